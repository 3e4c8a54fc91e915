"""Adoption and review, as the document tells of them."""

from datetime import date

import msgspec
import pytest

from moothall.protocol.core.clauses import Nation
from moothall.reading.convert import to_protocol
from moothall.reading.lint import Weight, from_version, lint, review_by
from moothall.reading.values import Adoption

from .documents import ON, VILLAGE, found, kinds, reading, village

LINE = next(line for line in VILLAGE.splitlines() if line.startswith("5.1"))


def adopted(instead: str) -> str:
    return village(without=LINE, instead="5.1 " + instead)


def test_an_adoption_that_is_nowhere_is_to_be_put_right():
    (one,) = found(adopted("This protocol is reviewed every year in May."))
    assert (one.kind, one.weight) == ("adoption-not-recorded", Weight.PUT_RIGHT)


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("This protocol was adopted on 12 May 2026, minute 26/14. It is reviewed every year.", "the body"),
        (
            "This protocol was adopted by the full council on 12 May 2026. It is reviewed every year.",
            "the minute",
        ),
        (
            "Adopted by resolution of the full council on 12 May 2026. It is reviewed every year.",
            "the minute",
        ),
        ("Adopted by the full council in May 2026, minute 26/14. It is reviewed every year.", "the day"),
    ],
)
def test_what_is_not_given_of_an_adoption_is_named(said, lacks):
    (one,) = found(adopted(said))
    assert (one.kind, one.weight, one.ref) == ("adoption-incomplete", Weight.LOOK_AT, "5.1")
    assert lacks in one.says


def test_a_draft_need_not_be_adopted():
    assert kinds(adopted("This protocol is reviewed every year in May."), draft=True) == []


@pytest.mark.parametrize("day", ["2024-99", "2024-02-31", "0000", "2024-00-10"])
@pytest.mark.parametrize("fact", ["adopted", "review_due"])
def test_a_day_that_there_is_not_breaks_no_check(fact, day):
    held = msgspec.structs.replace(reading(VILLAGE), adoption=Adoption(**{fact: day}))
    assert lint(held, ON)
    assert lint(from_version(to_protocol(held, "A council", Nation.ENGLAND, ON), held.adoption), ON)
    review_by(held, ON)


def test_no_word_of_a_review_is_found():
    (one,) = found(adopted("This protocol was adopted by the full council on 12 May 2026, minute 26/14."))
    assert (one.kind, one.weight) == ("review-no-date", Weight.LOOK_AT)


def test_a_review_without_a_day_is_found():
    text = adopted(
        "Adopted by the full council on 12 May 2026, minute 26/14. This protocol will be reviewed."
    )
    assert kinds(text) == ["review-no-date"]


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("Date for review: 31 May 2026.", date(2026, 5, 31)),
        ("Date for review: May 2026.", date(2026, 5, 31)),
        ("The next review is due on 1 June 2026.", date(2026, 6, 1)),
        ("A review takes place in June 2026.", date(2026, 6, 30)),
        ("This protocol is reviewed every year.", date(2027, 5, 12)),
        ("This protocol is reviewed every two years.", date(2028, 5, 12)),
        ("Look at again: June 2026.", date(2026, 6, 30)),
        ("To be looked at every second May.", date(2028, 5, 31)),
        ("We shall look at this protocol again every third February.", date(2029, 2, 28)),
    ],
)
def test_a_review_is_overdue_on_the_day_after_its_last(said, last):
    text = adopted(f"Adopted by the full council on 12 May 2026, minute 26/14. {said}")
    assert kinds(text, last) == []
    (one,) = found(text, date.fromordinal(last.toordinal() + 1))
    assert (one.kind, one.weight) == ("review-overdue", Weight.PUT_RIGHT)
    assert f"{last.day} {last:%B %Y}" in one.says


def test_a_review_after_an_election_is_overdue_on_no_day_that_the_document_gives():
    text = adopted(
        "Adopted by the full council on 12 May 2020, minute 20/4. It is reviewed within a year after "
        "each ordinary election."
    )
    assert kinds(text, ON) == []


def test_a_day_that_had_passed_when_it_was_adopted_again_counts_no_more():
    text = adopted(
        "Adopted by the full council on 12 May 2026, minute 26/14. Date for review: May 2024, then every year."
    )
    assert kinds(text, date(2027, 5, 12)) == []
    assert kinds(text, date(2027, 5, 13)) == ["review-overdue"]


def test_an_overdue_review_stands_at_the_clause_that_gives_its_day():
    text = adopted(
        "Adopted by the full council on 12 May 2024, minute 24/14. It is reviewed every two years.\n"
        "5.2 This protocol will be reviewed by the Policy Committee in May 2025 and annually after that."
    )
    overdue = [one for one in found(text, date(2026, 11, 23)) if one.kind == "review-overdue"]
    assert [(one.ref, "31 May 2025" in one.says) for one in overdue] == [("5.2", True)]
    assert [one.ref for one in found(text, date(2026, 5, 13)) if one.kind == "contradiction"] == ["5.2"]


@pytest.mark.parametrize(
    "said",
    [
        "Made by the Council on the 12th day of May 2026, minute 26/14.",
        "Version 1, 12 May 2026, first protocol, Council, minute 26/14.",
        "Agreed by Hollin Beck Parish Council on 12 Mai / May 2026, cofnod / minute 26/14.",
    ],
)
def test_an_adoption_told_in_other_words_lacks_nothing(said):
    assert kinds(adopted(f"{said} It is reviewed every year.")) == []
