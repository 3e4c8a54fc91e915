"""Lines of a PDF's text in the order in which the printed page is read; nothing in the file is run or followed."""

import re
from itertools import pairwise

import pypdfium2 as pdfium

from moothall.reading.values import Document, Line, Unreadable

from .pdf_layout import in_reading_order
from .pdf_margins import without_margins, without_prints, without_watermarks
from .pdf_notes import without_notes
from .pdf_page import page_of
from .pdf_rows import Page, Row, Stretch
from .site_around import without_site

MOST_PAGES = 300
_LEAST_TEXT = 40  # letters and digits per document below which it must be a scan
_LEAST_ON_PAGE = 3
_ADOBE_ONLY = re.compile(
    r"please wait\.{3}|your pdf viewer may not be able to display|open this pdf portfolio", re.I
)
_DRAWN = "•"
_FULL = 0.7  # of a column's width that a line fills at least when its sentence goes on in the next
_FULL_TITLE = 0.45  # the same for large type, of which a single word can take the rest
_LARGE = 1.2  # of the height of a usual row


def open_pdf(data: bytes) -> Document:
    """The lines of all pages, without running headers, footers, page numbers and watermarks."""
    if b"%%EOF" not in data.rstrip(b"\0 \r\n\t")[-4096:]:
        raise Unreadable("The PDF is cut short: its end is missing, so fetch or export the file again.")
    document = _opened(data)
    try:
        number = len(document)
        if number > MOST_PAGES:
            raise Unreadable(f"The PDF has more than {MOST_PAGES} pages: upload the protocol alone.")
        if not number:
            raise Unreadable("The PDF has no pages: export it again and retry.")
        pages, pictured = _pages(document, number)
    finally:
        document.close()
    rows = [page.rows for page in pages]
    letters = sum(map(_letters, rows))
    if letters < _LEAST_TEXT:
        raise Unreadable(
            "The PDF holds pictures of pages and no text, as a scanner makes them: "
            "use the file it was printed from, or have the text recognised first."
        )
    if letters < 2000 and _ADOBE_ONLY.search(" ".join(row.text for page in rows for row in page)):
        raise Unreadable("The PDF shows its text in Adobe's own program alone: print it to a new PDF there.")
    remarks = (_pictures(pictured),) if pictured else ()
    shown = without_watermarks(rows)
    unprinted = without_prints(shown)
    kept, notes = without_notes(without_margins(unprinted))
    lines = _lines(
        in_reading_order([Page(*held) for held in zip(kept, (p.rules for p in pages), strict=True)])
    )
    lines = without_site(lines, surely=sum(map(len, unprinted)) < sum(map(len, shown)))
    if not lines:
        raise Unreadable(
            "The PDF holds no text but headers and footers: check that the right file was chosen."
        )
    return Document(lines + notes, remarks)


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable(
                "The PDF is locked with a password: save a copy without one and try again."
            ) from error
        raise Unreadable("The PDF is damaged and cannot be opened: export it again and retry.") from error


def _pages(document: pdfium.PdfDocument, number: int) -> tuple[list[Page], list[int]]:
    """The rows of each page, and which pages show something but hold no text."""
    pages: list[Page] = []
    pictured: list[int] = []
    for place in range(number):
        try:
            page = document[place]
            held = page_of(page, place + 1)
            if _letters(held.rows) < _LEAST_ON_PAGE and next(page.get_objects(max_depth=1), None) is not None:
                pictured.append(place + 1)
            page.close()
        except pdfium.PdfiumError as error:
            raise Unreadable(
                f"The PDF is damaged and page {place + 1} cannot be read: export it again and retry."
            ) from error
        pages.append(held)
    return pages, pictured


def _letters(page: list[Row]) -> int:
    return sum(sum(map(str.isalnum, row.text)) for row in page)


def _pictures(pages: list[int]) -> str:
    if len(pages) == 1:
        return f"Page {pages[0]} holds no text, perhaps a picture of it: what stands there was not read."
    named = ", ".join(map(str, pages[:-1]))
    return (
        f"Pages {named} and {pages[-1]} hold no text, perhaps pictures of it: what stands there was not read."
    )


def _lines(stretches: list[Stretch]) -> list[Line]:
    """A line for each row; the white space before it and whether it fills its column tell where sentences end."""
    gaps = [
        above.bottom - below.top
        for stretch in stretches
        for above, below in pairwise(stretch.rows)
        if above.bottom > below.bottom
    ]
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    heights = sorted(row.top - row.bottom for stretch in stretches for row in stretch.rows)
    large = heights[len(heights) // 2] * _LARGE if heights else 0.0
    flat = [(stretch, place) for stretch in stretches for place in range(len(stretch.rows))]
    lines: list[Line] = []
    for n, (stretch, place) in enumerate(flat):
        row = stretch.rows[place]
        following = None
        if n + 1 < len(flat):
            following = flat[n + 1][0].rows[flat[n + 1][1]]
        above = stretch.rows[place - 1] if place else None
        gap = stretch.cell if above is None else _is_gap(above, row, usual)
        indent = max(row.left - stretch.left, 0.0)
        lines.append(
            Line(
                row.text,
                page=row.page,
                gap=gap,
                full=_is_full(row, following, stretch, large),
                marker=_DRAWN if row.bullet else "",
                indent=indent,
            )
        )
    return lines


def _is_gap(above: Row, row: Row, usual: float) -> bool:
    height = max(row.top - row.bottom, 4.0)
    return above.bottom - row.top > usual + height * 0.25 or row.bottom > above.top


def _is_full(row: Row, following: Row | None, stretch: Stretch, large: float) -> bool:
    """Whether the next row's first word would not have found room on this one."""
    width = stretch.right - stretch.left
    title = following is not None and min(row.top - row.bottom, following.top - following.bottom) > large
    if width <= 0 or row.right < stretch.left + width * (_FULL_TITLE if title else _FULL):
        return False
    word = following.words[0] if following is not None and following.words else None
    return word is None or row.right + (word.right - word.left) + 2 > stretch.right
