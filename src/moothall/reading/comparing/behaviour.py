"""What changes in behaviour: typical acts judged under both protocols, told in as few sentences as say it all."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain, combinations, product
from typing import NamedTuple, TypeVar

from msgspec import Struct

from moothall.protocol.acts import Act, act_from
from moothall.protocol.again import LEFT_TO_READ
from moothall.protocol.core.calendars import in_words
from moothall.protocol.core.clauses import Clause, Protocol
from moothall.protocol.core.parties import Role
from moothall.protocol.core.rulings import DutyOwed, Finding, Manner, Ruling
from moothall.protocol.core.strengths import Outcome
from moothall.protocol.judge import Judge
from moothall.protocol.typical import TYPICAL, Question, Typical

ASKS = "more is asked first"
NOT_SPOKEN_OF = "not spoken of"
_DUTY = re.compile(r"(.+?) (within \d+ .+|at once(?: \(.+\))?)")
_GOES_ON = {LEFT_TO_READ, NOT_SPOKEN_OF, Outcome.PERMITTED.words, Outcome.CONDITIONS.words}


class Change(Struct, frozen=True):
    """Acts that the two answer differently: the outcome in words under each, and the clauses that decide it.

    ``who`` are the roles in which they are done.
    """

    act: str
    first: str
    second: str
    first_clauses: tuple[Clause, ...] = ()
    second_clauses: tuple[Clause, ...] = ()
    who: frozenset[Role] = frozenset()

    def sentence(self, here: str = "here", there: str = "there") -> str:
        """The change in plain words; ``here`` and ``there`` name the two protocols."""
        return f"{self.act}: {self.first} {here}, {self.second} {there}."


class Follows(Struct, frozen=True):
    """Acts that both let go on, from which more or something else follows under one of them.

    ``who`` are the roles in which they are done.
    """

    act: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    who: frozenset[Role] = frozenset()

    def sentence(self, here: str = "here", there: str = "there") -> str:
        """What follows under one and not under the other; ``here`` and ``there`` name the two protocols."""
        ours, theirs = _by_duty(self.first), _by_duty(self.second)
        both = [duty for duty in ours if duty in theirs]
        told = [f"“{duty}” {ours[duty]} {here}, {theirs[duty]} {there}" for duty in both]
        for lines, where in ((self.first, here), (self.second, there)):
            alone = [f"“{line.rstrip('.')}”" for line in lines if _DUTY.sub(r"\1", line) not in both]
            if alone:
                told.append(f"{where} alone: {', '.join(alone)}")
        return f"{self.act}, {'; '.join(told)}."


def _by_duty(lines: Iterable[str]) -> dict[str, str]:
    """Of lines that are duties, each duty's time, so that one with another time is told as such."""
    return {found[1]: found[2] for line in lines if (found := _DUTY.fullmatch(line))}


class Behaviour(NamedTuple):
    """All that changes: other outcomes, and where the act goes on under both, what follows from it."""

    outcomes: tuple[Change, ...]
    follows: tuple[Follows, ...]


Chosen = tuple[str, ...]
"""An answer to each question, by its value."""
Acts = dict[Chosen, Act]
T = TypeVar("T")


def behaviour(first: Protocol, second: Protocol, on: date) -> Behaviour:
    """Every typical act with every combination of its answers, judged on that day under both protocols.

    Both are judged by as if in force, for it is what they say that is compared.
    """
    ours, theirs = Judge(first), Judge(second)
    outcomes: list[Change] = []
    follows: list[Follows] = []
    for typical in TYPICAL:
        acts = _acts(typical, on)
        rulings = {chosen: (ours.judge(act), theirs.judge(act)) for chosen, act in acts.items()}
        outcomes += _outcomes(typical, rulings, acts)
        follows += _follows(typical, rulings, acts)
    # First what one of them stops or asks a reason for; where it goes on under both, it matters less.
    outcomes.sort(key=lambda change: {change.first, change.second} <= _GOES_ON)
    return Behaviour(tuple(outcomes), tuple(follows))


def _acts(typical: Typical, on: date) -> Acts:
    names = [question.name for question in typical.questions]
    answers = [[answer.value for answer in question.answers] for question in typical.questions]
    return {
        chosen: act_from(typical.with_answers(dict(zip(names, chosen, strict=True)), on))
        for chosen in product(*answers)
    }


Rulings = dict[Chosen, tuple[Ruling, Ruling]]


def _who(typical: Typical, acts: Acts, held: Iterable[Chosen]) -> frozenset[Role]:
    return typical.stands_for | {acts[chosen].who for chosen in held}


