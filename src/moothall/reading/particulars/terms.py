"""The terms of a provision, as the clause's own words give them: days, bodies, what is covered, exceptions.

Each term comes with the words it was read from. What terms there are and what they mean to a person is said in
``protocol.core.terms``.
"""

import re
from collections.abc import Callable

from ..language.periods import NUMBER, Period, count_of, hour, interval, periods
from ..language.printed import Printed, Term
from ..language.words import sentences
from .decided import adoption_terms, review_terms, version_terms
from .routes import mediator, panel, route, told_to

Terms = dict[str, Term]
Reader = Callable[[Printed], Terms]

_EXCEPT = re.compile(r"\b(?:save|except(?:ing)?|unless)\b(?! for the avoidance)[^.;:,)]{3,90}")
# "... within two working days and answered within ten": the second number leaves its days unsaid.
_ELIDED = re.compile(rf"\b(?:with)?in (?P<n>{NUMBER})\b(?=\s*(?:[.;,)]|$))")
_OTHER_TIMES = re.compile(r"\b(?:agenda|meeting|papers|leave|per week|a week)\b")


def terms_of(key: str, clause: Printed, said: Printed | None = None) -> Terms:
    """The terms that a clause gives to one provision; empty where it gives none.

    ``said`` are the sentences of the clause in which the provision was found. What a sentence says for itself alone,
    a number of days or an exception, is read from these.
    """
    found: Terms = {}
    own = said or clause
    for reader in _OF_SENTENCE.get(key, ()):
        found |= reader(own)
    if said is not None and key in _ANSWERED and found.get("days", _NO_DAYS) == _NO_DAYS:
        found |= _response(_without_other_times(clause))
    for reader in _OF_CLAUSE.get(key, ()):
        found |= reader(clause)
    if not key.startswith("instrument.") and (exception := _EXCEPT.search(own.canonical)):
        found["except"] = own.term(exception)
    return {name: term for name, term in found.items() if term.value}


def has_terms(key: str) -> bool:
    """Whether there is anything to read for a provision besides an exception."""
    return key in _OF_SENTENCE or key in _OF_CLAUSE


def excepts(sentence: str) -> bool:
    """Whether a canonical sentence makes an exception."""
    return bool(_EXCEPT.search(sentence))


def review_interval(text: str) -> str:
    """How often canonical text says it is reviewed: ``1 year``, ``6 months``; empty where it does not."""
    often = interval(text)
    return often[0] if often else ""


_NO_DAYS = Term("unstated")


def _without_other_times(clause: Printed) -> Printed:
    """The clause without the sentences whose days are about something else."""
    kept, place = [], 0
    for sentence in sentences(clause.canonical):
        place = clause.canonical.index(sentence, place)
        if not _OTHER_TIMES.search(sentence):
            kept.append(clause.part(place, place + len(sentence)))
    return Printed(" ".join(kept))


def _response(text: Printed) -> Terms:
    """Days to answer in, and, where the clause parts them, days to acknowledge in."""
    held = periods(text.canonical)
    terms: Terms = {}
    receipt = re.search(r"\back?nowledg", text.canonical)
    if receipt and held and (len(held) > 1 or not re.search(r"\b(?:reply|answer|respon)", text.canonical)):
        first = next((period for period in held if period.start > receipt.start()), held[0])
        held.remove(first)
        terms["acknowledge_days"] = _worded(text, first)
    if (
        len(held) == 1
        and "acknowledge_days" not in terms
        and receipt
        and (rest := _ELIDED.search(text.canonical))
    ):
        terms["acknowledge_days"] = _worded(text, held[0])
        held = [held[0]._replace(days=str(count_of(rest["n"])), start=rest.start(), end=rest.end())]
    if held:
        kind = f"{held[0].kind} days" if held[0].kind else ""
        words = text.words(held[0].start, held[0].end)
        return {**terms, "days": _worded(text, held[0]), "count": Term(kind, words)}
    standard = re.search(
        r"\b(?:accordance with|set (?:out )?in|under|by) (?:the |its |their )?"
        r"(council \w+ (?:protocol|policy|charter|procedure|standards?)"
        r"|(?:customer|service) (?:\w+ )?(?:charter|standards?))",
        text.canonical,
    )
    if standard:
        words = text.words(*standard.span(1))
        return {**terms, "days": Term(standard[1].replace("council ", "council's ", 1), words)}
    return {**terms, "days": _NO_DAYS}


def _worded(text: Printed, period: Period) -> Term:
    return Term(period.days, text.words(period.start, period.end))


def _agenda(text: Printed) -> Terms:
    terms: Terms = {}
    if held := periods(text.canonical):
        terms["papers_days"] = _worded(text, held[0])
        terms["count"] = Term(f"{held[0].kind} days" if held[0].kind else "", terms["papers_days"].words)
    if by := hour(text.canonical):
        terms["by"] = text.term(by, group=1)
    if to := re.search(r"\bclerk\b", text.canonical):
        terms["to"] = text.term(to, "clerk")
    return terms


