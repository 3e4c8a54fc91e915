"""Reading back what ``markdown`` wrote, also after somebody has mended it by hand: each mistake names its line."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

import msgspec

from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.reading.values import Adoption, Exchanged, Recorded

from .checks import References, days, in_words, parties, strength, wrong
from .markdown import (
    AS_USUAL,
    DOUBT_COLUMNS,
    IN_DOUBT,
    IN_SHORT,
    LOCAL,
    MARK,
    NOBODY,
    STATE_COLUMNS,
    STATES,
    VERSION_COLUMNS,
    VERSIONS,
)
from .markdown_text import breaks, plain

_START = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n" + MARK.encode() + rb"[ \t]*\r?\n")
_CLAUSE = re.compile(
    r"([-*+] +)?\*\*((?:\\.|[^*\\])+)\*\*"
    rf"( {re.escape(IN_SHORT)})?"
    r"(?: \*under ((?:\\.|[^*\\])+)\*)?(?: +(.*))?"
)
_HEADING = re.compile(r"#{2,6} +(.*)")
_CELL = re.compile(r"\|((?:\\.|[^|\\])*)")
_TERM = re.compile(r'(\s*"(?:\\.|[^"\\])*"\s*|[^;="]*)=(\s*"(?:\\.|[^"\\])*"\s*|[^;="]*)(?:;|$)')

_SPACE = " \t"  # no other white space can be told from what the words themselves hold

_KEYS = {name.replace("_", " "): name for name in Adoption.__struct_fields__}
_OWN_KEYS = {"council": "council", "nation": "nation", "in force from": "in_force_from"}

T = TypeVar("T")


def is_markdown(data: bytes) -> bool:
    """Whether these bytes begin as a protocol does that Moothall wrote as Markdown."""
    return bool(_START.match(data))


class Row(NamedTuple):
    """One line of the file with its number."""

    number: int
    text: str


def read(data: bytes) -> Exchanged:
    """The protocol with all that is known of it.

    Raises:
        Unreadable: one sentence that begins with the line to look at.

    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise wrong(line, "This is not in UTF-8: save the file so and try again.") from None
    rows = [
        Row(number, line)
        for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1)
    ]
    end = next((row.number for row in rows[1:] if row.text.strip(_SPACE) == "---"), None)
    if end is None:
        raise wrong(1, "The lines at the top have no end: a line with --- alone belongs beneath them.")
    known, adoption = _front(rows[1 : end - 1])
    parts = _parts(rows[end:])
    text_part = _Text()
    for row in parts[""]:
        text_part.take(row)
    clauses = text_part.done()
    history = tuple(_recorded(row, cells) for row, cells in _table(parts.get(VERSIONS, []), VERSION_COLUMNS))
    states = list(_table(parts.get(STATES, []), STATE_COLUMNS, DOUBT_COLUMNS))
    statements = tuple(_statement(row, cells[: len(STATE_COLUMNS)], text_part.refs) for row, cells in states)
    in_doubt = frozenset(
        (one.clause, one.provision)
        for one, (row, cells) in zip(statements, states, strict=True)
        if _in_doubt(row, cells[len(STATE_COLUMNS) :])
    )
    protocol = _value(Protocol, rows[1].number, known, label=text_part.label)
    return Exchanged(
        msgspec.structs.replace(protocol, clauses=clauses, statements=statements), adoption, history, in_doubt
    )


def _front(rows: list[Row]) -> tuple[dict[str, Any], Adoption]:
    """What the lines at the top say of the version and of its adoption."""
    own: dict[str, Any] = {}
    facts: dict[str, Any] = {}
    for row in rows:
        if row.text.strip(_SPACE) == MARK or not row.text.strip(_SPACE):
            continue
        key, colon, said = row.text.partition(":")
        key = " ".join(key.split())
        place, names = (own, _OWN_KEYS) if key in _OWN_KEYS else (facts, _KEYS)
        if not colon or key not in names:
            every = ", ".join([*_OWN_KEYS, *_KEYS])
            raise wrong(
                row.number, f"At the top stands a name, a colon and what is known. The names are: {every}."
            )
        place[names[key]] = _known(row, said.strip())
        kind = Protocol if place is own else Adoption
        more = {"council": ""} if kind is Protocol else {}
        one = _value(kind, row.number, {names[key]: place[names[key]]}, **more)
        if isinstance(one, Adoption):
            days(one, row.number)
    if "council" not in own:
        raise wrong(
            1, "The lines at the top do not say which council this is: add one that begins with “council:”."
        )
    return own, _value(Adoption, 1, facts)


