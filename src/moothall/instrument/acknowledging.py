"""What changed for somebody between the version they acknowledged and the one they are asked to acknowledge."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import msgspec

from moothall.council.models import Council, Person, ProtocolVersion
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Party, Role
from moothall.reading.comparing import Comparison, Kind, Row, compare

from . import queries
from .comparing.showing import ShownRow, Side, shown_row
from .facts import understood
from .models import Acknowledgement

BEFORE, NOW = Side("Before", "before"), Side("Now", "now")
_SAME_WORDS = (Kind.SAME, Kind.RENUMBERED, Kind.MOVED)
_TAGS = {Kind.ONLY_FIRST: "Taken out", Kind.ONLY_SECOND: "New"}


class Otherwise(NamedTuple):
    """Acts of the person's that end otherwise, or from which something else follows; with the clauses that decide."""

    sentence: str
    before: str
    now: str


class WhatChanged(NamedTuple):
    """What changed for a person.

    Attributes:
        before: their acknowledgement of the earlier version.
        otherwise: what Moothall answers otherwise when they act.
        binding: the clauses that read otherwise and bind them, in either version.
        others: the other clauses that read otherwise.
        elsewhere: clauses that read the same under another number or heading, or in another place.
        in_short: whether clauses are given in Moothall's words.

    """

    before: Acknowledgement
    otherwise: list[Otherwise]
    binding: list[ShownRow]
    others: list[ShownRow]
    elsewhere: list[str]
    in_short: bool


def what_changed(
    version: ProtocolVersion, person: Person, roles: Iterable[Role], on: date
) -> WhatChanged | None:
    """What changed for whoever acts in these roles; None where they have acknowledged no other version."""
    before = queries.acknowledged_before(version, person)
    if before is None:
        return None
    old, new = _protocol(before.version, version.council), _protocol(version, version.council)
    found, mine = compare(old, new, on), _parties(roles)
    bound = _bound(old), _bound(new)
    changed = [row for row in found.rows if row.kind not in _SAME_WORDS]
    return WhatChanged(
        before,
        _otherwise(found, mine),
        [_shown(row) for row in changed if _binds(row, bound, mine)],
        [_shown(row) for row in changed if not _binds(row, bound, mine)],
        [_moved(row) for row in found.rows if row.kind in (Kind.RENUMBERED, Kind.MOVED)],
        not all(clause.quoted for clause in (*old.clauses, *new.clauses)),
    )


def _protocol(version: ProtocolVersion, council: Council) -> Protocol:
    return msgspec.structs.replace(understood(version), council=council.name, nation=council.is_in)


def _parties(roles: Iterable[Role]) -> frozenset[Party]:
    """All that can bind whoever acts in these roles; what binds the council as a body its Clerk sees to."""
    held = frozenset(party for role in roles for party in role.parties)
    return held | {Party.COUNCIL} if Party.CLERK in held else held


def _bound(protocol: Protocol) -> dict[str, frozenset[Party]]:
    """Whom each clause binds by what it states."""
    found: dict[str, frozenset[Party]] = {}
    for said in protocol.statements:
        found[said.clause] = found.get(said.clause, frozenset()) | _whom(said)
    return found


def _whom(said: Statement) -> frozenset[Party]:
    provision = CATALOGUE.get(said.provision)
    if said.binds is None and provision is not None:
        return provision.binds
    return said.binds or frozenset()


def _binds(
    row: Row, bound: tuple[dict[str, frozenset[Party]], dict[str, frozenset[Party]]], mine: frozenset[Party]
) -> bool:
    return any(
        held.get(clause.ref, frozenset()) & mine
        for held, clauses in zip(bound, (row.first, row.second), strict=True)
        for clause in clauses
    )


def _shown(row: Row) -> ShownRow:
    shown = shown_row(row, BEFORE, NOW)
    return replace(shown, tag=_TAGS.get(row.kind, shown.tag))


def _moved(row: Row) -> str:
    (was,), (now,) = row.first, row.second
    return now.ref if was.ref == now.ref else f"{now.ref} (was {was.ref})"


def _otherwise(found: Comparison, mine: frozenset[Party]) -> list[Otherwise]:
    """The changes in acts that the person can do: a councillor's are a chair's too, and not the other way round."""

    def theirs(who: Iterable[Role]) -> bool:
        return any(role.parties <= mine for role in who)

    changes = [
        Otherwise(change.sentence("before", "now"), _refs(change.first_clauses), _refs(change.second_clauses))
        for change in found.changes
        if theirs(change.who)
    ]
    follows = [
        Otherwise(each.sentence("in the version before", "in this version"), "", "")
        for each in found.follows
        if theirs(each.who)
    ]
    return changes + follows


def _refs(clauses: Iterable[Clause]) -> str:
    return ", ".join(clause.ref for clause in clauses)
