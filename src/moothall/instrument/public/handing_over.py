"""A version with what is on record of it, as a value that leaves Moothall, and as a paper."""

from datetime import date
from functools import lru_cache

import msgspec

from moothall.council.models import Adoption, ProtocolVersion
from moothall.look import pdf
from moothall.protocol.core.calendars import in_words
from moothall.protocol.core.citing import anchors
from moothall.protocol.core.clauses import Protocol
from moothall.reading.exchange.hierarchy import placed
from moothall.reading.values import Adoption as Documented
from moothall.reading.values import Exchanged, Recorded

from ..facts import understood
from ..life.queries import review_due
from ..models import Notes
from ..queries import began
from . import queries


def exchanged(version: ProtocolVersion, on: date) -> Exchanged:
    """The version as it stands, under the council's present name; ``on`` says what has been adopted by then."""
    council = version.council
    latest = next(iter(queries.adoptions_of(version, on)), None)
    protocol = msgspec.structs.replace(
        understood(version),
        council=council.name,
        nation=council.is_in,
        label=version.label,
        in_force_from=began(latest).in_force_from if latest else None,
    )
    rows = queries.history(council, on, latest) if latest else []
    history = tuple(_recorded(one.adoption) for one in reversed(rows))
    notes = Notes.objects.filter(version=version).first()
    return Exchanged(protocol, _known(version, notes, latest, on), history, _in_doubt(protocol, notes))


def _in_doubt(protocol: Protocol, notes: Notes | None) -> frozenset[tuple[str, str]]:
    """What the reader was not sure of and the Clerk has not gone through."""
    marked = {(ref, key) for ref, keys in notes.to_check.items() for key in keys} if notes else set()
    return frozenset((one.clause, one.provision) for one in protocol.statements) & marked


def _recorded(adoption: Adoption) -> Recorded:
    return Recorded(
        str(adoption.version),
        adoption.adopted_on,
        adoption.in_force_from,
        adoption.body,
        adoption.minute,
        adoption.signatory,
    )


def _known(version: ProtocolVersion, notes: Notes | None, latest: Adoption | None, on: date) -> Documented:
    """What the document says of its adoption, and over it what is on record."""
    said = msgspec.convert(notes.facts, Documented) if notes else Documented()
    if latest is None:
        return said
    review, first = review_due(version.council, on), began(latest)
    known = msgspec.structs.replace(
        said,
        adopted=first.adopted_on.isoformat(),
        body=first.body or None,
        minute=first.minute or None,
        signatory=first.signatory or None,
    )
    if (
        review
        and review.due
        and not review.duty.suggested
        and review.review.adoption.version_id == version.pk
    ):
        return msgspec.structs.replace(known, review_due=review.due.isoformat())
    return known


# Anybody can ask for it, an adopted text does not change, and typesetting costs more than the rest of the answer.
_typeset = lru_cache(maxsize=32)(pdf.protocol)


def paper(version: ProtocolVersion, on: date) -> bytes:
    """The version as a PDF, with what is on record of its adoption; a draft says that it is one."""
    protocol = understood(version)
    latest = next(iter(queries.adoptions_of(version, on)), None)
    return _typeset(
        council=version.council.name,
        title=str(version),
        facts=_facts(latest) if latest else (("State", "draft, not adopted"),),
        clauses=_on_paper(protocol),
        note=""
        if all(clause.quoted for clause in protocol.clauses)
        else "The clauses stand here in short, in Moothall's words; the council's document has the full text.",
    )


def _facts(latest: Adoption) -> tuple[tuple[str, str], ...]:
    adoption = began(latest)
    again = (("Readopted unchanged on", in_words(latest.adopted_on)),) if adoption != latest else ()
    return (
        ("Adopted on", in_words(adoption.adopted_on)),
        ("In force from", in_words(adoption.in_force_from)),
        ("Adopted by", adoption.body or "not recorded"),
        ("Minute", adoption.minute or "not recorded"),
        ("Signed by", adoption.signatory or "not recorded"),
        *again,
    )


def _on_paper(protocol: Protocol) -> tuple[pdf.PaperClause, ...]:
    names = anchors(protocol.clauses)
    made, heading = [], ""
    for row in placed(protocol.clauses):
        clause = row.clause
        opens = clause.heading if clause.heading != heading else ""
        heading = clause.heading
        made.append(
            pdf.PaperClause(
                row.number, clause.text, names[clause.ref], opens, bool(heading), row.depth, clause.local
            )
        )
    return tuple(made)
