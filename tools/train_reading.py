"""Fit what the reader has learnt (src/moothall/reading/matching/learned.json) anew: ``python tools/train_reading.py``.

Two steps, both without a library. First a linear support vector machine per provision is fitted to the sayings and
contrasts and to the labelled documents tests/reading/manners/{dev,held,late}-*. Then the weighing of its margins and
the cues is fitted to the same documents, each seen by machines that did not learn from it, and measured with one of
them left out at a time. No council's own text takes part, nor does tests/reading/manners/last-*.
It takes some minutes of processor time.
"""

import json
import math
import multiprocessing
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter, mul
from pathlib import Path
from typing import NamedTuple

import msgspec

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from moothall.reading.formats import open_document  # noqa: E402
from moothall.reading.language.words import canonical  # noqa: E402
from moothall.reading.matching import likeness, weighing  # noqa: E402
from moothall.reading.matching.wordings import WORDINGS  # noqa: E402
from moothall.reading.structure.blocks import to_blocks  # noqa: E402
from moothall.reading.structure.tree import to_pieces  # noqa: E402
from moothall.reading.understanding import matcher, to_weigh  # noqa: E402
from moothall.reading.values import ReadClause  # noqa: E402
from tests.reading.measuring import Document, Labels, aligned, founding_documents, manners  # noqa: E402
from tests.reading.taught import DOCUMENTS, digest, taught  # noqa: E402

KEYS = list(WORDINGS)
LEARNED = ROOT / "src/moothall/reading/matching/learned.json"
LEAST_SENTENCES = 2  # a run of letters in fewer sentences than this teaches little
LEAST_WEIGHT = 0.06  # what is smaller changes next to nothing and makes the file long
COST = 1.0
OF_DOCUMENT = (
    2.0  # a clause in its document, with all that such clauses leave unsaid, teaches more than a saying
)
FOLDS = 4  # the documents are parted into so many, each weighed by machines that learnt from the others
REPORT = 0.3  # F1 hardly depends on it; the founding texts read best from 0.2 on
SURE_RIGHT = 0.993  # among documents left out; more than promised, for unseen ones come out lower

Pair = tuple[str, list[float], bool]  # document, evidence, whether the labels say so


class Line(NamedTuple):
    """Canonical sentences seen as one, what they state, and what the labels leave open.

    ``fold`` is the part of the documents that it stands in; nothing for our sayings.
    """

    sentences: tuple[str, ...]
    keys: frozenset[str]
    disputed: frozenset[str] = frozenset()
    fold: int | None = None


class Row(NamedTuple):
    """What likeness sees of a line: the places of its features and how much of each there is."""

    places: tuple[int, ...]
    values: tuple[float, ...]


class Fitted(NamedTuple):
    """One provision's line through the space of features: the weights worth keeping, by place."""

    bias: float
    weights: dict[int, float]


def lines_of(documents: Sequence[Document]) -> list[Line]:
    """The clauses of labelled documents."""
    lines = []
    for number, document in enumerate(documents):
        clauses, labels = labelled(document)
        lines += [
            Line(
                (*filter(None, [clause.asked]), *(each.own for each in clause.sentences)),
                frozenset(held.provisions),
                frozenset(held.disputed - held.provisions),
                number % FOLDS,
            )
            for clause, held in zip(clauses, labels, strict=True)
            if clause.sentences and not clause.asks
        ]
    return lines


def labelled(document: Document) -> tuple[list[weighing.Clause], list[Labels]]:
    """A document's clauses as they are weighed, with the labels of each."""
    _, pieces = to_pieces(to_blocks(open_document(document.text.encode()).lines))
    held, _ = aligned(
        document, [ReadClause(piece.ref, piece.text, printed=piece.printed) for piece in pieces]
    )
    return to_weigh(pieces), [held.get(place, Labels()) for place in range(len(pieces))]


