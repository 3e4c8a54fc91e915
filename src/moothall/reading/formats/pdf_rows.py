"""The rows of a PDF page as values: words with their places, and the stretches in which they are read."""

import re
from itertools import pairwise

from msgspec import Struct

from moothall.reading.structure.markers import stands_alone

_GAP = 0.75  # of a row's height that parts two words of one row at least where a gutter runs between them
_STRETCHED = 1.5  # of the usual space of its row that a gap takes at least: justified rows stretch them all
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_WIDEST = 2.5  # of a row's height, beyond which no space is stretched


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


def parts(row: Row, at: float) -> bool:
    """Whether two words of a row stand so far apart here that they belong to two columns."""
    return any(end <= at + 1 and begin >= at - 1 for end, begin in row.gaps)


def halves(row: Row, at: float) -> tuple[Row, Row]:
    """A row that is parted here, as two."""
    first = [word for word in row.words if word.right <= at + 1]
    return row.part(first), row.part([word for word in row.words if word.right > at + 1])


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


def same_height(rows: list[Row]) -> list[Row]:
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
