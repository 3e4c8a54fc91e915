"""A stored version as the checks look at it."""

from moothall.protocol.core.clauses import Protocol, Statement

from ..structure.front import find_council
from ..values import Adoption, ReadClause, Reading, Stated


def from_version(protocol: Protocol, adoption: Adoption) -> Reading:
    """A version as if it had just been read, surely in every clause, because a Clerk has gone through it.

    The headers and the cover of the file it came from are not known any more.
    """
    title = next((clause.text for clause in protocol.clauses if clause.ref == "title"), protocol.label)
    stated: dict[str, list[Stated]] = {}
    for statement in protocol.statements:
        stated.setdefault(statement.clause, []).append(_stated(statement))
    clauses = tuple(
        ReadClause(
            clause.ref, clause.text, clause.heading, 1, clause.within, tuple(stated.get(clause.ref, ()))
        )
        for clause in protocol.clauses
    )
    return Reading(
        protocol.label, title, find_council(title, [clause.text for clause in clauses]), clauses, adoption
    )


def _stated(said: Statement) -> Stated:
    binds = dict.fromkeys(said.binds or (), said.strength)
    return Stated(
        said.provision, said.strength, 1.0, said.terms, binds, bool(binds), said.words, said.term_words
    )
