"""Concerns: how something that went wrong between people is settled, by whom and in which order."""

from ..core.parties import BOTH, CHAIRS, COUNCIL, COUNCILLORS, OFFICERS
from ..core.provisions import Provision
from ..core.strengths import Kind

TITLE = "Concerns"

informal_first = Provision(
    "concerns.informal-first",
    Kind.ROUTE,
    says="People try to settle a concern between themselves before anything formal.",
    effect="An informal step is offered first, its notes kept by those involved; serious matters may skip "
    "it.",
    binds=BOTH,
    st_helens="4.1, 4.4",
    yateley="9.1, 9.3",
    pitstone="7(1), 7(4), 7(5)",
    wadhurst="5.1",
    ware="5.1, 5.4",
)

conciliation = Provision(
    "concerns.conciliation",
    Kind.ROUTE,
    says="Somebody suitable from outside may help both sides to an understanding.",
    effect="A conciliator is invited once both sides consent, and what they agree is written down as agreed.",
    binds=BOTH,
    st_helens="4.1",
    yateley="9.1",
    pitstone="7(2)",
    wadhurst="5.1",
    ware="5.1",
)

grievance = Provision(
    "concerns.grievance",
    Kind.ROUTE,
    says="For employees there is a formal way to bring a grievance.",
    effect="The steps of the statutory code follow with their dates, a companion and an appeal.",
    binds=OFFICERS,
    st_helens="4.1, 4.3",
    yateley="9.1",
    pitstone="7(1), 7(3)",
    wadhurst="5.2",
    ware="5.1, 5.3",
)

disciplinary = Provision(
    "concerns.disciplinary",
    Kind.ROUTE,
    says="There is a formal disciplinary procedure, to be used where it has to be.",
    effect="Its steps have dates and an appeal; who investigates does not decide, and no chair runs it "
    "alone.",
    binds=BOTH,
    st_helens="4.3, 4.4",
    yateley="9.3",
    pitstone="7(3), 7(5)",
    wadhurst="5.3",
    ware="5.3, 5.4",
)

monitoring_officer = Provision(
    "concerns.monitoring-officer",
    Kind.ROUTE,
    says="The Monitoring Officer of the principal authority may be asked to mediate.",
    effect="That officer is let into one case as a guest, for a limited time and with a log.",
    binds=BOTH,
    st_helens="4.2",
    yateley="9.2",
    pitstone="7(2)",
    ware="5.2",
)

independent_person = Provision(
    "concerns.independent-person",
    Kind.ROUTE,
    says="Advice or help may come from somebody independent, such as a professional body.",
    effect="The contact is shown, and the person can be let into one case as a guest, with a log.",
    binds=BOTH,
    st_helens="4.2",
    yateley="9.2",
    pitstone="7(2)",
    ware="5.2",
)

chair_not_alone = Provision(
    "concerns.chair-not-alone",
    Kind.GUARD,
    says="Grievances, performance and management of staff are not dealt with by a chair acting alone.",
    effect="Each such step is the panel's; a chair who would take it alone is shown the panel.",
    binds=CHAIRS,
    st_helens="4.2",
    yateley="9.2",
    pitstone="7(2)",
    ware="5.2",
)

personnel_panel = Provision(
    "concerns.personnel-panel",
    Kind.ROUTE,
    says="Some councillors, empowered to do so, look after staffing matters together.",
    effect="A panel stands on a resolution, keeps a quorum, and replaces whoever is involved in the case.",
    binds=COUNCIL,
    st_helens="4.2",
    yateley="9.2",
    pitstone="7(2)",
    ware="5.2",
)

councillor_route = Provision(
    "concerns.councillor-route",
    Kind.ROUTE,
    says="A councillor's concern about staff goes from one person to the next in a fixed order.",
    effect="The council's own order is followed and drawn; where the next person is the one concerned, an "
    "alternate is offered and marked as an addition by Moothall.",
    binds=COUNCILLORS,
    st_helens="4.4",
    yateley="9.3",
    pitstone="3.general(5), 7(5)",
    wadhurst="5.3",
    ware="5.4",
)

code_complaint = Provision(
    "concerns.code-complaint",
    Kind.ROUTE,
    says="A written complaint that a councillor broke the code goes to the Monitoring Officer.",
    effect="The papers for a referral are put together at once, and the council's own procedures stay shut "
    "for that complaint.",
    binds=BOTH,
    pitstone="7(4)",
    wadhurst="5.2",
)

breach_of_protocol = Provision(
    "concerns.breach-of-protocol",
    Kind.ROUTE,
    says="Breaking the protocol itself is a matter for the chapter on concerns.",
    effect="Any clause or ruling can be the start of a concern.",
    binds=BOTH,
    pitstone="3.general(7)",
)
