"""The whole comparison as one value."""

from datetime import date

from msgspec import Struct

from moothall.protocol.core.clauses import Protocol

from .behaviour import Change, Follows, behaviour
from .provisions import Difference, differences
from .rows import Kind, Row, rows


class Comparison(Struct, frozen=True):
    """Two protocols side by side: behaviour first, then what they state, then clause by clause."""

    changes: tuple[Change, ...]
    follows: tuple[Follows, ...]
    provisions: tuple[Difference, ...]
    rows: tuple[Row, ...]

    @property
    def differs(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.changes or self.follows or self.provisions) or any(
            row.kind is not Kind.SAME for row in self.rows
        )


def compare(first: Protocol, second: Protocol, on: date) -> Comparison:
    """Compare two protocols; acts are judged as of that day, since law changes."""
    found = behaviour(first, second, on)
    return Comparison(found.outcomes, found.follows, differences(first, second), rows(first, second))
