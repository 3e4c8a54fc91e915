"""Which days are bank holidays, and which belong to the Christmas and Easter breaks."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

import holidays

from .calendars_account import Span
from .clauses import Nation

FIRST_YEAR, LAST_YEAR = 1974, 2099

_SUBDIVISIONS = {Nation.ENGLAND: "ENG", Nation.WALES: "WLS"}
_KINGDOM = {"ENG": "England", "WLS": "Wales", "SCT": "Scotland", "NIR": "Northern Ireland"}
_ONE_DAY = timedelta(days=1)
_FRIDAY = 4


@lru_cache(maxsize=1024)
def _named(subdivision: str, year: int) -> Mapping[date, str]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        # Outside these years nobody knows the bank holidays; a count without them would be a guess.
        raise ValueError(f"Moothall can count days from {FIRST_YEAR} to {LAST_YEAR}, not in {year}.")
    found = holidays.country_holidays("GB", subdiv=subdivision, years=year, language="en_GB")
    return {
        day: name.replace("(observed)", "(substitute day)").replace(" Bank Holiday", "")
        for day, name in found.items()
    }


@lru_cache(maxsize=1024)
def bank_holidays(nation: Nation, year: int) -> Mapping[date, str]:
    """The bank holidays of one nation in one year, substitute days included, each with the words to show.

    Christmas Day, Good Friday and a holiday that falls at a weekend are among them, as is its substitute.
    ValueError for a year before 1974 or after 2099.
    """
    return {day: f"bank holiday: {name}" for day, name in _named(_SUBDIVISIONS[nation], year).items()}


@lru_cache(maxsize=256)
def kingdom_bank_holidays(year: int) -> Mapping[date, str]:
    """Days that are a bank holiday in any part of the United Kingdom, with the part where not in all.

    Source: Freedom of Information Act 2000 s.10(6). ValueError for a year before 1974 or after 2099.
    """
    parts: dict[date, list[str]] = {}
    names: dict[date, str] = {}
    for subdivision, part in _KINGDOM.items():
        for day, name in _named(subdivision, year).items():
            parts.setdefault(day, []).append(part)
            names.setdefault(day, name)
    return {
        day: f"bank holiday: {names[day]}"
        if len(where) == len(_KINGDOM)
        else f"bank holiday in {_listed(where)}: {names[day]}"
        for day, where in parts.items()
    }


def _listed(parts: list[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last


@lru_cache(maxsize=256)
def default_breaks(year: int, nation: Nation = Nation.ENGLAND) -> tuple[Span, ...]:
    """The Easter and Christmas breaks of a year, drawn wide: a table for the council to check and to edit.

    Local Government Act 1972 s.243 keeps the days of both breaks out of clear days. How far they reach past
    the holidays themselves is uncertain (check): here Easter runs from the Thursday before to the Tuesday
    after, and Christmas from the last Monday-to-Friday day before Christmas Day to the first one after it
    that is no bank holiday. Too wide a break only means that a summons goes out earlier than it need.
    """
    held = bank_holidays(nation, year)
    good_friday = next(day for day, why in held.items() if "Good Friday" in why)
    christmas = date(year, 12, 25)
    first = christmas - _ONE_DAY
    while first.weekday() > _FRIDAY:
        first -= _ONE_DAY
    last = christmas + _ONE_DAY
    while last.weekday() > _FRIDAY or last in held:
        last += _ONE_DAY
    return (
        Span(good_friday - _ONE_DAY, good_friday + 4 * _ONE_DAY, "Easter break: check its dates"),
        Span(first, last, "Christmas break: check its dates"),
    )
