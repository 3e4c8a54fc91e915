"""Clear days: for meetings; Saturdays count among them."""

from datetime import date

import pytest

from moothall.protocol.core.calendars import Span, clear_days, default_breaks, last_day_to_issue
from moothall.protocol.core.clauses import Nation

ENGLAND = Nation.ENGLAND


def clear(issued, meeting, **given):
    return clear_days(issued, meeting, nation=given.pop("nation", ENGLAND), **given)


def last_day(meeting, n=3, **given):
    return last_day_to_issue(meeting, n, nation=given.pop("nation", ENGLAND), **given)


def why(notice, day):
    return next(entry.why for entry in notice.days if entry.day == day)


def test_two_clear_days_are_too_short():
    notice = clear(date(2026, 6, 2), date(2026, 6, 5))
    assert notice.counted == 2
    assert not notice.enough


def test_three_clear_days_are_enough_and_neither_end_counts():
    notice = clear(date(2026, 6, 1), date(2026, 6, 5))
    assert notice.counted == 3
    assert notice.enough
    assert [day.day.day for day in notice.days] == [2, 3, 4]


def test_a_summons_on_or_after_the_day_of_the_meeting_is_never_enough():
    assert not clear(date(2026, 6, 5), date(2026, 6, 5), n=0).enough
    assert not clear(date(2026, 6, 8), date(2026, 6, 5), n=0).enough
    assert clear(date(2026, 6, 4), date(2026, 6, 5), n=0).enough


def test_dates_more_than_ten_years_apart_are_taken_for_a_slip():
    with pytest.raises(ValueError, match="more than ten years before the meeting"):
        clear(date(2016, 6, 1), date(2026, 6, 5))


def test_a_saturday_counts_and_a_sunday_does_not():
    notice = clear(date(2026, 6, 5), date(2026, 6, 9))
    assert [(day.day.day, day.number) for day in notice.days] == [(6, 1), (7, None), (8, 2)]
    assert why(notice, date(2026, 6, 7)) == "Sundays do not count"


@pytest.mark.parametrize("nation", list(Nation))
def test_a_bank_holiday_does_not_count(nation):
    assert clear(date(2026, 5, 1), date(2026, 5, 6), nation=nation).counted == 2  # Saturday and Tuesday
    assert clear(date(2022, 9, 17), date(2022, 9, 21)).counted == 1  # the Queen's funeral on Monday


def test_a_scottish_holiday_counts_here():
    assert clear(date(2026, 11, 28), date(2026, 12, 1)).counted == 1


def test_a_leap_day_counts():
    assert clear(date(2028, 2, 28), date(2028, 3, 1)).counted == 1


def test_mourning_takes_days_out_as_soon_as_it_is_appointed():
    mourning = [Span(date(2026, 6, 3), date(2026, 6, 3))]
    notice = clear(date(2026, 6, 1), date(2026, 6, 5), mourning=mourning)
    assert notice.counted == 2
    assert not notice.enough
    assert why(notice, date(2026, 6, 3)) == "day of public thanksgiving or mourning"
    assert last_day(date(2026, 6, 5), mourning=mourning) == date(2026, 5, 31)


class TestBreaks:
    def test_easter_is_out_from_the_thursday_to_the_tuesday_and_says_check(self):
        notice = clear(date(2026, 3, 31), date(2026, 4, 9))
        assert [day.day for day in notice.days if day.number] == [date(2026, 4, 1), date(2026, 4, 8)]
        assert why(notice, date(2026, 4, 2)) == "Easter break: check its dates"

    @pytest.mark.parametrize(
        ("year", "first", "last"),
        [
            (2025, date(2025, 12, 24), date(2025, 12, 29)),  # a Thursday
            (2026, date(2026, 12, 24), date(2026, 12, 29)),  # a Friday
            (2021, date(2021, 12, 24), date(2021, 12, 29)),  # a Saturday
            (2022, date(2022, 12, 23), date(2022, 12, 28)),  # a Sunday
            (2023, date(2023, 12, 22), date(2023, 12, 27)),  # a Monday
            (2024, date(2024, 12, 24), date(2024, 12, 27)),  # a Wednesday
        ],
    )
    def test_christmas_by_the_weekday_it_falls_on(self, year, first, last):
        christmas = default_breaks(year)[1]
        assert (christmas.first, christmas.last) == (first, last)

    @pytest.mark.parametrize(
        ("year", "first", "last"),
        [(2024, date(2024, 3, 28), date(2024, 4, 2)), (2026, date(2026, 4, 2), date(2026, 4, 7))],
    )
    def test_easter_by_the_year(self, year, first, last):
        easter = default_breaks(year, Nation.WALES)[0]
        assert (easter.first, easter.last) == (first, last)

    def test_a_day_on_each_side_of_the_christmas_break_counts(self):
        notice = clear(date(2026, 12, 22), date(2026, 12, 31))
        assert [day.day.day for day in notice.days if day.number] == [23, 30]

    def test_the_councils_own_table_takes_their_place(self):
        own = [Span(date(2026, 12, 25), date(2026, 12, 26), "Christmas break")]
        notice = clear(date(2026, 12, 22), date(2026, 12, 31), breaks=own)
        assert [day.day.day for day in notice.days if day.number] == [23, 24, 29, 30]
        assert clear(date(2026, 12, 22), date(2026, 12, 31), breaks=()).counted == 4

    def test_the_year_turns(self):
        assert [day.day.day for day in clear(date(2026, 12, 30), date(2027, 1, 5)).days if day.number] == [
            31,
            2,
            4,
        ]


class TestLastDayToIssue:
    def test_more_days_than_ten_years_hold_are_refused(self):
        with pytest.raises(ValueError, match="not 4000 clear days in the ten years before"):
            last_day(date(2026, 6, 5), 4000)

    def test_fewer_than_no_days_make_no_sense(self):
        with pytest.raises(ValueError, match="makes no sense"):
            last_day(date(2026, 6, 5), -1)

    @pytest.mark.parametrize(
        ("meeting", "expected"),
        [
            (date(2026, 6, 5), date(2026, 6, 1)),
            (date(2026, 6, 8), date(2026, 6, 3)),  # over a Sunday
            (date(2026, 5, 7), date(2026, 5, 1)),  # over a Sunday and a bank holiday
            (date(2026, 4, 9), date(2026, 3, 30)),  # over Easter
            (date(2027, 1, 4), date(2026, 12, 29)),  # over New Year's Day
            (date(2026, 12, 31), date(2026, 12, 21)),  # over Christmas
        ],
    )
    def test_over_what_does_not_count(self, meeting, expected):
        assert last_day(meeting) == expected
        assert clear(expected, meeting).enough
        assert not clear(date.fromordinal(expected.toordinal() + 1), meeting).enough

    def test_none_wanted_is_the_day_before(self):
        assert last_day(date(2026, 6, 5), 0) == date(2026, 6, 4)


def test_a_notice_reads_from_issue_to_meeting():
    assert clear(date(2026, 6, 5), date(2026, 6, 9)).sentences() == (
        "Issued on Friday 5 June 2026 for a meeting on Tuesday 9 June 2026: "
        "neither of these two days is counted.",
        "Day 1: Saturday 6 June 2026.",
        "Not counted: Sunday 7 June 2026 (Sundays do not count).",
        "Day 2: Monday 8 June 2026.",
        "That makes 2 clear days, and 3 are needed: the notice is too short.",
    )
    assert clear(date(2026, 6, 1), date(2026, 6, 5)).sentences()[-1].endswith("the notice is long enough.")
