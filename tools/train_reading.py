"""Fit what the reader has learnt (src/moothall/reading/learned.json) anew: ``python tools/train_reading.py``.

Two steps, both without a library. First a linear support vector machine per provision is fitted to the sayings and
contrasts. Then the weighing of its margins and the cues is fitted to the labelled documents
tests/reading/manners/dev-*, and measured with one of them left out at a time. No council's own text takes part.
It takes some two minutes of processor time; with ``--weighing`` only the second step is done.
"""

import json
import math
import multiprocessing
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from moothall.reading import likeness, weighing  # noqa: E402
from moothall.reading.blocks import to_blocks  # noqa: E402
from moothall.reading.formats import open_document  # noqa: E402
from moothall.reading.tree import to_pieces  # noqa: E402
from moothall.reading.understanding import matcher, to_weigh  # noqa: E402
from moothall.reading.values import ReadClause  # noqa: E402
from moothall.reading.wordings import WORDINGS  # noqa: E402
from moothall.reading.words import canonical  # noqa: E402
from tests.reading.measuring import Document, Labels, aligned, founding_documents, manners  # noqa: E402
from tests.reading.taught import digest, taught  # noqa: E402

KEYS = list(WORDINGS)
LEARNED = ROOT / "src/moothall/reading/learned.json"
LEAST_SENTENCES = 2  # a run of letters in fewer sentences than this teaches little
LEAST_WEIGHT = 0.045  # what is smaller changes next to nothing and makes the file long
COST = 1.0
SURE_RIGHT = 0.985  # of what is shown as sure, among documents left out; a little above what is promised

Row = list[tuple[int, float]]
Pair = tuple[str, list[float], bool]  # document, evidence, whether the labels say so


def fit_likeness() -> dict[str, object]:
    """The weights of every feature for every provision, from our own sentences."""
    lines = [(canonical(sentence), keys) for sentence, keys in taught()]
    seen = [likeness.features(sentence) for sentence, _ in lines]
    spelt = [
        Counter(run for word in likeness.words_of(sentence) for run in likeness.letters(word))
        for sentence, _ in lines
    ]
    features, letters = _telling(seen), _telling(spelt, LEAST_SENTENCES)
    number = {name: place for place, name in enumerate([*(f"={run}" for run in letters), *features])}
    rows: list[Row] = []
    for (sentence, _), held, runs in zip(lines, seen, spelt, strict=True):
        size = math.sqrt(sum(features[feature] ** 2 for feature in held)) or 1.0
        # Each word counts its own runs, as when they are added up by word in reading.
        length = math.sqrt(
            sum(
                letters[run] ** 2
                for word in likeness.words_of(sentence)
                for run in likeness.letters(word)
                if run in letters
            )
        )
        row = [(number[feature], features[feature] / size) for feature in sorted(held)]
        row += [
            (number[f"={run}"], count * letters[run] / length)
            for run, count in sorted(runs.items())
            if run in letters
        ]
        rows.append([*row, (len(number), 1.0)])
    with multiprocessing.Pool(initializer=_share, initargs=(rows, len(number) + 1)) as pool:
        fitted = pool.map(_fit_one, [[key in keys for _, keys in lines] for key in KEYS], chunksize=4)

    def table(telling: dict[str, float], sign: str) -> dict[str, tuple[float, list[int], list[float]]]:
        made = {}
        for name, how in telling.items():
            at = number[sign + name]
            heavy = [place for place, weights in enumerate(fitted) if abs(weights[at]) >= LEAST_WEIGHT]
            made[name] = (round(how, 3), heavy, [round(fitted[place][at], 2) for place in heavy])
        return made

    return {
        "keys": KEYS,
        "bias": [round(weights[-1], 3) for weights in fitted],
        "features": table(features, ""),
        "letters": table(letters, "="),
        "sayings": digest(),
    }


def _telling(seen: Sequence[Iterable[str]], least: int = 1) -> dict[str, float]:
    """How telling each feature is: the more, the fewer sentences have it; left out where fewer than the least do."""
    counts = Counter(feature for held in seen for feature in held)
    return {
        feature: math.log((1 + len(seen)) / (1 + count)) + 1
        for feature, count in sorted(counts.items())
        if count >= least
    }


