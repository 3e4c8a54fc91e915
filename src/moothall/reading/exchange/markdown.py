"""A protocol as Markdown, for people to read and to mend: the text first, what it states in a table at the end.

The text is a council's document as anybody would write it, with numbers in bold and lists set in. What Moothall
knows besides stands in the lines at the top (when it was adopted), and in two tables: one row for each version, and one
row for each thing that a clause states, so that every mistake has a line to be named by.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date

from moothall.protocol.core.clauses import Clause, Statement
from moothall.reading.values import Adoption, Exchanged

from .hierarchy import Placed, placed
from .markdown_text import cell, heading, inline, lines

MARK = "moothall: protocol"
VERSIONS = "# Versions of this protocol"
STATES = "# What the clauses state"
NO_HEADING = "***"
IN_SHORT = "*in short*"
LOCAL = "*Kept here as the council's own:*"
AS_USUAL, NOBODY = "as usual", "nobody"

VERSION_COLUMNS = ("Version", "Adopted", "In force from", "Body", "Minute", "Signatory")
STATE_COLUMNS = ("Clause", "States", "Worded", "Binds", "Terms", "Worded in", "Terms worded in")
DOUBT_COLUMNS = (*STATE_COLUMNS, "To check")
"""The same where something is in doubt: a cell of the last says so, and where all is sure it is not there."""
IN_DOUBT = "in doubt"

_PLAIN = re.compile(r"[A-Za-z][A-Za-z ’'-]*[A-Za-z]")
_YAML_WORDS = frozenset({"yes", "no", "true", "false", "null", "on", "off"})
_EXPLAINED = (
    "Moothall judges by this table. A row says which clause states which provision, how strongly it is worded, whom it "
    "binds, in which terms, and in which of its words."
)


def write(given: Exchanged) -> bytes:
    """The protocol as Markdown in UTF-8."""
    rows = [
        *_front(given),
        *_text(given.protocol.label, given.protocol.clauses),
        *_versions(given),
        *_states(given.protocol.statements, given.in_doubt),
    ]
    return "\n".join([*rows, ""]).encode()


def _front(given: Exchanged) -> Iterator[str]:
    """The facts at the top, as any program reads them there."""
    protocol = given.protocol
    yield "---"
    yield MARK
    yield f"council: {_value(protocol.council)}"
    yield f"nation: {protocol.nation.value}"
    if protocol.in_force_from:
        yield f"in force from: {protocol.in_force_from.isoformat()}"
    for name in Adoption.__struct_fields__:
        known = getattr(given.adoption, name)
        if known is not None and known != ():
            yield f"{name.replace('_', ' ')}: {_value(known)}"
    yield "---"


def _value(known: str | tuple[str, ...]) -> str:
    if isinstance(known, str) and _PLAIN.fullmatch(known) and known.lower() not in _YAML_WORDS:
        return known
    # In YAML these end a line even between quotation marks.
    written = json.dumps(known, ensure_ascii=False)
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", written
    )


def _text(label: str, clauses: Iterable[Clause]) -> Iterator[str]:
    if label:
        title = f"# {heading(label)}"
        # A label that reads like one of the tables' headings is told from it by a letter that is named.
        yield from ("", title if title not in (VERSIONS, STATES) else f"# &#x{ord(label[0]):x};{title[3:]}")
    under, listed = "", False
    for row in placed(clauses):
        if row.clause.heading != under:
            under = row.clause.heading
            yield from ("", f"## {heading(under)}" if under else NO_HEADING)
            listed = False
        if not (row.depth and listed):
            yield ""
        listed = row.depth > 0
        yield from _clause(row)


def _clause(row: Placed) -> Iterator[str]:
    clause = row.clause
    marks = [f"**{inline(clause.ref)}**"]
    if not clause.quoted:
        marks.append(IN_SHORT)
    if row.under:
        marks.append(f"*under {inline(row.under)}*")
    first, *rest = lines(clause.text)
    before, after = ("  " * (row.depth - 1) + "- ", "  " * row.depth) if row.depth else ("", "")
    yield before + " ".join([*marks, first]).rstrip(" ")
    yield from (after + line for line in rest)
    if clause.local:
        first, *rest = lines(clause.local)
        yield f"{after}> {LOCAL} {first}".rstrip(" ")
        yield from (f"{after}> {line}" for line in rest)


def _versions(given: Exchanged) -> Iterator[str]:
    if given.history:
        yield from ("", VERSIONS, "")
        yield from _table(
            VERSION_COLUMNS,
            (
                [one.version, one.adopted, one.in_force_from, one.body, one.minute, one.signatory]
                for one in given.history
            ),
        )


def _states(statements: tuple[Statement, ...], in_doubt: frozenset[tuple[str, str]]) -> Iterator[str]:
    rows = [_stated(one) for one in statements]
    marks = [IN_DOUBT if (one.clause, one.provision) in in_doubt else "" for one in statements]
    if rows:
        yield from ("", STATES, "", _EXPLAINED, "")
        if any(marks):
            yield from _table(DOUBT_COLUMNS, ([*row, mark] for row, mark in zip(rows, marks, strict=True)))
        else:
            yield from _table(STATE_COLUMNS, rows)


def _stated(said: Statement) -> list[str]:
    binds = AS_USUAL if said.binds is None else ", ".join(sorted(said.binds)) or NOBODY
    return [
        said.clause,
        said.provision,
        said.strength.value,
        binds,
        terms_in_line(said.terms),
        said.words,
        terms_in_line(said.term_words),
    ]


def terms_in_line(terms: dict[str, str]) -> str:
    """Terms as ``days = 10; count = working days``; what would part them is named."""
    return "; ".join(f"{_part(name)} = {_part(value)}" for name, value in terms.items())


def _part(text: str) -> str:
    kept = text.strip()
    if kept != text or not kept or re.search(r'[;="\\]|[^\S ]', text):
        return json.dumps(text, ensure_ascii=False)
    return text


def _table(columns: Iterable[str], rows: Iterable[Iterable[str | date]]) -> Iterator[str]:
    columns = list(columns)
    yield f"| {' | '.join(columns)} |"
    yield f"| {' | '.join('---' for _ in columns)} |"
    for row in rows:
        yield f"| {' | '.join(cell(str(one)) for one in row)} |"
