"""Roles of councillors and chairs: their term, their equal rights, and what is left to others."""

from ...acts import ACTS, Act
from ...acts.enquiries import (
    AskEnquiry,
    InstructOfficer,
    Precedence,
)
from ...acts.letters import SendOfficialLetter
from ...core.clauses import Adopted
from ...core.parties import BOTH, CHAIRS, COUNCILLORS, Party, Role
from ...core.provisions import Provision, Said, content, contrary, missing, shown
from ...core.strengths import Kind

distinct = Provision(
    "roles.distinct",
    Kind.NORM,
    says="Councillors and officers both serve the public, each in a role of their own.",
    effect="Each page names the capacity you act in; if you hold several you pick one, and the pick is kept.",
    binds=BOTH,
    st_helens="2.1(a)",
    yateley="2.1",
    pitstone="1(5), 1(10), 3(a), 3.general(1)",
    wadhurst="2.1, 4.1",
    ware="2.1(a)",
)

_WHICH_CAPACITY = missing("capacity_chosen", "You hold more than one capacity: as which do you act here?")
_YOU_ACT_AS = {role: shown(f"You act here as {role.value.replace('-', ' ')}.") for role in Role}


@distinct.bears_on(*ACTS.values())
def names_the_capacity(act: Act, _: Adopted) -> Said:
    return _YOU_ACT_AS[act.who] if act.capacity_chosen else _WHICH_CAPACITY


councillor_term = Provision(
    "roles.councillor-term",
    Kind.GUARD,
    says="Councillors answer to those who elected them, for as long as their term lasts.",
    effect="A seat has a last day; from the next one its powers in Moothall have ended, what was open is "
    "handed on and records stay.",
    binds=COUNCILLORS,
    st_helens="2.1(b)",
    yateley="2.1",
    pitstone="3(b)",
    wadhurst="2.1",
    ware="2.1(a)",
)


@councillor_term.bears_on(*ACTS.values())
def acts_within_the_term(act: Act, _: Adopted) -> Said | None:
    if act.held_until is None or act.on <= act.held_until:
        return None
    return contrary(
        f"The last day of your seat was {act.held_until.day} {act.held_until:%B %Y}.",
        "If you hold a seat today, act in that capacity; otherwise ask the Clerk to take it on.",
    )


councillor_functions = Provision(
    "roles.councillor-functions",
    Kind.RECORD,
    says="Councillors shape policy, keep an eye on how it works out, represent, and speak up for residents.",
    effect="A councillor's page opens on these tasks: propose, review, represent, and take up a case.",
    binds=COUNCILLORS,
    st_helens="2.2.2",
    yateley="3.1",
    pitstone="1(7), 3.1(1), 4(1)",
    wadhurst="2.2",
    ware="2.3.1",
)


equal_rights = Provision(
    "roles.equal-rights",
    Kind.GUARD,
    says="Every councillor has the same claim on the Clerk and the staff, whoever that councillor is.",
    effect="No rule looks at party or seniority, save this one; the review shows for the council as a whole "
    "whether answers came equally fast.",
    binds=COUNCILLORS,
    st_helens="2.2.3",
    yateley="3.2",
    pitstone="3.1(2)",
    ware="2.3.2",
)

_URGENT = content("You ask to be taken first because it is urgent, which any councillor may.")
_IN_TURN = content("Your enquiry is taken in its turn, like any other councillor's.")
_OUT_OF_TURN = contrary(
    "You ask to be taken before others because of your status or party, and here all councillors are alike.",
    "Let the enquiry take its turn, or say why it is urgent.",
)


@equal_rights.bears_on(AskEnquiry)
def asks_for_precedence(act: AskEnquiry, adopted: Adopted) -> Said | None:
    if act.precedence is Precedence.NONE:
        return _IN_TURN
    if act.precedence is Precedence.URGENCY:
        return _URGENT
    grounds = [ground.strip() for ground in adopted.terms.get("regardless_of", "").split(",")]
    return _OUT_OF_TURN if act.precedence.value in grounds else None


