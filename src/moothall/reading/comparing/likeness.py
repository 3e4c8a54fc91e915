"""How much two clauses say alike, by their words. Whole numbers throughout, so that the order never matters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log

from moothall.reading.language.words import canonical

_WORD = re.compile(r"\w+")
_STEM = 6  # letters that stand for a word, so that its endings make no difference

Bag = Counter[str]


def bag(text: str) -> Bag:
    """The words of a text, one spelling for each thing and without their endings, and how often each occurs."""
    return Counter(word[:_STEM] for word in _WORD.findall(canonical(text)))


class Weights:
    """How much each word counts: the rarer among all the clauses of both sides, the more."""

    def __init__(self, bags: Iterable[Bag]) -> None:
        held = list(bags)
        seen = Counter(word for one in held for word in one)
        self._of = {word: round(100 * log(1 + len(held) / number)) for word, number in seen.items()}

    def of(self, one: Bag) -> int:
        """The weight of a whole clause."""
        return sum(number * self._of[word] for word, number in one.items())

    def all_shared(self, ours: Sequence[Bag], theirs: Sequence[Bag]) -> dict[tuple[int, int], int]:
        """The weight of what stands in both, for every pair that has a word in common.

        Worked out word by word rather than pair by pair, since most pairs share only a word or two.
        """
        holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, one in enumerate(theirs):
            for word, number in one.items():
                holders[word].append((place, number))
        found: dict[tuple[int, int], int] = {}
        for place, one in enumerate(ours):
            shared: dict[int, int] = defaultdict(int)
            for word, number in one.items():
                weight = self._of[word]
                for other, held in holders.get(word, ()):
                    shared[other] += (
                        number if number < held else held
                    ) * weight  # min() is a call, once for each
            found.update(((place, other), common) for other, common in shared.items())
        return found

    def likenesses(self, ours: Sequence[Bag], theirs: Sequence[Bag]) -> dict[tuple[int, int], float]:
        """The likeness of every pair that has a word in common: 1 for the same words."""
        here, there = [self.of(one) for one in ours], [self.of(one) for one in theirs]
        shared = self.all_shared(ours, theirs)
        return {(i, j): 2 * common / (here[i] + there[j]) for (i, j), common in shared.items()}
