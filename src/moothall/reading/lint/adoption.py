"""Whether the document says when, by whom and how it was adopted, and when it is looked at again."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from moothall.protocol.core.review_days import review_day

from ..language.dates import last_day
from ..language.printed import Printed
from ..particulars.decided import review_terms
from ..values import Reading
from .finding import Finding, Weight
from .text import Text

_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d\d\b")
_SOME_BODY = re.compile(
    r"\b(?:(?:re-?)?adopt\w*|approv\w+|ratif\w+|agreed|resolved|signed up"
    r"|version \d+)\b[^.;]{0,70}\b(?:council|committee|meeting)\b"
    r"|\b(?:council|committee)\b (?:has |have )?(?:\w+ )?(?:adopted|approved|ratified|resolved|agreed)\b"
    r"|\b(?:council|committee)\b\W{1,3}(?:on )?(?:\d|min)"
    r"|\b(?:made|passed|endorsed|confirmed|accepted|decided) by (?:the |a |our )?(?:\w+ ){0,3}(?:council|committee)\b"
)
_MINUTE = re.compile(
    r"\bmin(?:ute)?s?\b|\bresolution(?= (?:no|number)\b|\W{1,3}(?:[a-z]{1,3}[/.-]?)?\d)|\bref\b"
)
_DATED = r"(?:\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d\d)"
_OF_ITSELF = re.compile(
    rf"\b(?:adopted|approved|ratified|agreed|signed up|minute)\b.{{0,80}}{_DATED}|{_DATED}[^.]{{0,40}}\bminute\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:review(?:ed|s)?|revisit\w*|revised|reconsider\w*|look(?:ed)? at(?: \w+){0,4}?)\b[^.]{0,60}"
    r"\b(?:every|each|annual\w*|yearly|year|months?|after|by|in|again|next|summer|spring|20\d\d)\b"
    r"|\b(?:annual|yearly|next|regular) reviews?\b|\breview date\b",
    re.IGNORECASE,
)
_TALKS_OF_ITSELF = re.compile(
    r"\b(?:this|the|our) (?:\w+ )?(?:protocol|document|charter|note|policy|code|agreement"
    r"|concordat|guide|leaflet|paper)\b"
    r"|\bit\b|^\W*(?:next )?review|\bnext review\b"
    r"|^\W*(?:the|a) review (?:is|takes? place|falls|will|shall|must)\b|(?:^|\. )\W*to be (?:reviewed|looked at)\b"
    r"|\blook(?:ed)? at again\b",
    re.IGNORECASE,
)
_LOOKED_AT = re.compile(
    r"\b(?:look(?:ed)? at(?: \w+)? again|looked at|revisited|reconsidered)\b", re.IGNORECASE
)
_EVERY_SECOND = re.compile(
    r"\bevery (second|other|third|fourth) (January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b",
    re.IGNORECASE,
)
_YEARS = {"second": 2, "other": 2, "third": 3, "fourth": 4}


class _Known(Struct):
    """What the document says of its adoption and review, from whichever clause says it.

    ``review_refs`` are the clauses by the name of what each says of the review.
    """

    ref: str
    adopted: str
    body: bool
    minute: bool
    vague: bool
    review: dict[str, str]
    review_refs: dict[str, str]

    def counts_from_events(self, on: date) -> bool:
        """Whether the review follows an election, a change of law or an adoption whose day is not known."""
        if "review_after" in self.review:
            return True
        named = bool(self.review) and not review_day(self.review, on).suggested
        return named and not self.adopted


def adoption(text: Text) -> Iterator[Finding]:
    """Adoption without date, body or minute; a review that is overdue or has no date."""
    known = _known(text)
    if not text.draft:
        yield from _adoption(known)
    yield from _review(known, text.on)


def _known(text: Text) -> _Known:
    held = text.reading.adoption
    telling = [clause for clause, _ in text.stating("instrument.adoption")]
    listing = [clause for clause, _ in text.stating("instrument.amendment-record")]
    decided = [
        clause
        for clause in text.clauses
        if clause in telling or clause in listing or _OF_ITSELF.search(f"{clause.heading} {clause.text}")
    ]
    said = " ".join(f"{clause.heading} {clause.text}" for clause in decided if clause.ref != "title").lower()
    listed = [
        one[:10]
        for _, stated in text.stating("instrument.amendment-record")
        for one in _versions(stated.terms)
    ]
    told = [stated.terms.get("adopted", "") for _, stated in text.stating("instrument.adoption")]
    likely = [*telling, *listing, *reversed(decided)]
    ref_of_it = next((clause.ref for clause in likely if clause.ref != "title"), "")
    review, refs = _review_terms(text)
    past = [
        one
        for one in [held.adopted or "", *told, *listed, *held.versions]
        if one and one <= text.on.isoformat() and one != review.get("review_due")
    ]
    return _Known(
        ref=ref_of_it,
        adopted=max(past, default=""),
        body=bool(held.body) or bool(_SOME_BODY.search(said)),
        minute=bool(held.minute) or bool(_MINUTE.search(said) and re.search(r"\d", said)),
        vague=bool(_YEAR.search(said)) or bool(held.edition),
        review=review,
        review_refs=refs,
    )


def _review_terms(text: Text) -> tuple[dict[str, str], dict[str, str]]:
    """What the document says of its review, in a clause that states one or in any line that speaks of it; and where."""
    held = text.reading.adoption
    review: dict[str, str] = {}
    refs: dict[str, str] = {}
    for clause, stated in text.stating("instrument.review"):
        refs = {**dict.fromkeys(("", *stated.terms), clause.ref), **refs}
        review = {**stated.terms, **review}
    for clause in text.clauses:
        for line in clause.text.split("\n"):
            if _AGAIN.search(line) and _TALKS_OF_ITSELF.search(line):
                found = review_terms(Printed(_plainly(line)))
                refs = {**dict.fromkeys(("", *found), clause.ref), **refs}
                review = {**{name: term.value for name, term in found.items()}, **review} or {
                    "review_after": line
                }
    for name, value in (("review_due", held.review_due), ("review_interval", held.review_interval)):
        if value:
            review.setdefault(name, value)
    return review, refs


def _plainly(line: str) -> str:
    """The line in the words in which reviews are mostly spoken of."""
    line = _LOOKED_AT.sub("reviewed", line)
    return _EVERY_SECOND.sub(lambda one: f"every {_YEARS[one[1].lower()]} years in {one[2]}", line)


def _versions(terms: dict[str, str]) -> list[str]:
    return [one for one in terms.get("versions", "").split(",") if one]


def _adoption(known: _Known) -> Iterator[Finding]:
    if not known.adopted and not known.vague:
        yield Finding(
            known.ref,
            "adoption-not-recorded",
            "The document does not say when the council adopted it.",
            "Add the date, the body and the minute of the adoption, so that everybody can see "
            "which text was agreed to.",
            Weight.PUT_RIGHT,
        )
        return
    missing = [
        *([] if len(known.adopted) == 10 or not known.adopted else ["the day"]),
        *([] if known.body else ["the body that adopted it"]),
        *([] if known.minute else ["the minute"]),
    ]
    if missing:
        yield Finding(
            known.ref,
            "adoption-incomplete",
            f"Of the adoption the document does not give {_listed(missing)}.",
            "Look it up in the minutes and add it at the next revision. Moothall shows it as not "
            "recorded until then.",
            Weight.LOOK_AT,
        )


def _review(known: _Known, on: date) -> Iterator[Finding]:
    due, said = _due(known, on)
    ref = known.review_refs.get(said) or known.review_refs.get("", known.ref)
    if due is not None and due < on:
        yield Finding(
            ref,
            "review-overdue",
            f"By the document's own words the review was due by {due.day} {due:%B %Y}.",
            "Put the review on an agenda. If it has taken place, record its date and minute in the document.",
            Weight.PUT_RIGHT,
        )
    elif due is None and not known.counts_from_events(on):
        says = "The document does not say by when it is to be looked at again."
        if known.review:
            says = "The document says that it will be reviewed, and not by when."
        yield Finding(
            ref,
            "review-no-date",
            says,
            "Add a date or an interval. Once a year in May is usual; it is for the council to decide.",
            Weight.LOOK_AT,
        )


def review_by(reading: Reading, on: date) -> date | None:
    """The last day for the review that the document names itself; None where it names none that can be counted."""
    due, _ = _due(_known(Text(reading, on)), on)
    return due


def _due(known: _Known, on: date) -> tuple[date | None, str]:
    """The last day for the review, and the name of what in the document gives it."""
    since = last_day(known.adopted)
    fixed = last_day(known.review.get("review_due", ""))
    if fixed is None and (since is None or known.counts_from_events(on)):
        return None, ""  # an interval counts from a day that is known, an election has no day in the document
    # A day that the text names counts until it has passed by the adoption; then the interval does.
    if fixed is not None and (since is None or since <= fixed):
        return fixed, "review_due"
    day = review_day(known.review, since or date.min)
    return (None, "") if day.suggested else (day.due, "review_interval")


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
