"""Direction: who may ask, tell or press an officer to do something, and how soon an answer comes."""

from datetime import date

from ..acts.enquiries import (
    AcknowledgeEnquiry,
    AgreeDirectContact,
    AnswerEnquiry,
    AskBack,
    AskEnquiry,
    DeclineEnquiry,
    DeclineGround,
    ExtendEnquiry,
    FollowUpEnquiry,
    InstructOfficer,
    ReassignEnquiry,
    RecordEnquiry,
    ReplyToAskBack,
    RevokeDirectContact,
)
from ..core.clauses import Adopted
from ..core.parties import BOTH, COUNCILLORS, OFFICERS, Party, Role
from ..core.provisions import Provision, Said, content, contrary, follows, missing, shown
from ..core.rulings import DutyOwed
from ..core.strengths import Kind

TITLE = "Direction of officers"

via_clerk = Provision(
    "direction.via-clerk",
    Kind.GUARD,
    says="A councillor deals with staff through the Clerk, unless the Clerk has agreed otherwise for a "
    "matter.",
    effect="What is put to a member of staff goes to the Clerk, unless an agreement on direct contact is on "
    "record for this person and matter; agreements are dated and can be ended.",
    binds=COUNCILLORS,
    pitstone="3.principles(3), 4(1)",
)

_TO_THE_CLERK = content("You put it to the Clerk, which is the way the protocol provides.")
_AGREED = content("The Clerk has agreed that you may deal with this officer directly on this matter.")
_IS_IT_AGREED = missing(
    "direct_contact", "Has the Clerk agreed that you may deal with this officer directly on this matter?"
)
_NOT_AGREED = contrary(
    "You are putting this to a member of staff, and the Clerk has not agreed direct contact on this matter.",
    "Put it to the Clerk, or ask the Clerk to agree direct contact on this matter.",
    "ask-enquiry",
)
_APPROVED = content("The Clerk has expressly approved this instruction to a member of staff.")
_IS_IT_APPROVED = missing("clerk_approves", "Has the Clerk expressly approved this instruction?")
_NOT_APPROVED = contrary(
    "You are instructing a member of staff, and the Clerk has not approved it.",
    "Put it to the Clerk as an enquiry, or ask the Clerk to approve the instruction.",
    "ask-enquiry",
)
_ONLY_THE_CLERK = contrary(
    "Direct contact between a councillor and a member of staff is the Clerk's to agree or to end.",
    "Ask the Clerk to do this.",
    "ask-enquiry",
)
_NO_MATTER = contrary(
    "You are agreeing direct contact without naming the matter that it is for.",
    "Name the matter, so that both know how far the agreement goes.",
)
_MATTER_NAMED = content("Direct contact is agreed by the Clerk, for a matter that is named.")
_AGREEMENT_ENDS = content("The agreement ends, and what follows goes through the Clerk again.")


@via_clerk.bears_on(AskEnquiry)
def asks_through_the_clerk(act: AskEnquiry, _: Adopted) -> Said | None:
    if act.to is not Role.OFFICER:
        return _TO_THE_CLERK if act.to.is_officer else None
    if act.direct_contact is None:
        return _IS_IT_AGREED
    return _AGREED if act.direct_contact else _NOT_AGREED


@via_clerk.bears_on(InstructOfficer)
def instructs_through_the_clerk(act: InstructOfficer, _: Adopted) -> Said | None:
    if act.to is not Role.OFFICER:
        return _TO_THE_CLERK if act.to.is_officer else None
    if act.clerk_approves is None:
        return _IS_IT_APPROVED
    return _APPROVED if act.clerk_approves else _NOT_APPROVED


@via_clerk.bears_on(AgreeDirectContact, RevokeDirectContact, party=Party.COUNCILLOR)
def clerk_agrees_direct_contact(act: AgreeDirectContact | RevokeDirectContact, _: Adopted) -> Said:
    if Party.CLERK not in act.who.parties:
        return _ONLY_THE_CLERK
    if isinstance(act, RevokeDirectContact):
        return _AGREEMENT_ENDS
    return _MATTER_NAMED if act.matter_named else _NO_MATTER


no_individual_instruction = Provision(
    "direction.no-individual-instruction",
    Kind.GUARD,
    says="Officers work for the council as a body; no councillor or group alone tells them what to do.",
    effect="A councillor's instruction without the council behind it is kept as a draft, with two ways on: "
    "an agenda item, or an enquiry.",
    binds=BOTH,
    yateley="8.2",
    pitstone="3.1(5)(g)",
    ware="2.3.5 (second), 4.2",
)