def fit_likeness(documents: Sequence[Document]) -> tuple[dict[str, object], list[dict[str, object]]]:
    """The weights of every feature for every provision, and as learnt without each part of the documents."""
    lines = [Line((canonical(sentence),), keys) for sentence, keys in taught()] + lines_of(documents)
    lines = [line for line in lines if any(map(likeness.features, line.sentences))]
    seen = [frozenset[str]().union(*map(likeness.features, line.sentences)) for line in lines]
    # Each word counts its own runs once, as when they are added up by word in reading.
    words = [frozenset[str]().union(*map(likeness.words_of, line.sentences)) for line in lines]
    spelt = [Counter(run for word in held for run in likeness.letters(word)) for held in words]
    features, letters = _telling(seen), _telling(spelt, LEAST_SENTENCES)
    number = {name: place for place, name in enumerate([*(f"={run}" for run in letters), *features])}
    rows = []
    for held, runs in zip(seen, spelt, strict=True):
        size = math.sqrt(sum(features[feature] ** 2 for feature in held)) or 1.0
        known = {run: count for run, count in sorted(runs.items()) if run in letters}
        length = math.sqrt(sum(count * letters[run] ** 2 for run, count in known.items())) or 1.0
        row = [(number[feature], features[feature] / size) for feature in sorted(held)]
        row += [(number[f"={run}"], count * letters[run] / length) for run, count in known.items()]
        places, values = zip(*row, (len(number), 1.0), strict=True)
        rows.append(Row(places, values))
    with multiprocessing.Pool(initializer=_share, initargs=(rows, lines)) as pool:
        fitted = pool.map(_fit_one, KEYS, chunksize=2)

    def table(turn: int, telling: dict[str, float], sign: str) -> dict[str, likeness.Row]:
        heavy: dict[int, list[tuple[int, float]]] = {}
        for key, turns in enumerate(fitted):
            for at, weight in turns[turn].weights.items():
                heavy.setdefault(at, []).append((key, round(weight, 2)))
        made = {}
        for name, how in telling.items():
            bears = heavy.get(number[sign + name], [])
            made[name] = (round(how, 3), [key for key, _ in bears], [weight for _, weight in bears])
        return made

    first, *others = [
        {
            "keys": KEYS,
            "bias": [round(turns[turn].bias, 3) for turns in fitted],
            "features": table(turn, features, ""),
            "letters": table(turn, letters, "="),
            "judgement": {},
            "sayings": digest(),
        }
        for turn in range(FOLDS + 1)
    ]
    return first, others


def _telling(seen: Sequence[Iterable[str]], least: int = 1) -> dict[str, float]:
    """How telling each feature is: the more, the fewer sentences have it; left out where fewer than the least do."""
    counts = Counter(feature for held in seen for feature in held)
    return {
        feature: math.log((1 + len(seen)) / (1 + count)) + 1
        for feature, count in sorted(counts.items())
        if count >= least
    }


_SHARED: list[tuple[list[Row], list[Line]]] = []


def _share(rows: list[Row], lines: list[Line]) -> None:
    _SHARED.append((rows, lines))


def _fit_one(key: str) -> list[Fitted]:
    """One provision, learnt from all lines, and then without each part of the documents."""
    rows, lines = _SHARED[0]
    machine = _Machine(rows, lines, key)
    open_ = {place for place, line in enumerate(lines) if key in line.disputed}
    machine.settle([place for place in range(len(lines)) if place not in open_])
    found, all_held = [machine.fitted()], machine.held.copy()
    for fold in range(FOLDS):
        machine.take_up(all_held)
        left = {place for place, line in enumerate(lines) if line.fold == fold}
        for place in left:
            machine.push(place, 0.0)
        machine.settle([place for place in range(len(lines)) if place not in open_ | left])
        found.append(machine.fitted())
    return found


