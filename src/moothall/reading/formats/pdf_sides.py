"""Tables on a PDF page that set the two sides beside each other: each column is read as a list under its head."""

import re
from itertools import pairwise

from moothall.reading.structure.blocks import ended
from moothall.reading.structure.markers import begin

from .pdf_cells import cell_starts, starts_of
from .pdf_rows import Row, Stretch, Word, same_height
from .tables import sides_among

_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]?\s")
_LINE = 3.0  # points between two rows of one height at most
_FULL = 0.85  # of a column's width
_APART = 1.6  # times the height from one cell to the next, from which on the table has ended


def sides_of(left: list[Row], right: list[Row], rules: list[tuple[float, float, float]]) -> list[Stretch]:
    """Two columns whose heads name two sides, with what stands above and below on the left; else nothing."""
    left, right = (sorted(side, key=lambda row: -row.top) for side in (left, right))
    first = next((place for place, row in enumerate(left) if abs(row.top - right[0].top) < _LINE), None)
    if first is None:
        return []
    above, left = left[:first], left[first:]
    left, below = _ended(left, right)
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
    return [*held, Stretch(same_height(below), 0.0, 0.0)] if below else held


def _ended(left: list[Row], right: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of the left column, and those below the table."""
    steps = sorted(one.top - two.top for side in (left, right) for one, two in pairwise(side))
    widest = steps[-1 - len(steps) // 4] * _APART if steps else 0.0
    for place in range(1, len(left)):
        row = left[place]
        beyond = row.top < right[-1].bottom + _LINE
        if beyond and (_NUMBERED.match(row.text) or left[place - 1].top - row.top > widest):
            return left[:place], left[place:]
    return left, []


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
