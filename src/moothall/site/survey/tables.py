"""A survey as CSV: what each document says of each provision, and what there is to know of each document."""

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

from moothall.protocol.chapters import CATALOGUE
from moothall.reading.surveying import Document, Unread

DOCUMENTS: tuple[tuple[str, Callable[[Document], object]], ...] = (
    ("file", lambda one: one.file),
    ("council", lambda one: one.council),
    ("clauses", lambda one: one.clauses),
    ("provisions", lambda one: len(one.provisions)),
    ("adopted", lambda one: one.adoption.adopted),
    ("body", lambda one: one.adoption.body),
    ("minute", lambda one: one.adoption.minute),
    ("signatory", lambda one: one.adoption.signatory),
    ("review", lambda one: one.review.value),
    ("review by", lambda one: one.review_by),
    ("to put right", lambda one: one.put_right),
    ("to look at", lambda one: one.look_at),
    ("lacks", lambda one: " ".join(one.lacks)),
)
"""The columns of the table of documents; a further one is a line here."""

PROVISIONS = ("file", "council", "provision", "says", "strength", "binds", "terms", "clauses", "sure")


def beside(path: Path) -> Path:
    """Where the table of documents goes: next to the table of provisions."""
    return path.with_name(f"{path.stem}-documents{path.suffix}")


def write(path: Path, documents: Iterable[Document], unread: Iterable[Unread]) -> None:
    """Write both tables; a file that could not be read stands in the table of documents with the reason."""
    documents = list(documents)
    _write(path, PROVISIONS, (row for one in documents for row in _provisions(one)))
    names = [name for name, _ in DOCUMENTS]
    read = [[value(one) for _, value in DOCUMENTS] + [""] for one in documents]
    not_read = [[one.file] + [""] * (len(names) - 1) + [one.problem] for one in unread]
    _write(beside(path), [*names, "not read because"], [*read, *not_read])


def _provisions(one: Document) -> Iterable[list[object]]:
    """A row for every provision known; one that the document does not state has no strength."""
    for key, provision in CATALOGUE.items():
        held = one.provisions.get(key)
        row: list[object] = [one.file, one.council, key, provision.says]
        if held is None:
            yield [*row, "", "", "", "", ""]
            continue
        yield [
            *row,
            held.strength.value,
            "; ".join(f"{party}: {strength}" for party, strength in held.binds.items()),
            "; ".join(f"{name}: {value}" for name, value in held.terms.items()),
            "; ".join(clause.ref for clause in held.clauses),
            "yes" if key in one.sure else "check",
        ]


def _write(path: Path, names: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    # With a mark at the start, by which spreadsheet programs tell that it is UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> str:
    """The value as text. What a spreadsheet would take for a formula comes from a stranger's document: a quote before
    it makes it plain words.
    """
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
