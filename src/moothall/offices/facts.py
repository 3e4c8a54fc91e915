"""From rows and what was entered to acts."""

from collections.abc import Callable
from datetime import date
from typing import Any

from moothall.council.capacities import Standing
from moothall.council.models import Person, Post, Seat
from moothall.protocol.acts import Act
from moothall.protocol.acts.offices import (
    AppointToPost,
    DescribePost,
    FillSeat,
    FormBody,
    FormGroup,
    InvitePerson,
    RecordAbsence,
    RecordAuthority,
    RegisterPeople,
    SetUpCouncil,
)
from moothall.road.doing import Situation
from moothall.road.perform import NotYours

from .queries import holds_elsewhere, people_of

ONLY_THE_CLERK = "Only the Clerk changes who holds what in the council."


def _by_the_clerk(situation: Situation, *rows: Any) -> None:
    """Everything here is the Clerk's to do, and on the Clerk's own council's rows."""
    standing = situation.standing
    if not standing.is_clerk or any(row is not None and row.council != standing.council for row in rows):
        raise NotYours(ONLY_THE_CLERK)


def by_the_clerk(kind: type[Act], *about: str) -> Callable[[Situation], Act]:
    """A gatherer for an act without facts of its own; ``about`` names the rows among what was given."""

    def gather(situation: Situation) -> Act:
        _by_the_clerk(situation, *(situation.given.get(name) for name in about))
        return situation.act(kind)

    return gather


def ending(kind: type[Act], council_of: Callable[[Any], Any]) -> Callable[[Situation], Act]:
    """A gatherer for setting the last day of ``row``, whose council ``council_of`` gives."""

    def gather(situation: Situation) -> Act:
        _by_the_clerk(situation)
        if council_of(situation.given["row"]) != situation.standing.council:
            raise NotYours(ONLY_THE_CLERK)
        return situation.act(kind)

    return gather


set_up = by_the_clerk(SetUpCouncil)
register_people = by_the_clerk(RegisterPeople)
describe_post = by_the_clerk(DescribePost, "row", "line_manager", "deputy")
record_absence = by_the_clerk(RecordAbsence, "post")
form_body = by_the_clerk(FormBody, "body", "seat")
form_group = by_the_clerk(FormGroup, "group", "seat")
record_authority = by_the_clerk(RecordAuthority, "body")


def fill_seat(situation: Situation) -> FillSeat:
    """A person takes a seat."""
    _by_the_clerk(situation)
    return situation.act(FillSeat, since=situation.given.get("since"), until=situation.given.get("until"))


def appoint(situation: Situation) -> AppointToPost:
    """A person is appointed to a post; who is or lately was a councillor is read from the seats."""
    post: Post = situation.given["post"]
    _by_the_clerk(situation, post)
    person: Person | None = situation.given.get("person")
    standing, begins = situation.standing, situation.given.get("since") or situation.standing.on
    seats = Seat.objects.filter(person=person, council=standing.council) if person else Seat.objects.none()
    now_or_then = seats.on(standing.on) | seats.on(begins)
    return situation.act(
        AppointToPost,
        is_councillor=now_or_then.exists(),
        paid=situation.given.get("paid") is not False,
        left_council_on=_left_on(seats, standing.on),
    )


def _left_on(seats: Any, today: date) -> date | None:
    """The last day of the latest seat that has ended."""
    last: date | None = (
        seats.filter(until__lt=today).order_by("-until").values_list("until", flat=True).first()
    )
    return last


def invite(situation: Situation) -> InvitePerson:
    """A person of this council gets a way in."""
    _by_the_clerk(situation)
    person: Person = situation.given["person"]
    standing = situation.standing
    if not people_of(standing.council).filter(pk=person.pk).exists():
        raise NotYours("Only people who hold a seat or post in this council can be invited here.")
    if situation.given.get("how") == "paper" and not may_have_paper(person, standing):
        raise NotYours(
            "A code is printed only for a person without mail who holds nothing in another council: whoever "
            "holds the paper can sign in as that person, there too."
        )
    return situation.act(InvitePerson)


def may_have_paper(person: Person, standing: Standing) -> bool:
    """Whether a code for this person may be printed."""
    return not person.email and not holds_elsewhere(person, standing.council, standing.on)
