"""The paper as a Word document: real headings and numbers that stay what they are when a clause is taken out."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .paper import ANNEX, ANNEX_NOTE, Numbered, Paper, Row

_FONT = "Arial"
_BLACK = RGBColor(0, 0, 0)
_HANG = Cm(1.5)
_STEP = Cm(0.8)
_SIZES = {"Normal": 11, "Title": 20, "Subtitle": 12, "Heading 1": 14}


def word(paper: Paper) -> bytes:
    """The document as a .docx file."""
    document = Document()
    _styles(document)
    document.core_properties.title = f"{paper.title}, {paper.council}"
    document.core_properties.author = paper.council
    document.core_properties.language = "en-GB"
    _margins(document, paper)
    document.add_paragraph(paper.council, style="Subtitle")
    document.add_paragraph(paper.title, style="Title")
    if paper.status:
        document.add_paragraph(paper.status, style="Subtitle")
    for part in paper.parts:
        if part.heading:
            document.add_heading(part.heading, level=1)
        for clause in part.clauses:
            _clause(document, clause)
    if paper.annex:
        _annex(document, paper.annex)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _styles(document: Any) -> None:
    """One plain face in black; the language said, for those who have it read out."""
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _BLACK
        style.font.italic = False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:hAnsi"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    properties = document.styles["Normal"].element.get_or_add_rPr()
    properties.append(language)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(16)
    document.styles["Heading 1"].paragraph_format.space_after = Pt(6)


def _margins(document: Any, paper: Paper) -> None:
    """Which council and what stage above each page, its number beneath."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.header.paragraphs[0].text = " – ".join(filter(None, (paper.council, paper.status)))
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.add_run("Page ")
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    paragraph._p.append(field)


def _clause(document: Any, clause: Numbered) -> None:
    paragraph = document.add_paragraph(f"{clause.number}\t{clause.text}" if clause.number else clause.text)
    layout = paragraph.paragraph_format
    layout.space_after = Pt(8)
    if clause.number:
        left = _HANG + _STEP * clause.depth
        layout.left_indent, layout.first_line_indent = left, -_HANG
        layout.tab_stops.add_tab_stop(left)


def _annex(document: Any, rows: tuple[Row, ...]) -> None:
    heading = document.add_heading(ANNEX, level=1)
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(ANNEX_NOTE)
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, name in zip(table.rows[0].cells, ("Matter", "Chosen", "What follows"), strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for row in table.rows:
        for cell, width in zip(row.cells, (Cm(3.6), Cm(4.2), Cm(8.2)), strict=True):
            cell.width = width
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(9.5)
