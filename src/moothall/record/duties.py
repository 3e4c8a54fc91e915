"""Opening, pausing, extending and ending duties, and counting their dates."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import connection
from django.db.models import Q, QuerySet

from moothall.council.capacities import Standing
from moothall.council.models import Council, Person, Post
from moothall.protocol.core.calendars import (
    MONDAY_TO_FRIDAY,
    Account,
    Span,
    fixed_day,
    foi_days,
    start_of_count,
    working_days,
)
from moothall.protocol.core.rulings import Count, DutyOwed

from .models import Duty, Extension, Matter, Pause

Bearer = Person | Post

# Raw, because every act that opens a duty asks it and every page that shows one.
_ABSENCES = "SELECT post_id, since, until, label FROM council_absence WHERE council_id = %s"


def open_duties(matter: Matter, owed: Iterable[DutyOwed], bearers: Mapping[str, Bearer | None]) -> list[Duty]:
    """Turn the duties of a ruling into rows. ``bearers`` says who its words stand for here.

    A duty that is merely offered is not opened. One owed by words nobody stands for is a KeyError: a duty that
    nobody owes would never be missed.
    """
    rows = []
    for duty in owed:
        if duty.offered:
            continue
        bearer = bearers[duty.owed_by]
        to = bearers.get(duty.owed_to)
        rows.append(
            Duty(
                council_id=matter.council_id,
                matter=matter,
                what=duty.what,
                owed_by=bearer if isinstance(bearer, Post) else None,
                owed_by_person=bearer if isinstance(bearer, Person) else None,
                owed_to=to if isinstance(to, Person) else None,
                days=duty.days,
                count=duty.count.value,
                start=duty.start,
                due=duty.due,
                why=duty.why,
                source=duty.source,
                clauses=[clause.ref for clause in duty.clauses],
                suggested=duty.suggested,
            )
        )
    return Duty.objects.bulk_create(rows) if len(rows) > 1 else [_saved(row) for row in rows]


def _saved(row: Duty) -> Duty:
    row.save()
    return row


def open_of(matter: Matter, what: str | None = None) -> QuerySet[Duty]:
    """The matter's duties still open, all or of one kind."""
    duties = Duty.objects.filter(matter=matter, done__isnull=True)
    return duties.filter(what=what) if what else duties


def fulfil(matter: Matter, at: datetime, *whats: str) -> int:
    """Mark the matter's open duties of these kinds as done; all of them where no kind is named."""
    duties = open_of(matter)
    return (duties.filter(what__in=whats) if whats else duties).update(done=at)


def drop(matter: Matter, at: datetime) -> int:
    """End all open duties of the matter without their being done."""
    return open_of(matter).update(done=at, dropped=True)


def pause(matter: Matter, first: date, why: str) -> None:
    """Stop the clock of the matter's open duties from a day on."""
    Pause.objects.bulk_create([Pause(duty=duty, first=first, why=why) for duty in open_of(matter)])


def resume(matter: Matter, last: date) -> None:
    """Let the clock run on after a last day of standing still."""
    Pause.objects.filter(duty__matter=matter, last__isnull=True).update(last=last)


def extend(matter: Matter, days: int, why: str, on: date) -> None:
    """Give the matter's open duty to answer further days."""
    for duty in open_of(matter, "answer"):
        Extension.objects.create(duty=duty, days=days, why=why, on=on)


def fix(matter: Matter, due: date, why: str) -> None:
    """Give the matter's open duties another day; what fixed the day before stays part of the account.

    A day that somebody set is no suggestion any more.
    """
    for duty in open_of(matter).filter(count=Count.FIXED.value):
        duty.due, duty.why, duty.suggested = due, f"{why} {duty.why}".strip(), False
        duty.save(update_fields=["due", "why", "suggested"])


