"""What is found in the five founding texts, and in the documents written in other councils' manners."""

import csv
import os
from datetime import date
from pathlib import Path

import pytest

from moothall.protocol.chapters import CATALOGUE
from moothall.reading.lint import lint
from moothall.reading.reader import read

ON = date(2026, 11, 23)
TEXTS = Path(os.environ.get("FOUNDING_TEXTS", Path(__file__).parents[4] / "shared/mission/protocols"))
MANNERS = Path(__file__).parents[1] / "manners"

FOUNDING = {
    "st-helens": {
        ("2.2.2", "number-skipped"),
        ("4.2", "law-staffing-group"),
        ("4.4", "route-to-subject"),
        ("4.4", "route-leaves-out"),
        ("approval", "adoption-incomplete"),
        ("approval", "review-overdue"),
    },
    "yateley": {
        ("7.11", "law-restricted-posts"),
        ("9.2", "law-staffing-group"),
        ("9.3", "route-to-subject"),
        ("9.3", "route-leaves-out"),
        ("amendments", "adoption-incomplete"),
        ("amendments", "review-no-date"),
    },
    "pitstone": {
        ("1(8)", "brackets"),
        ("7(2)", "law-staffing-group"),
        ("7(5)", "route-to-subject"),
        ("8", "review-overdue"),
    },
    "wadhurst": {
        ("", "adoption-not-recorded"),
        ("", "review-no-date"),
        ("2.4", "page-header"),
        ("5.1", "route-leaves-out"),
    },
    "ware": {
        ("", "other-title"),
        ("cover(2)", "adoption-incomplete"),
        ("cover(2)", "review-overdue"),
        ("2.3.5 (second)", "number-twice"),
        ("5.4", "route-to-subject"),
        ("5.4", "route-leaves-out"),
    },
}
# Overdue by their own dates, or written so with intent; everything else to put right would be a false alarm.
TO_PUT_RIGHT = {
    "dev-association-template": {"template-note", "review-overdue"},
    "dev-large-town": {"appendix-absent", "review-overdue"},
    "dev-questions": {"review-overdue"},
    "dev-small-parish": {"review-overdue"},
    "dev-town-solicitor": set(),
    "dev-two-lists": {"number-twice", "review-overdue"},
    "dev-welsh-community": {"number-twice", "route-to-subject"},
    "dev-working-charter": set(),
    "held-borough": {"appendix-absent"},
    "held-bullets": {"review-overdue"},
    "held-chairman": {"law-abolished", "law-other-nation", "number-twice", "appendix-absent"},
    "held-communications": {"route-to-subject", "review-overdue"},
    "held-consultant": {"appendix-absent", "route-to-subject", "review-overdue"},
    "held-district": {"appendix-absent"},
    "held-narrative": {"review-overdue"},
    "held-welsh": set(),
}


def checked(path):
    return [one for one in lint(read(path.read_bytes(), path.name), ON) if one.kind != "lacking"]


@pytest.mark.parametrize("name", FOUNDING)
def test_what_is_found_in_a_founding_text(name):
    path = TEXTS / f"{name}.txt"
    if not path.is_file():
        pytest.skip("the founding texts are not here")
    assert {(one.ref, one.kind) for one in checked(path)} == FOUNDING[name]


@pytest.mark.parametrize("name", TO_PUT_RIGHT)
def test_what_is_to_be_put_right_in_other_manners(name):
    found = checked(MANNERS / f"{name}.txt")
    assert {one.kind for one in found if one.weight == "to put right"} == TO_PUT_RIGHT[name]


def test_the_counts_of_the_five_are_those_of_their_labels():
    labels = TEXTS.parent / "strengths.tsv"
    if not labels.is_file():
        pytest.skip("the labels are not here")
    with labels.open() as file:
        rows = {row.pop("provision"): row for row in csv.DictReader(file, delimiter="\t")}
    for key, provision in CATALOGUE.items():
        assert set(provision.stated) == {name for name, strength in rows[key].items() if strength != "-"}
