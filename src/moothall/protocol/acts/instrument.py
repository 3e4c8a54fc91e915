"""The protocol's own life: drafted, consulted on, adopted, acknowledged, reviewed, ended."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from .base import Act, Fact


class AdoptProtocol(Act, frozen=True, kw_only=True, tag="adopt-protocol"):
    """The Clerk records that the council adopted a version."""

    adopted_on: Annotated[date | None, Meta(description="the day the council adopted it")] = None
    in_force_from: Annotated[date | None, Meta(description="the first day it judges by")] = None
    body: Annotated[str, Meta(description="which body adopted it; empty: not recorded")] = ""
    minute: Annotated[str, Meta(description="the minute reference; empty: not recorded")] = ""
    signatory: Annotated[str, Meta(description="who signed it; empty: not recorded")] = ""
    overtaken: Annotated[
        bool, Meta(description="whether a later adoption is on record, so that this one is history")
    ] = False


class CorrectAdoption(Act, frozen=True, kw_only=True, tag="correct-adoption"):
    """The Clerk records that an adoption was recorded wrongly, and what is right."""

    adopted_on: Annotated[date | None, Meta(description="the day the council adopted it")] = None
    in_force_from: Annotated[date | None, Meta(description="the first day it judges by")] = None
    body: Annotated[str, Meta(description="which body adopted it; empty: not recorded")] = ""
    minute: Annotated[str, Meta(description="the minute reference; empty: not recorded")] = ""
    signatory: Annotated[str, Meta(description="who signed it; empty: not recorded")] = ""
    overtaken: Annotated[
        bool, Meta(description="whether a later adoption is on record, so that this one is history")
    ] = False
    what_was_wrong: Annotated[str, Meta(description="what had been recorded wrongly")] = ""


class AcknowledgeProtocol(Act, frozen=True, kw_only=True, tag="acknowledge-protocol"):
    """A councillor or officer confirms having read the version in force."""


class StoreDraft(Act, frozen=True, kw_only=True, tag="store-draft"):
    """The Clerk uploads a document, or corrects how it was understood, before it is adopted."""


class StartAmendment(Act, frozen=True, kw_only=True, tag="start-amendment"):
    """The Clerk begins an amendment: a draft with the words of the version in force."""


class AmendClause(Act, frozen=True, kw_only=True, tag="amend-clause"):
    """A clause of a draft amendment is changed, put in or taken out."""

    proposer: Annotated[str, Meta(description="who proposed it; empty: not recorded")] = ""
    why: Annotated[str, Meta(description="why it is proposed; empty: not recorded")] = ""


class OpenConsultation(Act, frozen=True, kw_only=True, tag="open-consultation"):
    """The Clerk asks councillors and officers about a draft, up to a last day."""

    until: Annotated[date | None, Meta(description="the last day on which they can comment")] = None


class CommentOnDraft(Act, frozen=True, kw_only=True, tag="comment-on-draft"):
    """A councillor or officer comments on a clause of a draft, or on the whole of it."""


class ProposeAmendment(Act, frozen=True, kw_only=True, tag="propose-amendment"):
    """A councillor or officer proposes other words for a clause of the version in force."""


class MendComment(Act, frozen=True, kw_only=True, tag="mend-comment"):
    """The author of a comment or proposal words it anew."""


class WithdrawComment(Act, frozen=True, kw_only=True, tag="withdraw-comment"):
    """The author of a comment or proposal withdraws it."""


class AnswerComment(Act, frozen=True, kw_only=True, tag="answer-comment"):
    """The Clerk says whether a comment or proposal is taken up, and why."""

    taken_up: Annotated[Fact, Meta(description="whether it is taken up")] = None


class SetAsideDraft(Act, frozen=True, kw_only=True, tag="set-aside-draft"):
    """The Clerk records that a draft which others were asked about is not pursued."""


class ReadoptProtocol(Act, frozen=True, kw_only=True, tag="readopt-protocol"):
    """The Clerk records that the council adopted the version in force again, unchanged."""

    adopted_on: Annotated[date | None, Meta(description="the day the council readopted it")] = None
    body: Annotated[str, Meta(description="which body readopted it; empty: not recorded")] = ""
    minute: Annotated[str, Meta(description="the minute reference; empty: not recorded")] = ""
    signatory: Annotated[str, Meta(description="who signed it; empty: not recorded")] = ""


class RecordReview(Act, frozen=True, kw_only=True, tag="record-review"):
    """The Clerk records that the protocol has been reviewed, and what came of it."""

    reviewed_on: Annotated[date | None, Meta(description="the day it was reviewed")] = None


class SetReviewDay(Act, frozen=True, kw_only=True, tag="set-review-day"):
    """The Clerk sets another day for the review, and says why."""

    due: Annotated[date | None, Meta(description="the last day for the review")] = None


class DismissReviewPrompt(Act, frozen=True, kw_only=True, tag="dismiss-review-prompt"):
    """The Clerk decides that a new term of councillors is no occasion to review the protocol."""


class LapseProtocol(Act, frozen=True, kw_only=True, tag="lapse-protocol"):
    """The Clerk records that the protocol ceases, by a repeal or by its own words."""

    since: Annotated[date | None, Meta(description="the first day without it")] = None
    body: Annotated[str, Meta(description="which body repealed it; empty: not recorded")] = ""
    minute: Annotated[str, Meta(description="the minute reference; empty: not recorded")] = ""


class CorrectLapse(Act, frozen=True, kw_only=True, tag="correct-lapse"):
    """The Clerk records that the end of the protocol was recorded wrongly, and what is right."""

    ceased: Annotated[bool, Meta(description="whether the protocol ceased at all")] = True
    since: Annotated[date | None, Meta(description="the first day without it")] = None
    body: Annotated[str, Meta(description="which body repealed it; empty: not recorded")] = ""
    minute: Annotated[str, Meta(description="the minute reference; empty: not recorded")] = ""
    what_was_wrong: Annotated[str, Meta(description="what had been recorded wrongly")] = ""


class RegisterLinkedPolicy(Act, frozen=True, kw_only=True, tag="register-linked-policy"):
    """The Clerk enters another document of the council in the register of linked policies."""

    version: Annotated[str, Meta(description="which version of it; empty: not recorded")] = ""
    adopted_on: Annotated[
        date | None, Meta(description="the day the council adopted it; null: not recorded")
    ] = None
    review_due: Annotated[
        date | None, Meta(description="the last day for its review; null: not recorded")
    ] = None


class MendLinkedPolicy(Act, frozen=True, kw_only=True, tag="mend-linked-policy"):
    """The Clerk mends what the register says of a linked policy, as after a new version of it."""

    version: Annotated[str, Meta(description="which version of it; empty: not recorded")] = ""
    adopted_on: Annotated[
        date | None, Meta(description="the day the council adopted it; null: not recorded")
    ] = None
    review_due: Annotated[
        date | None, Meta(description="the last day for its review; null: not recorded")
    ] = None


class ConfirmLeaningClauses(Act, frozen=True, kw_only=True, tag="confirm-leaning-clauses"):
    """The Clerk confirms which clauses of the version in force lean on a linked policy."""


class TakeOutLinkedPolicy(Act, frozen=True, kw_only=True, tag="take-out-linked-policy"):
    """The Clerk takes a document out of the register of linked policies."""

    named_in: Annotated[
        tuple[str, ...],
        Meta(description="clauses in force that name it, where no other entry is what they name"),
    ] = ()
