"""By which day a review falls due, on both sides of every boundary."""

from datetime import date

import pytest

from moothall.protocol.core.review_days import add_months, review_day

LATER = date(2035, 1, 1)
IN_8 = {"review_interval": ("8",), "review_due": ("8",)}
SUGGESTED = "The protocol names no day. Once a year in May is suggested, for the council to adopt."


@pytest.mark.parametrize(
    ("since", "due"),
    [
        (date(2026, 12, 31), date(2027, 5, 31)),
        (date(2027, 1, 1), date(2028, 5, 31)),
        (date(2027, 5, 31), date(2028, 5, 31)),
    ],
)
@pytest.mark.parametrize("terms", [{}, {"review_interval": "after each election"}, {"review_due": "soon"}])
def test_where_no_day_is_named_may_of_the_next_year_is_suggested(since, due, terms):
    found = review_day(terms, since, IN_8)
    assert (found.due, found.suggested) == (due, True)


@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2020, 6, 1), date(2022, 5, 31)),
        (date(2026, 12, 31), date(2027, 5, 31)),
        (date(2027, 1, 1), date(2028, 5, 31)),
    ],
)
def test_nobody_is_late_by_a_day_that_is_only_suggested_when_it_is_recorded(on, due):
    assert review_day({}, date(2021, 2, 15), on=on) == (due, SUGGESTED, True)


@pytest.mark.parametrize(
    ("named", "due"),
    [("2027", date(2027, 12, 31)), ("2028-02", date(2028, 2, 29)), ("2027-05-17", date(2027, 5, 17))],
)
def test_a_day_that_the_text_names_counts_until_it_has_passed(named, due):
    before = date.fromordinal(due.toordinal() - 1)
    assert review_day({"review_due": named}, before, IN_8, due) == (
        due,
        "The day is fixed by clause 8.",
        False,
    )
    assert review_day({"review_due": named}, due, IN_8).suggested
    later = review_day({"review_due": named, "review_interval": "1 year"}, due, IN_8)
    assert later.due == add_months(due, 12)


@pytest.mark.parametrize("named", ["2027-13", "2027-00", "2027-02-30", "May 2027", ""])
def test_what_is_no_day_fixes_none(named):
    assert review_day({"review_due": named}, date(2026, 1, 1)).suggested


@pytest.mark.parametrize(
    ("every", "since", "due"),
    [
        ("1 year", date(2026, 5, 12), date(2027, 5, 12)),
        ("4 years", date(2024, 2, 29), date(2028, 2, 29)),
        ("1 year", date(2024, 2, 29), date(2025, 2, 28)),
        ("6 months", date(2026, 8, 31), date(2027, 2, 28)),
        ("1 year in May", date(2026, 3, 21), date(2027, 5, 31)),
    ],
)
def test_an_interval_counts_from_the_last_day(every, since, due):
    assert review_day({"review_interval": every}, since, IN_8, LATER) == (
        due,
        f"Clause 8 says every {every}.",
        False,
    )


@pytest.mark.parametrize(
    ("since", "due"),
    [
        (date(2026, 4, 30), date(2026, 5, 31)),
        (date(2026, 5, 1), date(2027, 5, 31)),
        (date(2026, 12, 31), date(2027, 5, 31)),
    ],
)
def test_a_month_is_the_next_one_that_begins_after_the_day(since, due):
    assert review_day({"review_interval": "in May"}, since, on=LATER) == (
        due,
        "The protocol says: in May.",
        False,
    )


@pytest.mark.parametrize(
    ("refs", "why"),
    [
        ((), "The protocol says every 2 years."),
        (("7.1",), "Clause 7.1 says every 2 years."),
        (("1.2", "7.1"), "Clauses 1.2 and 7.1 say every 2 years."),
        (("1.2", "7.1", "8"), "Clauses 1.2, 7.1 and 8 say every 2 years."),
    ],
)
def test_only_the_clauses_that_fix_the_day_are_named(refs, why):
    said_in = {"review_interval": refs, "review_due": ("3",)}
    assert review_day({"review_interval": "2 years"}, date(2026, 5, 12), said_in).why == why


def test_several_clauses_that_fix_one_day_are_named_in_one_sentence():
    found = review_day({"review_due": "2027"}, date(2026, 5, 12), {"review_due": ("1.2", "7.1")})
    assert found.why == "The day is fixed by clauses 1.2 and 7.1."


@pytest.mark.parametrize(
    ("day", "number", "found"),
    [
        (date(2027, 5, 31), -1, date(2027, 4, 30)),
        (date(2027, 1, 31), -2, date(2026, 11, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_end_where_they_have_no_such_day(day, number, found):
    assert add_months(day, number) == found
