"""Advice: whose it is, what it may be about, and that nobody leans on the officer who gives it."""

from ..acts.enquiries import AskEnquiry
from ..core.parties import BOTH, COUNCILLORS, OFFICERS
from ..core.provisions import Provision
from ..core.strengths import Kind

TITLE = "Advice"

own_recommendation = Provision(
    "advice.own-recommendation",
    Kind.GUARD,
    says="A report says what its author professionally thinks and recommends; what others think may stand "
    "in it as theirs.",
    effect="The recommendation is the reporting officer's alone to write; councillors' views are kept apart "
    "under their names; a signed report is changed only by a new version.",
    binds=OFFICERS,
    st_helens="2.4",
    yateley="5.1",
    pitstone="3.officers(6)",
    wadhurst="2.4",
    ware="2.5",
)

no_pressure = Provision(
    "advice.no-pressure",
    Kind.GUARD,
    says="An officer is not pushed to change advice, and does not suffer for having given it.",
    effect="Differing views get a place of their own; a signed recommendation is its author's to alter or "
    "to withhold; pressure can be noted in private and become a concern later.",
    binds=COUNCILLORS,
    st_helens="2.4",
    yateley="5.1",
    pitstone="3.officers(3), 3.officers(6)",
    ware="2.5",
)

impartial = Provision(
    "advice.impartial",
    Kind.NORM,
    says="Officers advise without taking sides in politics or by liking, and are left free to do so.",
    effect="The author of a report declares interests and impartiality, and hands over where there is an "
    "interest.",
    binds=BOTH,
    st_helens="2.3, 3.1(e)",
    yateley="4.1, 6.1(e), 7.2, 7.5",
    pitstone="1(8), 1(11), 3.1(4), 3.1(5)(n), 3.chairs(1), 3.officers(3), 3.officers(4)(b), "
    "3.expectations(1)(e)",
    wadhurst="2.3, 2.4, 3.1(e)",
    ware="2.4, 3.1(e)",
)

official_matters_only = Provision(
    "advice.official-matters-only",
    Kind.GUARD,
    says="Officers are asked for advice on council business, and not on private or party matters.",
    effect="A question says what sort of matter it is; private and party matters are turned away with the "
    "clause and a hint where to go.",
    binds=BOTH,
    yateley="7.5, 7.6",
    wadhurst="4.1(b)",
)
official_matters_only.not_yet(AskEnquiry, when=lambda act: act.concerns_party_or_person)

contentious_alert = Provision(
    "advice.contentious-alert",
    Kind.NOTICE,
    says="Officers keep an eye out for what is delicate or disputed, and for what it may lead to.",
    effect="A matter can be marked as sensitive with a reason; those concerned are told, and the mark shows "
    "before anything goes out.",
    binds=OFFICERS,
    pitstone="3.officers(4)(g)",
)
