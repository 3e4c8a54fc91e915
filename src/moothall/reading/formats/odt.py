"""Paragraphs of an ODT file (OpenDocument text, as LibreOffice saves it), with the numbers that it counts itself."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from moothall.reading.values import Document, Line, Unreadable

from .counting import bullet, written
from .limits import held
from .packages import Package
from .tables import Row, table_lines

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, STYLE, DRAW, OFFICE = (_NAMES % name for name in ("text", "table", "style", "drawing", "office"))
_LEVEL = 18.0
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SKIPPED = frozenset(
    (
        *(f"{TEXT}{name}" for name in (
            "tracked-changes", "table-of-content", "sequence-decls", "variable-decls", "alphabetical-index",
            "hidden-paragraph", "hidden-text", "bibliography", "note-citation", "ruby-text",
        )),
        f"{OFFICE}annotation", f"{OFFICE}forms", f"{OFFICE}scripts", f"{OFFICE}event-listeners",
        "{http://www.w3.org/1998/Math/MathML}math",
    )
)  # fmt: skip
_MOST_SPACES = 100
TRACKED = (
    "The document holds tracked changes: it was read as if all were accepted, so check that this is the text that "
    "was adopted."
)


class _Level(Struct, frozen=True):
    form: str
    before: str
    after: str
    start: int
    levels: int
    glyph: str


class _Open(Struct):
    """A list being read: its style, and at which count each level stands."""

    style: str
    counts: dict[int, int]


def is_open_text(package: Package) -> bool:
    """Whether a packed file is an OpenDocument text."""
    return package.part("mimetype").startswith(b"application/vnd.oasis.opendocument.text") or (
        "content.xml" in package.names and b"office:text" in package.part("content.xml")[:200_000]
    )


def open_odt(package: Package) -> Document:
    """One line per paragraph, tables cell by cell, list numbers beside their text."""
    package.kind = "ODT"
    if b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise package.locked()
    content = package.xml("content.xml")
    body = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise package.damaged()
    walk = _Walk(_Styles([package.xml("styles.xml"), content]))
    lines = held(walk.blocks(body))
    if walk.noted:
        lines += [Line("Footnotes", gap=True, heading=True), *walk.noted]
    if not lines:
        raise Unreadable("The ODT file holds no text, perhaps only pictures: upload the text itself.")
    tracked = body.find(f"{TEXT}tracked-changes")
    return Document(lines, (TRACKED,) if tracked is not None and len(tracked) else ())


class _Styles:
    """How lists are numbered, which paragraph styles belong to a list, and which text is hidden."""

    def __init__(self, roots: list[Any]) -> None:
        self.lists: dict[str, dict[int, _Level]] = {}
        self.outline: dict[int, _Level] = {}
        self.of_paragraph: dict[str, tuple[str, str]] = {}
        self.hidden: set[str] = set()
        for root in roots:
            for style in () if root is None else root.iter(f"{TEXT}list-style"):
                self.lists[str(style.get(f"{STYLE}name"))] = _levels(style)
            for style in () if root is None else root.iter(f"{TEXT}outline-style"):
                self.outline = _levels(style)
            for style in () if root is None else root.iter(f"{STYLE}style"):
                name = str(style.get(f"{STYLE}name"))
                listed = str(style.get(f"{STYLE}list-style-name", ""))
                self.of_paragraph[name] = (listed, str(style.get(f"{STYLE}parent-style-name", "")))
                text = style.find(f"{STYLE}text-properties")
                if text is not None and text.get(f"{TEXT}display") == "none":
                    self.hidden.add(name)

    def list_of(self, paragraph: str) -> str:
        """The list style that a paragraph style brings along."""
        for _ in range(10):
            if paragraph not in self.of_paragraph:
                return ""
            listed, parent = self.of_paragraph[paragraph]
            if listed:
                return listed
            paragraph = parent
        return ""

    def heads(self, paragraph: str) -> bool:
        """Whether a paragraph style is that of a title."""
        for _ in range(10):
            if paragraph.lower().startswith(("title", "subtitle", "heading")):
                return True
            paragraph = self.of_paragraph.get(paragraph, ("", ""))[1]
        return False


class _Walk:
    """Goes through paragraphs, lists and tables, and counts the lists."""

    def __init__(self, styles: _Styles) -> None:
        self.styles = styles
        self.noted: list[Line] = []
        self.headings: dict[int, int] = {}
        self.ended: dict[
            str, dict[int, int]
        ] = {}  # where each list style, and each list by its id, stood last
        self.last = ""

    def blocks(self, container: Any) -> Iterator[Line]:
        for block in container:
            if block.get(f"{TEXT}display") == "none":
                continue
            if block.tag == f"{TEXT}p":
                yield from self._paragraph(block)
            elif block.tag == f"{TEXT}h":
                yield from self._paragraph(block, *self._heading(block), heading=True)
            elif block.tag == f"{TEXT}list":
                yield from self._list(block, None, 0)
            elif block.tag == f"{TABLE}table":
                yield from table_lines(self._rows(block))
            elif block.tag not in _SKIPPED:
                yield from self.blocks(block)

    def _paragraph(
        self, block: Any, marker: str = "", depth: int = 0, heading: bool = False
    ) -> Iterator[Line]:
        style = str(block.get(f"{TEXT}style-name", ""))
        shown: list[str] = []
        boxes: list[Any] = []
        if style not in self.styles.hidden:
            self._text(block, shown, boxes)
        first = True
        for row in "".join(shown).split("\n"):
            kept = re.sub(r"[ \t\u00a0]+", " ", row).strip()
            if kept:
                head = heading or (not marker and self.styles.heads(style))
                yield Line(kept, gap=first, heading=head, marker=marker, indent=_LEVEL * depth)
                marker, first = "", False
        for box in boxes:
            yield from self.blocks(box)

    def _text(self, node: Any, shown: list[str], boxes: list[Any]) -> None:
        shown.append(_squeezed(node.text))
        for child in node:
            tag = child.tag
            if tag == f"{TEXT}s":
                shown.append(" " * min(_whole(child.get(f"{TEXT}c"), 1), _MOST_SPACES))
            elif tag == f"{TEXT}tab":
                shown.append("\t")
            elif tag == f"{TEXT}line-break":
                shown.append("\n")
            elif tag == f"{TEXT}note":
                self._note(child)
            elif tag == f"{DRAW}text-box":
                boxes.append(child)
            elif tag not in _SKIPPED and child.get(f"{TEXT}style-name") not in self.styles.hidden:
                self._text(child, shown, boxes)
            shown.append(_squeezed(child.tail))

    def _note(self, note: Any) -> None:
        body = note.find(f"{TEXT}note-body")
        text = " ".join(line.text for line in self.blocks(body)) if body is not None else ""
        if text:
            self.noted.append(Line(text, gap=True, marker=f"({len(self.noted) + 1})"))

    def _heading(self, block: Any) -> tuple[str, int]:
        """The number of a heading that the outline counts."""
        depth = max(_whole(block.get(f"{TEXT}outline-level"), 1), 1)
        level = self.styles.outline.get(depth)
        listed = self.styles.lists.get(self.styles.list_of(str(block.get(f"{TEXT}style-name", ""))), {})
        level = listed.get(depth, level)
        if level is None or not level.form or block.get(f"{TEXT}is-list-header") == "true":
            return "", 0
        outline = self.styles.outline | listed
        if block.get(f"{TEXT}restart-numbering") == "true":
            self.headings[depth] = _whole(block.get(f"{TEXT}start-value"), level.start) - 1
        _count(self.headings, depth, level.start)
        return _shown(outline, self.headings, depth), 0

    def _list(self, block: Any, outer: _Open | None, depth: int) -> Iterator[Line]:
        depth += 1
        held = outer or self._opened(block)
        own = str(block.get(f"{TEXT}style-name", ""))
        if outer is not None and own and own != outer.style:
            held = _Open(own, dict(outer.counts))
        for item in block:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            first = item.tag == f"{TEXT}list-item"
            start = item.get(f"{TEXT}start-value")
            if start is not None:
                held.counts[depth] = _whole(start, 1) - 1
            for child in item:
                if child.tag == f"{TEXT}list":
                    yield from self._list(child, held, depth)
                elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    marker = self._marker(child, held, depth) if first else ""
                    first = False
                    yield from self._paragraph(child, marker, depth - 1, child.tag == f"{TEXT}h")
                elif child.tag not in _SKIPPED:
                    yield from self.blocks([child])
        if outer is None:
            name = str(block.get("{http://www.w3.org/XML/1998/namespace}id", ""))
            self.ended[held.style] = held.counts
            if name:
                self.ended[f"#{name}"] = held.counts
            self.last = held.style

    def _opened(self, block: Any) -> _Open:
        """A list as it begins: anew, or where it, or the list it continues, stopped."""
        style = str(block.get(f"{TEXT}style-name", "")) or self._by_paragraph(block)
        after = block.get(f"{TEXT}continue-list")
        if after is not None:
            return _Open(style, dict(self.ended.get(f"#{after}", {})))
        if block.get(f"{TEXT}continue-numbering") == "true":
            return _Open(style, dict(self.ended.get(style or self.last, {})))
        return _Open(style, {})

    def _by_paragraph(self, block: Any) -> str:
        held = next(block.iter(f"{TEXT}p", f"{TEXT}h"), None)
        return "" if held is None else self.styles.list_of(str(held.get(f"{TEXT}style-name", "")))

    def _marker(self, paragraph: Any, held: _Open, depth: int) -> str:
        levels = self.styles.lists.get(held.style, {})
        level = levels.get(depth)
        if level is None:
            return "•"
        _count(held.counts, depth, level.start)
        if level.glyph:
            return level.glyph
        return _shown(levels, held.counts, depth)

    def _rows(self, table: Any) -> list[Row]:
        return [
            [list(self.blocks(cell)) for cell in row if cell.tag == f"{TABLE}table-cell"]
            for row in _table_rows(table)
        ]


def _table_rows(node: Any) -> Iterator[Any]:
    for child in node:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in (
            f"{TABLE}table-header-rows",
            f"{TABLE}table-rows",
            f"{TABLE}table-row-group",
        ):
            yield from _table_rows(child)


def _levels(style: Any) -> dict[int, _Level]:
    return {
        _whole(level.get(f"{TEXT}level"), 1): _level(level) for level in style if level.get(f"{TEXT}level")
    }


def _level(level: Any) -> _Level:
    glyph = str(level.get(f"{TEXT}bullet-char", ""))
    return _Level(
        form=str(level.get(f"{STYLE}num-format", "")),
        before=str(level.get(f"{STYLE}num-prefix", "")),
        after=str(level.get(f"{STYLE}num-suffix", "")),
        start=_whole(level.get(f"{TEXT}start-value"), 1),
        levels=max(_whole(level.get(f"{TEXT}display-levels"), 1), 1),
        glyph=bullet(glyph) if glyph else "",
    )


def _count(counts: dict[int, int], depth: int, start: int) -> None:
    counts[depth] = counts.get(depth, start - 1) + 1
    for deeper in [at for at in counts if at > depth]:
        del counts[deeper]


def _shown(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    level = levels[depth]
    if not level.form:
        return ""
    parts = [
        written(counts.get(at, levels[at].start), _FORMS.get(levels[at].form[:1], "decimal"))
        for at in range(max(depth - level.levels + 1, 1), depth + 1)
        if at in levels and (levels[at].form or at == depth)
    ]
    return f"{level.before}{'.'.join(parts)}{level.after}".strip()


def _squeezed(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _whole(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else default
