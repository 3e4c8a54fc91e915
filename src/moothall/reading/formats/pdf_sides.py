"""Tables on a PDF page that set the two sides beside each other: each column is read as a list under its head."""

import re

from msgspec import Struct

from moothall.reading.structure.blocks import ended
from moothall.reading.structure.markers import begin

from .pdf_cells import cell_starts, ruled_across, starts_of
from .pdf_rows import Page, Row, Stretch, Word, halves, parts, same_height
from .tables import sides_among

_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]?\s")
_LINE = 3.0  # points between two rows of one height at most
_FULL = 0.85  # of a column's width
_APART = 1.6  # times the white space between two cells, from which on the table has ended
_LARGER = 1.04  # of the type of the cells, from which on a row below them is a heading


_Rules = list[tuple[float, float, float]]


class Sides(Struct):
    """A table of two sides, each column a head and its cells, with what stands above and below on the left.

    ``space`` is the white space between its cells.
    """

    above: list[Stretch]
    columns: tuple[list[Stretch], list[Stretch]]
    below: list[Stretch]
    space: float

    @property
    def stretches(self) -> list[Stretch]:
        """Column after column."""
        return [*self.above, *self.columns[0], *self.columns[1], *self.below]

    def taken_on(self, page: Page) -> list[Row]:
        """The rows of the next page but those with which the table goes on, which are put under its heads."""
        edges = [column[0].left for column in self.columns]
        left, right = _beside(page.rows, edges[1] - 1)
        if self.below or not left or not right or abs(left[0].top - right[0].top) >= _LINE:
            return page.rows
        left, _ = _ended(left, right, page.rules, self.space)
        if any(
            abs(min(row.left for row in side) - edge) >= _LINE
            for side, edge in zip((left, right), edges, strict=True)
        ):
            return page.rows
        columns = _columns(left, right, page.rules, 0)
        if not columns or _heads(columns):
            return page.rows
        for column, cells, side in zip(self.columns, columns, (left, right), strict=True):
            column.extend(_stretches(cells, side))
        taken = {id(row.words[0]) for row in left + right}
        return [row for row in page.rows if id(row.words[0]) not in taken]


def sides_of(left: list[Row], right: list[Row], rules: _Rules) -> Sides | None:
    """Two columns whose heads name two sides; what stands below is set off like a cell, as it goes on with none."""
    left, right = (sorted(side, key=lambda row: -row.top) for side in (left, right))
    first = next((place for place, row in enumerate(left) if abs(row.top - right[0].top) < _LINE), None)
    if first is None:
        return None
    above, left = left[:first], left[first:]
    left, below = _ended(left, right, rules, 0.0)
    columns = _columns(left, right, rules, 1)
    heads = _heads(columns)
    if not heads:
        return None
    one, two = (
        [Stretch([_leading(head)], *_edges(side), cell=True), *_stretches(cells[1:], side)]
        for head, cells, side in zip(heads, columns, (left, right), strict=True)
    )
    over = [Stretch(same_height(above), 0.0, 0.0)] if above else []
    under = [Stretch(same_height(below), 0.0, 0.0, cell=True)] if below else []
    return Sides(over, (one, two), under, _between(left + right))


def _beside(rows: list[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    """The rows on either side of a gutter, from the top of a page to the first that runs across it."""
    left: list[Row] = []
    right: list[Row] = []
    for row in sorted(rows, key=lambda row: -row.top):
        if row.right <= gutter + 1:
            left.append(row)
        elif row.left >= gutter - 1:
            right.append(row)
        elif parts(row, gutter):
            first, second = halves(row, gutter)
            left.append(first)
            right.append(second)
        else:
            break
    return left, right


def _columns(left: list[Row], right: list[Row], rules: _Rules, heads: int) -> list[list[list[Row]]]:
    """The cells of either side, as many rows of heads first; none where they are two columns of running text."""
    starts = cell_starts(left, right, rules)
    runs_on = any(map(_fills, (left, right))) and not all(row.text[:1].isupper() for row in left + right)
    if runs_on and not starts:
        return []
    return [_cells(side, starts or starts_of(side, left + right), heads) for side in (left, right)]


def _heads(columns: list[list[list[Row]]]) -> list[Row]:
    """The first cells of the columns, if they name two sides."""
    heads = [_joined(cells[0]) for cells in columns]
    return heads if len(sides_among([head.text for head in heads])) > 1 else []


def _stretches(cells: list[list[Row]], side: list[Row]) -> list[Stretch]:
    return [Stretch(_listed(cell), *_edges(side), cell=True) for cell in cells]


def _edges(side: list[Row]) -> tuple[float, float]:
    return min(row.left for row in side), max(row.right for row in side)


def _ended(left: list[Row], right: list[Row], rules: _Rules, space: float) -> tuple[list[Row], list[Row]]:
    """The rows of the left column, and those below the table, whose usual space counts where no other is seen."""
    foot = right[-1].bottom + _LINE
    held = [row for row in left if row.top >= foot]
    widest = (_between(held + right) or space) * _APART
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


def _cells(side: list[Row], starts: list[float], heads: int) -> list[list[Row]]:
    """The rows of a column cell by cell; where nothing parts them each row that begins something is one."""
    if len(starts) < 2:
        return _begun(side, heads)
    cells: list[list[Row]] = []
    for height, below in zip(starts, [*starts[1:], float("-inf")], strict=True):
        rows = [row for row in side if below + 1 < (row.top + row.bottom) / 2 <= height + _LINE]
        if rows:
            cells.append(rows)
    return cells or [side]


def _begun(side: list[Row], heads: int) -> list[list[Row]]:
    """The heads, and cells that begin with a capital where some do; a small letter then goes on with a sentence."""
    capitals = any(row.text[:1].isupper() for row in side[heads:])
    cells: list[list[Row]] = []
    for place, row in enumerate(side):
        if capitals and place > heads and row.text[:1].islower() and not ended(side[place - 1].text):
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
