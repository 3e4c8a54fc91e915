"""What the recognition of a scan made of the words."""

import pytest

from moothall.reading.structure.scanned import mended

from .making import pdf
from .reads import clauses


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("The c ouncillor and the o fficer", "The councillor and the officer"),
        ("Offi cers are ac count able to the COUN CIL", "Officers are accountable to the COUNCIL"),
        ("Mem bers sh ould not give in structions", "Members should not give instructions"),
        ("3 . Staff", "3. Staff"),
        ("12 ) Staff", "12) Staff"),
    ],
)
def test_words_of_the_field_are_put_together(broken, whole):
    assert mended(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "the council lord",
        "the state of fair play is no membership",
        "Councillors should inform officers of it",
        "In 2020 . 5 of 7",
        "of fice",
        "Councillor S Smith has the matter in hand for hours",
        "MEMBER S. JONES and other members",
        "the council S106 money, and the council s.106 matter",
    ],
)
def test_other_words_stay_apart(text):
    assert mended(text) == text


def test_a_recognised_scan_is_read_with_its_words_whole():
    rows = [
        "1. The c ouncillor and the o fficer must treat each other with cour-",
        "tesy at all times, and keep con fidential what is told in confidence to them.",
        "2 . Mem bers sh ould not give in structions to offi cers of their own.",
    ]
    hidden = pdf([(60.0, 780.0 - 14 * n, row) for n, row in enumerate(rows)], extra="3 Tr\n")
    assert list(clauses(hidden).values()) == [
        "1. The councillor and the officer must treat each other with courtesy at all times, and keep confidential "
        "what is told in confidence to them.",
        "2. Members should not give instructions to officers of their own.",
    ]
