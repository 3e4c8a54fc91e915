"""A comparison as a page shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from moothall.protocol.core.clauses import Clause, Protocol
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.comparing import Difference, Held, Kind, Row, Span, compare

from ..wording import binds_in_words, strength_in_words, term_in_words

_TAGS = {
    Kind.SAME: ("Same", "grey"),
    Kind.RENUMBERED: ("Same words, other number or heading", "grey"),
    Kind.MOVED: ("Same words, moved", "blue"),
    Kind.CHANGED: ("Changed", "yellow"),
    Kind.REWORDED: ("In other words", "yellow"),
    Kind.SPLIT: ("Split", "purple"),
    Kind.MERGED: ("Merged", "purple"),
    Kind.ONLY_FIRST: ("Only {here}", "orange"),
    Kind.ONLY_SECOND: ("Only {there}", "turquoise"),
}


class Side(NamedTuple):
    """One of the two: its name at the head of its column, and how a sentence speaks of it."""

    name: str
    under: str


class Cell(NamedTuple):
    """One column of a row: references, and its words as (words, changed) where they are compared."""

    refs: str
    words: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class ShownRow:
    """Clauses beside each other.

    Attributes:
        tag: what became of them, in words.
        colour: of the tag; its words say the same.
        moved: whether they stand elsewhere in the order, where the tag does not say so.
        first: the left column, None where there is nothing in it.
        second: the right column.
        see: references on the other side that state the same, where a side has nothing.

    """

    tag: str
    colour: str
    moved: bool
    first: Cell | None
    second: Cell | None
    see: str


class Part(NamedTuple):
    """Rows in a row that are all the same on both sides, to be folded up, or that are not."""

    same: bool
    rows: list[ShownRow]

    @property
    def title(self) -> str:
        """What is folded up."""
        refs = [row.second.refs for row in self.rows if row.second]
        return (
            f"Clause {refs[0]} is the same"
            if len(refs) == 1
            else f"Clauses {refs[0]} to {refs[-1]} are the same"
        )


class Stated(NamedTuple):
    """A provision that the two do not have alike, in words."""

    says: str
    how: tuple[str, ...]
    first: str
    second: str


def side_by_side(first: tuple[Side, Protocol], second: tuple[Side, Protocol], on: date) -> dict[str, Any]:
    """Everything that the page of a comparison shows."""
    (here, ours), (there, theirs) = first, second
    found = compare(ours, theirs, on)
    return {
        "here": here,
        "there": there,
        "differs": found.differs,
        "gists": not all(clause.quoted for clause in (*ours.clauses, *theirs.clauses)),
        "changes": [
            (
                change.sentence(here.under, there.under),
                _refs(change.first_clauses),
                _refs(change.second_clauses),
            )
            for change in found.changes
        ],
        "follows": [each.sentence(here.under, there.under) for each in found.follows],
        "stated": [_stated(one, here, there) for one in found.provisions],
        "parts": _parts(found.rows, here, there),
    }


def _refs(clauses: Iterable[Clause]) -> str:
    return ", ".join(clause.ref for clause in clauses)


def _parts(rows: Iterable[Row], here: Side, there: Side) -> list[Part]:
    return [
        Part(same, [shown_row(row, here, there) for row in held])
        for same, held in groupby(rows, key=lambda row: row.kind is Kind.SAME)
    ]


def shown_row(row: Row, here: Side, there: Side) -> ShownRow:
    """Clauses that belong together, beside each other."""
    tag, colour = _TAGS[row.kind]
    return ShownRow(
        tag=tag.format(here=here.under, there=there.under),
        colour=colour,
        moved=row.moved and row.kind is not Kind.MOVED,
        first=_cell(row.first, row.spans, "was"),
        second=_cell(row.second, row.spans, "now"),
        see=", ".join(row.see),
    )


def _cell(clauses: tuple[Clause, ...], spans: tuple[Span, ...], side: str) -> Cell | None:
    if not clauses:
        return None
    whole = "\n".join(part for clause in clauses for part in (clause.text, clause.local) if part)
    words = tuple((getattr(run, side), not run.kept) for run in spans if getattr(run, side))
    return Cell(_refs(clauses), words or ((whole, False),))


def _stated(one: Difference, here: Side, there: Side) -> Stated:
    return Stated(
        one.says,
        tuple(_how(one, here, there)),
        *(_refs(held.clauses) if held else "" for held in (one.first, one.second)),
    )


def _how(one: Difference, here: Side, there: Side) -> Iterator[str]:
    if one.first is None or one.second is None:
        side, held = (here, one.first) if one.first else (there, one.second)
        yield f"Only {side.under}: {_held(held)}."
        return
    if one.strength:
        yield f"{_worded(one.first.strength)} {here.under}, {_worded(one.second.strength).lower()} {there.under}."
    for party, (was, now) in one.bound.items():
        yield f"{_bound(party, was)} {here.under}, {_worded(now).lower()} {there.under}."
    for name, (old, new) in one.terms.items():
        yield from _term_beside(name, (old, here), (new, there))


def _held(held: Held | None) -> str:
    if held is None:
        return ""
    parties = binds_in_words(held.binds)
    return f"“{strength_in_words(held.strength).lower()}”" + (f", for {parties}" if parties else "")


def _worded(strength: Strength | None) -> str:
    return f"“{strength_in_words(strength)}”" if strength else "Not bound"


def _bound(party: Party, strength: Strength | None) -> str:
    words = binds_in_words([party])
    return f"{words[0].upper()}{words[1:]}: {_worded(strength).lower()}"


def _term_beside(name: str, first: tuple[str, Side], second: tuple[str, Side]) -> Iterator[str]:
    """A term under both; of a history, each version on a line of its own."""
    (old, here), (new, there) = first, second
    label = name.replace("_", " ").capitalize()
    if name != "history":
        yield f"{label}: {_term(name, old)} {here.under}, {_term(name, new)} {there.under}."
        return
    for value, side in (first, second):
        if not value:
            yield f"{label}: not said {side.under}."
            continue
        yield f"{label} {side.under}:"
        yield from (f"{_term(name, row)}." for row in value.split("; "))


def _term(name: str, value: str) -> str:
    return term_in_words(value, name) or "not said"