def _outcomes(typical: Typical, rulings: Rulings, acts: Acts) -> list[Change]:
    def differ(pair: tuple[Ruling, Ruling]) -> tuple[str, str] | None:
        words = (_in_words(pair[0]), _in_words(pair[1]))
        return words if words[0] != words[1] else None

    return [
        Change(
            _sentence(typical, box),
            *words,
            _clauses(rulings[chosen][0] for chosen in held),
            _clauses(rulings[chosen][1] for chosen in held),
            _who(typical, acts, held),
        )
        for words, box, held in _boxes(typical.questions, rulings, differ)
    ]


def _in_words(ruling: Ruling) -> str:
    if ruling.unknowns and ruling.outcome < Outcome.REFUSED:
        return ASKS
    if ruling.left_to_read:
        return LEFT_TO_READ
    return NOT_SPOKEN_OF if ruling.outcome is Outcome.SILENT else ruling.outcome.words


def _follows(typical: Typical, rulings: Rulings, acts: Acts) -> list[Follows]:
    def differ(pair: tuple[Ruling, Ruling]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        if any(ruling.outcome is Outcome.REFUSED or ruling.unknowns for ruling in pair):
            return None  # nothing follows from what does not go on
        ours, theirs = map(what_follows, pair)
        only = (
            tuple(one for one in ours if one not in theirs),
            tuple(one for one in theirs if one not in ours),
        )
        return only if any(only) else None

    return [
        Follows(_sentence(typical, box), *only, _who(typical, acts, held))
        for only, box, held in _boxes(typical.questions, rulings, differ)
    ]


def what_follows(ruling: Ruling) -> tuple[str, ...]:
    """The duties and lines that the act brings, in words, each once."""
    return tuple(dict.fromkeys([*map(_duty, ruling.duties), *ruling.adds]))


def _duty(duty: DutyOwed) -> str:
    if duty.due is not None:
        return f"{duty.what} by {in_words(duty.due)}"
    noun = duty.count.value.removesuffix("s") if duty.days == 1 else duty.count.value
    within = f"within {duty.days} {noun}" if duty.days else "at once"
    marks = [mark for mark, held in (("suggested", duty.suggested), ("offered", duty.offered)) if held]
    return f"{duty.what} {within}" + (f" ({', '.join(marks)})" if marks else "")


def _clauses(rulings: Iterable[Ruling]) -> tuple[Clause, ...]:
    found = (clause for ruling in rulings for finding in deciding(ruling) for clause in finding.clauses)
    return tuple(dict.fromkeys(found))


def deciding(ruling: Ruling) -> tuple[Finding, ...]:
    """What to read of a ruling: what decided it, or what its clauses expect although they stop nothing."""
    if ruling.outcome >= Outcome.CONDITIONS:
        return ruling.deciding
    return tuple(
        finding
        for finding in ruling.findings
        if finding.clauses and finding.manner in (Manner.CONTENT, Manner.CONTRARY, Manner.NOT_YET)
    )


Box = tuple[frozenset[str], ...]
"""For each question the answers that count."""


def _boxes(
    questions: Sequence[Question],
    rulings: Rulings,
    differ: Callable[[tuple[Ruling, Ruling]], T | None],
) -> list[tuple[T, Box, list[Chosen]]]:
    """Each difference with the combinations of answers that show it, told in as few boxes as cover them all."""
    showing: dict[T, set[Chosen]] = defaultdict(set)
    for chosen, pair in rulings.items():
        if (found := differ(pair)) is not None:
            showing[found].add(chosen)
    boxes = list(product(*(_choices(question) for question in questions))) if showing else []
    order = {chosen: place for place, chosen in enumerate(rulings)}
    return [
        (found, box, sorted(held, key=order.__getitem__))
        for found, left in showing.items()
        for box, held in _cover(left, boxes)
    ]


def _choices(question: Question) -> Iterable[frozenset[str]]:
    values = [answer.value for answer in question.answers]
    return map(
        frozenset, chain.from_iterable(combinations(values, number) for number in range(len(values), 0, -1))
    )


def _cover(showing: set[Chosen], boxes: list[Box]) -> list[tuple[Box, set[Chosen]]]:
    """The fewest boxes, the largest first, that hold all these combinations and no other."""
    whole = [(box, held) for box in boxes if (held := set(product(*box))) <= showing]
    found = []
    left = set(showing)
    while left:
        box, held = max(whole, key=lambda one: (len(one[1] & left), len(one[1])))
        found.append((box, held))
        left -= held
    return found


def _sentence(typical: Typical, box: Box) -> str:
    """The act with those answers that make the difference; a question of which every answer counts is not named."""
    parts = [typical.title]
    for question, answers in zip(typical.questions, box, strict=True):
        if len(answers) < len(question.answers):
            parts.append(" or ".join(answer.words for answer in question.answers if answer.value in answers))
    return ", ".join(parts)
