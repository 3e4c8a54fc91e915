"""The rows of one PDF page with their place on it."""

import ctypes
import math
import re
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from moothall.reading.structure.joining import SOFT

from .pdf_layout import gutter_of
from .pdf_rows import Page, Row, Word

_MARKED_HYPHEN = re.compile("[\ufffe\x02]")
# pdfium puts such a mark, and no end of a line, where a line ends in a hyphen
_ROW = re.compile("[^\r\n\ufffe\x02]*[\ufffe\x02]|[^\r\n\ufffe\x02]+")
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"(?<!\d)(?:\d{1,2}|[*†‡])$")
_RAISED = 0.8  # of the row's type, below which a figure at the end of a word is the mark of a footnote
_QUARTER = math.pi / 2
_ASLANT = 0.1  # radians from the upright
_MOST_OBJECTS = 20_000
_SHORTEST_RULE = 18.0
_DOT = (1.5, 9.0)  # points across that a bullet measures
_BESIDE = 24.0  # points between it and its line at most
_LIGHT = 165  # of 255, from which on a colour is that of a watermark


def page_of(page: pdfium.PdfPage, number: int) -> Page:
    """A page's rows; the rules drawn on it only where two columns or a table may be told apart by them."""
    rows, turned = _all_rows(page, number)
    if turned:
        return Page(rows)
    edges = _edges(page)
    _mark_bullets(rows, edges)
    return Page(rows, [] if gutter_of(rows) is None else _rules(edges))


def _all_rows(page: pdfium.PdfPage, number: int) -> tuple[list[Row], bool]:
    """The rows in the order of the file, turned upright, text that runs aslant left out."""
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        count = text_page.count_chars()
        if len(text) != count:
            # Characters outside the basic plane take two places in the page's own count; boxes would be off.
            text = "".join(map(_sign, (raw.FPDFText_GetUnicode(text_page.raw, n) for n in range(count))))
        rows = _rows(text_page.raw, text, number)
    finally:
        text_page.close()
    return _upright(rows)


def _edges(page: pdfium.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of what is drawn on a page besides its text and pictures."""
    edges = [ctypes.c_float() for _ in range(4)]
    found: list[tuple[float, float, float, float]] = []
    for place in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page.raw, place)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if raw.FPDFPageObj_GetBounds(drawn, *map(ctypes.byref, edges)):
            left, bottom, right, top = (edge.value for edge in edges)
            found.append((left, bottom, right, top))
    return found


def _rules(edges: list[tuple[float, float, float, float]]) -> list[tuple[float, float, float]]:
    """The horizontal edges: how high, from where, to where."""
    return [
        (height, left, right)
        for left, bottom, right, top in edges
        if right - left > _SHORTEST_RULE
        for height in {bottom, top}
    ]


def _mark_bullets(rows: list[Row], edges: list[tuple[float, float, float, float]]) -> None:
    """Mark the rows before which a browser has drawn a bullet rather than written one."""
    least, most = _DOT
    dots = [
        (right, (bottom + top) / 2)
        for left, bottom, right, top in edges
        if least < right - left < most and least < top - bottom < most
    ]
    for row in rows if dots else ():
        row.bullet = any(
            row.bottom < height < row.top and 0 <= row.left - right < _BESIDE for right, height in dots
        )


def _sign(code: int) -> str:
    return chr(code) if code < 0x110000 else "\ufffd"


def _rows(handle: Any, text: str, number: int) -> list[Row]:
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    colour = [ctypes.c_uint() for _ in range(4)]
    rows: list[Row] = []
    for found in _ROW.finditer(text):
        shown = found[0].strip()
        if shown in (SOFT, "-", "\ufffe", "\x02") and rows and rows[-1].words:
            # a hyphen that the file sets apart belongs to the end of the row before
            rows[-1].words[-1].text += SOFT if shown == SOFT else "-"
            continue
        words: list[Word] = []
        bottoms: list[float] = []
        tops: list[float] = []
        marks: list[str] = []
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        size = raw.FPDFText_GetFontSize(handle, start)
        for part in _WORD.finditer(found[0]):
            mark = _MARK.search(part[0])
            if mark and raw.FPDFText_GetFontSize(handle, found.start() + part.end() - 1) < size * _RAISED:
                marks.append(mark[0])
                if mark.start() == 0:
                    continue
            else:
                mark = None
            first, last = found.start() + part.start(), found.start() + part.end() - 1
            if _MARKED_HYPHEN.match(text, last):
                last = max(first, last - 1)  # the mark has no place of its own
            if not raw.FPDFText_GetLooseCharBox(handle, first, pointer):
                continue
            left, right = box.left, box.right
            bottoms.append(box.bottom)
            tops.append(box.top)
            if last > first and raw.FPDFText_GetLooseCharBox(handle, last, pointer):
                left, right = min(left, box.left), max(right, box.right)
                bottoms.append(box.bottom)
                tops.append(box.top)
            text_of = part[0][: mark.start()] if mark else part[0]
            words.append(Word(_MARKED_HYPHEN.sub("-", text_of), left, right))
        if words:
            angle = raw.FPDFText_GetCharAngle(handle, start)
            light = bool(raw.FPDFText_GetFillColor(handle, start, *map(ctypes.byref, colour))) and (
                min(part.value for part in colour[:3]) >= _LIGHT or colour[3].value < 110
            )
            row = Row(words, min(bottoms), max(tops), number, angle, light)
            row.size, row.marks = size, marks
            rows.append(row)
    return rows


def _upright(rows: list[Row]) -> tuple[list[Row], bool]:
    """The rows of the direction most text runs in, as they stand when the page is turned that way."""
    letters: dict[int, int] = {}
    for row in rows:
        if _slant(row.angle) <= _ASLANT:
            turned = round(row.angle / _QUARTER) % 4
            letters[turned] = letters.get(turned, 0) + sum(len(word.text) for word in row.words)
    if not letters:
        return [], False
    usual = max(letters, key=lambda turned: letters[turned])
    kept = [row for row in rows if _slant(row.angle) <= _ASLANT and round(row.angle / _QUARTER) % 4 == usual]
    return (kept, False) if usual == 0 else ([_turned(row, usual) for row in kept], True)


def _slant(angle: float) -> float:
    return abs(angle - round(angle / _QUARTER) * _QUARTER)


def _turned(row: Row, quarters: int) -> Row:
    """A row of a page that lies on its side; its words keep their widths only roughly, which is enough."""
    left, right = row.words[0].left, row.words[-1].right
    low, high = row.bottom, row.top
    if quarters == 2:
        low, high, left, right = -high, -low, -right, -left
    elif quarters == 1:
        low, high, left, right = -right, -left, low, high
    else:
        low, high, left, right = left, right, -high, -low
    step = (right - left) / max(len(row.words), 1)
    words = [Word(word.text, left + n * step, left + (n + 1) * step) for n, word in enumerate(row.words)]
    return Row(words, low, high, row.page, 0.0, row.light)
