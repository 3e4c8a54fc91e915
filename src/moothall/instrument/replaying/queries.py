"""What a version would have changed: the acts of a period, judged again under it."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from moothall.council.capacities import Standing
from moothall.council.in_force import judges_between
from moothall.protocol.again import as_kept, ends
from moothall.protocol.core.clauses import Clause
from moothall.protocol.core.rulings import Ruling
from moothall.protocol.judge import Judge
from moothall.reading.comparing.behaviour import deciding, what_follows
from moothall.record.export import visible_entries
from moothall.record.models import Entry


class Otherwise(NamedTuple):
    """An act that would have ended otherwise, or from which something else would have followed.

    What the journal says of it, how it ended or what followed on both sides, and the clauses behind that.
    """

    number: int
    on: date
    sentence: str
    then: tuple[str, ...]
    then_clauses: tuple[Clause, ...]
    under_it: tuple[str, ...]
    clauses: tuple[Clause, ...]


@dataclass
class Replayed:
    """How many acts were judged again, what would have been otherwise, and how many could not be judged.

    Attributes:
        judged: acts judged again.
        otherwise: of those the ones that end otherwise under the version.
        following: those that end alike, and bring another duty, date or line.
        erased: entries that no longer say anything.
        not_kept: entries whose act cannot be judged again: it was reported afterwards, adopted a version, or dates
            from before facts were kept.

    """

    judged: int = 0
    otherwise: list[Otherwise] = field(default_factory=list)
    following: list[Otherwise] = field(default_factory=list)
    erased: int = 0
    not_kept: int = 0


def entries(standing: Standing, since: date, until: date) -> QuerySet[Entry]:
    """The entries of the period, both days included, that show to this person, the oldest first."""
    zone = timezone.get_current_timezone()
    begins = datetime.combine(since, time.min, zone)
    ends_before = datetime.combine(until + timedelta(1), time.min, zone)
    return Entry.objects.filter(
        visible_entries(standing),
        council=standing.council,
        chain="common",
        at__gte=begins,
        at__lt=ends_before,
    ).order_by("number")


def replay(standing: Standing, version: Judge, since: date, until: date) -> Replayed:
    """The acts of the period that show to this person, judged as they were then and again by the version.

    The number of queries grows with the adoptions of the period alone.
    """
    judges = judges_between(standing.council, since, until)
    begins = [day for day, _ in judges]
    found = Replayed()
    rows = entries(standing, since, until).values_list("number", "payload", "facts", "erased_at")
    for number, payload, facts, erased in _streamed(rows):
        act = as_kept(facts, standing.person.pk) if facts else None
        if erased is not None:
            found.erased += 1
        elif act is None:
            found.not_kept += 1
        else:
            found.judged += 1
            place = max(bisect_right(begins, act.on) - 1, 0)
            then, under_it = judges[place][1].judge(act), version.judge(act)
            told: tuple[tuple[str, ...], tuple[str, ...]] = ((ends(then),), (ends(under_it),))
            if told[0] != told[1]:
                found.otherwise.append(_otherwise(number, act.on, payload, (then, under_it), told))
            elif then.can_be_performed and what_follows(then) != what_follows(under_it):
                told = _apart(what_follows(then), what_follows(under_it))
                found.following.append(_otherwise(number, act.on, payload, (then, under_it), told))
    return found


def _apart(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What follows on one side alone; "nothing" where the other side brings all of it and more."""
    only = tuple(line for line in one if line not in other), tuple(line for line in other if line not in one)
    return only[0] or ("nothing of that",), only[1] or ("nothing of that",)


def _streamed(rows: Any) -> Iterator[Any]:
    return iter(rows.iterator(chunk_size=2000))


def _otherwise(
    number: int,
    on: date,
    payload: str,
    rulings: tuple[Ruling, Ruling],
    told: tuple[tuple[str, ...], tuple[str, ...]],
) -> Otherwise:
    sentence = str(json.loads(payload)["sentence"])
    then, under_it = (_clauses(deciding(ruling)) for ruling in rulings)
    return Otherwise(number, on, sentence, told[0], then, told[1], under_it)


def _clauses(findings: Iterable[Any]) -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clause for finding in findings for clause in finding.clauses))
