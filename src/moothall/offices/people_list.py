"""A list of people as somebody pastes it, read line by line. Knows no rows and no clock."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

_MAIL = re.compile(r"^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+$")
_STYLE = re.compile(r"^(?:councillor|cllr|coun)\b\.?\s*", re.IGNORECASE)
_OF = re.compile(r"^(?P<part>[^,]+?)(?:\s+(?:of|to|on)\s+(?:the\s+)?|\s*,\s*)(?P<body>.+)$", re.IGNORECASE)
_ITEM = re.compile(r"^(?:\d{1,3}[.)]|[-*•–])\s+")
_SEAT_AND = re.compile(r"^(?:councillor|cllr)\b\.?\s*(?P<by>,|/|&|\+|\band\b)\s*(?P<more>.+)$", re.IGNORECASE)
_COUNCIL = re.compile(r"^(?:full |town |parish )?council$", re.IGNORECASE)
_HEADING = {"name", "names", "full name"}
EXAMPLE = "Ada Brook, ada@example.org, councillor"
MOST = 500


class Place(StrEnum):
    """What a line gives a person."""

    SEAT = "councillor"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    POST = "post"


_WORDS = {
    "councillor": Place.SEAT,
    "cllr": Place.SEAT,
    "member": Place.SEAT,
    "chair": Place.CHAIR,
    "chairman": Place.CHAIR,
    "chairwoman": Place.CHAIR,
    "chairperson": Place.CHAIR,
    "mayor": Place.CHAIR,
    "vice-chair": Place.VICE_CHAIR,
    "vice chair": Place.VICE_CHAIR,
    "vice-chairman": Place.VICE_CHAIR,
    "deputy chair": Place.VICE_CHAIR,
    "deputy mayor": Place.VICE_CHAIR,
}
_SEATS = {"councillor", "cllr"}
_CLERKS = {"clerk", "town clerk", "parish clerk", "proper officer", "clerk to the council"}
_RFO = {"rfo", "responsible financial officer", "finance officer"}


@dataclass(frozen=True)
class Entry:
    """One person's line, understood.

    Attributes:
        line: its number, counted from 1.
        place: what it gives the person.
        title: the post's title, for an officer.
        body: the committee that a chair, vice-chair or member sits on; for a chair, empty is the council itself.

    """

    line: int
    name: str
    mail: str
    place: Place
    title: str = ""
    body: str = ""
    proper_officer: bool = False
    rfo: bool = False

    @property
    def is_councillor(self) -> bool:
        """Whether it gives the person a seat."""
        return self.place is not Place.POST

    @property
    def as_what(self) -> str:
        """What it gives the person, in words."""
        if self.place is Place.POST:
            return self.title
        if self.place is Place.SEAT:
            return f"Councillor, member of {self.body}" if self.body else "Councillor"
        return f"Councillor, {self.place.value} of {self.body or 'the council'}"


@dataclass
class People:
    """A list as understood: entries, and a sentence for each line that could not be."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read(text: str) -> People:
    """Understand a pasted list of ``name, mail, role``, one person a line.

    Commas, semicolons or tabs part the fields; the mail may be missing, stand in angle brackets, or follow the name
    after a space; a number or bullet before a line and a first line of headings are passed over.
    """
    found = People()
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MOST:
        found.problems.append(f"The list has {len(lines)} lines; enter at most {MOST} people at a time.")
        return found
    for number, line in lines:
        parts = _parts(line)
        if not found.entries and not found.problems and parts[0].lower() in _HEADING:
            continue
        entry = _entry(number, parts)
        if isinstance(entry, str):
            found.problems.append(f"Line {number} (“{line[:60]}”): {entry}")
        else:
            found.entries.append(entry)
    found.problems += _clashes(found.entries)
    return found


def _parts(line: str) -> list[str]:
    parting = "\t" if "\t" in line else ";" if ";" in line else ","
    line = _ITEM.sub("", line)
    # Name <mail> is how mail programs copy a person.
    line = re.sub(r"<([^<>]*@[^<>]*)>", rf"{parting} \1{parting}", line)
    parts = [part.strip().strip("\"'").strip() for part in line.split(parting)]
    return [piece for part in parts for piece in _apart(part)]


