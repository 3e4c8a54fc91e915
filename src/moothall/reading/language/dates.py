"""Dates as councils write them, brought to one form, as exact as they are written."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NAMES = "|".join(
    f"{name}|{name[:3]}|sept" if name == "september" else f"{name}|{name[:3]}" for name in _MONTHS
)
_IN_WELSH = (
    r"(?:(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\s*/\s*)?"
)
_DATE = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:\s*(?:st|nd|rd|th))?\s*(?:of\s+|day\s+of\s+)?{_IN_WELSH}"
    rf"(?P<m>{_NAMES})\.?,?\s+(?P<y>(?:19|20)\d\d)\b"
    rf"|\b(?P<m2>{_NAMES})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,\s*(?P<y2>(?:19|20)\d\d)\b"
    rf"|\b(?P<m3>{_NAMES})\.?,?\s+(?P<y3>(?:19|20)\d\d)\b"
    r"|(?<!\d)(?P<d4>\d{1,2})[./-](?P<m4>\d{1,2})[./-](?P<y4>(?:19|20)?\d\d)(?!\d)"
    r"|\b(?P<y6>(?:19|20)\d\d)-(?P<m6>\d\d)-(?P<d6>\d\d)\b"
    r"|(?<![\d./-])(?P<m7>0?[1-9]|1[0-2])/(?P<y7>20\d\d)(?![\d/-])",
    re.IGNORECASE,
)
# "07/2026" is a month where these words stand before it; elsewhere it may be the number of a minute.
_OF_A_DAY = re.compile(
    r"\b(?:review(?:ed|s)?|revised?|dated?|due|adopt(?:ed|ion)|approv(?:ed|al)|effective|issued)\b"
    r"(?:\s+(?:date|due|by|before|in|on|is|from|no later than|for))*[\s:|–—(-]*$",
    re.IGNORECASE,
)
_NEAR = 60  # letters before a month in figures
_TWO_FIGURES = re.compile(r"\d\d")  # without which there is no date, and few sentences have them
_FIGURES = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


class Dated(NamedTuple):
    """A date as ``2021-05-17`` or, without a day, ``2021-05``, and where the text gives it."""

    value: str
    start: int
    end: int


def dates_in(text: str) -> list[Dated]:
    """Every date in a text that there is."""
    if not _TWO_FIGURES.search(text):
        return []
    found = (
        Dated(_written(match), *match.span())
        for match in _DATE.finditer(text)
        if match["m7"] is None or _OF_A_DAY.search(text, max(match.start() - _NEAR, 0), match.start())
    )
    return [dated for dated in found if dated.value]


def find_dates(text: str) -> list[tuple[int, str]]:
    """Every date with its place in the text."""
    return [(dated.start, dated.value) for dated in dates_in(text)]


def last_day(written: str) -> date | None:
    """The last day of a day, a month or a year in figures; None for anything else, and where there is no such day."""
    found = _FIGURES.fullmatch(written)
    if not found:
        return None
    year, month = int(found[1]), int(found[2] or 12)
    try:
        return date(year, month, int(found[3] or monthrange(year, month)[1]))
    except ValueError:
        return None


def is_impossible(written: str) -> bool:
    """Whether this is written as a day, a month or a year is, and there is none such."""
    return bool(_FIGURES.fullmatch(written)) and last_day(written) is None


def _written(match: re.Match[str]) -> str:
    parts = {name[0]: value for name, value in match.groupdict().items() if value}
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    month = int(parts["m"]) if parts["m"].isdigit() else _month(parts["m"])
    if "d" not in parts:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, int(parts["d"])).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    return next(place for place, full in enumerate(_MONTHS, start=1) if full.startswith(name.lower()[:3]))
