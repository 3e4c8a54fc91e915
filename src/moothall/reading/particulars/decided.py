"""What a document says of decisions on it: adopted when and by whom, under which minute, reviewed when, versions."""

import re
from typing import NamedTuple

from ..language.dates import Dated, dates_in
from ..language.periods import interval
from ..language.printed import Printed, Term
from ..structure.records import lists_versions

_MINUTE = re.compile(
    r"\b(?:min(?:ute)?s?|res(?:olution)?|decision)\.?(?:\s*(?:ref(?:erence)?\.?|numbers?|nos?\.?|item|:|\.|…)){0,4}[\s:.…]{0,40}"
    r"((?:[A-Z]{1,6}\d?[/ .-]?)?\d[\w/.-]*(?:\([a-z0-9]{1,4}\))*)",
    re.IGNORECASE,
)
_NOT_A_MINUTE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_NAMED = r"(?:[A-Z][\w'’-]*|&|and|of|the|St\.)"
_BODY = re.compile(
    r"\b(?i:(?:re-?\s?)?adopted|approved|ratified|agreed|resolved|confirmed|accepted|endorsed|adoption|approval)\s+"
    r"(?:(?:formally|unanimously|again)\s+)?(?:by|at)\s+(?:(?:a|an|the|its)\s+)?"
    r"(?:(?:[a-z]+\s+)?meeting\s+of\s+(?:the\s+)?)?"
    rf"((?i:full\s+council)|(?:[A-Z][\w'’-]*|&)(?:\s+{_NAMED}){{0,8}}?\s+(?:Council|Committee|Panel|Board)"
    r"|(?i:(?:annual|ordinary|extraordinary|council)\s+(?:council\s+)?meeting(?:\s+of\s+the\s+council)?)|Council)\b"
    r"|\b(?i:by|of)\s+the\s+((?i:full\s+council))\b"
    r"|\b(?:The\s+)?((?i:full\s+council)|(?:[A-Z][\w'’-]*\s+){0,6}(?:Council|Committee))\s+"
    r"(?:has\s+|have\s+)?(?:formally\s+|unanimously\s+)?(?:re-?)?(?:adopted|approved|ratified|resolved)\b"
)
_OFFICE = re.compile(
    r"\b((?:vice[- ]?)?chair(?:man|person|woman)?|mayor|clerk|proper officer|leader)\b", re.IGNORECASE
)
_SIGNED = re.compile(r"\bsigned\b", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:re-?)?(?:adopt|approv|ratif)\w*|\b(?:council|committee)\b", re.IGNORECASE)
_VERSIONED = re.compile(r"version|re-?\s?adopted|amend|revis|\bv\d|\bissue\b", re.IGNORECASE)
_UNCHANGED = re.compile(
    r"\bno (?:revisions?|changes?|amendments?)\b|\bunchanged\b|\bwithout (?:change|amendment)", re.IGNORECASE
)
_VERSION = re.compile(r"\b(?:version|ver|v|revision|rev|issue|edition)\.?\s*(\d+(?:\.\d+)*)\b", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})?)(?=\s*$|\s+[A-Za-z\d|])")
_MOST_LINES = 400  # of a table of versions
NEAR = 2000  # letters before a date among which it is told what the date is of
_FIRST_CELL = re.compile(r"[|\s]*(?P<number>\d{1,2})(?=[\s|]+(?P<rest>\S))")
_MINUTED = re.compile(r"\b(?:minute|min|resolution)s?\b", re.IGNORECASE)
_REFERENCE = re.compile(
    r"(?<![\w/.-])[A-Z]{0,4}\d{1,4}[/.]\d{1,4}(?:[/.]\d+)*(?:\([a-z0-9]{1,3}\))*(?![\w/-])"
)
_BETWEEN = re.compile(r";\s*|\.\s+(?=[A-Z])|\s\|\s(?=[A-Z])")
_BY = re.compile(
    r"\b(?:by|at)\s+(?:the\s+|a\s+)?((?i:full\s+council)"
    rf"|(?:[A-Z][\w'’-]*|&)(?:\s+{_NAMED}){{0,8}}?\s+(?:Council|Committee|Panel)"
    r"|(?i:town |parish )?(?i:clerk)|(?:Full\s+)?Council)\b"
)
_YEAR_OF = r"\b(?:{word})\w*\b[^.\n\d]{{0,25}}?((?:19|20)\d\d)\b(?![/-]\d)"
_ADOPTED_IN = re.compile(_YEAR_OF.format(word="adopt|approv|ratif"), re.IGNORECASE)
_REVIEWED_IN = re.compile(_YEAR_OF.format(word="review|next"), re.IGNORECASE)
_EDITION = re.compile(r"\b((?:19|20)\d\d)\b(?:\s*[/–-]\s*\d{2,4})?\W*$")
_MONTH = re.compile(
    r"\b(?:in|during|by|every|each) (january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b(?! (?:19|20)\d\d)"
)
_AFTER = re.compile(
    r"\b(?:after|following) (?:each|every|any|the|an?|all)? ?"
    r"((?:ordinary |local |council |full |parish |town )*elections?"
    r"|change in (?:the )?(?:law|legislation)|change of law)"
)
_MEETING = re.compile(r"\bannual (?:\w+ )?meeting(?: of the council)?\b")


