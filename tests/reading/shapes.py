"""The protocol of `documents` as other councils would publish it: in columns, with tracked changes, on a web page."""

import textwrap
from html import escape

import typst

from . import documents, making

_TWO_COLUMNS = """
#set page(
  width: 21cm, height: 12cm, columns: 2, margin: 1.6cm,
  header: [Thornwick Parish Council #h(1fr) Protocol, version 3 of 5 June 2024],
  footer: context [councillor-officer-protocol.docx #h(1fr) Page #counter(page).display() of 9],
  background: rotate(-40deg, text(80pt, fill: luma(215))[DRAFT]),
)
#set text(10pt, hyphenate: true, lang: "en")
#set par(justify: true)
"""


def two_column_pdf() -> bytes:
    """Two columns with hyphenation, a header and a footer that counts, and DRAFT across each page."""
    source = [_TWO_COLUMNS]
    for kind, text in documents.PROTOCOL:
        body = f'#"{text}"'
        shown = {"bullet": f"- {body}", "title": f"*{body}*", "section": f"*{body}*"}.get(kind, body)
        source += [shown, ""]
    return bytes(typst.compile("\n".join(source).encode()))


def zigzag_pdf() -> bytes:
    """Two columns whose rows the file holds from left to right and top to bottom, as some printer drivers do."""
    rows: list[str] = []
    for kind, text in documents.PROTOCOL:
        mark = "- " if kind == "bullet" else ""
        rows += ["", *textwrap.wrap(mark + text, 44, subsequent_indent="  " if mark else "")]
    titles, rows = [row for row in rows[:4] if row], rows[4:]
    half = (len(rows) + 1) // 2
    placed = [(60.0, 790.0 - 16 * n, title) for n, title in enumerate(titles)]
    for n in range(half):
        for x, place in ((60.0, n), (320.0, half + n)):
            if place < len(rows) and rows[place]:
                placed.append((x, 730.0 - 13 * n, rows[place].strip()))
    return making.pdf(placed)


def tracked_docx() -> bytes:
    """With words inserted and deleted, a paragraph deleted, a comment's mark, fields, a link and a content control."""
    body = []
    for place, (kind, text) in enumerate(documents.PROTOCOL):
        if kind == "bullet":
            body.append(making.para(_tracked(text), number=(1, 0)))
        elif place % 3 == 0:
            body.append(
                f"<w:sdt><w:sdtPr/><w:sdtContent>{making.para(_tracked(text))}</w:sdtContent></w:sdt>"
            )
        else:
            body.append(making.para(_linked(text)))
    gone = making.para(f"<w:del>{_deleted('This paragraph was struck out.')}</w:del>", mark="<w:del/>")
    body.insert(6, gone)
    return making.docx("".join(body), numbering=making.levels(("bullet", "\uf0b7")) + making.num(1))


def _tracked(text: str) -> str:
    first, _, rest = text.partition(" ")
    return (
        f"<w:commentRangeStart/>{making.run(first)}<w:del>{_deleted(' never ever')}</w:del>"
        f"<w:ins>{making.run(' ' + rest)}</w:ins>{making.run('hidden', '<w:vanish/>')}<w:commentRangeEnd/>"
        "<w:r><w:commentReference/></w:r>"
    )


def _deleted(text: str) -> str:
    return f"<w:r><w:delText>{text}</w:delText></w:r>"


def _linked(text: str) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = "<w:r><w:instrText>REF clause \\h</w:instrText></w:r>"
    words = text.split()
    half = len(words) // 2
    return (
        f"{begin}{code}{separate}{making.run(' '.join(words[:half]) + ' ')}{end}"
        f'<w:hyperlink r:id="rId9">{making.run(" ".join(words[half:]))}</w:hyperlink>'
    )


def open_text() -> bytes:
    """As LibreOffice saves it, with its own numbers for sections, clauses and bullets."""
    numbers = (
        '<text:list-style style:name="L1">'
        '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
        '</text:list-style><text:list-style style:name="L2">'
        '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
    )
    body, begun = [], False
    for kind, text in documents.PROTOCOL:
        plain = text.partition(" ")[2]
        if kind == "title":
            body.append(f'<text:h text:outline-level="1">{text}</text:h>')
        elif kind == "bullet":
            body.append(
                f"<text:list "
                f'text:style-name="L2"><text:list-item><text:p>{text}</text:p></text:list-item></text:list>'
            )
        else:
            item = f"<text:list-item><text:p>{plain}</text:p></text:list-item>"
            inner = (
                item
                if kind == "section"
                else f"<text:list-item><text:list>{item}</text:list></text:list-item>"
            )
            goes_on = ' text:continue-numbering="true"' if begun else ""
            body.append(f'<text:list text:style-name="L1"{goes_on}>{inner}</text:list>')
            begun = True
    return making.odt("".join(body), automatic=numbers)


_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Protocol - Thornwick</title>
<style>.x {{ color: red }}</style><script>document.write("1.1 Written by a script.")</script></head>
<body class="page has-sidebar">
<a class="skip-link" href="#main">Skip to the main content</a>
<div id="cookie-banner"><p>We use cookies to count visits. Do councillors and staff mind?</p>
<button>Accept</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/council">Your council</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/council">Policies</a></div>
<div id="wrap"><div class="inner">{text}</div>
<div class="sidebar"><h2>Related</h2><ul><li><a href="/a">Standing orders</a></li></ul></div></div>
<footer><p>© Thornwick Parish Council. The Clerk must be asked before anything is copied.</p></footer>
</body></html>"""


def web_page() -> bytes:
    """A page of a council's site with menus, breadcrumbs, a cookie banner, a sidebar and a footer around the text."""
    parts, listed = [], False
    for kind, text in documents.PROTOCOL:
        if listed and kind != "bullet":
            parts.append("</ul>")
            listed = False
        if kind == "bullet":
            parts.append(f"{'' if listed else '<ul>'}<li>{escape(text)}</li>")
            listed = True
        else:
            tag = {"title": "h1", "section": "h2"}.get(kind, "p")
            parts.append(f"<{tag}>{escape(text)}</{tag}>")
    return _PAGE.format(text="\n".join(parts)).encode()


def markdown() -> bytes:
    """With front matter, headings, emphasis, links and wrapped paragraphs."""
    rows = ["---", "title: Not shown where the text has a heading", "date: 2024-06-04", "---"]
    for kind, text in documents.PROTOCOL:
        if kind == "title":
            rows += [f"# {text}", ""]
        elif kind == "section":
            rows += ["", f"## {text}", ""]
        elif kind == "bullet":
            rows.append(f"* {text}")
        else:
            number, _, rest = text.partition(" ")
            first, _, more = rest.partition(" ")
            rows += ["", *textwrap.wrap(f"{number} **{first}** [{more}](https://example.org/x)", 10_000), ""]
    return "\n".join(rows).encode()
