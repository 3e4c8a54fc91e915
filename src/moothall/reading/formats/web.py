"""The text of a web page: what stands between its menus, banners and footers, with the numbers its lists show."""

import re
from typing import Any

from moothall.reading.values import Document, Line, Unreadable

from .counting import written
from .plain import open_plain
from .site_around import without_site
from .tables import Row, table_lines
from .web_content import content_of

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | frozenset(
    (
        "p", "div", "section", "article", "main", "li", "dt", "dd", "blockquote", "pre", "address", "figure",
        "figcaption", "header", "footer", "details", "summary", "fieldset", "center", "body", "ul", "ol", "dl", "hr",
        "form", "legend",
    )
)  # fmt: skip
# what XML cannot hold, and so nothing that is parsed into it may
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LEVEL = 18.0
_LONGEST_HEADING = 100
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CSS_FORMS = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}
_CSS_FORM = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|main|article|section|div|p|h[1-6]|ol"
    r"|ul|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAIL = re.compile(
    r"^(?:©|copyright\b|powered by\b|(?:page )?last (?:updated|modified)\b|share this\b|print this\b"
    r"|back to top\b|skip to\b)",
    re.IGNORECASE,
)


def is_page(text: str) -> bool:
    """Whether a text is a web page."""
    return bool(_PAGE.match(text[:4000]))


def open_page(text: str) -> Document:
    """The lines of a page's main content; no script is run, nothing the page refers to is fetched."""
    from lxml import etree  # slow to import, and plain text and PDF do without

    text = _UNFIT.sub("", text)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("The web page is damaged: save the protocol itself as PDF or DOCX.") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Unreadable(
            "The web page is nested deeper than any document: save the protocol itself as PDF or DOCX."
        )
    if root is None:
        raise Unreadable("The web page holds no text: save the protocol itself as PDF or DOCX.")
    styles = " ".join(style.text or "" for style in root.iter("style"))
    content, first = content_of(root)
    walk = _Walk(compound="counters(" in styles)
    if first is not None:
        walk.take(first)
    walk.take(content)
    walk.flush()
    lines = without_site(_without_ends(walk.lines, walk.linked), surely=True)
    if not lines:
        raise Unreadable("The web page holds no text: save the protocol itself as PDF or DOCX.")
    return Document(lines)


def _without_ends(lines: list[Line], linked: list[float]) -> list[Line]:
    """The lines without those before and after the text that only lead elsewhere."""
    idle = [share > 0.6 or bool(_TAIL.match(line.text)) for line, share in zip(lines, linked, strict=True)]
    begin = next((n for n, out in enumerate(idle) if not out), len(lines))
    end = next((n for n in range(len(lines), 0, -1) if not idle[n - 1]), 0)
    return lines[begin:end]


class _List:
    """An ordered or unordered list while its items are read."""

    def __init__(self, element: Any, depth: int, outer: str) -> None:
        self.ordered = element.tag == "ol"
        self.depth = depth
        self.outer = outer
        css = _CSS_FORM.search(element.get("style") or "")
        named = css[1].lower() if css else ""
        self.plain = named == "none"
        self.form = _CSS_FORMS.get(named) or _FORMS.get(element.get("type") or "", "decimal")
        items = [child for child in element if child.tag == "li"]
        self.step = -1 if element.get("reversed") is not None else 1
        self.count = _whole(element.get("start"), len(items) if self.step < 0 else 1) - self.step
        self.shown = ""

    def marker(self, item: Any, compound: bool) -> str:
        """What the browser shows before the next item."""
        if self.plain:
            return ""
        if not self.ordered:
            return "•◦▪"[min(self.depth, 2)]
        self.count = _whole(item.get("value"), self.count + self.step)
        own = written(self.count, _FORMS.get(item.get("type") or "", self.form))
        self.shown = f"{self.outer}.{own}" if compound and self.outer else own
        return self.shown if compound and self.outer else f"{own}."


