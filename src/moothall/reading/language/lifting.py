"""Where a clause lifts what a provision asks, or allows what it forbids: it does not state that provision.

"Councillors need not go through the Clerk" is about the way through the Clerk and asks nobody to take it. Taken for
that provision it would hold against the very thing that it allows, so it is left to the council's own words.
"""

import re

from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

from .strengths import Segment, frees

# Where it is officers who need not do something, these provisions say just that.
_FREE_OFFICERS = frozenset(
    {
        "access.need-to-know",
        "access.no-roving",
        "access.purpose-limit",
        "advice.no-pressure",
        "advice.official-matters-only",
        "advice.own-recommendation",
        "direction.delegated-decisions",
        "direction.no-individual-instruction",
        "direction.within-law-and-policy",
        "direction.workloads",
        "groups.attendance-voluntary",
        "groups.facts-and-options-only",
        "groups.leader-no-authority",
        "groups.no-political-statement",
        "groups.officer-neutrality",
        "roles.clerk-instructions",
        "roles.councillor-role-only",
        "roles.line-management",
        "roles.officer-to-council",
    }
)
# What officers are spared under these is what councillors are asked not to look for.
_ASKED_OF_COUNCILLORS = frozenset({"direction.workloads"})
# These open a way to whoever wants it, or spare a councillor the reasons.
_FREE_ANYBODY = frozenset(
    {
        "access.ask-officer",
        "access.committee-presumption",
        "access.foi",
        "access.statutory-rights",
        "concerns.conciliation",
        "concerns.independent-person",
        "concerns.monitoring-officer",
        "instrument.open-speech",
    }
)
_IN_A_COUNCILLORS_NAME = re.compile(
    r"\b(?:name|signature) of (?:an? |any |the |individual )*councillor\b|\bcouncillor\b.{0,80}\bown name\b"
    r"|\bsigned by (?:an? |any |the |individual )*councillor\b"
)
# What a provision forbids, as a clause says it that allows the same.
_FORBIDDEN = {
    "access.no-roving": re.compile(
        r"\b(?:brows|roam)|\bat large\b|\bfreely\b|\b(?:any|all) (?:the )?files?\b"
    ),
    "advice.own-recommendation": re.compile(r"\bcouncillor\b.{0,60}\b(?:alter|change|amend|edit|rewrite)"),
    "conduct.confidentiality": re.compile(r"\bdisclos|\bpass(?:ed)? on\b|\bpublish"),
    "conduct.public-criticism": re.compile(
        r"\bcriticis.{0,80}\b(?:public|press|media)|\bpublicly\b.{0,30}\bcriticis"
    ),
    "correspondence.no-commitment-by-councillor": _IN_A_COUNCILLORS_NAME,
    "correspondence.no-silent-copies": re.compile(r"\bblind\b|\bbcc\b|\bsilent\b|\bcop(?:y|ied|ies)\b"),
    "correspondence.officer-signs": _IN_A_COUNCILLORS_NAME,
    "direction.money-and-contracts": re.compile(r"\bcouncillor\b.{0,60}\b(?:contract|order|spend|pay)"),
    "direction.no-individual-instruction": re.compile(
        r"\bcouncillor\b.{0,60}\b(?:instruct|direct\b|orders?\b)"
        r"|\binstruct\w*\b.{0,30}\b(?:by|from) (?:an? |any |individual )+councillor\b"
    ),
    "direction.via-clerk": re.compile(
        r"\bdirect(?:ly)?\b|\bstraight to\b|\bwithout (?:\w+ ){1,2}the clerk\b"
    ),
    "roles.day-to-day": re.compile(r"\bcouncillor\b.{0,60}\b(?:involve|take part|manage|interfere)"),
}
# A permission on a condition still tells what is asked of those who do not meet it.
_ON_CONDITION = re.compile(
    r"\b(?:not|no|never|nor|neither|only|unless|except|exceptionally|provid(?:ed|ing)|subject to|as long as|if|where"
    r"|when|after|once|consent|permission|approval|agree(?:d|ment)?|authori\w+|delegat\w+|as a whole)\b"
)


def lifts(key: str, sentence: str, segment: Segment) -> bool:
    """Whether a stretch of a canonical sentence takes away what the provision asks."""
    if segment.strength is not Strength.MAY:
        return False
    if frees(sentence[segment.start : segment.end]):
        return frees_from(key, segment.binds)
    forbidden = _FORBIDDEN.get(key)
    return bool(forbidden and forbidden.search(sentence) and not _ON_CONDITION.search(sentence))


def asks_the_others(key: str, sentence: str, segment: Segment) -> bool:
    """Whether a stretch of a canonical sentence spares officers what the provision asks councillors to spare them."""
    return (
        key in _ASKED_OF_COUNCILLORS
        and segment.strength is Strength.MAY
        and bool(segment.binds)
        and segment.binds <= {Party.OFFICER, Party.CLERK}
        and frees(sentence[segment.start : segment.end])
    )


def frees_from(key: str, binds: frozenset[Party]) -> bool:
    """Whether words that spare these parties something spare them what the provision asks."""
    return key not in _FREE_ANYBODY and (key not in _FREE_OFFICERS or Party.COUNCILLOR in binds)
