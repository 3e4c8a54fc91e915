"""From a reading to the protocol that the judge works with."""

from datetime import date

import msgspec

from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

from .values import Reading, Stated


def to_protocol(reading: Reading, council: str, nation: Nation, in_force_from: date | None) -> Protocol:
    """The reading as one version of a council's protocol, in force from that date.

    Each provision of a clause makes one statement, or one per strength where the clause puts parties under
    different ones. A document that says itself what its clauses state is taken at its word.
    """
    if reading.exchanged is not None:
        return msgspec.structs.replace(
            reading.exchanged.protocol, council=council, nation=nation, in_force_from=in_force_from
        )
    return Protocol(
        council=council,
        nation=nation,
        label=reading.title or reading.name,
        in_force_from=in_force_from,
        clauses=tuple(
            Clause(clause.ref, clause.text, quoted=True, heading=clause.heading, within=clause.within)
            for clause in reading.clauses
        ),
        statements=tuple(
            statement
            for clause in reading.clauses
            for stated in clause.provisions
            for statement in statements_of(clause.ref, stated)
        ),
    )


SURE = 0.9  # from here upwards the reader expects to be right 98 times in 100


def in_doubt(reading: Reading) -> frozenset[tuple[str, str]]:
    """Which statements the reader is not sure of, as (clause, provision)."""
    return frozenset(
        (clause.ref, stated.key)
        for clause in reading.clauses
        for stated in clause.provisions
        if stated.confidence < SURE
    )


def statements_of(ref: str, stated: Stated) -> list[Statement]:
    """One provision of a clause as statements: one, or one for each strength that parties are put under."""
    by_strength: dict[Strength, set[Party]] = {}
    for party, strength in stated.binds.items():
        by_strength.setdefault(strength, set()).add(party)
    both_sides = Party.COUNCILLOR in stated.binds and stated.binds.keys() & {Party.OFFICER, Party.CLERK}
    if len(by_strength) < 2 or not both_sides:
        told = frozenset(stated.binds) if stated.by_lead and stated.binds else None
        return [_statement(ref, stated, stated.strength, told)]
    return [
        _statement(ref, stated, strength, frozenset(parties)) for strength, parties in by_strength.items()
    ]


def _statement(ref: str, stated: Stated, strength: Strength, binds: frozenset[Party] | None) -> Statement:
    return Statement(stated.key, ref, strength, stated.terms, binds, stated.words, stated.term_words)
