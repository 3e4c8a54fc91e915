"""Conduct: how people treat one another, what they keep to themselves, and where criticism goes."""

from ..acts import Act
from ..acts.enquiries import (
    AnswerEnquiry,
    AskBack,
    AskEnquiry,
    DeclineEnquiry,
    ExtendEnquiry,
    FollowUpEnquiry,
    InstructOfficer,
    RecordEnquiry,
    ReplyToAskBack,
    ReturnEnquiry,
)
from ..acts.letters import (
    DeclineOfficialLetter,
    ForwardLetter,
    RequestOfficialLetter,
    SendLetter,
    SendOfficialLetter,
)
from ..acts.offices import FillSeat
from ..core.clauses import Adopted
from ..core.parties import BOTH, CLERK, COUNCILLORS, OFFICERS, Party
from ..core.provisions import Provision, Said, shown
from ..core.strengths import Kind

TITLE = "Conduct"

courtesy = Provision(
    "conduct.courtesy",
    Kind.NORM,
    says="Councillors and officers meet one another with courtesy and respect, in speech and in writing.",
    effect="It stands beside the form wherever people write to one another.",
    binds=BOTH,
    st_helens="3.1(h), 3.2(d)",
    yateley="6.1(h), 6.2(d), 7.1, 7.13",
    pitstone="1(6), 3.1(4), 3.1(5)(e), 3.officers(4)(c), 3.officers(4)(h), 3.general(2), 3.general(5), "
    "3.expectations(1)(h), 3.expectations(2)(d)",
    wadhurst="3.1(h), 3.2(c)",
    ware="2.2, 3.1(h), 3.2(d)",
)

_COURTESY = shown("Courtesy and respect are expected here on both sides.")


@courtesy.bears_on(
    AskEnquiry,
    RecordEnquiry,
    AnswerEnquiry,
    AskBack,
    ReplyToAskBack,
    ExtendEnquiry,
    DeclineEnquiry,
    ReturnEnquiry,
    FollowUpEnquiry,
    InstructOfficer,
    SendLetter,
    SendOfficialLetter,
    RequestOfficialLetter,
    DeclineOfficialLetter,
)
def shows_courtesy(_act: Act, _: Adopted) -> Said:
    return _COURTESY


partnership = Provision(
    "conduct.partnership",
    Kind.NORM,
    says="Councillors and officers work as partners.",
    effect="The yearly survey asks about it.",
    binds=BOTH,
    st_helens="3.1(b), 3.2(a)",
    yateley="6.1(b), 6.2(a)",
    pitstone="3.1(5)(c), 3.officers(4)(b), 3.expectations(1)(b), 3.expectations(2)(a)",
    wadhurst="3.1(b), 3.2(a)",
    ware="3.1(b), 3.2(a)",
)

whole_council = Provision(
    "conduct.whole-council",
    Kind.NORM,
    says="Officers serve the council as a whole and no part of it.",
    effect="The review has a figure on fairness, for the council as a whole; the yearly survey asks about "
    "it.",
    binds=OFFICERS,
    st_helens="3.1(a)",
    yateley="6.1(a), 8.2",
    pitstone="3.officers(4)(e), 3.expectations(1)(a)",
    wadhurst="3.1(a)",
    ware="2.3.5 (second), 3.1(a), 4.2",
)

political_sensitivity = Provision(
    "conduct.political-sensitivity",
    Kind.NORM,
    says="Officers know what moves the public and politics around them.",
    effect="Matters can be marked as sensitive; the yearly survey asks about it.",
    binds=OFFICERS,
    st_helens="3.1(g)",
    yateley="6.1(g)",
    pitstone="3.expectations(1)(g)",
    wadhurst="3.1(g)",
    ware="3.1(g)",
)

no_bullying = Provision(
    "conduct.no-bullying",
    Kind.NORM,
    says="Nobody is bullied, harassed or put under improper pressure.",
    effect="Naming it opens the protected way for a concern at once, with contacts for support beside it.",
    binds=BOTH,
    st_helens="3.2(e)",
    yateley="6.2(f)",
    pitstone="3.1(4), 3.1(5)(h), 3.expectations(2)(e)",
    wadhurst="3.2(e)",
    ware="3.2(e)",
)

close_relationships = Provision(
    "conduct.close-relationships",
    Kind.RECORD,
    says="A close private tie between a councillor and an officer blurs their roles and is best avoided.",
    effect="Such a tie can be declared in a private register, and keeps the two out of decisions on each "
    "other.",
    binds=BOTH,
    st_helens="1.3, 3.3(a)",
    yateley="1.1, 7.2",
    pitstone="2(3), 3.principles(1)",
    wadhurst="4.1(a)",
    ware="1.3",
)

special_relationships = Provision(
    "conduct.special-relationships",
    Kind.GUARD,
    says="Nobody cultivates a special tie, to one person or to a group, that others could take for favour.",
    effect="The review gives figures on fairness for the council as a whole, left out where they are small, "
    "and never about a person.",
    binds=BOTH,
    st_helens="3.3(b)",
    pitstone="3.principles(2)",
    wadhurst="4.1(c)",
    ware="1.3",
)

