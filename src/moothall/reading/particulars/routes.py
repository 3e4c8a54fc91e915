"""Who is told, in which order, and which bodies are named, as a clause's own words give them."""

import re
from collections.abc import Callable

from ..language.printed import Printed, Term
from ..language.words import sentences

_RISES = re.compile(
    r"\b(?:dissatisf|unhappy|concern|complain|recourse|grievance|problem|difficult|issue|criticis|allegation|aggrieved)"
)
_TOLD = re.compile(
    r"\b(?:raise[ds]?|raising|report(?:ed|ing)?|refer(?:red|s)?|take[ns]?|taking|discuss(?:ed)?|speak|contact(?:ed)?|recourse"
    r"|approach|address(?:ed)?|bring|brought|directed?|notify|inform|tell|told|writ(?:e|ten)|made|go(?:es)?|put|first)\b"
)
_STEP = re.compile(
    r"\b(?:vice chair|chair|clerk|line manager|officer in the first instance|monitoringofficer|ombudsman|disciplin\w*"
    r"|informal\w*|(?:personnel|staffing|hr|employment) (?:sub )?(?:committee|panel))\b"
)
# "A complaint about the Clerk": the one whom it is about is not told by that.
_ABOUT = re.compile(r"\b(?:about|against|concerning|regarding|of|by) (?:the |an? )?$")
# A sentence on concerns about the Clerk tells the way for those alone, not the next step for all others.
_ABOUT_CLERK = re.compile(
    r"\b(?:concern|complain|grievance|problem|difficult|issue|criticis|allegation)\w*"
    r" (?:\w+ ){0,3}?(?:about|against|concerning|regarding|involving|with) (?:the )?clerk\b"
    r"|\b(?:if|where) (?:it|this|the (?:concern|complaint|grievance|matter|issue|problem)) "
    r"(?:is (?:about|against)|concerns|involves|relates to) (?:the )?clerk\b"
)
_NAMES = {"monitoringofficer": "monitoring officer", "officer in the first instance": "officer"}
_SPELT = {"disciplin": "disciplinary", "informal": "informal"}
_PRINCIPAL = (
    r"(?:unitary|district|county|county borough|borough|principal|city|metropolitan)"
    r"(?: (?:borough|district|city))?"
)
_MEDIATOR = re.compile(
    rf"\b((?:(?:\w+ ){{0,4}})(?:{_PRINCIPAL} council|principal authority))(?: \w+)? monitoringofficer"
)
_OF_COUNCIL = re.compile(
    rf"\bmonitoringofficer (?:of|at|for) (?:the )?((?:\w+ ){{0,4}}(?:{_PRINCIPAL} council|principal authority|council))"
)
_PANEL = re.compile(
    r"\b(small (?:group|panel|number) of (?:\w+ )?councillor"
    r"|(?:\w+ )?(?:sub )?(?:personnel|staffing|staff|hr|employment|standing|management)(?: \w+)?"
    r" (?:sub )?(?:committee|panel)"
    r"|(?:personnel|staffing|hr|employment) (?:panel|group)"
    r"|(?:panel|group|sub committee) of (?:\w+ )?(?:two|three|four|five|six|\d) councillor)\b"
)
_KIND = re.compile(
    rf"(?:{_PRINCIPAL} council|principal authority)(?:[’']s)?$"
    r"|small (?:group|panel|number) of .*$|(?:panel|group) of .*$"
)
_LINKING = frozenset({"of", "and", "&"})
_ARTICLES = frozenset({"the", "a", "an", "to", "our", "its", "council’s", "council's"})
_TO = re.compile(
    r"\b(?:to|with|by|tell|inform|approach|contact|see|through)\b (?:the |their |your |his or her )?"
    r"(vice chair|chair|clerk|line manager|monitoringofficer|group leader)\b"
)


def route(text: Printed) -> dict[str, Term]:
    """Who is named, in order: the chair, the Clerk, the procedure at the end."""
    said = text.canonical
    told = _TOLD.search(said) if _RISES.search(said) else None
    if not told:
        return {}
    steps: list[str] = []
    words: list[str] = []
    aside = _of_the_clerk(said)
    for found in _STEP.finditer(said, told.start()):
        step = _named(found[0])
        if any(found.start() in stretch for stretch in aside):
            continue
        if step in steps or (step == "informal" and steps) or _ABOUT.search(said[: found.start()]):
            continue
        steps.append(step)
        words.append(text.words(*found.span()))
    return {"route": Term(">".join(steps), ", ".join(words))}


def _of_the_clerk(said: str) -> list[range]:
    """The sentences on concerns about the Clerk, where others tell what is done about everybody else."""
    aside, place, own = [], 0, False
    for sentence in sentences(said):
        place = said.index(sentence, place)
        if _ABOUT_CLERK.search(sentence):
            aside.append(range(place, place + len(sentence)))
        else:
            own = own or bool(_STEP.search(sentence))
    return aside if own else []


def told_to(name: str) -> Callable[[Printed], dict[str, Term]]:
    """A term that names to whom something goes."""

    def read(text: Printed) -> dict[str, Term]:
        found = _TO.search(text.canonical)
        return {name: text.term(found, _named(found[1]), 1)} if found else {}

    return read


def mediator(text: Printed) -> dict[str, Term]:
    """Whose Monitoring Officer it is: a council by name, or by its kind."""
    found = _OF_COUNCIL.search(text.canonical) or _MEDIATOR.search(text.canonical)
    return {"monitoring_officer": _body(text, found)} if found else {}


def panel(text: Printed) -> dict[str, Term]:
    """The committee or group of councillors that deals with personnel matters."""
    found = _PANEL.search(text.canonical)
    return {"panel": _body(text, found)} if found else {}


def _body(text: Printed, found: re.Match[str]) -> Term:
    """A body as printed: its proper name where it has one, otherwise its kind in small letters."""
    words = text.words(*found.span(1)).split()
    kind = _KIND.search(" ".join(words).lower())
    first = len(words) - (len(kind[0].split()) if kind else 1)
    while first and (words[first - 1][:1].isupper() or words[first - 1] in _LINKING):
        first -= 1
    if not kind and first == len(words) - 1:
        first = 0  # a body named in small letters
    while first < len(words) - 1 and words[first].lower() in _ARTICLES | _LINKING:
        first += 1
    printed = re.sub(r"[’']s$", "", " ".join(words[first:])).strip("[]()")
    generic = kind is not None and printed.lower() == re.sub(r"[’']s$", "", kind[0])
    return Term(printed.lower() if generic else printed, printed)


def _named(found: str) -> str:
    for stem, step in _SPELT.items():
        if found.startswith(stem):
            return step
    return _NAMES.get(found, found)