day_to_day = Provision(
    "roles.day-to-day",
    Kind.GUARD,
    says="Running things from day to day is left to the Clerk and staff; councillors stay out of it.",
    effect="Operations can be asked about and faults reported; a direction about them becomes a report or "
    "an agenda item.",
    binds=COUNCILLORS,
    st_helens="2.2.4",
    yateley="3.3",
    pitstone="1(9), 3.1(3), 3.officers(2)",
    wadhurst="2.2",
    ware="preamble, 2.3.3",
)

_OPERATIONAL = contrary(
    "This tells an officer how to run something from day to day.",
    "Report what you have seen or ask about it, or propose a policy for the agenda.",
    "ask-enquiry",
)
_IS_IT_OPERATIONAL = missing("operational", "Is this about how something is run from day to day?")
_NOT_OPERATIONAL = content("This is not about how something is run from day to day.")
_MAY_BE_ASKED = content("The day-to-day running may be asked about and reported on.")


@day_to_day.bears_on(InstructOfficer)
def directs_operations(act: InstructOfficer, _: Adopted) -> Said:
    if act.operational is None:
        return _IS_IT_OPERATIONAL
    return _OPERATIONAL if act.operational else _NOT_OPERATIONAL


@day_to_day.bears_on(AskEnquiry)
def asks_about_operations(act: AskEnquiry, _: Adopted) -> Said | None:
    return _MAY_BE_ASKED if act.operational else None


chairs = Provision(
    "roles.chairs",
    Kind.RECORD,
    says="Chairs and their deputies carry the further responsibilities that were given to them.",
    effect="What has been delegated to a chair is listed with its resolution; in all else a chair is judged "
    "as any councillor.",
    binds=CHAIRS,
    st_helens="2.3",
    yateley="4.1",
    pitstone="1(8), 3.chairs(1)",
    wadhurst="2.3",
    ware="2.4",
)


corporate_decision = Provision(
    "roles.corporate-decision",
    Kind.NORM,
    says="What the majority decided is not undermined by a councillor.",
    effect="A letter or statement on a decided matter is written with the decision in view.",
    binds=COUNCILLORS,
    pitstone="3.general(3)",
)
corporate_decision.not_yet(SendOfficialLetter, when=lambda act: bool(act.decided_matter))


external_representation = Provision(
    "roles.external-representation",
    Kind.GUARD,
    says="A councillor speaks for the council outside it once duly authorised.",
    effect="Authorisations stand in a register; a letter that speaks for the council without one is "
    "answered with the way to get it.",
    binds=COUNCILLORS,
    wadhurst="2.2",
)

_AUTHORISED = content("The letter names the resolution or delegation that lets a councillor speak here.")
_IS_IT_AUTHORISED = missing(
    "authority", "Which resolution or delegation lets a councillor speak for the council here, if any?"
)
_NOT_AUTHORISED = contrary(
    "This letter speaks for the council in a councillor's name, and no authority for that is named.",
    "Ask the council for the authority, or hand your draft to the Clerk as a request for a letter.",
    "request-official-letter",
)


@external_representation.bears_on(SendOfficialLetter, party=Party.COUNCILLOR)
def speaks_for_the_council(act: SendOfficialLetter, _: Adopted) -> Said | None:
    if Party.OFFICER in act.in_name_of.parties:
        return None
    if act.authority is None:
        return _IS_IT_AUTHORISED
    return _AUTHORISED if act.authority else _NOT_AUTHORISED


equal_treatment = Provision(
    "roles.equal-treatment",
    Kind.NORM,
    says="Everybody is treated alike, and nobody is set back for who or what they are.",
    effect="It can be named as the ground of a concern, and whoever decides one is asked about equality.",
    binds=BOTH,
    pitstone="3.1(5)(i), 3.officers(4)(d)",
)
