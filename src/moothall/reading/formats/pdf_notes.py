"""Footnotes of a PDF: taken from the feet of its pages, where they stand within sentences, to the end of the text."""

import re
from collections import Counter

from moothall.reading.structure.joining import joined
from moothall.reading.values import Line

from .pdf_rows import Row

_SMALLER = 0.95  # of the size of most letters
_NOTE = re.compile(r"[(\[]?(\d{1,2}|[*†‡])[)\].]?(?=\s|[A-Z(\u201c\"])\s*")


def without_notes(pages: list[list[Row]]) -> tuple[list[list[Row]], list[Line]]:
    """The pages without the footnotes that their rows refer to, and these as lines under a heading."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page:
            sizes[row.size] += row.letters
    usual = max(sizes, key=lambda size: sizes[size], default=0.0)
    kept: list[list[Row]] = []
    notes: list[tuple[str, str]] = []
    for page in pages:
        foot = _foot(page, usual * _SMALLER)
        held = {id(row) for row in foot}
        kept.append([row for row in page if id(row) not in held])
        notes += _notes(foot)
    lines = [Line(text, gap=True, marker=f"({mark})") for mark, text in notes]
    return kept, [Line("Footnotes", gap=True, heading=True), *lines] if lines else []


def _foot(page: list[Row], least: float) -> list[Row]:
    """The rows in small type at the foot of a page, from the first note on that a row above them refers to."""
    marks = {mark for row in page for mark in row.marks}
    if not marks:
        return []
    by_height = sorted(page, key=lambda row: -row.top)
    begins = len(by_height)
    while begins and by_height[begins - 1].size < least:
        begins -= 1
    foot = by_height[begins:]
    while foot and _mark(foot[0]) not in marks:
        foot.pop(0)
    return foot


def _mark(row: Row) -> str:
    found = _NOTE.match(row.text)
    return found[1] if found else ""


def _notes(foot: list[Row]) -> list[tuple[str, str]]:
    """Each note with its mark; a row that begins with no mark goes on with the note above it."""
    notes: list[tuple[str, str]] = []
    for row in foot:
        text = _NOTE.sub("", row.text, count=1)
        if mark := _mark(row):
            notes.append((mark, text))
        else:
            above, so_far = notes.pop()
            notes.append((above, joined(so_far, row.text, frozenset())))
    return notes
