"""How much a sentence is like our own sayings of each provision: a linear model over words, ideas and runs of letters.

The model was fitted beforehand (``tools/train_reading.py``) to ``sayings`` and ``wordings/contrasts.tsv``, never to a
council's text. Here its weights are only added up: for each provision the margin is above 0 where the sentence
is more like the sayings of that provision than like all others, and about -1 where it is quite unlike them.
"""

import math
import re
from collections.abc import Iterable, Set
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from operator import sub

import msgspec

from .ideas import ideas

UNLIKE = -1.0
_WORD = re.compile(r"[a-z]{2,}")
_COMMON = frozenset(
    _WORD.findall(
        "the an and or for that this with from have has had are was were be is been being than then there here into"
        " upon such some its it their they them of to in on at by as if so we our you your us his her he she who whom"
        " which what"
    )
)
_RULED_OUT = frozenset(_WORD.findall("not never no nor neither cannot without refrain none nobody"))
_PARTIES = frozenset(_WORD.findall("councillor officer clerk chair council group party committee"))
_BEGINNINGS = (4, 5, 6)
_PAIR = 5  # how many letters of a word count where it is paired with the next
_MOST_IDEAS = 25  # a sentence of more ideas than this is a list of everything: pairs say nothing there


Row = tuple[float, list[int], list[float]]


class Learned(msgspec.Struct, frozen=True):
    """What was fitted.

    ``features`` and ``letters`` hold, by feature and run of letters, how telling it is, the places in ``keys`` of the
    provisions it bears on, and its weight for each. ``sayings`` is the digest of what was learnt from.
    """

    keys: list[str]
    bias: list[float]
    features: dict[str, Row]
    letters: dict[str, Row]
    judgement: dict[str, float]
    sayings: str


@lru_cache(maxsize=1)
def learned() -> Learned:
    """The fitted weights, loaded once."""
    return msgspec.json.decode((files(__package__) / "learned.json").read_bytes(), type=Learned)


@lru_cache(maxsize=64)  # a sentence is seen by itself, and again with the others of its clause
def features(sentence: str) -> frozenset[str]:
    """What likeness sees of a canonical sentence: words, beginnings, pairs of neighbours, ideas and their pairs."""
    words = ["NOT" if word in _RULED_OUT else word for word in _WORD.findall(sentence) if word not in _COMMON]
    seen = set(words)
    held: set[str] = set()
    for word in seen.copy():
        seen.update(word[:end] + "~" for end in _BEGINNINGS if len(word) > end)
        means = ideas(word)
        seen.update("@" + idea for idea in means)
        held.update(means)
        if word == "NOT" or word in _PARTIES:
            held.add(word)
    short = [word[:_PAIR] for word in words]
    seen.update(f"{one} {other}" for one, other in pairwise(short))
    seen.update("^" + word for word in short[:2])
    if len(held) <= _MOST_IDEAS:
        several = sorted(held)
        seen.update(f"{one}+{other}" for place, one in enumerate(several) for other in several[place + 1 :])
    return frozenset(seen)


def words_of(sentence: str) -> set[str]:
    """The words whose letters count: all of them."""
    return set(_WORD.findall(sentence))


def letters(word: str) -> set[str]:
    """The runs of three to five letters in a word, its ends marked."""
    marked = f" {word} "
    return {marked[at : at + run] for run in (3, 4, 5) for at in range(len(marked) - run + 1)}


Weighed = tuple[float, list[float]]
"""How telling something is, and what it weighs for each provision."""


def _summed(rows: Iterable[Row | None]) -> Weighed:
    sums = [0.0] * len(learned().keys)
    size = 0.0
    for row in rows:
        if row:
            telling, places, weights = row
            size += telling * telling
            for place, weight in zip(places, weights, strict=True):
                sums[place] += telling * weight
    return size, sums


@lru_cache(maxsize=20_000)
def _spelt(word: str) -> Weighed:
    """A word's runs of letters together."""
    return _summed(map(learned().letters.get, letters(word)))


def _meant(seen: Iterable[str]) -> Weighed:
    """Features together."""
    return _summed(map(learned().features.get, seen))


def _read(words: Iterable[str]) -> Weighed:
    """Words together."""
    return _added(map(_spelt, words))


def _added(some: Iterable[Weighed]) -> Weighed:
    sizes, rows = zip((0.0, [0.0] * len(learned().keys)), *some, strict=True)
    return sum(sizes), list(map(sum, zip(*rows, strict=True)))


@lru_cache(maxsize=64)  # a sentence is weighed by itself, and again with the others of its clause
def _alone(sentence: str) -> tuple[Weighed, Weighed]:
    return _meant(features(sentence)), _read(words_of(sentence))


def _together(alone: Iterable[Weighed], again: Weighed) -> Weighed:
    """Sentences as one, in which what stands in several of them counts once."""
    (size, row), (less, taken) = _added(alone), again
    return size - less, list(map(sub, row, taken))


def margins(*sentences: str) -> list[float]:
    """How like each provision the canonical sentences are, taken as one, in the order of the learned keys."""
    alone = [_alone(sentence) for sentence in sentences]
    (size, seen), (length, read) = alone[0]
    if len(sentences) > 1:
        size, seen = _together((one for one, _ in alone), _meant(_again(map(features, sentences))))
        length, read = _together((other for _, other in alone), _read(_again(map(words_of, sentences))))
    scale = 1 / math.sqrt(size) if size else 0.0
    shrink = 1 / math.sqrt(length) if length else 0.0
    return [
        bias + scale * one + shrink * other
        for bias, one, other in zip(learned().bias, seen, read, strict=True)
    ]


def _again(held: Iterable[Set[str]]) -> list[str]:
    """What stands in sets that come later after it stood in one before, each time it does."""
    before: set[str] = set()
    again: list[str] = []
    for each in held:
        again += each & before
        before |= each
    return again
