"""Which provisions a sentence states: by cues, and where no cue speaks, by likeness to wordings of our own.

Likeness compares word stems, each weighing more the fewer wordings use it. Cues are explained in ``cues``.
"""

import math
import re
from collections import Counter
from typing import NamedTuple

from .cues import Cue, Unless

SURE = 0.95
TWICE = 0.97
LIKELY = 0.8
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = re.compile(
    r"the|and|for|that|this|with|from|have|has|are|was|were|will|would|should|must|shall|may|can|not|any|all|its|their"
    r"|they|them|which|who|whom|what|when|where|while|been|being|than|then|there|here|into|upon|such|others?|some|each"
)
_ENDINGS = re.compile(r"(?:ational|ations?|ments?|ively|ingly|edly|ing|ied|ies|ity|ed|ly|es|s|e)$")


class Wording(NamedTuple):
    """How protocols put one provision.

    ``sure`` cues are right in all but a few cases, ``likely`` ones more often than not. ``says`` are wordings of
    our own for likeness. ``unless`` is a pattern that rules the provision out in a sentence. ``states`` marks
    what a protocol says of itself or of the council: it demands nothing, however it is worded.
    """

    sure: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    unless: str = ""
    states: bool = False


class Match(NamedTuple):
    """A provision found in a sentence, between two places of it."""

    key: str
    start: int
    end: int
    confidence: float


def stem(word: str) -> str:
    """A word without its ending: enough to hold "respect" and "respecting" together."""
    return _ENDINGS.sub("", word) if len(word) > 4 else word


def stems(text: str) -> set[str]:
    """The stems of a text's telling words."""
    return {stem(word) for word in _WORD.findall(text) if not _COMMON.fullmatch(word)}


class _Said(NamedTuple):
    """One wording of our own, ready to compare."""

    key: str
    words: set[str]
    weight: float


class Matcher:
    """Finds provisions in sentences."""

    # Likeness below this says nothing; from there to 1 the confidence rises to just under "likely".
    LEAST = 0.55

    def __init__(self, wordings: dict[str, Wording]) -> None:
        self._cues: list[tuple[str, Cue, float]] = []
        # Which cues a run of letters calls up: most sentences hold few of the runs, so few cues are tried.
        self._called: dict[str, list[int]] = {}
        self._always: list[int] = []
        for key, wording in wordings.items():
            for sources, confidence in ((wording.sure, SURE), (wording.likely, LIKELY)):
                for source in sources:
                    self._index(Cue(source))
                    self._cues.append((key, Cue(source), confidence))
        self._unless = {key: Unless(wording.unless) for key, wording in wordings.items() if wording.unless}
        said = [(key, stems(text)) for key, wording in wordings.items() for text in wording.says]
        counts = Counter(word for _, words in said for word in words)
        self._weight = {word: math.log(1 + len(said) / count) for word, count in counts.items()}
        self._said = [_Said(key, words, sum(self._weight[word] for word in words)) for key, words in said]
        self._by_stem: dict[str, list[int]] = {}
        for place, (_, words) in enumerate(said):
            for word in words:
                self._by_stem.setdefault(word, []).append(place)

    def find(self, sentence: str, offset: int = 0) -> list[Match]:
        """All provisions in a canonical sentence whose own words begin at the offset, each once."""
        called = set(self._always)
        for letters, places in self._called.items():
            if letters in sentence:
                called.update(places)
        found: dict[str, Match] = {}
        for place in sorted(called):
            key, cue, confidence = self._cues[place]
            before = found.get(key)
            if before is not None and confidence < SURE:
                continue
            span = cue.find(sentence, offset)
            if span is None or self._ruled_out(key, sentence):
                continue
            found[key] = (
                _both(before, Match(key, *span, confidence)) if before else Match(key, *span, confidence)
            )
        for match in self._by_likeness(sentence[offset:], offset):
            found.setdefault(match.key, match)
        return list(found.values())

    def _index(self, cue: Cue) -> None:
        place = len(self._cues)
        if not cue.needs:
            self._always.append(place)
            return
        for letters in max(cue.needs, key=lambda need: min(map(len, need))):
            self._called.setdefault(letters, []).append(place)

    def _ruled_out(self, key: str, sentence: str) -> bool:
        return key in self._unless and self._unless[key].holds(sentence)

    def _by_likeness(self, own: str, offset: int) -> list[Match]:
        here = stems(own)
        shares = Counter(place for word in here for place in self._by_stem.get(word, ()))
        matches = []
        for place, count in shares.items():
            if count < 3:
                continue
            said = self._said[place]
            shared = sum(self._weight[word] for word in said.words & here) / said.weight
            # A long sentence holds many words by chance.
            likeness = shared * (1 - min(0.35, (len(here) - count) * 0.012))
            if likeness >= self.LEAST and not self._ruled_out(said.key, own):
                confidence = round(0.5 + (likeness - self.LEAST) * 0.7, 2)
                matches.append(Match(said.key, offset, offset + len(own), min(confidence, 0.78)))
        return matches


def _both(one: Match, other: Match) -> Match:
    """Two cues that agree on a provision: surer than one, over both their spans."""
    return Match(one.key, min(one.start, other.start), max(one.end, other.end), TWICE)
