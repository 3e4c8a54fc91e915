"""How long and how often, in canonical text: days in words and figures, intervals, hours of the day."""

import re
from typing import NamedTuple

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
NUMBERS = (
    {name: count for count, name in enumerate(_ONES, start=1)}
    | _TENS
    | {
        f"{ten} {one}": count + add
        for ten, count in _TENS.items()
        for add, one in enumerate(_ONES[:9], start=1)
    }
)
# The longest name first, so that "twenty one" is not read as twenty.
NUMBER = r"\d{1,3}|an?|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
_PERIOD = re.compile(
    rf"(?<!days )(?<!day )(?<!hours )(?<!once )(?<!twice )\b(?P<n>{NUMBER})(?: \(\w+(?: \w+)?\))?(?: or more)?"
    r" (?P<kind>(?:(?:clear|full|complete|whole|consecutive|working|business|calendar) )*)"
    r"(?P<unit>day|week|fortnight|month|hour)s?\b(?! to (?:day|week))"
    r"|\bthe (?:next|following) (?P<next>working|business) day\b"
)
_KINDS = {
    "working": "working",
    "business": "working",
    "calendar": "calendar",
    "consecutive": "calendar",
    "clear": "clear",
}
_IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_TOO_FEW_HOURS = 24
_HOUR = re.compile(
    r"\b(?:by|before|no later than|not later than) (noon|midday|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b)"
)
_OFTEN = (
    (
        re.compile(
            r"\b(?:half yearly|every (?:six|6) months|(?:twice|two times) (?:a|each|every|per) year)\b"
        ),
        "6 months",
    ),
    (
        re.compile(
            r"\bannual(?:ly)?\b(?! (?:leave|report|survey|return))|\b(?:every|each|once a|per) year\b|\byearly\b"
            r"|\bevery (?:twelve|12) months\b|\b(?:every|each) (?:january|february|march|april|may|june|july|august"
            r"|september|october|november|december)\b"
        ),
        "1 year",
    ),
    (re.compile(r"\b(?:biennial(?:ly)?|every (?:other|second) year|every alternate year)\b"), "2 years"),
    (re.compile(r"\btriennial(?:ly)?\b|\bevery third year\b"), "3 years"),
    (
        re.compile(r"\b(?:quadrennial(?:ly)?|once (?:in|during) (?:each|every) (?:council )?term)\b"),
        "4 years",
    ),
)
_EVERY = re.compile(
    rf"\b(?:every|at (?:\w+ )?intervals of (?:no|not) (?:more|longer) than|(?:no|not) more than"
    rf"|within|at least (?:once )?(?:in )?every) (?P<n>{NUMBER}) (?P<unit>year|month)s?\b"
)


class Period(NamedTuple):
    """A length of time: days (or, where the text counts months, words), of which kind, and where it stands."""

    days: str
    kind: str
    start: int
    end: int


def periods(text: str) -> list[Period]:
    """Every length of time in canonical text; hours only where they make whole days."""
    found = []
    for match in _PERIOD.finditer(text):
        kinds = [_KINDS[word] for word in (match["kind"] or match["next"] or "").split() if word in _KINDS]
        days = "1" if match["next"] else _days(count_of(match["n"]), match["unit"])
        if days:
            found.append(Period(days, " ".join(kinds), *match.span()))
    return found


def count_of(word: str) -> int:
    """A number in words or figures; an article is one."""
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)


def hour(text: str) -> re.Match[str] | None:
    """The hour of the day by which something is due, in group 1."""
    return _HOUR.search(text)


def interval(text: str) -> tuple[str, int, int] | None:
    """How often something comes round, as ``1 year`` or ``6 months``, and where canonical text says so."""
    for pattern, value in _OFTEN:
        if found := pattern.search(text):
            return value, *found.span()
    every = _EVERY.search(text)
    if not every:
        return None
    count = count_of(every["n"])
    if every["unit"] == "month" and count % 12 == 0:
        return _plural(count // 12, "year"), *every.span()
    return _plural(count, every["unit"]), *every.span()


def _days(count: int, unit: str) -> str:
    if unit == "month":
        return _plural(count, unit)
    if unit == "hour":
        return str(count // _TOO_FEW_HOURS) if count and count % _TOO_FEW_HOURS == 0 else ""
    return str(count * _IN_DAYS[unit])


def _plural(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
