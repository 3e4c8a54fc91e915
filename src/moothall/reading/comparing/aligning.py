"""Which clauses of two protocols belong together: by words, by what they state, and between versions by reference."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from moothall.protocol.core.clauses import Protocol

from .likeness import Bag, Weights, bag

_ALIKE = 0.5  # so alike in words, two clauses belong together whatever they state
_SAME_REF = 0.3  # what the same reference adds between versions of one text
_SAME_NORM = 0.5  # what stating the same provisions adds
_KIN = 1 / 3  # of the shorter text's clauses, found alike under their own reference in the other
_PART = 0.7  # of a clause's weight, found in what is left of another: it was split off, or merged in
_PART_BESIDE = 0.5  # the same where the clause stands beside one that is paired already
_BESIDE = 4  # clauses on
_FEWEST_WORDS = 5


class Group(NamedTuple):
    """Places of the clauses that belong together: one on each side, more where one was split, or one side alone."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    likeness: float = 0.0


class Alignment(NamedTuple):
    """Every clause of both in exactly one group; ``kin`` where the two are versions of one text."""

    groups: tuple[Group, ...]
    kin: bool


def align(first: Protocol, second: Protocol) -> Alignment:
    """Put together what belongs together; the mirror image where the two are named the other way round."""
    ours, theirs = ([bag(clause.text) for clause in side.clauses] for side in (first, second))
    weights = Weights([*ours, *theirs])
    # Word for word the same is alike, even where there is no word in it, as in a row of dots.
    alike = weights.likenesses(ours, theirs) | dict.fromkeys(_same_words(first, second), 1.0)
    kin = _are_kin(first, second, alike)
    pairs = _pairs(_scores(first, second, alike, kin))
    groups = {(i, j): ([i], [j]) for i, j in pairs}
    norms = Sides(_norms(first), _norms(second))
    _take_in_parts(groups, Sides(ours, theirs), norms, weights)
    return Alignment(
        (
            *(
                Group(tuple(sorted(i)), tuple(sorted(j)), alike.get(pair, 0.0))
                for pair, (i, j) in groups.items()
            ),
            *(Group((i,), ()) for i in _left(len(ours), (i for i, _ in groups.values()))),
            *(Group((), (j,)) for j in _left(len(theirs), (j for _, j in groups.values()))),
        ),
        kin,
    )


def _left(number: int, taken: Iterable[list[int]]) -> list[int]:
    held = {place for places in taken for place in places}
    return [place for place in range(number) if place not in held]


def _same_words(first: Protocol, second: Protocol) -> Iterator[tuple[int, int]]:
    places = defaultdict(list)
    for place, clause in enumerate(second.clauses):
        places[tuple(clause.text.split())].append(place)
    for place, clause in enumerate(first.clauses):
        yield from ((place, other) for other in places[tuple(clause.text.split())])


def _are_kin(first: Protocol, second: Protocol, alike: dict[tuple[int, int], float]) -> bool:
    """Whether references mean the same on both sides, as in two versions of one council's text."""
    places = {clause.ref: place for place, clause in enumerate(second.clauses)}
    same = sum(
        alike.get((place, places.get(clause.ref, -1)), 0.0) >= _ALIKE
        for place, clause in enumerate(first.clauses)
    )
    return same > 0 and same >= _KIN * min(len(first.clauses), len(second.clauses))


def _scores(
    first: Protocol, second: Protocol, alike: dict[tuple[int, int], float], kin: bool
) -> dict[tuple[int, int], float]:
    """How well each pair belongs together, as far as it does at all."""
    scores: dict[tuple[int, int], float] = defaultdict(float, alike)
    for pair, dice in _shared_norms(first, second).items():
        scores[pair] += _SAME_NORM * dice
    if kin:
        places = {clause.ref: place for place, clause in enumerate(second.clauses)}
        for place, clause in enumerate(first.clauses):
            if clause.ref in places:
                scores[place, places[clause.ref]] += _SAME_REF
    return {pair: score for pair, score in scores.items() if score >= _ALIKE}


