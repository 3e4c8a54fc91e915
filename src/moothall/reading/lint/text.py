"""The document as the checks look at it: sentence by sentence, and what it is as a whole."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.provisions import LawRule

from ..language.printed import Printed
from ..language.words import sentences
from ..values import ReadClause, Reading, Stated

_MARKER = re.compile(r"^\s*(?:[-–—•*]|\(?[a-z0-9]{1,5}[.)])\s+", re.IGNORECASE)
_WALES = re.compile(
    r"\bwales\b(?! and england)|\bwelsh\b|\bcyngor\b|\bcymru\b|\bone voice wales\b", re.IGNORECASE
)
_BOTH_NATIONS = re.compile(r"\bengland (?:and|or|&) wales\b", re.IGNORECASE)
_PRINCIPAL = re.compile(
    r"\b(?:borough|county|district|metropolitan|unitary|london|city of \w+) council\b|\bthe executive\b|\bcabinet\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"\b(?:parish|town|community|village|neighbourhood) (?:council|meeting)", re.IGNORECASE)
# A post of principal authorities alone.
_STATUTORY_HEAD = re.compile(r"\bhead of paid service\b", re.IGNORECASE)
_CLERK = re.compile(r"\bclerk\b", re.IGNORECASE)
_CHIEF = re.compile(r"\bchief executive\b", re.IGNORECASE)
MOST_WORDS = 40
MOST_LETTERS = 2000  # of a sentence that are looked at together; no council writes a longer one
SURE = 0.9  # from here upwards the reader expects to be right 98 times in 100


class Sentence(NamedTuple):
    """One sentence of a clause in canonical words; ``said`` has the lead-in over it before it, where there is one."""

    ref: str
    said: str
    own: str
    row: Printed
    place: int

    @property
    def quote(self) -> str:
        """The sentence as the document prints it, cut where it is long."""
        words = self.row.part(self.place, self.place + len(self.own)).split()
        return " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")


class Text:
    """A document under check, on a day, for a nation; ``council`` is whose it should be."""

    def __init__(
        self,
        reading: Reading,
        on: date,
        nation: Nation | None = None,
        council: str | None = None,
        instruments: Collection[str] | None = None,
        draft: bool = False,
    ) -> None:
        self.reading = reading
        self.on = on
        self.nation = nation or nation_of(reading)
        self.council = council
        self.instruments = instruments
        self.draft = draft or bool(re.search(r"\bdraft\b", reading.title or "", re.IGNORECASE))

    @property
    def clauses(self) -> tuple[ReadClause, ...]:
        """The clauses in order."""
        return self.reading.clauses

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the document in order."""
        return tuple(self._sentences())

    @cached_property
    def by_clause(self) -> dict[str, str]:
        """Each clause's canonical text."""
        whole: dict[str, list[str]] = {}
        for sentence in self.sentences:
            whole.setdefault(sentence.ref, []).append(sentence.own)
        return {ref: " ".join(parts) for ref, parts in whole.items()}

    @cached_property
    def whole(self) -> str:
        """The canonical text of the whole document."""
        return " ".join(sentence.own for sentence in self.sentences)

    @cached_property
    def local(self) -> bool:
        """Whether it reads as a parish, town or community council's rather than a principal authority's."""
        front = " ".join([self.reading.title or "", *(clause.text for clause in self.clauses[:8])])
        if self.reading.council or _LOCAL.search(front):
            return True
        if _PRINCIPAL.search(front):
            return False
        return bool(_LOCAL.search(self.printed)) or not _STATUTORY_HEAD.search(self.printed)

    @cached_property
    def printed(self) -> str:
        """The text of the whole document as it is printed."""
        return " ".join(clause.text for clause in self.clauses)

    @cached_property
    def head(self) -> str:
        """What the document calls the head of the staff."""
        chief = _CHIEF.search(self.printed) and not _CLERK.search(self.printed)
        return "the Chief Executive" if chief else "the Clerk"

    def stating(self, key: str, sure: bool = True) -> Iterator[tuple[ReadClause, Stated]]:
        """The clauses that state a provision, with how they do."""
        for clause in self.clauses:
            for stated in clause.provisions:
                if stated.key == key and (stated.confidence >= SURE or not sure):
                    yield clause, stated

    def holds(self, rule: LawRule) -> bool:
        """Whether that law applies here on the day."""
        return self.nation in rule.nations and rule.since <= self.on <= rule.until

    def _sentences(self) -> Iterator[Sentence]:
        leads = {clause.ref: clause.text for clause in self.clauses}
        heads: dict[str, str] = {}
        for clause in self.clauses:
            for text, over in _rows(clause.text, leads.get(clause.within, "")):
                row, place = Printed(text), 0
                if over not in heads:
                    heads[over] = Printed(over).canonical[-MOST_LETTERS:]
                for whole in sentences(row.canonical):
                    place = row.canonical.index(whole, place)
                    for own in _held(whole):
                        place = row.canonical.index(own, place)
                        yield Sentence(clause.ref, f"{heads[over]} {own}".strip(), own, row, place)


def _rows(text: str, lead: str) -> Iterator[tuple[str, str]]:
    """Each line of a clause with its lead-in; a short list kept in one clause brings its own."""
    first, *items = text.split("\n")
    yield first, lead if lead.endswith((":", ";", "–")) else ""
    own = first if first.rstrip().endswith(":") else ""
    for item in items:
        yield _MARKER.sub("", item), own


def _held(sentence: str) -> Iterator[str]:
    """The sentence, in parts where it is longer than any that somebody wrote to be understood."""
    while len(sentence) > MOST_LETTERS:
        end = sentence.rfind(" ", 1, MOST_LETTERS)
        end = end if end > 0 else MOST_LETTERS
        yield sentence[:end]
        sentence = sentence[end:].lstrip()
    yield sentence


def nation_of(reading: Reading) -> Nation:
    """Wales where the document speaks of it, otherwise England; there are no parish councils in Wales."""
    if (reading.council or "").endswith("Parish Council"):
        return Nation.ENGLAND
    text = " ".join([reading.title or "", *(clause.text for clause in reading.clauses)])
    return Nation.WALES if _WALES.search(_BOTH_NATIONS.sub("", text)) else Nation.ENGLAND