_SHARED: list[tuple[list[Row], int]] = []


def _share(rows: list[Row], width: int) -> None:
    _SHARED.append((rows, width))


def _fit_one(said: list[bool]) -> list[float]:
    """One support vector machine with squared hinge loss, by coordinate descent in the dual (Hsieh et al. 2008)."""
    rows, width = _SHARED[0]
    chance = random.Random(1)  # noqa: S311 -- an order of visiting, the same each time
    weights = [0.0] * width
    held = [0.0] * len(rows)
    soft = 1 / (2 * COST)
    curved = [sum(value * value for _, value in row) + soft for row in rows]
    active = list(range(len(rows)))
    for turn in range(60):
        chance.shuffle(active)
        kept, worst = [], 0.0
        for place in active:
            sign = 1.0 if said[place] else -1.0
            row = rows[place]
            slope = sign * sum(weights[at] * value for at, value in row) - 1 + soft * held[place]
            if held[place] == 0 and slope > 0:
                if slope < 0.2:
                    kept.append(place)
                continue
            kept.append(place)
            worst = max(worst, abs(slope))
            after = max(held[place] - slope / curved[place], 0.0)
            step = (after - held[place]) * sign
            held[place] = after
            for at, value in row:
                weights[at] += step * value
        if worst < 0.03:
            if len(kept) == len(rows) or turn % 2:
                break
            active = list(range(len(rows)))
        else:
            active = kept if turn % 5 != 4 else list(range(len(rows)))
    return weights


def pairs_of(documents: Sequence[Document]) -> list[Pair]:
    """What there is to weigh in labelled documents, except what the labels leave open."""
    pairs: list[Pair] = []
    for document in documents:
        _, pieces = to_pieces(to_blocks(open_document(document.text.encode()).lines))
        clauses = to_weigh(pieces)
        held, _ = aligned(
            document, [ReadClause(piece.ref, piece.text, printed=piece.printed) for piece in pieces]
        )
        for place, row in enumerate(weighing.evidence(clauses, matcher())):
            labels = held.get(place, Labels())
            if clauses[place].asks or clauses[place].heading:
                continue
            pairs += [
                (document.name, evidence, key in labels.provisions)
                for key, evidence in row.items()
                if key in labels.provisions or key not in labels.disputed
            ]
    return pairs


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


def best_report(found: list[tuple[float, bool, bool]]) -> tuple[float, float]:
    """From which weight on reporting gives the best F1 as measured around it, and that F1."""
    there = sum(right for *_, right in found)
    tried: dict[int, float] = {}
    for step in range(-30, 16):
        least = step / 10
        shown = [right for weight, cue, right in found if weight >= (weighing.CUE_ALONE if cue else least)]
        tried[step] = 2 * sum(shown) / (len(shown) + there)
    # A single best step may be luck: the best is where those beside it do well too.
    best = max(tried.keys() & range(-25, 11), key=lambda step: sum(tried[step + by] for by in range(-5, 6)))
    return best / 10, tried[best]


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
    if "--weighing" in sys.argv:
        made = json.loads(LEARNED.read_text())
    else:
        made = fit_likeness()
        LEARNED.write_text(json.dumps({**made, "judgement": {}}, separators=(",", ":")))
    pairs = pairs_of(manners("dev-"))
    found = left_out(pairs)
    report, f1 = best_report(found)
    sure = least_sure(found)
    print(f"one document left out at a time: F1 {f1:.3f} from weight {report}; sure from {sure:.2f}")
    made["judgement"] = fit_weighing(pairs) | {"report": report, "sure": sure}
    made["judgement"] = {name: round(value, 4) for name, value in made["judgement"].items()}
    LEARNED.write_text(json.dumps(made, separators=(",", ":")))
    five = [
        (weight_of(made["judgement"], evidence), False, right)
        for _, evidence, right in pairs_of(founding_documents())
    ]
    shown = [right for weight, _, right in five if weight >= sure]
    print(f"founding texts: sure ones right {sum(shown) / max(1, len(shown)):.3f} of {len(shown)}")


if __name__ == "__main__":
    main()
