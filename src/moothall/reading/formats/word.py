"""Paragraphs of a DOCX file, tables and automatic numbers included."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from moothall.reading.values import Line, Unreadable

MOST_UNPACKED = 48 * 1024 * 1024
MOST_PARTS = 3000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DAMAGED = "The DOCX file is damaged or cut short: save it again in the word processor and retry."


def to_lines(data: bytes) -> list[Line]:
    """One line per paragraph, table rows in their place, numbers that Word counts written out."""
    _check_package(data)
    import docx  # slow to import, and only this format needs it

    try:
        document = docx.Document(io.BytesIO(data))
        numbers = _Numbers(document)
        lines = list(_paragraphs(document, numbers))
    except Exception as error:
        # python-docx and lxml meet a damaged package with errors of many kinds; each means the same to a Clerk.
        raise Unreadable(_DAMAGED) from error
    if not lines:
        raise Unreadable("The DOCX file holds no text, perhaps only pictures: upload the text itself.")
    return lines


def _check_package(data: bytes) -> None:
    """Refuse what is no DOCX, and what would unpack to far more than a document needs."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise Unreadable(_DAMAGED) from error
    names = {part.filename for part in parts}
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise Unreadable("The file unpacks to far more than a document needs, so it was not opened.")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("The file is locked with a password: save a copy without one and try again.")
    if "word/document.xml" not in names:
        raise Unreadable("This is a packed file but not a DOCX document: save the protocol as DOCX or PDF.")


def _paragraphs(container: Any, numbers: "_Numbers") -> Iterator[Line]:
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _table(block, numbers)
            continue
        yield from _lines_of(block, numbers)


def _lines_of(paragraph: Any, numbers: "_Numbers") -> Iterator[Line]:
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    heading = style.startswith(("Heading", "Title"))
    number = numbers.next(paragraph) if paragraph.text.strip() else ""
    for place, row in enumerate(paragraph.text.split("\n")):
        text = re.sub(r"[ \t\u00a0]+", " ", row).strip()
        if text:
            shown = f"{number} {text}" if number and place == 0 else text
            yield Line(shown, gap=place == 0, heading=heading)


def _table(table: Any, numbers: "_Numbers") -> Iterator[Line]:
    """A row of short cells as one line (a number beside its text), longer cells paragraph by paragraph."""
    for row in table.rows:
        cells: list[Any] = []
        for cell in row.cells:
            if not any(cell._tc is seen._tc for seen in cells):  # a merged cell is given once per column
                cells.append(cell)
        held = [list(_paragraphs(cell, numbers)) for cell in cells]
        if all(len(lines) <= 1 for lines in held):
            texts = [lines[0].text for lines in held if lines]
            if texts:
                yield Line(
                    " ".join(texts), gap=True, heading=any(line.heading for part in held for line in part)
                )
        else:
            for lines in held:
                yield from lines


class _Numbers:
    """Counts the automatic numbers as Word would: per list and level, lower levels starting anew."""

    def __init__(self, document: Any) -> None:
        self.counts: dict[str, dict[int, int]] = {}
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.lists: dict[str, str] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for abstract in _children(root, "abstractNum"):
            self.levels[_attribute(abstract, "abstractNumId")] = {
                int(_attribute(level, "ilvl")): (
                    _value(level, "numFmt", "bullet"),
                    _value(level, "lvlText", ""),
                    int(_value(level, "start", "1")),
                )
                for level in _children(abstract, "lvl")
            }
        for number in _children(root, "num"):
            self.lists[_attribute(number, "numId")] = _value(number, "abstractNumId", "")

    def next(self, paragraph: Any) -> str:
        """The marker this paragraph shows, empty where it has none."""
        found = self._place(paragraph)
        if found is None:
            return ""
        abstract, depth = found
        levels = self.levels.get(abstract, {})
        form, shown, start = levels.get(depth, ("bullet", "", 1))
        if form in ("bullet", "none"):
            return "•" if form == "bullet" else ""
        counts = self.counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]

        def written(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            at_form, _, at_start = levels.get(level, ("decimal", "", 1))
            return _written(counts.get(level, at_start), at_form)

        return re.sub(r"%(\d)", written, shown)

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """The abstract list and level of a paragraph, from itself or from its style."""
        holders = [paragraph._p.pPr]
        style = paragraph.style
        for _ in range(10):
            if style is None:
                break
            holders.append(style.element.pPr)
            style = style.base_style
        for properties in holders:
            numbered = properties.numPr if properties is not None else None
            if numbered is not None and numbered.numId is not None:
                if numbered.numId.val == 0:
                    return None
                depth = numbered.ilvl.val if numbered.ilvl is not None else 0
                return self.lists.get(str(numbered.numId.val), ""), depth
        return None


def _children(element: Any, name: str) -> Any:
    return element.findall(f"{_WORD}{name}")


def _attribute(element: Any, name: str) -> str:
    return str(element.get(f"{_WORD}{name}", ""))


def _value(element: Any, child: str, default: str) -> str:
    found = element.find(f"{_WORD}{child}")
    return default if found is None else _attribute(found, "val") or default


def _written(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        text = ""
        for value, sign in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
            while count >= value:
                text, count = text + sign, count - value
        return text if form == "lowerRoman" else text.upper()
    return str(count)
