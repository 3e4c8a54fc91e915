"""A chain as a file that anyone can check: one JSON object a line, header first, checkpoints last.

An entry whose payload the reader may not see, or whose payload is erased, stands with its digest alone; the
chain verifies all the same.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Q

from moothall.council.capacities import Standing
from moothall.council.models import Council

from .chain import stamp
from .journal import COMMON
from .matters import visible_matters
from .models import Checkpoint, Entry

FORMAT = 1


def visible_entries(standing: Standing) -> Q:
    """Which entries show to this person: those on no matter, and those on matters they may see."""
    return Q(matter__isnull=True) | Q(matter__in=visible_matters(standing))


def export_lines(
    council: Council, at: datetime, standing: Standing | None = None, chain: str = COMMON
) -> Iterator[str]:
    """The lines of an export; without a standing every payload is there, for whoever keeps the installation."""
    yield _line(
        {
            "moothall": "journal",
            "format": FORMAT,
            "council": council.slug,
            "name": council.name,
            "chain": chain,
            "exported": stamp(at),
        }
    )
    entries = (
        Entry.objects.filter(council=council, chain=chain).select_related("erased_by").order_by("number")
    )
    shown = (
        None
        if standing is None
        else set(entries.filter(visible_entries(standing)).values_list("pk", flat=True))
    )
    for entry in entries.iterator(chunk_size=2000):
        yield _line(_entry(entry, shown is None or entry.pk in shown))
    for checkpoint in Checkpoint.objects.filter(council=council, chain=chain).order_by("number", "pk"):
        yield _line(
            {
                "checkpoint": checkpoint.number,
                "digest": checkpoint.digest,
                "at": stamp(checkpoint.at),
                "key": checkpoint.key,
                "signature": checkpoint.signature,
            }
        )


def _entry(entry: Entry, shown: bool) -> dict[str, Any]:
    row: dict[str, Any] = {
        "number": entry.number,
        "at": stamp(entry.at),
        "kind": entry.kind,
        "payload_digest": entry.payload_digest,
        "prior": entry.prior,
        "digest": entry.digest,
    }
    if entry.payload is None:
        by = entry.erased_by.name if entry.erased_by else "nobody named"
        row["erased"] = {"at": stamp(entry.erased_at) if entry.erased_at else "", "by": by}
    elif shown:
        row["salt"], row["payload"] = entry.salt, entry.payload
    else:
        row["withheld"] = True
    return row


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
