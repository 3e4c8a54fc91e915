"""Which provisions a sentence states by its cues: patterns of field terms that any protocol on a matter has to use."""

import re
from typing import NamedTuple

from ..language.cues import SHORTEST, Cue, Unless

SURE = 0.95
TWICE = 0.97
LIKELY = 0.8


class Wording(NamedTuple):
    """How protocols put one provision.

    ``sure`` cues are right in all but a few cases, ``likely`` ones more often than not. ``unless`` is a pattern
    that rules a provision's cues out in a sentence, ``needs`` one without which a clause cannot state it at all,
    however like our sayings it is. ``states`` marks what a protocol says of itself or of the
    council: it demands nothing, however it is worded.
    """

    sure: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    unless: str = ""
    needs: str = ""
    states: bool = False


class Match(NamedTuple):
    """A provision found in a sentence, between two places of it."""

    key: str
    start: int
    end: int
    confidence: float


class Matcher:
    """Finds provisions in sentences by cues."""

    def __init__(self, wordings: dict[str, Wording]) -> None:
        self._cues: list[tuple[str, Cue, float]] = []
        # Which cues a run of letters calls up: most sentences hold few of the runs, so few cues are tried.
        # They are kept by how they begin, so that each stretch of a sentence is looked up but once.
        self._called: dict[str, dict[str, list[int]]] = {}
        self._always: list[int] = []
        for key, wording in wordings.items():
            for sources, confidence in ((wording.sure, SURE), (wording.likely, LIKELY)):
                for source in sources:
                    self._index(Cue(source))
                    self._cues.append((key, Cue(source), confidence))
        self._needs = {key: re.compile(wording.needs) for key, wording in wordings.items() if wording.needs}
        self._unless = {key: Unless(wording.unless) for key, wording in wordings.items() if wording.unless}

    def possible(self, key: str, text: str) -> bool:
        """Whether a clause of this canonical text can state the provision at all."""
        return key not in self._needs or bool(self._needs[key].search(text))

    def find(self, sentence: str, offset: int = 0) -> list[Match]:
        """All provisions in a canonical sentence whose own words begin at the offset, each once."""
        called = set(self._always)
        for start in {sentence[at : at + SHORTEST] for at in range(len(sentence) - SHORTEST + 1)}:
            for letters, places in self._called.get(start, {}).items():
                if letters in sentence:
                    called.update(places)
        found: dict[str, Match] = {}
        for place in sorted(called):
            key, cue, confidence = self._cues[place]
            before = found.get(key)
            if before is not None and confidence < SURE:
                continue
            span = cue.find(sentence, offset)
            if span is None or self.ruled_out(key, sentence):
                continue
            found[key] = (
                _both(before, Match(key, *span, confidence)) if before else Match(key, *span, confidence)
            )
        return list(found.values())

    def _index(self, cue: Cue) -> None:
        place = len(self._cues)
        if not cue.needs:
            self._always.append(place)
            return
        for letters in max(cue.needs, key=lambda need: min(map(len, need))):
            self._called.setdefault(letters[:SHORTEST], {}).setdefault(letters, []).append(place)

    def ruled_out(self, key: str, sentence: str) -> bool:
        """Whether a canonical sentence speaks of something else in the same words."""
        return key in self._unless and self._unless[key].holds(sentence)


def _both(one: Match, other: Match) -> Match:
    """Two cues that agree on a provision: surer than one, over both their spans."""
    return Match(one.key, min(one.start, other.start), max(one.end, other.end), TWICE)
