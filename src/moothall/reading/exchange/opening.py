"""A document that says itself what its clauses state, as a reading: nothing in it is left to understand."""

from itertools import groupby
from typing import Any

import msgspec

from moothall.protocol.core.clauses import Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.formats.limits import refuse_long
from moothall.reading.unseen import seen
from moothall.reading.values import Exchanged, ReadClause, Reading, Remark, Stated

from .checks import wrong


def exchanged(data: bytes) -> Exchanged | None:
    """What the document hands over, as far as it can be seen; None where it is a document of another kind.

    Raises:
        Unreadable: it is such a document, and broken or longer than any protocol.

    """
    found = _handed_over(_in_utf8(data))
    if found is None:
        return None
    _refuse_long(found)
    return _seen(found)


def _handed_over(data: bytes) -> Exchanged | None:
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


def _refuse_long(found: Exchanged) -> None:
    protocol = found.protocol
    letters = sum(
        len(one.ref) + len(one.text) + len(one.heading) + len(one.local) + len(one.within)
        for one in protocol.clauses
    )
    refuse_long(max(len(protocol.clauses), len(protocol.statements), len(found.history)), letters)


def _seen(found: Exchanged) -> Exchanged:
    """The same without signs that nobody sees, so that a stranger's words are what they look like."""
    clean = msgspec.convert(_without_unseen(msgspec.to_builtins(found)), Exchanged)
    held: set[str] = set()
    for clause in clean.protocol.clauses:
        if not clause.ref.strip() or clause.ref in held:
            raise wrong(
                None, f"The reference “{clause.ref}” differs from another only in signs that cannot be seen."
            )
        held.add(clause.ref)
    return clean


def _without_unseen(value: Any) -> Any:
    match value:
        case str():
            return seen(value)
        case dict():
            return {_without_unseen(name): _without_unseen(one) for name, one in value.items()}
        case list() | tuple():
            return [_without_unseen(one) for one in value]
    return value


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
        ref: tuple(
            _stated(key, list(said), (ref, key) in found.in_doubt)
            for key, said in groupby(held, lambda one: one.provision)
        )
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


_NOT_SURE = 0.5
"""How sure such a reading is of what is marked as in doubt; how sure the first one was is not handed over."""


def _stated(key: str, said: list[Statement], in_doubt: bool) -> Stated:
    """One provision of a clause, the strongest wording first."""
    said = sorted(said, key=lambda one: -one.strength.rank)
    sure = _NOT_SURE if in_doubt else 1.0
    binds: dict[Party, Strength] = {}
    terms: dict[str, str] = {}
    words: dict[str, str] = {}
    for one in reversed(said):
        binds |= dict.fromkeys(one.binds or (), one.strength)
        terms |= one.terms
        words |= one.term_words
    return Stated(key, said[0].strength, sure, terms, binds, bool(binds), said[0].words, words)
