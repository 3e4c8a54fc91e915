"""What the road hands to the caller's two functions, and what it gets back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from moothall.council.capacities import Standing
from moothall.council.models import Person, Post
from moothall.protocol.acts import Act
from moothall.protocol.core.rulings import Manner, Ruling
from moothall.protocol.core.strengths import Outcome
from moothall.record.models import Matter

Given = Mapping[str, Any]
A = TypeVar("A", bound=Act)


@dataclass(frozen=True)
class Situation:
    """Who proposes to act, what they entered, and when it is."""

    standing: Standing
    given: Given
    now: datetime

    def act(self, kind: type[A], **facts: Any) -> A:
        """The act, with what every act has in common filled in."""
        standing = self.standing
        return kind(
            who=standing.role,
            on=standing.on,
            reason=str(self.given.get("reason") or ""),
            capacity_chosen=standing.chosen,
            held_until=standing.capacity.held_until,
            already_done=bool(self.given.get("already_done")),
            **facts,
        )


@dataclass(frozen=True)
class Doing:
    """An act that has been judged and is being carried out, inside its transaction."""

    standing: Standing
    given: Given
    act: Any
    ruling: Ruling
    now: datetime

    @property
    def reason(self) -> str:
        """The reason given for departing from a clause, to show to those it touches; empty where none was due."""
        departs = any(
            finding.manner is Manner.CONTRARY and finding.outcome is Outcome.CONDITIONS
            for finding in self.ruling.findings
        )
        return str(self.act.reason) if departs else ""


@dataclass(frozen=True)
class Changed:
    """What carrying out an act changed.

    Attributes:
        sentence: what happened, for the journal, so that anyone can read it.
        matter: the matter it hangs on, if any.
        duties_on: the matter its duties hang on, where the act itself hangs on none and shows to everybody.
        bearers: who the ruling's words (``officer asked``, ``asker``) stand for, to open its duties.
        result: what the view goes on with.
        details: further facts for the journal entry.

    """

    sentence: str
    matter: Matter | None = None
    bearers: Mapping[str, Person | Post | None] = field(default_factory=dict)
    result: Any = None
    details: Mapping[str, Any] = field(default_factory=dict)
    duties_on: Matter | None = None
