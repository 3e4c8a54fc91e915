"""Small documents made by hand, part by part, so that a test can put into them whatever it wants to see read."""

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
    )
)  # fmt: skip


def packed(parts: dict[str, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A packed file of these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", how) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return held.getvalue()


def docx(
    body: str,
    *,
    numbering: str = "",
    styles: str = "",
    footnotes: str = "",
    more: dict[str, bytes | str] | None = None,
    before: str = "",
) -> bytes:
    """A DOCX file with this XML in its body; ``before`` stands before the root, as a declaration does."""
    names = (
        f'xmlns:w="{WORD}" xmlns:r="{_OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(
            f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"{before}<w:document {names}><w:body>{body}</w:body></w:document>",
    }
    for name, xml in (("numbering", numbering), ("styles", styles), ("footnotes", footnotes)):
        if xml:
            parts[f"word/{name}.xml"] = f"<w:{name} {names}>{xml}</w:{name}>"
    return packed({**parts, **(more or {})})


def para(text: str, *, number: tuple[int, int] | None = None, style: str = "", mark: str = "") -> str:
    """A paragraph of Word; ``number`` is its list and level, ``mark`` what its own run of properties holds."""
    kept = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        kept += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    kept += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{kept}</w:pPr>{text if text.startswith('<') else run(text)}</w:p>"


def run(text: str, marks: str = "") -> str:
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def levels(*shown: tuple[str, str], name: int = 1, more: dict[int, str] | None = None) -> str:
    """A list of Word's: for each level its form and what it shows, and more properties by level."""
    inner = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{(more or {}).get(depth, "")}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(shown)
    )
    return f'<w:abstractNum w:abstractNumId="{name}">{inner}</w:abstractNum>'


def num(name: int, abstract: int = 1, inner: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{abstract}"/>{inner}</w:num>'


def odt(body: str, *, automatic: str = "", styles: str = "", before: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with this XML in its body."""
    content = (
        f"{before}<office:document-content {_NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": (
                f"<office:document-styles "
                f"{_NAMES}><office:styles>{styles}</office:styles></office:document-styles>"
            ),
            "META-INF/manifest.xml": manifest or "<manifest/>",
        }
    )


def pdf(
    *pages: list[tuple[float, float, str]], size: float = 10, extra: str = "", catalog: str = ""
) -> bytes:
    """A PDF whose pages hold these texts at these places, in this order; ``extra`` is drawn before them."""
    streams = [
        extra
        + "".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text.translate(_QUOTED)}) Tj ET\n" for x, y, text in page
        )
        for page in pages
    ]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, stream in enumerate(streams):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * n} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return pdf_of_objects(objects)


def pdf_of_objects(objects: list[str]) -> bytes:
    """A PDF of these objects, numbered from 1, with its table of where they stand."""
    out = b"%PDF-1.7\n"
    places = []
    for number, text in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    begins = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{begins}\n%%EOF\n".encode()


_QUOTED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\"})
