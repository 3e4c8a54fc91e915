"""The judge: an act, answered by the clauses of a protocol and by law."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from .acts import Act
from .chapters import CATALOGUE
from .core.clauses import Adopted, Clause, Nation, Protocol, adopt
from .core.parties import Role
from .core.provisions import Check, LawRule, Provision, Said
from .core.rulings import DutyOwed, Finding, Manner, Ruling, Unknown
from .core.strengths import Kind, Outcome, Strength, contrary_outcome, follows_outcome
from .law import LAW

_LAW_ADOPTS = Adopted(Strength.LAW, (), {})


class Bearing(NamedTuple):
    """One check as it weighs in one version for one role: everything that can be known before the act."""

    check: Check | None
    when: Callable[[Any], bool] | None
    source: str
    strength: Strength
    clauses: tuple[Clause, ...]
    adopted: Adopted
    outcomes: dict[Manner | None, Outcome]
    citation: str
    since: date
    until: date


def _provision_outcomes(kind: Kind, adopted: Adopted) -> dict[Manner | None, Outcome]:
    # An aim shown beside an act does not make the protocol speak of it: the outcome stays silent.
    return {
        Manner.CONTENT: Outcome.PERMITTED,
        Manner.SHOWN: Outcome.SILENT,
        Manner.CONTRARY: contrary_outcome(kind, adopted.strength),
        Manner.FOLLOWS: follows_outcome(adopted.offered),
        Manner.NOT_YET: Outcome.PERMITTED,
    }


def _law_outcomes(strength: Strength) -> dict[Manner | None, Outcome]:
    # Law that is content permits nothing that the protocol does not speak of: the outcome stays silent.
    return {
        Manner.CONTENT: Outcome.SILENT,
        Manner.SHOWN: Outcome.SILENT,
        Manner.CONTRARY: contrary_outcome(Kind.GUARD, strength),
        Manner.FOLLOWS: Outcome.CONDITIONS,
    }


class Judge:
    """Judges acts under one version. Cost follows the checks that bear on an act, not the protocol's size.

    Every provision and law rule known is judged by, unless others are given.
    """

    def __init__(
        self,
        protocol: Protocol,
        provisions: Iterable[Provision] = tuple(CATALOGUE.values()),
        law: Iterable[LawRule] = LAW,
    ) -> None:
        self.protocol = protocol
        self._provisions = tuple(provisions)
        self._law = tuple(law)
        self._bearings: dict[tuple[type, Role], tuple[Bearing, ...]] = {}

    def bearings(self, kind: type, role: Role) -> tuple[Bearing, ...]:
        """Every check that bears on this kind of act by this role, in the catalogue's order, then the law."""
        key = (kind, role)
        found = self._bearings.get(key)
        if found is None:
            found = self._bearings[key] = (*self._of_protocol(kind, role), *self._of_law(kind))
        return found

    def _of_protocol(self, kind: type, role: Role) -> list[Bearing]:
        bearings = []
        for provision in self._provisions:
            for rule in provision.rules:
                if kind not in rule.acts:
                    continue
                parties = role.parties if rule.party is None else rule.party.parties
                adopted = adopt(self.protocol, provision.key, provision.binds, parties)
                if adopted is not None:
                    outcomes = _provision_outcomes(provision.kind, adopted)
                    bearings.append(
                        Bearing(
                            rule.check,
                            rule.when,
                            provision.key,
                            adopted.strength,
                            adopted.clauses,
                            adopted,
                            outcomes,
                            "",
                            date.min,
                            date.max,
                        )
                    )
        return bearings

    def _of_law(self, kind: type) -> list[Bearing]:
        return [
            Bearing(
                rule.check,
                None,
                law.key,
                law.strength,
                (),
                _LAW_ADOPTS,
                _law_outcomes(law.strength),
                law.source,
                law.since,
                law.until,
            )
            for law in self._law
            if self.protocol.nation in law.nations
            for rule in law.rules
            if kind in rule.acts
        ]

    def judge(self, act: Act) -> Ruling:
        """Answer one act. A check that breaks refuses; a check that lacks a fact asks for it."""
        findings: list[Finding] = []
        unknowns: tuple[Unknown, ...] = ()
        duties: tuple[DutyOwed, ...] = ()
        outcome = Outcome.SILENT
        for bearing in self.bearings(type(act), act.who):
            if not bearing.since <= act.on <= bearing.until:
                continue
            try:
                said = bearing.check(act, bearing.adopted) if bearing.check else _unchecked(bearing, act)
                if said is None:
                    continue
                if said.manner is None:
                    unknowns += (Unknown(said.fact, said.why, bearing.source),)
                    continue
                finding = _weigh(said, bearing, act.reason)
                if said.duties:
                    duties += _owed(said, bearing)
            except Exception:  # an error must never permit, whatever it is
                finding = _failed(bearing)
            findings.append(finding)
            if finding.outcome > outcome:  # noqa: PLR1730 - max() is a call, once per finding
                outcome = finding.outcome
        return Ruling(outcome, tuple(findings), unknowns, duties)


def _weigh(said: Said, bearing: Bearing, reason: str) -> Finding:
    manner = said.manner
    outcome = bearing.outcomes[manner]
    if outcome is Outcome.NEEDS_REASON and reason and not reason.isspace():
        outcome = Outcome.CONDITIONS  # comply or explain: the reason is shown to those it touches
    return Finding(
        bearing.source,
        outcome,
        bearing.strength,
        bearing.clauses,
        manner or Manner.FAILED,
        said.why,
        said.way,
        said.instead,
        said.adds,
        bearing.citation,
    )


def _owed(said: Said, bearing: Bearing) -> tuple[DutyOwed, ...]:
    return tuple(
        DutyOwed(
            duty.what,
            duty.owed_by,
            duty.owed_to,
            duty.days,
            duty.start,
            bearing.source,
            duty.count,
            bearing.clauses,
            duty.suggested,
            bearing.adopted.offered,
        )
        for duty in said.duties
    )


def _failed(bearing: Bearing) -> Finding:
    return Finding(
        bearing.source,
        Outcome.REFUSED,
        bearing.strength,
        bearing.clauses,
        Manner.FAILED,
        "Moothall could not apply this rule to what you entered, and an error never permits.",
        "Tell whoever looks after Moothall what you entered; nothing has been recorded.",
        citation=bearing.citation,
    )


_NOT_YET = Said(
    Manner.NOT_YET,
    "The protocol provides for this, but Moothall does not act on it yet: read the clause yourself.",
)


def _unchecked(bearing: Bearing, act: Act) -> Said | None:
    return _NOT_YET if bearing.when is None or bearing.when(act) else None


@lru_cache(maxsize=4096)
def _nothing_adopted(nation: Nation) -> Judge:
    return Judge(Protocol(council="", nation=nation))


def law_alone(nation: Nation) -> Judge:
    """The judge where no protocol is in force: only law applies."""
    return _nothing_adopted(nation)


__all__ = ["Judge", "LawRule", "law_alone"]
