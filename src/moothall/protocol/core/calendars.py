"""Three calendars, never one: working days, FOI working days and clear days, each counted day by day.

*Working days* are for answers and follow the officer's own pattern. *FOI working days* leave out a bank
holiday anywhere in the United Kingdom. *Clear days* are for meetings, and Saturdays count among them. All
functions are pure: whoever calls says what day it is. A day that a text fixes is not counted at all.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .calendars_account import Account, Day, Notice, Run, Span, in_words
from .calendars_days import bank_holidays, default_breaks, kingdom_bank_holidays
from .clauses import Nation
from .rulings import Count

__all__ = [
    "CLOSING",
    "MONDAY_TO_FRIDAY",
    "Account",
    "Day",
    "Notice",
    "Run",
    "Span",
    "clear_days",
    "default_breaks",
    "fixed_day",
    "foi_days",
    "in_words",
    "last_day_to_issue",
    "start_of_count",
    "working_days",
]

MONDAY_TO_FRIDAY = frozenset({0, 1, 2, 3, 4})
CLOSING = time(17, 0)

_SEARCH_DAYS = 3653  # ten years: a count that has not ended by then never will
_SUNDAY = 6
_ONE_DAY = timedelta(days=1)
_UNITED_KINGDOM = ZoneInfo("Europe/London")

WhyNot = Callable[[date], str]


def working_days(
    start: date,
    n: int,
    *,
    nation: Nation,
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY,
    away: Iterable[Span] = (),
    closed: Iterable[Span] = (),
    paused: Iterable[Span] = (),
    today: date | None = None,
) -> Account:
    """Count ``n`` working days in an officer's own pattern; the n-th is due, the start is not counted.

    Args:
        start: the day of the event.
        n: how many working days; with none, the start itself is due.
        nation: whose bank holidays are out.
        weekdays: the days the officer works, Monday 0 to Sunday 6.
        away: the officer's absences.
        closed: closures of the office.
        paused: waiting for the asker. While one is open there is no due date; what was counted is kept.
        today: how far to show the days while a pause is open; without it, to the day before the pause.

    Raises:
        ValueError: with a sentence, where the count could never end or makes no sense.

    """
    why_not = _working_pattern(nation, weekdays)
    held = _named_spans(closed, "the office is closed") + _named_spans(away, "the officer is away")
    waits = _named_spans(paused, _WAITING)
    return _count(Count.WORKING, start, n, why_not=why_not, paused=waits, held=held, today=today)


def foi_days(start: date, n: int = 20, *, paused: Iterable[Span] = (), today: date | None = None) -> Account:
    """Count working days as freedom of information law does; the day of receipt is not counted.

    Saturdays, Sundays and bank holidays anywhere in the United Kingdom are out. An officer's pattern,
    absences and closed offices change nothing. ``paused`` and ``today`` as in `working_days`.
    Source: Freedom of Information Act 2000 s.10(1), (2) and (6).
    """
    waits = _named_spans(paused, _WAITING)
    return _count(Count.FOI, start, n, why_not=_foi_why_not, paused=waits, held=(), today=today)


def fixed_day(start: date, due: date, why: str) -> Account:
    """The account of a duty whose day is fixed: nothing is counted, and ``why`` says what fixes the day."""
    return Account(Count.FIXED, start, 0, due, (), why)


def clear_days(
    issued: date,
    meeting: date,
    n: int = 3,
    *,
    nation: Nation,
    breaks: Iterable[Span] | None = None,
    mourning: Iterable[Span] = (),
) -> Notice:
    """The clear days between issuing a summons and the meeting, and whether there are ``n`` of them.

    Saturdays count. Sundays, bank holidays, the Christmas and Easter breaks and days of public thanksgiving
    or mourning do not, nor do the day of issue and the day of the meeting. ``breaks`` is the council's own
    table; without it `default_breaks` stands, which is uncertain and drawn wide (check).
    Source: Local Government Act 1972 Sch. 12 para. 10 and s.243.
    """
    if (meeting - issued).days > _SEARCH_DAYS:
        raise ValueError(_TOO_FAR.format(in_words(issued), in_words(meeting)))
    why_not = _clear_why_not(nation, breaks, mourning)
    days: list[Day] = []
    number = 0
    for ordinal in range(issued.toordinal() + 1, meeting.toordinal()):
        day = date.fromordinal(ordinal)
        why = why_not(day)
        number += not why
        days.append(Day(day, None if why else number, why))
    return Notice(issued, meeting, n, tuple(days))


def last_day_to_issue(
    meeting: date,
    n: int = 3,
    *,
    nation: Nation,
    breaks: Iterable[Span] | None = None,
    mourning: Iterable[Span] = (),
) -> date:
    """The last day on which a summons can go out with ``n`` clear days' notice of the meeting.

    It may itself be a Sunday or a holiday, for the day of issue need not count. Arguments as in `clear_days`.
    """
    _not_negative(n)
    why_not = _clear_why_not(nation, breaks, mourning)
    day = meeting - _ONE_DAY
    found = 0
    for _ in range(_SEARCH_DAYS):
        if found == n:
            return day
        found += not why_not(day)
        day -= _ONE_DAY
    raise ValueError(f"There are not {n} clear days in the ten years before {in_words(meeting)}.")


def start_of_count(
    received: datetime,
    *,
    nation: Nation,
    closing: time = CLOSING,
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY,
    closed: Iterable[Span] = (),
    away: Iterable[Span] = (),
) -> date:
    """The day from which to count for something received then: the same working day, else the next one.

    What comes by closing time on a working day, however early, came that day; what comes later, or on any
    other day, comes on the next working day. A time with a zone is read as United Kingdom time, one without
    as the council's own. Not for freedom of information requests, which count from the day of receipt.
    """
    if received.tzinfo is not None:
        received = received.astimezone(_UNITED_KINGDOM)
    why_not = _working_pattern(nation, weekdays)
    held = _named_spans(closed, "the office is closed") + _named_spans(away, "the officer is away")
    day = received.date()
    if received.time() > closing:
        day += _ONE_DAY
    for _ in range(_SEARCH_DAYS):
        if not _within(held, day) and not why_not(day):
            return day
        day += _ONE_DAY
    raise ValueError(_NEVER.format(in_words(received.date())))


_WAITING = "waiting for the asker"
_NEVER = (
    "No working day was found in the ten years after {}: check the working pattern, the closures and the "
    "absences, and give the last day of any that is over."
)
_ENDLESS = (
    "No due date can be counted: what began on {} has no last day ({}). Give its last day, or hand the work "
    "to somebody else."
)
_TOO_FAR = "{} lies more than ten years before the meeting on {}: check the two dates."


def _working_pattern(nation: Nation, weekdays: frozenset[int]) -> WhyNot:
    if not weekdays or not weekdays <= frozenset(range(7)):
        raise ValueError(
            "A working pattern needs at least one day of the week, Monday to Sunday: say on which days the "
            "officer works."
        )
    off = "weekend" if weekdays >= MONDAY_TO_FRIDAY else "not one of the officer's working days"

    def why_not(day: date) -> str:
        if day.weekday() not in weekdays:
            return off
        return bank_holidays(nation, day.year).get(day, "")

    return why_not


def _foi_why_not(day: date) -> str:
    return "weekend" if day.weekday() > 4 else kingdom_bank_holidays(day.year).get(day, "")


def _clear_why_not(nation: Nation, breaks: Iterable[Span] | None, mourning: Iterable[Span]) -> WhyNot:
    own = None if breaks is None else _named_spans(breaks, "Christmas or Easter break")
    mourned = _named_spans(mourning, "day of public thanksgiving or mourning")

    def why_not(day: date) -> str:
        if span := _within(mourned, day):
            return span.why
        if span := _within(default_breaks(day.year, nation) if own is None else own, day):
            return span.why
        if why := bank_holidays(nation, day.year).get(day):
            return why
        return "Sundays do not count" if day.weekday() == _SUNDAY else ""

    return why_not


def _named_spans(spans: Iterable[Span], otherwise: str) -> tuple[Span, ...]:
    return tuple(span if span.why else Span(span.first, span.last, otherwise) for span in spans)


def _within(spans: Iterable[Span], day: date) -> Span | None:
    for span in spans:
        if span.first <= day and (span.last is None or day <= span.last):
            return span
    return None


def _not_negative(n: int) -> None:
    if n < 0:
        raise ValueError(f"A count of {n} days makes no sense: give none or more.")


def _count(
    count: Count,
    start: date,
    n: int,
    *,
    why_not: WhyNot,
    paused: tuple[Span, ...],
    held: tuple[Span, ...],
    today: date | None,
) -> Account:
    _not_negative(n)
    # Pauses first: the reader should see one stretch of waiting, not a pattern of weekends in it.
    spans = tuple(span for span in (*paused, *held) if span.last is None or span.last > start)
    standing = any(span.last is None for span in paused)
    days: list[Day] = []
    number = 0
    first = start.toordinal()
    for ordinal in range(first + 1, first + _SEARCH_DAYS):
        if number == n:
            return Account(count, start, n, date.fromordinal(ordinal - 1), tuple(days))
        day = date.fromordinal(ordinal)
        span = _within(spans, day) if spans else None
        if span is not None and span.last is None:
            if not standing:
                raise ValueError(_ENDLESS.format(in_words(span.first), span.why))
            if span in paused and (today is None or day > today):
                break
        why = why_not(day) if span is None else span.why
        if why:
            days.append(Day(day, None, why))
        else:
            number += 1
            days.append(Day(day, number))
    if not standing:
        raise ValueError(_NEVER.format(in_words(start)))
    shown = days if today is None else [day for day in days if day.day <= today]
    return Account(count, start, n, None, tuple(shown))
