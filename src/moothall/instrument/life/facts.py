"""From rows and what was entered to the acts of the protocol's later life."""

from moothall.council.in_force import adoption_on
from moothall.council.models import Adoption, Lapse, ProtocolVersion
from moothall.protocol.acts.instrument import (
    AmendClause,
    AnswerComment,
    CommentOnDraft,
    CorrectLapse,
    DismissReviewPrompt,
    LapseProtocol,
    MendComment,
    OpenConsultation,
    ProposeAmendment,
    ReadoptProtocol,
    RecordReview,
    SetAsideDraft,
    SetReviewDay,
    StartAmendment,
    WithdrawComment,
)
from moothall.road.doing import Situation
from moothall.road.perform import NotYours

from ..facts import clerk_alone, draft_to_change
from ..models import Comment, Review
from . import queries
from .reviewing import open_review

ANSWERED = "The Clerk has answered this comment, so it stays as it is. You can write another."
TAKEN_IN = "The Clerk has taken this comment into a draft, where its words stand now. You can write another."
CLOSED = "The last day for comments on this draft has passed, or it has not been opened for them."


def _in_force(situation: Situation) -> Adoption:
    """The adoption in force that day; a sentence where there is none."""
    standing = situation.standing
    adoption = adoption_on(standing.council, standing.on)
    if adoption is None:
        raise NotYours("No protocol is in force here today.")
    return adoption


def _of_this_council(situation: Situation, council: int) -> None:
    if council != situation.standing.council.pk:
        raise NotYours("This belongs to another council.")


def start(situation: Situation) -> StartAmendment:
    """The Clerk begins an amendment of the version in force."""
    clerk_alone(situation)
    _in_force(situation)
    return situation.act(StartAmendment)


def amend(situation: Situation) -> AmendClause:
    """The Clerk changes, puts in or takes out a clause of a draft amendment."""
    version = draft_to_change(situation)
    if version.amends_id is None:
        raise NotYours("This draft amends no version. Correct its clauses on their own pages instead.")
    given = situation.given
    return situation.act(AmendClause, proposer=given.get("proposer") or "", why=given.get("why") or "")


def _draft(situation: Situation) -> ProtocolVersion:
    """A draft of this council that is still pursued."""
    version: ProtocolVersion = situation.given["version"]
    _of_this_council(situation, version.council_id)
    if version.adoptions.exists():
        raise NotYours("This version has been adopted, so it is no draft any more.")
    if hasattr(version, "set_aside"):
        raise NotYours("This draft has been set aside.")
    return version


def consult(situation: Situation) -> OpenConsultation:
    """The Clerk asks everybody whom the protocol guides."""
    clerk_alone(situation)
    _draft(situation)
    until = situation.given.get("until")
    if until is not None and until < situation.standing.on:
        raise NotYours("The last day for comments must be today or later.")
    return situation.act(OpenConsultation, until=until)


def comment(situation: Situation) -> CommentOnDraft:
    """A councillor or officer comments while the draft is open for that."""
    version = _draft(situation)
    if not queries.may_comment(situation.standing, version):
        raise NotYours(CLOSED)
    return situation.act(CommentOnDraft)


def propose(situation: Situation) -> ProposeAmendment:
    """A councillor or officer proposes other words for a clause in force."""
    version: ProtocolVersion = situation.given["version"]
    if not (version.adoptions.exists() and queries.may_comment(situation.standing, version)):
        raise NotYours("Councillors and officers propose amendments of the version in force.")
    return situation.act(ProposeAmendment)


def _own_comment(situation: Situation) -> None:
    row: Comment = situation.given["comment"]
    row.refresh_from_db()
    if row.by_id != situation.standing.person.pk:
        raise NotYours("Only the author can change a comment.")
    if row.answered is not None:
        raise NotYours(ANSWERED)
    if row.taken_into.exists():
        raise NotYours(TAKEN_IN)
    if not queries.may_mend(situation.standing, row):
        raise NotYours(CLOSED)


def mend(situation: Situation) -> MendComment:
    """The author words a comment anew."""
    _own_comment(situation)
    return situation.act(MendComment)


