"""From lines to blocks: a numbered clause, a bullet, a heading or a paragraph, each whole again.

Documents lose their shape on the way to text: page headers stand inside sentences, one sentence is spread over
two lines, a page number sticks to a clause number. This module undoes that; `tree` then finds the references.
"""

import re

import msgspec
from msgspec import Struct

from ..values import Line
from .furniture import without_furniture
from .joining import SOFT, joined, words_of
from .markers import BULLET, CITED, Begun, begin, counted, counts_bare
from .records import rows_of_versions
from .scanned import mended

__all__ = ["BULLET", "Block", "ended", "looks_like_heading", "to_blocks"]


class Block(Struct):
    """One piece of the document. ``number`` is its own clause number, ``marker`` its bullet or letter.

    ``shape`` is how that is written, ``printed`` the text with it, ``indent`` how far the block is set in. ``record``
    says that it belongs to a table of versions.
    """

    text: str
    page: int = 1
    number: str = ""
    marker: str = ""
    heading: bool = False
    gap: bool = False
    shape: str = ""
    printed: str = ""
    indent: float = 0.0
    record: bool = False


_LONGEST = 20_000  # letters of a paragraph, which no later line carries on
_TAG = re.compile(r"</?(?:sup|sub|b|i|u|br|em|strong)\s*/?>", re.IGNORECASE)
_HASHES = re.compile(r"^#{1,6}\s+")
_LINK = re.compile(r"\[([^\]]{1,400})\]\((?:[^)\s]{0,2000})\)")
_WEB_ADDRESS = re.compile(r"^[<(]?(?:https?://|www\.)\S+[>)]?$", re.IGNORECASE)
_ENDED = re.compile(r"[.;:?!][\"'”’)\]]*$")
_SPACED = re.compile(r"(?<!\S)(?:[A-Za-z] ){3,}[A-Za-z](?!\S)")
_LIGATURES = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\u200b": "",
        "\ufeff": "",
    }
)
_FINITE = re.compile(
    r"\b(?:must|should|shall|will|may|can|cannot|is|are|was|were|has|have|had|do|does|did|needs?|expects?|be|been)\b",
    re.IGNORECASE,
)


def to_blocks(lines: list[Line]) -> list[Block]:
    """The blocks of a document in order, none of them empty."""
    lines = without_furniture(with_records(lines))
    wrapped = any(line.full for line in lines)
    words = words_of(line.text for line in lines)
    bare = counts_bare([line.text for line in lines if not line.marker])
    blocks: list[Block] = []
    full_before = False
    for line in lines:
        bold = line.text.startswith("**") and line.text.rstrip().endswith("**")
        marked = line.heading or bool(_HASHES.match(line.text)) or bold
        shown = _legible(line.text)
        text = _clean(shown)
        if not text:
            continue
        held = _blocks(text, shown, line, marked, bare)
        before = blocks[-1] if blocks else None
        whole = before is not None and len(before.text) > _LONGEST
        if before is not None and not whole and _goes_on(before, held[0], line, wrapped, full_before):
            before.text = joined(before.text, held[0].text if not held[0].number else text, words)
            before.printed = joined(before.printed, held[0].printed, words)
            before.heading = False
        else:
            blocks += held
        full_before = line.full
    for block in blocks:
        block.text, block.printed = _without_soft(block.text), _without_soft(block.printed)
    return blocks


def with_records(lines: list[Line]) -> list[Line]:
    """The lines, those of tables of versions marked as such."""
    rows = rows_of_versions(["" if line.marker else line.text for line in lines])
    return [
        msgspec.structs.replace(line, record=True) if place in rows else line
        for place, line in enumerate(lines)
    ]


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
    return bool(_ENDED.search(re.sub(r"\.{3,}$", "", text[-200:])))


def _legible(text: str) -> str:
    """The text with letters that belong together put together."""
    text = _SPACED.sub(lambda found: found[0].replace(" ", ""), _spaced_words(text.translate(_LIGATURES)))
    return mended(text)


def _clean(text: str) -> str:
    text = _TAG.sub("", _HASHES.sub("", text)).replace("**", "").replace("__", "")
    return re.sub(r"\s+", " ", _LINK.sub(r"\1", text)).strip()


def _spaced_words(text: str) -> str:
    """Letters that a designer set apart ("C o u n c i l") put together, where wider gaps part the words."""
    words = text.split()
    if not 6 <= len(words) < 120 or any(len(word) > 1 for word in words):
        return text
    return " ".join(part.replace(" ", "") for part in re.split(r"\s{2,}", text.strip()))


def _without_soft(text: str) -> str:
    return text.replace(SOFT, "")


def _blocks(text: str, printed: str, line: Line, marked: bool, bare: bool) -> list[Block]:
    """The block that a line begins; two where a letter stands before a list of its own, as in "(a)(i)"."""
    if line.record:
        return [Block(text, line.page, gap=line.gap, indent=line.indent, printed=printed, record=True)]
    begun = _begun(text, line, marked, bare)
    shown = f"{line.marker} {text}" if line.marker else printed
    heading = marked or not begun.rest or begun.shape == "appendix"
    if begun.number and begun.shape != CITED:
        heading = heading or looks_like_heading(begun.rest)
    block = Block(begun.rest, line.page, begun.number, begun.marker, heading and not begun.marker, line.gap)
    block.shape, block.indent = begun.shape, line.indent
    block.printed = re.sub(r"\s+", " ", _HASHES.sub("", shown)).replace("**", "").strip()
    inner = begin(begun.rest, False) if begun.marker not in ("", BULLET) and not line.marker else None
    if inner is None or inner.marker in ("", BULLET) or inner.shape != begun.shape:
        return [block]
    outer = Block("", line.page, marker=begun.marker, gap=line.gap, shape=begun.shape, indent=line.indent)
    block.text, block.marker, block.gap = inner.rest, inner.marker, False
    return [outer, block]


def _begun(text: str, line: Line, marked: bool, bare: bool) -> Begun:
    if not line.marker:
        return begin(text, _may_head(text, marked), bare)
    begun = counted(line.marker, text)
    # somebody may have typed a letter or number behind the bullet that the document sets by itself
    typed = begin(text, False) if begun.marker == BULLET else begun
    return typed if typed.marker or typed.number else begun


def _may_head(text: str, marked: bool) -> bool:
    rest = text.partition(" ")[2]
    return marked or looks_like_heading(rest)


def _goes_on(before: Block, block: Block, line: Line, wrapped: bool, full_before: bool) -> bool:
    """Whether a line only carries on what the one before it began."""
    if line.marker or block.shape == "appendix" or line.record or before.record:
        return False
    # "1.1 This protocol guides the councillors of Elm Parish\nCouncil in ..." only looks like a heading at its end.
    cut = "." in before.number and full_before and not line.gap and not ended(before.text)
    runs_on = cut or (block.text[:1].islower() and not ended(before.text))
    if block.marker or block.heading or (before.heading and not (before.number and runs_on)):
        return False
    if _WEB_ADDRESS.match(block.text):
        return True
    if block.number:
        # "... under section\n5. of the Act": a number in mid-sentence is no clause.
        return full_before and not line.gap and runs_on
    if runs_on:
        return True
    if line.page > before.page and not line.full and ended(before.text) and looks_like_heading(block.text):
        return False  # the white space above a heading is lost at the top of a page
    if wrapped and not line.gap:
        return full_before or (block.text[:1].islower() and bool(before.marker or before.number))
    return False
