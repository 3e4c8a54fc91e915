"""Who holds what on a day, and who is still to be let in. A fixed number of queries, however large the council."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from moothall.council.models import (
    Absence,
    Appointment,
    Authority,
    Body,
    Council,
    Group,
    GroupMembership,
    Membership,
    Person,
    Post,
    Seat,
)
from moothall.council.models.held import held_on

from .models import Invitation


@dataclass
class HeldSeat:
    """A seat with the places and groups that go with it."""

    seat: Seat
    places: list[Membership] = field(default_factory=list)
    groups: list[GroupMembership] = field(default_factory=list)


@dataclass
class HeldPost:
    """A post with who is appointed to it; ``away`` where it is not worked that day."""

    post: Post
    appointments: list[Appointment] = field(default_factory=list)
    away: Absence | None = None

    @property
    def deputy_stands_in(self) -> bool:
        """Whether the deputy has the post's powers that day."""
        return self.post.deputy_id is not None and (self.away is not None or not self.appointments)


@dataclass
class HeldBody:
    """A body with its members that day, the chair first."""

    body: Body
    places: list[Membership] = field(default_factory=list)


@dataclass
class HeldGroup:
    """A group with its members that day, the leader first."""

    group: Group
    members: list[GroupMembership] = field(default_factory=list)


@dataclass(frozen=True)
class Register:
    """Who holds what in a council on one day."""

    seats: list[HeldSeat]
    posts: list[HeldPost]
    bodies: list[HeldBody]
    groups: list[HeldGroup]


_PARTS = {"chair": 0, "vice-chair": 1, "member": 2}


def register(council: Council, day: date) -> Register:
    """Who held, holds or will hold what on that day."""
    seats = [HeldSeat(seat) for seat in seats_on(council, day)]
    posts = [HeldPost(post) for post in posts_on(council, day)]
    bodies = [HeldBody(body) for body in bodies_on(council, day)]
    groups = [HeldGroup(group) for group in groups_on(council, day)]
    seat_of = {held.seat.pk: held for held in seats}
    body_of = {held.body.pk: held for held in bodies}
    group_of = {held.group.pk: held for held in groups}
    post_of = {held.post.pk: held for held in posts}
    for place in _places(council, day):
        body_of[place.body_id].places.append(place)
        seat_of[place.seat_id].places.append(place)
    for member in _members(council, day):
        group_of[member.group_id].members.append(member)
        seat_of[member.seat_id].groups.append(member)
    for appointment in _appointments(council, day):
        post_of[appointment.post_id].appointments.append(appointment)
    for away in Absence.objects.on(day).filter(council=council, post__in=list(post_of)):
        if away.post_id:
            post_of[away.post_id].away = away
    return Register(seats, posts, bodies, groups)


def _places(council: Council, day: date) -> list[Membership]:
    """Places on bodies. One whose seat or body has ended has ended with it."""
    rows = Membership.objects.on(day).filter(
        held_on(day, "seat__"), held_on(day, "body__"), body__council=council
    )
    places = rows.select_related("seat__person", "body")
    return sorted(places, key=lambda place: (_PARTS[place.part], place.seat.person.name))


def _members(council: Council, day: date) -> list[GroupMembership]:
    rows = GroupMembership.objects.on(day).filter(
        held_on(day, "seat__"), held_on(day, "group__"), group__council=council
    )
    return list(rows.select_related("seat__person", "group").order_by("-leads", "seat__person__name"))


def _appointments(council: Council, day: date) -> QuerySet[Appointment]:
    rows = Appointment.objects.on(day).filter(held_on(day, "post__"), post__council=council)
    return rows.select_related("person").order_by("since", "pk")


def seats_on(council: Council, day: date) -> QuerySet[Seat]:
    """Seats held that day, by name."""
    return (
        Seat.objects.on(day).filter(council=council).select_related("person").order_by("person__name", "pk")
    )


def posts_on(council: Council, day: date) -> QuerySet[Post]:
    """Posts there are that day, the Proper Officer's first."""
    return (
        Post.objects.on(day)
        .filter(council=council)
        .select_related("line_manager", "deputy")
        .order_by("-is_proper_officer", "title", "pk")
    )


def bodies_on(council: Council, day: date) -> QuerySet[Body]:
    """Bodies there are that day."""
    return Body.objects.on(day).filter(council=council).order_by("name", "pk")


def groups_on(council: Council, day: date) -> QuerySet[Group]:
    """Groups on record that day."""
    return Group.objects.on(day).filter(council=council).order_by("name", "pk")


def absences(council: Council, day: date) -> QuerySet[Absence]:
    """Absences and closures that last on that day or are to come."""
    return (
        Absence.objects.filter(Q(until__isnull=True) | Q(until__gte=day), council=council)
        .select_related("post")
        .order_by("since", "pk")
    )


def authorities(council: Council) -> QuerySet[Authority]:
    """The register of resolutions and delegations, the newest first."""
    return Authority.objects.filter(council=council).select_related("body").order_by("-since", "-pk")


def people_of(council: Council) -> QuerySet[Person]:
    """Everybody who holds, held or is to hold a seat or post here."""
    seats = Seat.objects.filter(council=council, person=OuterRef("pk"))
    posts = Appointment.objects.filter(post__council=council, person=OuterRef("pk"))
    return Person.objects.filter(Exists(seats) | Exists(posts)).order_by("name", "pk")


@dataclass(frozen=True)
class Listed:
    """A person on the Clerk's list: what they hold, and whether they can sign in."""

    person: Person
    holds: list[str]
    invited_until: date | None

    @property
    def can_sign_in(self) -> bool:
        """Whether the person has chosen a password."""
        return self.person.has_usable_password()


def listed(council: Council, day: date) -> list[Listed]:
    """Everybody of the council, for the Clerk."""
    holds: dict[int, list[str]] = defaultdict(list)
    for appointment in _appointments(council, day).select_related("person", "post"):
        holds[appointment.person_id].append(
            f"Acting {appointment.post}" if appointment.acting else str(appointment.post)
        )
    for seat in seats_on(council, day):
        holds[seat.person_id].append("Councillor")
    invited = dict(
        Invitation.objects.open_on(day).filter(council=council).values_list("person_id", "last_day")
    )
    return [Listed(person, holds[person.pk], invited.get(person.pk)) for person in people_of(council)]


def holds_elsewhere(person: Person, council: Council, day: date) -> bool:
    """Whether the person holds, or is to hold, anything in another council.

    A Clerk here must not borrow that council's trust, nor lay hands on it before the term begins.
    """
    still = Q(until__isnull=True) | Q(until__gte=day)
    seats = Seat.objects.filter(still, person=person).exclude(council=council)
    posts = Appointment.objects.filter(still, person=person).exclude(post__council=council)
    return seats.exists() or posts.exists()


def may_set_up(person: Person, day: date) -> bool:
    """Whether the person may set up a council: the Clerk of one, or who came by the link of ``moothall init``."""
    if Invitation.objects.filter(person=person, sets_up=True, council__isnull=True).exists():
        return True
    appointments = Appointment.objects.on(day).filter(held_on(day, "post__"), person=person)
    return appointments.filter(post__is_proper_officer=True).exists()
