"""A councillor's enquiry to an officer, from asking to the last follow-up."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from ..core.parties import Role
from .base import Act, Fact


class Channel(StrEnum):
    """How an enquiry came."""

    HERE = "here"
    TELEPHONE = "telephone"
    MAIL = "mail"
    IN_PERSON = "in person"
    LETTER = "letter"


class Precedence(StrEnum):
    """On what ground an asker wants to be taken before others."""

    NONE = "none"
    URGENCY = "urgency"
    STATUS = "status"
    PARTY = "party"


class DeclineGround(StrEnum):
    """On what ground an officer declines."""

    LAW = "law"
    POLICY = "policy"
    NOT_AS_COUNCILLOR = "not as councillor"
    OTHER = "other"


CountsFrom = Annotated[
    date | None,
    Meta(description="the working day it counts as received, where that is not the day of the act"),
]
Received = Annotated[
    date | None, Meta(description="the day it arrived, where that is not the day of the act")
]
To = Annotated[Role, Meta(description="whom it is put to: clerk, or officer for any other member of staff")]


class AskEnquiry(Act, frozen=True, kw_only=True, tag="ask-enquiry"):
    """A councillor asks an officer something."""

    to: To = Role.CLERK
    direct_contact: Annotated[
        Fact, Meta(description="whether the Clerk agreed direct contact with this officer on this matter")
    ] = None
    has_line_manager: Annotated[bool, Meta(description="whether the officer asked has a line manager")] = (
        False
    )
    queue: Annotated[int, Meta(ge=0, description="open enquiries already with the post")] = 0
    precedence: Annotated[
        Precedence, Meta(description="ground on which the asker wants to be taken before others")
    ] = Precedence.NONE
    operational: Annotated[Fact, Meta(description="whether it is about the day-to-day running")] = False
    under_foi: Annotated[bool, Meta(description="asked as a request under freedom of information law")] = (
        False
    )
    counts_from: CountsFrom = None
    concerns_party_or_person: Annotated[
        bool, Meta(description="whether advice is sought on a personal or party-political matter")
    ] = False


class RecordEnquiry(Act, frozen=True, kw_only=True, tag="record-enquiry"):
    """The Clerk records an enquiry that came by telephone, by mail or in person."""

    channel: Annotated[Channel, Meta(description="how it came")] = Channel.TELEPHONE
    to: To = Role.CLERK
    queue: Annotated[int, Meta(ge=0, description="open enquiries already with the post")] = 0
    under_foi: Annotated[bool, Meta(description="asked as a request under freedom of information law")] = (
        False
    )
    received: Received = None
    counts_from: CountsFrom = None


class AcknowledgeEnquiry(Act, frozen=True, kw_only=True, tag="acknowledge-enquiry"):
    """The officer says that the enquiry has arrived and when an answer can be expected."""


class AnswerEnquiry(Act, frozen=True, kw_only=True, tag="answer-enquiry"):
    """The officer answers."""


class AskBack(Act, frozen=True, kw_only=True, tag="ask-back"):
    """The officer asks the asker something; the clock stands still until the reply."""


class ReplyToAskBack(Act, frozen=True, kw_only=True, tag="reply-to-ask-back"):
    """The asker replies; the clock runs on."""


class ExtendEnquiry(Act, frozen=True, kw_only=True, tag="extend-enquiry"):
    """The officer takes longer, to a new date, and says why."""

    days_more: Annotated[int, Meta(gt=0, description="further working days")] = 5
    why_longer: Annotated[str, Meta(description="the reason shown to the asker")] = ""


class DeclineEnquiry(Act, frozen=True, kw_only=True, tag="decline-enquiry"):
    """The officer declines, on a ground, with ways to go on."""

    ground: Annotated[DeclineGround, Meta(description="on what ground")] = DeclineGround.OTHER
    instrument: Annotated[str, Meta(description="the law, policy or procedure relied on")] = ""
    asked_as_councillor: Annotated[Fact, Meta(description="whether it was asked in a councillor's role")] = (
        None
    )
    under_foi: Annotated[bool, Meta(description="asked as a request under freedom of information law")] = (
        False
    )
    tells_of_review: Annotated[
        bool, Meta(description="whether the answer tells of the internal review and the Commissioner")
    ] = False


class ReturnEnquiry(Act, frozen=True, kw_only=True, tag="return-enquiry"):
    """An employee returns a request that goes against the line manager's instruction."""

    against_line_manager: Annotated[Fact, Meta(description="whether it does")] = True


class ReassignEnquiry(Act, frozen=True, kw_only=True, tag="reassign-enquiry"):
    """The Clerk hands the enquiry to another officer."""

    to: To = Role.OFFICER


class AttachToEnquiry(Act, frozen=True, kw_only=True, tag="attach-to-enquiry"):
    """A file is added to the enquiry."""


class FollowUpEnquiry(Act, frozen=True, kw_only=True, tag="follow-up-enquiry"):
    """The asker comes back on an answer."""

    working_days_since_answer: Annotated[int, Meta(ge=0, description="working days since the answer")] = 0


class AgreeDirectContact(Act, frozen=True, kw_only=True, tag="agree-direct-contact"):
    """The Clerk agrees that a councillor may deal with a named officer directly on a named matter."""

    matter_named: Annotated[bool, Meta(description="whether the matter is named")] = True


class RevokeDirectContact(Act, frozen=True, kw_only=True, tag="revoke-direct-contact"):
    """The Clerk ends an agreement on direct contact."""


class InstructOfficer(Act, frozen=True, kw_only=True, tag="instruct-officer"):
    """Somebody tells an officer to do something, rather than asking."""

    to: To = Role.OFFICER
    authority: Annotated[
        Fact, Meta(description="whether a resolution, committee or delegation is named that it rests on")
    ] = None
    clerk_approves: Annotated[Fact, Meta(description="whether the Clerk expressly approved it")] = None
    operational: Annotated[Fact, Meta(description="whether it is about the day-to-day running")] = None
    within_job_description: Annotated[
        Fact, Meta(description="whether it lies within the agreed job description")
    ] = True
    against_line_manager: Annotated[
        bool, Meta(description="whether it goes against what the officer's line manager instructed")
    ] = False
    against_law_or_policy: Annotated[
        str, Meta(description="the law, policy or procedure it would have the officer act against, or empty")
    ] = ""
