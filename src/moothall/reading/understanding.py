"""From a clause's words to the provisions it states, how strongly, in which terms, and whom they bind."""

from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct, field

from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

from .matcher import Match, Matcher
from .printed import Printed, phrase
from .strengths import Segment, lead_of, segments, strongest
from .terms import Term, terms_of
from .tree import Piece
from .values import Stated
from .wordings import WORDINGS
from .words import sentences

SURE = 0.9  # from here upwards the reader expects to be right 98 times in 100

_STATES = frozenset(key for key, wording in WORDINGS.items() if wording.states)


class _Said(NamedTuple):
    """A sentence, the lead-in and the line it stands in, and its place in the line's canonical text."""

    lead: Printed
    row: Printed
    sentence: str
    place: int

    @property
    def printed(self) -> str:
        """The sentence as the document prints it."""
        return self.row.part(self.place, self.place + len(self.sentence))


class _Worded(NamedTuple):
    """How strongly something is put, for whom, and where the words stand that say so."""

    strength: Strength
    binds: dict[Party, Strength]
    stands: tuple[Printed, int, int] | None = None

    @property
    def words(self) -> str:
        """The document's own words for the strength."""
        if self.stands is None or self.strength is Strength.STATES:
            return ""
        printed, start, end = self.stands
        return printed.last_words(start, end)


class _Found(Struct):
    confidence: float
    worded: list[_Worded]
    binds: dict[Party, Strength]
    by_lead: bool = True
    said: list[_Said] = field(default_factory=list)

    @property
    def strongest(self) -> _Worded:
        """Of several wordings the one that counts, the first of equals."""
        return max(self.worded, key=lambda worded: worded.strength.rank)


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """The matcher over all wordings, made once."""
    return Matcher(WORDINGS)


def understand(piece: Piece, source: Term | None = None) -> tuple[Stated, ...]:
    """The provisions a clause states, each once, in the order of the catalogue.

    ``source`` is whose words the clause quotes, where it is not the council's own.
    """
    found: dict[str, _Found] = {}
    for lead, row in _rows(piece):
        place = 0
        for sentence in sentences(row.canonical):
            place = row.canonical.index(sentence, place)
            _collect(found, _Said(lead, row, sentence, place))
    whole = Printed(piece.text)
    quoted = {"source": source} if source else {}
    return tuple(
        _stated(key, here, quoted | terms_of(key, whole, _own(here)))
        for key, here in sorted(found.items(), key=lambda item: _ORDER[item[0]])
    )


def _own(here: _Found) -> Printed:
    """The sentences in which a provision was found."""
    return Printed(" ".join(dict.fromkeys(said.printed for said in here.said)))


def _stated(key: str, here: _Found, terms: dict[str, Term]) -> Stated:
    values = {name: term.value for name, term in terms.items()}
    words = {name: term.words for name, term in terms.items() if term.words}
    told = here.strongest
    if key in _STATES and not (told.strength is Strength.MUST and told.binds):
        return Stated(key, Strength.STATES, here.confidence, values, term_words=words)
    return Stated(key, told.strength, here.confidence, values, here.binds, here.by_lead, told.words, words)


_ORDER = {key: place for place, key in enumerate(WORDINGS)}


def _rows(piece: Piece) -> list[tuple[Printed, Printed]]:
    """Each line of the clause with its lead-in: a short list kept in one clause brings its own."""
    first, *items = map(Printed, piece.text.split("\n"))
    lead = Printed(piece.lead)
    if items and first.text.endswith(":"):
        return [(lead, first), *((first, Printed(item.text.lstrip("– "))) for item in items)]
    return [(lead, row) for row in (first, *items)]


def _collect(found: dict[str, _Found], said: _Said) -> None:
    head = said.lead.canonical
    composed = f"{head} {said.sentence}" if head else said.sentence
    offset = len(composed) - len(said.sentence)
    from_lead = lead_of(head) if head else (Strength.STATES, frozenset[Party]())
    for match in matcher().find(composed, offset):
        worded = _worded(match, said, offset, from_lead)
        told = from_lead[0] is not Strength.STATES and worded.binds.keys() == from_lead[1]
        here = found.setdefault(match.key, _Found(0.0, [], {}))
        if match.confidence < SURE <= here.confidence:
            continue  # sure words tell how strongly, and whom; a mere likeness elsewhere does not
        if here.confidence < SURE <= match.confidence:
            here = found[match.key] = _Found(0.0, [], {})
        here.confidence = max(here.confidence, match.confidence)
        here.worded.append(worded)
        here.said.append(said)
        here.by_lead = here.by_lead and told
        for party, so in worded.binds.items():
            here.binds[party] = strongest([so, here.binds.get(party, so)])


def _worded(match: Match, said: _Said, offset: int, from_lead: tuple[Strength, frozenset[Party]]) -> _Worded:
    """How strongly the words of a match are put, and for whom."""
    lead, lead_binds = from_lead
    if lead is Strength.EXPECTS:
        return _Worded(lead, dict.fromkeys(lead_binds, lead), _in_lead(said))
    start, end = max(match.start - offset, 0), match.end - offset
    held = [segment for segment in segments(said.sentence) if segment.start < end and segment.end > start]
    own = strongest([segment.strength for segment in held]) if held else Strength.STATES
    strength = own if lead is Strength.STATES else strongest([own, lead])
    binds: dict[Party, Strength] = {}
    for segment in held:
        if segment.strength is own:
            binds.update(dict.fromkeys(segment.binds, strength))
    if not binds:
        binds = dict.fromkeys(lead_binds, strength)
    telling = next((segment for segment in held if segment.strength is strength), None)
    return _Worded(strength, binds, _in_sentence(said, telling) if telling else _in_lead(said))


def _in_sentence(said: _Said, segment: Segment) -> tuple[Printed, int, int]:
    start, end = phrase(said.sentence, segment.start, segment.told)
    return said.row, said.place + start, said.place + end


def _in_lead(said: _Said) -> tuple[Printed, int, int] | None:
    """Where the lead-in says how strongly: its last stretch that says so."""
    head = said.lead.canonical
    telling = (
        [segment for segment in segments(head) if segment.strength is not Strength.STATES] if head else []
    )
    return (said.lead, *phrase(head, telling[-1].start, telling[-1].told)) if telling else None
