"""By which day a protocol is to be reviewed: as its own clause says, or as is suggested where it names no day."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_INTERVAL = re.compile(r"(\d{1,2}) (year|month)s?\b")
_DUE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MAY = 5


class ReviewDay(NamedTuple):
    """The last day for a review, in words what fixes it, and whether it is only suggested."""

    due: date
    why: str
    suggested: bool = False


def review_day(
    terms: Mapping[str, str],
    since: date,
    said_in: Mapping[str, Sequence[str]] | None = None,
    on: date | None = None,
) -> ReviewDay:
    """The last day for the next review after ``since``, the day of the adoption or of the last review.

    A day that the text names counts until it has passed by ``since``, an interval or a month from then on. Where the
    text names neither, once a year in May is suggested, for the council to adopt: by the end of May of the next year,
    counted at the earliest from ``on``, the day of recording if given: nobody is late by a day that was never agreed.
    ``said_in`` are the references of the clauses that fix each term, for the words.
    """
    where = said_in or {}
    due = _due(terms.get("review_due", ""))
    if due is not None and due > since:
        by, _ = _named(where.get("review_due", ()))
        return ReviewDay(due, f"The day is fixed by {by}.")
    every = terms.get("review_interval", "")
    clauses, says = _named(where.get("review_interval", ()))
    said = f"{clauses[0].upper()}{clauses[1:]} {says}"
    if step := _INTERVAL.search(every):
        return ReviewDay(_after(since, every, int(step[1]), step[2]), f"{said} every {every}.")
    if month := _month(every):
        return ReviewDay(_next(month, since), f"{said}: in {_MONTHS[month - 1].capitalize()}.")
    return ReviewDay(
        _end_of(max(since, on or since).year + 1, _MAY),
        "The protocol names no day. Once a year in May is suggested, for the council to adopt.",
        suggested=True,
    )


def is_interval(text: str) -> bool:
    """Whether a review's day can be counted from what is said of how often it is: an interval or a month."""
    return bool(_INTERVAL.search(text)) or _month(text) is not None


def _named(refs: Sequence[str]) -> tuple[str, str]:
    """The clauses of these references, in words, and the verb of which they are the subject."""
    if not refs:
        return "the protocol", "says"
    *others, last = refs
    return (f"clauses {', '.join(others)} and {last}", "say") if others else (f"clause {last}", "says")


def _due(text: str) -> date | None:
    """The last day of what is named, which may be a day, a month or a year; None where it is none of them."""
    found = _DUE.fullmatch(text.strip())
    if not found:
        return None
    year, month = int(found[1]), int(found[2] or 12)
    try:
        return date(year, month, int(found[3])) if found[3] else _end_of(year, month)
    except ValueError:
        return None


def _end_of(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError("no such month")
    return date(year, month, monthrange(year, month)[1])


def _after(since: date, every: str, number: int, unit: str) -> date:
    """So many years or months later; the end of the month, where one is named beside the interval."""
    later = add_months(since, number * (12 if unit == "year" else 1))
    month = _month(every)
    return _end_of(later.year, month) if month else later


def add_months(day: date, number: int) -> date:
    """The same day so many months later, or earlier where negative; the month's last where it has no such day."""
    months = day.year * 12 + day.month - 1 + number
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month(text: str) -> int | None:
    words = re.findall(r"[a-z]+", text.lower())
    return next((number for number, name in enumerate(_MONTHS, 1) if name in words), None)


def _next(month: int, since: date) -> date:
    """The end of that month, the first time that it begins after the day."""
    return _end_of(since.year + (month <= since.month), month)
