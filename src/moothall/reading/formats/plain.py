"""Lines of a plain text file."""

import re
import unicodedata
from itertools import pairwise

from moothall.reading.values import Line, Unreadable

NOT_TEXT = "This file is not text, PDF or DOCX: save the protocol in one of these and try again."
_WIDEST = 125  # no longer line than this in a file that was wrapped by hand or by a mail program
_UNWANTED = frozenset({"Cc", "Cn", "Co", "Cs"})


def to_lines(data: bytes) -> list[Line]:
    """The lines of a text in UTF-8, UTF-16 or Windows-1252, with the white space between them noted."""
    rows = _decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")
    width = _wrapped_width(rows)
    lines: list[Line] = []
    gap = False
    for row in rows:
        text = re.sub(r"[ \t\u00a0\u200b]+", " ", row).strip()
        if not text:
            gap = True
            continue
        lines.append(Line(text, gap=gap, full=bool(width) and len(row.rstrip()) >= width * 0.75))
        gap = False
    return lines


def _decode(data: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return _checked(data.decode(encoding))
            except UnicodeDecodeError as error:
                raise Unreadable(NOT_TEXT) from error
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(data.decode("cp1252", errors="replace"))


def _checked(text: str) -> str:
    """The text itself, unless too much of it is no writing at all."""
    sample = text[:20_000]
    strange = sum(
        char == "\ufffd" or (unicodedata.category(char) in _UNWANTED and char not in "\t\n\r\f")
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
