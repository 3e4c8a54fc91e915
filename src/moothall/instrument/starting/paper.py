"""A version as paper for a meeting: what stands on it, whether as a Word document or as a PDF. Pure."""

import re
from itertools import groupby
from typing import NamedTuple

from moothall.protocol.core.clauses import Clause, Protocol

ANNEX = "Annex A: Options chosen, and what follows"
ANNEX_NOTE = "This annex is for the meeting, and is no part of the protocol. Take it off before publication."
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_UNNUMBERED = re.compile(r"(?:title|cover|preamble)(?:\(\d+\))?")


class Row(NamedTuple):
    """One line of the annex."""

    matter: str
    chosen: str
    follows: str


class Numbered(NamedTuple):
    """A clause with its number as printed, empty where it has none, and how deep it stands."""

    number: str
    text: str
    depth: int


class Part(NamedTuple):
    """What stands under one heading; the heading is empty where there is none."""

    heading: str
    clauses: tuple[Numbered, ...]


class Paper(NamedTuple):
    """All that stands on the paper."""

    council: str
    title: str
    status: str
    parts: tuple[Part, ...]
    annex: tuple[Row, ...] = ()


def paper(protocol: Protocol, title: str, status: str, annex: tuple[Row, ...] = ()) -> Paper:
    """The version as it goes to the meeting, its clauses under the numbers by which they are cited."""
    parts = tuple(
        Part(_heading(heading, clauses), tuple(_numbered(protocol, clause) for clause in clauses))
        for heading, held in groupby(protocol.clauses, key=lambda clause: clause.heading)
        for clauses in [list(held)]
    )
    rows = tuple(Row(*map(_printable, row)) for row in annex)
    return Paper(_printable(protocol.council), _printable(title), _printable(status), parts, rows)


def _heading(heading: str, clauses: list[Clause]) -> str:
    """The heading with its section's number, where all beneath it share one."""
    numbers = {clause.ref.partition(".")[0] for clause in clauses if "." in clause.ref}
    if not heading or len(numbers) != 1 or re.match(r"\d", heading):
        return _printable(heading)
    return f"{numbers.pop()}. {_printable(heading)}"


def _numbered(protocol: Protocol, clause: Clause) -> Numbered:
    outer = {one.ref: one.within for one in protocol.clauses}
    depth, within = 0, clause.within
    while within and within in outer and depth < len(outer):
        depth, within = depth + 1, outer[within]
    number = "" if _UNNUMBERED.fullmatch(clause.ref) else clause.ref
    if number.isdigit():
        number += "."  # a bare figure before a sentence is read as a part of it
    return Numbered(number, _printable(clause.text), depth)


def _printable(text: str) -> str:
    """Without the characters that no paper shows and no file of Word may hold."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
