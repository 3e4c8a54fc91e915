"""What performing an act on the register changes."""

from typing import Any

from moothall.protocol.core.calendars import in_words
from moothall.road.doing import Changed, Doing

from ..facts import understood
from ..models import LinkedPolicy

_SAID = ("kind", "title", "version", "adopted_on", "review_due", "place")


def register(doing: Doing) -> Changed:
    """The policy stands in the register."""
    row = LinkedPolicy.objects.create(
        council=doing.standing.council, **{name: doing.given[name] for name in _SAID}
    )
    return Changed(
        f"{doing.standing.signs_as}, entered “{row}” in the register of linked policies.",
        result=row,
        details=_details(row),
    )


def mend(doing: Doing) -> Changed:
    """The entry says something else from now on; what it said before stays in the journal."""
    row: LinkedPolicy = doing.given["policy"]
    for name in _SAID:
        setattr(row, name, doing.given[name])
    row.save(update_fields=_SAID)
    return Changed(
        f"{doing.standing.signs_as}, mended the entry “{row}” in the register of linked policies.",
        result=row,
        details=_details(row),
    )


def confirm(doing: Doing) -> Changed:
    """These clauses of the version in force lean on the policy, and no others."""
    row, version = doing.given["policy"], doing.given["version"]
    wanted = set(doing.given["leans"])
    row.leans = [clause.ref for clause in understood(version).clauses if clause.ref in wanted]
    row.leans_in = version
    row.save(update_fields=["leans", "leans_in"])
    return Changed(
        f"{doing.standing.signs_as}, confirmed which clauses of “{version}” lean on “{row}”.",
        result=row,
        details={"clauses": ", ".join(row.leans) or "none"},
    )


def take_out(doing: Doing) -> Changed:
    """The entry is gone; that it was there stays in the journal."""
    row: LinkedPolicy = doing.given["policy"]
    sentence = f"{doing.standing.signs_as}, took “{row}” out of the register of linked policies."
    row.delete()
    return Changed(sentence, details={"why": doing.given["why"]})


def _details(row: LinkedPolicy) -> dict[str, Any]:
    return {
        "version": row.version or "not recorded",
        "adopted": in_words(row.adopted_on) if row.adopted_on else "not recorded",
        "next review": in_words(row.review_due) if row.review_due else "not recorded",
        "where to find it": row.place,
    }
