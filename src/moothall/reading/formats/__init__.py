"""From bytes to lines: what kind of document this is, told by its content and never by its name."""

import msgspec

from moothall.reading.unseen import seen
from moothall.reading.values import Document, Line, Unreadable

from . import plain
from .kinds import other_kind, other_package
from .limits import held, shortened


def open_document(data: bytes) -> Document:
    """The document's lines and remarks; Unreadable, with a sentence for a Clerk, where it has none."""
    if not data.strip():
        raise Unreadable("The file is empty: check that the right file was chosen.")
    sentence = other_kind(data)
    if sentence:
        raise Unreadable(sentence)
    document = _opened(data)
    lines = [line for line in map(_seen, held(document.lines)) if line.text]
    return Document(lines, document.remarks, document.heads)


def _opened(data: bytes) -> Document:
    """The document of the kind that it is; the readers of other kinds are not even loaded."""
    if b"%PDF-" in data[:1024]:
        from . import pdf

        return pdf.open_pdf(data)
    if data.startswith(b"PK"):
        return _unpacked(data)
    text = plain.decode(data)
    if "<" in text[:4000]:
        from . import web

        if web.is_page(text):
            return web.open_page(text)
    return plain.open_plain(text)


def _unpacked(data: bytes) -> Document:
    from . import odt, packages, word

    package = packages.Package(data)
    if word.is_word(package):
        return word.open_word(package)
    if odt.is_open_text(package):
        return odt.open_odt(package)
    raise Unreadable(other_package(package.names))


def _seen(line: Line) -> Line:
    text = shortened(seen(line.text)).strip()
    return line if text == line.text else msgspec.structs.replace(line, text=text)
