"""A document with all that checking it found."""

from datetime import date

from msgspec import Struct

from moothall.protocol.core.clauses import Nation

from .lint import Finding, lint, nation_of
from .values import Reading


class Checked(Struct, frozen=True):
    """A document as it was read, the nation whose law was asked, and the findings."""

    reading: Reading
    nation: Nation
    found: tuple[Finding, ...]


def checked(reading: Reading, on: date, nation: Nation | None) -> Checked:
    """The document checked as of a day."""
    nation = nation or nation_of(reading)
    return Checked(reading, nation, lint(reading, on, nation=nation))
