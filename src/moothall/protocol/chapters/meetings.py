"""Meetings: what is ready before one, and what follows after it."""

from ..core.parties import BOTH, CHAIRS, COUNCILLORS
from ..core.provisions import Provision
from ..core.strengths import Kind

TITLE = "Meetings"

preparation = Provision(
    "meetings.preparation",
    Kind.RECORD,
    says="Councillors come to a meeting having read what it is about.",
    effect="Packs of papers keep read marks that the reader alone sees; nobody is ranked by them.",
    binds=COUNCILLORS,
    ware="2.3.4",
)

agenda_items = Provision(
    "meetings.agenda-items",
    Kind.GUARD,
    says="Whoever wants an item on the agenda tells the Clerk early enough, and hands the papers in by a "
    "certain day.",
    effect="A request for an item shows the last day for papers; after it the next meeting is offered, or "
    "the way for exceptions, and the Clerk says why.",
    binds=COUNCILLORS,
    ware="2.3.5",
)

chair_liaison = Provision(
    "meetings.chair-liaison",
    Kind.DUTY,
    says="Chairs settle the agenda with officers, and afterwards say what is to be done.",
    effect="The draft agenda is shared with the chair; after the meeting the chair owes a confirmation of "
    "the actions, which opens them.",
    binds=CHAIRS,
    ware="2.4",
)

rules = Provision(
    "meetings.rules",
    Kind.RECORD,
    says="Business keeps to standing orders, to each committee's remit and to what has been delegated.",
    effect="A committee's remit limits its agenda; notice of a meeting is counted in clear days and refused "
    "when too short.",
    binds=BOTH,
    yateley="7.8",
)
