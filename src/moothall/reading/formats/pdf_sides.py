"""Tables on a PDF page that set the two sides beside each other: each column is read as a list under its head."""

import re

from moothall.reading.structure.blocks import ended
from moothall.reading.structure.markers import begin

from .pdf_cells import cell_starts, ruled_across, starts_of
from .pdf_rows import Row, Stretch, Word, same_height
from .tables import sides_among

_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]?\s")
_LINE = 3.0  # points between two rows of one height at most
_FULL = 0.85  # of a column's width
_APART = 1.6  # times the white space between two cells, from which on the table has ended
_LARGER = 1.04  # of the type of the cells, from which on a row below them is a heading


def sides_of(left: list[Row], right: list[Row], rules: list[tuple[float, float, float]]) -> list[Stretch]:
    """Two columns whose heads name two sides, with what stands above and below on the left; else nothing.

    What stands below is set off like a cell, because it goes on with none.
    """
    left, right = (sorted(side, key=lambda row: -row.top) for side in (left, right))
    first = next((place for place, row in enumerate(left) if abs(row.top - right[0].top) < _LINE), None)
    if first is None:
        return []
    above, left = left[:first], left[first:]
    left, below = _ended(left, right, rules)
    starts = cell_starts(left, right, rules)
    if not starts and any(map(_fills, (left, right))):
        return []  # two columns of running text
    columns = [_cells(side, starts or starts_of(side, left + right)) for side in (left, right)]
    heads = [_joined(cells[0]) for cells in columns]
    if len(sides_among([head.text for head in heads])) < 2:
        return []
    held = [Stretch(same_height(above), 0.0, 0.0)] if above else []
    for head, (_, *cells), side in zip(heads, columns, (left, right), strict=True):
        edges = min(row.left for row in side), max(row.right for row in side)
        held.append(Stretch([_leading(head)], *edges, cell=True))
        held += [Stretch(_listed(cell), *edges, cell=True) for cell in cells]
    return [*held, Stretch(same_height(below), 0.0, 0.0, cell=True)] if below else held


def _ended(
    left: list[Row], right: list[Row], rules: list[tuple[float, float, float]]
) -> tuple[list[Row], list[Row]]:
    """The rows of the left column, and those below the table."""
    foot = right[-1].bottom + _LINE
    held = [row for row in left if row.top >= foot]
    widest = _between(held + right) * _APART
    largest = max(row.size for row in held + right) * _LARGER
    below = [rule for rule in rules if rule[0] < foot]
    lowest = min(ruled_across(held or left, right, below), default=float("-inf"))
    for place in range(max(len(held), 1), len(left)):
        row = left[place]
        apart = left[place - 1].bottom - row.top > widest > 0
        if _NUMBERED.match(row.text) or apart or row.size > largest or row.top < lowest + 1:
            return left[:place], left[place:]
    return left, []


def _between(rows: list[Row]) -> float:
    """The white space between the cells of a table on both of its sides, but for the widest, below the heads."""
    spaces: list[float] = []
    rows = sorted(rows, key=lambda row: -row.top)
    bottom = rows[0].bottom
    for row in rows[1:]:
        if row.top < bottom:
            spaces.append(bottom - row.top)
        bottom = min(bottom, row.bottom)
    return sorted(spaces)[-2] if len(spaces) > 1 else 0.0


def _cells(side: list[Row], starts: list[float]) -> list[list[Row]]:
    """The rows of a column cell by cell; where nothing parts them each row that begins something is one."""
    if len(starts) < 2:
        return _begun(side)
    cells: list[list[Row]] = []
    for height, below in zip(starts, [*starts[1:], float("-inf")], strict=True):
        rows = [row for row in side if below + 1 < (row.top + row.bottom) / 2 <= height + _LINE]
        if rows:
            cells.append(rows)
    return cells or [side]


def _begun(side: list[Row]) -> list[list[Row]]:
    """The head, and cells that begin with a capital where some do; a small letter then goes on with a sentence."""
    capitals = any(row.text[:1].isupper() for row in side[1:])
    cells: list[list[Row]] = []
    for place, row in enumerate(side):
        if capitals and place > 1 and row.text[:1].islower() and not ended(side[place - 1].text):
            cells[-1].append(row)
        else:
            cells.append([row])
    return cells


def _fills(side: list[Row]) -> bool:
    """Whether the first row of a column runs to its right edge, as in running text and not in a head."""
    left, right = min(row.left for row in side), max(row.right for row in side)
    return side[0].right - left > _FULL * (right - left)


def _joined(rows: list[Row]) -> Row:
    words = [word for row in rows for word in row.words]
    return Row(words, rows[-1].bottom, rows[0].top, rows[0].page)


def _leading(head: Row) -> Row:
    last = head.words[-1]
    return head.part([*head.words[:-1], Word(f"{last.text.rstrip(':')}:", last.left, last.right)])


def _listed(cell: list[Row]) -> list[Row]:
    rows = same_height(cell)
    rows[0].bullet = rows[0].bullet or not _marked(rows[0].text)
    return rows


def _marked(text: str) -> bool:
    begun = begin(text, heading_like=False)
    return bool(begun.number or begun.marker)
