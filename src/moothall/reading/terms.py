"""The terms of a provision, as the clause's own words give them: days, routes, bodies, what is covered."""

import re
from collections.abc import Callable
from typing import NamedTuple

from .dates import find_dates
from .printed import Printed
from .words import canonical

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
}  # fmt: skip
_PERIOD = re.compile(
    r"\b(?P<n>\d{1,3}|an?|"
    + "|".join(_NUMBERS)
    + r")(?: \(\d+\))? (?:clear |full )?(?P<kind>working |calendar )?(?P<unit>day|week)s?\b"
)


class Term(NamedTuple):
    """What a clause fixes, and its own words for it."""

    value: str
    words: str = ""


def terms_of(key: str, clause: Printed) -> dict[str, Term]:
    """The terms that a clause gives to one provision; empty where it gives none."""
    if key in _DATED:
        found = _DATED[key](clause.text)
    elif key in _TERMS:
        found = _TERMS[key](clause.canonical)
    else:
        return {}
    return {name: Term(value) for name, value in found.items() if value}


def period(text: str) -> tuple[int, str] | None:
    """The first period in canonical text as days, and whether they are working days ("" if unsaid)."""
    found = _PERIOD.search(text)
    if not found:
        return None
    count = int(found["n"]) if found["n"].isdigit() else _NUMBERS.get(found["n"], 1)
    return count * (7 if found["unit"] == "week" else 1), (found["kind"] or "").strip()


def _response(text: str) -> dict[str, str]:
    held = period(text)
    if held:
        return {"days": str(held[0]), "count": f"{held[1]} days" if held[1] else ""}
    standard = re.search(
        r"accordance with (?:the )?(council \w+ (?:protocol|policy|charter|procedure|standards?))", text
    )
    return {"days": standard[1].replace("council ", "council's ", 1) if standard else "unstated"}


def _agenda(text: str) -> dict[str, str]:
    held = period(text)
    return {"papers_days": str(held[0]) if held else "", "to": "clerk" if "clerk" in text else ""}


def _regardless(text: str) -> dict[str, str]:
    found = re.search(r"(?:regardless|irrespective) of (.{0,60})", text)
    covered = [
        name
        for name in ("status", "party")
        if found and re.search(rf"\b{name}\b|\bpolitical {name}", found[1])
    ]
    return {"regardless_of": ",".join(covered)}


def _covers(text: str) -> dict[str, str]:
    covered = []
    if re.search(r"particular individual|individuals\b|particular councillor|individual councillor", text):
        covered.append("individuals")
    if "party group" in text or re.search(r"political (?:party|parties)", text):
        covered.append("party groups")
    return {"covers": ",".join(covered)}


def _mediator(text: str) -> dict[str, str]:
    found = re.search(
        r"((?:unitary|district|county|borough|principal|city) council)(?: \w+)? monitoringofficer", text
    )
    named = re.search(r"((?:\w+ ){1,4}(?:district|borough|county|city) council) monitoringofficer", text)
    value = named[1] if named else found[1] if found else ""
    return {"monitoring_officer": re.sub(r"^(?:the|to|a|council) ", "", value)}


def _panel(text: str) -> dict[str, str]:
    found = re.search(
        r"(small group of councillor"
        r"|(?:\w+ )?(?:sub )?(?:personnel|staffing|hr|employment|standing|management)(?: \w+)? (?:committee|panel)"
        r"|(?:personnel|staffing|hr|employment) (?:panel|group))",
        text,
    )
    if not found:
        return {}
    return {"panel": re.sub(r"^(?:the|to|a) ", "", found[1]).replace("councillor", "councillors")}


def _route(text: str) -> dict[str, str]:
    """Who is named, in order: the chair, the Clerk, the procedure at the end."""
    start = re.search(r"dissatisf|unhappy|concern|complain|recourse", text)
    if not start:
        return {}
    after = text[start.end() :]
    told = re.search(
        r"\b(?:raise[ds]?|report(?:ed)?|refer(?:red)?|take[ns]?|discuss(?:ed)?|speak|contact|recourse)\b",
        after,
    )
    if not told:
        return {}
    steps: list[str] = []
    for found in re.finditer(
        r"\bchair\b|\bclerk\b|\bofficer in the first instance|\bmonitoringofficer\b|\bdisciplin|\binformal",
        after[told.start() :],
    ):
        step = {"disciplin": "disciplinary", "monitoringofficer": "monitoring officer"}.get(
            found[0], found[0].split()[0]
        )
        if step == "informal" and steps:
            continue
        if step not in steps:
            steps.append(step)
    return {"route": ">".join(steps)}


def _include(pairs: tuple[tuple[str, str], ...]) -> Callable[[str], dict[str, str]]:
    def read(text: str) -> dict[str, str]:
        return {"includes": ",".join(name for name, pattern in pairs if re.search(pattern, text))}

    return read


def _adoption(text: str) -> dict[str, str]:
    dates = [value for _, value in find_dates(text)]
    several = len(dates) > 1 and re.search(r"version|re-?\s?adopted|amend|revis", text, re.IGNORECASE)
    return {"versions": ",".join(sorted(dates))} if several else {"adopted": dates[0] if dates else ""}


def _review(text: str) -> dict[str, str]:
    place = text.lower().find("review")
    due = [value for where, value in find_dates(text) if where > place]
    return {"review_due": due[0] if due else "", "review_interval": review_interval(canonical(text))}


def review_interval(text: str) -> str:
    """How often the text says it is reviewed: ``1 year``, ``6 months``; empty where it does not."""
    if re.search(
        r"\bannual|\bevery year\b|\beach year\b|\byearly\b|\bevery twelve months\b|\bevery 12 months\b", text
    ):
        return "1 year"
    found = re.search(r"\bevery (\d{1,2}|" + "|".join(_NUMBERS) + r") (year|month)s?\b", text)
    if not found:
        return ""
    count = int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]
    return f"{count} {found[2]}{'' if count == 1 else 's'}"


def _acting(text: str) -> dict[str, str]:
    return {
        "unpaid": "yes" if re.search(r"\bnot paid\b|\bunpaid\b|\bwithout (?:pay|remuneration)", text) else "",
        "short_term": "yes" if re.search(r"\bshort term\b|\btemporar|\binterim\b", text) else "",
    }


def _mode(text: str) -> dict[str, str]:
    return {"covers": ",".join(name for name in ("written", "oral") if name in text)}


# Dates keep their dots and strokes only in the document's own spelling.
_DATED: dict[str, Callable[[str], dict[str, str]]] = {
    "instrument.adoption": _adoption,
    "instrument.amendment-record": _adoption,
    "instrument.review": _review,
}
_TERMS: dict[str, Callable[[str], dict[str, str]]] = {
    "direction.timely-response": _response,
    "meetings.agenda-items": _agenda,
    "roles.equal-rights": _regardless,
    "roles.acting-officer": _acting,
    "conduct.special-relationships": _covers,
    "conduct.courtesy": _mode,
    "concerns.monitoring-officer": _mediator,
    "concerns.personnel-panel": _panel,
    "concerns.councillor-route": _route,
    "conduct.codes": _include(
        (("Nolan principles", r"nolan|seven principles"), ("law", r"\bthe law\b"), ("policies", r"\bpolic"))
    ),
    "roles.statutory-officers": lambda text: {
        "officers": ",".join(
            name for name, sign in (("Proper Officer", "clerk"), ("RFO", "rfo")) if sign in text
        )
    },
}
