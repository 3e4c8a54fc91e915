"""How much two clauses say alike, by their words. Whole numbers throughout, so that the order never matters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log

from moothall.reading.words import canonical

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

    def shared(self, one: Bag, other: Bag) -> int:
        """The weight of what stands in both."""
        if len(other) < len(one):
            one, other = other, one
        return sum(min(number, other[word]) * self._of[word] for word, number in one.items() if word in other)

    def likeness(self, one: Bag, other: Bag) -> float:
        """1 for the same words, 0 for none in common."""
        whole = self.of(one) + self.of(other)
        return 2 * self.shared(one, other) / whole if whole else 1.0

    def likenesses(self, ours: Sequence[Bag], theirs: Sequence[Bag]) -> dict[tuple[int, int], float]:
        """The likeness of every pair that has a word in common, worked out word by word rather than by pairs."""
        holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, one in enumerate(theirs):
            for word, number in one.items():
                holders[word].append((place, number))
        whole = [self.of(one) for one in theirs]
        found = {}
        for place, one in enumerate(ours):
            shared: dict[int, int] = defaultdict(int)
            for word, number in one.items():
                weight = self._of[word]
                for other, held in holders.get(word, ()):
                    shared[other] += min(number, held) * weight
            weighs = self.of(one)
            for other, common in shared.items():
                found[place, other] = 2 * common / (weighs + whole[other])
        return found