def withdraw(situation: Situation) -> WithdrawComment:
    """The author withdraws a comment."""
    _own_comment(situation)
    return situation.act(WithdrawComment)


def answer(situation: Situation) -> AnswerComment:
    """The Clerk says what becomes of a comment."""
    clerk_alone(situation)
    row: Comment = situation.given["comment"]
    row.refresh_from_db()
    _of_this_council(situation, row.council_id)
    if row.answered is not None:
        raise NotYours("This comment has been answered already.")
    return situation.act(AnswerComment, taken_up=situation.given.get("taken_up"))


def set_aside(situation: Situation) -> SetAsideDraft:
    """The Clerk does not pursue a draft."""
    clerk_alone(situation)
    _draft(situation)
    return situation.act(SetAsideDraft)


def readopt(situation: Situation) -> ReadoptProtocol:
    """The Clerk records that the council adopted the version in force again."""
    clerk_alone(situation)
    given, adoption = situation.given, _in_force(situation)
    day = given.get("adopted_on")
    if day is not None and not adoption.in_force_from <= day <= situation.standing.on:
        raise NotYours("A version is readopted between its first day in force and today.")
    return situation.act(
        ReadoptProtocol,
        adopted_on=day,
        body=given.get("body") or "",
        minute=given.get("minute") or "",
        signatory=given.get("signatory") or "",
    )


def _open_review(situation: Situation) -> None:
    clerk_alone(situation)
    review: Review = situation.given["review"]
    review.refresh_from_db()
    _of_this_council(situation, review.council_id)
    if review.end:
        raise NotYours("This review has come to its end already.")


def record_review(situation: Situation) -> RecordReview:
    """The Clerk records that the protocol was reviewed."""
    _open_review(situation)
    day = situation.given.get("reviewed_on")
    if day is not None and day > situation.standing.on:
        raise NotYours("A review is recorded once it has taken place.")
    return situation.act(RecordReview, reviewed_on=day)


def set_day(situation: Situation) -> SetReviewDay:
    """The Clerk sets another day for the review, or the first where none was set."""
    if situation.given.get("review") is not None:
        _open_review(situation)
    else:
        clerk_alone(situation)
        _in_force(situation)
        if open_review(situation.standing.council) is not None:
            raise NotYours("A review is owed already. Set another day on its own page.")
    due = situation.given.get("due")
    if due is not None and due < situation.standing.on:
        raise NotYours("The last day for the review must be today or later.")
    return situation.act(SetReviewDay, due=due)


def dismiss(situation: Situation) -> DismissReviewPrompt:
    """The Clerk has seen that a new term began."""
    clerk_alone(situation)
    standing = situation.standing
    if queries.new_term(standing.council, standing.on) != situation.given.get("day"):
        raise NotYours("There is no such prompt any more.")
    return situation.act(DismissReviewPrompt)


def lapse(situation: Situation) -> LapseProtocol:
    """The Clerk records that the protocol ceases."""
    clerk_alone(situation)
    given, adoption = situation.given, _in_force(situation)
    known = Lapse.objects.filter(council=situation.standing.council, corrected_by__isnull=True)
    if known.filter(since__gt=adoption.in_force_from).exists():
        raise NotYours("The end of this protocol is on record already. Correct that record instead.")
    since = given.get("since")
    if since is not None and since <= adoption.in_force_from:
        raise NotYours(
            "The version in force came into force on that day or later. If it never should have, correct its adoption."
        )
    return situation.act(
        LapseProtocol, since=since, body=given.get("body") or "", minute=given.get("minute") or ""
    )


def correct_lapse(situation: Situation) -> CorrectLapse:
    """The Clerk records that an end was recorded wrongly."""
    clerk_alone(situation)
    given, wrong = situation.given, situation.given["lapse"]
    _of_this_council(situation, wrong.council_id)
    if Lapse.objects.filter(corrects=wrong).exists():
        raise NotYours("This record has been corrected already. Correct the latest record instead.")
    return situation.act(
        CorrectLapse,
        ceased=given.get("ceased") is not False,
        since=given.get("since"),
        body=given.get("body") or "",
        minute=given.get("minute") or "",
        what_was_wrong=given.get("what_was_wrong") or "",
    )
