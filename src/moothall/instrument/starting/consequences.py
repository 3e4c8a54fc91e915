"""What follows from an answer: what it means for the council, and what Moothall then says to typical acts. Pure.

The outcomes are the judge's own, under the text that the answer makes together with all the others.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from moothall.protocol.acts import act_from
from moothall.protocol.again import LEFT_TO_READ
from moothall.protocol.core.rulings import DutyOwed
from moothall.protocol.core.strengths import Outcome
from moothall.protocol.judge import Judge
from moothall.protocol.typical import TYPICAL

from .composing import For, asked, compose
from .model import Answer, Example, Question

NOT_YET = "Moothall does not act on this so far: it stands in the text for people to follow."
_NOT_SPOKEN_OF = "the protocol does not speak of it"
_TYPICAL = {typical.name: typical for typical in TYPICAL}

Acts = Callable[[str], bool]


class Consequence(NamedTuple):
    """What an answer means, and the typical acts that show it, each with what it meets."""

    then: str
    examples: tuple[str, ...]

    @property
    def in_full(self) -> str:
        """All of it in one paragraph."""
        return " ".join((self.then, *self.examples))


class Choice(NamedTuple):
    """A question that arises, the answer that counts, and what follows from it."""

    question: Question
    answer: Answer
    given: bool
    consequence: Consequence


def consequence(question: Question, answer: Answer, judge: Judge, acts: Acts, on: date) -> Consequence:
    """What follows from the answer, under the text that it is part of.

    ``acts`` tells whether anything in Moothall gives effect to a provision.
    """
    idle = question.touches and not any(acts(key) for key in question.touches)
    then = f"{answer.then} {NOT_YET}" if idle else answer.then
    return Consequence(
        then, tuple(told(example, question.touches, judge, on) for example in question.examples)
    )


def choices(council: For, given: Mapping[str, str], acts: Acts, on: date) -> list[Choice]:
    """Every question that arises, with the answer that counts and what follows from it."""
    judge = Judge(compose(council, given))
    found = []
    for question, value in asked(given):
        answer = question.answer(value)
        follows = consequence(question, answer, judge, acts, on)
        found.append(Choice(question, answer, given.get(question.name) == value, follows))
    return found


def offered(
    question: Question, council: For, given: Mapping[str, str], acts: Acts, on: date
) -> list[tuple[Answer, Consequence]]:
    """Each answer to a question, with what would follow from it beside the other answers."""
    return [
        (
            answer,
            consequence(
                question, answer, Judge(compose(council, {**given, question.name: answer.value})), acts, on
            ),
        )
        for answer in question.answers
    ]


def told(example: Example, touches: tuple[str, ...], judge: Judge, on: date) -> str:
    """A typical act and what it meets, as one sentence, with the duties that the provisions touched bring."""
    typical = _TYPICAL[example.act]
    words = [
        typical.chosen(question, example.answers).words
        for question in typical.questions
        if question.name in example.answers
    ]
    ruling = judge.judge(act_from(typical.with_answers(example.answers, on)))
    outcome = LEFT_TO_READ if ruling.left_to_read else ruling.outcome.words
    if outcome == Outcome.SILENT.words:
        outcome = _NOT_SPOKEN_OF
    owed = [_owed(duty) for duty in ruling.duties if duty.source in touches]
    follows = f", and the officer is {' and '.join(owed)}" if owed else ""
    return f"{', '.join((typical.title, *words))}: {outcome}{follows}."


def _owed(duty: DutyOwed) -> str:
    suggested = " (suggested)" if duty.suggested else ""
    return f"to {duty.what} it within {duty.days} {duty.count.value}{suggested}"
