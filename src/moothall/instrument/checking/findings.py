"""What the checks find in a stored version."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec

from moothall.council.models import ProtocolVersion
from moothall.protocol.core.clauses import Nation, Protocol
from moothall.reading.lint import Finding, Weight, from_version, lint, names_another
from moothall.reading.values import Adoption

from ..facts import understood
from ..linked.queries import titles
from ..models import Notes, Review, ReviewEnd

LACKING = "lacking"
# What can be told of a version that holds its clauses only in short, in words that are not the council's.
_WITHOUT_THE_WORDS = frozenset(
    {"adoption-not-recorded", "adoption-incomplete", "review-overdue", "review-no-date", LACKING}
)


class Checked(NamedTuple):
    """What was found in a version, parted by what is asked of the Clerk."""

    put_right: tuple[Finding, ...]
    look_at: tuple[Finding, ...]
    lacking: tuple[Finding, ...]
    in_short: bool

    @property
    def by_clause(self) -> dict[str, list[Finding]]:
        """The findings that speak of one clause, by its reference."""
        found: dict[str, list[Finding]] = {}
        for one in (*self.put_right, *self.look_at):
            found.setdefault(one.ref, []).append(one)
        return found


def checked(version: ProtocolVersion, on: date) -> Checked:
    """What is found in a version as of that day, by the law of the council's nation."""
    protocol, council = understood(version), version.council
    adoption, draft = _adoption(version)
    found = _found(
        msgspec.json.encode(protocol),
        msgspec.json.encode(adoption),
        on,
        council.is_in,
        council.name,
        # A register not yet begun would make a finding of every policy; its own page says that it is empty.
        titles(council) or None,
        draft,
    )
    in_short = any(not clause.quoted for clause in protocol.clauses)
    if in_short:
        found = tuple(one for one in found if one.kind in _WITHOUT_THE_WORDS)
    return Checked(
        put_right=tuple(one for one in found if one.weight is Weight.PUT_RIGHT),
        look_at=tuple(one for one in found if one.weight is Weight.LOOK_AT and one.kind != LACKING),
        lacking=tuple(one for one in found if one.kind == LACKING),
        in_short=in_short,
    )


@lru_cache(maxsize=64)
def _found(
    protocol: bytes,
    adoption: bytes,
    on: date,
    nation: Nation,
    council: str,
    instruments: tuple[str, ...] | None,
    draft: bool,
) -> Sequence[Finding]:
    """The findings, kept for the next page that shows the same version on the same day."""
    reading = from_version(
        msgspec.json.decode(protocol, type=Protocol), msgspec.json.decode(adoption, type=Adoption)
    )
    return lint(reading, on, nation=nation, council=council, instruments=instruments, draft=draft)


def _adoption(version: ProtocolVersion) -> tuple[Adoption, bool]:
    """What is on record of the adoption, or else what the draft says of its own; and whether it is a draft."""
    notes = Notes.objects.filter(version=version).first()
    said = msgspec.convert(notes.facts, Adoption) if notes and notes.facts else Adoption()
    rows = version.adoptions.filter(corrected_by__isnull=True)
    row = rows.order_by("adopted_on", "pk").last()
    if row is None:
        return said, True
    ended = Review.objects.filter(adoption__in=rows, end=ReviewEnd.UNCHANGED, ended_on__isnull=False)
    days = [row.adopted_on, *ended.values_list("ended_on", flat=True)]
    recorded = msgspec.structs.replace(
        said,
        adopted=max(day for day in days if day).isoformat(),
        body=row.body or None,
        minute=row.minute or None,
        signatory=row.signatory or None,
    )
    return recorded, False


def another_council(version: ProtocolVersion) -> str:
    """What to say where the version's text names another council than the one it was uploaded for; else empty."""
    reading = from_version(understood(version), Adoption())
    return names_another(reading.council, version.council.name)
