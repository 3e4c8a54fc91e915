"""How much a sentence is like our own sayings of each provision: a linear model over words, word pairs and ideas.

The model was fitted beforehand (``tools/train_reading.py``) to ``sayings`` and ``wordings/contrasts.tsv``, never to a
council's text. Here its weights are only added up: for each provision the margin is above 0 where the sentence
is more like the sayings of that provision than like all others, and about -1 where it is quite unlike them.
"""

import math
import re
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

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


class Learned(msgspec.Struct, frozen=True):
    """What was fitted.

    ``features`` holds, by feature, how telling it is, the places in ``keys`` of the provisions it bears on, and its
    weight for each. ``sayings`` is the digest of what was learnt from.
    """

    keys: list[str]
    bias: list[float]
    features: dict[str, tuple[float, list[int], list[float]]]
    judgement: dict[str, float]
    sayings: str


@lru_cache(maxsize=1)
def learned() -> Learned:
    """The fitted weights, loaded once."""
    return msgspec.json.decode((files(__package__) / "learned.json").read_bytes(), type=Learned)


def features(sentence: str) -> set[str]:
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
    return seen


def margins(sentence: str) -> list[float]:
    """How like each provision the canonical sentence is, in the order of the learned keys."""
    model = learned()
    known = [row for feature in features(sentence) if (row := model.features.get(feature))]
    sums = [0.0] * len(model.keys)
    size = 0.0
    for telling, places, weights in known:
        size += telling * telling
        for place, weight in zip(places, weights, strict=True):
            sums[place] += telling * weight
    scale = 1 / math.sqrt(size) if size else 0.0
    return [bias + scale * each for bias, each in zip(model.bias, sums, strict=True)]
