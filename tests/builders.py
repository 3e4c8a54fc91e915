"""Small builders for tests: real rows, invented people."""

from datetime import date, datetime, time
from typing import Any

import msgspec
from django.utils import timezone

from moothall.council.capacities import Standing, capacities
from moothall.council.models import (
    Adoption,
    Appointment,
    Authority,
    Body,
    Council,
    Membership,
    Person,
    Post,
    ProtocolVersion,
    Seat,
)
from moothall.site import profiles

LONG_AGO = date(2020, 1, 1)
PASSWORD = "a long enough pass phrase"


def a_council(slug: str = "marsh-parva", **more: Any) -> Council:
    """An invented council in England."""
    return Council.objects.create(
        name=more.pop("name", slug.replace("-", " ").title() + " Parish Council"),
        slug=slug,
        nation=more.pop("nation", "england"),
        **more,
    )


def a_person(name: str, **more: Any) -> Person:
    """A person with mail and the common test password."""
    login = name.lower().replace(" ", ".")
    return Person.objects.create_user(
        login, name, more.pop("email", f"{login}@example.org"), more.pop("password", PASSWORD), **more
    )


def a_councillor(
    council: Council, name: str = "Ada Brook", since: date = LONG_AGO, until: date | None = None
) -> Seat:
    """A seat, held by a new person."""
    return Seat.objects.create(council=council, person=a_person(name), since=since, until=until)


def a_post(council: Council, title: str, holder: str | None = None, **more: Any) -> Post:
    """A post, held by a new person where a name is given."""
    post = Post.objects.create(council=council, title=title, since=LONG_AGO, **more)
    if holder:
        Appointment.objects.create(post=post, person=a_person(holder), since=LONG_AGO)
    return post


def a_clerk(council: Council, name: str = "Bea Clark") -> Post:
    """The Proper Officer's post, held by a new person."""
    return a_post(council, "Clerk", name, is_proper_officer=True)


def a_chair(council: Council, seat: Seat, body: str = "Planning Committee") -> Membership:
    """The seat takes a chair."""
    return Membership.objects.create(
        body=Body.objects.create(council=council, name=body, since=LONG_AGO),
        seat=seat,
        part="chair",
        since=LONG_AGO,
    )


def an_authority(council: Council, what: str = "Repair the pavilion roof", **more: Any) -> Authority:
    """A resolution on record."""
    return Authority.objects.create(
        council=council, kind="resolution", minute="12/26", what=what, since=LONG_AGO, **more
    )


def in_force(council: Council, profile: str = "pitstone", since: date = LONG_AGO) -> Adoption:
    """One of the five founding protocols, in our own words, comes into force for this council."""
    version = ProtocolVersion.objects.create(
        council=council, label=profile, understood=msgspec.to_builtins(profiles.load(profile))
    )
    return Adoption.objects.create(council=council, version=version, adopted_on=since, in_force_from=since)


def holder(post: Post) -> Person:
    """Who is appointed to the post."""
    return post.appointments.get().person


def standing(held: Seat | Post | Membership, on: date | None = None, key: str = "") -> Standing:
    """The person behind a seat, post or chair, acting in it."""
    if isinstance(held, Membership):
        key, held = f"chair:{held.pk}", held.seat
    person = held.person if isinstance(held, Seat) else holder(held)
    key = key or f"{'seat' if isinstance(held, Seat) else 'post'}:{held.pk}"
    day = on or timezone.localdate()
    capacity = next(one for one in capacities(person, held.council, day) if one.key == key)
    return Standing(person=person, council=held.council, capacity=capacity, on=day)


def at(day: date, hour: int = 10) -> datetime:
    """A moment in that day, in the council's own time."""
    return timezone.make_aware(datetime.combine(day, time(hour)))
