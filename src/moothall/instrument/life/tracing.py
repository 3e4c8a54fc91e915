"""Which clause of a draft amendment stands for which clause of the version that it amends.

The words are never stored twice: what is changed, new or taken out is told by holding the two versions together.
"""

from datetime import datetime
from typing import NamedTuple

from moothall.council.models import ProtocolVersion
from moothall.protocol.core.clauses import Clause, Protocol

from ..facts import understood
from ..models import Amendment


def follow(version: ProtocolVersion, was: str, ref: str, at: datetime) -> Amendment | None:
    """Note that the draft's clause ``was`` is now ``ref``: put in where ``was`` is empty, taken out where ``ref`` is.

    None where the draft amends nothing, or where a clause is taken out that had only been put in.
    """
    if version.amends_id is None:
        return None
    row = Amendment.objects.filter(version=version, ref=was).first() if was else None
    if row is None:
        row = Amendment(version=version, was=was)
    if not ref and not row.was:
        if row.pk:
            row.delete()
        return None
    row.ref, row.at = ref, at
    row.save()
    return row


class Change(NamedTuple):
    """One amendment: the clause as it was and as it would be, None where there is none, and the note on it."""

    old: Clause | None
    new: Clause | None
    note: Amendment | None

    @property
    def ref(self) -> str:
        """The reference to name it by."""
        clause = self.new or self.old
        return clause.ref if clause else ""


def changes_in(version: ProtocolVersion) -> list[Change]:
    """The amendments of a draft, in the order of its text; what is taken out stands where it stood."""
    if version.amends is None:
        return []
    notes = list(Amendment.objects.filter(version=version).select_related("proposal"))
    return between(understood(version.amends), understood(version), notes)


def between(old: Protocol, new: Protocol, notes: list[Amendment]) -> list[Change]:
    """What differs in words between the two, with the notes on it."""
    noted_now = {note.ref: note for note in notes if note.ref}
    noted_was = {note.was: note for note in notes if note.was}
    before = {clause.ref: clause for clause in old.clauses}
    found: list[tuple[float, Change]] = []
    place, kept = {}, set()
    for number, clause in enumerate(new.clauses):
        note = noted_now.get(clause.ref)
        was = before.get(note.was if note else clause.ref)
        if was is not None:
            place[was.ref] = float(number)
            kept.add(was.ref)
        if was is None or (was.ref, was.heading, was.text) != (clause.ref, clause.heading, clause.text):
            found.append((float(number), Change(was, clause, note)))
    behind = -0.5
    for clause in old.clauses:
        if clause.ref in kept:
            behind = place[clause.ref] + 0.5
        else:
            found.append((behind, Change(clause, None, noted_was.get(clause.ref))))
    return [change for _, change in sorted(found, key=lambda pair: pair[0])]
