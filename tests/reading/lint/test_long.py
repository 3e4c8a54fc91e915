"""Documents made to keep the checks busy: a stranger's sentence without an end does not."""

from datetime import date

import pytest

from moothall.reading.child import check_safely, survey_safely
from moothall.reading.formats.limits import LONGEST_PARAGRAPH
from moothall.reading.lint import names_another
from moothall.reading.lint.text import MOST_LETTERS, Text

from .documents import ON, TOWN, kinds, reading

REF = "18"
UNITS = (
    "the Clerk and ",
    "section 99 and ",
    "Councillors must not contact ",
    "the Chief Executive and ",
    "delegate powers to ",
    "the annexe and ",
)


def endless(unit: str, letters: int, last: str = "") -> str:
    return TOWN.replace("\n18. ", f"\n18. Councillors may ask {unit * (letters // len(unit))}{last} ")


def test_a_sentence_is_looked_at_in_parts():
    parts = [one for one in Text(reading(endless(UNITS[0], 9000)), ON).sentences if one.ref == REF]
    assert len(parts) > 3
    assert max(len(one.own) for one in parts) <= MOST_LETTERS
    assert sum(len(one.own.split()) for one in parts) > 9000 // len(UNITS[0]) * 2


def test_what_stands_at_the_end_of_a_long_sentence_is_found_as_well():
    said = "and a complaint goes to the Standards Board for England."
    assert "law-abolished" in kinds(endless(UNITS[0], 9000, said))


def test_a_document_of_usual_length_is_looked_at_whole():
    assert max(len(one.own) for one in Text(reading(TOWN), ON).sentences) < MOST_LETTERS


@pytest.mark.parametrize("unit", UNITS)
def test_an_endless_sentence_is_checked_within_what_the_child_is_given(unit):
    told = check_safely(endless(unit, LONGEST_PARAGRAPH - 1000).encode(), "endless.txt", ON, None)
    assert REF in {clause.ref for clause in told.reading.clauses}


def test_norms_without_number_are_checked_within_what_the_child_is_given():
    many = "Councillors must be civil to officers.\n\n" * 11_000
    told = check_safely(f"{TOWN}\n\n{many}".encode(), "many.txt", ON, None)
    assert len(told.reading.clauses) > 11_000


def test_a_survey_counts_what_the_check_finds():
    told = check_safely(TOWN.encode(), "town.txt", date(2040, 1, 1), None)
    one = survey_safely(TOWN.encode(), "town.txt", date(2040, 1, 1))
    assert one.put_right == sum(
        each.kind != "lacking" and each.weight == "to put right" for each in told.found
    )
    assert one.put_right
    assert not names_another(one.council, told.reading.council)