no_advantage_by_officers = Provision(
    "conduct.no-advantage-by-officers",
    Kind.NORM,
    says="Officers draw no private gain from knowing councillors, nor sway decisions improperly by it.",
    effect="Interests are declared with each piece of advice; it can be cited in a concern.",
    binds=OFFICERS,
    st_helens="3.1(k)",
    yateley="6.1(k)",
    pitstone="1(6), 3.officers(4)(j), 3.general(2), 3.expectations(1)(k)",
    wadhurst="3.1(k)",
    ware="3.1(k)",
)

no_advantage_by_councillors = Provision(
    "conduct.no-advantage-by-councillors",
    Kind.NORM,
    says="Councillors draw no gain for themselves or others from their office, nor sway decisions "
    "improperly.",
    effect="Interests are declared with requests and agenda items, and keep the councillor out of the "
    "matter; it can be cited in a concern.",
    binds=COUNCILLORS,
    st_helens="3.2(f)",
    yateley="6.2(g)",
    pitstone="1(6), 3.1(5)(l), 3.general(2), 3.expectations(2)(f)",
    wadhurst="3.2(f)",
    ware="3.2(f)",
)

codes = Provision(
    "conduct.codes",
    Kind.RECORD,
    says="The code of conduct, the law and the council's policies are kept to at all times.",
    effect="The code is accepted on taking office, within the time the law gives; the codes are linked and "
    "can be cited in a concern.",
    binds=BOTH,
    st_helens="3.2(g)",
    yateley="6.1(l), 6.2(h), 7.4",
    pitstone="3.1(4), 3.1(5)(b), 3.1(5)(m), 3.officers(4)(k), 3.expectations(2)(g)",
    wadhurst="3.2(g)",
    ware="3.1(l), 3.2(g)",
)
codes.not_yet(FillSeat, party=Party.COUNCILLOR)

confidentiality = Provision(
    "conduct.confidentiality",
    Kind.GUARD,
    says="What is confidential is kept so, and nobody turns it to use.",
    effect="Confidential papers open to those listed alone, marked with the reader's name and logged.",
    binds=BOTH,
    st_helens="3.1(h), 3.2(d)",
    yateley="6.1(h), 6.2(d), 7.9",
    pitstone="3.1(5)(f), 3.expectations(1)(h), 3.expectations(2)(d)",
    wadhurst="3.1(j), 3.2(d)",
    ware="3.1(h), 3.2(d)",
)
confidentiality.not_yet(ForwardLetter, when=lambda act: act.marked_confidential)

breach_investigation = Provision(
    "conduct.breach-investigation",
    Kind.ROUTE,
    says="The Clerk sets an inquiry in motion when a confidence was broken.",
    effect="The Clerk opens the case with the paper's access log; if the Clerk is concerned, the council's "
    "alternate does.",
    binds=CLERK,
    yateley="7.9",
)

public_criticism = Provision(
    "conduct.public-criticism",
    Kind.GUARD,
    says="How staff behave or perform is not discussed before the public, nor are people run down there.",
    effect="An agenda item or public text that names an officer's conduct is led to the private way; an "
    "item on staffing is flagged for a closed session.",
    binds=BOTH,
    yateley="7.3, 7.4",
    pitstone="3.general(4)",
    ware="2.2",
)

private_criticism = Provision(
    "conduct.private-criticism",
    Kind.ROUTE,
    says="Criticism is voiced in private to the chair, is fair and of use, and never personal.",
    effect="The form for a concern asks what happened and what would help, and keeps it private.",
    binds=COUNCILLORS,
    pitstone="3.general(5)",
)

no_personal_issues = Provision(
    "conduct.no-personal-issues",
    Kind.GUARD,
    says="Officers bring private matters and colleagues' behaviour to the agreed procedures, and not to "
    "councillors.",
    effect="An officer who has a concern about a person is led to the procedure instead of a message.",
    binds=OFFICERS,
    st_helens="3.1(j)",
    yateley="6.1(j)",
    pitstone="3.general(6), 3.expectations(1)(j)",
    ware="3.1(j)",
)

training = Provision(
    "conduct.training",
    Kind.DUTY,
    says="Councillors, and officers too, get the chance to train and to develop.",
    effect="A register of needs and courses, an induction for new councillors by a set day, and reminders.",
    binds=OFFICERS,
    st_helens="3.1(i)",
    yateley="6.1(i)",
    pitstone="3.officers(4)(i), 3.expectations(1)(i)",
    wadhurst="3.1(i)",
    ware="3.1(i)",
)

no_unsubstantiated_allegations = Provision(
    "conduct.no-unsubstantiated-allegations",
    Kind.NORM,
    says="Nobody accuses a person connected with the council without something to show for it.",
    effect="A concern asks for the facts and how they are known before it is sent; it can be cited in one.",
    binds=BOTH,
    ware="2.2",
)
