"""Where mail to a person or a post goes."""

from datetime import date

from django.db import connection

from .models import Person, Post

# Raw, because every notice asks it and the ORM takes longer to word the question than the database to answer.
_HOLDERS = (
    "SELECT person.id, person.email FROM council_appointment held JOIN council_person person"
    " ON person.id = held.person_id WHERE held.post_id = %s AND held.since <= %s"
    " AND (held.until IS NULL OR held.until >= %s) ORDER BY held.id"
)


def addresses_of(who: Person | Post, on: date, without: Person | None = None) -> list[str]:
    """Mail addresses of a person, or of everyone appointed to a post that day; none for those without mail."""
    if isinstance(who, Person):
        return [who.email] if who.email and who != without else []
    with connection.cursor() as cursor:
        cursor.execute(_HOLDERS, [who.pk, on, on])
        held = cursor.fetchall()
    return [email for person, email in held if email and (without is None or person != without.pk)]
