"""Papers as tagged PDF (PDF/UA-1), typeset by typst from the templates in ``look/typst``."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

import msgspec
import typst
from msgspec import Struct

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "typst"
_FONTS = _HERE / "static" / "vendor" / "fonts"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LONG_WORD = re.compile(r"\S{60}(?=\S)")
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_MOST_STRANGE = 40


@cache
def _fonts() -> typst.Fonts:
    """The fonts that come along, and none of the machine's: the same letter looks the same everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])


def render(template: str, data: dict[str, Any]) -> bytes:
    """The PDF of ``look/typst/TEMPLATE.typ`` with this data, which reaches it as JSON and never as markup.

    A character for which no font has a shape is written as its name in square brackets, for PDF/UA allows no
    empty boxes. Raises typst.TypstError only where the template itself is wrong.
    """
    texts = _each_text(data, _fit_for_paper)
    for _ in range(_MOST_STRANGE):
        try:
            return _compile(template, texts, ["ua-1"])
        except typst.TypstError as error:
            strange = _NO_GLYPH.search(error.message)
            if strange is None:
                raise
            shapeless = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), strange[1])
            texts = _each_text(texts, partial(_spell_out, shapeless))
    # A whole text in a script that no font here has: legible structure and empty boxes beat no paper at all.
    return _compile(template, texts, [])


def _compile(template: str, data: Any, standards: list[Any]) -> bytes:
    compiler = typst.Compiler(
        _TEMPLATES / f"{template}.typ",
        root=_TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"data": msgspec.json.encode(data).decode()},
    )
    made = compiler.compile(format="pdf", pdf_standards=standards)
    assert isinstance(made, bytes)  # noqa: S101 - a single file is asked for
    return made


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    """The same data with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each_text(held, change) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(held, change) for held in value]
    return value


def _fit_for_paper(text: str) -> str:
    """Line ends of one kind, no control characters, and places to break what would run off the page."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _LONG_WORD.sub("\\g<0>\u200b", plain)


def _spell_out(shapeless: str, text: str) -> str:
    names = (unicodedata.name(one, f"U+{ord(one):04X}").lower() for one in shapeless)
    return text.replace(shapeless, "".join(f"[{name}]" for name in names))


def letter(
    *,
    council: str,
    sender: str,
    capacity: str,
    recipient: str,
    on: date,
    subject: str,
    text: str,
    address: tuple[str, ...] = (),
    reference: str = "",
    foot: tuple[str, ...] = (),
    copies: tuple[str, ...] = (),
    confidential: bool = False,
) -> bytes:
    """An official letter.

    Args:
        council: in whose name it goes.
        sender: who writes.
        capacity: as what, beneath the name.
        recipient: to whom.
        on: the date on the letter.
        subject: also the title of the PDF.
        text: paragraphs set apart by empty lines.
        address: the recipient's address, line by line.
        reference: the council's own.
        foot: lines that the protocol adds.
        copies: to whom it is openly copied.
        confidential: marks it so above the subject.

    """
    return render(
        "letter",
        {
            "council": council,
            "sender": sender,
            "capacity": capacity,
            "recipient": recipient,
            "on": _in_words(on),
            "subject": subject,
            "text": text,
            "address": address,
            "reference": reference,
            "foot": foot,
            "copies": copies,
            "confidential": confidential,
        },
    )


def code_letter(*, council: str, person: str, address: str, code: str, until: date) -> bytes:
    """A paper that lets in a person who has no mail: where to go, and a code good to the end of ``until``."""
    return render(
        "code",
        {
            "council": council,
            "person": person,
            "address": address,
            "code": code,
            "until": _in_words(until),
        },
    )


class PaperClause(Struct, frozen=True):
    """A clause as it stands on paper.

    ``opens`` is the heading that begins with it, ``headed`` whether it stands under any; ``depth`` is how many clauses
    it stands in, ``anchor`` the name by which an address points at it, ``local`` the council's own norm that it keeps.
    """

    number: str
    text: str
    anchor: str
    opens: str = ""
    headed: bool = False
    depth: int = 0
    local: str = ""


LONG = 20
"""A text of more clauses than this gets a list of its headings."""


def protocol(
    *,
    council: str,
    title: str,
    facts: tuple[tuple[str, str], ...],
    clauses: tuple[PaperClause, ...],
    note: str = "",
) -> bytes:
    """A council's protocol: the text with what is known of its adoption above it.

    Args:
        council: whose it is, also at the head of every page.
        title: what the version is called, likewise.
        facts: names and values.
        clauses: in the order of the text.
        note: what to know before reading.

    """
    headings = sum(bool(one.opens) for one in clauses)
    return render(
        "protocol",
        {
            "council": council,
            "title": title or "Protocol",
            "facts": [{"name": name, "value": value} for name, value in facts],
            "note": note,
            "contents": headings > 1 and len(clauses) > LONG,
            "clauses": msgspec.to_builtins(clauses),
        },
    )


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
