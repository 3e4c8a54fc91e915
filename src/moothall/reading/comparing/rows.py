"""Clauses side by side: what was kept, moved, changed, split, merged, or stands on one side alone."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from moothall.protocol.core.clauses import Clause, Protocol

from .aligning import Group, align, in_place
from .spans import Span, spans, straight

_SAME_TEXT = 0.35
"""From this likeness upwards two wordings can be compared word by word; below, only whole."""


class Kind(StrEnum):
    """What became of a clause from the first protocol to the second."""

    SAME = "same"
    RENUMBERED = "renumbered"  # the same words under another reference or heading
    MOVED = "moved"  # the same words elsewhere in the order
    CHANGED = "changed"
    REWORDED = "reworded"  # the same matter in words of its own
    SPLIT = "split"
    MERGED = "merged"
    ONLY_FIRST = "only first"
    ONLY_SECOND = "only second"

    @property
    def mirrored(self) -> "Kind":
        """The same seen from the second protocol."""
        return _MIRRORED.get(self, self)


_MIRRORED = {
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
    Kind.ONLY_FIRST: Kind.ONLY_SECOND,
    Kind.ONLY_SECOND: Kind.ONLY_FIRST,
}


class Row(Struct, frozen=True):
    """Clauses that belong together; several on a side where one was split or some were merged.

    ``spans`` compare the words, and are empty where there is nothing to compare: the words are the same, stand on
    one side alone, or have too little in common. ``moved`` says that the clause stands elsewhere in the order.
    ``see`` names, for a clause on one side alone, the other's clauses that state one of the same provisions.
    """

    kind: Kind
    first: tuple[Clause, ...]
    second: tuple[Clause, ...]
    spans: tuple[Span, ...] = ()
    moved: bool = False
    see: tuple[str, ...] = ()


def rows(first: Protocol, second: Protocol) -> tuple[Row, ...]:
    """Every clause of both in exactly one row: in the second's order, what only the first has where it stood."""
    groups, kin = align(first, second)
    # Between texts of different councils the order has no meaning, so nothing has moved.
    still = in_place(groups) if kin else set(groups)
    return tuple(_row(group, group in still, first, second) for group in _ordered(groups))


def _ordered(groups: Iterable[Group]) -> list[Group]:
    found = sorted((group for group in groups if group.second), key=lambda group: group.second)
    for group in sorted((group for group in groups if not group.second), key=lambda group: group.first):
        before = group.first[0] - 1
        place = next((place for place, one in enumerate(found, start=1) if before in one.first), 0)
        found.insert(place, group)
    return found


def _row(group: Group, still: bool, first: Protocol, second: Protocol) -> Row:
    ours = tuple(first.clauses[place] for place in group.first)
    theirs = tuple(second.clauses[place] for place in group.second)
    if not theirs:
        return Row(Kind.ONLY_FIRST, ours, (), see=_see(ours[0], first, second))
    if not ours:
        return Row(Kind.ONLY_SECOND, (), theirs, see=_see(theirs[0], second, first))
    was, now = _words(ours), _words(theirs)
    if straight(was).split() == straight(now).split() and len(ours) == len(theirs) == 1:
        return Row(_unchanged(ours[0], theirs[0], still), ours, theirs, moved=not still)
    kind = _changed(len(ours), len(theirs), group.likeness)
    return Row(kind, ours, theirs, () if kind is Kind.REWORDED else spans(was, now), moved=not still)


def _see(clause: Clause, own: Protocol, other: Protocol) -> tuple[str, ...]:
    states = {said.provision for said in own.statements if said.clause == clause.ref}
    telling = {said.clause for said in other.statements if said.provision in states}
    return tuple(one.ref for one in other.clauses if one.ref in telling)


def _words(clauses: tuple[Clause, ...]) -> str:
    return "\n".join(part for clause in clauses for part in (clause.text, clause.local) if part)


def _unchanged(ours: Clause, theirs: Clause, still: bool) -> Kind:
    if not still:
        return Kind.MOVED
    return Kind.SAME if (ours.ref, ours.heading) == (theirs.ref, theirs.heading) else Kind.RENUMBERED


def _changed(ours: int, theirs: int, likeness: float) -> Kind:
    if ours != theirs:
        return Kind.SPLIT if ours < theirs else Kind.MERGED
    return Kind.CHANGED if likeness >= _SAME_TEXT or ours > 1 else Kind.REWORDED
