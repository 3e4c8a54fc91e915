"""How well the reader does on labelled documents: provisions per clause, and what it shows as sure.

``python -m tests.reading.measuring [NAME …] [--misses]`` prints the figures for the founding texts (where they are
present) and for the documents in other councils' manners whose names begin with NAME (``dev-`` unless told).
"""

import csv
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from moothall.reading.reader import read
from moothall.reading.values import ReadClause

HERE = Path(__file__).parent
MANNERS = HERE / "manners"
TEXTS = Path(os.environ.get("FOUNDING_TEXTS", HERE.parents[1] / "../shared/mission/protocols"))
SURE = 0.9


@dataclass
class Labels:
    """What one line or clause states: surely, by some readers only, and how strongly."""

    provisions: set[str] = field(default_factory=set)
    disputed: set[str] = field(default_factory=set)
    strengths: dict[str, str] = field(default_factory=dict)

    def take(self, other: "Labels") -> None:
        """Add the labels of a further line of the same clause."""
        self.provisions |= other.provisions
        self.disputed |= other.disputed
        self.strengths.update(other.strengths)


@dataclass
class Document:
    """A text and the labels of its non-empty lines, counted from 1."""

    name: str
    text: str
    labels: dict[int, Labels]

    @property
    def lines(self) -> list[str]:
        """The lines that the labels count."""
        return [line.strip() for line in self.text.split("\n") if line.strip()]


@dataclass
class Score:
    """What was right, wrong and missed, over pairs of clause and provision."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    sure_right: int = 0
    sure_wrong: int = 0
    strengths_right: int = 0
    errors: list[tuple[str, str, str, str]] = field(default_factory=list)

    def __add__(self, other: "Score") -> "Score":
        return Score(
            *(
                getattr(self, name) + getattr(other, name)
                for name in (
                    "right",
                    "wrong",
                    "missed",
                    "sure_right",
                    "sure_wrong",
                    "strengths_right",
                    "errors",
                )
            )
        )

    @property
    def precision(self) -> float:
        """Of what was found, how much is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of what is there, how much was found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    @property
    def sure(self) -> float:
        """Of what is shown as sure, how much is right."""
        return self.sure_right / max(1, self.sure_right + self.sure_wrong)

    def __str__(self) -> str:
        return (
            f"F1 {self.f1:.3f} (precision {self.precision:.3f}, recall {self.recall:.3f}), "
            f"sure ones right {self.sure:.3f} of {self.sure_right + self.sure_wrong}"
        )


def founding_documents() -> list[Document]:
    """The five founding texts with their labels; none where they are not present."""
    labels = TEXTS.parent / "clauses.tsv"
    if not (TEXTS.is_dir() and labels.is_file()):
        return []
    found: dict[str, dict[int, Labels]] = {}
    for row in _rows(labels):
        numbers: list[int] = []
        for part in row["lines"].split(","):
            first, _, last = part.partition("-")
            numbers += range(int(first), int(last or first) + 1)
        said = _labels(row["provisions"], "", row["strengths"])
        for place, number in enumerate(numbers):
            # The further lines of a clause belong to it, but what it states may stand in any one of them.
            own = said if place == 0 else Labels(disputed=said.provisions)
            found.setdefault(row["council"], {}).setdefault(number, Labels()).take(own)
    return [
        Document(name, (TEXTS / f"{name}.txt").read_text(), labels) for name, labels in sorted(found.items())
    ]


def manners(prefix: str) -> list[Document]:
    """The documents in other councils' manners whose names begin so."""
    return [
        Document(
            path.stem,
            path.with_suffix(".txt").read_text(),
            {
                int(row["n"]): _labels(row["provisions"], row["disputed"], row["strengths"])
                for row in _rows(path)
            },
        )
        for path in sorted(MANNERS.glob(f"{prefix}*.tsv"))
    ]


def score(document: Document, clauses: Iterable[ReadClause]) -> Score:
    """The reader's clauses against the labels; a clause without labels states nothing."""
    clauses = list(clauses)
    held, loose = aligned(document, clauses)
    total = Score()
    for place, clause in enumerate(clauses):
        labels = held.get(place, Labels())
        stated = {each.key: each for each in clause.provisions}
        for key, each in stated.items():
            right = key in labels.provisions
            if not right and key in labels.disputed:
                continue
            total.right += right
            total.wrong += not right
            if each.confidence >= SURE:
                total.sure_right += right
                total.sure_wrong += not right
            if right:
                total.strengths_right += each.strength == labels.strengths.get(key)
            else:
                total.errors.append((document.name, f"+{each.confidence:.2f}", key, clause.text))
        for key in sorted(labels.provisions - stated.keys()):
            total.missed += 1
            total.errors.append((document.name, "-", key, clause.text))
    for number, labels in loose:
        total.missed += len(labels.provisions)
        total.errors += [
            (document.name, "in no clause", key, document.lines[number - 1]) for key in labels.provisions
        ]
    return total


def aligned(
    document: Document, clauses: list[ReadClause]
) -> tuple[dict[int, Labels], list[tuple[int, Labels]]]:
    """The labels by place of the clause that holds their line, and the lines that no clause holds."""
    shapes = [_letters(clause.printed or clause.text) for clause in clauses]
    lines = document.lines
    held: dict[int, Labels] = {}
    loose: list[tuple[int, Labels]] = []
    reached = 0
    for number, labels in sorted(document.labels.items()):
        line = _letters(lines[number - 1])
        places = [
            place
            for place, shape in enumerate(shapes)
            if line and (line[:60] in shape or (len(shape) > 25 and shape[:60] in line))
        ]
        if not places:
            loose.append((number, labels))
            continue
        # The same words may stand twice: the lines and the clauses run in the same order.
        reached = next((place for place in places if place >= reached), places[0])
        held.setdefault(reached, Labels()).take(labels)
    return held, loose


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open() as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _labels(provisions: str, disputed: str | None, strengths: str | None) -> Labels:
    keys = [key for key in provisions.split(",") if key]
    return Labels(
        set(keys),
        {key for key in (disputed or "").split(",") if key},
        dict(zip(keys, (strengths or "").split(","), strict=False)),
    )


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


def main() -> None:
    """Print the figures, and with --misses what was wrong."""
    prefixes = [word for word in sys.argv[1:] if not word.startswith("--")] or ["dev-"]
    for title, documents in (
        ("founding", founding_documents()),
        *((prefix, manners(prefix)) for prefix in prefixes),
    ):
        total = Score()
        for document in documents:
            begun = time.perf_counter()
            reading = read(document.text.encode(), document.name)
            took = time.perf_counter() - begun
            one = score(document, reading.clauses)
            total += one
            print(f"  {document.name}: {one}, {took * 1000:.0f} ms")
        print(f"{title}: {total}, strengths right {total.strengths_right / max(1, total.right):.3f}")
        if "--misses" in sys.argv:
            for name, sign, key, text in sorted(total.errors, key=lambda error: (error[2], error[1])):
                print(f"{name}\t{sign}\t{key}\t{text}")
            print(
                "most missed",
                Counter(key for _, sign, key, _ in total.errors if sign[0] != "+").most_common(12),
            )
            print(
                "most added",
                Counter(key for _, sign, key, _ in total.errors if sign[0] == "+").most_common(12),
            )


if __name__ == "__main__":
    main()
