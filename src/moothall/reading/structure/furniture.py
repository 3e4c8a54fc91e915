"""What belongs to the page and not to the text: page numbers, running heads, contents, numbers set apart."""

import re
from collections import Counter
from itertools import groupby

import msgspec

from ..values import Line
from .markers import begin, is_bulleted, stands_alone

_ADDRESS = re.compile(r"\bcouncil\b|\bpage\b|\bprotocol\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"^[-–—\s|\[(]*(?:p\s*a\s*g\s*e|pg|p\.)?[\s|]*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—\s|\])]*(?:p\s*a\s*g\s*e)?$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"(?:\.{4}|…{2}|(?:\. ){3}|_{4})\s{0,99}\d{1,3}$")
_MOST_ENTRIES = 150
_LONGEST_ENTRY = 110
_LONGEST_PAGE_NUMBER = 60
_CONTENTS_HEAD = re.compile(r"^(?:table\s+of\s+)?contents(?:\s+page)?:?$", re.IGNORECASE)
_ENTRY = re.compile(r"^(.*\S)[\s.…]+\d{1,3}$")
_ENDED = re.compile(r"[.;:?!][\"'”’)\]]*$")


def without_furniture(lines: list[Line]) -> list[Line]:
    """The lines of the text itself, with numbers that stood on a line of their own before their text."""
    numbered = _numbers_set_apart(lines)
    entries = _contents(lines)
    kept: list[Line] = []
    for place, line in enumerate(lines):
        if place in entries or _CONTENTS.search(line.text):
            continue
        counts_pages = not line.marker and not line.record and place not in numbered
        if counts_pages and _counts_page(line.text):
            continue
        kept.append(line)
    return _with_numbers(kept)


def _counts_page(text: str) -> bool:
    return len(text) < _LONGEST_PAGE_NUMBER and bool(_PAGE_NUMBER.match(text))


def without_running_heads(lines: list[Line]) -> list[Line]:
    """The lines of a plain text without the heads and feet of the pages that it was printed on."""
    furniture = _running_heads(lines)
    kept: list[Line] = []
    seen: set[str] = set()
    for line in lines:
        text = line.text.casefold()
        counts_pages = furniture.get(text, furniture.get(_shape(text)))
        if counts_pages is not None and not line.record:
            # a head that never changes may be the title at its first place; one that counts pages is none
            if counts_pages or text in seen:
                continue
            seen.add(text)
        kept.append(line)
    return kept


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _running_heads(lines: list[Line]) -> dict[str, bool]:
    """The shapes of lines that stand on page after page, and whether they count the pages.

    These are short lines that come again and name the council, the document or the page, and what begins or ends
    three pages or more.
    """
    written: dict[str, list[str]] = {}
    for line in lines:
        text = line.text.casefold()
        if (
            len(text) < 90
            and _is_titled(line.text)
            and not is_bulleted(text)
            and _ADDRESS.search(text)
            and not _ENDED.search(text)
        ):
            # figures may differ only beside the word page, so that "Version 1" and "Version 2" stay two lines
            written.setdefault(_shape(text) if "page" in text else text, []).append(text)
    for _, held in groupby(lines, key=lambda line: line.page):
        page = [line.text.casefold() for line in held if _is_titled(line.text)]
        for text in {*page[:2], *page[-2:]}:
            if len(text) < 120 and not _ENDED.search(text):
                written.setdefault(f"edge {_shape(text)}", []).append(text)
    found: dict[str, bool] = {}
    for shape, texts in written.items():
        if len(texts) >= (3 if shape.startswith("edge ") else 2):
            found[shape.removeprefix("edge ")] = len(set(texts)) > 1
    return found


def _is_titled(text: str) -> bool:
    """Whether a line is written as titles are, and not as a stretch of a sentence."""
    words = re.findall(r"[^\W\d_]{4,}", text.replace("**", ""))
    return all(word[0].isupper() for word in words) or "page" in text.casefold() or text.startswith("#")


def _contents(lines: list[Line]) -> set[int]:
    """The places of a table of contents whose entries have no dots between title and page."""
    head = next((n for n, line in enumerate(lines[:60]) if _CONTENTS_HEAD.match(line.text.strip())), None)
    if head is None:
        return set()
    later = Counter(_letters(line.text) for line in lines[head + 1 :])
    found = {head}
    for place in range(head + 1, min(len(lines), head + _MOST_ENTRIES)):
        text = lines[place].text
        if len(text) > _LONGEST_ENTRY:
            break
        entry = _ENTRY.match(text)
        title = _letters(entry[1] if entry else text)
        again = later[title] >= (1 if entry else 2) or _begins_later(title, lines[place + 1 :])
        if not (again or _counts_page(text) or (entry and _CONTENTS.search(text))):
            break
        found.add(place)
        later[_letters(text)] -= 1
    return found if len(found) > 2 else set()


def _begins_later(title: str, lines: list[Line]) -> bool:
    return len(title) > 5 and any(_letters(line.text) == title for line in lines)


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text.lower())


def _numbers_set_apart(lines: list[Line]) -> set[int]:
    """Places of lines that hold only a figure, where these count the sections and not the pages."""
    places = [n for n, line in enumerate(lines) if re.fullmatch(r"[1-9]\d?", line.text)]
    if any(re.match(r"^[1-9]\d?[.)]\s*\D", line.text) or line.marker for line in lines):
        return set()
    figures = [int(lines[n].text) for n in places]
    heads = all(n + 1 < len(lines) and lines[n + 1].text[:1].isupper() for n in places)
    in_order = figures == list(range(1, len(figures) + 1))
    return set(places) if len(places) > 1 and heads and in_order else set()


def _with_numbers(lines: list[Line]) -> list[Line]:
    """Numbers, letters and bullets on a line of their own put before the line they belong to."""
    kept: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if line.record:
            kept += [line] if waiting is None else [waiting, line]
            waiting = None
            continue
        figure = re.fullmatch(r"[1-9]\d?", line.text)
        alone = not line.marker and (bool(figure) or stands_alone(line.text))
        if waiting is not None and alone:
            kept.append(waiting)
        if alone:
            waiting = line
            continue
        begun = begin(line.text, False)
        if waiting is not None and (begun.number or (begun.marker and " " in waiting.text)):
            kept.append(waiting)
            waiting = None
        kept.append(line if waiting is None else _before(waiting, line))
        waiting = None
    return [*kept, waiting] if waiting is not None else kept


def _before(number: Line, line: Line) -> Line:
    sign = "." if number.text.isdigit() else ""
    return msgspec.structs.replace(
        line,
        text=f"{number.text}{sign} {line.text}",
        gap=number.gap,
        indent=number.indent,
        page=number.page,
    )
