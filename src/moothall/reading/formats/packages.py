"""The packed XML files that DOCX and ODT documents are, opened so that a stranger's file can do no harm."""

import io
import re
import zipfile
import zlib
from typing import Any

from moothall.reading.values import Unreadable

MOST_UNPACKED = 48 * 1024 * 1024
MOST_PARTS = 3000
_DAMAGED = "The {kind} file is damaged or cut short: save it again in the word processor and retry."
_LOCKED = "The file is locked with a password: save a copy without one and try again."
# in any of the encodings that XML may be written in with two bytes to the letter, too
_DOCTYPE = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E")
# the stricter of the two standards that DOCX files follow differs for a reader in the name alone
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_LOOSE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    OSError,
    NotImplementedError,
    OverflowError,
    EOFError,
    RuntimeError,
    KeyError,
)


class Package:
    """The parts of a packed document, of which none is read before its size is known."""

    def __init__(self, data: bytes) -> None:
        self.kind = "packed"
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self._zip.infolist()
        except _BROKEN as error:
            raise Unreadable(_DAMAGED.format(kind="packed")) from error
        self.names = frozenset(part.filename for part in parts)
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise Unreadable("The file unpacks to far more than a document needs, so it was not opened.")
        if any(part.flag_bits & 1 for part in parts):
            raise Unreadable(_LOCKED)

    def part(self, name: str) -> bytes:
        """The bytes of a part, none where there is no such part."""
        if name not in self.names:
            return b""
        try:
            return self._zip.read(name)
        except _BROKEN as error:
            raise self.damaged() from error

    def xml(self, name: str) -> Any:
        """The root of an XML part, None where there is no such part; nothing it refers to is ever fetched."""
        from lxml import etree  # slow to import, and plain text and PDF do without

        data = self.part(name)
        if not data:
            return None
        if _DOCTYPE.search(data):
            raise Unreadable(
                "The file defines entities of its own, as no word processor does, so it was not opened: "
                "save it again as DOCX or PDF."
            )
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data.replace(_STRICT, _LOOSE), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.damaged() from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.damaged()
        return root

    def damaged(self) -> Unreadable:
        """What to raise where a part is not as it should be."""
        return Unreadable(_DAMAGED.format(kind=self.kind))

    def locked(self) -> Unreadable:
        """What to raise where a part is encrypted."""
        return Unreadable(_LOCKED)
