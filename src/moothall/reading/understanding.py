"""From a clause's words to the provisions it states, how strongly, in which terms, and whom they bind."""

from functools import lru_cache

from msgspec import Struct

from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

from .matcher import Match, Matcher
from .strengths import lead_of, segments, strongest
from .terms import terms_of
from .tree import Piece
from .values import Stated
from .wordings import WORDINGS
from .words import canonical, sentences

SURE = 0.9  # from here upwards the reader expects to be right 98 times in 100

_STATES = frozenset(key for key, wording in WORDINGS.items() if wording.states)


class _Found(Struct):
    confidence: float
    strengths: list[Strength]
    binds: dict[Party, Strength]
    by_lead: bool = True


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """The matcher over all wordings, made once."""
    return Matcher(WORDINGS)


def understand(piece: Piece) -> tuple[Stated, ...]:
    """The provisions a clause states, each once, in the order of the catalogue."""
    found: dict[str, _Found] = {}
    for lead, row in _rows(piece):
        head = canonical(lead)
        for sentence in sentences(canonical(row)):
            _collect(found, head, sentence)
    return tuple(
        Stated(
            key,
            Strength.STATES if key in _STATES else strongest(here.strengths),
            here.confidence,
            terms_of(key, piece.text),
            {} if key in _STATES else here.binds,
            here.by_lead and key not in _STATES,
        )
        for key, here in sorted(found.items(), key=lambda item: _ORDER[item[0]])
    )


_ORDER = {key: place for place, key in enumerate(WORDINGS)}


def _rows(piece: Piece) -> list[tuple[str, str]]:
    """Each line of the clause with its lead-in: a short list kept in one clause brings its own."""
    first, *items = piece.text.split("\n")
    if items and first.endswith(":"):
        return [(piece.lead, first), *((first, item.lstrip("– ")) for item in items)]
    return [(piece.lead, row) for row in (first, *items)]


def _collect(found: dict[str, _Found], head: str, sentence: str) -> None:
    composed = f"{head} {sentence}" if head else sentence
    offset = len(composed) - len(sentence)
    from_lead = lead_of(head) if head else (Strength.STATES, frozenset[Party]())
    for match in matcher().find(composed, offset):
        strength, binds = _worded(match, sentence, offset, from_lead)
        told = from_lead[0] is not Strength.STATES and binds.keys() == from_lead[1]
        here = found.setdefault(match.key, _Found(0.0, [], {}))
        if match.confidence < SURE <= here.confidence:
            continue  # sure words tell how strongly, and whom; a mere likeness elsewhere does not
        if here.confidence < SURE <= match.confidence:
            here = found[match.key] = _Found(0.0, [], {})
        here.confidence = max(here.confidence, match.confidence)
        here.strengths.append(strength)
        here.by_lead = here.by_lead and told
        for party, so in binds.items():
            here.binds[party] = strongest([so, here.binds.get(party, so)])


def _worded(
    match: Match, sentence: str, offset: int, from_lead: tuple[Strength, frozenset[Party]]
) -> tuple[Strength, dict[Party, Strength]]:
    """How strongly the words of a match are put, and for whom."""
    lead, lead_binds = from_lead
    if lead is Strength.EXPECTS:
        return lead, dict.fromkeys(lead_binds, lead)
    start, end = max(match.start - offset, 0), match.end - offset
    held = [segment for segment in segments(sentence) if segment.start < end and segment.end > start]
    own = strongest([segment.strength for segment in held]) if held else Strength.STATES
    strength = own if lead is Strength.STATES else strongest([own, lead])
    binds: dict[Party, Strength] = {}
    for segment in held:
        if segment.strength is own:
            binds.update(dict.fromkeys(segment.binds, strength))
    if not binds:
        binds = dict.fromkeys(lead_binds, strength)
    return strength, binds
