"""The list through which the Clerk goes when a document has been read: all clauses, or only those that need a look."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from .models import Notes
from .showing import Effect, Shown

TO_CHECK, UNKNOWN = "check", "unknown"
CHOICES = {"": "All clauses", TO_CHECK: "To check", UNKNOWN: "Without a norm that Moothall knows"}
"""What of the list can be shown, as the address has it, and in words."""


class Row(NamedTuple):
    """One clause of a draft as the Clerk goes through it.

    Attributes:
        number: its place in the draft, counted from 0.
        one: the clause.
        marked: what it states, each with whether the reader is not sure of it.
        checked: whether the Clerk has gone through it.
        remarks: what is to be looked at in its words.

    """

    number: int
    one: Shown
    marked: Sequence[tuple[Effect, bool]]
    checked: bool
    remarks: Sequence[str]

    @property
    def to_check(self) -> bool:
        """Whether the reader is not sure of something that it states."""
        return any(doubtful for _, doubtful in self.marked)

    @property
    def unknown(self) -> bool:
        """Whether nothing was recognised in it, nor kept by the Clerk, who has not gone through it either."""
        one = self.one
        bare = not self.marked and not one.leads and not one.clause.local and one.clause.ref != "title"
        return bare and not self.checked


def rows_of(clauses: Iterable[Shown], notes: Notes, remarks: Mapping[str, Sequence[str]]) -> list[Row]:
    """Every clause with what is to be looked at in it."""
    rows = []
    for number, one in enumerate(clauses):
        ref = one.clause.ref
        doubtful = notes.to_check.get(ref, ())
        marked = [(effect, effect.key in doubtful) for effect in one.effects]
        rows.append(Row(number, one, marked, ref in notes.checked, remarks.get(ref, ())))
    return rows


def chosen_of(request: Any) -> str:
    """Which part of the list the address asks for; all of it where it asks for none that there is."""
    asked = request.GET.get("show", "")
    return asked if asked in CHOICES else ""


def kept(request: Any) -> str:
    """What goes behind an address so that the same part is shown when the Clerk comes back."""
    chosen = chosen_of(request)
    return f"?show={chosen}" if chosen else ""


def part_of(rows: list[Row], chosen: str) -> dict[str, Any]:
    """The rows of that part, each with the heading that opens above it, and the parts to choose from."""
    parts = {
        "": rows,
        TO_CHECK: [row for row in rows if row.to_check],
        UNKNOWN: [row for row in rows if row.unknown],
    }
    shown, heading = [], ""
    for row in parts[chosen]:
        opens = row.one.clause.heading if row.one.clause.heading != heading else ""
        heading = row.one.clause.heading
        shown.append((row, opens))
    return {
        "rows": shown,
        "parts": [(name, CHOICES[name], len(part)) for name, part in parts.items()],
        "part": chosen,
        "to_check": len(parts[TO_CHECK]),
    }
