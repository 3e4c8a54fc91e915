"""The model text as it stands in ``text/``: sections of clauses, and the questions whose answers shape them.

The words are ours. A clause says what it states, so nothing of it is left to the reader; ``when`` names the answers
under which it stands, ``nation`` the only nation for which it does. Words in braces are the council's own, such as its
name, or those that an answer brings.
"""

import re
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

_HERE = Path(__file__).parent / "text"
_SECTIONS = (
    *("purpose", "roles", "councillors", "officers", "direction", "meetings", "advice", "access"),
    *("correspondence", "media", "groups", "conduct", "concerns", "adoption"),
)
_WORD = re.compile(r"\{(\w+)\}")

When = dict[str, tuple[str, ...]]
"""The answers under which something stands: for each question named, any of these."""


class States(Struct, frozen=True, forbid_unknown_fields=True):
    """One provision that a clause of the model states."""

    provision: str
    strength: Strength
    terms: dict[str, str] = {}
    binds: frozenset[Party] | None = None


class ModelClause(Struct, frozen=True, forbid_unknown_fields=True):
    """A clause of the model. Others can point at it by its ``name``, as ``{see_NAME}``."""

    text: str
    states: tuple[States, ...]
    when: When = {}
    nation: Nation | None = None
    name: str = ""

    @property
    def words(self) -> set[str]:
        """The names of the words that it leaves open."""
        return set(_WORD.findall(" ".join((self.text, *(v for s in self.states for v in s.terms.values())))))


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A section: its heading, and the clauses that can stand under it."""

    heading: str
    clauses: tuple[ModelClause, ...]


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """One answer: what it means for the council, and the words that it brings into the text."""

    value: str
    label: str
    then: str
    words: dict[str, str] = {}


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A typical act, of ``moothall.protocol.typical``, with the answers given about it."""

    act: str
    answers: dict[str, str] = {}


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """One question to the Clerk. Until it is answered, what is suggested counts."""

    name: str
    asks: str
    short: str
    suggested: str
    answers: tuple[Answer, ...]
    hint: str = ""
    when: When = {}
    examples: tuple[Example, ...] = ()

    def answer(self, value: str) -> Answer:
        """The answer of that name; KeyError where there is none."""
        for answer in self.answers:
            if answer.value == value:
                return answer
        raise KeyError(value)

    @property
    def touches(self) -> tuple[str, ...]:
        """The provisions whose clauses the answer puts in, leaves out or words, in the order of the text."""
        words = {word for answer in self.answers for word in answer.words}
        return tuple(
            dict.fromkeys(
                said.provision
                for section in sections()
                for clause in section.clauses
                if self.name in clause.when or clause.words & words
                for said in clause.states
            )
        )


@cache
def sections() -> tuple[Section, ...]:
    """All sections, in the order of the text."""
    return tuple(
        msgspec.yaml.decode((_HERE / f"{name}.yaml").read_bytes(), type=Section) for name in _SECTIONS
    )


@cache
def questions() -> tuple[Question, ...]:
    """All questions, in the order in which they are asked."""
    return msgspec.yaml.decode((_HERE / "questions.yaml").read_bytes(), type=tuple[Question, ...])
