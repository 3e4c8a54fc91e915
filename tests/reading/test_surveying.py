"""What a survey tells of one document."""

from datetime import date

import pytest

from moothall.protocol.core.strengths import Strength
from moothall.reading.surveying import COMMON, Review, document
from moothall.reading.values import Adoption, ReadClause, Reading, Stated

TODAY = date(2026, 6, 8)


def reading(adoption=None, *stated, council="Marsh Parva Parish Council"):
    clauses = tuple(
        ReadClause(str(number), "Words.", provisions=(one,)) for number, one in enumerate(stated, start=1)
    )
    return Reading("a.pdf", None, council, clauses, adoption or Adoption())


@pytest.mark.parametrize(
    ("facts", "by"),
    [
        ({}, None),
        ({"adopted": "2024-05-06"}, None),
        ({"review_interval": "1 year"}, None),  # from no known day no interval can be counted
        ({"review_due": "2025-05"}, date(2025, 5, 31)),
        ({"adopted": "2024-05-06", "review_due": "2025-05-06"}, date(2025, 5, 6)),
        ({"adopted": "2024-05-06", "review_interval": "2 years"}, date(2026, 5, 6)),
        ({"adopted": "2024-02", "review_interval": "1 year"}, date(2025, 2, 28)),
        ({"adopted": "2021", "review_interval": "1 year"}, date(2022, 12, 31)),
        (
            {"adopted": "2020-01-20", "versions": ("2020-01-20", "2023-05-15"), "review_interval": "1 year"},
            date(2024, 5, 15),
        ),
    ],
)
def test_by_when_it_is_to_be_reviewed(facts, by):
    assert document("a.pdf", reading(Adoption(**facts)), TODAY).review_by == by


@pytest.mark.parametrize(
    ("due", "review"),
    [
        ("2026-06-07", Review.OVERDUE),
        ("2026-06-08", Review.DUE),
        ("2026-06-09", Review.DUE),
        (None, Review.NONE),
    ],
)
def test_overdue_from_the_day_after(due, review):
    assert document("a.pdf", reading(Adoption(review_due=due)), TODAY).review is review


def test_what_it_states_and_lacks():
    sure = Stated("conduct.courtesy", Strength.MUST, 0.95)
    unsure = Stated("media.social-media", Strength.MAY, 0.5)
    found = document("a.pdf", reading(None, sure, unsure), TODAY)
    assert found.provisions.keys() == {"conduct.courtesy", "media.social-media"}
    assert found.provisions["conduct.courtesy"].strength is Strength.MUST
    assert found.sure == {"conduct.courtesy"}
    assert set(found.lacks) == set(COMMON) - {"conduct.courtesy"}
    assert (found.council, found.clauses) == ("Marsh Parva Parish Council", 2)


def test_a_document_without_a_council_goes_by_its_name():
    assert document("b/a.pdf", reading(council=None), TODAY).council == "b/a.pdf"


def test_what_most_of_the_five_have():
    assert "conduct.courtesy" in COMMON
    assert "correspondence.no-silent-copies" not in COMMON  # one of the five has it


def test_what_checking_it_found_is_counted_apart_from_what_it_lacks():
    none = document(
        "a.pdf", reading(Adoption("2026-05-06", "Council", "12", review_interval="1 year")), TODAY
    )
    assert (none.put_right, none.look_at) == (0, 0)
    assert none.lacks
    late = document("a.pdf", reading(Adoption("2024-05-06", "Council", review_interval="1 year")), TODAY)
    assert (late.put_right, late.look_at) == (1, 1)  # overdue; without a minute
