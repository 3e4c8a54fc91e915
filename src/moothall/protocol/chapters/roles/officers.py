"""Roles of officers: whom they answer to, who manages them, what they may decline."""

from ...acts.enquiries import (
    AskEnquiry,
    DeclineEnquiry,
    DeclineGround,
    InstructOfficer,
    ReturnEnquiry,
)
from ...acts.offices import AppointToPost
from ...core.clauses import Adopted
from ...core.parties import BOTH, CLERK, COUNCILLORS, OFFICERS, Party, Role
from ...core.provisions import Provision, Said, content, contrary, follows, missing
from ...core.strengths import Kind

officer_to_council = Provision(
    "roles.officer-to-council",
    Kind.GUARD,
    says="Officers answer to the whole council, and are directed by it and by its committees.",
    effect="An instruction names the resolution, committee or delegation that it rests on; one that names "
    "none is treated as a request to the Clerk.",
    binds=BOTH,
    st_helens="2.1(c)",
    yateley="2.1, 8.2",
    pitstone="3(c), 3.officers(4)(e), 3.general(1)",
    wadhurst="2.1",
    ware="preamble, 2.1(a), 4.2",
)

_DIRECTED = content("The instruction names the decision or delegation that it rests on.")
_BY_WHAT = missing(
    "authority", "Which resolution, committee decision or delegation does this instruction rest on, if any?"
)
_UNDIRECTED = contrary(
    "Officers are directed by the council and its committees, and this instruction names neither.",
    "Ask for it to be put on the agenda, or put it to the Clerk as an enquiry; your draft is kept.",
    "ask-enquiry",
)


@officer_to_council.bears_on(InstructOfficer)
def instruction_names_its_authority(act: InstructOfficer, _: Adopted) -> Said | None:
    if not act.who.is_councillor:
        return None  # how officers direct their own staff is line management
    if act.authority is None:
        return _BY_WHAT
    return _DIRECTED if act.authority else _UNDIRECTED


officer_functions = Provision(
    "roles.officer-functions",
    Kind.RECORD,
    says="Officers give the council advice and put its policies into practice.",
    effect="A register of policies shows the decisions and actions by which each is carried out.",
    binds=OFFICERS,
    st_helens="2.1(c), 2.4",
    yateley="2.1, 5.1",
    pitstone="1(9), 3(c), 3.officers(1)",
    wadhurst="2.1, 2.4",
    ware="2.1(a), 2.5",
)


officer_implements = Provision(
    "roles.officer-implements",
    Kind.DUTY,
    says="What the council has lawfully decided and minuted is carried out, even against earlier advice.",
    effect="A resolution on record opens actions, each with an owner and a date, beside the advice given "
    "before; nothing opens on a decision without a minute.",
    binds=OFFICERS,
    pitstone="1(9), 3.officers(4)(a)",
)


clerk_instructions = Provision(
    "roles.clerk-instructions",
    Kind.GUARD,
    says="The Clerk takes instructions from the council and its committees, as far as the agreed job "
    "description reaches.",
    effect="An instruction beyond the job description on record is flagged to the Clerk, who accepts it or "
    "brings it to the council.",
    binds=CLERK,
    st_helens="2.2.4",
    yateley="3.3",
    pitstone="3.1(3)",
    ware="2.3.3",
)

_IN_THE_JOB = content("The instruction lies within the Clerk's agreed job description.")
_IS_IT_IN_THE_JOB = missing(
    "within_job_description", "Does the instruction lie within the Clerk's agreed job description?"
)
_BEYOND_THE_JOB = follows(
    "The instruction lies outside the Clerk's agreed job description.",
    adds=("The Clerk sees it flagged, and may accept it or take it to the council.",),
)


@clerk_instructions.bears_on(InstructOfficer, party=Party.CLERK)
def instructs_the_clerk(act: InstructOfficer, _: Adopted) -> Said | None:
    if Party.CLERK not in act.to.parties or not act.authority:
        return None  # without authority other provisions speak
    if act.within_job_description is None:
        return _IS_IT_IN_THE_JOB
    return _IN_THE_JOB if act.within_job_description else _BEYOND_THE_JOB


statutory_officers = Provision(
    "roles.statutory-officers",
    Kind.GUARD,
    says="Nobody hinders the Proper Officer or the finance officer in what the law has them do.",
    effect="What the law gives to one officer is done by that officer, and waits for no other person's step.",
    binds=BOTH,
    wadhurst="2.5",
)


