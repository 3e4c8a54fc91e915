"""Tables as lines: cell by cell, row by row; a number stays with its text and a dated row stays one line.

Where the heads of the columns name the two sides, as in "Councillors must" beside "Officers must", each column is a
list under its head.
"""

import re
from collections.abc import Iterator

import msgspec

from moothall.reading.structure.blocks import ended, looks_like_heading
from moothall.reading.structure.front import is_adoption_line
from moothall.reading.structure.markers import BULLET, stands_alone
from moothall.reading.values import Line

_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_LONGEST_RECORD = 200
_LONGEST_LABEL = 50
_MOST_WORDS = 10  # of the head of a column
_FILLED_IN = re.compile(r"\d|\b(?:sign|name|dated?)\b|\bsign(?:ed|ature)|\.{3}|_{2}", re.IGNORECASE)
_SIDE = re.compile(r"\b(?:councillor|member|officer|employee|staff|clerk)", re.IGNORECASE)

Row = list[list[Line]]


def table_lines(rows: list[Row]) -> Iterator[Line]:
    """The lines of a table's cells; one line to a row where most hold a date, as in a table of versions."""
    held = [[cell for cell in row if cell] for row in rows]
    held = [row for row in held if row]
    records = sum(_is_record(row) for row in held)
    if records and records >= len(held) / 2:
        for row in held:
            texts = [f"{line.marker} {line.text}".strip() for cell in row for line in cell]
            yield Line(" ".join(texts), gap=True)
        return
    if sides := _sides(rows):
        yield from _columns(rows, sides)
        return
    if _is_paired(held):
        yield from _pairs(held)
        return
    for row in held:
        yield from _cells(row)


def _sides(rows: list[Row]) -> list[int]:
    """The columns whose heads name a side; the one before them, if any, names subjects."""
    if len(rows) < 2 or len({len(row) for row in rows}) > 1 or any(len(cell) > 1 for cell in rows[0]):
        return []
    if any(stands_alone(row[0][0].text) for row in rows if row[0]):
        return []
    return sides_among([cell[0].text if cell else "" for cell in rows[0]])


def sides_among(heads: list[str]) -> list[int]:
    """Which columns name a side by their heads: all but perhaps the first, and two at least; else none."""
    if not all(len(head.split()) < _MOST_WORDS and not ended(head.rstrip(":")) for head in heads):
        return []
    sides = [place for place, head in enumerate(heads) if _SIDE.search(head) and not _FILLED_IN.search(head)]
    return sides if len(sides) > 1 and sides in (list(range(len(heads))), list(range(1, len(heads)))) else []


def _columns(rows: list[Row], sides: list[int]) -> Iterator[Line]:
    heads, *others = rows
    for place in sides:
        head = heads[place][0]
        lead = f"{head.text.strip().rstrip(':')}:"
        yield msgspec.structs.replace(head, text=lead, gap=True, heading=False)
        for row in others:
            subject = _subject(row[0]) if sides[0] else ""
            if subject and place == sides[0] and not any(row[side] for side in sides):
                yield Line(
                    subject, page=row[0][0].page, marker=BULLET
                )  # of which neither column says anything
            label = f"{subject}: " if subject else ""
            for line in row[place]:
                text, label = f"{label}{line.text}", ""
                yield msgspec.structs.replace(
                    line, text=text, heading=False, marker=line.marker or BULLET, gap=False
                )


def _subject(cell: list[Line]) -> str:
    return " ".join(f"{line.marker} {line.text}".strip() for line in cell).rstrip(":")


def _is_paired(rows: list[Row]) -> bool:
    """Whether each row says something of what its first cell names, beneath a row that names the columns."""
    plain = all(len(cell) == 1 and not cell[0].marker for row in rows for cell in row)
    if not plain or len(rows) < 3 or {len(row) for row in rows} != {2}:
        return False
    heads, *labels = [row[0][0].text for row in rows]
    if not all(len(label) < _LONGEST_LABEL and looks_like_heading(label) for label in [heads, *labels]):
        return False
    if any(map(is_adoption_line, [heads, *labels])):
        return False
    if any(stands_alone(label) or not label[0].isalpha() or label.endswith(":") for label in labels):
        return False
    # What either side may expect stands side by side and is no pair.
    beside = rows[0][1][0].text
    return looks_like_heading(beside) and not (_SIDE.search(heads) and _SIDE.search(beside))


def _pairs(rows: list[Row]) -> Iterator[Line]:
    first, *others = [[cell[0] for cell in row] for row in rows]
    yield msgspec.structs.replace(first[0], text=f"{first[0].text} – {first[1].text}", gap=True)
    for label, says in others:
        text = f"{label.text}: {says.text}"
        yield msgspec.structs.replace(label, text=text, gap=True, heading=False, marker=BULLET)


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
