"""Provisions by councils: as a picture, and as the table of the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from moothall.protocol.chapters import CHAPTERS
from moothall.protocol.core.strengths import Strength
from moothall.reading.comparing import Held

CELL, ROW, LABELS, HEADS, GAP = 22, 18, 190, 190, 8
_LONGEST = 28


class Sign(NamedTuple):
    """How a strength is drawn: its sign, its ground, and the colour of the sign on it."""

    strength: str
    sign: str
    ground: str
    ink: str


SIGNS = {
    Strength.MUST: Sign("must", "Mu", "#003078", "#ffffff"),
    Strength.SHOULD: Sign("should", "Sh", "#1d70b8", "#ffffff"),
    Strength.NORMALLY: Sign("normally", "No", "#8eb8dc", "#0b0c0c"),
    Strength.MAY: Sign("may", "Ma", "#f9d9a8", "#0b0c0c"),
    Strength.EXPECTS: Sign("can expect", "Ex", "#cfe8d0", "#0b0c0c"),
    Strength.STATES: Sign("states", "St", "#eeefef", "#0b0c0c"),
}


class Column(NamedTuple):
    """One council and what its protocol states."""

    name: str
    holds: Mapping[str, Held]


def chart(columns: Sequence[Column]) -> dict[str, Any]:
    """Everything that the templates ``survey/picture.html`` and ``survey/table.html`` draw."""
    chapters = []
    y = HEADS
    for chapter in CHAPTERS.values():
        y += GAP + ROW
        rows: list[dict[str, Any]] = []
        for provision in chapter.provisions:
            rows.append(
                {
                    "y": y,
                    "baseline": y + ROW - 5,
                    "middle": y + (ROW - 2) // 2,
                    "title": provision.key.partition(".")[2].replace("-", " "),
                    "says": provision.says,
                    "cells": _cells(columns, provision.key),
                }
            )
            y += ROW
        chapters.append({"baseline": rows[0]["y"] - 5, "title": chapter.title, "rows": rows})
    return {
        "chapters": chapters,
        "heads": [
            {"x": LABELS + number * CELL + 15, "y": HEADS, "name": column.name, "short": _short(column.name)}
            for number, column in enumerate(columns)
        ],
        "width": LABELS + len(columns) * CELL + 10,
        "height": y + 10,
        "cell": CELL - 2,
        "rise": ROW - 2,
        "columns": len(columns) + 1,
    }


def told_apart(named: Iterable[tuple[str, str]]) -> list[str]:
    """A name for each column: the council's, and where several columns have the same, what tells them apart as well."""
    named = list(named)
    times = Counter(name for name, _ in named)
    return [f"{name} ({other})" if times[name] > 1 else name for name, other in named]


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    if name.endswith(")"):  # what tells it apart stands at the end
        return name[: _LONGEST // 2 - 1] + "…" + name[-_LONGEST // 2 :]
    return name[: _LONGEST - 1] + "…"


def _cells(columns: Sequence[Column], key: str) -> list[dict[str, Any]]:
    cells = []
    for number, column in enumerate(columns):
        held = column.holds.get(key)
        x = LABELS + number * CELL
        cells.append(
            {
                "x": x,
                "centre": x + (CELL - 2) // 2,
                "sign": SIGNS[held.strength] if held else None,
                "clauses": ", ".join(clause.ref for clause in held.clauses) if held else "",
            }
        )
    return cells
