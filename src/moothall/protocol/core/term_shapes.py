"""What the value of a term looks like where more than plain words is needed: a day, a number, an interval."""

import re
from collections.abc import Callable
from datetime import date

from .review_days import is_interval

EARLIEST_YEAR = 1900
"""What is dated earlier was mistyped: parish councils themselves are hardly older."""

_PART_OF_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_READOPTED = "(readopted unchanged)"
_STANDARD = re.compile(r"\b(?:protocol|policy|charter|procedure|standards?)\b")


def _is_date(text: str) -> bool:
    """Whether it is a day, a month or a year there is: ``2024-05-13``, ``2024-05``, ``2024``."""
    found = _PART_OF_DATE.fullmatch(text.strip())
    if not found or int(found[1]) < EARLIEST_YEAR:
        return False
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True


def _are_dates(text: str) -> bool:
    return all(_is_date(one.rstrip().removesuffix(_READOPTED)) for one in text.split(","))


def _are_rows(text: str) -> bool:
    """Whether every row has its date, as one of its cells."""
    return all(any(map(_is_date, row.split(","))) for row in text.split(";") if row.strip())


def _is_number(text: str) -> bool:
    return text.isdecimal() and 0 < int(text) < 1000


def _are_days_to_answer(text: str) -> bool:
    """Whether it is a number, or says that there is none, or where it stands."""
    return _is_number(text) or text == "unstated" or bool(_STANDARD.search(text))


def _has_figure(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _are_kinds_of_days(text: str) -> bool:
    return bool(re.search(r"\bdays\b", text))


_DATED = "a day, a month or a year, as in “2024-05-13”, “2024-05” or “2024”"
_NUMBER = "a number, like 10"
_SHAPES: dict[str, tuple[Callable[[str], bool], str]] = {
    "adopted": (_is_date, _DATED),
    "review_due": (_is_date, _DATED),
    "review_interval": (is_interval, "an interval or a month, as in “1 year”, “6 months” or “in May”"),
    "versions": (_are_dates, "days with commas between them, as in “2019-05-13, 2023-05-15”"),
    "history": (
        _are_rows,
        "rows with a date in each and a semicolon between them, as in “1, 2019-05-13, first issue; 2, 2023-05-15”",
    ),
    "minute": (_has_figure, "a reference with a number in it, like 24/117"),
    "days": (_are_days_to_answer, "a number, like 10, or the policy that names it, or “unstated”"),
    "acknowledge_days": (_is_number, _NUMBER),
    "papers_days": (_is_number, _NUMBER),
    "count": (_are_kinds_of_days, "a kind of days, like “working days”"),
}


def wrong(name: str, value: str) -> str:
    """What the value of the term must be, where it is not; empty where it fits, as plain words mostly do."""
    fits, must_be = _SHAPES.get(name, (bool, ""))
    return "" if not value or fits(value) else must_be
