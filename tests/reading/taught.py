"""What likeness is fitted to: the sayings, contrasts and documents, and the digest of what it sees of them."""

import hashlib
from collections.abc import Iterable
from importlib.resources import files

from moothall.reading.language.words import canonical
from moothall.reading.matching.likeness import features

from .measuring import MANNERS

NONE = "none"
DOCUMENTS = ("dev-", "held-", "late-")  # what the names of the documents that teach begin with


def taught() -> list[tuple[str, frozenset[str]]]:
    """Each sentence of ours with the provisions that it states."""
    return [
        (sentence, frozenset(keys.split(",")) - {NONE})
        for keys, _, sentence in (line.partition("\t") for line in _text().splitlines())
    ]


def digest() -> str:
    """The digest of all that as likeness sees it, for telling whether the learned weights are up to date.

    It changes with the sayings, with the canonical form of their words, with the ideas that words stand for, and
    with the documents and their labels.
    """
    held = hashlib.sha256(digest_of((canonical(sentence), keys) for sentence, keys in taught()).encode())
    for path in sorted(path for prefix in DOCUMENTS for path in MANNERS.glob(f"{prefix}*")):
        held.update(path.read_bytes())
    return held.hexdigest()


def digest_of(lines: Iterable[tuple[str, frozenset[str]]]) -> str:
    """The digest of canonical sentences and what they state."""
    held = hashlib.sha256()
    for said, keys in lines:
        held.update("\t".join((*sorted(keys), said, *sorted(features(said)))).encode())
    return held.hexdigest()


def _text() -> str:
    tables = [
        table for table in files("moothall.reading.matching.sayings").iterdir() if table.name.endswith(".tsv")
    ]
    tables.append(files("moothall.reading.matching.wordings") / "contrasts.tsv")
    return "".join(table.read_text(encoding="utf-8") for table in sorted(tables, key=lambda each: each.name))
