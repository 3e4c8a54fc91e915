"""What two protocols state: provisions in one alone, worded more or less strongly, in other terms, binding others."""

from collections import defaultdict

from msgspec import Struct

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Clause, Protocol, Statement, adopt
from moothall.protocol.core.parties import BOTH, Party
from moothall.protocol.core.strengths import Strength


class Held(Struct, frozen=True):
    """A provision as one protocol has it: the strongest wording for each party that it binds, and the terms."""

    strength: Strength
    binds: dict[Party, Strength]
    terms: dict[str, str]
    clauses: tuple[Clause, ...]


class Difference(Struct, frozen=True):
    """A provision that the two do not have alike; None on the side that does not state it."""

    provision: str
    first: Held | None
    second: Held | None

    @property
    def says(self) -> str:
        """The norm in our words; its key where it is no longer known."""
        provision = CATALOGUE.get(self.provision)
        return provision.says if provision else self.provision

    @property
    def strength(self) -> bool:
        """Whether both state it, and one more strongly."""
        return bool(self.first and self.second and self.first.strength is not self.second.strength)

    @property
    def terms(self) -> dict[str, tuple[str, str]]:
        """The terms that are not the same on both sides, empty where a side has none of that name."""
        if not (self.first and self.second):
            return {}
        ours, theirs = self.first.terms, self.second.terms
        return {
            name: (ours.get(name, ""), theirs.get(name, ""))
            for name in sorted(ours.keys() | theirs.keys())
            if ours.get(name, "") != theirs.get(name, "")
        }

    @property
    def bound(self) -> dict[Party, tuple[Strength | None, Strength | None]]:
        """The parties that the two bind differently, beyond the difference in strength that holds for everybody."""
        if not (self.first and self.second):
            return {}
        ours, theirs = self.first.binds, self.second.binds
        told = (self.first.strength, self.second.strength)
        return {
            party: (ours.get(party), theirs.get(party))
            for party in Party
            if ours.get(party) is not theirs.get(party) and (ours.get(party), theirs.get(party)) != told
        }


def differences(first: Protocol, second: Protocol) -> tuple[Difference, ...]:
    """Every provision that the two do not have alike, in the order of the catalogue."""
    ours, theirs = held_by(first), held_by(second)
    place = {key: number for number, key in enumerate(CATALOGUE)}
    keys = sorted(ours.keys() | theirs.keys(), key=lambda key: (place.get(key, len(place)), key))
    found = (Difference(key, ours.get(key), theirs.get(key)) for key in keys)
    return tuple(one for one in found if _differs(one))


def _differs(one: Difference) -> bool:
    # The clause in which a provision stands makes no difference to what is stated.
    return not (one.first and one.second) or bool(one.strength or one.terms or one.bound)


def held_by(protocol: Protocol) -> dict[str, Held]:
    """Every provision that the protocol states, by its key."""
    stated: dict[str, list[Statement]] = defaultdict(list)
    for statement in protocol.statements:
        stated[statement.provision].append(statement)
    return {key: _holding(protocol, key, tuple(made)) for key, made in stated.items()}


def _holding(protocol: Protocol, key: str, stated: tuple[Statement, ...]) -> Held:
    told = {statement.clause for statement in stated}
    part = Protocol(
        protocol.council,
        clauses=tuple(clause for clause in protocol.clauses if clause.ref in told),
        statements=stated,
    )
    default = CATALOGUE[key].binds if key in CATALOGUE else BOTH
    by_party = {party: adopt(part, key, default, frozenset({party})) for party in Party}
    # Whoever it is that a statement binds: one that binds nobody still says what it says.
    whole = adopt(
        Protocol(part.council, clauses=part.clauses, statements=tuple(_to_all(one) for one in stated)),
        key,
        default,
        frozenset(Party),
    )
    assert whole is not None  # noqa: S101 -- there is a statement, and now it binds everybody
    return Held(
        whole.strength,
        {party: adopted.strength for party, adopted in by_party.items() if adopted},
        whole.terms,
        whole.clauses,
    )


def _to_all(statement: Statement) -> Statement:
    return Statement(
        statement.provision, statement.clause, statement.strength, statement.terms, frozenset(Party)
    )
