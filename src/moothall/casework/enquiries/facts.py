"""From rows and what was entered to acts."""

from datetime import date, datetime, time

from moothall.council.models import Authority, Post
from moothall.protocol.acts.enquiries import (
    AcknowledgeEnquiry,
    AgreeDirectContact,
    AnswerEnquiry,
    AskBack,
    AskEnquiry,
    AttachToEnquiry,
    Channel,
    DeclineEnquiry,
    DeclineGround,
    ExtendEnquiry,
    FollowUpEnquiry,
    InstructOfficer,
    Precedence,
    ReassignEnquiry,
    RecordEnquiry,
    ReplyToAskBack,
    ReturnEnquiry,
    RevokeDirectContact,
)
from moothall.protocol.core.parties import Role
from moothall.record.duties import Clock
from moothall.road.doing import Situation
from moothall.road.perform import NotYours

from .models import DirectContact, Enquiry
from .queries import agreements_of, queue_of
from .steps import STEPS, may_take


def role_of(post: Post) -> Role:
    """Whether a post is asked as the Clerk or as any other member of staff."""
    return Role.CLERK if post.is_proper_officer else Role.OFFICER


def _clock(situation: Situation) -> Clock:
    return Clock.of(situation.standing.council, situation.standing.on)


def received_at(day: date | None, today: date) -> datetime:
    """When an enquiry recorded afterwards arrived: at noon of the day, today where none is given."""
    return datetime.combine(day or today, time(12))


def _agreed(situation: Situation, post: Post) -> bool:
    """Whether it falls under an agreement that the asker names: one for this officer, in force, on its own matter."""
    named: DirectContact | None = situation.given.get("agreement")
    return named is not None and agreements_of(situation.standing).filter(pk=named.pk, post=post).exists()


def ask(situation: Situation) -> AskEnquiry:
    """A councillor asks."""
    if not situation.standing.role.is_councillor:
        raise NotYours("Only a councillor asks an enquiry. An officer can record one that came another way.")
    given, post = situation.given, situation.given["post"]
    return situation.act(
        AskEnquiry,
        to=role_of(post),
        # What goes to the Clerk needs no agreement with the Clerk.
        direct_contact=None if post.is_proper_officer else _agreed(situation, post),
        has_line_manager=post.line_manager_id is not None,
        queue=queue_of(post),
        precedence=Precedence(given.get("precedence") or "none"),
        operational=bool(given.get("operational")),
        under_foi=bool(given.get("under_foi")),
        counts_from=_clock(situation).came(situation.now, post),
    )


def record(situation: Situation) -> RecordEnquiry:
    """An officer records an enquiry that came by telephone, by mail or in person."""
    if not situation.standing.is_clerk:
        raise NotYours("Only the Clerk records an enquiry that came another way.")
    given, post = situation.given, situation.given["post"]
    received = received_at(given.get("received"), situation.standing.on)
    return situation.act(
        RecordEnquiry,
        channel=Channel(given.get("channel") or "telephone"),
        to=role_of(post),
        queue=queue_of(post),
        under_foi=bool(given.get("under_foi")),
        received=received.date(),
        counts_from=_clock(situation).came(received, post),
    )


def instruct(situation: Situation) -> InstructOfficer:
    """Somebody tells an officer to do something."""
    given, post = situation.given, situation.given["post"]
    authority: Authority | None = given.get("authority")
    return situation.act(
        InstructOfficer,
        to=role_of(post),
        authority=authority is not None,
        clerk_approves=_agreed(situation, post)
        if situation.standing.role.is_councillor
        else situation.standing.is_clerk,
        operational=given.get("operational"),
        within_job_description=given.get("within_job_description"),
        against_law_or_policy=given.get("against_law_or_policy") or "",
    )


def _of(situation: Situation, step: str) -> Enquiry:
    enquiry: Enquiry = situation.given["enquiry"]
    # As it stands now, under the council's lock: since the page was opened somebody may have ended it.
    enquiry.refresh_from_db(fields=["state", "post", "acknowledged", "answered_on"])
    if not may_take(situation.standing, enquiry, step):
        raise NotYours(STEPS[step].not_yours)
    return enquiry


def acknowledge(situation: Situation) -> AcknowledgeEnquiry:
    """The officer says that it has arrived."""
    _of(situation, "acknowledge")
    return situation.act(AcknowledgeEnquiry)


def answer(situation: Situation) -> AnswerEnquiry:
    """The officer answers."""
    _of(situation, "answer")
    return situation.act(AnswerEnquiry)


def ask_back(situation: Situation) -> AskBack:
    """The officer asks the asker something."""
    _of(situation, "ask-back")
    return situation.act(AskBack)


def reply(situation: Situation) -> ReplyToAskBack:
    """The asker replies."""
    _of(situation, "reply")
    return situation.act(ReplyToAskBack)


def extend(situation: Situation) -> ExtendEnquiry:
    """The officer takes longer."""
    _of(situation, "extend")
    given = situation.given
    return situation.act(
        ExtendEnquiry, days_more=given.get("days_more") or 5, why_longer=given.get("text") or ""
    )


def decline(situation: Situation) -> DeclineEnquiry:
    """The officer declines."""
    enquiry, given = _of(situation, "decline"), situation.given
    return situation.act(
        DeclineEnquiry,
        ground=DeclineGround(given.get("ground") or "other"),
        instrument=given.get("instrument") or "",
        asked_as_councillor=given.get("asked_as_councillor"),
        under_foi=enquiry.under_foi,
        tells_of_review=bool(given.get("tells_of_review")),
    )


def send_back(situation: Situation) -> ReturnEnquiry:
    """An employee returns a request that goes against the line manager's instruction."""
    _of(situation, "return")
    return situation.act(ReturnEnquiry, against_line_manager=situation.given.get("against_line_manager"))


def reassign(situation: Situation) -> ReassignEnquiry:
    """The Clerk hands it to another officer."""
    _of(situation, "reassign")
    return situation.act(ReassignEnquiry, to=role_of(situation.given["post"]))


def attach(situation: Situation) -> AttachToEnquiry:
    """A file is added."""
    _of(situation, "attach")
    return situation.act(AttachToEnquiry)


def follow_up(situation: Situation) -> FollowUpEnquiry:
    """The asker comes back on the answer."""
    enquiry, standing = _of(situation, "follow-up"), situation.standing
    clock = _clock(situation)
    since = clock.working_days_since(enquiry.answered_on or standing.on, enquiry.post, most=10)
    return situation.act(FollowUpEnquiry, working_days_since_answer=since)


def agree(situation: Situation) -> AgreeDirectContact:
    """The Clerk agrees direct contact."""
    if not situation.standing.is_clerk:
        raise NotYours("Only the Clerk can agree direct contact with a member of staff.")
    return situation.act(AgreeDirectContact, matter_named=bool(situation.given.get("about")))


def revoke(situation: Situation) -> RevokeDirectContact:
    """The Clerk ends an agreement."""
    agreement: DirectContact = situation.given["agreement"]
    standing = situation.standing
    if not standing.is_clerk or agreement.council_id != standing.council.pk:
        raise NotYours("Only the Clerk can end an agreement on direct contact.")
    agreement.refresh_from_db(fields=["until"])
    if agreement.until and agreement.until <= standing.on:
        raise NotYours("This agreement has ended already.")
    return situation.act(RevokeDirectContact)
