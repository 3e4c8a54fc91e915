"""In which order the rows of a page are read: columns one after the other, tables row by row and cell by cell."""

import re
from bisect import bisect_left
from itertools import pairwise

from msgspec import Struct

from moothall.reading.markers import stands_alone
from moothall.reading.records import rows_of_versions

_BIN = 3.0  # points between the places where a gutter is looked for
_NARROWEST = 0.22  # of the width of the text that a column has at least
_LEAST_ROWS = 4  # on either side of a gutter
_LEAST_LETTERS = 60
_DEEPEST = 3  # columns within columns
_GAP = 0.75  # of a row's height that parts two words of one row at least where a gutter runs between them
_STRETCHED = (
    1.5  # of the usual space of its row that a gap takes at least, for justified rows stretch them all
)
_WIDEST = 2.5  # of a row's height, beyond which no space is stretched
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")


class Word(Struct):
    """A word and where it stands on the page."""

    text: str
    left: float
    right: float


class Row:
    """A line of a page with its place on it, in points from the bottom left."""

    __slots__ = (
        "angle", "bottom", "bullet", "gaps", "left", "letters", "light", "marks", "page", "right", "size", "top",
        "words",
    )  # fmt: skip

    def __init__(
        self, words: list[Word], bottom: float, top: float, page: int, angle: float = 0.0, light: bool = False
    ) -> None:
        self.words = words
        self.left, self.right = words[0].left, max(word.right for word in words)
        self.letters = sum(len(word.text) for word in words)
        least = _widest_space(words, top - bottom)
        self.gaps = [(a.right, b.left) for a, b in pairwise(words) if b.left - a.right >= least]
        self.bottom, self.top = bottom, top
        self.page, self.angle, self.light = page, angle, light
        self.bullet = False  # whether a bullet is drawn before it
        self.size = 0.0  # of its type
        self.marks: list[str] = []  # of footnotes that it refers to

    @property
    def text(self) -> str:
        """The words of the row."""
        return " ".join(word.text for word in self.words)

    def part(self, words: list[Word]) -> "Row":
        """The same row with some of its words alone."""
        held = Row(words, self.bottom, self.top, self.page, self.angle, self.light)
        held.bullet = self.bullet and words[0] is self.words[0]
        held.size = self.size
        return held


