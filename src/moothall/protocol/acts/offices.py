"""Who holds what: setting a council up, seats, posts, bodies, groups and authorities."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from .base import Act


class SetUpCouncil(Act, frozen=True, kw_only=True, tag="set-up-council"):
    """The Clerk describes the council."""


class RegisterPeople(Act, frozen=True, kw_only=True, tag="register-people"):
    """People are added with their seats and posts."""


class FillSeat(Act, frozen=True, kw_only=True, tag="fill-seat"):
    """A person takes a seat for a term."""

    since: Annotated[date | None, Meta(description="first day of the term")] = None
    until: Annotated[date | None, Meta(description="last day of the term")] = None


class VacateSeat(Act, frozen=True, kw_only=True, tag="vacate-seat"):
    """A term ends early, on a last day."""


class AppointToPost(Act, frozen=True, kw_only=True, tag="appoint-to-post"):
    """A person is appointed to a post."""

    is_councillor: Annotated[bool, Meta(description="whether the person is a councillor of this council")] = (
        False
    )
    paid: Annotated[bool, Meta(description="whether the post is paid")] = True
    left_council_on: Annotated[
        date | None, Meta(description="the day the person ceased to be a councillor, if within memory")
    ] = None


class EndAppointment(Act, frozen=True, kw_only=True, tag="end-appointment"):
    """An appointment ends, on a last day."""


class DescribePost(Act, frozen=True, kw_only=True, tag="describe-post"):
    """A post's functions, working pattern, line manager, deputy and job description are set."""


class RecordAbsence(Act, frozen=True, kw_only=True, tag="record-absence"):
    """An officer's absence, or a closure of the office, is recorded; clocks stand still over it."""


class FormBody(Act, frozen=True, kw_only=True, tag="form-body"):
    """A committee is formed, or its members and chair are set."""


class FormGroup(Act, frozen=True, kw_only=True, tag="form-group"):
    """A political group is recorded, with members and leader."""


class RecordAuthority(Act, frozen=True, kw_only=True, tag="record-authority"):
    """A resolution or delegation is recorded, that others can rest on."""


class InvitePerson(Act, frozen=True, kw_only=True, tag="invite-person"):
    """A person is given a way to sign in, by mail or as a printed code."""


class EraseEntry(Act, frozen=True, kw_only=True, tag="erase-entry"):
    """What a journal entry says is erased; that it stood there, and who erased it, remains."""

    ground: Annotated[str, Meta(description="why it is erased")] = ""