def _listed(name: str, *signs: tuple[str, str]) -> Reader:
    """A term that lists which of several things the clause names, in the order of the table."""
    patterns = [(value, re.compile(pattern)) for value, pattern in signs]

    def read(text: Printed) -> Terms:
        found = [(value, match) for value, pattern in patterns if (match := pattern.search(text.canonical))]
        if not found:
            return {}
        words = ", ".join(dict.fromkeys(text.words(*match.span()) for _, match in found))
        return {name: Term(",".join(value for value, _ in found), words)}

    return read


def _when(name: str, value: str, pattern: str) -> Reader:
    """A term with one value, there or not."""
    return _listed(name, (value, pattern))


def _act(text: Printed) -> Terms:
    """The Act of Parliament or Measure that the clause names, as it is printed."""
    found = re.search(
        r"\b((?:[A-Z][\w'’]*|\([A-Z][\w ,]*\)|and|of|in)\s+){1,12}(?:Act|Measure)(?:\s+\(Wales\))?\s+(?:19|20)\d\d",
        text.text,
    )
    if not found:
        return {}
    named = re.sub(r"^(?:(?:The|In|Under|and|of|in)\s+)+", "", " ".join(found[0].split()))
    return {"act": Term(named, named)}


def _disclosure(text: Printed) -> Terms:
    if "disclos" not in text.canonical:
        return {}
    freedom = re.search(r"freedom of information", text.canonical)
    if freedom:
        return {"disclosure_duty": text.term(freedom, "freedom of information")}
    duty = re.search(r"duty to disclose|required by law|legal (?:duty|obligation)", text.canonical)
    return {"disclosure_duty": text.term(duty)} if duty else {}


_PARTY = r"(?:clerk|monitoringofficer|chair|council)"
_STARTS = re.compile(
    rf"\b({_PARTY})\b(?:(?!\b{_PARTY}\b).){{0,40}}\b(?:instigat|start|begin|initiat|launch|order|commission|investigat)"
)
_INVESTIGATED = re.compile(r"\binvestigated by (?:the |an? )?((?:\w+ ){0,2}\w+)")


def _investigation(text: Printed) -> Terms:
    starts = _STARTS.search(text.canonical)
    if not starts:
        return {}
    by = _INVESTIGATED.search(text.canonical)
    named = "monitoring officer" if starts[1] == "monitoringofficer" else starts[1]
    return {
        "instigator": text.term(starts, named, 1),
        "investigator": text.term(by, group=1) if by else Term("unstated"),
    }


_FAVOURED = _listed(
    "covers",
    ("individuals", r"particular individual|individuals\b|(?:particular|individual) councillor"),
    ("party groups", r"party group|political (?:party|parties)"),
)
_ADVISER = _listed(
    "from", ("Society of Local Council Clerks", r"\bslcc\b"), ("county association", r"county association")
)
_EXPECTED_FROM = _listed(
    "from",
    ("officers", r"\bfrom (?:all )?officer\b"),
    ("other councillors", r"\bfrom .{0,20}\bother councillor"),
    ("councillors", r"\bfrom (?:all )?councillor\b"),
)
_LIAISES = r"\b(?:liaise|consult|agree|discuss|speak|consultation|liaison)\b.{0,20}?\b"
_GRIEVANCE = r"\bgrievance (?:\w+ )?"
_TO = told_to("to")

# Read from the sentences in which the provision was found.
_OF_SENTENCE: dict[str, tuple[Reader, ...]] = {
    "direction.timely-response": (_response,),
    "meetings.agenda-items": (_agenda,),
}
_ANSWERED = "direction.timely-response"