class Newest(NamedTuple):
    """The newest version in a table: its day, and the minute and the body, each with the words that name it."""

    day: str
    minute: tuple[str, str] | None
    body: tuple[str, str] | None


def minute(text: str) -> tuple[str, str] | None:
    """The minute reference in a text, and the words around it that name it."""
    for found in _MINUTE.finditer(text):
        value = found[1].rstrip(".-/")
        if any(char.isdigit() for char in value) and not _day_follows(text, found):
            return value, found[0].rstrip(". -/…")
    return None


def _day_follows(text: str, found: re.Match[str]) -> bool:
    """Whether what looks like a minute's number is the day of a meeting: "minutes 3 May"."""
    return bool(
        _NOT_A_MINUTE.fullmatch(found[1]) and any(dated.start == found.start(1) for dated in dates_in(text))
    )


def body(text: str) -> tuple[str, str] | None:
    """Which body decided, and the words that say so."""
    found = _BODY.search(text)
    if not found:
        return None
    named = " ".join(next(group for group in found.groups() if group).split())
    return (named.lower() if named.lower() == "full council" else named), " ".join(found[0].split())


def _adopted(text: str, dates: list[Dated]) -> dict[str, Term]:
    first = next((date for date in dates if not _of_review(text, date.start)), None)
    if first:
        return {"adopted": Term(first.value, text[first.start : first.end])}
    year = None if dates else _ADOPTED_IN.search(text)
    return {"adopted": Term(year[1], year[0])} if year else {}


def told_apart(text: str) -> str:
    """A table of versions in which "1 May 2018" is version 1, of May 2018, where the row beside it is version 2."""
    rows = text.split("\n")
    numbers = [_number_before_date(row) for row in rows]
    for place, row in enumerate(rows):
        cell = _FIRST_CELL.match(row)
        if cell is None or not any(dated.start == cell.start("number") for dated in dates_in(row)):
            continue
        beside = {
            number
            for number in (*numbers[max(place - 1, 0) : place], *numbers[place + 1 : place + 2])
            if number
        }
        if {int(cell["number"]) - 1, int(cell["number"]) + 1} & beside:
            rows[place] = f"{row[: cell.end('number')]} |{row[cell.end('number') :]}"
    return "\n".join(rows)


def _number_before_date(row: str) -> int:
    """The version that a row begins with and a date follows at once; nought where there is none."""
    cell = _FIRST_CELL.match(row)
    dated = cell and any(dated.start == cell.start("rest") for dated in dates_in(row))
    return int(cell["number"]) if cell and dated else 0


def newest(text: str) -> Newest:
    """What a table of versions says of the newest of them: nothing of what it says of older ones."""
    text = told_apart(text)
    held = [
        (dated, row) for row in _rows(text) for dated in dates_in(row) if not _of_review(row, dated.start)
    ]
    if not held:
        return Newest("", None, None)
    last, row = max(held, key=lambda one: one[0].value)
    dates = dates_in(row)
    begins = 0 if last == dates[0] else last.start
    ends = next((other.start for other in dates if other.start > last.start), len(row))
    own = row[begins:ends]
    head = next(filter(str.strip, text.split("\n")), "")
    if dates_in(head):
        head = ""
    return Newest(
        last.value, minute(own) or _minute_cell(head, row[last.end : ends]), body(own) or body(head)
    )


def _minute_cell(head: str, cells: str) -> tuple[str, str] | None:
    """A minute given as a number like 25/15 alone, under a column that is headed so."""
    cell = _REFERENCE.search(cells) if _MINUTED.search(head) else None
    return (cell[0], cell[0]) if cell else None


def decides(text: str) -> bool:
    """Whether a table of versions says who decided on them, or under which minute."""
    return bool(_DECIDED.search(text)) or minute(text) is not None


def adoption_terms(clause: Printed) -> dict[str, Term]:
    """When a version was adopted, by which body, under which minute, signed by whom; or all versions listed."""
    text = clause.text
    dates = dates_in(text)
    terms: dict[str, Term] = {}
    if len(dates) > 1 and (_VERSIONED.search(text) or lists_versions(text)):
        last = newest(text)
        decided, ref = last.body, last.minute
        terms |= version_terms(text)
    else:
        decided, ref = body(text), minute(text)
        terms |= _adopted(text, dates)
    if decided:
        terms["body"] = Term(*decided)
    if ref:
        terms["minute"] = Term(*ref)
    if not terms and (edition := _EDITION.search(text)):
        terms["edition"] = Term(edition[1], edition[1])
    signed = _SIGNED.search(text)
    if signed and (office := _OFFICE.search(text, signed.end())):
        terms["signed_by"] = Term(_office(office[1]), office[1])
    return terms