class _Machine:
    """A support vector machine with squared hinge loss, by coordinate descent in the dual (Hsieh et al. 2008)."""

    def __init__(self, rows: list[Row], lines: list[Line], key: str) -> None:
        self.rows = rows
        self.pick = [itemgetter(*row.places) for row in rows]
        self.sign = [1.0 if key in line.keys else -1.0 for line in lines]
        self.soft = [1 / (2 * COST * (1.0 if line.fold is None else OF_DOCUMENT)) for line in lines]
        self.curve = [
            sum(value * value for value in row.values) + soft
            for row, soft in zip(rows, self.soft, strict=True)
        ]
        self.take_up([0.0] * len(rows))

    def take_up(self, held: list[float]) -> None:
        """Begin where an earlier fit ended."""
        self.held = [0.0] * len(self.rows)
        self.weights = [0.0] * (1 + max(row.places[-1] for row in self.rows))
        for place, much in enumerate(held):
            if much:
                self.push(place, much)

    def push(self, place: int, much: float) -> None:
        """Let a line hold so much of the weights."""
        step = (much - self.held[place]) * self.sign[place]
        self.held[place] = much
        weights = self.weights
        for at, value in zip(*self.rows[place], strict=True):
            weights[at] += step * value

    def settle(self, lines: list[int]) -> None:
        """Visit the lines until none pulls any more; those that hold something first, the others now and then."""
        chance = random.Random(1)  # noqa: S311 -- an order of visiting, the same each time
        active = [place for place in lines if self.held[place]] or lines.copy()
        for turn in range(60):
            chance.shuffle(active)
            kept, worst = [], 0.0
            for place in active:
                margin = sum(map(mul, self.pick[place](self.weights), self.rows[place].values))
                slope = self.sign[place] * margin - 1 + self.soft[place] * self.held[place]
                if self.held[place] == 0 and slope > 0:
                    if slope < 0.2:
                        kept.append(place)
                    continue
                kept.append(place)
                worst = max(worst, abs(slope))
                self.push(place, max(self.held[place] - slope / self.curve[place], 0.0))
            if worst < 0.03:
                if len(active) == len(lines):
                    break
                active = lines.copy()
            else:
                active = kept if turn % 5 != 4 else lines.copy()

    def fitted(self) -> Fitted:
        """The weights worth keeping."""
        *weights, bias = self.weights
        return Fitted(bias, {at: weight for at, weight in enumerate(weights) if abs(weight) >= LEAST_WEIGHT})


def pairs_of(documents: Sequence[Document], learnt: Sequence[dict[str, object]]) -> list[Pair]:
    """What there is to weigh in labelled documents, except what the labels leave open.

    Each document is seen by the one of the ``learnt`` that did not learn from it.
    """
    pairs: list[Pair] = []
    for number, document in enumerate(documents):
        _see_with(learnt[number % len(learnt)])
        clauses, labels = labelled(document)
        for clause, held, row in zip(clauses, labels, weighing.evidence(clauses, matcher()), strict=True):
            if clause.asks or clause.heading:
                continue
            pairs += [
                (document.name, evidence, key in held.provisions)
                for key, evidence in row.items()
                if key in held.provisions or key not in held.disputed
            ]
    return pairs


def _see_with(made: dict[str, object]) -> None:
    """Let likeness know what was learnt instead of what stands in the file."""
    model = msgspec.convert(made, likeness.Learned)
    vars(likeness)["learned"] = vars(weighing)["learned"] = lambda: model
    for each in list(vars(likeness).values()):
        if hasattr(each, "cache_clear"):
            each.cache_clear()


