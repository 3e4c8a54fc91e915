"""What likeness is fitted to: the sayings and contrasts, and their digest."""

import hashlib
from importlib.resources import files

NONE = "none"


def taught() -> list[tuple[str, frozenset[str]]]:
    """Each sentence of ours with the provisions that it states."""
    return [
        (sentence, frozenset(keys.split(",")) - {NONE})
        for keys, _, sentence in (line.partition("\t") for line in _text().splitlines())
    ]


def digest() -> str:
    """The digest of all that, for telling whether the learned weights are up to date."""
    return hashlib.sha256(_text().encode()).hexdigest()


def _text() -> str:
    tables = [table for table in files("moothall.reading.sayings").iterdir() if table.name.endswith(".tsv")]
    tables.append(files("moothall.reading.wordings") / "contrasts.tsv")
    return "".join(table.read_text(encoding="utf-8") for table in sorted(tables, key=lambda each: each.name))