def version_terms(text: str) -> dict[str, Term]:
    """The versions that a table or list names: their dates, and row by row version, date, change and by whom."""
    text = told_apart(text)
    if not dates_in(text):
        return {}
    rows = [row for row in _rows(text) if (found := dates_in(row)) and not _of_review(row, found[0].start)]
    marked = sorted(
        dates_in(row)[0].value + (" (readopted unchanged)" if _UNCHANGED.search(row) else "") for row in rows
    )
    words = ", ".join(row[date.start : date.end] for row in rows for date in dates_in(row)[:1])
    described = "; ".join(filter(None, map(_row, rows)))
    return {
        "versions": Term(",".join(marked), words),
        "history": Term(described, rows[0].strip() if rows else ""),
    }


def review_terms(clause: Printed) -> dict[str, Term]:
    """By which day, how often, in which month or after what event the protocol is looked at again."""
    text, said = clause.text, clause.canonical
    terms: dict[str, Term] = {}
    due = next((date for date in dates_in(text) if _of_review(text, date.start)), None)
    if due:
        terms["review_due"] = Term(due.value, text[due.start : due.end])
    elif year := _REVIEWED_IN.search(text):
        terms["review_due"] = Term(year[1], year[0])
    if often := _how_often(clause, due is not None):
        terms["review_interval"] = often
    if after := _AFTER.search(said):
        terms["review_after"] = clause.term(after, after[1])
    return terms


def _how_often(clause: Printed, dated: bool) -> Term | None:
    """An interval and the month or meeting it falls in: ``1 year``, ``1 year in May``, ``in May``."""
    said = clause.canonical
    often = interval(said)
    values, words = ([often[0]], [clause.words(*often[1:])]) if often else ([], [])
    if (month := _MONTH.search(said)) and not dated:
        values.append(f"in {month[1].capitalize()}")
        words.append(clause.words(*month.span()))
    elif often and (meeting := _MEETING.search(said)):
        values.append("at the annual meeting")
        words.append(clause.words(*meeting.span()))
    return Term(" ".join(values), ", ".join(words)) if values else None


def _of_review(text: str, place: int) -> bool:
    """Whether the word next before a date is about reviewing rather than adopting."""
    before = text[max(place - NEAR, 0) : place].lower()
    return before.rfind("review") > max(before.rfind(word) for word in ("adopt", "approv", "ratif", "agreed"))


def _office(word: str) -> str:
    low = word.lower()
    return "chair" if low.startswith("chair") else low


def _rows(text: str) -> list[str]:
    """A table of versions row by row, whether it came as rows or cell by cell."""
    rows: list[str] = []
    for line in list(filter(str.strip, text.split("\n")))[:_MOST_LINES]:
        if not rows and not any(map(str.isdigit, line)):
            continue  # the table's own headings
        begins = _VERSION.search(line) or _row_number(line)
        dated = bool(rows) and bool(dates_in(rows[-1]))
        if not rows or (dated and (begins or dates_in(line))):
            rows.append(line)
        else:
            rows[-1] = f"{rows[-1]} | {line}"
    return [part for row in rows for part in _apart(row)]


def _row_number(row: str) -> re.Match[str] | None:
    """The version that a row begins with, unless it is the day of its date."""
    found = _ROW_NUMBER.match(row)
    return None if found and any(dated.start == found.start(1) for dated in dates_in(row)) else found


def _apart(row: str) -> list[str]:
    """One line that names several versions, cut before each of them."""
    starts = [found.start() for found in _VERSION.finditer(row)]
    if len(starts) > 1:
        return [row[start:end] for start, end in zip(starts, [*starts[1:], len(row)], strict=True)]
    return _BETWEEN.split(row) if len(dates_in(row)) > 1 else [row]


def _row(row: str) -> str:
    date = dates_in(row)[0]
    version = _VERSION.search(row) or _row_number(row)
    by = _BY.search(row)
    change = row[: date.start] + row[date.end :]
    for told in (version, by):
        if told:
            change = change.replace(told[0], " ")
    change = " ".join(re.sub(r"[|:]|\s[–-]\s", " ", change).split()).strip(" .,;()")
    change = re.sub(r"(?:^|[,;]? )(?:approved|adopted|agreed)$", "", change, flags=re.IGNORECASE)
    change = re.sub(r"\s*[,;](?:\s*[,;])*\s*", ", ", change).strip(" ,")
    change += ")" if change.count("(") > change.count(")") else ""
    return ", ".join(filter(None, (version[1] if version else "", date.value, change, by[1] if by else "")))
