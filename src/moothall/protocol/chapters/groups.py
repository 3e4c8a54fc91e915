"""Groups: party politics, political groups, and officers' distance from both."""

from ..acts.enquiries import AskEnquiry, InstructOfficer
from ..core.parties import BOTH, CLERK, COUNCILLORS, GROUPS, OFFICERS
from ..core.provisions import Provision
from ..core.strengths import Kind

TITLE = "Political groups"

no_party_politics = Provision(
    "groups.no-party-politics",
    Kind.NORM,
    says="A local council is no place for party politics.",
    effect="The council states whether it has groups; where it has none, what a group would ask is answered "
    "with this clause.",
    binds=COUNCILLORS,
    yateley="8.1",
    ware="4.1",
)

attendance_voluntary = Provision(
    "groups.attendance-voluntary",
    Kind.GUARD,
    says="A group can ask officers to attend or to write a report, and cannot oblige them.",
    effect="What a group asks reaches the officer as an invitation, and a no needs no reason.",
    binds=GROUPS,
    yateley="8.2",
    ware="4.2",
)

leader_no_authority = Provision(
    "groups.leader-no-authority",
    Kind.GUARD,
    says="Being called Leader gives a councillor no power to instruct officers.",
    effect="The title carries no weight in any rule.",
    binds=GROUPS,
    yateley="8.2",
    ware="4.2",
)
leader_no_authority.not_yet(InstructOfficer)

facts_and_options_only = Provision(
    "groups.facts-and-options-only",
    Kind.GUARD,
    says="What officers tell a group is facts and choices, free of political consequences and of advice "
    "what to choose.",
    effect="A report for a group has room for facts and options alone, and a second pair of eyes before it "
    "goes.",
    binds=OFFICERS,
    yateley="8.3",
    ware="4.3",
)

equal_notice = Provision(
    "groups.equal-notice",
    Kind.NOTICE,
    says="When one group has had a report or advice, the others learn that it did.",
    effect="As it is sent, the leaders of the other groups are told in the same step; whether ungrouped "
    "councillors are told too is the council's setting.",
    binds=OFFICERS,
    yateley="8.4",
    ware="4.4",
)

outsiders = Provision(
    "groups.outsiders",
    Kind.GUARD,
    says="Officers take care at a group's meeting when people from outside the council are there.",
    effect="A group names who will attend; with outsiders among them the officer is warned and settles what "
    "can be said.",
    binds=BOTH,
    yateley="7.10",
)

group_confidentiality = Provision(
    "groups.group-confidentiality",
    Kind.GUARD,
    says="What officers hear in a group stays there, and they say so when the law makes them disclose it.",
    effect="Notes of such a meeting are for that group and the officer; a disclosure under a duty is "
    "announced with its ground.",
    binds=OFFICERS,
    yateley="7.7",
)

clerk_guidance = Provision(
    "groups.clerk-guidance",
    Kind.ROUTE,
    says="On questions about groups the Clerk can turn to a professional body.",
    effect="The Clerk keeps a private note of what was asked and answered, with the body's address.",
    binds=CLERK,
    ware="4.5",
)

politically_restricted = Provision(
    "groups.politically-restricted",
    Kind.GUARD,
    says="Holders of certain posts keep out of political activity.",
    effect="The post says that it is restricted, and on what ground; a political role that its holder "
    "declares is raised with the Clerk.",
    binds=OFFICERS,
    yateley="7.11",
)

officer_neutrality = Provision(
    "groups.officer-neutrality",
    Kind.GUARD,
    says="Officers stay out of party work, and nobody asks them for it.",
    effect="A request for party work is answered with this clause.",
    binds=BOTH,
    yateley="4.1, 7.5, 7.6",
    pitstone="1(8), 3.1(5)(o)",
    wadhurst="2.3",
    ware="2.4",
)
officer_neutrality.not_yet(AskEnquiry, when=lambda act: act.concerns_party_or_person)

neutrality_concern = Provision(
    "groups.neutrality-concern",
    Kind.ROUTE,
    says="Whoever doubts that an officer is neutral tells the Clerk.",
    effect="Such a concern reaches the Clerk, or the next on the route where it is about the Clerk.",
    binds=COUNCILLORS,
    yateley="7.12",
)

no_political_statement = Provision(
    "groups.no-political-statement",
    Kind.GUARD,
    says="Officers are not made the mouthpiece of a political statement.",
    effect="Quoting an officer in political material is answered with this clause, which can be cited in a "
    "concern.",
    binds=COUNCILLORS,
    yateley="6.2(e)",
)
