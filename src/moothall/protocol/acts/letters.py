"""Letters and mails between officers and councillors, and letters in the council's name."""

from enum import StrEnum
from typing import Annotated, ClassVar

from msgspec import Meta

from ..core.parties import Role
from .base import Act, Fact


class Recipient(StrEnum):
    """What the addressee, or a person copied in, is to the council."""

    COUNCILLOR = "councillor"
    OFFICER = "officer"
    COMPLAINANT = "complainant"
    THIRD_PARTY = "third party"


class SendLetter(Act, frozen=True, kw_only=True, tag="send-letter"):
    """Somebody writes to a councillor or an officer."""

    # Copies to others than councillors are open and blind ones together.
    FOR_THE_AUTHOR: ClassVar[tuple[str, ...]] = ("blind_copied_councillors", "copied_others")

    to: Annotated[Recipient, Meta(description="what the addressee is")] = Recipient.COUNCILLOR
    copied_councillors: Annotated[
        tuple[str, ...], Meta(description="names of the other councillors copied in openly")
    ] = ()
    blind_copied_councillors: Annotated[
        tuple[str, ...], Meta(description="names of the other councillors copied in silently")
    ] = ()
    copied_others: Annotated[tuple[Recipient, ...], Meta(description="everybody else copied in")] = ()
    confidential: Annotated[bool, Meta(description="whether it is marked confidential")] = False
    what_is_confidential: Annotated[str, Meta(description="what in it is shared in confidence")] = ""
    why_confidential: Annotated[str, Meta(description="why that is so")] = ""


class ForwardLetter(Act, frozen=True, kw_only=True, tag="forward-letter"):
    """A letter received is passed on to somebody else."""

    to: Annotated[Recipient, Meta(description="to whom it is passed on")] = Recipient.THIRD_PARTY
    marked_confidential: Annotated[bool, Meta(description="whether the letter is marked confidential")] = (
        False
    )
    from_officer: Annotated[bool, Meta(description="whether an officer wrote the letter")] = True
    to_councillor: Annotated[bool, Meta(description="whether it was written to a councillor")] = True
    names: Annotated[tuple[str, ...], Meta(description="names of those it is passed on to")] = ()


class SendOfficialLetter(Act, frozen=True, kw_only=True, tag="send-official-letter"):
    """A letter goes out on the council's behalf."""

    in_name_of: Annotated[Role, Meta(description="in whose name: clerk, officer, chair or councillor")] = (
        Role.CLERK
    )
    commits_council: Annotated[
        Fact, Meta(description="whether it creates an obligation or gives an instruction for the council")
    ] = None
    occasion: Annotated[str, Meta(description="the kind of occasion that calls for the chair's name")] = ""
    authority: Annotated[Fact, Meta(description="whether a resolution or delegation is named")] = None
    decided_matter: Annotated[str, Meta(description="the decision it touches, or empty")] = ""


class RequestOfficialLetter(Act, frozen=True, kw_only=True, tag="request-official-letter"):
    """A councillor's draft goes to the Clerk as a request for an official letter."""


class DeclineOfficialLetter(Act, frozen=True, kw_only=True, tag="decline-official-letter"):
    """The Clerk does not send the official letter that a councillor asked for, and says why."""


class SendMailAgain(Act, frozen=True, kw_only=True, tag="send-mail-again"):
    """The Clerk has a mail tried again that the mail server did not take."""
