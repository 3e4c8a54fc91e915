"""From bytes to lines: what kind of document this is, told by its content and never by its name."""

import re

from moothall.reading.values import Document, Unreadable

from . import pdf, plain, word

_SENTENCES = (
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Word file or one locked with a password: save it as DOCX or PDF without one.",
    ),
    (b"{\\rtf", "This is an RTF file, which Moothall does not read: save it as DOCX or PDF."),
    (b"\x89PNG", "This is a picture, not a document with text: upload the PDF or DOCX it was made from."),
    (
        b"\xff\xd8\xff",
        "This is a picture, not a document with text: upload the PDF or DOCX it was made from.",
    ),
    (b"GIF8", "This is a picture, not a document with text: upload the PDF or DOCX it was made from."),
    (b"II*\x00", "This is a picture, not a document with text: upload the PDF or DOCX it was made from."),
    (b"MM\x00*", "This is a picture, not a document with text: upload the PDF or DOCX it was made from."),
)
_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def open_document(data: bytes) -> Document:
    """The document's lines and remarks; Unreadable, with a sentence for a Clerk, where it has none."""
    if not data.strip():
        raise Unreadable("The file is empty: check that the right file was chosen.")
    for start, sentence in _SENTENCES:
        if data.startswith(start):
            raise Unreadable(sentence)
    if _HTML.match(data[:200]):
        raise Unreadable("This is a web page, not a document: save the protocol itself as PDF, DOCX or TXT.")
    if b"%PDF-" in data[:1024]:
        return Document(pdf.to_lines(data))
    if data.startswith(b"PK"):
        return Document(word.to_lines(data))
    return Document(plain.to_lines(data))
