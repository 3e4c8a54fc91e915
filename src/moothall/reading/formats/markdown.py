"""Markdown brought to lines: headings, tables and front matter; lists and numbers are read as in plain text."""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from moothall.reading.values import Line

from .tables import Row, table_lines

_LONGEST = 20_000  # letters in a row beyond which no sign is looked for
_LONGEST_FRONT = 60
_LONGEST_HEADING = 100
_QUOTE = re.compile(r"^(\s*)(?:> ?)+")
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)[\s#]*$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{2,})\s*$")
_RULE = re.compile(r"^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_TABLE_RULE = re.compile(r"^[\s|:]*-{2,}[\s|:-]*$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_FRONT_ROW = re.compile(r"[ \t]*[\w-]+[ \t]*:|[ \t]*[-#]|[ \t]|$")
_FRONT_TITLE = re.compile(r"^title[ \t]*:[ \t]*(.*)$", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]{1,400})\](?:\([^)\s]{0,2000}(?:\s{1,9}\"[^\"]{0,400}\")?\)|\[[^\]]{0,400}\])")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\](?!:)")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])|(?<![\w_])(_{1,3})(?=\S)(.+?)(?<=\S)\3(?![\w_])"
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_BOLD = re.compile(r"^\s*(\*\*|__)(?=\S)([^*_]+)(?<=\S)\1\s*$")


def is_markdown(text: str) -> bool:
    """Whether a text uses the signs of Markdown beyond what any plain text might."""
    rows = [row for row in text.split("\n") if len(row) < _LONGEST]
    headings = sum(bool(_HEADING.match(row)) for row in rows)
    tables = sum("|" in row and bool(_TABLE_RULE.match(row)) for row in rows)
    underlined = sum(
        bool(above.strip()) and bool(re.fullmatch(r"={3,} *", row)) for above, row in pairwise(rows)
    )
    return headings + 2 * tables + 2 * underlined >= 2 or _front_rows(rows) > 0


def without_signs(text: str) -> Iterator[Line | str]:
    """Lines where Markdown itself says what they are, rows of text as plain text has them elsewhere."""
    rows = _without_comments(text).split("\n")
    place = _front_rows(rows)
    titles = [found[1].strip("\"' ") for row in rows[:place] if (found := _FRONT_TITLE.match(row))]
    if titles and not any(row.startswith("# ") for row in rows[place : place + 3]):
        yield Line(titles[0], gap=True, heading=True)
    while place < len(rows):
        row = rows[place]
        after = rows[place + 1] if place + 1 < len(rows) else ""
        place += 1
        if len(row) >= _LONGEST:
            yield row
        elif heading := _HEADING.match(row):
            yield Line(_inline(heading[2]), gap=True, heading=True)
        elif "|" in row and "|" in after and _TABLE_RULE.match(after):
            end = place + 1
            while end < len(rows) and "|" in rows[end]:
                end += 1
            yield from table_lines([_cells(row), *(_cells(other) for other in rows[place + 1 : end])])
            place = end
        elif _is_underlined(row, after):
            yield Line(_inline(row), gap=True, heading=True)
            place += 1
        elif _BOLD.match(row) and not row.rstrip("*_ ").endswith((".", ":", ";")):
            yield Line(_inline(row), gap=True, heading=True)
        elif not _RULE.match(row) and not _FENCE.match(row):
            yield _inline(_QUOTE.sub(r"\1", row))


def _front_rows(rows: list[str]) -> int:
    """How many rows the front matter takes, 0 where there is none."""
    if not rows or rows[0].rstrip() != "---":
        return 0
    for place, row in enumerate(rows[1:_LONGEST_FRONT], start=1):
        if row.rstrip() == "---":
            return place + 1 if place > 1 else 0
        if not _FRONT_ROW.match(row):
            return 0
    return 0


def _without_comments(text: str) -> str:
    parts = text.split("<!--")
    kept = [parts[0]]
    for part in parts[1:]:
        _, ended, rest = part.partition("-->")
        kept.append(rest if ended else part)
    return "".join(kept)


def _is_underlined(row: str, after: str) -> bool:
    if not row.strip() or not _UNDERLINE.match(after) or re.match(r"\s*(?:[-*+>]|\d+[.)])\s", row):
        return False
    # a row of hyphens under a whole paragraph is a rule that somebody drew by hand
    return after.lstrip().startswith("=") or len(row) < _LONGEST_HEADING


def _cells(row: str) -> Row:
    texts = [_inline(cell) for cell in re.split(r"(?<!\\)\|", row.strip().strip("|"))]
    return [[Line(part) for part in re.split(r"<br\s*/?>", text) if part.strip()] for text in texts]


def _inline(text: str) -> str:
    """A row without the signs for emphasis, links and pictures; numbers and bullets stay."""
    begin = re.match(r"^(\s*)(?:[*+](?=\s))?", text)
    head = "" if begin is None else begin[0].replace("*", "-").replace("+", "-")
    text = text[len(head) :]
    text = _FOOTNOTE.sub("", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    for _ in range(3):
        text = _EMPHASIS.sub(lambda found: found[2] or found[4], text)
    return head + _ESCAPED.sub(r"\1", text).rstrip("\\")


def stripped(line: Line) -> Line:
    """The line without white space around it."""
    return msgspec.structs.replace(line, text=re.sub(r"\s+", " ", line.text).strip())
