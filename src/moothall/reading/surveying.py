"""What a survey tells of one document: what it agrees to, what it leaves out, whether its review is overdue."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Nation

from .comparing.provisions import Held, held_by
from .convert import to_protocol
from .lint import Finding, Weight, lint, review_by
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
    """One document of a survey. ``sure`` are the provisions that the reader found with confidence.

    ``put_right`` and ``look_at`` count what checking it found, apart from what it lacks.
    """

    file: str
    council: str
    clauses: int
    provisions: dict[str, Held]
    sure: frozenset[str]
    adoption: Adoption
    review: Review
    review_by: date | None
    put_right: int = 0
    look_at: int = 0

    @property
    def lacks(self) -> tuple[str, ...]:
        """The provisions most of the founding five have and this one does not state."""
        return tuple(key for key in COMMON if key not in self.provisions)


class Unread(Struct, frozen=True):
    """A file that could not be read, with the reader's sentence."""

    file: str
    problem: str


def _count(found: tuple[Finding, ...], weight: Weight) -> int:
    return sum(one.weight is weight and one.kind != "lacking" for one in found)


def document(file: str, reading: Reading, today: date) -> Document:
    """What the survey tells of a document that was read."""
    by = review_by(reading, today)
    found = lint(reading, today)
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
        put_right=_count(found, Weight.PUT_RIGHT),
        look_at=_count(found, Weight.LOOK_AT),
    )


SURE = 0.9  # from here upwards the reader expects to be right 98 times in 100
