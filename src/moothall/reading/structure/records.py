"""Tables of versions: which lines are their rows, so that "1.1 4 May 2016 Route added" is not taken for a clause 1.1.

A row begins with a version and its date, or under the title or the column heads of such a table with either and more.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..language.dates import dates_in
from .markers import begin

_LONGEST_ROW = 800
_LONGEST_DOUBTFUL = 240
_LONGEST_CELL = 300
_LONGEST_TITLE = 120
_LONGEST_LAST = 80  # of a line below the last row, so that no paragraph behind the table is taken along
_NEAR = 60  # letters between "Version 2" and its date
_MOST_CELLS = 6
_MOST_HEADS = 8
_VERSION = re.compile(
    r"[|\s]*(?P<named>(?:version|ver|v|issue|revision|rev|edition|draft|amendment)\.?\s*(?:no\.?\s*)?)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})[.):]?(?=[\s|,;:–—(-]|$)",
    re.IGNORECASE,
)
_MAY_BEGIN = re.compile(
    r"[|\s]*(?:\d|(?:ver|v|issue|rev|edition|draft|amendment|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\W*\d)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d\d")
_PARTING = re.compile(r"[\s|:,;.()–—-]*(?:(?:dated?|of|from)\b[\s|:]*)?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"\b(?:was|were|is|are|has|have|will|shall|must|should)\b.*\.$")
_WORD = re.compile(r"[^\W\d_]+")
_COLUMNS = frozenset(
    _WORD.findall(
        "version ver issue revision rev edition no number date dated of what change changes changed description summary"
        " details reason amendment amendments amended made by whom who author owner prepared approved adopted agreed"
        " approval adoption authorised body minute minutes ref reference comment comments notes status section sections"
        " page paragraph clause clauses effective from review reviewed decision council meeting committee why when"
    )
)
_COUNTING = frozenset(_WORD.findall("version ver issue revision rev edition no number date amendment"))
_TITLE = frozenset(
    _WORD.findall(
        "document policy protocol version versions amendment amendments revision revisions change changes review"
        " adoption approval history record records table list log summary schedule control information details"
        " management status updates issue issues and of to the this made since its previous past earlier"
    )
)
_TITLING = frozenset(
    _WORD.findall(
        "version versions amendment amendments revision revisions change changes history control record log"
    )
)


class _Table(NamedTuple):
    """Where a table of versions begins and ends, its column heads included, and where each of its rows begins."""

    first: int
    end: int
    rows: tuple[int, ...]


def rows_of_versions(texts: Sequence[str]) -> set[int]:
    """Which of these lines belong to tables of versions; an empty one belongs to none."""
    return {place for table in _tables(texts) for place in range(table.first, table.end)}


def lists_versions(text: str, heading: str = "") -> bool:
    """Whether a clause is such a table, or holds one."""
    rows = text.split("\n")
    if len(rows) > 1 and all(_begins(rows, place) is not None for place in range(len(rows))):
        return True
    return bool(_tables([heading, *rows]))


def _tables(texts: Sequence[str]) -> list[_Table]:
    begun = ((place, _begins(texts, place)) for place in range(len(texts)))
    surely = {place: sure for place, sure in begun if sure is not None}
    found: list[_Table] = []
    for rows in _runs(texts, sorted(surely)):
        first = _heads(texts, rows[0], found[-1].end if found else 0)
        titled = first < rows[0] or _is_title(texts[first - 1] if first else "")
        sure = sum(surely[row] for row in rows)
        if (sure > 1 or titled) and not _counts_on(texts, rows[0]):
            found.append(_Table(first, _end(texts, rows, rows[0] - first), tuple(rows)))
    return found


def _begins(texts: Sequence[str], place: int) -> bool | None:
    """Whether a line begins a row: surely, perhaps (with a title above), or not at all."""
    text = texts[place]
    if len(text) > _LONGEST_ROW or not _MAY_BEGIN.match(text):
        return None
    version = _VERSION.match(text)
    dates = dates_in(text) if _FIGURES.search(text) else []
    if version and dates and version.start("number") >= dates[0].start:
        version = None  # it is the day of the date
    if version is None:
        if not dates or _PARTING.sub("", text[: dates[0].start]):
            return None
        begins = _past(text, dates[0].end)
        second = _VERSION.match(text, begins)
        return bool(second and (second["named"] or "." in second["number"])) if text[begins:] else None
    if dates:
        between = text[version.end() : dates[0].start]
        if _past(text, version.end()) >= dates[0].start:
            return True
        if version["named"]:
            return len(between) < _NEAR
        return None if len(text) > _LONGEST_DOUBTFUL or _SENTENCE.search(text) else False
    if _YEAR.search(text, version.end()):
        return False
    if _WORD.search(text, version.end()):
        return None
    after = texts[place + 1] if place + 1 < len(texts) else ""
    counts = version["named"] or "." in version["number"]
    return False if counts or (_is_cell(after) and dates_in(after)) else None


def _past(text: str, place: int) -> int:
    """The place behind the signs that part two cells of a row."""
    found = _PARTING.match(text, place)
    return found.end() if found else place


def _runs(texts: Sequence[str], starts: Iterable[int]) -> list[list[int]]:
    """Rows that stand close together, with nothing but their further cells and lines between them."""
    runs: list[list[int]] = []
    for start in starts:
        last = runs[-1][-1] if runs else None
        if last is not None and start - last <= _MOST_CELLS and all(map(_is_cell, texts[last + 1 : start])):
            runs[-1].append(start)
        else:
            runs.append([start])
    return runs


def _is_cell(text: str) -> bool:
    return 0 < len(text) < _LONGEST_CELL and not begin(text, False).number


def _heads(texts: Sequence[str], row: int, least: int) -> int:
    """Where the column heads above a first row begin; the row itself where it has none."""
    first = row
    words: set[str] = set()
    while first > max(least, row - _MOST_HEADS) and (held := _words(texts[first - 1])) and held <= _COLUMNS:
        if any(map(str.isdigit, texts[first - 1])):
            break
        words |= held
        first -= 1
        if len(held) > 2:
            break  # all heads in one line
    return first if len(words) > 1 and words & _COUNTING else row


def _is_title(text: str) -> bool:
    """Whether a line is the title of such a table: nothing but words of that kind."""
    words = _words(begin(text, True).rest) if text else set()
    return bool(words & _TITLING) and words <= _TITLE and len(text) < _LONGEST_TITLE


def _words(text: str) -> set[str]:
    return set(map(str.lower, _WORD.findall(text)))


def _counts_on(texts: Sequence[str], row: int) -> bool:
    """Whether what looks like a first version is the next number of the clauses before it."""
    version = _VERSION.match(texts[row])
    if version is None or version["named"] or "|" in texts[row][: version.end() + 2]:
        return False
    number = version["number"]
    before = next((held for text in reversed(texts[:row]) if (held := begin(text, True).number)), "")
    outer, _, last = number.rpartition(".")
    previous = f"{outer}.{int(last) - 1}" if outer else str(int(last) - 1)
    below = number.startswith(f"{before}.") and last != "0"
    return bool(before) and (before == previous or below)


def _end(texts: Sequence[str], rows: Sequence[int], heads: int) -> int:
    """Where a table ends: behind the last row with as many cells and lines below it as the others have."""
    more = max((after - row - 1 for row, after in pairwise(rows)), default=0)
    if len(rows) == 1 and not _WORD.search(texts[rows[0]]):
        more = heads - 1
    end = rows[-1] + 1
    while end < len(texts) and (end <= rows[-1] + more or texts[end][:1].islower()):
        text = texts[end]
        if not _is_cell(text) or len(text) > _LONGEST_LAST or (text.endswith(".") and len(text.split()) > 8):
            break
        end += 1
    return end
