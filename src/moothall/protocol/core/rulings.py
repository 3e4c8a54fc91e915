"""The answer to an act, as a plain value: safe to show, to store and to compare."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from .clauses import Clause
from .strengths import Outcome, Strength


class Manner(StrEnum):
    """How a provision speaks to an act."""

    __hash__ = str.__hash__  # the enum's own hash is slow, and unlike that of the word it equals

    CONTENT = "content"  # it speaks of this and is satisfied
    CONTRARY = "contrary"  # the act goes against it
    FOLLOWS = "follows"  # the act brings something with it: a line, a notice, a duty
    SHOWN = "shown"  # an aim or expectation, shown where it matters
    FAILED = "failed"  # the rule broke; an error never permits
    NOT_YET = "not yet"  # provided for, but nothing in Moothall acts on it so far


class Finding(Struct, frozen=True):
    """One provision's or law rule's word on the act.

    ``way`` says the nearest permitted way in words and ``instead`` names it as a kind of act, where there is
    one. ``adds`` are lines or notices that Moothall adds when the act is carried out.
    """

    source: str
    outcome: Outcome
    strength: Strength
    clauses: tuple[Clause, ...]
    manner: Manner
    why: str
    way: str = ""
    instead: str = ""
    adds: tuple[str, ...] = ()
    citation: str = ""


class Unknown(Struct, frozen=True):
    """A fact still to ask before there is an answer."""

    fact: str
    question: str
    source: str


class Count(StrEnum):
    """Which of the three calendars a period is counted in, or that a day is fixed and nothing is counted."""

    WORKING = "working days"
    FOI = "FOI working days"
    CLEAR = "clear days"
    FIXED = "fixed day"


class DutyOwed(Struct, frozen=True):
    """Who owes what to whom within how long, and why.

    ``days`` counts from ``start`` in ``count``; where the day is fixed it is ``due``, and ``why`` says what fixes
    it. ``suggested`` marks a default that the council has not adopted; ``offered`` one that follows only if taken up.
    """

    what: str
    owed_by: str
    owed_to: str
    days: int
    start: date
    source: str
    count: Count = Count.WORKING
    clauses: tuple[Clause, ...] = ()
    suggested: bool = False
    offered: bool = False
    due: date | None = None
    why: str = ""


class Ruling(Struct, frozen=True):
    """The answer: what the findings amount to, what is still to be asked, which duties follow."""

    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    duties: tuple[DutyOwed, ...] = ()

    @property
    def can_be_performed(self) -> bool:
        """Whether the act may be carried out as it stands: nothing refused, reasoned or unasked is left."""
        return self.outcome <= Outcome.CONDITIONS and not self.unknowns

    @property
    def left_to_read(self) -> bool:
        """Whether nothing but clauses that nothing acts on speak of it, so that a person has to read them."""
        return self.outcome is Outcome.SILENT and any(one.manner is Manner.NOT_YET for one in self.findings)

    @property
    def deciding(self) -> tuple[Finding, ...]:
        """The findings that made the outcome what it is."""
        return tuple(finding for finding in self.findings if finding.outcome is self.outcome)

    @property
    def adds(self) -> tuple[str, ...]:
        """All lines and notices to be added, each once."""
        return tuple(dict.fromkeys(line for finding in self.findings for line in finding.adds))
