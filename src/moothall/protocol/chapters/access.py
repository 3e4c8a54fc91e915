"""Access: what councillors may see and know, who decides it, and what they may use it for."""

from ..acts.enquiries import AskEnquiry
from ..core.parties import COUNCILLORS, OFFICERS
from ..core.provisions import Provision
from ..core.strengths import Kind

TITLE = "Access to information"

ask_officer = Provision(
    "access.ask-officer",
    Kind.DUTY,
    says="Councillors can turn to officers, as a rule to the Clerk, for the facts and advice that their "
    "work calls for.",
    effect="A request for information opens a dated duty of the Proper Officer.",
    binds=COUNCILLORS,
    pitstone="4(1)",
)
ask_officer.not_yet(AskEnquiry)

need_to_know = Provision(
    "access.need-to-know",
    Kind.GUARD,
    says="Papers are open to a councillor as far as the councillor's tasks reasonably call for them.",
    effect="A request names the task it serves; the decision says whether the need was shown and why, and "
    "can be looked at again.",
    binds=COUNCILLORS,
    pitstone="4(3), 4(4)",
)

no_roving = Provision(
    "access.no-roving",
    Kind.GUARD,
    says="A councillor may not browse the files at large; being curious does not open them.",
    effect="A request without bounds comes back with help to narrow it.",
    binds=COUNCILLORS,
    pitstone="4(4)",
)

officer_determines = Provision(
    "access.officer-determines",
    Kind.ROUTE,
    says="It is for the officer to decide whether the need has been shown.",
    effect="Such a request is decided by the Proper Officer, or by the deputy if the officer is involved.",
    binds=OFFICERS,
    pitstone="4(4)",
)

committee_presumption = Provision(
    "access.committee-presumption",
    Kind.GUARD,
    says="For papers on a committee's work, its members are taken to need them.",
    effect="A member sees papers filed under the committee at once, unless personal data is in them.",
    binds=COUNCILLORS,
    pitstone="4(5)",
)

third_party_data = Provision(
    "access.third-party-data",
    Kind.GUARD,
    says="For papers with other people's personal details a councillor gives particular reasons.",
    effect="Without such reasons they stay closed, and a redacted copy is offered.",
    binds=COUNCILLORS,
    pitstone="4(5)",
)

purpose_limit = Provision(
    "access.purpose-limit",
    Kind.GUARD,
    says="What a councillor was given for one purpose serves that purpose only.",
    effect="Each grant has a purpose and a last day; copies bear name, purpose and date, and are logged.",
    binds=COUNCILLORS,
    pitstone="4(5)",
)

foi = Provision(
    "access.foi",
    Kind.ROUTE,
    says="Freedom of information law is there for councillors as it is for everybody.",
    effect="A request that was turned down can go on under that law in one step, in the person's own name, "
    "with its twenty days.",
    binds=COUNCILLORS,
    pitstone="4(6)",
)
foi.not_yet(AskEnquiry, when=lambda act: act.under_foi)

regular_information = Provision(
    "access.regular-information",
    Kind.DUTY,
    says="Councillors are kept up to date, regularly, on what matters to their work.",
    effect="A bulletin, made from what has changed, goes out at the interval the council has set.",
    binds=OFFICERS,
    st_helens="3.1(f)",
    yateley="6.1(f)",
    pitstone="3.expectations(1)(f)",
    wadhurst="3.1(f)",
    ware="3.1(f)",
)

statutory_rights = Provision(
    "access.statutory-rights",
    Kind.ROUTE,
    says="Certain papers, such as minutes and accounts, are open by statute, whether needed or not.",
    effect="These kinds of paper open straight away under the statute's name, and no purpose is asked.",
    binds=COUNCILLORS,
    pitstone="4(2)",
)
