"""A protective marking at the head of a page is part of no council's name and of no title."""

import pytest

from moothall.reading.reader import read
from moothall.reading.structure.front import find_council, unmarked


@pytest.mark.parametrize(
    "name", ["Official Solicitor's Guide", "OFFICIAL PROTOCOL", "Officially Elm Parish Council"]
)
def test_a_title_that_only_begins_alike_stays_whole(name):
    assert unmarked(name) == name


@pytest.mark.parametrize(
    "mark", ["OFFICIAL", "OFFICIAL - SENSITIVE", "UNCLASSIFIED", "NOT PROTECTIVELY MARKED"]
)
def test_a_marking_is_taken_off_the_name(mark):
    assert find_council(f"{mark} Larkhill & Oxley Parish Council", []) == "Larkhill & Oxley Parish Council"
    text = f"{mark} Elm Parish Council\n\nMember Officer Protocol\n\n1. Members treat officers well.\n"
    held = read(text.encode(), "it.txt")
    assert (held.council, mark in (held.title or "")) == ("Elm Parish Council", False)