_BODY_DECIDED = content("The instruction rests on a decision or a delegation that you named.")
_WHO_DECIDED = missing(
    "authority", "Which resolution, committee decision or delegation does this instruction rest on, if any?"
)
_NOBODY_DECIDED = contrary(
    "You are giving an officer an instruction without a decision of the council or a committee behind it.",
    "Ask for it to be put on the agenda, or put it to the Clerk as an enquiry; your draft is kept.",
    "ask-enquiry",
)


@no_individual_instruction.bears_on(InstructOfficer)
def instructs_alone(act: InstructOfficer, _: Adopted) -> Said | None:
    if not act.who.is_councillor:
        return None  # an officer who manages staff is no individual councillor
    if act.authority is None:
        return _WHO_DECIDED
    return _BODY_DECIDED if act.authority else _NOBODY_DECIDED


delegated_decisions = Provision(
    "direction.delegated-decisions",
    Kind.GUARD,
    says="A matter that the council has left to an officer's decision is decided by that officer, unpressed.",
    effect="The scheme of delegation is on record; on a matter in it the officer takes what councillors "
    "know, and no direction from them.",
    binds=COUNCILLORS,
    yateley="7.14",
)
delegated_decisions.not_yet(InstructOfficer)

within_law_and_policy = Provision(
    "direction.within-law-and-policy",
    Kind.GUARD,
    says="An officer is not asked to do what law, a policy or a procedure of the council forbids.",
    effect="The officer can answer that a request lies outside law or policy, and names which; it ends "
    "there, and may come to the council as a proposal to change the policy.",
    binds=BOTH,
    yateley="7.15",
    pitstone="3.1(5)(j), 3.1(5)(p)",
)

_NOTHING_AGAINST_IT = content("No law, policy or procedure is named that the instruction goes against.")
_WHICH_INSTRUMENT = missing("instrument", "Which law, policy or procedure do you rely on?")


@within_law_and_policy.bears_on(InstructOfficer)
def instructs_against_law_or_policy(act: InstructOfficer, _: Adopted) -> Said:
    against = act.against_law_or_policy.strip()
    if not against:
        return _NOTHING_AGAINST_IT
    return contrary(
        f"You would have the officer act against: {against}.",
        "Propose to the council that the policy be changed, or ask for what can be done within it.",
        "ask-enquiry",
    )


@within_law_and_policy.bears_on(DeclineEnquiry, party=Party.COUNCILLOR)
def declines_for_law_or_policy(act: DeclineEnquiry, _: Adopted) -> Said | None:
    if act.ground is not DeclineGround.LAW and act.ground is not DeclineGround.POLICY:
        return None
    instrument = act.instrument.strip()
    if not instrument:
        return _WHICH_INSTRUMENT
    return content(
        f"The request ends here, because of: {instrument}. It may come to the council as a change of policy."
    )


money_and_contracts = Provision(
    "direction.money-and-contracts",
    Kind.GUARD,
    says="No councillor starts, approves or certifies a payment or a contract unless lawfully empowered to.",
    effect="Every commitment names the resolution, or the delegation and its limit, that it rests on.",
    binds=COUNCILLORS,
    pitstone="3.1(5)(k)",
)

timely_response = Provision(
    "direction.timely-response",
    Kind.DUTY,
    says="Whoever asks or complains gets an answer in good time.",
    effect="Each enquiry opens two duties, to acknowledge and to answer, counted in the officer's working "
    "days; periods that the council has not adopted are marked as suggested.",
    binds=OFFICERS,
    st_helens="3.1(d)",
    yateley="6.1(d)",
    pitstone="3.officers(4)(f), 3.expectations(1)(d)",
    wadhurst="3.1(d)",
    ware="3.1(d)",
)

SUGGESTED_ACKNOWLEDGEMENT = 3
SUGGESTED_ANSWER = 10
FOLLOW_UP_OPEN = 5

_CLOCK = "The enquiry is to be acknowledged and answered in working days."
_CLOCK_BESIDE_FOI = (
    "The enquiry is to be acknowledged and answered in working days; the period that freedom of information "
    "law sets runs beside it and is the latest."
)
_FOLLOWED_UP = "The answer is still open for a follow-up, and yours opens a new date for it."
# The days are Moothall's suggestion and the clause binds officers, so coming back late is never held against the
# councillor: it counts as an enquiry anew.
_ANEW = (
    f"More than {FOLLOW_UP_OPEN} working days have passed since the answer, so this counts as a new enquiry, with "
    "dates of its own."
)
_WHY_LONGER = missing("why_longer", "Why does the answer take longer? The asker is shown your reason.")
_STEPS = {
    AcknowledgeEnquiry: content(
        "The asker learns that the enquiry has arrived and when to expect an answer."
    ),
    AnswerEnquiry: content("Your answer meets the duty to answer; the asker may follow it up for some days."),
    AskBack: content("The clock stands still until the asker replies; the days counted so far are kept."),
    ReplyToAskBack: content("The clock runs on from where it stood."),
    ReassignEnquiry: content("The duty passes to the officer you name, with its date unchanged."),
    DeclineEnquiry: content(
        "Declining answers the enquiry; the asker sees the ground and the ways to go on."
    ),
}