class _Walk:
    """Goes through the elements and makes a line of each stretch of text between two blocks."""

    def __init__(self, compound: bool) -> None:
        self.compound = compound  # the page's style joins the numbers of lists within lists: 1.1, 1.2
        self.lines: list[Line] = []
        self.linked: list[float] = []
        self.held: list[str] = []
        self.in_links = 0
        self.marker = ""
        self.lists: list[_List] = []
        self.heading = False

    def take(self, element: Any, link: bool = False) -> None:
        """Read an element and everything in it."""
        tag = element.tag
        if tag == "br":
            self.held.append("\n")
        elif tag == "table":
            self.flush()
            self._table(element)
        elif tag in ("ul", "ol"):
            self.flush()
            outer = self.lists[-1].shown if self.lists else ""
            self.lists.append(_List(element, len(self.lists), outer))
            self._children(element, link)
            self.flush()
            self.lists.pop()
        elif tag == "sup" and re.fullmatch(r"[\s\[(]*\d*[\s\])]*", "".join(element.itertext())):
            pass  # the mark of a footnote
        elif _is_typed(element) and not self.marker:
            self.flush()
            self.lines += open_plain("".join(element.itertext()).strip("\n")).lines
            self.linked += [0.0] * (len(self.lines) - len(self.linked))
        elif tag in _BLOCKS:
            self._block(element, link)
        else:
            self._children(element, link or tag == "a")

    def flush(self) -> None:
        """End the line that is being read."""
        text = "".join(self.held)
        shown = sum(map(str.isalnum, text))
        share = self.in_links / shown if shown else 0.0
        self.held, self.in_links = [], 0
        depth = max(len(self.lists) - 1, 0)
        gap = True
        for row in text.split("\n"):
            kept = re.sub(r"\s+", " ", row).strip()
            if not kept:
                gap = True
                continue
            self.lines.append(
                Line(kept, gap=gap, heading=self.heading, marker=self.marker, indent=_LEVEL * depth)
            )
            self.linked.append(share)
            self.marker, gap = "", False

    def _block(self, element: Any, link: bool) -> None:
        self.flush()
        if element.tag == "li" and self.lists:
            self.marker = self.lists[-1].marker(element, self.compound)
        outer, self.heading = self.heading, self.heading or element.tag in _HEADINGS or _is_bold(element)
        self._children(element, link)
        self.flush()
        self.heading = outer
        if element.tag == "li":
            self.marker = ""

    def _children(self, element: Any, link: bool) -> None:
        self._say(element.text, link)
        for child in element:
            self.take(child, link)
            self._say(child.tail, link)

    def _say(self, text: str | None, link: bool) -> None:
        if text:
            self.held.append(text.replace("\n", " "))
            if link:
                self.in_links += sum(map(str.isalnum, text))

    def _table(self, table: Any) -> None:
        rows: list[Row] = []
        for row in table.iter("tr"):
            if next(row.iterancestors("table"), None) is not table:
                continue
            cells: Row = []
            for cell in row:
                if cell.tag in ("td", "th"):
                    inner = _Walk(self.compound)
                    inner._children(cell, False)
                    inner.flush()
                    cells.append(inner.lines)
            rows.append(cells)
        lines = list(table_lines(rows))
        self.lines += lines
        self.linked += [0.0] * len(lines)


def _is_bold(element: Any) -> bool:
    """Whether a paragraph is nothing but a few words in bold type."""
    if element.tag != "p" or (element.text or "").strip():
        return False
    bold = [child for child in element if child.tag in ("strong", "b")]
    if len(bold) != len(element) or any((child.tail or "").strip() for child in element):
        return False
    text = "".join(element.itertext()).strip()
    return bool(bold) and len(text) < _LONGEST_HEADING and not text.endswith((".", ":", ";"))


def _is_typed(element: Any) -> bool:
    """Whether an element holds plain text line by line, as a page shows that of a text file."""
    inside = element.iterdescendants() if element.tag == "pre" else ()
    return element.tag == "pre" and not any(e.tag in _BLOCKS or e.tag in ("br", "table") for e in inside)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text.strip()) else default
