"""Correcting how a draft was understood: pure functions from one protocol to the next."""

import hashlib

import msgspec
from msgspec.structs import replace

from moothall.protocol.core.clauses import Clause, Protocol, Statement


def stated_by(protocol: Protocol, ref: str) -> tuple[Statement, ...]:
    """What the clause states."""
    return tuple(statement for statement in protocol.statements if statement.clause == ref)


def mark(protocol: Protocol, ref: str) -> str:
    """A mark of the clause and of what it states, by which a change in the meantime shows."""
    stands = (protocol.clause(ref), stated_by(protocol, ref))
    return hashlib.sha256(msgspec.json.encode(msgspec.to_builtins(stands, order="sorted"))).hexdigest()[:32]


def corrected(protocol: Protocol, ref: str, clause: Clause, statements: tuple[Statement, ...]) -> Protocol:
    """The clause of that reference replaced, and what it states; clauses beneath it follow a new reference."""
    clauses = tuple(
        clause if one.ref == ref else replace(one, within=clause.ref) if one.within == ref else one
        for one in protocol.clauses
    )
    others = tuple(statement for statement in protocol.statements if statement.clause != ref)
    return _in_order(replace(protocol, clauses=clauses, statements=others + statements))


def added(protocol: Protocol, after: str, clause: Clause, statements: tuple[Statement, ...]) -> Protocol:
    """A clause put in behind another one, at the very beginning where ``after`` is empty."""
    place = 0
    if after:
        place = 1 + protocol.clauses.index(protocol.clause(after))
    clauses = (*protocol.clauses[:place], clause, *protocol.clauses[place:])
    return _in_order(replace(protocol, clauses=clauses, statements=protocol.statements + statements))


def removed(protocol: Protocol, ref: str) -> Protocol:
    """Without the clause and what it states; clauses beneath it move up to where it stood."""
    gone = protocol.clause(ref)
    clauses = tuple(
        replace(one, within=gone.within) if one.within == ref else one
        for one in protocol.clauses
        if one.ref != ref
    )
    statements = tuple(statement for statement in protocol.statements if statement.clause != ref)
    return replace(protocol, clauses=clauses, statements=statements)


def _in_order(protocol: Protocol) -> Protocol:
    place = {clause.ref: number for number, clause in enumerate(protocol.clauses)}
    statements = sorted(protocol.statements, key=lambda statement: place[statement.clause])
    return replace(protocol, statements=tuple(statements))
