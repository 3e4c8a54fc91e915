"""What a survey tells of one document: what it agrees to, what it leaves out, whether its review is overdue."""

from calendar import monthrange
from datetime import date
from enum import StrEnum

from msgspec import Struct

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.review_days import review_day

from .comparing.provisions import Held, held_by
from .convert import to_protocol
from .values import Adoption, Reading

_MOST = 3
COMMON = tuple(key for key, provision in CATALOGUE.items() if len(provision.stated) >= _MOST)
"""The provisions that most of the five founding protocols have: whoever lacks one may have forgotten it."""


class Review(StrEnum):
    """Where a document stands with its own review."""

    OVERDUE = "overdue"
    DUE = "due"
    NONE = "none named"


class Document(Struct, frozen=True):
    """One document of a survey. ``sure`` are the provisions that the reader found with confidence."""

    file: str
    council: str
    clauses: int
    provisions: dict[str, Held]
    sure: frozenset[str]
    adoption: Adoption
    review: Review
    review_by: date | None

    @property
    def lacks(self) -> tuple[str, ...]:
        """The provisions most of the founding five have and this one does not state."""
        return tuple(key for key in COMMON if key not in self.provisions)


class Unread(Struct, frozen=True):
    """A file that could not be read, with the reader's sentence."""

    file: str
    problem: str


def document(file: str, reading: Reading, today: date) -> Document:
    """What the survey tells of a document that was read."""
    by = review_by(reading.adoption)
    return Document(
        file=file,
        council=reading.council or file,
        clauses=len(reading.clauses),
        provisions=held_by(to_protocol(reading, "", Nation.ENGLAND, None)),
        sure=frozenset(
            stated.key
            for clause in reading.clauses
            for stated in clause.provisions
            if stated.confidence >= SURE
        ),
        adoption=reading.adoption,
        review=Review.NONE if by is None else Review.OVERDUE if by < today else Review.DUE,
        review_by=by,
    )


SURE = 0.9  # from here upwards the reader expects to be right 98 times in 100


def review_by(adoption: Adoption) -> date | None:
    """The last day for the review that the document names itself; None where it names none that can be counted."""
    known = [day for day in (adoption.adopted, *adoption.versions) if day]
    since = max(map(_last_day, known), default=None)
    terms = {"review_due": adoption.review_due or "", "review_interval": adoption.review_interval or ""}
    if since is None:
        # An interval cannot be counted from a day that is not known; a day that is named stands by itself.
        since, terms["review_interval"] = date.min, ""
    found = review_day(terms, since)
    return None if found.suggested else found.due


def _last_day(written: str) -> date:
    """The day, or the last one of a month or a year where that is all that is written."""
    year, month, day = [*map(int, written.split("-")), 0, 0][:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
