"""What a document says of its own adoption: when, by whom, under which minute, signed by whom, reviewed when."""

import re

from ..language.dates import find_dates
from ..language.words import canonical
from ..structure.records import lists_versions
from ..values import Adoption, ReadClause
from .decided import NEAR, Newest, body, minute, newest, told_apart
from .terms import review_interval

_ADOPTED = re.compile(
    r"\b(?:re-?)?(?:adopted|approved|ratified|agreed)\b|\b(?:date\s+of\s+)?(?:adoption|approval)\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"\breview", re.IGNORECASE)
_SIGNED = re.compile(r"\bsigned\b([^:.\n]*)[:.…\s]*\n?\s*([^\n]*)(?:\n([^\n]*))?", re.IGNORECASE)
_SIGNED_ON = re.compile(r"[\s:,;–—-]*\bdated?\b.*$", re.IGNORECASE)
_UNSIGNED = re.compile(r"_{3,}|\.{5,}|…{2,}|(?:\. ){4,}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_OFFICE = re.compile(r"\b(chair(?:man|person|woman)?|mayor|clerk|proper officer)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b((?:19|20)\d\d)(?:\s*[/–-]\s*\d{2,4})?\b")
_VERSIONED = re.compile(
    r"\bversion\b|\bre-?\s?adopted\b|\bno (?:revisions|amendments|changes)\b|\bamended\b|\brevised\b",
    re.IGNORECASE,
)
_TELLING = frozenset({"instrument.adoption", "instrument.review", "instrument.amendment-record"})
# The annual meeting that adopted it says nothing of how often it is reviewed.
_ADOPTED_AT = re.compile(
    r"\b(?:(?:re)?adopt|approv|ratif|agreed)\w*\b(?:(?!\breview)[^.;]){0,60}\bannual (?:\w+ ){0,3}meeting\b"
)


def find_adoption(title: str, clauses: tuple[ReadClause, ...]) -> Adoption:
    """The adoption facts that the document states, each None where it is silent."""
    telling = [clause for clause in clauses if _TELLING & {stated.key for stated in clause.provisions}]
    adopted: list[str] = []
    due: list[str] = []
    versions: list[str] = []
    listed: list[Newest] = []
    plain: list[ReadClause] = []
    for clause in telling:
        if _lists_versions(clause):
            versions += [value for _, value in find_dates(told_apart(clause.text))]
            listed.append(newest(clause.text))
            continue
        plain.append(clause)
        for place, value in find_dates(clause.text):
            (due if _speaks_of_review(clause.text, place) else adopted).append(value)
    text = "\n".join(clause.text for clause in telling)
    day = next(iter(adopted or sorted(versions, reverse=True)), None)
    decided, ref = _decision(
        "\n".join(clause.text for clause in plain), [one for one in listed if one.day == day]
    )
    edition = _YEAR.search(title)
    return Adoption(
        adopted=day,
        body=decided,
        minute=ref,
        signatory=_signatory("\n".join(clause.printed or clause.text for clause in telling)),
        review_due=due[0] if due else None,
        review_interval=review_interval(_ADOPTED_AT.sub("", canonical(text))) or None,
        versions=tuple(sorted(set(versions))),
        edition=edition[1] if edition else None,
    )


def _decision(text: str, listed: list[Newest]) -> tuple[str | None, str | None]:
    """The body and the minute: of the newest version where the day is its day, or else as a sentence gives them."""
    last = max(listed, key=lambda one: one.day) if listed else Newest("", None, None)
    who, ref = last.body or body(text), last.minute or minute(text)
    return (who[0] if who else None, ref[0] if ref else None)


def _lists_versions(clause: ReadClause) -> bool:
    if len(find_dates(clause.text)) < 2:
        return False
    return bool(_VERSIONED.search(clause.text)) or lists_versions(clause.text, clause.heading)


def _speaks_of_review(text: str, place: int) -> bool:
    """Whether the word next before a date is about reviewing rather than adopting."""
    before = text[max(place - NEAR, 0) : place]
    reviewed = max((found.start() for found in _REVIEW.finditer(before)), default=-1)
    settled = max((found.start() for found in _ADOPTED.finditer(before)), default=-1)
    return reviewed > settled


def _signatory(text: str) -> str | None:
    """Name and office of whoever signed, as far as they are given."""
    found = _SIGNED.search(text)
    if not found:
        return None
    rest = [re.sub(r"[.…_]{2,}|(?:\. ){3,}\.?", " ", part or "").strip(" :,\t") for part in found.groups()]
    name = " ".join(_SIGNED_ON.sub("", rest[1]).split()).strip(" :,")
    if _ADOPTED.search(name) or not _LETTERS.search(_OFFICE.sub("", name)):
        return None if _UNSIGNED.search(found[0]) else _office(rest)
    office = _OFFICE.search(" ".join(rest))
    given = [name] if not office or office[1].lower() in name.lower() else [name, office[1]]
    return ", ".join(given)


def _office(parts: list[str]) -> str | None:
    office = _OFFICE.search(" ".join(parts))
    return office[1] if office else None