def _widest_space(words: list[Word], height: float) -> float:
    """From which width on the white space between two words of a row is more than a space."""
    least = height * _GAP
    if len(words) > 3:
        spaces = sorted(after.left - word.right for word, after in pairwise(words))
        usual = spaces[(len(spaces) - 1) // 2]
        least = max(least, min(usual * _STRETCHED, height * _WIDEST))
    return least


class Page(Struct):
    """The rows of a page, and the horizontal rules drawn on it: how high, from where, to where."""

    rows: list[Row]
    rules: list[tuple[float, float, float]] = []


class Stretch(Struct):
    """Rows that are read one after the other between the same margins; ``cell`` that they are a table's cell."""

    rows: list[Row]
    left: float
    right: float
    cell: bool = False


def in_reading_order(pages: list[Page]) -> list[Stretch]:
    """The rows of all pages, in stretches."""
    held = [stretch for page in pages for stretch in _region(page.rows, page.rules, 0)]
    _set_margins(held)
    return [stretch for stretch in held if stretch.rows]


def gutter_of(rows: list[Row]) -> float | None:
    """Where a text is parted from top to bottom, None where it runs in one column."""
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


def _region(rows: list[Row], rules: list[tuple[float, float, float]], depth: int) -> list[Stretch]:
    """Rows in reading order: as the file has them, unless a gutter parts them."""
    gutter = gutter_of(_without_versions(rows)) if depth < _DEEPEST else None
    if gutter is None:
        return [Stretch(_same_height(rows), 0.0, 0.0)] if depth == 0 else [_column(rows)]
    held: list[Stretch] = []
    for band in _bands(rows, gutter):
        if band.across:
            held.append(Stretch(_same_height(band.across), 0.0, 0.0) if depth == 0 else _column(band.across))
            continue
        left, right = [row for _, row in sorted(band.left)], [row for _, row in sorted(band.right)]
        starts = _cell_starts(left, right, rules) if left and right else []
        if starts:
            held += _cells(left, right, starts)
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
        elif _parts(row, at):
            first, second = _halves(row, at)
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


def _parts(row: Row, at: float) -> bool:
    """Whether two words of a row stand so far apart here that they belong to two columns."""
    return any(end <= at + 1 and begin >= at - 1 for end, begin in row.gaps)


def _halves(row: Row, at: float) -> tuple[Row, Row]:
    first = [word for word in row.words if word.right <= at + 1]
    return row.part(first), row.part([word for word in row.words if word.right > at + 1])


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
        elif _parts(row, gutter):
            first, second = _halves(row, gutter)
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
    rows = _same_height(rows)
    edge = sorted(row.right for row in rows)[-1 - len(rows) // 20]
    return Stretch(rows, min(row.left for row in rows), edge)


def _cell_starts(left: list[Row], right: list[Row], rules: list[tuple[float, float, float]]) -> list[float]:
    """The heights at which the rows of a table begin, none where the two sides are columns of running text."""
    top, bottom = max(left[0].top, right[0].top), min(left[-1].bottom, right[-1].bottom)
    ruled = _ruled(left, right, [rule for rule in rules if bottom - 3 < rule[0] < top + 3])
    if ruled:
        return [top + 3, *ruled]
    starts = _starts(left, left + right), _starts(right, left + right)
    later = starts[0][1:], starts[1][1:]
    together = sum(any(abs(one - two) < 3 for two in later[1]) for one in later[0])
    if together < 2 or together < 0.75 * max(map(len, later)):
        return []
    merged: list[float] = []
    for height in sorted({*starts[0], *starts[1]}, reverse=True):
        if not merged or merged[-1] - height > 3:
            merged.append(height)
    return merged


def _ruled(left: list[Row], right: list[Row], rules: list[tuple[float, float, float]]) -> list[float]:
    """The heights of rules that run under both sides, as between the rows of a table."""
    sides = [(min(row.left for row in side), max(row.right for row in side)) for side in (left, right)]
    heights: list[float] = []
    for height in sorted({round(rule[0], 1) for rule in rules}, reverse=True):
        if heights and heights[-1] - height < 4:
            continue
        held = [rule for rule in rules if abs(rule[0] - height) < 2]
        if all(_covered(begin, end, held) for begin, end in sides):
            heights.append(height)
    return heights


def _covered(begin: float, end: float, rules: list[tuple[float, float, float]]) -> bool:
    drawn = sum(max(min(end, rule[2]) - max(begin, rule[1]), 0.0) for rule in rules)
    return drawn >= 0.6 * (end - begin)


def _starts(rows: list[Row], both: list[Row]) -> list[float]:
    """The heights at which a side begins anew after white space."""
    least = _median([row.top - row.bottom for row in both]) * 0.7
    steps = [above.top - below.top for above, below in pairwise(rows)]
    usual = min((step for step in steps if step > least), default=0.0)
    found = [rows[0].top]
    found += [row.top for step, row in zip(steps, rows[1:], strict=True) if step > usual * 1.15 + 0.5]
    return found


def _median(values: list[float]) -> float:
    """The middle of the values, as ``statistics`` has it; that is slow to import."""
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def _cells(left: list[Row], right: list[Row], starts: list[float]) -> list[Stretch]:
    """The cells of a table from the rows of its two sides."""
    cells: list[Stretch] = []
    for place, height in enumerate(starts):
        below = starts[place + 1] if place + 1 < len(starts) else float("-inf")
        for side in (left, right):
            rows = [row for row in side if below + 1 < (row.top + row.bottom) / 2 <= height + 3]
            if rows:
                edge = max(row.right for row in side)
                cells.append(Stretch(_same_height(rows), min(row.left for row in rows), edge, True))
    return cells


def _same_height(rows: list[Row]) -> list[Row]:
    """Rows with a marker and its text put together, where the page holds them apart at one height."""
    joined: list[Row] = []
    for row in rows:
        before = joined[-1] if joined else None
        if (
            before
            and before.left < row.left
            and abs(before.bottom - row.bottom) < 3
            and before.right <= row.left + 2
            and _belong(before, row)
        ):
            joined[-1] = Row([*before.words, *row.words], before.bottom, before.top, before.page)
        else:
            joined.append(row)
    return joined


def _belong(before: Row, row: Row) -> bool:
    """Whether two rows at one height are a marker and its text, a row of dates, or one row broken by its type."""
    text = before.text
    near = row.left - before.right < 1.5 * (row.top - row.bottom)
    dated = len(text) + len(row.text) < 120 and bool(_DATED.search(f"{text} {row.text}"))
    return near or stands_alone(text) or text.isdigit() or dated
