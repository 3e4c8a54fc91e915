"""People, their seats and their appointments."""

from datetime import date

from moothall.council.models import Appointment, Body, BodyKind, Council, Membership, Part, Person, Post, Seat
from moothall.road.doing import Changed, Doing

from ..people import found_or_made
from ..people_list import Entry, Place
from ..words import day, span

_PARTS = {Place.SEAT: Part.MEMBER, Place.CHAIR: Part.CHAIR, Place.VICE_CHAIR: Part.VICE_CHAIR}


def register(doing: Doing) -> Changed:
    """Everybody on the list is there, with seat or post."""
    standing, given = doing.standing, doing.given
    since, entries = given.get("since") or standing.on, given["people"]
    for entry in entries:
        person = found_or_made(entry.name, entry.mail)
        if entry.is_councillor:
            _seat(standing.council, person, entry, since, given.get("until"))
        else:
            _appoint(standing.council, person, entry, since)
    names = ", ".join(f"{entry.name} ({entry.as_what})" for entry in entries)
    return Changed(
        f"{standing.signs_as}, registered people of the council {span(since, None)}: {names}.", result=entries
    )


def _seat(council: Council, person: Person, entry: Entry, since: date, until: date | None) -> None:
    seat = Seat.objects.create(council=council, person=person, since=since, until=until)
    if entry.place is Place.SEAT and not entry.body:
        return
    body = _body(council, entry.body, since)
    Membership.objects.create(body=body, seat=seat, part=_PARTS[entry.place], since=since)


def _body(council: Council, name: str, since: date) -> Body:
    bodies = Body.objects.on(since).filter(council=council)
    if not name:
        found = bodies.filter(kind=BodyKind.COUNCIL).first()
        return found or Body.objects.create(
            council=council, name="Full council", kind=BodyKind.COUNCIL, since=since
        )
    return bodies.filter(name__iexact=name).first() or Body.objects.create(
        council=council, name=name, since=since
    )


def _appoint(council: Council, person: Person, entry: Entry, since: date) -> None:
    posts = Post.objects.on(since).filter(council=council)
    post = posts.filter(is_proper_officer=True).first() if entry.proper_officer else None
    post = post or posts.filter(title__iexact=entry.title, appointments__isnull=True).first()
    post = post or Post.objects.create(
        council=council,
        title=entry.title,
        is_proper_officer=entry.proper_officer,
        is_rfo=entry.rfo,
        since=since,
    )
    Appointment.objects.create(post=post, person=person, since=since)


def fill_seat(doing: Doing) -> Changed:
    """A person sits on the council from a first to a last day."""
    standing, given = doing.standing, doing.given
    person = given["person"] or found_or_made(given["name"], given["mail"])
    seat = Seat.objects.create(
        council=standing.council,
        person=person,
        ward=given["ward"],
        since=given["since"],
        until=given["until"],
    )
    ward = f" for {seat.ward}" if seat.ward else ""
    return Changed(
        f"{standing.signs_as}, recorded that {person.name} holds a seat{ward} {span(seat.since, seat.until)}.",
        result=seat,
    )


def appoint(doing: Doing) -> Changed:
    """A person holds a post from a first to a last day."""
    standing, given = doing.standing, doing.given
    person = given["person"] or found_or_made(given["name"], given["mail"])
    appointment = Appointment.objects.create(
        post=given["post"],
        person=person,
        acting=bool(given["acting"]),
        paid=bool(given["paid"]),
        since=given["since"],
        until=given["until"],
    )
    terms = "paid" if appointment.paid else "unpaid"
    return Changed(
        f"{standing.signs_as}, recorded that {appointment} is appointed, {terms}, "
        f"{span(appointment.since, appointment.until)}.",
        result=appointment,
    )


def end(doing: Doing) -> Changed:
    """What was held has a last day."""
    row, until = doing.given["row"], doing.given["until"]
    row.until = until
    row.save(update_fields=["until"])
    return Changed(
        f"{doing.standing.signs_as}, recorded that {doing.given['what']} ends with {day(until)}.", result=row
    )
