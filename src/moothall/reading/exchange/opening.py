"""A document that says itself what its clauses state, as a reading: nothing in it is left to understand."""

from itertools import groupby

from moothall.protocol.core.clauses import Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.values import Exchanged, ReadClause, Reading, Remark, Stated


def exchanged(data: bytes) -> Exchanged | None:
    """What the document hands over; None where it is a document of another kind.

    Raises:
        Unreadable: it is such a document, and broken.

    """
    data = _in_utf8(data)
    # Imported where they are needed: few documents are of such a kind, and every other would load their readers too.
    if b"---" in data[:6]:
        from . import markdown_reader

        if markdown_reader.is_markdown(data):
            return markdown_reader.read(data)
    if b"akomaNtoso" in data[:8000]:
        from . import akoma_reader

        if akoma_reader.is_akoma(data):
            return akoma_reader.read(data)
    return None


def _in_utf8(data: bytes) -> bytes:
    """The same text, where an editor has saved it as UTF-16."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16").encode()
        except UnicodeError:
            return data
    return data


def to_reading(found: Exchanged, name: str) -> Reading:
    """The reading of such a document."""
    from moothall.protocol.chapters import CATALOGUE  # slow to import, and no other document asks for it

    protocol = found.protocol
    stated = {
        ref: tuple(_stated(key, list(said)) for key, said in groupby(held, lambda one: one.provision))
        for ref, held in groupby(
            sorted(protocol.statements, key=lambda one: (one.clause, one.provision)), lambda one: one.clause
        )
    }
    return Reading(
        name=name,
        title=protocol.label or None,
        council=protocol.council or None,
        clauses=tuple(
            ReadClause(
                clause.ref,
                clause.text,
                clause.heading,
                within=clause.within,
                provisions=stated.get(clause.ref, ()),
                printed=f"{clause.ref} {clause.text}",
            )
            for clause in protocol.clauses
        ),
        adoption=found.adoption,
        findings=tuple(
            Remark(one.clause, f"It states “{one.provision}”, which Moothall does not know.")
            for one in protocol.statements
            if one.provision not in CATALOGUE
        ),
        exchanged=found,
    )


def _stated(key: str, said: list[Statement]) -> Stated:
    """One provision of a clause, the strongest wording first."""
    said = sorted(said, key=lambda one: -one.strength.rank)
    binds: dict[Party, Strength] = {}
    terms: dict[str, str] = {}
    words: dict[str, str] = {}
    for one in reversed(said):
        binds |= dict.fromkeys(one.binds or (), one.strength)
        terms |= one.terms
        words |= one.term_words
    return Stated(key, said[0].strength, 1.0, terms, binds, bool(binds), said[0].words, words)
