"""What can be the value of a term, on both sides of each line."""

import pytest

from moothall.protocol.core.term_shapes import wrong
from moothall.protocol.core.terms import TERMS
from moothall.site.profiles import load, names


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("adopted", "banana"),
        ("adopted", "2024-02-30"),
        ("adopted", "2024-13"),
        ("adopted", "0026-05-12"),
        ("adopted", "1899"),
        ("review_due", "next May"),
        ("review_interval", "banana"),
        ("review_interval", "now and then"),
        ("versions", "2019-05-13, banana"),
        ("history", "1, 2019-05-13, first issue; 2, banana"),
        ("minute", "banana"),
        ("days", "banana"),
        ("days", "0"),
        ("acknowledge_days", "1000"),
        ("papers_days", "a week"),
        ("count", "banana"),
    ],
)
def test_what_cannot_be_its_value_is_told_with_what_can(name, value):
    assert wrong(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("adopted", "2024-02-29"),
        ("adopted", "2024-12"),
        ("adopted", "1900"),
        ("review_interval", "6 months"),
        ("review_interval", "in May"),
        ("versions", "2019-05-13, 2023-05-15 (readopted unchanged)"),
        ("history", "1, 2019-05-13, first issue; 2, 2023, by the council;"),
        ("days", "1"),
        ("days", "unstated"),
        ("days", "council's standards protocol"),
        ("acknowledge_days", "999"),
        ("signed_by", "banana"),
        ("adopted", ""),
    ],
)
def test_what_can_be_its_value_passes(name, value):
    assert wrong(name, value) == ""


def test_every_example_given_on_the_page_passes():
    assert [term for terms in TERMS.values() for term in terms if wrong(term.name, term.example)] == []


@pytest.mark.parametrize("name", names())
def test_whatever_the_profiles_state_passes(name):
    stated = load(name).statements
    assert [one for said in stated for one in said.terms.items() if wrong(*one)] == []
