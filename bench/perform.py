"""Perform one act, against the same rows saved plainly through the ORM in one transaction.

A councillor's enquiry to the Clerk: facts gathered, judged, the matter with its viewers, the enquiry, two duties,
a notice in the outbox and a sealed journal entry. The peer knows every value beforehand and saves one row after
another, each side in a council of its own, in one SQLite file with every commit on disk.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from .installation import installation
from .measure import Row

GOAL = "at most 1.5 x"

SUBJECT, TEXT = "Street lamp in Mill Lane", "The lamp by the mill has been out for a week. Who mends it?"


def _performing() -> Callable[[], Any]:
    here = installation()

    from moothall.casework.enquiries.views import ASK
    from moothall.road.perform import perform

    given = {"post": here.clerk, "subject": SUBJECT, "text": TEXT}
    return lambda: perform(ASK, here.asker, given)


def _saving(like: Any) -> Callable[[], None]:
    """A function that saves new rows like those which hang on this matter."""
    from django.db import transaction

    here = installation()
    council, person, post = here.other_asker.council, here.other_asker.person, here.other_clerk
    seat = here.other_asker.capacity.seat
    viewers = [
        {"person": person} if viewer.person_id else {"post": post} for viewer in like.viewers.order_by("pk")
    ]
    owed = [
        {**_values(duty), "council": council, "owed_by": post, "owed_to": person}
        for duty in like.duties.all()
    ]
    mails = [{**_values(mail), "council": council} for mail in like.outbox.all()]
    entry = {**_values(like.entries.get()), "council": council}
    enquiry = {**_values(like.enquiry), "council": council, "asker": person, "post": post, "seat_id": seat}
    matter = {**_values(like), "council": council}
    models = {name: type(row) for name, row in _rows_of(like).items()}
    numbers = count(1)

    def save() -> None:
        number = next(numbers)
        with transaction.atomic():
            thread = models["matter"].objects.create(**matter)
            for viewer in viewers:
                models["viewer"].objects.create(matter=thread, **viewer)
            models["enquiry"].objects.create(**{**enquiry, "matter": thread})
            for mail in mails:
                models["mail"].objects.create(**{**mail, "matter": thread, "message_id": f"<{number}@bench>"})
            for duty in owed:
                models["duty"].objects.create(**{**duty, "matter": thread})
            models["entry"].objects.create(**{**entry, "matter": thread, "number": number})

    return save


def _rows_of(matter: Any) -> dict[str, Any]:
    return {
        "matter": matter,
        "viewer": matter.viewers.first(),
        "enquiry": matter.enquiry,
        "mail": matter.outbox.first(),
        "duty": matter.duties.first(),
        "entry": matter.entries.get(),
    }


def _values(row: Any) -> dict[str, Any]:
    """A row's plain values: no key and nothing that points to another row."""
    return {
        field.name: getattr(row, field.name)
        for field in row._meta.concrete_fields
        if not field.primary_key and not field.is_relation
    }


def _counts() -> dict[str, int]:
    """How many rows each table holds."""
    from django.db import connection

    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            found[table] = cursor.fetchone()[0]
    return found


def _added(work: Callable[[], Any]) -> dict[str, int]:
    before = _counts()
    work()
    return {table: number - before[table] for table, number in _counts().items() if number != before[table]}


@contextmanager
def rows() -> Iterator[list[Row]]:
    """The one row."""
    performing = _performing()
    saving = _saving(performing().result.matter)
    ours, theirs = _added(performing), _added(saving)
    doubt = "" if ours == theirs else f"rows added: {ours} and {theirs}"
    saved = sum(theirs.values())
    yield [
        Row("perform a councillor's enquiry", performing, f"the same {saved} rows saved", saving, GOAL, doubt)
    ]
