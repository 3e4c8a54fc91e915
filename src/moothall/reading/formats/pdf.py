"""Lines of a PDF's text."""

import re
from collections import Counter
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from moothall.reading.values import Line, Unreadable

MOST_PAGES = 300
_LEAST_TEXT = 40  # letters and digits per document below which it must be a scan


class _Row:
    """A line of a page with its place on it, in points from the bottom left."""

    __slots__ = ("bottom", "left", "right", "size", "text", "top")

    def __init__(self, text: str, first: tuple[float, ...], last: tuple[float, ...]) -> None:
        self.text = text
        self.left, self.bottom = first[0], min(first[1], last[1])
        self.right, self.top = last[2], max(first[3], last[3])


def to_lines(data: bytes) -> list[Line]:
    """The lines of all pages, without running headers, footers and page numbers."""
    if b"%%EOF" not in data[-4096:]:
        raise Unreadable("The PDF is cut short: its end is missing, so fetch or export the file again.")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable(
                "The PDF is locked with a password: save a copy without one and try again."
            ) from error
        raise Unreadable("The PDF is damaged and cannot be opened: export it again and retry.") from error
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable(f"The PDF has more than {MOST_PAGES} pages: upload the protocol alone.")
        pages = [_rows(document, number) for number in range(len(document))]
    except pdfium.PdfiumError as error:
        raise Unreadable(
            "The PDF is damaged and a page cannot be read: export it again and retry."
        ) from error
    finally:
        document.close()
    if sum(sum(map(str.isalnum, row.text)) for page in pages for row in page) < _LEAST_TEXT:
        raise Unreadable(
            "The PDF holds pictures of pages and no text, as a scanner makes them: "
            "use the file it was printed from, or have the text recognised first."
        )
    return _lines(_without_margins(pages))


def _rows(document: pdfium.PdfDocument, number: int) -> list[_Row]:
    page = document[number]
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    if len(text) != text_page.count_chars():
        # Characters outside the basic plane take two places in the page's own count; boxes would be off.
        text = "".join(chr(raw.FPDFText_GetUnicode(text_page, i)) for i in range(text_page.count_chars()))
    rows, start = [], 0
    for piece in re.split(r"(\r\n|\r|\n)", text):
        kept = piece.strip()
        if kept:
            begin = start + len(piece) - len(piece.lstrip())
            # A hyphen at the line's end that pdfium marks as soft joins the two halves of a word.
            shown = re.sub(r"[\ufffe\u0002\u00ad]", "-", kept)
            first = text_page.get_charbox(begin, loose=True)
            last = text_page.get_charbox(begin + len(kept) - 1, loose=True)
            rows.append(_Row(re.sub(r"[ \t\u00a0]+", " ", shown), first, last))
        start += len(piece)
    return _same_height(rows)


def _same_height(rows: list[_Row]) -> list[_Row]:
    """Rows with a marker and its text put together, where the page holds them apart at one height."""
    joined: list[_Row] = []
    for row in rows:
        before = joined[-1] if joined else None
        if (
            before
            and before.left < row.left
            and abs(before.bottom - row.bottom) < 3
            and before.right <= row.left + 2
        ):
            before.text = f"{before.text} {row.text}"
            before.right = max(before.right, row.right)
        else:
            joined.append(row)
    return joined


def _without_margins(pages: list[list[_Row]]) -> list[list[_Row]]:
    """The pages without the lines that stand at the top or foot of several, digits disregarded."""
    shapes: Counter[str] = Counter()
    for page in pages:
        shapes.update({_shape(row.text) for row in _edges(page)})
    least = 2 if len(pages) < 6 else 3
    running = {shape for shape, count in shapes.items() if count >= least and len(pages) > 1}
    kept: list[list[_Row]] = []
    for number, page in enumerate(pages):
        edges = {id(row) for row in _edges(page)}
        kept.append(
            [
                row
                for place, row in enumerate(page)
                if not (
                    id(row) in edges
                    and _shape(row.text) in running
                    and (number or not _may_be_title(row, place))
                )
            ]
        )
    return kept


def _may_be_title(row: _Row, place: int) -> bool:
    """A running head often repeats the title: at the top of the first page it stays, unless it is a sentence."""
    return place < 2 and not row.text.endswith(".")


def _edges(page: list[_Row]) -> list[_Row]:
    by_height = sorted(page, key=lambda row: -row.top)
    return by_height[:2] + by_height[-2:]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text.lower())


def _lines(pages: list[list[_Row]]) -> list[Line]:
    gaps = [
        above.bottom - below.top
        for page in pages
        for above, below in pairwise(page)
        if above.bottom > below.bottom
    ]
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    margin = sorted(row.right for page in pages for row in page)[-1 - sum(map(len, pages)) // 20]
    lines: list[Line] = []
    for number, page in enumerate(pages, start=1):
        above: _Row | None = None
        for row in page:
            height = max(row.top - row.bottom, 4.0)
            gap = above is not None and (
                above.bottom - row.top > usual + height * 0.25 or row.bottom > above.top
            )
            full = row.right >= margin * 0.86
            lines.append(Line(row.text, page=number, gap=gap, full=full))
            above = row
    return lines