def _known(row: Row, said: str) -> Any:
    return _json(row, said) if said.startswith(('"', "[")) else said


def _json(row: Row, said: str) -> Any:
    """What stands between quotation marks or brackets."""
    try:
        known = json.loads(said)
        str(known).encode()  # half a character can be written so, but nothing can hold it
    except (ValueError, RecursionError):
        raise wrong(row.number, f"What stands in {said[:60]} cannot be read: check its marks.") from None
    return known


def _value(kind: type[T], line: int, known: dict[str, Any], **more: Any) -> T:
    try:
        return msgspec.convert({**more, **known}, kind)
    except msgspec.ValidationError as error:
        raise wrong(line, f"{in_words(str(error), known)}.") from None


def _parts(rows: list[Row]) -> dict[str, list[Row]]:
    """The lines of the text, and those under the heading of each table."""
    parts: dict[str, list[Row]] = {"": []}
    here = ""
    for row in rows:
        title = row.text.rstrip(_SPACE)
        if title in (VERSIONS, STATES):
            if title in parts:
                raise wrong(row.number, f"The heading “{title}” stands here a second time.")
            here = title
            parts[here] = []
        elif here and title.startswith("#"):
            raise wrong(row.number, "The clauses belong above the tables.")
        else:
            parts[here].append(row)
    return parts


class _Open:
    """A clause, or its local norm, while its lines are being read."""

    def __init__(self, said: str) -> None:
        self.parts = [said]

    def add(self, said: str) -> None:
        """Another line of the file: a line of its own where the one before keeps its break."""
        if breaks(self.parts[-1]):
            self.parts[-1] = self.parts[-1][:-1] + "\n"
            self.parts.append(said)
        else:
            self.parts[-1] = f"{self.parts[-1]} {said}"

    @property
    def goes_on(self) -> bool:
        """Whether the next line belongs here whatever it is."""
        return breaks(self.parts[-1])

    def text(self, row: int) -> str:
        """The words; what ends in a break has nothing after it."""
        return "".join(_plain(part, row) for part in self.parts)


class _Text:
    """The clauses as they are read line by line."""

    def __init__(self) -> None:
        self.label = ""
        self.heading = ""
        self.refs = References()
        self.found: list[tuple[Clause, int, _Open, _Open | None]] = []
        self.around: list[tuple[int, str]] = []
        self.open: _Open | None = None

    def take(self, row: Row) -> None:
        """Another line."""
        said = row.text.strip(_SPACE)
        bare = said.removeprefix(">").strip(_SPACE) if self._in_local() else said
        if self.open is not None and self.open.goes_on:
            self.open.add(bare)
        elif not said:
            self.open = None
        elif said.startswith(">"):
            self._local(row, said[1:].strip(_SPACE))
        elif found := _CLAUSE.fullmatch(said):
            self._clause(row, found)
        elif found := _HEADING.fullmatch(said):
            self.heading, self.open = _plain(_unclosed(found[1]), row.number), None
        elif _is_rule(said):
            self.heading, self.open = "", None
        elif said.startswith("# ") and not self.label and not self.found:
            self.label = _plain(said[2:].strip(_SPACE), row.number)
        elif self.open is not None and not said.startswith(("#", "- ")):
            self.open.add(bare)
        else:
            raise wrong(
                row.number, "Each clause begins with its number between ** and **, as in **3.1** Members…"
            )

    def _in_local(self) -> bool:
        return bool(self.found) and self.open is not None and self.open is self.found[-1][3]

    def _clause(self, row: Row, found: re.Match[str]) -> None:
        bullet, ref, short, under, said = found.groups()
        indent = len(row.text.expandtabs(4)) - len(row.text.expandtabs(4).lstrip(" ")) if bullet else -1
        while self.around and self.around[-1][0] >= indent:
            self.around.pop()
        if bullet and not self.around:
            raise wrong(
                row.number, "This clause is set in, but no clause above it is there for it to stand under."
            )
        ref = _plain(ref, row.number)
        within = self.around[-1][1] if self.around else _plain(under or "", row.number)
        self.refs.add(ref, row.number)
        self.open = _Open(said or "")
        clause = Clause(ref, "", quoted=not short, heading=self.heading, within=within)
        self.found.append((clause, row.number, self.open, None))
        self.around.append((indent, ref))

    def _local(self, row: Row, said: str) -> None:
        if self._in_local() and self.open is not None:
            self.open.add(said)
            return
        if not self.found or not said.startswith(LOCAL) or self.found[-1][3] is not None:
            raise wrong(
                row.number, f"After > stands what the council keeps in the clause above, as in > {LOCAL} …"
            )
        clause, line, text, _ = self.found[-1]
        self.open = _Open(said.removeprefix(LOCAL).strip(_SPACE))
        self.found[-1] = (clause, line, text, self.open)

    def done(self) -> tuple[Clause, ...]:
        """All clauses, in their order."""
        return tuple(
            msgspec.structs.replace(clause, text=text.text(line), local=local.text(line) if local else "")
            for clause, line, text, local in self.found
        )