def _apart(part: str) -> list[str]:
    """A field in which a mail address stands beside other words, as those words and the address."""
    words = part.split()
    at = next((place for place, word in enumerate(words) if _MAIL.match(word)), None)
    if at is None or len(words) == 1:
        return [part]
    pieces = [" ".join(words[:at]), words[at], " ".join(words[at + 1 :])]
    return [piece for piece in pieces if piece]


def _entry(number: int, parts: list[str]) -> Entry | str:
    name, rest = parts[0], [part for part in parts[1:] if part]
    styled = bool(_STYLE.match(name))
    name = " ".join(_STYLE.sub("", name).split())
    if not name or _MAIL.match(name):
        return f"the name is missing. Write name, mail and role, as in “{EXAMPLE}”."
    if len(name) > 200:
        return "the name is longer than 200 characters. Is a line break missing?"
    mails = [part for part in rest if "@" in part]
    if len(mails) > 1:
        return "it has two mail addresses. Keep one, or is a line break missing?"
    if mails and not _MAIL.match(mails[0]):
        return f"“{mails[0]}” is no mail address. Correct it, or leave it out for a person without mail."
    role = " ".join(", ".join(part for part in rest if "@" not in part).split())
    if not role and not styled:
        return "the role is missing. Write councillor, chair, clerk, or an officer's title, after the mail address."
    if len(role) > 100:
        return "the role is longer than 100 characters. Is a line break missing?"
    return _with_role(number, name, mails[0].lower() if mails else "", role or "councillor")


def _with_role(number: int, name: str, mail: str, role: str) -> Entry | str:
    if both := _SEAT_AND.match(role):
        further = _with_role(number, name, mail, both["more"])
        if isinstance(further, str) or further.is_councillor:
            return further  # whoever is chair or sits on a committee has a seat anyway
        if both["by"] != ",":  # after a comma, a ward
            return "it names a seat and a post. Enter the seat here, and an unpaid appointment afterwards under Posts."
    body, part = "", role.lower()
    if of := _OF.match(role):
        part = of["part"].lower()
        body = "" if _COUNCIL.match(of["body"]) else of["body"][0].upper() + of["body"][1:]
    near = get_close_matches(part, _WORDS, 1, 0.85)
    if near:
        # “Councillor of” names the council or a ward; only “member of” names a committee.
        return Entry(number, name, mail, _WORDS[near[0]], body="" if near[0] in _SEATS else body)
    return _officer(number, name, mail, role)


def _officer(number: int, name: str, mail: str, role: str) -> Entry:
    words = {word.strip().lower() for word in re.split(r",|/|&|\band\b", role, flags=re.IGNORECASE)}
    clerk = any(word in _CLERKS or get_close_matches(word, ["clerk"], 1, 0.85) for word in words)
    title = "Clerk" if role.lower() == "proper officer" else role[0].upper() + role[1:]
    return Entry(number, name, mail, Place.POST, title=title, proper_officer=clerk, rfo=bool(words & _RFO))


def _clashes(entries: Iterable[Entry]) -> Iterator[str]:
    """What two lines say together and neither says alone."""
    seen: dict[str, Entry] = {}
    clerk: Entry | None = None
    for entry in entries:
        who = entry.mail or entry.name.lower()
        if before := seen.get(who):
            yield _twice(before, entry)
        seen[who] = entry
        if entry.proper_officer:
            if clerk:
                yield (
                    f"Line {entry.line}: line {clerk.line} has a Clerk already, and a council has one Proper "
                    "Officer. Give this person another title, such as Deputy Clerk."
                )
            clerk = entry


def _twice(before: Entry, entry: Entry) -> str:
    if before.name.lower() != entry.name.lower():
        return (
            f"Line {entry.line}: line {before.line} has the same mail address. Each person needs their own."
        )
    if before.is_councillor != entry.is_councillor:
        return (
            f"Line {entry.line}: {entry.name} is on line {before.line} too. A councillor cannot hold a paid post; "
            "keep one line here, and record an unpaid appointment afterwards under Posts."
        )
    return f"Line {entry.line}: {entry.name} is on line {before.line} already. Take one of them out."
