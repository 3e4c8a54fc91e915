"""Running headers, footers and watermarks of a PDF."""

import re
from collections import Counter

from .pdf_rows import Row

_STAMP = re.compile(
    r"^(?:draft|copy|sample|specimen|confidential|superseded|final draft|official|uncontrolled\b.*"
    r"|not for (?:issue|publication)|for (?:consultation|approval))$",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d\b")  # when a browser printed a page
_ADDRESS = re.compile(r"(?:^|\s)(?:https?|file)://\S+(?:\s+\d+\s*/\s*\d+)?$")
_STAMPED = 3.0  # of the size of most type, which no heading has
_SAME = 4.0  # points
_ROUNDS = 4  # lines of a header or footer, each round takes those now outermost


def without_watermarks(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without light text that comes again on another page, and without stamps, light or far too large."""
    sizes = sorted(row.size for page in pages for row in page)
    large = sizes[len(sizes) // 2] * _STAMPED if sizes else 0.0
    light = Counter(shape for page in pages for shape in {_shape(row.text) for row in page if row.light})
    return [
        [
            row
            for row in page
            if not (row.light and light[_shape(row.text)] > 1)
            and not ((row.light or row.size > large) and _STAMP.match(row.text.strip()))
        ]
        for page in pages
    ]


def without_prints(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without the day and the address that a browser prints on them."""
    return [_without_print(page) for page in pages]


def _without_print(page: list[Row]) -> list[Row]:
    heights = [row.top for row in page]
    ends = [row for row in page if min(row.top - min(heights), max(heights) - row.top) < _SAME]
    if not any(_PRINTED.search(row.text) for row in ends):
        return page
    printed = [row.top for row in ends if _PRINTED.search(row.text) or _ADDRESS.search(row.text)]
    return [row for row in page if all(abs(row.top - height) >= _SAME for height in printed)]


def without_margins(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without the lines that stand at the top or foot of several, digits disregarded."""
    for _ in range(_ROUNDS):
        kept = _without_outermost(pages)
        if sum(map(len, kept)) == sum(map(len, pages)):
            break
        pages = kept
    return pages


def _without_outermost(pages: list[list[Row]]) -> list[list[Row]]:
    heights: dict[str, list[float]] = {}
    for page in pages:
        for shape, top in {_shape(row.text): row.top for row in _edges(page)}.items():
            heights.setdefault(shape, []).append(top)
    least = 2 if len(pages) < 6 else 3
    running = {shape for shape, tops in heights.items() if _at_one_height(tops, least)}
    kept: list[list[Row]] = []
    for number, page in enumerate(pages):
        edges = {id(row) for row in _edges(page)}
        kept.append(
            [
                row
                for place, row in enumerate(page)
                if not (
                    id(row) in edges
                    and _shape(row.text) in running
                    and (number or not _may_be_title(row, place, page))
                )
            ]
        )
    return kept


def _at_one_height(tops: list[float], least: int) -> bool:
    """Whether enough lines stand at one height of their pages, as no sentence of the text does again and again."""
    return any(sum(abs(top - other) < _SAME for other in tops) >= least for top in tops)


def _may_be_title(row: Row, place: int, page: list[Row]) -> bool:
    """A running head often repeats the title: at the top of the first page it stays, unless it is a sentence or
    the page has that title besides.
    """
    if place > 1 or row.text.endswith(".") or re.search(r"\d", row.text):
        return False
    return not any(_shape(other.text) == _shape(row.text) for other in page[place + 1 :])


def _edges(page: list[Row]) -> list[Row]:
    by_height = sorted(page, key=lambda row: -row.top)
    return by_height[:2] + by_height[-2:]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text.lower())
