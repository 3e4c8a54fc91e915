"""A council's protocol as a tree of clauses, and what each clause states."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from msgspec import Struct

from .parties import Party
from .strengths import Strength


class Nation(StrEnum):
    """Where a council sits; law and bank holidays differ."""

    ENGLAND = "england"
    WALES = "wales"


class Clause(Struct, frozen=True):
    """One clause under the reference a reader would cite.

    ``text`` is the council's own words when ``quoted``, and otherwise a gist in ours. ``within`` is the
    reference of the clause it stands under, empty at the top. ``local`` is the norm of the council's own that the
    Clerk keeps in this clause, in the Clerk's words: shown, acknowledged and citable, but judged by nothing.
    """

    ref: str
    text: str
    quoted: bool = True
    heading: str = ""
    within: str = ""
    local: str = ""


class Statement(Struct, frozen=True):
    """One clause states one provision, so strongly, in these terms, binding these parties.

    ``binds`` is None where the clause leaves it to the provision's own default. A clause that puts officers
    under *must* and councillors under *should* makes two statements.
    """

    provision: str
    clause: str
    strength: Strength
    terms: dict[str, str] = {}
    binds: frozenset[Party] | None = None
    words: str = ""
    term_words: dict[str, str] = {}


class Protocol(Struct, frozen=True):
    """One version of one council's protocol, in force from a date, or no protocol at all.

    A version without clauses stands for *no protocol in force*: only law is judged by.
    """

    council: str
    nation: Nation = Nation.ENGLAND
    label: str = ""
    in_force_from: date | None = None
    clauses: tuple[Clause, ...] = ()
    statements: tuple[Statement, ...] = ()

    @property
    def in_force(self) -> bool:
        """Whether there is a protocol to judge by besides the law."""
        return bool(self.clauses)

    def clause(self, ref: str) -> Clause:
        """The clause of that reference; KeyError where there is none."""
        for clause in self.clauses:
            if clause.ref == ref:
                return clause
        raise KeyError(ref)


class Adopted(NamedTuple):
    """What a version makes of one provision for one party: the strongest wording that binds it.

    ``offered`` where every clause is a mere permission: what it would bring is offered, and does not follow.
    ``said_in`` has for each term the references of the clauses that fix it so: the others state the provision without.
    """

    strength: Strength
    clauses: tuple[Clause, ...]
    terms: dict[str, str]
    offered: bool = False
    said_in: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def adopt(
    protocol: Protocol, provision: str, default_binds: frozenset[Party], parties: frozenset[Party]
) -> Adopted | None:
    """The provision as this version binds these parties, or None where none of its clauses binds them.

    Clauses come strongest first, then in the order of the text; terms of an earlier one win. So neither the
    order of the statements nor a statement made twice makes a difference.
    """
    held = [
        statement
        for statement in protocol.statements
        if statement.provision == provision
        and ((statement.binds if statement.binds is not None else default_binds) & parties)
    ]
    if not held:
        return None
    place = {clause.ref: number for number, clause in enumerate(protocol.clauses)}
    held.sort(key=lambda s: (-s.strength.rank, place[s.clause], sorted(s.terms.items())))
    terms: dict[str, str] = {}
    for statement in reversed(held):
        terms.update(statement.terms)
    refs = dict.fromkeys(statement.clause for statement in held)
    offered = all(statement.strength is Strength.MAY for statement in held)
    said_in = {
        name: tuple(dict.fromkeys(one.clause for one in held if one.terms.get(name) == value))
        for name, value in terms.items()
    }
    return Adopted(held[0].strength, tuple(protocol.clause(ref) for ref in refs), terms, offered, said_in)
