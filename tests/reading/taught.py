"""What likeness is fitted to: the sayings and contrasts, and the digest of what it sees of them."""

import hashlib
from collections.abc import Iterable
from importlib.resources import files

from moothall.reading.likeness import features
from moothall.reading.words import canonical

NONE = "none"


def taught() -> list[tuple[str, frozenset[str]]]:
    """Each sentence of ours with the provisions that it states."""
    return [
        (sentence, frozenset(keys.split(",")) - {NONE})
        for keys, _, sentence in (line.partition("\t") for line in _text().splitlines())
    ]


def digest() -> str:
    """The digest of all that as likeness sees it, for telling whether the learned weights are up to date.

    It changes with the sayings, with the canonical form of their words, and with the ideas that words stand for.
    """
    return digest_of((canonical(sentence), keys) for sentence, keys in taught())


def digest_of(lines: Iterable[tuple[str, frozenset[str]]]) -> str:
    """The digest of canonical sentences and what they state."""
    held = hashlib.sha256()
    for said, keys in lines:
        held.update("\t".join((*sorted(keys), said, *sorted(features(said)))).encode())
    return held.hexdigest()


def _text() -> str:
    tables = [table for table in files("moothall.reading.sayings").iterdir() if table.name.endswith(".tsv")]
    tables.append(files("moothall.reading.wordings") / "contrasts.tsv")
    return "".join(table.read_text(encoding="utf-8") for table in sorted(tables, key=lambda each: each.name))
