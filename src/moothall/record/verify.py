"""Checks an exported chain. Needs the file alone: no database, no network, no Django."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .chain import GENESIS, checkpoint_bytes, fingerprint, payload_digest, seal

_ENTRY = ("number", "at", "kind", "payload_digest", "prior", "digest")


class Broken(Exception):
    """The first thing that is wrong, in words, with the entry or line it is about."""


@dataclass
class Verified:
    """What a sound export holds.

    Attributes:
        entries: how many entries.
        erased: numbers of entries whose payload was erased.
        withheld: how many payloads the export keeps back from its reader.
        signed: number of the last entry that a checkpoint covers, 0 for none.
        keys: public keys that signed.
        head: the last entry's digest.

    """

    council: str
    entries: int = 0
    erased: list[int] = field(default_factory=list)
    withheld: int = 0
    signed: int = 0
    keys: set[str] = field(default_factory=set)
    head: str = GENESIS

    @property
    def fingerprint(self) -> str:
        """The head as it is printed in minutes."""
        return fingerprint(self.head)


def verify(lines: Iterable[str]) -> Verified:
    """Check every digest, every link and every signature; raises Broken at the first that fails."""
    rows = _rows(lines)
    header = next(rows, None)
    if header is None:
        raise Broken("The file is empty. Export the journal again.")
    if header[1].get("moothall") != "journal":
        raise Broken("This is not a journal that Moothall exported: its first line is no header.")
    if header[1].get("format") != 1:
        raise Broken("The file was exported by a newer Moothall. Use that version to check it.")
    council, chain = str(header[1].get("council")), str(header[1].get("chain"))
    found = Verified(council)
    digests = {0: GENESIS}
    erasures = _Erasures()
    for place, row in rows:
        try:
            if "checkpoint" in row:
                _checkpoint(row, place, council, chain, digests)
                found.signed = max(found.signed, row["checkpoint"])
                found.keys.add(row["key"])
                continue
            _entry(row, place, council, chain, found)
            erasures.note(row)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise Broken(f"Line {place} is not as Moothall writes it: the file has been edited.") from None
        digests[found.entries] = found.head
    erasures.cover(found.erased)
    return found


class _Erasures:
    """Which entries the chain itself says were erased. Whoever edits the file can say so of any other."""

    def __init__(self) -> None:
        self.told: set[int] = set()
        self.untold = 0  # erasures on record whose own words are gone or kept back

    def note(self, row: dict[str, Any]) -> None:
        if row["kind"] != "erase-entry":
            return
        if "payload" in row:
            self.told.add(json.loads(row["payload"])["details"]["entry"])
        else:
            self.untold += 1

    def cover(self, erased: list[int]) -> None:
        unexplained = [number for number in erased if number not in self.told]
        if len(unexplained) > self.untold:
            raise Broken(f"Entry {unexplained[0]} is said to be erased, but no entry records that it was.")


def _rows(lines: Iterable[str]) -> Any:
    for place, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
        except ValueError:
            raise Broken(f"Line {place} cannot be read: the file is cut short or has been edited.") from None
        if not isinstance(row, dict):
            raise Broken(f"Line {place} is no entry: the file has been edited.")
        yield place, row


def _entry(row: dict[str, Any], place: int, council: str, chain: str, found: Verified) -> None:
    missing = [name for name in _ENTRY if name not in row]
    if missing:
        raise Broken(f"Line {place} lacks {', '.join(missing)}: the file has been edited.")
    number, expected = row["number"], found.entries + 1
    if number != expected:
        raise Broken(f"Entry {expected} is missing: entry {number} stands in its place.")
    if row["prior"] != found.head:
        raise Broken(
            f"Entry {number} does not follow entry {number - 1}: one of them was changed or replaced."
        )
    if "payload" in row and payload_digest(row["salt"], row["payload"]) != row["payload_digest"]:
        raise Broken(f"Entry {number} says something else than what was sealed.")
    sealed = seal(council, chain, number, row["at"], row["kind"], row["payload_digest"], row["prior"])
    if sealed != row["digest"]:
        raise Broken(
            f"Entry {number} was changed after it was sealed: its time, kind or digest is not the original."
        )
    found.entries, found.head = number, row["digest"]
    if "erased" in row:
        found.erased.append(number)
    elif "payload" not in row:
        found.withheld += 1


def _checkpoint(row: dict[str, Any], place: int, council: str, chain: str, digests: dict[int, str]) -> None:
    number = row["checkpoint"]
    if digests.get(number) != row.get("digest"):
        raise Broken(
            f"The checkpoint on line {place} signed another entry {number} than the one in this file."
        )
    message = checkpoint_bytes(council, chain, number, row["digest"], row["at"])
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(row["key"])).verify(
            bytes.fromhex(row["signature"]), message
        )
    except (InvalidSignature, ValueError, KeyError):
        raise Broken(f"The signature of the checkpoint on line {place} does not fit.") from None
