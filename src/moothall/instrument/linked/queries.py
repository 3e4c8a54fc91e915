"""What the register of linked policies holds, what in it is out of date, and what it lacks."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from moothall.council.models import Council, ProtocolVersion
from moothall.protocol.core.clauses import Clause, Protocol
from moothall.reading.particulars.instruments import KINDS, NamedBy, is_named, leaning_on, named_by, titles_of

from ..facts import understood
from ..models import LinkedPolicy


class Entry(NamedTuple):
    """One policy in the register.

    Attributes:
        policy: the row.
        kind: what such a document is usually called, empty where it is of no known kind.
        leans: the clauses in force that lean on it, as the Clerk confirmed.
        suggested: those that seem to, and have not been confirmed or ruled out.
        overdue: whether the day for its review has passed.

    """

    policy: LinkedPolicy
    kind: str
    leans: tuple[str, ...]
    suggested: tuple[str, ...]
    overdue: bool


class Register(NamedTuple):
    """The register on a day, and what the protocol in force names that is not in it."""

    entries: tuple[Entry, ...]
    missing: tuple[NamedBy, ...]

    @property
    def by_clause(self) -> dict[str, list[LinkedPolicy]]:
        """For each clause what leans there, as far as it is confirmed."""
        found: dict[str, list[LinkedPolicy]] = {}
        for entry in self.entries:
            for ref in entry.leans:
                found.setdefault(ref, []).append(entry.policy)
        return found


def register(council: Council, on: date, version: ProtocolVersion | None) -> Register:
    """The register as of that day, held against the version in force; without one nothing is missing."""
    rows = list(policies(council))
    if version is None:
        return Register(tuple(_entry(row, on) for row in rows), ())
    protocol = understood(version)
    named = named_by(protocol)
    decided = _decided(rows, version, protocol)
    entries = tuple(
        _entry(row, on, *_leaning(row, protocol, named, decided.get(row.leans_in_id, frozenset())))
        for row in rows
    )
    return Register(entries, _lacking(named, rows))


def policies(council: Council) -> Iterable[LinkedPolicy]:
    """Everything in the council's register, by title."""
    return LinkedPolicy.objects.filter(council=council).order_by("title", "pk")


def titles(council: Council) -> tuple[str, ...]:
    """By what titles the register knows its documents, for checking a text."""
    return tuple(title for row in policies(council) for title in titles_of(row.kind, row.title))


def named_by_it_alone(policy: LinkedPolicy, version: ProtocolVersion | None) -> tuple[str, ...]:
    """The clauses that would name a document that the register lacks, were this policy taken out of it."""
    if version is None:
        return ()
    protocol = understood(version)
    others = [row for row in policies(policy.council) if row.pk != policy.pk]
    lacking = [one for one in _lacking(named_by(protocol), others) if _is(policy, one)]
    refs = {ref for one in lacking for ref in one.refs}
    return tuple(clause.ref for clause in protocol.clauses if clause.ref in refs)


def _is(row: LinkedPolicy, one: NamedBy) -> bool:
    return is_named(one.named, row.kind, row.title)


def _lacking(named: Iterable[NamedBy], rows: list[LinkedPolicy]) -> tuple[NamedBy, ...]:
    return tuple(one for one in named if not any(_is(row, one) for row in rows))


def _entry(
    row: LinkedPolicy, on: date, leans: tuple[str, ...] = (), suggested: tuple[str, ...] = ()
) -> Entry:
    overdue = row.review_due is not None and row.review_due < on
    return Entry(row, KINDS.get(row.kind, ""), leans, suggested, overdue)


def _leaning(
    row: LinkedPolicy, protocol: Protocol, named: Iterable[NamedBy], decided: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The clauses that were confirmed, and those to suggest: of what was decided on nothing is suggested again."""
    leans = tuple(
        clause.ref for clause in protocol.clauses if clause.ref in decided and clause.ref in row.leans
    )
    seem = leaning_on(protocol, named, row.kind, row.title)
    return leans, tuple(ref for ref in seem if ref not in decided)


def _decided(
    rows: Iterable[LinkedPolicy], version: ProtocolVersion, protocol: Protocol
) -> Mapping[int | None, frozenset[str]]:
    """By the version for which clauses were confirmed: the clauses that read the same in the version in force."""
    keys = {row.leans_in_id for row in rows if row.leans_in_id}
    found: dict[int | None, frozenset[str]] = {version.pk: frozenset(one.ref for one in protocol.clauses)}
    now = {clause.ref: _words(clause) for clause in protocol.clauses}
    for before in ProtocolVersion.objects.filter(pk__in=keys - {version.pk}) if keys - {version.pk} else ():
        then = understood(before).clauses
        found[before.pk] = frozenset(one.ref for one in then if now.get(one.ref) == _words(one))
    return found


def _words(clause: Clause) -> list[str]:
    return clause.text.split()