line_management = Provision(
    "roles.line-management",
    Kind.GUARD,
    says="Employees are managed by officers, and follow their own manager.",
    effect="A manager is shown what a member of staff is asked; an employee can send back what goes against "
    "the manager's instruction, and the Clerk is told.",
    binds=BOTH,
    yateley="7.4",
    pitstone="3.1(5)(d), 3.officers(2), 3.principles(3)",
    ware="preamble, 2.1(b)",
)

_MANAGER_IS_SHOWN = follows(
    "The officer you ask has a line manager, who is shown your request.",
    adds=("The officer's line manager is shown the request.",),
)
_AGAINST_THE_MANAGER = contrary(
    "This goes against what the officer was told by the line manager.",
    "Speak to the Clerk, who can settle it with the line manager.",
    "ask-enquiry",
)
_GOES_BACK = follows(
    "The request goes against your line manager's instruction, and you return it.",
    adds=("The request goes back to the person who sent it.", "The Clerk is told that it was returned."),
)
_IS_IT_AGAINST = missing("against_line_manager", "Does it go against what your line manager told you?")
_NOTHING_AGAINST = contrary(
    "Returning is for requests that go against your line manager's instruction, and this one does not.",
    "Answer the request, or decline it and name the ground.",
    "answer-enquiry",
)


@line_management.bears_on(AskEnquiry)
def asks_past_a_line_manager(act: AskEnquiry, _: Adopted) -> Said | None:
    return _MANAGER_IS_SHOWN if act.has_line_manager and act.to is Role.OFFICER else None


@line_management.bears_on(InstructOfficer)
def instructs_against_the_manager(act: InstructOfficer, _: Adopted) -> Said | None:
    return _AGAINST_THE_MANAGER if act.against_line_manager else None


@line_management.bears_on(ReturnEnquiry)
def returns_to_the_sender(act: ReturnEnquiry, _: Adopted) -> Said:
    if act.against_line_manager is None:
        return _IS_IT_AGAINST
    return _GOES_BACK if act.against_line_manager else _NOTHING_AGAINST


acting_officer = Provision(
    "roles.acting-officer",
    Kind.GUARD,
    says="A councillor steps into a vacant post for a short while only, without pay, and it is plain at all "
    "times in which role.",
    effect="An acting appointment has a resolution and a last day and no pay, is named on every act, and "
    "ends on its own.",
    binds=COUNCILLORS,
    pitstone="3.officers(7)",
)
acting_officer.not_yet(AppointToPost, party=Party.COUNCILLOR, when=lambda act: act.is_councillor)


councillor_role_only = Provision(
    "roles.councillor-role-only",
    Kind.GUARD,
    says="An officer need not support a councillor in another role, nor do what the protocol rules out.",
    effect="The officer declines in one step with the clause; it ends the request without blame, and only "
    "the person who asked is told.",
    binds=OFFICERS,
    pitstone="3.officers(5)",
)

_AS_WHAT = missing("asked_as_councillor", "Was this asked in the role of a councillor?")
_AS_COUNCILLOR = contrary(
    "You decline because it was not asked as a councillor, yet it was.",
    "Answer it, or name another ground.",
    "answer-enquiry",
)
_IN_ANOTHER_ROLE = content(
    "It was asked in another role, so you may decline; only the person asking is told."
)


@councillor_role_only.bears_on(DeclineEnquiry)
def declines_another_role(act: DeclineEnquiry, _: Adopted) -> Said | None:
    if act.ground is not DeclineGround.NOT_AS_COUNCILLOR:
        return None
    if act.asked_as_councillor is None:
        return _AS_WHAT
    return _AS_COUNCILLOR if act.asked_as_councillor else _IN_ANOTHER_ROLE


democratic_mandate = Provision(
    "roles.democratic-mandate",
    Kind.NORM,
    says="Officers respect that councillors were chosen by the electorate.",
    effect="It stands beside the form in which advice is written, and can be cited in a concern.",
    binds=OFFICERS,
    pitstone="1(11)",
)


officers_not_undermined = Provision(
    "roles.officers-not-undermined",
    Kind.NORM,
    says="Councillors let officers do their work and do not weaken them in it.",
    effect="It stands where instructions and public statements are written, and can be cited in a concern.",
    binds=COUNCILLORS,
    pitstone="3.1(5)(n)",
)