def owed_by(standing: Standing) -> QuerySet[Duty]:
    """Open duties of the person as they act now, with what counting their dates needs."""
    mine = Q(owed_by_person=standing.person)
    if standing.post_id:
        mine |= Q(owed_by=standing.post_id)
    return _counted(Duty.objects.filter(mine, council=standing.council, done__isnull=True))


def owed_to(standing: Standing) -> QuerySet[Duty]:
    """Open duties that others have towards the person."""
    return _counted(Duty.objects.filter(owed_to=standing.person, council=standing.council, done__isnull=True))


def _counted(duties: QuerySet[Duty]) -> QuerySet[Duty]:
    return duties.select_related("matter", "owed_by", "owed_to", "owed_by_person").prefetch_related(
        "pauses", "extensions"
    )


def of_matters(matters: Iterable[int]) -> QuerySet[Duty]:
    """All duties of these matters, with what counting their dates needs."""
    return _counted(Duty.objects.filter(matter__in=matters).order_by("pk"))


@dataclass
class Clock:
    """Counts duties of one council on one day, having read its closures and absences once."""

    council: Council
    today: date
    closed: list[Span] = field(default_factory=list)
    away: dict[int, list[Span]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, council: Council, today: date) -> "Clock":
        """The clock as the rows stand now: one query."""
        clock = cls(council, today)
        with connection.cursor() as cursor:
            cursor.execute(_ABSENCES, [council.pk])
            rows = cursor.fetchall()
        for post, since, until, label in rows:
            if post is None:
                clock.closed.append(Span(since, until, label or "the office is closed"))
            else:
                clock.away[post].append(Span(since, until, "the officer is away"))
        return clock

    def came(self, received: datetime, post: Post) -> date:
        """The working day on which something that arrived then counts as received by the post."""
        return start_of_count(
            received,
            nation=self.council.is_in,
            closing=self.council.closes,
            weekdays=post.pattern,
            closed=tuple(_ended(self.closed)),
            away=tuple(_ended(self.away[post.pk])),
        )

    def account(self, duty: Duty) -> Account:
        """How the duty's date is counted, day by day. ``due`` is None while an open pause runs."""
        if duty.due is not None:
            return fixed_day(duty.start, duty.due, duty.why)
        paused = [Span(pause.first, pause.last, pause.why) for pause in duty.pauses.all()]
        days = duty.days + sum(extension.days for extension in duty.extensions.all())
        if duty.count == Count.FOI:
            return foi_days(duty.start, days, paused=paused, today=self.today)
        return self.working(duty.start, days, duty.owed_by, paused)

    def would_be(self, duty: DutyOwed, post: Post | None) -> Account:
        """How a duty that a ruling brings would be counted for a post."""
        if duty.due is not None:
            return fixed_day(duty.start, duty.due, duty.why)
        if duty.count is Count.FOI:
            return foi_days(duty.start, duty.days, today=self.today)
        return self.working(duty.start, duty.days, post)

    def working(self, start: date, days: int, post: Post | None, paused: Iterable[Span] = ()) -> Account:
        """Working days in the post's own pattern, absences and closures out."""
        away = self.away[post.pk] if post else []
        return working_days(
            start,
            days,
            nation=self.council.is_in,
            weekdays=post.pattern if post else MONDAY_TO_FRIDAY,
            away=_ended(away),
            closed=_ended(self.closed),
            # Nobody knows yet when an absence without a last day ends, so it stops the clock as a wait does.
            paused=[*paused, *_open(away), *_open(self.closed)],
            today=self.today,
        )

    def working_days_since(self, day: date, post: Post, most: int) -> int:
        """How many of the post's working days have passed since that day, counted up to ``most``."""
        account = self.working(day, most, post)
        return sum(1 for one in account.days if one.number is not None and one.day <= self.today)

    def overdue(self, duty: Duty) -> bool:
        """Whether the duty is open past its date."""
        due = self.account(duty).due
        return duty.done is None and due is not None and due < self.today


def _ended(spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.last is not None]


def _open(spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.last is None]
