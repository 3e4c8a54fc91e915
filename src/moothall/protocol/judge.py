"""The judge: an act, answered by the clauses of a protocol and by law."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from msgspec.structs import replace

from .acts import Act
from .chapters import CATALOGUE
from .core.clauses import Adopted, Nation, Protocol, adopt
from .core.parties import Role
from .core.provisions import Check, LawRule, Provision, Said
from .core.rulings import DutyOwed, Finding, Manner, Ruling, Unknown
from .core.strengths import Kind, Outcome, Strength, contrary_outcome, follows_outcome
from .law import LAW

# Looked up once: reaching a member through its enum costs as much as a whole check.
_SILENT, _NEEDS_REASON = Outcome.SILENT, Outcome.NEEDS_REASON


class Bearing(NamedTuple):
    """One check as it weighs in one version for one role: everything that can be known before the act.

    ``ready`` holds the findings that never change, by the identity of what the check says; the saying stands
    beside each, so that no other object can come to bear its identity.
    """

    check: Check
    adopted: Adopted
    source: str
    outcomes: dict[Manner | None, Outcome]
    citation: str
    dates: tuple[date, date] | None
    ready: dict[int, tuple[Said, Finding]]


def _provision_outcomes(kind: Kind, adopted: Adopted) -> dict[Manner | None, Outcome]:
    # An aim shown beside an act does not make the protocol speak of it: the outcome stays silent. Nor does a clause
    # that nothing acts on: whether it forbids the act nobody has looked, so it must not read as leave.
    return {
        Manner.CONTENT: Outcome.PERMITTED,
        Manner.SHOWN: Outcome.SILENT,
        Manner.CONTRARY: contrary_outcome(kind, adopted.strength),
        Manner.FOLLOWS: follows_outcome(adopted.offered),
        Manner.NOT_YET: Outcome.SILENT,
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
                    check = rule.check or _not_yet(rule.when)
                    outcomes = _provision_outcomes(provision.kind, adopted)
                    bearings.append(_bearing(check, adopted, provision.key, outcomes))
        return bearings

    def _of_law(self, kind: type) -> list[Bearing]:
        return [
            _bearing(
                rule.check or _not_yet(rule.when),
                Adopted(law.strength, (), {}),
                law.key,
                _law_outcomes(law.strength),
                law.source,
                (law.since, law.until),
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
        outcome = _SILENT
        reasoned = bool(act.reason) and not act.reason.isspace()
        for check, adopted, source, outcomes, citation, dates, ready in self.bearings(type(act), act.who):
            if dates is not None and not dates[0] <= act.on <= dates[1]:
                continue
            try:
                said = check(act, adopted)
                if said is None:
                    continue
                known = ready.get(id(said))
                if known is not None:
                    finding = known[1]
                elif said.manner is None:
                    unknowns += (Unknown(said.fact, said.why, source),)
                    continue
                else:
                    finding = _weigh(said, adopted, source, outcomes, citation)
                    if said.duties:
                        duties += _owed(said.duties, adopted, source)
                if reasoned and finding.outcome is _NEEDS_REASON:
                    # Comply or explain: the reason is shown to those it touches.
                    finding = replace(finding, outcome=Outcome.CONDITIONS)
            except Exception:  # an error must never permit, whatever it is
                finding = _failed(adopted, source, citation)
            findings.append(finding)
            if finding.outcome > outcome:  # noqa: PLR1730 - max() is a call, once per finding
                outcome = finding.outcome
        return Ruling(outcome, tuple(findings), unknowns, duties)


def _bearing(
    check: Check,
    adopted: Adopted,
    source: str,
    outcomes: dict[Manner | None, Outcome],
    citation: str = "",
    dates: tuple[date, date] | None = None,
) -> Bearing:
    # What the check's module says in fixed words is weighed once. What a check words afresh, with names and
    # numbers from the act, is never kept.
    ready = {
        id(said): (said, _weigh(said, adopted, source, outcomes, citation))
        for said in _fixed_words(check)
        if said.manner in outcomes and not said.duties
    }
    return Bearing(check, adopted, source, outcomes, citation, dates, ready)


def _fixed_words(check: Check) -> Iterator[Said]:
    for value in getattr(check, "__globals__", {}).values():
        for said in value.values() if isinstance(value, dict) else (value,):
            if isinstance(said, Said):
                yield said


def _weigh(
    said: Said, adopted: Adopted, source: str, outcomes: dict[Manner | None, Outcome], citation: str
) -> Finding:
    return Finding(
        source,
        outcomes[said.manner],
        adopted.strength,
        adopted.clauses,
        said.manner or Manner.FAILED,
        said.why,
        said.way,
        said.instead,
        said.adds,
        citation,
    )


def _owed(duties: tuple[DutyOwed, ...], adopted: Adopted, source: str) -> tuple[DutyOwed, ...]:
    clauses, offered = adopted.clauses, adopted.offered
    return tuple(
        [
            DutyOwed(
                duty.what,
                duty.owed_by,
                duty.owed_to,
                duty.days,
                duty.start,
                source,
                duty.count,
                clauses,
                duty.suggested,
                offered,
                duty.due,
                duty.why,
            )
            for duty in duties
        ]
    )


def _failed(adopted: Adopted, source: str, citation: str) -> Finding:
    return Finding(
        source,
        Outcome.REFUSED,
        adopted.strength,
        adopted.clauses,
        Manner.FAILED,
        "Moothall could not apply this rule to what you entered, and an error never permits.",
        "Tell whoever looks after Moothall what you entered; nothing has been recorded.",
        citation=citation,
    )


_NOT_YET = Said(
    Manner.NOT_YET,
    "The protocol provides for this, but Moothall does not act on it yet: read the clause yourself.",
)


def _not_yet(when: Callable[[Any], bool] | None) -> Check:
    """The check of what is provided for and not acted on, where ``when`` says that it speaks to the act."""
    if when is None:
        return lambda _act, _adopted: _NOT_YET
    return lambda act, _adopted: _NOT_YET if when(act) else None


@lru_cache(maxsize=4096)
def _nothing_adopted(nation: Nation) -> Judge:
    return Judge(Protocol(council="", nation=nation))


def law_alone(nation: Nation) -> Judge:
    """The judge where no protocol is in force: only law applies."""
    return _nothing_adopted(nation)


__all__ = ["Judge", "LawRule", "law_alone"]
