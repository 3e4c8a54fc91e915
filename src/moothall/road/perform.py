"""Judge an act, carry it out, open its duties and put it on record, in one transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone

from moothall.council.capacities import Standing
from moothall.council.in_force import judge_on
from moothall.council.models import Council
from moothall.protocol.acts import Act
from moothall.protocol.again import kept
from moothall.protocol.core.clauses import Protocol
from moothall.protocol.core.rulings import Manner, Ruling
from moothall.protocol.judge import Judge
from moothall.record import journal
from moothall.record.duties import open_duties

from .doing import Changed, Doing, Given, Situation


class What(NamedTuple):
    """What a caller wants done: how facts are gathered into the act, and what performing it changes.

    ``by`` names the protocol where it is not the one in force that day: what follows from adopting a version is what
    that version itself says.
    """

    gather: Callable[[Situation], Act]
    change: Callable[[Doing], Changed]
    by: Callable[[Situation], Protocol] | None = None

    def ruling(self, situation: Situation, act: Act) -> Ruling:
        """The answer to the act."""
        if self.by is not None:
            return Judge(self.by(situation)).judge(act)
        return judge_on(situation.standing.council, act.on).judge(act)


class NotPerformed(Exception):
    """The ruling stands in the way: refused, in need of a reason, or with questions open. Nothing changed."""

    def __init__(self, ruling: Ruling) -> None:
        super().__init__(ruling.outcome.words)
        self.ruling = ruling


class NotYours(PermissionDenied):
    """The act is somebody else's to do, whatever the protocol says. Its text is for the person."""


class Performed(NamedTuple):
    """An act carried out."""

    ruling: Ruling
    entry: int
    result: Any


def preview(what: What, standing: Standing, given: Given) -> Ruling:
    """The ruling the act would get. Nothing is stored and nothing logged."""
    situation = Situation(standing, given, timezone.now())
    return what.ruling(situation, what.gather(situation))


def perform(what: What, standing: Standing, given: Given, now: datetime | None = None) -> Performed:
    """Carry the act out, or raise NotPerformed with the ruling that stands in the way.

    An act reported as already done is judged for information only: it is recorded without its verdict.
    ``now`` is for telling an invented past, as the demonstration does.
    """
    now = now or timezone.now()
    with transaction.atomic():
        _lock(standing.council)
        situation = Situation(standing, given, now)
        act = what.gather(situation)
        ruling = what.ruling(situation, act)
        if not ruling.can_be_performed and not act.already_done:
            raise NotPerformed(ruling)
        changed = what.change(Doing(standing, given, act, ruling, now))
        if ruling.duties:
            hang_on = changed.matter or changed.duties_on
            if hang_on is None:
                raise TypeError(f"{act.kind} brings duties, but its change names no matter to hang them on")
            open_duties(hang_on, ruling.duties, changed.bearers)
        payload = _payload(standing, act, ruling, changed)
        # What has no verdict, and what was judged by another version than the one in force, is not judged again.
        facts = "" if act.already_done or what.by else kept(act, standing.person.pk)
        entry = journal.append(standing.council, act.kind, now, payload, changed.matter, facts=facts)
    return Performed(ruling, entry.number, changed.result)


def _lock(council: Council) -> None:
    # One council's acts queue behind each other, so its chain has one head. SQLite's transactions begin with
    # the write lock (transaction_mode IMMEDIATE) and need nothing more.
    if connection.features.has_select_for_update:
        Council.objects.select_for_update().get(pk=council.pk)


def _payload(standing: Standing, act: Act, ruling: Ruling, changed: Changed) -> dict[str, Any]:
    payload: dict[str, Any] = {
        "sentence": changed.sentence,
        "who": standing.person.name,
        "as": standing.capacity.title,
        "on": act.on.isoformat(),
    }
    if changed.details:
        payload["details"] = dict(changed.details)
    if act.already_done:
        payload["reported"] = "already done"
        return payload
    payload["outcome"] = ruling.outcome.words
    # Which clauses made the answer what it is; aims shown beside it say nothing about this act.
    clauses = dict.fromkeys(
        clause.ref
        for finding in ruling.findings
        if finding.manner in (Manner.CONTRARY, Manner.FOLLOWS)
        for clause in finding.clauses
    )
    if clauses:
        payload["clauses"] = list(clauses)
    if act.reason.strip():
        payload["reason"] = act.reason
    return payload
