"""FOI working days: a bank holiday anywhere in the United Kingdom does not count."""

from datetime import date, timedelta

import pytest

from moothall.protocol.core.calendars import Span, foi_days
from moothall.protocol.core.rulings import Count


def counts(day):
    """Whether the day counts when it comes first after the start."""
    return foi_days(day - timedelta(days=1), 1).due == day


def test_fewer_than_no_days_make_no_sense():
    with pytest.raises(ValueError, match="makes no sense"):
        foi_days(date(2026, 6, 1), -1)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 1, 2), "bank holiday in Scotland: New Year Holiday"),
        (date(2026, 3, 17), "bank holiday in Northern Ireland: Saint Patrick's Day"),
        (date(2026, 4, 3), "bank holiday: Good Friday"),
        (date(2026, 4, 6), "bank holiday in England, Wales and Northern Ireland: Easter Monday"),
        (date(2027, 7, 12), "bank holiday in Northern Ireland: Battle of the Boyne"),
        (date(2026, 7, 13), "bank holiday in Northern Ireland: Battle of the Boyne (substitute day)"),
        (date(2026, 8, 3), "bank holiday in Scotland: Summer"),
        (date(2026, 8, 31), "bank holiday in England, Wales and Northern Ireland: Late Summer"),
        (date(2026, 11, 30), "bank holiday in Scotland: Saint Andrew's Day"),
        (date(2022, 9, 19), "bank holiday: State Funeral of Queen Elizabeth II"),
        (date(2026, 12, 28), "bank holiday: Boxing Day (substitute day)"),
    ],
)
def test_a_bank_holiday_in_any_part_is_out_and_the_part_is_named(day, shown):
    account = foi_days(day - timedelta(days=1), 1)
    assert account.days[0].number is None
    assert account.days[0].why == shown


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 2, 2),  # Saint Brigid's Day
        date(2026, 6, 1),  # June holiday
        date(2026, 10, 26),  # October holiday
    ],
)
def test_a_holiday_of_the_republic_counts(day):
    assert counts(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 5),
        date(2026, 3, 2),  # the day after Saint David's
        date(2026, 4, 2),  # Maundy Thursday
        date(2026, 4, 7),  # Easter Tuesday
        date(2026, 7, 14),
        date(2026, 12, 1),
        date(2026, 12, 24),
        date(2026, 12, 29),
        date(2028, 2, 29),
    ],
)
def test_the_day_beside_a_holiday_counts(day):
    assert counts(day)


def test_weekends_are_out():
    assert foi_days(date(2026, 6, 5), 1).due == date(2026, 6, 8)
    assert [day.why for day in foi_days(date(2026, 6, 5), 1).days] == ["weekend", "weekend", ""]


def test_twenty_days_over_saint_andrews_and_into_christmas():
    account = foi_days(date(2026, 11, 30))
    assert account.due == date(2026, 12, 30)
    assert account.wanted == account.counted == 20
    assert account.count is Count.FOI


def test_none_wanted_is_due_at_once():
    assert foi_days(date(2026, 6, 6), 0).due == date(2026, 6, 6)


def test_waiting_for_the_asker_stops_the_clock_and_keeps_what_counted():
    account = foi_days(date(2026, 6, 1), 3, paused=[Span(date(2026, 6, 3), date(2026, 6, 4))])
    assert account.due == date(2026, 6, 8)
    assert account.days[1].why == "waiting for the asker"


def test_an_open_pause_leaves_no_due_date():
    account = foi_days(date(2026, 6, 1), paused=[Span(date(2026, 6, 3))], today=date(2026, 6, 4))
    assert account.due is None
    assert account.counted == 1
    assert account.days[-1].day == date(2026, 6, 4)


def test_the_sentence_names_this_calendar():
    assert (
        foi_days(date(2026, 6, 1), 1).sentences()[-1]
        == "Due on Tuesday 2 June 2026, after 1 FOI working day."
    )