def _shared_norms(first: Protocol, second: Protocol) -> dict[tuple[int, int], float]:
    """For clauses that state a provision in common: 1 where both state the same ones, the rarer counting more."""
    ours, theirs = _norms(first), _norms(second)
    weights = Weights([*map(Bag, ours), *map(Bag, theirs)])
    return weights.likenesses([Bag(keys) for keys in ours], [Bag(keys) for keys in theirs])


def _norms(protocol: Protocol) -> list[frozenset[str]]:
    stated = defaultdict(set)
    for statement in protocol.statements:
        stated[statement.clause].add(statement.provision)
    return [frozenset(stated[clause.ref]) for clause in protocol.clauses]


def _pairs(scores: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The best pairs first, each clause once. Of equal ones the nearest in place, which is so from either side."""
    taken_first: set[int] = set()
    taken_second: set[int] = set()
    pairs = []
    for i, j in sorted(scores, key=lambda pair: (-scores[pair], abs(pair[0] - pair[1]), sum(pair))):
        if i not in taken_first and j not in taken_second:
            taken_first.add(i)
            taken_second.add(j)
            pairs.append((i, j))
    return pairs


class Sides(NamedTuple):
    """Something of every clause, on either side."""

    first: Sequence[Any]
    second: Sequence[Any]


def _take_in_parts(
    groups: dict[tuple[int, int], tuple[list[int], list[int]]], words: Sides, norms: Sides, weights: Weights
) -> None:
    """Clauses left over that say what a pair leaves unmatched: they were split off there, or merged in."""
    pairs = list(groups)
    merged = _parts(pairs, words, norms, weights)
    split = _parts([(j, i) for i, j in pairs], Sides(*reversed(words)), Sides(*reversed(norms)), weights)
    for i, pair in merged:
        groups[pair][0].append(i)
    for j, (there, here) in split:
        groups[here, there][1].append(j)


def _parts(
    pairs: list[tuple[int, int]], words: Sides, norms: Sides, weights: Weights
) -> list[tuple[int, tuple[int, int]]]:
    """Of the first side's clauses left over, each with the pair whose rest on the second side says the same."""
    paired = {i for i, _ in pairs}
    left = [place for place, own in enumerate(words.first) if place not in paired and own]
    shared = weights.all_shared(
        [words.first[place] for place in left], [words.second[j] - words.first[i] for i, j in pairs]
    )
    told = [norms.second[j] - norms.first[i] for i, j in pairs]
    found = []
    for number, place in enumerate(left):
        own, stated = words.first[place], norms.first[place]
        best = max(
            (
                (
                    _part(own, stated, shared.get((number, other), 0) / weights.of(own), told[other]),
                    -abs(pair[0] - place),
                    pair,
                )
                for other, pair in enumerate(pairs)
            ),
            default=None,
        )
        if best and best[0] >= (_PART_BESIDE if -best[1] <= _BESIDE else _PART):
            found.append((place, best[2]))
    return found


def _part(own: Bag, stated: frozenset[str], found: float, norms: frozenset[str]) -> float:
    """How much of a clause is found in a rest; all of it where everything it states is stated there."""
    if stated and stated <= norms:
        return 1.0
    return found if len(own) >= _FEWEST_WORDS else 0.0


def in_place(groups: Sequence[Group]) -> set[Group]:
    """Of the groups with both sides, those that stand in the same order on both, however the order is looked at.

    Where two swapped places and either could be the one that moved, both did.
    """
    held = sorted((group for group in groups if group.first and group.second), key=lambda group: group.first)
    before = _longest([group.second[0] for group in held])
    after = _longest([-group.second[0] for group in reversed(held)])[::-1]
    whole = max(before, default=0)
    level = defaultdict(list)
    for group, up, down in zip(held, before, after, strict=True):
        if up + down - 1 == whole:
            level[up].append(group)
    return {found[0] for found in level.values() if len(found) == 1}


def _longest(places: Sequence[int]) -> list[int]:
    """For each place, how long a rising run can be that ends with it."""
    ends: list[int] = []
    lengths = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
        lengths.append(at + 1)
    return lengths
