"""In which order the rows of a page are read: columns one after the other, tables row by row and cell by cell."""

from bisect import bisect_left

from msgspec import Struct

from moothall.reading.structure.markers import stands_alone
from moothall.reading.structure.records import rows_of_versions

from .pdf_cells import cell_starts, cells_of
from .pdf_rows import Page, Row, Stretch, halves, parts, same_height
from .pdf_sides import Sides, sides_of

_BIN = 3.0  # points between the places where a gutter is looked for
_NARROWEST = 0.22  # of the width of the text that a column has at least
_LEAST_ROWS = 4  # on either side of a gutter
_LEAST_LETTERS = 60
_DEEPEST = 3  # columns within columns


def in_reading_order(pages: list[Page]) -> list[Stretch]:
    """The rows of all pages, in stretches; a table of two sides goes on at the top of the next page."""
    found: list[Stretch | Sides] = []
    for page in pages:
        table = found[-1] if found else None
        rows = table.taken_on(page) if isinstance(table, Sides) else page.rows
        if rows:
            found += _set_off(_region(rows, page.rules, 0), len(rows) < len(page.rows))
    held = [stretch for each in found for stretch in (each.stretches if isinstance(each, Sides) else [each])]
    _set_margins(held)
    return [stretch for stretch in held if stretch.rows]


def _set_off(found: list[Stretch | Sides], below: bool) -> list[Stretch | Sides]:
    """What stands right below a table of two sides begins anew."""
    for each in found:
        if below and isinstance(each, Stretch):
            each.cell = True
        below = isinstance(each, Sides)
    return found


def gutter_of(rows: list[Row]) -> float | None:
    """Where a text is parted from top to bottom, None where it runs in one column."""
    rows = [row for row in rows if any(map(str.isalnum, row.text))]  # a row of dots may be one row to a dot
    if len(rows) < 2 * _LEAST_ROWS:
        return None
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    bins = int((right - left) / _BIN) + 1
    crossed = [0] * (bins + 2)
    segments = [segment for row in rows for segment in _segments(row)]
    for begin, end in segments:
        crossed[max(int((begin - left) / _BIN), 0)] += 1
        crossed[min(int((end - left) / _BIN) + 1, bins + 1)] -= 1
    begins = sorted(begin for begin, _ in segments)
    best, count = 0, 0
    places: list[float] = []
    for place in range(bins):
        count += crossed[place]
        at = left + (place + 0.5) * _BIN
        within = _NARROWEST < (place + 0.5) / bins < 1 - _NARROWEST
        too_few = len(begins) - bisect_left(begins, at - 1) < _LEAST_ROWS
        if not within or count > 0.7 * len(rows) or too_few:
            continue
        free = _free_rows(rows, at)
        if free > best:
            best, places = free, []
        if free and free == best:
            places.append(at)
    if not places or best < max(3 * _LEAST_ROWS, len(rows) * 0.4):
        return None
    return _widest(places)


def _region(rows: list[Row], rules: list[tuple[float, float, float]], depth: int) -> list[Stretch | Sides]:
    """Rows in reading order: as the file has them, unless a gutter parts them."""
    gutter = gutter_of(_without_versions(rows)) if depth < _DEEPEST else None
    if gutter is None:
        return [Stretch(same_height(rows), 0.0, 0.0)] if depth == 0 else [_column(rows)]
    held: list[Stretch | Sides] = []
    for band in _bands(rows, gutter):
        if band.across:
            held.append(Stretch(same_height(band.across), 0.0, 0.0) if depth == 0 else _column(band.across))
            continue
        left, right = [row for _, row in sorted(band.left)], [row for _, row in sorted(band.right)]
        if left and right and (sides := sides_of(left, right, rules)):
            held.append(sides)
            continue
        starts = cell_starts(left, right, rules) if left and right else []
        if starts:
            held += cells_of(left, right, starts)
        else:
            held += [stretch for side in (left, right) if side for stretch in _region(side, rules, depth + 1)]
    return held


def _without_versions(rows: list[Row]) -> list[Row]:
    """The rows but those of tables of versions, whose columns are no columns of text."""
    held = rows_of_versions([row.text for row in rows])
    return [row for place, row in enumerate(rows) if place not in held] if held else rows


def _set_margins(stretches: list[Stretch]) -> None:
    """The margins of the text in one column, which all its pages share."""
    open_ended = [stretch for stretch in stretches if not stretch.right]
    rows = [row for stretch in open_ended for row in stretch.rows]
    if not rows:
        return
    rights, lefts = sorted(row.right for row in rows), sorted(row.left for row in rows)
    for stretch in open_ended:
        stretch.left, stretch.right = lefts[len(lefts) // 20], rights[-1 - len(rights) // 20]


def _segments(row: Row) -> list[tuple[float, float]]:
    """The row's stretches between white space as wide as a gutter may be."""
    begins = [row.left, *(begin for _, begin in row.gaps)]
    return list(zip(begins, [*(end for end, _ in row.gaps), row.right], strict=True))


def _widest(places: list[float]) -> float:
    """The middle of the widest white space among the places where a gutter might run."""
    runs: list[list[float]] = [[places[0]]]
    for place in places[1:]:
        if place - runs[-1][-1] <= _BIN * 1.5:
            runs[-1].append(place)
        else:
            runs.append([place])
    run = max(runs, key=len)
    return run[len(run) // 2]


def _free_rows(page: list[Row], at: float) -> int:
    """How many rows a gutter here would leave whole, those of the shorter side twice; 0 where it has too few."""
    before = after = before_letters = after_letters = 0
    for row in page:
        if row.right <= at:
            before += 1
            before_letters += row.letters
        elif row.left >= at:
            after += 1
            after_letters += row.letters
        elif parts(row, at):
            first, second = halves(row, at)
            if stands_alone(first.text):
                continue  # a number or letter and its own clause
            before, after = before + 1, after + 1
            before_letters += first.letters
            after_letters += second.letters
    if min(before, after) < _LEAST_ROWS or min(before_letters, after_letters) < _LEAST_LETTERS:
        return 0
    if before_letters / before < 8:
        return 0  # a column of numbers beside their clauses
    return before + after + min(before, after)


class _Band(Struct):
    """Rows between two that run across the gutter: those of either side, or a single one that runs across."""

    across: list[Row]
    left: list[tuple[int, Row]]
    right: list[tuple[int, Row]]


def _bands(page: list[Row], gutter: float) -> list[_Band]:
    """The page from top to bottom, parted where rows run across the gutter."""
    bands: list[_Band] = [_Band([], [], [])]
    by_height = sorted(enumerate(page), key=lambda held: (-held[1].top, held[0]))
    for place, row in enumerate(row for _, row in by_height):
        band = bands[-1]
        if row.right <= gutter + 1 or row.left >= gutter - 1:
            if band.across:
                band = _Band([], [], [])
                bands.append(band)
            (band.left if row.right <= gutter + 1 else band.right).append((place, row))
        elif parts(row, gutter):
            first, second = halves(row, gutter)
            if band.across:
                band = _Band([], [], [])
                bands.append(band)
            band.left.append((place, first))
            band.right.append((place, second))
        else:
            if band.left or band.right:
                band = _Band([], [], [])
                bands.append(band)
            band.across.append(row)
    return bands


def _column(rows: list[Row]) -> Stretch:
    rows = same_height(rows)
    edge = sorted(row.right for row in rows)[-1 - len(rows) // 20]
    return Stretch(rows, min(row.left for row in rows), edge)