def fit_weighing(pairs: Sequence[Pair]) -> dict[str, float]:
    """Logistic regression by Newton's method, on evidence brought to one scale."""
    rows = [evidence for _, evidence, _ in pairs]
    width = len(weighing.EVIDENCE)
    middle = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    spread = [
        math.sqrt(sum((value - mean) ** 2 for value in column) / len(rows)) or 1.0
        for column, mean in zip(zip(*rows, strict=True), middle, strict=True)
    ]
    scaled = [
        [1.0, *((value - mean) / by for value, mean, by in zip(row, middle, spread, strict=True))]
        for row in rows
    ]
    weights = [0.0] * (width + 1)
    for _ in range(12):
        slope = [0.0, *(-weight for weight in weights[1:])]
        curve = [[float(at == to and at > 0) for to in range(width + 1)] for at in range(width + 1)]
        for row, (_, _, right) in zip(scaled, pairs, strict=True):
            chance = _chance(sum(weight * value for weight, value in zip(weights, row, strict=True)))
            off, bend = right - chance, chance * (1 - chance)
            for at, value in enumerate(row):
                slope[at] += off * value
                bent = bend * value
                line = curve[at]
                for to in range(at + 1):
                    line[to] += bent * row[to]
        for at in range(width + 1):
            for to in range(at):
                curve[to][at] = curve[at][to]
        weights = [weight + step for weight, step in zip(weights, _solved(curve, slope), strict=True)]
    found = {
        name: weight / by for name, weight, by in zip(weighing.EVIDENCE, weights[1:], spread, strict=True)
    }
    bias = weights[0] - sum(found[name] * mean for name, mean in zip(weighing.EVIDENCE, middle, strict=True))
    return {"bias": bias} | found


def _chance(weight: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


def _solved(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """The solution of a small linear system by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda place: abs(rows[place][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for other in range(len(rows)):
            if other != at:
                share = rows[other][at] / rows[at][at]
                rows[other] = [value - share * top for value, top in zip(rows[other], rows[at], strict=True)]
    return [row[-1] / row[at] for at, row in enumerate(rows)]


def weight_of(judgement: dict[str, float], evidence: list[float]) -> float:
    """What the evidence weighs together."""
    return judgement["bias"] + sum(
        judgement[name] * value for name, value in zip(weighing.EVIDENCE, evidence, strict=True)
    )


def left_out(pairs: Sequence[Pair]) -> list[tuple[float, bool, bool]]:
    """Weight, whether a cue is sure and whether it is right, each document weighed by what the others taught."""
    found = []
    for name in sorted({name for name, _, _ in pairs}):
        judgement = fit_weighing([pair for pair in pairs if pair[0] != name])
        found += [
            (weight_of(judgement, evidence), bool(evidence[weighing.EVIDENCE.index("sure cue")]), right)
            for at, evidence, right in pairs
            if at == name
        ]
    return found


def f1_of(found: list[tuple[float, bool, bool]]) -> float:
    """F1 of what is shown."""
    there = sum(right for *_, right in found)
    shown = [right for weight, cue, right in found if weight >= (weighing.CUE_ALONE if cue else REPORT)]
    return 2 * sum(shown) / (len(shown) + there)


def least_sure(found: list[tuple[float, bool, bool]]) -> float:
    """From which weight on nearly all is right."""
    right, least = 0, math.inf
    for place, (weight, _, is_right) in enumerate(sorted(found, reverse=True), start=1):
        right += is_right
        if right / place >= SURE_RIGHT:
            least = weight
    return max(least, math.log(9))


def main() -> None:
    """Fit, measure, and write the file."""
    documents = [document for prefix in DOCUMENTS for document in manners(prefix)]
    made, without = fit_likeness(documents)
    pairs = pairs_of(documents, without)
    found = left_out(pairs)
    sure = least_sure(found)
    print(f"one document left out at a time: F1 {f1_of(found):.3f}; sure from {sure:.2f}")
    judgement = fit_weighing(pairs) | {"report": REPORT, "sure": sure}
    made["judgement"] = {name: round(value, 4) for name, value in judgement.items()}
    LEARNED.write_text(json.dumps(made, separators=(",", ":")))
    five = [
        (weight_of(judgement, evidence), right)
        for _, evidence, right in pairs_of(founding_documents(), [made])
    ]
    shown = [right for weight, right in five if weight >= sure]
    print(f"founding texts: sure ones right {sum(shown) / max(1, len(shown)):.3f} of {len(shown)}")


if __name__ == "__main__":
    main()
