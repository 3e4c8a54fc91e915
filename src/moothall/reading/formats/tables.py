"""Tables as lines: cell by cell, row by row; a number stays with its text and a dated row stays one line."""

import re
from collections.abc import Iterator

import msgspec

from moothall.reading.markers import stands_alone
from moothall.reading.values import Line

_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_LONGEST_RECORD = 200

Row = list[list[Line]]


def table_lines(rows: list[Row]) -> Iterator[Line]:
    """The lines of a table's cells; where most rows hold a date, as in a table of versions, one line to a row."""
    held = [[cell for cell in row if cell] for row in rows]
    held = [row for row in held if row]
    records = sum(_is_record(row) for row in held)
    if records and records >= len(held) / 2:
        for row in held:
            texts = [f"{line.marker} {line.text}".strip() for cell in row for line in cell]
            yield Line(" ".join(texts), gap=True)
        return
    for row in held:
        yield from _cells(row)


def _is_record(row: Row) -> bool:
    texts = [line.text for cell in row for line in cell]
    dated = any(_DATED.search(text) for text in texts)
    return len(row) > 1 and dated and len(" ".join(texts)) < _LONGEST_RECORD


def _cells(row: Row) -> Iterator[Line]:
    first = row[0][0]
    number = first.marker or first.text
    alone = not first.marker and (stands_alone(number) or bool(re.fullmatch(r"[1-9]\d?", number)))
    if len(row) > 1 and len(row[0]) == 1 and alone:
        text = row[1][0]
        sign = "." if number.isdigit() else ""
        heading = first.heading or text.heading
        shown = text if text.marker else msgspec.structs.replace(text, text=f"{number}{sign} {text.text}")
        row = [[msgspec.structs.replace(shown, heading=heading), *row[1][1:]], *row[2:]]
    for cell in row:
        for place, line in enumerate(cell):
            yield msgspec.structs.replace(line, gap=line.gap or place == 0)
