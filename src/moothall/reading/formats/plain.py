"""Lines of a plain text file, Markdown included."""

import codecs
import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from moothall.reading.structure.asides import heads_inside
from moothall.reading.structure.blocks import with_records
from moothall.reading.structure.furniture import without_running_heads
from moothall.reading.values import Document, Line, Unreadable

from .markdown import is_markdown, stripped, without_signs

NOT_TEXT = (
    "This file is none of the documents that Moothall reads: save the protocol as PDF, DOCX, ODT, HTML, Markdown or "
    "plain text and try again."
)
_WIDEST = 125  # no longer line than this in a file that was wrapped by hand or by a mail program
_UNWANTED = frozenset({"Cc", "Cn", "Co", "Cs"})
# white space, and the bullets of symbol fonts
_WANTED = frozenset(["\t", "\n", "\r", "\f", *map(chr, range(0xF020, 0xF100))])
_SET_IN = 6.0  # points that a space at the beginning of a line counts for
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}charset\s*=|\?xml[^>]{0,100}encoding\s*=)\s*[\"']?([\w.:-]{2,40})"
)


def open_plain(text: str) -> Document:
    """The lines of a text, with the white space between and before them noted."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    held: Iterable[Line | str] = without_signs(text) if is_markdown(text) else text.split("\n")
    rows = list(held)
    width = _wrapped_width([row if isinstance(row, str) else "" for row in rows])
    lines: list[Line] = []
    gap, page = False, 1
    for row in rows:
        if isinstance(row, Line):
            lines.append(stripped(row))
            gap = True
            continue
        page += row.count("\f")
        gap = gap or "\f" in row
        shown = row.replace("\f", "").expandtabs(4).replace("\u00a0", " ")
        kept = re.sub(r" +", " ", shown).strip()
        if not kept:
            gap = True
            continue
        full = bool(width) and len(shown.rstrip()) >= width * 0.75
        indent = _SET_IN * (len(shown) - len(shown.lstrip()))
        lines.append(Line(kept, page=page, gap=gap, full=full, indent=indent))
        gap = False
    lines = with_records(lines)
    told = without_running_heads(lines)
    return Document(told, heads=heads_inside(lines, told))


def decode(data: bytes) -> str:
    """A text in UTF-8, UTF-16, UTF-32, Windows-1252 or what a web page declares; Unreadable where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_decoded(data, encoding))
    if b"\x00" in data[:1000]:
        sample = data[:2000]
        for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
            if zeros.count(0) > len(zeros) * 0.7:
                return _checked(_decoded(data, encoding))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:2048])
        if declared and declared[1].lower().startswith(
            (b"iso-8859", b"windows-", b"cp", b"macintosh", b"koi8")
        ):
            return _checked(_decoded(data, declared[1].decode("ascii"), "replace"))
        return _checked(data.decode("cp1252", errors="replace"))


def _decoded(data: bytes, encoding: str, errors: str = "strict") -> str:
    try:
        return data.decode(encoding, errors)
    except (UnicodeDecodeError, LookupError) as error:
        raise Unreadable(NOT_TEXT) from error


def _checked(text: str) -> str:
    """The text itself, unless too much of it is no writing at all."""
    sample = text[:20_000]
    strange = sum(
        char == "\ufffd" or (unicodedata.category(char) in _UNWANTED and char not in _WANTED)
        for char in sample
    )
    if strange > len(sample) * 0.01 or "\x00" in sample:
        raise Unreadable(NOT_TEXT)
    return text


def _wrapped_width(rows: list[str]) -> int:
    """The width at which the lines were wrapped, or 0 where each line is a whole paragraph."""
    lengths = [len(row.rstrip()) for row in rows]
    widest = max(lengths, default=0)
    if not 40 <= widest <= _WIDEST:
        return 0
    runs_on = sum(1 for here, after in pairwise(lengths) if after and here >= widest * 0.75)
    return widest if runs_on >= 3 else 0