# Read from the whole clause.
_OF_CLAUSE: dict[str, tuple[Reader, ...]] = {
    "instrument.adoption": (adoption_terms,),
    "instrument.amendment-record": (lambda text: version_terms(text.text),),
    "instrument.review": (review_terms,),
    "instrument.open-speech": (_when("informality", "yes", r"\binformal"),),
    "instrument.respect-aim": (
        _when("informality", "yes", r"\binformality\b"),
        _when("friendly_relations", "encouraged", r"friendly (?:working )?relations\w*|\bfriendliness\b"),
    ),
    "roles.equal-rights": (
        _listed(
            "regardless_of",
            ("status", r"(?:regardless|irrespective|whatever).{0,50}\b(?:status|position|role|seniority)\b"),
            ("party", r"(?:regardless|irrespective|whatever).{0,60}\b(?:party|political)\b"),
        ),
    ),
    "roles.acting-officer": (
        _when("unpaid", "yes", r"\bnot (?:be )?paid\b|\bunpaid\b|\bwithout (?:pay|remuneration|salary)"),
        _when("short_term", "yes", r"\bshort (?:term|time|period)\b|\btemporar\w*|\binterim\b"),
    ),
    "roles.statutory-officers": (_listed("officers", ("Proper Officer", r"\bclerk\b"), ("RFO", r"\brfo\b")),),
    "direction.leadership": (
        _when("final_decision", "councillors, on advice", r"final (?:decision|say)\b(?=.{0,300}\badvice\b)"),
    ),
    "direction.via-clerk": (
        _when(
            "instructions_to_staff",
            "express approval of the Proper Officer",
            r"\bexpress (?:approval|consent|agreement|permission)\b",
        ),
    ),
    "direction.delegated-decisions": (
        _when("instrument", "scheme of delegation to officers", r"scheme of delegation(?: to officer)?"),
    ),
    "direction.within-law-and-policy": (
        _listed(
            "includes",
            ("personnel procedures", r"\b(?:hr|personnel|staffing) procedures?"),
            ("standing orders", r"standing orders?"),
            ("financial regulations", r"financial regulations?"),
            ("policies", r"\bpolic(?:y|ies)\b"),
        ),
    ),
    "meetings.rules": (
        _listed(
            "instruments",
            ("standing orders", r"standing orders?"),
            ("financial regulations", r"financial regulations?"),
            ("committee terms of reference", r"terms of reference"),
            ("delegated functions", r"delegated functions|scheme of delegation"),
        ),
    ),
    "media.publicity-code": (_act,),
    "media.pre-election": (_when("source", "LGA guide", r"\b(?:lga|local government association)\b"), _act),
    "media.release-approval": (
        _listed(
            "subjects",
            ("disputes", r"\bdisputes?\b"),
            ("major planning", r"\bplanning\b"),
            ("court", r"\bcourt\b|\blegal proceedings\b|\blitigation\b"),
            ("individual complaints", r"\bcomplaints?\b"),
        ),
    ),
    "media.chair-spokesperson": (
        _when("chair", "council or committee", r"\bchair of (?:an? |the |any )?committee\b"),
        _listed("liaise_with", ("clerk", rf"{_LIAISES}clerk\b"), ("officer", rf"{_LIAISES}officer\b")),
    ),
    "media.appointed-spokespeople": (
        _when(
            "agreement",
            "council",
            r"\b(?:agreement|approval|authority|consent) of (?:the )?council\b|\bcouncil agree\w*",
        ),
    ),
    "groups.facts-and-options-only": (
        _when(
            "when",
            "council has adopted groups",
            r"\b(?:where|when|if) (?:an? |the )?council has (?:adopted|recognised|formed)\b",
        ),
    ),
    "groups.clerk-guidance": (_ADVISER,),
    "groups.neutrality-concern": (_TO,),
    "groups.group-confidentiality": (_disclosure,),
    "conduct.special-relationships": (_FAVOURED,),
    "conduct.courtesy": (
        _listed(
            "covers", ("written", r"\bwritten\b|\bin writing\b"), ("oral", r"\boral\b|\bspoken\b|\bverbal\b")
        ),
        _EXPECTED_FROM,
    ),
    "conduct.confidentiality": (_EXPECTED_FROM,),
    "conduct.codes": (
        _listed(
            "includes",
            ("Nolan principles", r"nolan|seven principles"),
            ("law", r"\bthe law\b"),
            ("policies", r"\bpolic(?:y|ies)\b"),
            ("procedures", r"\bprocedures?\b"),
            ("protocols", r"\bprotocols\b"),
            ("conventions", r"\bconventions\b"),
        ),
    ),
    "conduct.breach-investigation": (_investigation,),
    "conduct.public-criticism": (
        _listed(
            "where",
            (
                "public meetings",
                r"\bmeetings? (?:held |open )?(?:in|to the) public\b|\b(?:public|council|open) meetings?\b",
            ),
            ("social media", r"\bsocialmedia\b"),
            ("press", r"\b(?:press|newspapers?)\b"),
        ),
        _listed(
            "whom",
            ("officer", r"\b(?:an|any|individual) officer\b"),
            ("officers collectively", r"\bofficer collectively\b|\bofficer as a (?:body|group|team)\b"),
        ),
        _when(
            "when",
            "incompatible with protocol",
            r"\bincompatible with (?:the objectives of )?this protocol\b",
        ),
        _when(
            "disagreements",
            "private",
            r"\b(?:disagree\w*|differences?|disputes?)\b.{0,120}\b(?:in private|privately)\b",
        ),
    ),
    "conduct.private-criticism": (_TO,),
    "conduct.no-personal-issues": (
        _listed(
            "covers",
            ("internal management", r"internal management"),
            ("conduct", r"\bconduct\b"),
            ("capability", r"\bcapabilit\w+"),
        ),
    ),
    "concerns.monitoring-officer": (mediator,),
    "concerns.code-complaint": (_act, mediator),
    "concerns.independent-person": (
        _when("independent", "unnamed advice", r"\bindependent advice\b(?!.{0,60}\b(?:slcc|association)\b)"),
        _ADVISER,
    ),
    "concerns.personnel-panel": (panel,),
    "concerns.councillor-route": (route,),
    "concerns.grievance": (
        _when(
            "officer_route",
            "grievance and/or monitoring officer",
            rf"{_GRIEVANCE}and or .{{0,40}}\bmonitoringofficer\b",
        ),
        _when(
            "officer_route",
            "grievance or monitoring officer",
            rf"{_GRIEVANCE}or .{{0,40}}\bmonitoringofficer\b",
        ),
    ),
}

__all__ = ["Term", "excepts", "has_terms", "review_interval", "terms_of"]
