"""Broken and empty files, each with words of the sentence that it must get."""

import io
import zipfile
from collections.abc import Callable

import typst
from pypdf import PdfReader, PdfWriter

from tests.reading import documents, making, shapes

FAR_MORE = "far more than a document needs"
DAMAGED = "damaged or cut short"
LONG = "far longer than any protocol"


def locked_pdf() -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(documents.as_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def scan() -> bytes:
    return bytes(
        typst.compile(b"#rect(width: 5cm, height: 5cm, fill: gray)\n#pagebreak()\n#circle(radius: 2cm)")
    )


def bomb(name: str, size: int = 80 * 1024 * 1024) -> bytes:
    """A packed file with one part that unpacks to much more than it is."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        with package.open(name, "w", force_zip64=True) as part:
            for _ in range(size // (1024 * 1024)):
                part.write(b" " * 1024 * 1024)
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return held.getvalue()


def lying_bomb() -> bytes:
    """A bomb whose table of contents says that it is small."""
    data = bytearray(bomb("word/document.xml", 4 * 1024 * 1024))
    at = data.find(b"PK\x01\x02")  # the first entry of the table, with the unpacked size 24 bytes further on
    data[at + 24 : at + 28] = (90).to_bytes(4, "little")
    return bytes(data)


def many_parts() -> bytes:
    return making.packed({f"word/{n}.xml": "" for n in range(3001)})


def pdf_without_pages() -> bytes:
    return making.pdf_of_objects(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]
    )


def pdf_going_round() -> bytes:
    """A page tree that is its own child."""
    return making.pdf_of_objects(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 /Parent 2 0 R >>"]
    )


def pdf_with_a_broken_page() -> bytes:
    good = making.pdf([(60, 700, "Councillors and officers")], [(60, 700, "must keep their word")])
    return good.replace(b"/Kids [4 0 R 6 0 R]", b"/Kids [4 0 R 9 0 R]")


def pdf_of_many_pages() -> bytes:
    return making.pdf(*([[(60, 700, "Councillors")]] * 301))


def xml_nested(depth: int) -> str:
    return "<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth


CASES: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "nothing but a mark of order": (b"\xef\xbb\xbf", ""),
    # PDF
    "scan": (scan, "no text"),
    "locked pdf": (locked_pdf, "password"),
    "pdf cut short": (lambda: documents.as_pdf()[:-3000], "cut short"),
    "pdf of junk": (b"%PDF-1.7\n" + b"\x01\x02junk" * 400 + b"\n%%EOF\n", "damaged"),
    "pdf that is only a beginning": (b"%PDF-1.7\n%%EOF\n", "damaged"),
    "pdf without pages": (pdf_without_pages, ""),
    "pdf that goes round": (pdf_going_round, ""),
    "pdf with a broken page": (pdf_with_a_broken_page, "page 2 cannot be read"),
    "pdf of 301 pages": (pdf_of_many_pages, "more than 300 pages"),
    # DOCX
    "docx cut short": (lambda: documents.as_docx()[:-2000], DAMAGED),
    "docx with no text": (lambda: making.docx(making.para("")), "no text"),
    "docx without a document": (
        lambda: making.packed({"[Content_Types].xml": "wordprocessingml"}),
        DAMAGED,
    ),
    "docx of broken xml": (lambda: making.docx("<w:p><w:r>"), DAMAGED),
    "docx of nothing": (lambda: making.docx("", more={"word/document.xml": ""}), DAMAGED),
    "docx bomb": (lambda: bomb("word/document.xml"), FAR_MORE),
    "docx bomb that lies": (lying_bomb, DAMAGED),
    "docx of many parts": (many_parts, FAR_MORE),
    "docx nested deep": (lambda: making.docx(xml_nested(5000)), DAMAGED),
    "docx of 100,000 items": (
        lambda: making.docx(
            making.para("Help", number=(1, 0)) * 100_000,
            numbering=making.levels(("decimal", "%1.")) + making.num(1),
        ),
        LONG,
    ),
    # ODT
    "odt cut short": (lambda: shapes.open_text()[:-300], DAMAGED),
    "odt with no text": (lambda: making.odt("<text:p/>"), "no text"),
    "odt without content": (
        lambda: making.packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
        DAMAGED,
    ),
    "odt of broken xml": (lambda: making.odt("<text:p>"), DAMAGED),
    "odt bomb": (lambda: bomb("content.xml"), FAR_MORE),
    "odt nested deep": (
        lambda: making.odt("<text:list><text:list-item>" * 4000 + "</text:list-item></text:list>" * 4000),
        DAMAGED,
    ),
    "odt of 100,000 items": (
        lambda: making.odt(
            f"<text:list>{'<text:list-item><text:p>Help</text:p></text:list-item>' * 100_000}</text:list>"
        ),
        LONG,
    ),
    # web pages
    "web page without text": (
        b"<!DOCTYPE html><html><body><nav>Home</nav><script>x</script></body></html>",
        "no text",
    ),
    "web page that never ends": (b"<html><body><p>Councillors<p", ""),
    "web page nested deep": (b"<html><body>" + b"<div>" * 100_000 + b"Councillors", "nested deeper"),
    "web page of 100,000 items": (b"<html><body><ol>" + b"<li>Help" * 100_000, LONG),
    # text
    "text of zeros": (b"\x00" * 900, "none of the documents"),
    "binary junk": (bytes(range(256)) * 40, "none of the documents"),
    "broken utf-16": (b"\xff\xfe\x00\xd8\x41", "none of the documents"),
    "text of 100,000 items": (b"- help\n" * 100_000, LONG),
    "text of one endless line": (b"councillor " * 200_000, LONG),
    "markdown of opened comments": (b"# A\n# B\n" + b"<!-- " * 50_000, ""),
    "markdown of opened emphasis": (b"# A\n# B\n" + b"*a **b " * 5_000, ""),
    "markdown of quotes in quotes": (b"# A\n# B\n" + b"> " * 5_000, ""),
    # other kinds
    "zip that is no document": (lambda: making.packed({"notes.txt": "x"}), "not a document"),
    "spreadsheet": (lambda: making.packed({"xl/workbook.xml": "x"}), "spreadsheet"),
    "presentation": (lambda: making.packed({"ppt/presentation.xml": "x"}), "presentation"),
    "pages file": (lambda: making.packed({"Index/Document.iwa": "x"}), "Pages file"),
    "e-book": (lambda: making.packed({"META-INF/container.xml": "x"}), "e-book"),
    "old word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 900, "old Word file"),
    "locked word file": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "mail with an attachment": (
        b"\xd0\xcf\x11\xe0" + b"\x00" * 900 + "__substg1.0_0037001F".encode("utf-16-le"),
        "Outlook",
    ),
    "publisher file": (b"\xd0\xcf\x11\xe0" + b"\x00" * 900 + "Quill".encode("utf-16-le"), "Publisher"),
    "old presentation": (
        b"\xd0\xcf\x11\xe0" + b"\x00" * 900 + "PowerPoint Document".encode("utf-16-le"),
        "presentation",
    ),
    "word file as xml": (
        b'<?xml version="1.0"?>\r\n<?mso-application progid="Word.Document"?><w:wordDocument/>',
        "saved as XML",
    ),
    "open document as xml": (
        b'<?xml version="1.0"?><office:document xmlns:office="urn:x">Councillors</office:document>',
        "saved as XML",
    ),
    "shortcut": (b"[InternetShortcut]\r\nURL=https://elm.example/protocol.pdf\r\n", "link to a document"),
    "bookmark": (b'<?xml version="1.0"?><!DOCTYPE plist><plist/>', "link to a document"),
    "document in the cloud": (b'{"url": "https://elm.example", "doc_id": "1a"}', "link to a document"),
    "xps": (lambda: making.packed({"FixedDocSeq.fdseq": "x"}), "XPS"),
    "packed protocols": (
        lambda: making.packed({"a.pdf": documents.as_pdf(), "b.docx": documents.as_docx()}),
        "unpack it",
    ),
    "docx in a zip of the same name": (
        lambda: making.packed({"protocol.docx": documents.as_docx()}),
        "unpack it",
    ),
    "rtf": (b"{\\rtf1 Protocol}", "RTF"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
    "photograph": (b"\xff\xd8\xff\xe0" + b"\x00" * 50, "picture"),
    "picture from a telephone": (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50, "picture"),
    "postscript": (b"%!PS-Adobe-3.0\n", "PostScript"),
    "packed file": (b"\x1f\x8b\x08\x00" + b"\x00" * 20, "packed"),
    "saved mail": (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "web archive"),
}


def data_of(case: str) -> bytes:
    made = CASES[case][0]
    return made if isinstance(made, bytes) else made()
