"""Signed checkpoints over a chain's head (Ed25519), so that rewriting the whole chain would show."""

import os
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from moothall.council.models import Council

from .chain import checkpoint_bytes, stamp
from .journal import COMMON, head
from .models import Checkpoint


def make_key(path: Path) -> None:
    """Make the installation's signing key, readable by its owner alone; FileExistsError where one stands."""
    raw = Ed25519PrivateKey.generate().private_bytes_raw().hex()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(raw + "\n")


def _key() -> Ed25519PrivateKey | None:
    path = Path(settings.JOURNAL_KEY)
    return (
        Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text().strip()))
        if path.exists()
        else None
    )


def sign_head(council: Council, at: datetime, chain: str = COMMON) -> Checkpoint | None:
    """Sign the chain's head, unless it is signed already, empty, or there is no key to sign with."""
    key, last = _key(), head(council, chain)
    if key is None or last.number == 0:
        return None
    signed = Checkpoint.objects.filter(council=council, chain=chain, number=last.number, digest=last.digest)
    if signed.exists():
        return None
    message = checkpoint_bytes(council.slug, chain, last.number, last.digest, stamp(at))
    return Checkpoint.objects.create(
        council=council,
        chain=chain,
        number=last.number,
        digest=last.digest,
        at=at,
        key=key.public_key().public_bytes_raw().hex(),
        signature=key.sign(message).hex(),
    )
