"""As what a person may act in a council on a day.

Capacities are read from what is held, so whatever a term or appointment ends, ends by itself the day after
its last day.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from moothall.protocol.core.parties import Role

from .models import Absence, Appointment, Council, GroupMembership, Membership, Part, Person, Post, Seat
from .models.held import held_on


@dataclass(frozen=True)
class Capacity:
    """One capacity: this seat, this post, this chair.

    Attributes:
        key: stable name for session and journal, as in ``seat:3``.
        held_until: last day held, None while open.
        seat: primary key of the seat behind it, if any.
        post: primary key of the post behind it, if any.

    """

    key: str
    role: Role
    title: str
    held_until: date | None = None
    seat: int | None = None
    post: int | None = None


@dataclass(frozen=True)
class Standing:
    """Who acts, where and as what: everything that a view passes down the road."""

    person: Person
    council: Council
    capacity: Capacity
    on: date
    chosen: bool = True

    @property
    def role(self) -> Role:
        """The role of the capacity chosen."""
        return self.capacity.role

    @property
    def is_clerk(self) -> bool:
        """Whether the person acts as Proper Officer, as deputy or for the time being included."""
        return self.role in (Role.CLERK, Role.ACTING_OFFICER)

    @property
    def post_id(self) -> int | None:
        """The post acted in, None for a councillor."""
        return self.capacity.post

    @property
    def signs_as(self) -> str:
        """Name and capacity, as the journal and letters give them."""
        return f"{self.person.name}, {self.capacity.title}"


def capacities(person: Person, council: Council, on: date) -> list[Capacity]:
    """Every capacity the person holds in the council that day, posts first."""
    return [*_of_posts(person, council, on), *_of_seats(person, council, on)]


def _of_posts(person: Person, council: Council, on: date) -> list[Capacity]:
    found = []
    appointments = (
        Appointment.objects.on(on)
        .filter(held_on(on, "post__"), person=person, post__council=council)
        .select_related("post")
        .order_by("-post__is_proper_officer", "pk")
    )
    for appointment in appointments:
        post = appointment.post
        title = f"Acting {post.title}" if appointment.acting else post.title
        role = _post_role(post, appointment.acting)
        until = _first(appointment.until, post.until)
        found.append(Capacity(f"post:{post.pk}", role, title, until, post=post.pk))
        found.extend(_as_deputy(post, until, on))
    return found


def _post_role(post: Post, acting: bool) -> Role:
    if not post.is_proper_officer:
        return Role.OFFICER
    return Role.ACTING_OFFICER if acting else Role.CLERK


def _first(*days: date | None) -> date | None:
    """The first of these last days, None where all are open."""
    return min((day for day in days if day), default=None)


def _as_deputy(post: Post, held_until: date | None, on: date) -> list[Capacity]:
    """The capacities a post lends its holder while the posts it deputises for are away or vacant."""
    held = Appointment.objects.on(on).filter(post=OuterRef("pk"))
    deputised = list(Post.objects.on(on).filter(deputy=post).annotate(held=Exists(held)))
    away = (
        {row.post_id: row for row in Absence.objects.on(on).filter(post__in=deputised)} if deputised else {}
    )
    found = []
    for absent in deputised:
        absence = away.get(absent.pk)
        if absence or not absent.held:
            until = _first(absence.until if absence else None, held_until)
            role = _post_role(absent, acting=False)
            found.append(
                Capacity(f"deputy:{absent.pk}", role, f"{absent.title} (as deputy)", until, post=absent.pk)
            )
    return found


def _of_seats(person: Person, council: Council, on: date) -> list[Capacity]:
    found = []
    for seat in Seat.objects.on(on).filter(person=person, council=council):
        found.append(Capacity(f"seat:{seat.pk}", Role.COUNCILLOR, "Councillor", seat.until, seat=seat.pk))
        for place in (
            Membership.objects.on(on)
            .filter(held_on(on, "body__"), seat=seat)
            .exclude(part=Part.MEMBER)
            .select_related("body")
        ):
            role = Role.CHAIR if place.part == Part.CHAIR else Role.VICE_CHAIR
            until = _first(place.until, place.body.until, seat.until)
            title = f"{place.get_part_display()} of {place.body.name}"
            found.append(Capacity(f"chair:{place.pk}", role, title, until, seat=seat.pk))
        leads = GroupMembership.objects.on(on).filter(held_on(on, "group__"), seat=seat, leads=True)
        for lead in leads.select_related("group"):
            title = f"Leader of {lead.group.name}"
            until = _first(lead.until, lead.group.until, seat.until)
            found.append(Capacity(f"group:{lead.pk}", Role.GROUP_LEADER, title, until, seat=seat.pk))
    return found


def councils_of(person: Person, on: date) -> list[Council]:
    """The councils in which the person holds anything that day, by name."""
    seats = Council.objects.filter(held_on(on, "seats__"), seats__person=person)
    posts = Council.objects.filter(
        held_on(on, "posts__"),
        held_on(on, "posts__appointments__"),
        posts__appointments__person=person,
    )
    return sorted({*seats, *posts}, key=lambda council: council.name)
