"""What both formats ask of a document that says what its clauses state, and how they refuse one."""

from collections.abc import Iterable
from typing import Any

from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.language.dates import is_impossible
from moothall.reading.values import Adoption, Unreadable

WORDINGS = tuple(one for one in Strength if one not in (Strength.LAW, Strength.GUIDANCE))
"""How a clause can be worded; no document makes law."""


def wrong(line: int | None, says: str) -> Unreadable:
    """The refusal of a document in one sentence, with the line to look at."""
    said = " ".join(says.split())
    return Unreadable(f"Line {line}: {said}" if line else said)


def days(adoption: Adoption, line: int | None) -> Adoption:
    """The same facts, where every day among them is one that there is."""
    written: Iterable[str | None] = (adoption.adopted, adoption.review_due, *adoption.versions)
    for day in filter(None, written):
        if is_impossible(day):
            raise wrong(
                line, f"There is no day {day}: write the day of an adoption or review as in 2026-05-04."
            )
    return adoption


def strength(word: str, line: int | None) -> Strength:
    """The strength of that name."""
    if word not in WORDINGS:
        raise wrong(line, f"A clause cannot be worded “{word}”. It is one of: {', '.join(WORDINGS)}.")
    return Strength(word)


def parties(words: list[str], line: int | None) -> frozenset[Party]:
    """The parties of these names."""
    for word in words:
        if word not in set(Party):
            raise wrong(line, f"There is no party called “{word}”. It is one of: {', '.join(Party)}.")
    return frozenset(map(Party, words))


def in_words(error: str, known: dict[str, Any]) -> str:
    """What a value's refusal means to whoever wrote the file, whose values are ``known``."""
    name = error.rpartition("`$.")[2].rstrip("`").split("[")[0]
    wanted = {
        "nation": " or ".join(Nation),
        "versions": 'a list such as ["2021", "2024"]',
        "in_force_from": "a day as in 2026-05-04",
        "adopted": "a day as in 2026-05-04",
    }.get(name, "words")
    return f"“{name.replace('_', ' ')}” cannot be “{known.get(name, '')}”: it is {wanted}"


class References:
    """The references met so far; each cites one clause only."""

    def __init__(self) -> None:
        self._lines: dict[str, Any] = {}

    def __contains__(self, ref: str) -> bool:
        return ref in self._lines

    def add(self, ref: str, line: int | None) -> None:
        """Take note of a clause."""
        if not ref.strip():
            raise wrong(line, "This clause has no number or other reference to cite it by.")
        if ref in self._lines:
            raise wrong(
                line,
                f"The reference {ref} stands here a second time; the first is in line {self._lines[ref]}.",
            )
        self._lines[ref] = line
