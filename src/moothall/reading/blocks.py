"""From lines to blocks: a numbered clause, a bullet, a heading or a paragraph, each whole again.

Documents lose their shape on the way to text: page headers stand inside sentences, one sentence is spread over
two lines, a page number sticks to a clause number. This module undoes that; `tree` then finds the references.
"""

import re
from collections import Counter

from msgspec import Struct

from .values import Line


class Block(Struct):
    """One piece of the document. ``number`` is its own clause number, ``marker`` its bullet or letter."""

    text: str
    page: int = 1
    number: str = ""
    marker: str = ""
    heading: bool = False
    gap: bool = False


BULLET = "•"
_BULLET = re.compile(r"^(?:[-–—•●▪■◦○*·‣➢✓\uf0b7\uf0a7]|o(?=\s))\s*(?=\S)")
_SECTION = re.compile(r"^(?:section|part|article)\s+(\d{1,2}|[A-Z])\s*[:.–—-]*\s+(?=\S)", re.IGNORECASE)
_DOTTED = re.compile(r"^(?:\d{1,3}\s+)?((?:[1-9]\d?|[A-Z])(?:\.(?:0|[1-9]\d?)){1,4})[.):]?\s+(?=\S)")
_PLAIN = re.compile(r"^([1-9]\d?|[A-H])[.):]\s*(?=[^\d\s])")
_BARE = re.compile(r"^([1-9]\d?)\s+(?=[A-Z])")
_LETTER = re.compile(r"^\(?([a-z]|[ivx]{1,5}|[1-9]\d?)\)\s*(?=\S)|^([a-z]|[ivx]{2,5})\.\s+(?=\S)")
_TAG = re.compile(r"</?(?:sup|sub|b|i|u|br|em|strong)\s*/?>", re.IGNORECASE)
_HASHES = re.compile(r"^#{1,6}\s+")
_LINK = re.compile(r"\[([^\]]+)\]\((?:[^)\s]*)\)")
_PAGE_NUMBER = re.compile(
    r"^(?:[-–—\s|]*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—\s|]*)$", re.IGNORECASE
)
_CONTENTS = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){3,})\s*\d{1,3}$")
_ADDRESS = re.compile(r"^[<(]?(?:https?://|www\.)\S+[>)]?$", re.IGNORECASE)
_BODY_NAME = re.compile(r"\bcouncil\b|\bpage\b|\bprotocol\b", re.IGNORECASE)
_ENDED = re.compile(r"[.;:?!][\"'”’)\]]*$")
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(rf"^\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:must|should|shall|will|may|can|cannot|is|are|was|were|has|have|had|do|does|did|needs?|expects?|be|been)\b",
    re.IGNORECASE,
)


def to_blocks(lines: list[Line]) -> list[Block]:
    """The blocks of a document in order, none of them empty."""
    wrapped = any(line.full for line in lines)
    repeated = _running_heads(lines)
    blocks: list[Block] = []
    seen: set[str] = set()
    full_before = False
    for line in lines:
        shape = line.text.casefold()
        bold = line.text.startswith("**") and line.text.rstrip().endswith("**")
        marked = line.heading or bool(_HASHES.match(line.text)) or bold
        text = _clean(line.text)
        if not text or _PAGE_NUMBER.match(text) or _CONTENTS.search(text):
            continue
        if shape in repeated:
            if shape in seen:
                continue
            seen.add(shape)
        block = _block(text, line, marked)
        before = blocks[-1] if blocks else None
        if before is not None and _goes_on(before, block, line, wrapped, full_before):
            before.text = _joined(before.text, block.text if not block.number else text)
            before.heading = False
        else:
            blocks.append(block)
        full_before = line.full
    return blocks


def looks_like_heading(text: str) -> bool:
    """Whether a short piece of text names what follows rather than saying something."""
    words = text.split()
    if not words or len(words) > 14 or len(text) > 110 or text[0].islower():
        return False
    if text.endswith((".", ";", ",")) and len(words) > 4:
        return False
    return not _FINITE.search(text) and not text.endswith((";", ","))


def ended(text: str) -> bool:
    """Whether the text ends as a sentence or item does; dots to fill in a form do not count."""
    return bool(_ENDED.search(re.sub(r"\.{3,}$", "", text)))


def _running_heads(lines: list[Line]) -> set[str]:
    """Short unmarked lines that come again and again and name the council, document or page."""
    counts = Counter(
        line.text.casefold()
        for line in lines
        if len(line.text) < 90 and not _BULLET.match(line.text) and _BODY_NAME.search(line.text)
    )
    return {text for text, count in counts.items() if count >= 2 and not ended(text)}


def _clean(text: str) -> str:
    text = _TAG.sub("", _HASHES.sub("", text)).replace("**", "").replace("__", "")
    return re.sub(r"\s+", " ", _LINK.sub(r"\1", text)).strip()


def _block(text: str, line: Line, marked: bool) -> Block:
    bulleted = _BULLET.match(text)
    rest = text[bulleted.end() :] if bulleted else text
    number, after = _number(rest, marked)
    if number:
        return Block(
            after, line.page, number=number, heading=marked or looks_like_heading(after), gap=line.gap
        )
    lettered = _LETTER.match(rest)
    if lettered:
        return Block(rest[lettered.end() :], line.page, marker=lettered[1] or lettered[2], gap=line.gap)
    if bulleted:
        return Block(rest, line.page, marker=BULLET, gap=line.gap)
    return Block(text, line.page, heading=marked, gap=line.gap)


def _number(text: str, marked: bool) -> tuple[str, str]:
    """A clause number at the beginning, tidied (``2.0`` is section 2), and what follows it."""
    found = _SECTION.match(text) or _DOTTED.match(text) or _PLAIN.match(text)
    if not found and not _DATE.match(text):
        found = _BARE.match(text)
        if found and not (marked or looks_like_heading(text[found.end() :])):
            found = None
    if not found:
        return "", text
    number = re.sub(r"\.0$", "", found[1])
    return number, text[found.end() :]


def _goes_on(before: Block, block: Block, line: Line, wrapped: bool, full_before: bool) -> bool:
    """Whether a line only carries on what the one before it began."""
    runs_on = block.text[:1].islower() and not ended(before.text)
    if block.marker or block.heading or (before.heading and not (before.number and runs_on)):
        return False
    if _ADDRESS.match(block.text):
        return True
    if block.number:
        # "... under section\n5. of the Act": a number in mid-sentence is no clause.
        return full_before and not line.gap and runs_on
    if runs_on:
        return True
    if wrapped and not line.gap:
        return full_before or (block.text[:1].islower() and bool(before.marker or before.number))
    return False


def _joined(first: str, second: str) -> str:
    if first.endswith("-") and not first.endswith(" -") and second[:1].islower():
        return first + second
    return f"{first} {second}"
