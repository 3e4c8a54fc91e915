"""Writing and reading the journal."""

from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection

from moothall.council.models import Council

from .chain import GENESIS, canonical, payload_digest, salt, seal, stamp
from .models import Entry, Matter

COMMON = "common"

_INSERT = (
    "INSERT INTO record_entry (council_id, chain, number, at, kind, matter_id, payload, facts, salt, payload_digest,"
    " prior, digest) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)


class Head(NamedTuple):
    """The last entry of a chain."""

    number: int
    digest: str


def head(council: Council, chain: str = COMMON) -> Head:
    """The chain's head; number 0 and the genesis digest while it is empty."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT number, digest FROM record_entry WHERE council_id = %s AND chain = %s"
            " ORDER BY number DESC LIMIT 1",
            [council.pk, chain],
        )
        row = cursor.fetchone()
    return Head(*row) if row else Head(0, GENESIS)


def append(
    council: Council,
    kind: str,
    at: datetime,
    payload: dict[str, Any],
    matter: Matter | None = None,
    chain: str = COMMON,
    facts: str = "",
) -> Head:
    """Add one entry; the caller holds the council's lock and the transaction.

    One raw statement, because the ORM costs more than the rest of the entry. ``payload`` needs a ``sentence``;
    ``facts`` are the act's, as ``protocol.again`` keeps them, where it may be judged again.
    """
    last = head(council, chain)
    text, grain = canonical(payload), salt()
    sealed_payload = payload_digest(grain, text)
    number = last.number + 1
    digest = seal(council.slug, chain, number, stamp(at), kind, sealed_payload, last.digest)
    values: list[Any] = [
        council.pk,
        chain,
        number,
        connection.ops.adapt_datetimefield_value(at),
        kind,
        matter.pk if matter else None,
        text,
        facts,
        grain,
        sealed_payload,
        last.digest,
        digest,
    ]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)
    return Head(number, digest)


def entries_of(matter: Matter) -> list[Entry]:
    """The entries that hang on a matter, oldest first."""
    return list(Entry.objects.filter(matter=matter).order_by("number"))
