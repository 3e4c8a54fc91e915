"""What reading a document gives, as plain values."""

from datetime import date
from typing import NamedTuple

from msgspec import Struct

from moothall.protocol.core.clauses import Protocol
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

MOST_BYTES = 20 * 1024 * 1024
TOO_LARGE = "The file is larger than 20 MB, far more than a protocol needs: upload the protocol alone."


class Unreadable(Exception):
    """The document cannot be read; its text is one sentence that tells a Clerk why and what to do."""


class Line(Struct, frozen=True):
    """One line or paragraph as the document holds it.

    ``gap`` says that white space stands before it, ``full`` that it runs to the right margin (so that the
    sentence may go on in the next), ``heading`` that the document itself marks it as a heading. ``marker`` is a
    number, letter or bullet that the document counts by itself and shows before the text, ``indent`` how far the
    line is set in, in points. ``record`` says that it belongs to a table of versions.
    """

    text: str
    page: int = 1
    gap: bool = False
    full: bool = False
    heading: bool = False
    marker: str = ""
    indent: float = 0.0
    record: bool = False


class Head(NamedTuple):
    """A page's head or foot that stood in the middle of a sentence, and the words before it."""

    text: str
    after: str


class Document(Struct, frozen=True):
    """A document's lines, and what a person should know of how they were got from the file.

    ``heads`` are those of pages that were taken out of the middle of a sentence.
    """

    lines: list[Line]
    remarks: tuple[str, ...] = ()
    heads: tuple[Head, ...] = ()


class Stated(Struct, frozen=True):
    """One provision that a clause states.

    ``strength`` is the strongest wording; ``binds`` says under which strength the clause puts whom, and is
    empty where the wording does not tell. ``by_lead`` says that a lead-in over the whole list told whom, as
    "Officers must:" does; a single sentence's grammar is too weak a sign to bind one party alone.
    ``confidence`` is between 0 and 1; from 0.9 upwards the reader expects to be right 98 times in 100.
    ``words`` are the document's own words that the strength was read from, and ``term_words`` those behind each
    term of the same name; empty where the document says it with no words of its own, as "states" does.
    """

    key: str
    strength: Strength
    confidence: float
    terms: dict[str, str] = {}
    binds: dict[Party, Strength] = {}
    by_lead: bool = False
    words: str = ""
    term_words: dict[str, str] = {}


class ReadClause(Struct, frozen=True):
    """One clause under the reference a reader would cite, with the provisions it states.

    ``printed`` is its text with the number, letter or bullet before it as the document shows them.
    """

    ref: str
    text: str
    heading: str = ""
    page: int = 1
    within: str = ""
    provisions: tuple[Stated, ...] = ()
    printed: str = ""


class Adoption(Struct, frozen=True):
    """What the document says of its own adoption; None where it says nothing.

    Dates are as exact as the document: ``2021``, ``2021-05`` or ``2021-05-17``. ``versions`` are the dates of
    all versions that it lists, oldest first.
    """

    adopted: str | None = None
    body: str | None = None
    minute: str | None = None
    signatory: str | None = None
    review_due: str | None = None
    review_interval: str | None = None
    versions: tuple[str, ...] = ()
    edition: str | None = None


class Remark(Struct, frozen=True):
    """Something the reader wants a person to look at, and where."""

    ref: str
    says: str


class Recorded(Struct, frozen=True):
    """One adoption by a council as it is on record; a fact that is empty is not recorded."""

    version: str
    adopted: date
    in_force_from: date
    body: str = ""
    minute: str = ""
    signatory: str = ""


class Exchanged(Struct, frozen=True):
    """A protocol as one place hands it to another: what it states, its adoption, and the council's versions.

    ``in_doubt`` are those statements, as (clause, provision), of which the reader was not sure and which nobody has
    gone through since.
    """

    protocol: Protocol
    adoption: Adoption = Adoption()
    history: tuple[Recorded, ...] = ()
    in_doubt: frozenset[tuple[str, str]] = frozenset()


class Aside(Struct, frozen=True):
    """Something that the file shows beside the text of its clauses, which a check may speak of.

    ``kind`` is ``cover`` for a line of the cover or the title, and ``header`` for a page's header or footer in the
    middle of a sentence; ``ref`` is the clause it stands in.
    """

    kind: str
    text: str
    ref: str = ""


class Reading(Struct, frozen=True):
    """A document as the reader understood it.

    ``exchanged`` is there where the document itself says what its clauses state: then nothing was left to understand,
    and in doubt is only what it marks so itself.
    """

    name: str
    title: str | None
    council: str | None
    clauses: tuple[ReadClause, ...]
    adoption: Adoption
    findings: tuple[Remark, ...] = ()
    exchanged: Exchanged | None = None
    asides: tuple[Aside, ...] = ()
