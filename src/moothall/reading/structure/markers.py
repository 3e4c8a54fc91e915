"""Numbers, letters and bullets at the beginning of a line, in every habit that councils have."""

import re

from msgspec import Struct

BULLET = "•"
CITED = "1(1)"
"""The shape of a number that is a clause's whole reference."""
ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
"""How the clauses are told apart that have the same number."""


class Begun(Struct, frozen=True):
    """How a line begins. ``number`` is a clause's own number, ``marker`` a list item's letter or bullet.

    ``shape`` is the way the number or marker is written ("(a)", "1.", "•"), so that lists within lists can be told
    apart; ``rest`` is the text behind it.
    """

    rest: str
    number: str = ""
    marker: str = ""
    shape: str = ""


_GLYPHS = r"[-–—−•●▪■□◦○◘*·∙‣⁃➢➤►▶✓✔❖◆◇♦»>→\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf06f\u2219\u25fe\u25cf]"
_BULLET = re.compile(rf"^(?:{_GLYPHS}|[oO](?=\s+\w)|§(?=\s+[A-Z]))\s*(?=\S)")
_ONLY_BULLET = re.compile(rf"^(?:{_GLYPHS}|o)$")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SECTION = re.compile(
    r"^(section|part|article|clause|rule|paragraph|chapter)\s+"
    rf"(\d{{1,2}}(?:\.\d{{1,2}})*|[A-Z]|[IVX]{{1,5}}|{'|'.join(_WORDS)})(?![\w.])\s*[:.)–—-]*\s*(?=\S|$)",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"^(?:appendix|appendices|annexe?|schedule|attachment)(?:\s+([A-Z]|\d{1,2}|[IVX]{1,4}))?(?![\w.]\w)\s*[:.)–—-]*\s*(?=\S|$)",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"^((?:[1-9]\d?)(?:\.[1-9]\d?)*)\s?\(([a-z]|[ivx]{1,5})\)[.:]?\s*(?=\S)")