def _days_to_acknowledge(adopted: Adopted) -> tuple[int, bool]:
    """Working days to acknowledge in, and whether they are only suggested."""
    return _days(adopted, "acknowledge_days", SUGGESTED_ACKNOWLEDGEMENT)


def _days_to_answer(adopted: Adopted) -> tuple[int, bool]:
    """Working days to answer in, and whether they are only suggested."""
    return _days(adopted, "days", SUGGESTED_ANSWER)


def _days(adopted: Adopted, term: str, suggested: int) -> tuple[int, bool]:
    days = adopted.terms.get(term, "")
    return (int(days), False) if days.isdecimal() and int(days) > 0 else (suggested, True)


@timely_response.bears_on(AskEnquiry, RecordEnquiry, party=Party.OFFICER)
def opens_the_clock(act: AskEnquiry | RecordEnquiry, adopted: Adopted) -> Said:
    why = _CLOCK_BESIDE_FOI if act.under_foi else _CLOCK
    return follows(why, duties=_owed_for_an_enquiry(adopted, act.counts_from or act.on))


def _owed_for_an_enquiry(adopted: Adopted, start: date) -> tuple[DutyOwed, DutyOwed]:
    return (
        _owed("acknowledge", start, *_days_to_acknowledge(adopted)),
        _owed("answer", start, *_days_to_answer(adopted)),
    )


def _owed(what: str, start: date, days: int, suggested: bool) -> DutyOwed:
    return DutyOwed(what, "officer asked", "asker", days, start, timely_response.key, suggested=suggested)


@timely_response.bears_on(FollowUpEnquiry, party=Party.OFFICER)
def follows_up(act: FollowUpEnquiry, adopted: Adopted) -> Said:
    if act.working_days_since_answer > FOLLOW_UP_OPEN:
        return follows(_ANEW, duties=_owed_for_an_enquiry(adopted, act.on))
    return follows(_FOLLOWED_UP, duties=(_owed("answer follow-up", act.on, *_days_to_answer(adopted)),))


@timely_response.bears_on(ExtendEnquiry)
def takes_longer(act: ExtendEnquiry, _: Adopted) -> Said:
    why = act.why_longer.strip()
    if not why:
        return _WHY_LONGER
    return follows(
        "The answer gets a later date, and the asker is told why.",
        adds=(f"The asker is told: {act.days_more} further working days, because {why}",),
    )


@timely_response.bears_on(*_STEPS, party=Party.OFFICER)
def takes_a_step(act: AnswerEnquiry, _: Adopted) -> Said:
    return _STEPS[type(act)]


workloads = Provision(
    "direction.workloads",
    Kind.NORM,
    says="Councillors and officers bear in mind what the other has to do, and under what pressure.",
    effect="Before an enquiry is sent, the asker sees how many are open with the post already, and when an "
    "answer can be expected.",
    binds=BOTH,
    st_helens="3.1(c), 3.2(b)",
    yateley="6.1(c), 6.2(b)",
    pitstone="3.1(5)(d), 3.expectations(1)(c), 3.expectations(2)(b)",
    wadhurst="3.1(c), 3.2(b)",
    ware="3.1(c), 3.2(b)",
)

_EMPTY_QUEUE = shown("No other enquiry is open with this post.")
_ONE_IN_QUEUE = shown("One other enquiry is open with this post already.")


@workloads.bears_on(AskEnquiry, RecordEnquiry)
def shows_the_queue(act: AskEnquiry | RecordEnquiry, _: Adopted) -> Said:
    if act.queue == 0:
        return _EMPTY_QUEUE
    return (
        _ONE_IN_QUEUE
        if act.queue == 1
        else shown(f"With this post {act.queue} other enquiries are open already.")
    )


leadership = Provision(
    "direction.leadership",
    Kind.NORM,
    says="It is for councillors to lead and to set the direction.",
    effect="Policies and priorities stand in a register, each with its resolution.",
    binds=COUNCILLORS,
    st_helens="3.2(c)",
    yateley="6.2(c)",
    pitstone="3.1(5)(a), 3.expectations(2)(c)",
    wadhurst="2.2",
    ware="preamble, 3.2(c)",
)
