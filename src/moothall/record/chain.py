"""How a journal entry is sealed. Shared by writing and by ``moothall verify``, so both mean the same bytes."""

import hashlib
import secrets
from datetime import UTC, datetime
from typing import Any

import rfc8785

GENESIS = "0" * 64


def canonical(value: Any) -> str:
    """Canonical JSON (RFC 8785)."""
    return rfc8785.dumps(value).decode()


def salt() -> str:
    """Fresh salt, so that an erased payload cannot be guessed back from its digest."""
    return secrets.token_hex(16)


def payload_digest(salt: str, payload: str) -> str:
    """Salted SHA-256 over the payload's canonical text, in hexadecimal."""
    return hashlib.sha256(bytes.fromhex(salt) + payload.encode()).hexdigest()


def stamp(at: datetime) -> str:
    """A time as it is sealed: UTC to the microsecond."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def seal(council: str, chain: str, number: int, at: str, kind: str, payload: str, prior: str) -> str:
    """Digest of an entry; ``payload`` is the payload's digest and ``prior`` the digest of the entry before."""
    return hashlib.sha256(
        rfc8785.dumps(
            {
                "at": at,
                "chain": chain,
                "council": council,
                "kind": kind,
                "number": number,
                "payload": payload,
                "prior": prior,
            }
        )
    ).hexdigest()


def fingerprint(digest: str) -> str:
    """The first sixteen digits in groups of four, short enough for a meeting's minutes."""
    return " ".join(digest[place : place + 4] for place in range(0, 16, 4))


def checkpoint_bytes(council: str, chain: str, number: int, digest: str, at: str) -> bytes:
    """What a checkpoint's signature covers."""
    return rfc8785.dumps({"at": at, "chain": chain, "council": council, "digest": digest, "number": number})
