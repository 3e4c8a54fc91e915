"""Strengths, parties and terms in words, and back."""

import re
from collections.abc import Iterable
from datetime import date

from django.utils.dateformat import format as format_date

from moothall.protocol.chapters import CATALOGUE, CHAPTERS
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Kind, Outcome, Strength, contrary_outcome
from moothall.protocol.core.terms import TermName

_DATE = re.compile(r"(?<![\w/-])(?<!minute )(?<!Minute )\d{4}-\d{2}(?:-\d{2})?(?![\w/-])")
_COMMA = re.compile(r",(?=[a-z]|\d{4}-)")
STRENGTHS = {
    Strength.MUST: "must, will, is required, never",
    Strength.SHOULD: "should",
    Strength.NORMALLY: "normally, as a rule",
    Strength.MAY: "may",
    Strength.EXPECTS: "can expect",
    Strength.STATES: "states it, no more",
}
"""The strengths that a clause can be worded in, the strongest first, in words for a choice."""

PARTIES = {
    Party.COUNCILLOR: "councillors",
    Party.OFFICER: "officers, the Clerk included",
    Party.CLERK: "the Clerk alone",
    Party.CHAIR: "chairs and vice-chairs",
    Party.GROUP: "group leaders",
    Party.COUNCIL: "the council as a body",
}
"""Whom a clause can bind, in words for a choice."""

_SHORT = {
    Party.COUNCILLOR: "councillors",
    Party.OFFICER: "officers",
    Party.CLERK: "the Clerk",
    Party.CHAIR: "chairs",
    Party.GROUP: "group leaders",
    Party.COUNCIL: "the council",
}
_STRENGTH = {
    Strength.MUST: "Must",
    Strength.SHOULD: "Should",
    Strength.NORMALLY: "Normally",
    Strength.MAY: "May",
    Strength.EXPECTS: "Can expect",
    Strength.STATES: "States",
}
_MEETS = {
    Outcome.REFUSED: "What goes against it is refused.",
    Outcome.NEEDS_REASON: "Whoever goes against it gives a reason.",
    Outcome.PERMITTED: "It is shown, and stops nothing.",
}


def strength_in_words(strength: Strength) -> str:
    """How the clause is worded, in a word or two."""
    return _STRENGTH.get(strength, strength.value.capitalize())


def meets(kind: Kind, strength: Strength) -> str:
    """What an act against a provision of this kind meets under this wording; empty where none can be."""
    if kind is Kind.NORM:
        return "It stops no act."
    if kind not in (Kind.GUARD, Kind.ROUTE):
        return ""  # a duty, notice or record follows of itself, whatever the wording
    return _MEETS[contrary_outcome(kind, strength)]


def binds_in_words(parties: Iterable[Party]) -> str:
    """The parties as a list in a sentence, always in the same order."""
    held = set(parties)
    words = [_SHORT[party] for party in Party if party in held]
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def terms_to_text(terms: dict[str, str]) -> str:
    """Terms as a person edits them: one to a line, name and value."""
    return "\n".join(f"{name}: {value}" for name, value in terms.items())


def term_in_words(value: str, name: str = "") -> str:
    """The value of a term as a person reads it: dates in full, a route as one step after another.

    The number of a minute is left as it is: 2024-05 may be the fifth of that year.
    """
    if name == "minute":
        return value
    return _DATE.sub(_in_full, _COMMA.sub(", ", value)).replace(">", ", then ")


def _in_full(found: re.Match[str]) -> str:
    try:
        if len(found[0]) == len("2027-05"):
            return format_date(date.fromisoformat(f"{found[0]}-01"), "F Y")
        return format_date(date.fromisoformat(found[0]), "j F Y")
    except ValueError:
        return found[0]  # no such day or month, as in "2024-25"; the page shows what was typed


def term_to_field(term: TermName, value: str) -> str:
    """A term's value as a person edits it: a list with commas, steps as one after another."""
    if term.joins == ">":
        return value.replace(">", ", then ")
    return re.sub(r",\s*", ", ", value) if term.joins else value


def term_from_field(term: TermName, text: str) -> str:
    """The value that a person typed, as it is stored."""
    text = " ".join(text.split())
    if term.joins == ">":
        return re.sub(r",? then |\s*>\s*", ">", text)
    return re.sub(r"\s*,\s*", ",", text).strip(",") if term.joins else text


def terms_from_text(text: str) -> dict[str, str]:
    """Terms as typed; ValueError with the first line that is none."""
    terms = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        name, colon, value = line.partition(":")
        name = "_".join(name.split()).lower()
        if not (colon and name and value.strip()):
            raise ValueError(line)
        terms[name] = value.strip()
    return terms


def provision_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Every provision known, chapter by chapter, each as what it says."""
    return [
        (chapter.title, [(provision.key, provision.says) for provision in chapter.provisions])
        for chapter in CHAPTERS.values()
    ]


def says(key: str) -> str:
    """What a provision says; its key where it is no longer known."""
    provision = CATALOGUE.get(key)
    return provision.says if provision else key