_NAMES = r"appendix|annexe?|schedule|attachment|part|chapter"
_AGAIN = rf"(?: \((?:{'|'.join(ORDINALS)}|\d\d)\))?"
_LISTED = r"\((?:[1-9]\d?|[a-z]{1,2}|[ivx]{1,5}|[A-Z])\)"
# "4(1)", "3.officers(4)(a)", "preamble(b)": what the tree calls a clause, as a paper of Moothall's prints it
_CITED = re.compile(
    r"^((?:"
    rf"(?:(?:{_NAMES})(?: (?:[A-Z]|\d{{1,2}}|[IVX]{{1,4}}))?\.)?[1-9]\d?(?:\.[1-9]\d?)*"
    rf"(?:{_AGAIN}\([1-9]\d?\)|{_AGAIN}(?:{_LISTED}){{2}}|\.[a-z]{{2,}}(?:[-'’][a-z]+)*{_AGAIN}(?={_LISTED}|\s[A-Z“‘\"'])"
    rf"| \((?:{'|'.join(ORDINALS)})\))(?:{_LISTED})*"
    rf"|[a-z]{{3,}}(?:[-'’][a-z]+)*{_AGAIN}\((?:[1-9]\d?|[a-rt-z])\)(?:{_LISTED})*"
    rf"|(?:title|cover|preamble|adoption|approval|amendments"
    rf"|(?:amendment|revision|version|change|document|policy|review|adoption|approval) "
    rf"(?:record|history|summary|log|control|table|schedule|details)){_AGAIN}(?=\s[A-Z“‘\"'(\d])"
    r"))\s+(?!(?:of|and|or|to|above|below)\b)(?=\S)"
)
_DOTTED = re.compile(
    r"^(?:\d{1,3}\s+)?((?:[1-9]\d?|[A-Z]\d{0,2}|[IVX]{2,4})(?:\.(?:0?[1-9]\d?|0)){1,4}(?:\.[a-z](?=[\s.)]))?|[1-9]\d?\.[a-z](?=[\s.)]))[.):]?(?:\s+(?=\S)|(?=[A-Z][a-z]))"
)
_UNIT = re.compile(r"^(?:[ap]\.?m\b|%|hours?\b|hrs\b|days?\b|miles?\b|million\b|per cent\b)", re.IGNORECASE)
_PLAIN = re.compile(r"^([1-9]\d{0,2}|[A-H]|[IVX]{1,5}|[A-Z]\d{1,2})([.):]|\s[-–—](?=\s))\s*(?=[^\d\s])")
_BARE = re.compile(r"^([1-9]\d{0,2}|[A-Z]\d{1,2})\s+(?=[A-Z“\"‘'(])")
_LETTER = re.compile(
    r"^([(\[]?)([a-zA-Z]{1,2}|[ivxIVX]{1,5}|[1-9]\d?)([)\]])\s*(?=\S)|^([a-z]|[ivx]{2,5})(\.)\s+(?=\S)"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(rf"^\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\b", re.IGNORECASE)
_ALONE = re.compile(
    r"^(?:(?:section|part|article|clause)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4}|"
    rf"{'|'.join(_WORDS)})[.:]?|[1-9]\d?(?:\.[1-9]\d?)+[.)]?|[1-9]\d?[.)]|[(\[]?(?:[a-z]|[ivx]{{1,5}}|\d{{1,2}})[)\]]"
    r"|[a-z]\.|[ivx]{2,5}\.|[A-H]\.)$",
    re.IGNORECASE,
)
_CORE = re.compile(r"[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*")


def begin(text: str, heading_like: bool, bare: bool = False) -> Begun:
    """What number, letter or bullet a line begins with, and what stands behind it.

    Args:
        text: the line.
        heading_like: whether the line is a heading, which may carry a number without any sign behind it.
        bare: whether this document numbers its paragraphs without any sign behind the number.

    """
    bulleted = _BULLET.match(text)
    rest = text[bulleted.end() :] if bulleted else text
    found = _appendix(rest) or _numbered(rest, heading_like, bare)
    if found:
        return found
    lettered = _LETTER.match(rest)
    if lettered and not _is_word(lettered, rest):
        core = lettered[2] or lettered[4]
        shape = f"{lettered[1] or ''}{_kind(core)}{lettered[3] or lettered[5]}"
        return Begun(rest[lettered.end() :], marker=core, shape=shape)
    if bulleted:
        return Begun(rest, marker=BULLET, shape=text[:1])
    return Begun(text)


def counted(marker: str, text: str) -> Begun:
    """The same for a marker that the document counts by itself and that is therefore certain."""
    core = _CORE.search(marker)
    if core is None or _ONLY_BULLET.match(marker):
        return Begun(text, marker=BULLET, shape=marker[:1] or BULLET)
    named = _appendix(f"{marker} Title") or _SECTION.match(f"{marker} ")
    if isinstance(named, Begun):
        return Begun(text, number=named.number, shape=named.shape)
    if named:
        return Begun(text, number=_section_number(named), shape=named[1].lower())
    number = core[0]
    shape = marker.replace(number, _kind(number), 1)
    if "." in number or (number.isdigit() and "(" not in marker) or re.fullmatch(r"[A-Z]\.?", marker):
        return Begun(text, number=re.sub(r"\.0$", "", number), shape=shape)
    return Begun(text, marker=number, shape=shape)


def stands_alone(text: str) -> bool:
    """Whether a line holds nothing but a number, letter or bullet, whose text must be in the next line."""
    return bool(_ONLY_BULLET.match(text) or _ALONE.match(text))


def is_bulleted(text: str) -> bool:
    """Whether a line begins with a bullet."""
    return bool(_BULLET.match(text))


def counts_bare(texts: list[str]) -> bool:
    """Whether paragraphs are numbered 1, 2, 3 without any sign behind the number, as some long protocols are."""
    expected = 1
    for text in texts:
        found = _BARE.match(text)
        if found and found[1] == str(expected) and not _DATE.match(text):
            expected += 1
    return expected > 4


def _appendix(text: str) -> Begun | None:
    found = _APPENDIX.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    if rest[:1].islower() or len(rest) > 90 or rest.endswith((".", ";")) or (not found[1] and rest):
        return None
    word = re.match(r"[a-z]+", text.lower())
    name = "appendix" if word is None or word[0] == "appendices" else word[0]
    return Begun(rest or text, number=f"{name} {found[1].upper()}" if found[1] else name, shape="appendix")


def _numbered(text: str, heading_like: bool, bare: bool) -> Begun | None:
    section = _SECTION.match(text)
    if section:
        rest = text[section.end() :]
        if rest[:1].islower() or (rest and not heading_like and len(rest) > 110):
            return None  # "Section 5 of the Act says" is a sentence
        return Begun(rest, number=_section_number(section), shape=section[1].lower())
    cited = _CITED.match(text)
    if cited:
        return Begun(text[cited.end() :], number=cited[1], shape=CITED)
    lettered = _LETTERED.match(text)
    if lettered:
        return Begun(text[lettered.end() :], number=f"{lettered[1]}({lettered[2]})", shape="1(a)")
    found = _DOTTED.match(text)
    if found and _UNIT.match(text[found.end() :]):
        return None
    found = found or _PLAIN.match(text)
    if not found and not _DATE.match(text):
        found = _BARE.match(text)
        if found and not (heading_like or (bare and found[1].isdigit())):
            found = None
    if not found:
        return None
    number = re.sub(r"\.0$", "", found[1])
    sign = found[0].strip()[len(found[1]) :].strip() if found.re is _PLAIN else ""
    return Begun(text[found.end() :], number=number, shape=f"{_kind(number)}{sign}")


def _section_number(found: re.Match[str]) -> str:
    word, number = found[1].lower(), found[2]
    if number.lower() in _WORDS:
        number = str(_WORDS.index(number.lower()) + 1)
    return f"{word} {number.upper()}" if word in ("part", "chapter") else number.upper()


def _is_word(found: re.Match[str], text: str) -> bool:
    """Whether what looks like a letter in brackets is an abbreviation or a short word, as in "(it) is"."""
    core = found[2] or found[4]
    doubled = len(core) == 2 and core.isalpha() and core[0] == core[1]
    return len(core) > 1 and core.isalpha() and not doubled and not re.fullmatch(r"[ivx]+|[IVX]+", core)


def _kind(core: str) -> str:
    if core[0].isdigit():
        return re.sub(r"\d+", "1", core)
    return "a" if core.islower() else "A"
