"""What of a protocol can be cited: each provision that a clause states, each norm that a council keeps as its own."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from .clauses import Clause, Protocol

LOCAL = "local"
"""Stands in a citation for the provision, where the norm is the council's own."""


class Citation(NamedTuple):
    """One norm that can be cited.

    ``provision`` is its key, or ``LOCAL``. ``words`` are the clause's, for a norm of the council's own those in which
    it is kept. ``anchor`` points at it on a page that shows the protocol clause by clause.
    """

    ref: str
    provision: str
    words: str
    anchor: str


def anchors(clauses: Iterable[Clause]) -> dict[str, str]:
    """For each reference the name by which an address points at the clause; each name once."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for clause in clauses:
        slug = re.sub(r"[^a-z0-9]+", "-", clause.ref.lower()).strip("-")
        name = stem = f"clause-{slug}"
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}--{number}"
        taken.add(name)
        names[clause.ref] = name
    return names


def own_anchor(anchor: str) -> str:
    """The anchor of the norm of the council's own in the clause of that anchor."""
    return f"{anchor}--own"


def citable(protocol: Protocol) -> tuple[Citation, ...]:
    """Everything that can be cited, in the order of the text; a provision once per clause that states it."""
    names = anchors(protocol.clauses)
    stated: dict[str, dict[str, None]] = {}
    for statement in protocol.statements:
        stated.setdefault(statement.clause, {})[statement.provision] = None
    found: list[Citation] = []
    for clause in protocol.clauses:
        name = names[clause.ref]
        found += [Citation(clause.ref, key, clause.text, name) for key in stated.get(clause.ref, ())]
        if clause.local:
            found.append(Citation(clause.ref, LOCAL, clause.local, own_anchor(name)))
    return tuple(found)


class Norms(NamedTuple):
    """How many different norms a version states: known provisions, and norms of the council's own."""

    known: int
    own: int


def norms(protocol: Protocol) -> Norms:
    """What whoever acknowledges the version has read."""
    known = {statement.provision for statement in protocol.statements}
    return Norms(len(known), sum(bool(clause.local) for clause in protocol.clauses))
