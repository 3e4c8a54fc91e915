"""The terms that clauses fix, provision by provision: how each is called on a page, and what one looks like.

The reader finds them, the Clerk corrects them, rules and pages lean on them: all under these names.
"""

from typing import NamedTuple

from .strengths import Kind


class TermName(NamedTuple):
    """A term's name, what a person calls it, and an example as a person would write it.

    ``joins`` is what stands between several values of one term: ``,`` for a list, ``>`` for steps in their order,
    nothing where the value is one.
    """

    name: str
    label: str
    example: str
    joins: str = ""


_COUNT = TermName("count", "How the days are counted", "working days")
_TO = TermName("to", "To whom", "clerk")
_ACT = TermName("act", "Which Act it rests on", "Local Government Act 1986")
_FROM = TermName("from", "Expected from whom", "officers, other councillors", ",")
_ADVISER = TermName("from", "Whose advice", "Society of Local Council Clerks", ",")
_MEDIATOR = TermName("monitoring_officer", "Whose Monitoring Officer", "district council")
_INFORMAL = TermName("informality", "Informally too", "yes")
_VERSIONS = TermName("versions", "Days of all versions", "2019-05-13, 2023-05-15", ",")
_HISTORY = TermName("history", "Table of versions", "1, 2019-05-13, first issue, full council")
_BODY = TermName("body", "By which body", "full council")

EXCEPT = TermName("except", "Except when", "in an emergency")
SOURCE = TermName("source", "Whose words it quotes", "quoted LGA guidance")
_EVERYWHERE = (EXCEPT, SOURCE)

TERMS: dict[str, tuple[TermName, ...]] = {
    "instrument.adoption": (
        TermName("adopted", "Adopted on", "2024-05-13"),
        _BODY,
        TermName("minute", "Minute", "24/117"),
        TermName("signed_by", "Signed by", "chair"),
        TermName("edition", "Edition", "2024"),
        _VERSIONS,
        _HISTORY,
    ),
    "instrument.amendment-record": (_VERSIONS, _HISTORY),
    "instrument.review": (
        TermName("review_due", "Next review by", "2026-05"),
        TermName("review_interval", "How often", "1 year in May"),
        TermName("review_after", "Also after", "ordinary election"),
    ),
    "instrument.open-speech": (_INFORMAL,),
    "instrument.respect-aim": (
        _INFORMAL,
        TermName("friendly_relations", "Friendly relations", "encouraged"),
    ),
    "roles.equal-rights": (TermName("regardless_of", "Regardless of", "status, party", ","),),
    "roles.acting-officer": (
        TermName("unpaid", "Unpaid", "yes"),
        TermName("short_term", "For a short time", "yes"),
    ),
    "roles.statutory-officers": (TermName("officers", "Which officers", "Proper Officer, RFO", ","),),
    "direction.leadership": (TermName("final_decision", "Who decides in the end", "councillors, on advice"),),
    "direction.via-clerk": (
        TermName("instructions_to_staff", "Instructions to staff", "express approval of the Proper Officer"),
    ),
    "direction.delegated-decisions": (
        TermName("instrument", "Where it is delegated", "scheme of delegation to officers"),
    ),
    "direction.within-law-and-policy": (
        TermName("includes", "What is named", "standing orders, policies", ","),
    ),
    "direction.timely-response": (
        TermName("days", "Days to answer", "10"),
        _COUNT,
        TermName("acknowledge_days", "Days to acknowledge", "3"),
    ),
    "meetings.agenda-items": (
        TermName("papers_days", "Days ahead", "7"),
        _COUNT,
        TermName("by", "By what time of day", "noon"),
        _TO,
    ),
    "meetings.rules": (
        TermName("instruments", "Which rules", "standing orders, committee terms of reference", ","),
    ),
    "media.publicity-code": (_ACT,),
    "media.pre-election": (_ACT,),
    "media.release-approval": (
        TermName("subjects", "On what subjects", "disputes, court, individual complaints", ","),
    ),
    "media.chair-spokesperson": (
        TermName("chair", "Which chair", "council or committee"),
        TermName("liaise_with", "With whom the chair speaks first", "clerk", ","),
    ),
    "media.appointed-spokespeople": (TermName("agreement", "Agreed by", "council"),),
    "groups.facts-and-options-only": (TermName("when", "When", "council has adopted groups"),),
    "groups.clerk-guidance": (_ADVISER,),
    "groups.neutrality-concern": (_TO,),
    "groups.group-confidentiality": (
        TermName("disclosure_duty", "What may oblige to disclose", "freedom of information"),
    ),
    "conduct.special-relationships": (TermName("covers", "With whom", "individuals, party groups", ","),),
    "conduct.courtesy": (TermName("covers", "In which dealings", "written, oral", ","), _FROM),
    "conduct.confidentiality": (_FROM,),
    "conduct.codes": (TermName("includes", "What is followed", "law, policies, procedures", ","),),
    "conduct.breach-investigation": (
        TermName("instigator", "Who starts it", "clerk"),
        TermName("investigator", "Who investigates", "unstated"),
    ),
    "conduct.public-criticism": (
        TermName("where", "Where", "public meetings, social media", ","),
        TermName("whom", "Of whom", "officer, officers collectively", ","),
        TermName("when", "When", "incompatible with protocol"),
        TermName("disagreements", "Disagreements are settled", "private"),
    ),
    "conduct.private-criticism": (_TO,),
    "conduct.no-personal-issues": (
        TermName("covers", "Which matters", "internal management, conduct, capability", ","),
    ),
    "concerns.monitoring-officer": (_MEDIATOR,),
    "concerns.code-complaint": (_ACT, _MEDIATOR),
    "concerns.independent-person": (
        TermName("independent", "What kind of advice", "unnamed advice"),
        _ADVISER,
    ),
    "concerns.personnel-panel": (TermName("panel", "Which body", "small group of councillors"),),
    "concerns.councillor-route": (
        TermName("route", "In which order", "chair, then clerk, then disciplinary", ">"),
    ),
    "concerns.grievance": (
        TermName("officer_route", "Which ways an officer has", "grievance and/or monitoring officer"),
    ),
}


def term_names(key: str, kind: Kind | None = None) -> tuple[TermName, ...]:
    """The terms that are asked for at a provision; what may be excepted from, where it binds at all."""
    bound = kind in (Kind.GUARD, Kind.ROUTE, Kind.DUTY, Kind.NOTICE)
    return (*TERMS.get(key, ()), EXCEPT) if bound else TERMS.get(key, ())


def term_name(key: str, name: str) -> TermName:
    """What a person calls a term; its bare name where it is none of the known ones."""
    known = (*TERMS.get(key, ()), *_EVERYWHERE)
    bare = name.replace("_", " ")
    return next((term for term in known if term.name == name), TermName(name, bare.capitalize(), ""))
