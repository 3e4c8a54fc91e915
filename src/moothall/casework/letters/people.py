"""Who can be written to, copied in, and in whose name an official letter can go."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from moothall.council.capacities import Standing
from moothall.council.models import Appointment, Membership, Part, Person, Post, Seat
from moothall.council.models.held import held_on
from moothall.protocol.acts.letters import Recipient
from moothall.protocol.core.parties import Role


@dataclass(frozen=True)
class Insider:
    """One who can get a letter inside the council: a councillor, or whoever holds a post.

    Attributes:
        key: ``seat:3`` or ``post:2``.
        name: the person's name; for a post nobody holds, its title.
        label: name and capacity.
        who: the person, or the post, so that whoever holds it next has the letter too.

    """

    key: str
    name: str
    label: str
    what: Recipient
    who: Person | Post

    @property
    def is_councillor(self) -> bool:
        """Whether it is a councillor."""
        return self.what is Recipient.COUNCILLOR


@dataclass(frozen=True)
class Outsider:
    """One outside Moothall, with a mail address."""

    name: str
    address: str
    what: Recipient


@dataclass(frozen=True)
class Signatory:
    """One in whose name an official letter can go out."""

    key: str
    role: Role
    name: str
    title: str
    who: Person | Post

    @property
    def label(self) -> str:
        """Name and capacity."""
        return f"{self.name}, {self.title}"


def insiders(standing: Standing) -> list[Insider]:
    """Councillors by name, then posts, the Clerk's first; without the person acting."""
    return [*_councillors(standing), *_officers(standing)]


def addressees(standing: Standing) -> list[Insider]:
    """To whom the person can write: an officer to everybody, a councillor to officers."""
    return _officers(standing) if standing.role.is_councillor else insiders(standing)


def _councillors(standing: Standing) -> list[Insider]:
    return [
        Insider(
            f"seat:{seat.pk}",
            seat.person.name,
            f"Councillor {seat.person.name}",
            Recipient.COUNCILLOR,
            seat.person,
        )
        for seat in _seats(standing)
        if seat.person_id != standing.person.pk
    ]


def _officers(standing: Standing) -> list[Insider]:
    found = []
    for post in _posts(standing):
        held = _held(post)
        if post.pk == standing.post_id or standing.person in held:
            continue
        names = " and ".join(person.name for person in held)
        label = f"{names}, {post.title}" if names else post.title
        found.append(Insider(f"post:{post.pk}", names or post.title, label, Recipient.OFFICER, post))
    return found


def signatories(standing: Standing) -> list[Signatory]:
    """Officers, then chairs and vice-chairs, then councillors."""
    found = []
    for post in _posts(standing):
        for appointment in _appointments(post):
            role = _role(post, appointment)
            title = f"Acting {post.title}" if appointment.acting else post.title
            found.append(
                Signatory(f"appointment:{appointment.pk}", role, appointment.person.name, title, post)
            )
    for place in _chairs(standing.council.pk, standing.on):
        role = Role.CHAIR if place.part == Part.CHAIR else Role.VICE_CHAIR
        title = f"{place.get_part_display()} of {place.body.name}"
        person = place.seat.person
        found.append(Signatory(f"chair:{place.pk}", role, person.name, title, person))
    for seat in _seats(standing):
        person = seat.person
        found.append(Signatory(f"seat:{seat.pk}", Role.COUNCILLOR, person.name, "Councillor", person))
    return found


def clerks(standing: Standing) -> list[Post]:
    """The Proper Officer's posts."""
    return [post for post in _posts(standing) if post.is_proper_officer]


def _role(post: Post, appointment: Appointment) -> Role:
    if not post.is_proper_officer:
        return Role.OFFICER
    return Role.ACTING_OFFICER if appointment.acting else Role.CLERK


def _seats(standing: Standing) -> QuerySet[Seat]:
    seats = Seat.objects.on(standing.on).filter(council=standing.council)
    return seats.select_related("person").order_by("person__name", "pk")


def _posts(standing: Standing) -> QuerySet[Post]:
    now = Appointment.objects.on(standing.on).select_related("person").order_by("pk")
    return (
        Post.objects.on(standing.on)
        .filter(council=standing.council)
        .prefetch_related(Prefetch("appointments", queryset=now, to_attr="now"))
        .order_by("-is_proper_officer", "title", "pk")
    )


def _appointments(post: Post) -> list[Appointment]:
    now: list[Appointment] = post.now  # type: ignore[attr-defined]
    return now


def _held(post: Post) -> list[Person]:
    return [appointment.person for appointment in _appointments(post)]


def _chairs(council: int, on: date) -> QuerySet[Membership]:
    return (
        Membership.objects.on(on)
        .filter(held_on(on, "seat__"), body__council=council)
        .exclude(part=Part.MEMBER)
        .select_related("body", "seat__person")
        .order_by("body__name", "part", "pk")
    )