def _unclosed(heading: str) -> str:
    """A heading without the signs that may close it."""
    bare = heading.rstrip("#")
    return bare.rstrip(" ") if bare.endswith(" ") else heading


def _is_rule(said: str) -> bool:
    signs = said.replace(" ", "")
    return len(signs) >= 3 and (set(signs) == {"*"} or set(said) == {"-"})


def _plain(text: str, line: int) -> str:
    try:
        return plain(text)
    except ValueError as error:
        raise wrong(line, f"{error}.") from None


def _table(rows: list[Row], *heads: tuple[str, ...]) -> Iterator[tuple[Row, list[str]]]:
    """The rows of a table, under one of these heads, with their cells; what stands around it is for people."""
    columns = heads[0]
    held = [row for row in rows if row.text.strip(_SPACE).startswith("|")]
    for place, row in enumerate(held):
        written = [found.strip(_SPACE) for found in _CELL.findall(row.text.strip(_SPACE))]
        if not written[-1]:
            del written[-1]  # after the | that closes the row
        cells = [_plain(one, row.number) for one in written]
        if place == 0:
            columns = next((head for head in heads if tuple(cells) == head), columns)
        if place == 0 and tuple(cells) != columns:
            raise wrong(row.number, f"The columns of this table are: {', '.join(columns)}.")
        if len(cells) != len(columns):
            raise wrong(row.number, f"This row has {len(cells)} columns instead of {len(columns)}.")
        if place > 1:
            yield row, cells


def _recorded(row: Row, cells: list[str]) -> Recorded:
    return _value(Recorded, row.number, dict(zip(Recorded.__struct_fields__, cells, strict=True)))


def _statement(row: Row, cells: list[str], refs: References) -> Statement:
    ref, provision, worded, binds, terms, words, term_words = cells
    if ref not in refs:
        raise wrong(row.number, f"There is no clause {ref} in the text above.")
    if not provision:
        raise wrong(row.number, "This row does not say which provision the clause states.")
    named = [] if binds in (AS_USUAL, NOBODY) else [one.strip() for one in binds.split(",")]
    return Statement(
        provision,
        ref,
        strength(worded, row.number),
        _terms(row, terms),
        None if binds == AS_USUAL else parties(named, row.number),
        words,
        _terms(row, term_words),
    )


def _in_doubt(row: Row, marks: list[str]) -> bool:
    if any(mark not in ("", IN_DOUBT) for mark in marks):
        raise wrong(row.number, f"In the last column stands “{IN_DOUBT}”, or nothing where the row is sure.")
    return IN_DOUBT in marks


def _terms(row: Row, said: str) -> dict[str, str]:
    terms: dict[str, str] = {}
    place = 0
    while place < len(said):
        found = _TERM.match(said, place)
        if not found:
            raise wrong(
                row.number,
                f"“{said[place:][:60]}” is no term: write them as in days = 10; count = working days.",
            )
        name, value = (
            _json(row, one) if one.startswith('"') else one for one in map(str.strip, found.groups())
        )
        terms[name] = value
        place = found.end()
    return terms
