"""Files that Moothall does not read, told by how they begin, and what to do about each."""

import re

_PICTURE = "This is a picture, not a document with text: upload the PDF or DOCX it was made from."
_PACKED = "This is a packed file: unpack it and upload the protocol that is in it."
_BY_START = (
    (b"{\\rtf", "This is an RTF file, which Moothall does not read: save it as DOCX or PDF."),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x00\x00\x00\x0cjP", _PICTURE),
    (b"%!PS", "This is a PostScript file, which Moothall does not read: save it as PDF."),
    (b"\xffWPC", "This is a WordPerfect file, which Moothall does not read: save it as DOCX or PDF."),
    (b"\x1f\x8b", _PACKED),
    (b"Rar!", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (
        b"MIME-Version:",
        "This is a saved mail or web archive: save the protocol itself as PDF, DOCX or an HTML page.",
    ),
)
_LINK = "This is a link to a document, not the document: open it, save it as PDF or DOCX and upload that."
_BY_WORDS = (
    (b'progid="Word.Document"', "This is a Word file saved as XML: save it as DOCX or PDF."),
    (b"<office:document ", "This is an OpenDocument file saved as XML: save it as ODT, DOCX or PDF."),
    (b"<!DOCTYPE plist", _LINK),
    (b"[InternetShortcut]", _LINK),
    (b'"doc_id"', _LINK),
)
_BEGINNING = 600
_OLD = b"\xd0\xcf\x11\xe0"
_PACKAGES = (
    ("xl/workbook.xml", "This is a spreadsheet: save the protocol as DOCX or PDF."),
    ("ppt/presentation.xml", "This is a presentation: save the protocol as DOCX or PDF."),
    ("Index/Document.iwa", "This is a Pages file, which Moothall does not read: export it as PDF or DOCX."),
    ("Index.zip", "This is a Pages file, which Moothall does not read: export it as PDF or DOCX."),
    ("FixedDocSeq.fdseq", "This is an XPS file, which Moothall does not read: print it to PDF."),
    ("FixedDocumentSequence.fdseq", "This is an XPS file, which Moothall does not read: print it to PDF."),
    ("META-INF/container.xml", "This is an e-book, which Moothall does not read: save it as PDF or DOCX."),
    ("content.xml", "This is an OpenDocument file but not a text: save the protocol as ODT, DOCX or PDF."),
)


# what the parts of such a file are called
_STREAMS = (
    ("EncryptedPackage", "The file is locked with a password: save a copy without one and try again."),
    ("Workbook", "This is a spreadsheet: save the protocol as DOCX or PDF."),
    ("PowerPoint Document", "This is a presentation: save the protocol as DOCX or PDF."),
    (
        "__substg1.0_",
        "This is a mail saved by Outlook: save the protocol that is attached to it and upload that.",
    ),
    ("Quill", "This is a Publisher file, which Moothall does not read: save it as PDF."),
)


def other_kind(data: bytes) -> str:
    """The sentence on a file that is no document Moothall reads, empty where that cannot be told by its start."""
    if data.startswith(_OLD):
        return _old_office(data)
    for start, sentence in _BY_START:
        if data.startswith(start):
            return sentence
    for word, sentence in _BY_WORDS:
        if word in data[:_BEGINNING] and data.lstrip(b"\xef\xbb\xbf \r\n")[:1] in b"<[{":
            return sentence
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _PICTURE
    if data[4:8] == b"ftyp" and re.match(rb"heic|heix|mif1|avif", data[8:12]):
        return _PICTURE
    if data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00":
        return _PICTURE
    return ""


def other_package(names: frozenset[str]) -> str:
    """The sentence on a packed file that is neither DOCX nor ODT."""
    for name, sentence in _PACKAGES:
        if name in names:
            return sentence
    return "This is a packed file but not a document: unpack it, or save the protocol as DOCX, ODT or PDF."


def _old_office(data: bytes) -> str:
    for name, sentence in _STREAMS:
        if name.encode("utf-16-le") in data:
            return sentence
    return "This is an old Word file (.doc), which Moothall does not read: save it as DOCX or PDF."
