"""Reminding whoever owes a duty with a fixed day: ahead of it, and on the day after.

Such a day lies far ahead, so nobody has it before their eyes. What was sent is a row, written in one transaction with
the mail: however often the worker looks, or is started anew, each reminder goes out once.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from moothall.council.addresses import addresses_of
from moothall.council.models import Person, Post
from moothall.protocol.core.calendars import in_words
from moothall.protocol.core.review_days import add_months
from moothall.protocol.core.rulings import Count
from moothall.record import outbox
from moothall.record.duties import Clock
from moothall.record.models import Duty, Reminder

MONTHS_AHEAD = (2, 1)
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
_FARTHEST = timedelta(days=62)


def days_for(due: date) -> tuple[date, ...]:
    """The days from which reminders go out: two months, a month and a week before the last day, and the day after."""
    return (*(add_months(due, -months) for months in MONTHS_AHEAD), due - WEEK, due + DAY)


def remind(today: date | None = None) -> int:
    """Put the reminders that have come due in the outbox; how many duties somebody is reminded of.

    Where several days have gone by unseen, as after a standstill, one reminder goes out and not one for each.
    """
    today = today or timezone.localdate()
    return sum(_remind(duty, due, day, today) for duty, due, day in _to_remind(today))


def _to_remind(today: date) -> Iterator[tuple[Duty, date, date]]:
    """Duties somebody is still to be reminded of, with the last day and the day for the reminder."""
    rows = (
        Duty.objects.filter(count=Count.FIXED.value, done__isnull=True, due__lte=today + _FARTHEST)
        .exclude(council__demo=True)  # nothing is owed by invented people
        .select_related("council", "matter", "owed_by", "owed_by_person")
        .prefetch_related("pauses", "reminders")
        .order_by("pk")
    )
    clocks: dict[int, Clock] = {}
    for duty in rows:
        clock = clocks.setdefault(duty.council_id, Clock(duty.council, today))
        due = clock.account(duty).due
        if due is None or any(pause.last is None for pause in duty.pauses.all()):
            continue
        come = [day for day in days_for(due) if day <= today]
        sent = {reminder.day for reminder in duty.reminders.all() if reminder.due == due}
        if come and not any(day >= come[-1] for day in sent):
            yield duty, due, come[-1]


def _remind(duty: Duty, due: date, day: date, today: date) -> bool:
    bearer: Person | Post | None = duty.owed_by or duty.owed_by_person
    addresses = addresses_of(bearer, today) if bearer else []
    if not addresses:
        return False  # nobody to tell yet; whoever comes into the post is told then
    now = timezone.now()
    try:
        with transaction.atomic():
            Reminder.objects.create(duty=duty, due=due, day=day, at=now)
            for address in addresses:
                outbox.put(
                    duty.council, address, _subject(duty), _body(duty, due, today), now, matter=duty.matter
                )
    except IntegrityError:
        return False  # another worker was quicker
    return True


def _subject(duty: Duty) -> str:
    return f"{duty.council.name}: {duty.what}"


def _body(duty: Duty, due: date, today: date) -> str:
    page = outbox.absolute(reverse("matter", kwargs={"council": duty.council.slug, "pk": duty.matter_id}))
    when = f"was due on {in_words(due)}" if due < today else f"is due by {in_words(due)}"
    suggested = " This day is suggested, for the council to adopt." if duty.suggested else ""
    return f"{duty.matter}: it {when}.{suggested}\n\n{page}\n"
