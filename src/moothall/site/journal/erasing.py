"""Erasing what an entry says. That it stood there, and who erased it, remains; the chain still verifies."""

from moothall.protocol.acts.offices import EraseEntry
from moothall.record.models import Entry
from moothall.road.doing import Changed, Doing, Situation
from moothall.road.perform import NotYours, What


def gather(situation: Situation) -> EraseEntry:
    """Only the Clerk erases, and only an entry that still says something."""
    entry: Entry = situation.given["entry"]
    standing = situation.standing
    if not standing.is_clerk or entry.council_id != standing.council.pk:
        raise NotYours("Only the Clerk can erase what an entry of the journal says.")
    entry.refresh_from_db()  # who erased it first stays on record, also where two pages were open
    if entry.payload is None:
        raise NotYours("What this entry said has been erased already.")
    return situation.act(EraseEntry, ground=situation.given.get("ground") or "")


def change(doing: Doing) -> Changed:
    """The payload, its salt and the act's facts go; the digest stays."""
    entry: Entry = doing.given["entry"]
    entry.payload, entry.salt, entry.facts = None, "", ""
    entry.erased_at, entry.erased_by = doing.now, doing.standing.person
    entry.save(update_fields=["payload", "salt", "facts", "erased_at", "erased_by"])
    return Changed(
        f"{doing.standing.signs_as}, erased what entry {entry.number} said: {doing.act.ground}.",
        result=entry,
        details={"entry": entry.number, "ground": doing.act.ground},
    )


ERASE = What(gather, change)
