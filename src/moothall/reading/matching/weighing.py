"""From what cues and likeness say of each sentence to one probability for each clause and provision.

A clause is weighed within its document: a provision is the likelier, the less any other provision fits the clause,
the less any other clause fits the provision, and the more the clauses beside it speak of the same chapter. The weights
were fitted to labelled documents of our own (``tools/train_reading.py``), so that a confidence means what it says.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from .likeness import UNLIKE, learned, margins
from .matcher import SURE, TWICE, Match, Matcher

# What is known of a clause and a provision, in the order of the weights.
EVIDENCE = (
    "like",
    "quite like",
    "in one sentence only",
    "over rivals",
    "well over rivals",
    "over other clauses",
    "under other clauses",
    "neighbours",
    "length",
    "likely cue",
    "sure cue",
    "several cues",
    "sure cue and like",
    "other sure cues",
    "demands",
)
# A sure cue counts even where nothing else speaks for a provision, unless everything else speaks against it. What a
# protocol says of itself ("Adopted 4 May", or an item under "This protocol covers:") is told by cues alone.
CUE_ALONE = -4.0
_OF_ITSELF = "instrument."
# Of its dates it tells in a heading too, and a sure cue for them was never wrong where it counted at all.
_DATES = frozenset({"instrument.adoption", "instrument.review", "instrument.amendment-record"})
_CANDIDATE = -0.9  # a margin below this, and no cue: not worth weighing
_BESIDE = ((-2, 0.5), (-1, 1.0), (1, 1.0), (2, 0.5))
_MANY = 4.0
_MOST = 0.99
_ALMOST_SURE = 0.89


class Sentence(NamedTuple):
    """A canonical sentence behind its lead-in; its own words begin at the offset."""

    composed: str
    offset: int

    @property
    def own(self) -> str:
        """The sentence without its lead-in."""
        return self.composed[self.offset :]


class Clause(NamedTuple):
    """A clause as it is weighed.

    ``asked`` is the question that it answers, where the one before it asks one; ``demands`` says that it is worded
    as a demand rather than a statement; ``heading`` that it only names what follows.
    """

    sentences: tuple[Sentence, ...]
    asked: str = ""
    demands: bool = False
    heading: bool = False

    @property
    def asks(self) -> bool:
        """Whether it does nothing but ask: the answer states, the question does not."""
        return bool(self.sentences) and all(each.composed.endswith("?") for each in self.sentences)


class _Heard(NamedTuple):
    """What was found in one clause: margins by sentence, the best of them, those of the whole, and cues.

    ``over`` is by how much a provision leads, or comes nearest to leading, in any one sentence.
    """

    by_sentence: list[list[float]]
    own: list[float]
    whole: list[float]
    over: list[float]
    cues: list[list[Match]]
    cued: dict[str, float]


class Weighed(NamedTuple):
    """A provision that a clause states, with what is expected of it: by sentence, where it is said."""

    key: str
    confidence: float
    matches: dict[int, Match]


def weigh(clauses: Sequence[Clause], matcher: Matcher) -> list[list[Weighed]]:
    """The provisions that each clause of a document states."""
    judgement = learned().judgement
    weights = [judgement[name] for name in EVIDENCE]
    heard = [_hear(clause, matcher) for clause in clauses]
    found: list[list[Weighed]] = []
    for clause, here, pairs in zip(clauses, heard, _evidence(clauses, heard, matcher), strict=True):
        stated = []
        for key, evidence in pairs.items():
            weight = judgement["bias"] + sum(each * by for each, by in zip(evidence, weights, strict=True))
            sure_cue = here.cued.get(key, 0.0) >= SURE
            if clause.asks:
                continue
            if clause.heading and not (sure_cue and key in _DATES):
                continue
            of_itself = sure_cue and key.startswith(_OF_ITSELF)
            dated = sure_cue and key in _DATES and weight >= CUE_ALONE
            if of_itself or weight >= (CUE_ALONE if sure_cue else judgement["report"]):
                confidence = _confidence(weight, CUE_ALONE if dated else judgement["sure"])
                stated.append(Weighed(key, confidence, _places(clause, here, key, confidence)))
        found.append(stated)
    return found


def evidence(clauses: Sequence[Clause], matcher: Matcher) -> list[dict[str, list[float]]]:
    """What there is to weigh, by clause and provision, in the order of ``EVIDENCE``."""
    return _evidence(clauses, [_hear(clause, matcher) for clause in clauses], matcher)


def _hear(clause: Clause, matcher: Matcher) -> _Heard:
    none = [UNLIKE] * len(learned().keys)
    by_sentence = [margins(each.own) for each in clause.sentences]
    answers = (
        [margins(f"{clause.asked} {clause.sentences[0].own}")] if clause.asked and clause.sentences else []
    )
    own = [max(column) for column in zip(none, *by_sentence, *answers, strict=True)]
    over = [
        max(column)
        for column in zip(*map(_over_rivals, by_sentence or [none]), *map(_over_rivals, answers), strict=True)
    ]
    cues = [matcher.find(each.composed, each.offset) for each in clause.sentences]
    cued: dict[str, float] = {}
    for match in (match for matches in cues for match in matches):
        cued[match.key] = max(cued.get(match.key, 0.0), match.confidence)
    whole = margins(*(each.own for each in clause.sentences)) if len(by_sentence) > 1 else own
    return _Heard(by_sentence, own, whole, over, cues, cued)


def _over_rivals(margins_: list[float]) -> list[float]:
    first, second = sorted(margins_, reverse=True)[:2]
    return [each - (second if each == first else first) for each in margins_]


def _evidence(
    clauses: Sequence[Clause], heard: list[_Heard], matcher: Matcher
) -> list[dict[str, list[float]]]:
    keys = learned().keys
    chapters = [key.partition(".")[0] for key in keys]
    spoken = [_chapters(here.own, chapters) for here in heard]
    by_key = [sorted(column, reverse=True)[:2] for column in zip(*(here.own for here in heard), strict=True)]
    pairs: list[dict[str, list[float]]] = []
    for place, (clause, here) in enumerate(zip(clauses, heard, strict=True)):
        length = math.log(max(3, sum(len(each.own.split()) for each in clause.sentences)))
        text = " ".join((clause.asked, *(each.composed for each in clause.sentences)))
        cued_surely = float(sum(confidence >= SURE for confidence in here.cued.values()))
        row: dict[str, list[float]] = {}
        for number, key in enumerate(keys):
            like = here.own[number]
            cue = here.cued.get(key, 0.0)
            if (like <= _CANDIDATE and not cue) or not matcher.possible(key, text):
                continue
            over = here.over[number]
            best, *others = by_key[number]
            elsewhere = like - ((others[0] if others else UNLIKE) if like == best else best)
            beside = sum(
                share * spoken[place + step].get(chapters[number], 0.0)
                for step, share in _BESIDE
                if 0 <= place + step < len(spoken)
            )
            sure = float(cue >= SURE)
            row[key] = [
                like,
                max(like, -0.5),
                like - here.whole[number],
                over,
                max(over, 0.0),
                min(elsewhere, 1.5),
                min(elsewhere, 0.0),
                beside,
                length,
                float(0 < cue < SURE),
                sure,
                float(cue >= TWICE),
                sure * like,
                0.0 if sure else min(cued_surely, _MANY),
                float(clause.demands),
            ]
        pairs.append(row)
    return pairs


def _chapters(own: list[float], chapters: list[str]) -> dict[str, float]:
    """How much a clause seems to speak of each chapter."""
    shares: dict[str, float] = {}
    for like, chapter in zip(own, chapters, strict=True):
        if like > _CANDIDATE:
            shares[chapter] = shares.get(chapter, 0.0) + 1 / (1 + math.exp(-4 * like - 1))
    return shares


def _confidence(weight: float, sure: float) -> float:
    """The probability behind a weight; "sure" begins where it proved right 98 times in 100, not at its 0.9."""
    probability = 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))
    return round(
        min(max(probability, SURE_FROM), _MOST) if weight >= sure else min(probability, _ALMOST_SURE), 2
    )


SURE_FROM = 0.9


def _places(clause: Clause, here: _Heard, key: str, confidence: float) -> dict[int, Match]:
    """Where the clause says it: where the best cues stand, else the whole of the sentence that is most like it."""
    said = {place: match for place, matches in enumerate(here.cues) for match in matches if match.key == key}
    best = max((match.confidence for match in said.values()), default=0.0)
    if said:
        return {
            place: match._replace(confidence=confidence)
            for place, match in said.items()
            if match.confidence >= min(best, SURE)
        }
    number = learned().keys.index(key)
    place = max(range(len(here.by_sentence)), key=lambda each: here.by_sentence[each][number])
    sentence = clause.sentences[place]
    return {place: Match(key, sentence.offset, len(sentence.composed), confidence)}
