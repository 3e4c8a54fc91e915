"""Numbers as printed: used twice, left out, out of order; and the same words printed twice."""

import re
from collections.abc import Container, Iterator

from msgspec import Struct, field

from .finding import Finding, Weight
from .text import Text

_AGAIN = re.compile(r" \((?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d+)\)")
_STEP = re.compile(r"\d+|\([a-z]{1,5}\)")
_NUMBERED = re.compile(r"(?:^|[.\s]|[A-Z])\d+$|\([a-z]{1,5}\)$")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
          "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip
_FEWEST_WORDS = 10


class _Run(Struct):
    """The numbers that stand under one parent, in the order of the document, with where each stands first."""

    numbers: list[int] = field(default_factory=list)
    refs: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


def numbering(text: Text) -> Iterator[Finding]:
    """What is wrong with the numbers, in the order of the document."""
    twice = _used_twice(text)
    if twice:
        yield _twice(twice)
    for parent, run in _runs(text).items():
        yield from _gaps(parent, run, twice)
    yield from _printed_twice(text)


def _used_twice(text: Text) -> dict[str, list[str]]:
    """The numbers that are used again, each with the references of where."""
    told: dict[str, list[str]] = {}
    for clause in text.clauses:
        again = _AGAIN.search(clause.ref)
        if again and _NUMBERED.search(clause.ref[: again.start()]):
            told.setdefault(clause.ref[: again.start()], []).append(clause.ref)
    return told


def _twice(told: dict[str, list[str]]) -> Finding:
    refs = [ref for held in told.values() for ref in held]
    *others, last = told
    numbers, stand, it = (
        (f"The numbers {', '.join(others)} and {last}", "stand", "one of them")
        if others
        else (f"The number {last}", "stands", "it")
    )
    return Finding(
        refs[0],
        "number-twice",
        f"{numbers} {stand} twice in the document, so a reference to {it} can mean either place.",
        "Give the second one a number of its own, and look through the references that follow.",
        Weight.PUT_RIGHT,
        also=tuple(refs[1:]),
    )


def _runs(text: Text) -> dict[str, _Run]:
    """For each parent the run of its children's numbers; a number used twice counts once."""
    runs: dict[str, _Run] = {}
    for clause in text.clauses:
        ref = _AGAIN.sub("", clause.ref)
        for step in _STEP.finditer(ref):
            before, label = ref[: step.start()], step[0]
            if step[0][0] != "(" and before.endswith("("):
                continue  # paragraphs counted by the reader, not by the document
            lettered = label.startswith("(")
            run = runs.setdefault(before.rstrip(".") + (" list" if lettered else ""), _Run())
            if ref[: step.end()] not in run.labels:
                run.labels.append(ref[: step.end()])
                run.refs.append(clause.ref)
                run.numbers.append(_value(label, run) if lettered else int(label))
    return {parent: run for parent, run in runs.items() if 0 not in run.numbers[1:]}


def _value(label: str, run: _Run) -> int:
    """A letter's place in the alphabet, or a small roman number's value where the list began with (i)."""
    word = label.strip("()")
    begun = run.labels[0] if run.labels else ""
    if begun.endswith("(i)") and word in _ROMAN:
        return _ROMAN.index(word) + 1
    return ord(word) - ord("a") + 1 if len(word) == 1 else 0


def _gaps(parent: str, run: _Run, twice: Container[str]) -> Iterator[Finding]:
    numbers = run.numbers
    if max(numbers) > 99 or min(numbers) < 0:
        return  # a year or a telephone number, no numbering
    if sorted(numbers) != numbers:
        place = next(place for place in range(1, len(numbers)) if numbers[place] < numbers[place - 1])
        yield Finding(
            run.refs[place],
            "number-out-of-order",
            f"{run.labels[place]} comes after {run.labels[place - 1]}.",
            "Put the clauses in order or number them anew.",
            Weight.LOOK_AT,
        )
    begins = 1 if parent and not parent.endswith(" list") and numbers[0] <= 5 else min(numbers)
    missing = [number for number in range(begins, max(numbers) + 1) if number not in numbers]
    if parent.endswith(" list") and numbers[0] != 1:
        return
    if not missing or len(missing) > len(numbers):
        return
    after = next(place for place, number in enumerate(numbers) if number > missing[0])
    if after and len(missing) == 1 and run.labels[after - 1] in twice:
        return  # the second of the two was to be the one that is not there
    label = run.labels[after]
    yield Finding(
        run.refs[after],
        "number-skipped",
        f"{label} follows "
        + (run.labels[after - 1] if after else "the heading")
        + f"; {_in_between(label, numbers[after], missing)} {'is' if len(missing) == 1 else 'are'} not there.",
        "Check whether a clause was lost. If not, the numbers can stay as they are where others cite them.",
        Weight.LOOK_AT,
    )


def _in_between(label: str, number: int, missing: list[int]) -> str:
    """The missing numbers as the document would print them."""
    stem = re.sub(r"(?:\d+|\([a-z]+\))$", "", label)
    printed = []
    for one in missing:
        if not label.endswith(")"):
            printed.append(f"{stem}{one}")
        elif label.endswith(f"({_ROMAN[number - 1]})") and (number > 1 and len(_ROMAN[number - 1]) > 1):
            printed.append(f"{stem}({_ROMAN[one - 1]})")
        else:
            printed.append(f"{stem}({chr(ord('a') + one - 1)})")
    return ", ".join(printed)


def _printed_twice(text: Text) -> Iterator[Finding]:
    """Whole paragraphs that stand in two places; items of lists count within their own list alone."""
    seen: dict[tuple[str, str], str] = {}
    for clause in text.clauses:
        letters = re.sub(r"[\W\d_]+", " ", clause.text.lower()).strip()
        if len(letters.split()) < _FEWEST_WORDS:
            continue
        key = (clause.within, letters)
        if key in seen:
            yield Finding(
                clause.ref,
                "paragraph-twice",
                f"The same words stand in {seen[key]} already.",
                "Keep one of the two, so that a later change cannot leave them at odds.",
                Weight.LOOK_AT,
                also=(seen[key],),
            )
        else:
            seen[key] = clause.ref
