"""Paragraphs of a DOCX file as the reader of the printed document sees them.

What was inserted under tracked changes is read and what was deleted is left out; a text box is read once, after the
paragraph it hangs on; footnotes come at the end; headers, footers, comments, hidden text and the codes of fields
are no part of the text. Nothing outside the file is ever fetched, and no macro is run.
"""

import re
from collections.abc import Iterator
from typing import Any

from moothall.reading.values import Document, Line, Unreadable

from .limits import held
from .packages import Package
from .tables import Row, table_lines
from .word_numbers import WORD, Numbers, Styles, child_value, value_of

_MAIN = "word/document.xml"
_LEVEL = 18.0  # points by which each level of a list counts as set in
_SKIPPED = frozenset(
    f"{WORD}{name}"
    for name in (
        "del", "moveFrom", "rPr", "pPr", "instrText", "delText", "delInstrText", "sdtPr", "sdtEndPr", "sectPr",
        "tblPr", "tblGrid", "trPr", "tcPr", "commentReference", "annotationRef",
    )
)  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "•", "ptab": "\t"}
_TRACKED = tuple(f"{WORD}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
TRACKED = (
    "The document holds tracked changes: it was read as if all were accepted, so check that this is the text that "
    "was adopted."
)


def is_word(package: Package) -> bool:
    """Whether a packed file is a document of Word."""
    return _MAIN in package.names or (
        "[Content_Types].xml" in package.names and b"wordprocessingml" in package.part("[Content_Types].xml")
    )


def open_word(package: Package) -> Document:
    """One line per paragraph, tables cell by cell, numbers that Word counts beside their text."""
    package.kind = "DOCX"
    main = _main_part(package)
    root = package.xml(main)
    if root is None:
        raise package.damaged()
    folder = main.rpartition("/")[0]
    styles = Styles(package.xml(f"{folder}/styles.xml"))
    numbers = Numbers(package.xml(f"{folder}/numbering.xml"), styles)
    walk = _Walk(styles, numbers)
    body = root.find(f"{WORD}body")
    lines = held(walk.blocks(body)) if body is not None else []
    lines += walk.notes(package.xml(f"{folder}/footnotes.xml"), package.xml(f"{folder}/endnotes.xml"))
    if not lines:
        raise Unreadable("The DOCX file holds no text, perhaps only pictures: upload the text itself.")
    tracked = next(root.iter(*_TRACKED), None) is not None
    return Document(lines, (TRACKED,) if tracked else ())


def _main_part(package: Package) -> str:
    root = package.xml("_rels/.rels")
    for relation in root if root is not None else ():
        target = str(relation.get("Target", "")).lstrip("/")
        inside = relation.get("TargetMode") != "External"
        if inside and str(relation.get("Type", "")).endswith("/officeDocument") and target in package.names:
            return target
    return _MAIN


class _Walk:
    """Goes through the paragraphs and tables, and remembers fields, footnotes and text carried on."""

    def __init__(self, styles: Styles, numbers: Numbers) -> None:
        self.styles = styles
        self.numbers = numbers
        self.fields: list[list[str]] = []  # the code of each open field, then "shown" once its result begins
        self.noted: list[tuple[str, str]] = []
        self.carried = ""

    def blocks(self, container: Any) -> Iterator[Line]:
        for block in container:
            if block.tag == f"{WORD}p":
                yield from self._paragraph(block)
            elif block.tag == f"{WORD}tbl":
                yield from table_lines(self._rows(block))
            elif block.tag == f"{WORD}sdt" and _is_contents(block):
                continue
            elif block.tag not in _SKIPPED:
                yield from self.blocks(block)

    def notes(self, *roots: Any) -> list[Line]:
        """The footnotes that the text refers to, under a heading of their own."""
        lines = []
        for kind, root in zip(("footnote", "endnote"), roots, strict=True):
            held = {} if root is None else {value_of(note, "id"): note for note in root}
            for count, name in enumerate((name for of, name in self.noted if of == kind), start=1):
                note = list(self.blocks(held[name])) if name in held else []
                text = " ".join(line.text for line in note)
                if text:
                    lines.append(Line(text, gap=True, marker=f"({count})"))
        return [Line("Footnotes", gap=True, heading=True), *lines] if lines else []

    def _paragraph(self, paragraph: Any) -> Iterator[Line]:
        properties = paragraph.find(f"{WORD}pPr")
        style = child_value(properties, "pStyle") if properties is not None else ""
        shown: list[str] = []
        boxes: list[Any] = []
        self._text(paragraph, shown, boxes)
        text = self.carried + "".join(shown)
        self.carried = ""
        if properties is not None and properties.find(f"{WORD}rPr/{WORD}del") is not None:
            self.carried, text = (
                text,
                "",
            )  # its end was deleted, so it runs on into the next and has no number
        names = self.styles.names(style)
        if not self.carried and not any(name.lower().startswith("toc ") for name in names):
            marker, depth = self.numbers.next(properties, style)
            yield from self._lines(
                text, marker, depth, self._heads(paragraph, properties, style, names, text)
            )
        for box in boxes:
            yield from self.blocks(box)

    def _lines(self, text: str, marker: str, depth: int, heading: bool) -> Iterator[Line]:
        first = True
        for row in text.split("\n"):
            kept = re.sub(r"[ \t\u00a0]+", " ", row).strip()
            if kept:
                shown = marker if first else ""
                yield Line(
                    kept, gap=first, heading=heading, marker=shown, indent=_LEVEL * depth if shown else 0.0
                )
                first = False

    def _heads(self, paragraph: Any, properties: Any, style: str, names: list[str], text: str) -> bool:
        if any(name.lower().startswith(("heading", "title", "subtitle")) for name in names):
            return True
        holders = [properties, *(held.find(f"{WORD}pPr") for _, held in self.styles.chain(style))]
        if any(holder is not None and holder.find(f"{WORD}outlineLvl") is not None for holder in holders):
            return True
        return len(text) < 100 and not text.rstrip().endswith((".", ":", ";")) and _is_bold(paragraph)

    def _text(self, node: Any, shown: list[str], boxes: list[Any]) -> None:
        """The text of a run or paragraph as it is seen, and the text boxes that hang on it."""
        for child in node:
            tag = child.tag
            if not tag.startswith(WORD):
                self._foreign(child, shown, boxes)
                continue
            name = tag[len(WORD) :]
            if name == "t":
                if not self._in_code():
                    shown.append(child.text or "")
            elif name == "instrText" and self.fields:
                self.fields[-1][0] += child.text or ""
            elif name == "fldChar":
                self._field(value_of(child, "fldCharType"))
            elif name in _SIGNS:
                shown.append("" if self._in_code() else _SIGNS[name])
            elif name in ("footnoteReference", "endnoteReference"):
                self.noted.append((name.removesuffix("Reference"), value_of(child, "id")))
            elif name == "txbxContent":
                boxes.append(child)
            elif tag not in _SKIPPED and not _is_hidden(child):
                self._text(child, shown, boxes)

    def _foreign(self, node: Any, shown: list[str], boxes: list[Any]) -> None:
        """What stands in a drawing; of the forms of one drawing for newer and older programs, the first."""
        if node.tag.endswith("}AlternateContent"):
            forms = [form for form in node if form.tag.endswith(("}Choice", "}Fallback"))]
            for form in forms[:1]:
                self._text(form, shown, boxes)
            return
        self._text(node, shown, boxes)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append([""])
        elif kind == "separate" and self.fields:
            self.fields[-1].append("shown")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _in_code(self) -> bool:
        """Whether a field's code, or a table of contents made by a field, is being passed."""
        return any(len(field) == 1 or field[0].strip().upper().startswith("TOC") for field in self.fields)

    def _rows(self, table: Any) -> list[Row]:
        rows: list[Row] = []
        for row in _within(table, "tr"):
            properties = row.find(f"{WORD}trPr")
            if properties is not None and properties.find(f"{WORD}del") is not None:
                continue
            rows.append([list(self.blocks(cell)) for cell in _within(row, "tc") if not _merged(cell)])
        return rows


def _within(node: Any, name: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, also those inside content controls."""
    for child in node:
        if child.tag == f"{WORD}{name}":
            yield child
        elif child.tag in (f"{WORD}sdt", f"{WORD}sdtContent", f"{WORD}customXml", f"{WORD}ins"):
            yield from _within(child, name)


def _merged(cell: Any) -> bool:
    """Whether a cell only carries on the one above it."""
    found = cell.find(f"{WORD}tcPr/{WORD}vMerge")
    return found is not None and value_of(found, "val") != "restart"


def _is_contents(block: Any) -> bool:
    gallery = block.find(f"{WORD}sdtPr/{WORD}docPartObj/{WORD}docPartGallery")
    return gallery is not None and "contents" in value_of(gallery, "val").lower()


def _is_hidden(node: Any) -> bool:
    """Whether a run is hidden, or a content control shows only what to fill in."""
    hidden = node.find(f"{WORD}rPr/{WORD}vanish")
    if hidden is not None and value_of(hidden, "val") not in ("0", "false"):
        return True
    return node.find(f"{WORD}sdtPr/{WORD}showingPlcHdr") is not None


def _is_bold(paragraph: Any) -> bool:
    """Whether every run of text in a paragraph is in bold type."""
    runs = [
        run
        for run in paragraph.iter(f"{WORD}r")
        if "".join(t.text or "" for t in run.iter(f"{WORD}t")).strip()
    ]
    marks = [run.find(f"{WORD}rPr/{WORD}b") for run in runs]
    return bool(runs) and all(
        mark is not None and value_of(mark, "val") not in ("0", "false") for mark in marks
    )
