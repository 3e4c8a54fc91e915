"""Laws of the three calendars, against a reference that knows each day's fate the slow way."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import holidays
from hypothesis import given
from hypothesis import strategies as st

from moothall.protocol.core.calendars import (
    Span,
    clear_days,
    foi_days,
    last_day_to_issue,
    start_of_count,
    working_days,
)
from moothall.protocol.core.clauses import Nation

PARTS = {Nation.ENGLAND: "ENG", Nation.WALES: "WLS"}
YEARS = range(2017, 2036)
HOLIDAYS = {part: holidays.UnitedKingdom(subdiv=part, years=YEARS) for part in ("ENG", "WLS", "SCT", "NIR")}

starts = st.dates(date(2018, 1, 1), date(2032, 12, 31))
moments = st.datetimes(datetime(2018, 1, 1), datetime(2032, 12, 31))
nations = st.sampled_from(list(Nation))
patterns = st.frozensets(st.integers(0, 6), min_size=1)
wanted = st.integers(0, 25)


@st.composite
def spans(draw, first=date(2017, 12, 1), last=date(2033, 6, 30), max_days=40):
    day = draw(st.dates(first, last))
    return Span(
        day, day + timedelta(days=draw(st.integers(0, max_days))), draw(st.sampled_from(["", "away"]))
    )


@st.composite
def counts(draw):
    """A start with spans near it, so that they matter."""
    start = draw(starts)
    near = spans(start - timedelta(days=10), start + timedelta(days=40), 20)
    lists = {name: draw(st.lists(near, max_size=3)) for name in ("away", "closed", "paused")}
    return start, draw(wanted), {"nation": draw(nations), "weekdays": draw(patterns), **lists}


def held(spans, day):
    return any(span.first <= day <= (span.last or date.max) for span in spans)


def counts_at_work(day, *, nation, weekdays, away=(), closed=(), paused=()):
    return (
        day.weekday() in weekdays
        and day not in HOLIDAYS[PARTS[nation]]
        and not held([*away, *closed, *paused], day)
    )


def counts_for_foi(day, paused=()):
    return (
        day.weekday() < 5 and not any(day in found for found in HOLIDAYS.values()) and not held(paused, day)
    )


def nth(start, n, counts):
    day = start
    while n:
        day += timedelta(days=1)
        n -= counts(day)
    return day


def well_formed(account):
    numbers = [day.number for day in account.days if day.number is not None]
    assert numbers == list(range(1, account.counted + 1))
    assert all(bool(day.why) == (day.number is None) for day in account.days)
    expected = [account.start + timedelta(days=1 + place) for place in range(len(account.days))]
    assert [day.day for day in account.days] == expected
    runs = account.compressed()
    assert sum((run.last - run.first).days + 1 for run in runs) == len(account.days)
    assert all(
        (one.why, one.numbers is None) != (next_.why, next_.numbers is None) for one, next_ in pairwise(runs)
    )


@given(counts())
def test_working_days_agree_with_the_reference_day_by_day(count):
    start, n, given_ = count
    account = working_days(start, n, **given_)
    well_formed(account)
    assert account.counted == n
    assert account.due == nth(start, n, lambda day: counts_at_work(day, **given_))
    assert all((day.number is not None) == counts_at_work(day.day, **given_) for day in account.days)


@given(starts, wanted, st.lists(spans(), max_size=3))
def test_foi_days_agree_with_the_reference_day_by_day(start, n, paused):
    account = foi_days(start, n, paused=paused)
    well_formed(account)
    assert account.due == nth(start, n, lambda day: counts_for_foi(day, paused))
    assert all((day.number is not None) == counts_for_foi(day.day, paused) for day in account.days)


@given(counts(), spans(), st.sampled_from(["away", "closed", "paused"]))
def test_a_further_absence_never_makes_it_earlier(count, span, name):
    start, n, given_ = count
    more = {**given_, name: [*given_[name], span]}
    assert working_days(start, n, **more).due >= working_days(start, n, **given_).due


@given(counts(), st.data())
def test_splitting_a_pause_changes_nothing(count, data):
    start, n, given_ = count
    whole = data.draw(spans(start, start + timedelta(days=20)).filter(lambda span: span.first < span.last))
    cut = data.draw(st.dates(whole.first, whole.last - timedelta(days=1)))
    parts = [Span(whole.first, cut, whole.why), Span(cut + timedelta(days=1), whole.last, whole.why)]
    others = given_.pop("paused")
    assert working_days(start, n, paused=[*others, *parts], **given_) == working_days(
        start, n, paused=[*others, whole], **given_
    )


@given(counts(), st.integers(0, 60))
def test_an_open_pause_keeps_what_counted_and_ending_it_loses_nothing(count, after):
    start, n, given_ = count
    asked = start + timedelta(days=1 + after)
    paused = given_.pop("paused")
    still_open = working_days(start, n, paused=[*paused, Span(asked)], **given_)
    ended = working_days(start, n, paused=[*paused, Span(asked, asked + timedelta(days=3))], **given_)
    well_formed(still_open)
    if still_open.due is None:
        assert still_open.counted < n
        assert ended.due > asked + timedelta(days=3)
        assert [day.number for day in ended.days[:after]] == [day.number for day in still_open.days[:after]]
    else:
        assert still_open == ended


@given(starts, wanted, nations)
def test_a_later_start_is_never_due_earlier(start, n, nation):
    tomorrow = start + timedelta(days=1)
    assert working_days(start, n, nation=nation).due <= working_days(tomorrow, n, nation=nation).due
    assert foi_days(start, n).due <= foi_days(tomorrow, n).due


@given(starts, wanted, nations)
def test_foi_is_never_due_before_a_full_working_week_would_be(start, n, nation):
    assert foi_days(start, n).due >= working_days(start, n, nation=nation).due


@given(starts, st.integers(0, 30), nations, st.lists(spans(), max_size=2), st.lists(spans(), max_size=2))
def test_clear_days_agree_with_the_reference(issued, apart, nation, breaks, mourning):
    meeting = issued + timedelta(days=apart)
    notice = clear_days(issued, meeting, nation=nation, breaks=breaks, mourning=mourning)
    between = [issued + timedelta(days=place) for place in range(1, apart)]
    expected = [
        day
        for day in between
        if day.weekday() != 6 and day not in HOLIDAYS[PARTS[nation]] and not held([*breaks, *mourning], day)
    ]
    assert [day.day for day in notice.days] == between
    assert [day.day for day in notice.days if day.number is not None] == expected
    assert notice.counted == len(expected)


@given(starts, st.integers(0, 14), nations, st.lists(spans(), max_size=2))
def test_the_last_day_to_issue_is_the_last_one_that_is_enough(meeting, n, nation, mourning):
    day = last_day_to_issue(meeting, n, nation=nation, mourning=mourning)
    later = day + timedelta(days=1)
    assert clear_days(day, meeting, n, nation=nation, mourning=mourning).enough
    assert not clear_days(later, meeting, n, nation=nation, mourning=mourning).enough


@given(moments, nations, patterns, st.lists(spans(), max_size=2))
def test_a_count_starts_on_a_working_day_not_before_it_came(received, nation, weekdays, away):
    start = start_of_count(received, nation=nation, weekdays=weekdays, away=away)
    assert start >= received.date()
    assert counts_at_work(start, nation=nation, weekdays=weekdays, away=away)
