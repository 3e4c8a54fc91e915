"""References: to sections and appendices of the document itself, and to other documents of the council."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from ..particulars.instruments import code_of_officers, holds, named_in
from .finding import Finding, Weight
from .text import MOST_LETTERS, Text

_NUMBER = r"[A-Z]?\d{1,2}(?:\.\d{1,2}){0,3}(?:\([a-z0-9]{1,4}\))*"
_SECTION = re.compile(
    rf"\b(?P<noun>sections?|paragraphs?|paras?\.?|clauses?|articles?|parts?"
    rf"|chapters?)\s+(?P<list>(?:{_NUMBER}|[IVX]{{1,5}}\b"
    rf"|[A-Z]\b|one|two|three|four|five|six|seven|eight|nine|ten)"
    rf"(?:\s*(?:,|and|or|to|&|–|-)\s*{_NUMBER})*)(?!\d)(?!\w)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\(\s*see (?:also )?(?P<list>{_NUMBER}(?:\s*(?:,|and|or|to|&)\s*{_NUMBER})*)[^)]{{0,20}}\)"
    rf"|\bsee (?:also )?(?P<more>\d{{1,2}}(?:\.\d{{1,2}})+)\b"
)
_OF_ANOTHER = re.compile(
    r"^\s*(?:\([^)]*\)\s*)*,?\s*(?:of|to|in|under|from) (?:the |that |our |its |each "
    r"|any )?(?!(?:this|the present)\b)"
    r"(?!(?:protocol|document|policy)\b)\w|^\s*(?:officer|notice|requests?|agreement)\b",
    re.IGNORECASE,
)
_OF_THIS = re.compile(
    r"^\s*(?:\([^)]*\)\s*)*(?:of|to|in) (?:this|the) (?:protocol|document|policy)\b|^\s*(?:above|below|hereof)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:Act|Acts|Measure|Regulations?|Order|Directive|Constitution|Bill|Article \d+ of)\b"
    r"|\b(?:19|20)\d\d\b|\bEWHC\b"
    r"|\bstanding orders?\b|\bfinancial regulations?\b|\bcode of conduct\b|\bhandbook\b"
    r"|\bcontracts?\b|\bPublicity Code\b"
    r"|\bthe (?:Members['’]? )?Code\b|\b(?:Policy|Procedure|Scheme|Protocol) at\b"
)
_CONSTITUTION = re.compile(r"\bconstitution\b", re.IGNORECASE)
_LETTERED = re.compile(r"[A-Z]\d", re.IGNORECASE)
_PART = re.compile(r"\bparts? [\dA-Z]{1,4},? $", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_WORDS = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_APPENDIX = re.compile(
    r"\b(?P<noun>[Aa]ppendi(?:x|ces)|APPENDIX|[Aa]nnex(?:e|es)?|[Ss]chedules?|[Aa]ttachments?)\s+"
    r"(?P<name>(?!12A)\d{1,2}[A-Z]?\b|[A-Z]\b|[IVX]{2,4}\b)"
    r"|\b(?:the|see|in|an|at|this) (?P<bare>attached (?:[Aa]ppendix|[Aa]nnexe?|[Ss]chedule|[Ff]low ?chart|[Ff]orm)\b"
    r"|(?:[Aa]ppendix|[Aa]nnexe?)\b(?!\s+(?:\d|[A-Z]\b|to |of )))"
)

_HEADING = 60
_NEAR = 80  # letters after a reference in which it says of what it is one


def pointing(text: Text) -> Iterator[Finding]:
    """References that lead nowhere, and instruments that the register does not hold."""
    known = _Numbers(text)
    sections = [
        one
        for clause in text.clauses
        if clause.ref != "title"
        for one in _sections(clause.ref, clause.text, known)
    ]
    yield from _once_each(sections)
    yield from _once_each(_appendices(text))
    yield from _instruments(text)


def _once_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each thing that is not there once, with all the clauses that refer to it."""
    told: dict[str, list[Finding]] = {}
    for one in findings:
        told.setdefault(one.says.lower(), []).append(one)
    for first, *more in told.values():
        refs = dict.fromkeys(one.ref for one in more if one.ref != first.ref)
        yield msgspec.structs.replace(first, also=tuple(refs))


class _Numbers:
    """The numbers under which something stands in the document; and whether it is part of a constitution."""

    def __init__(self, text: Text) -> None:
        self.in_constitution = bool(_CONSTITUTION.search(text.reading.title or ""))
        self.held: set[str] = set()
        self.lettered = any(_LETTERED.match(clause.ref) for clause in text.clauses)
        for clause in text.clauses:
            ref = clause.ref.lower()
            for found in re.finditer(r"\d+|[a-z](?=\d)|^[a-z](?=\(|$)", ref):
                whole = ref[: found.end()]
                bare = re.sub(
                    r"^(?:(?:appendix|annexe?|schedule|attachment|part|chapter|section)\s+\w+\.|[a-z]\.)",
                    "",
                    whole,
                )
                self.held |= {whole, bare, whole.rsplit(" ", 1)[-1]}

    def there(self, number: str) -> bool:
        """Whether a clause or section of that number is there; what lies inside it is not looked for."""
        low = number.lower().rstrip(".")
        low = re.sub(r"\(.*$", "", low)
        value = _ROMAN.get(low) or _WORDS.get(low)
        tried = {low, f"part {low}", *((str(value), f"part {value}") if value else ())}
        return bool(tried & self.held)


def _sections(ref: str, words: str, known: _Numbers) -> Iterator[Finding]:
    for found in [*_SECTION.finditer(words), *_BARE.finditer(words)]:
        groups = found.groupdict()
        listed = groups["list"] or groups.get("more") or ""
        after = words[found.end() : found.end() + _NEAR]
        own = bool(_OF_THIS.search(after))
        if not own and (_OF_ANOTHER.search(after) or _ELSEWHERE.search(_sentence(words, found.start()))):
            continue
        noun = (groups.get("noun") or "").lower()
        if (
            known.in_constitution
            and not own
            and (noun.startswith("part") or _PART.search(words[: found.start()]))
        ):
            continue  # a part of the whole constitution, of which this document is one
        if (
            noun
            and listed[:1].isalpha()
            and not (listed.split()[0].isupper() or (listed[:1].isupper() and noun.startswith("part")) or own)
        ):
            continue  # "part one plays", "section i"
        parts = re.split(r"\s*(?:,|and|or|to|&|–)\s*", listed)
        if not known.lettered:
            parts = [part for part in parts if not _LETTERED.match(part)]  # of a list that is kept elsewhere
        absent = [part for part in parts if part and not known.there(part)]
        if absent:
            yield Finding(
                ref,
                "section-absent",
                f"“{found[0].strip()}” is referred to, and the document has no {' or '.join(absent)}.",
                "Put in the number that is meant. If the section was taken out, take the reference out too.",
                Weight.PUT_RIGHT,
                words=_sentence(words, found.start()),
            )


def _sentence(words: str, place: int) -> str:
    """The sentence around a place."""
    first = max(0, place - MOST_LETTERS)
    before, after = words[first:place], words[place : place + MOST_LETTERS]
    start = max((end.end() for end in re.finditer(r"[.;:?!]\s+(?=[A-Z(“\"])|\n", before)), default=0)
    end = re.search(r"[.;?!](?:\s+(?=[A-Z(“\"])|\s*$)|\n|$", after)
    return words[first + start : place + (end.end() if end else len(after))].strip()


def _appendices(text: Text) -> Iterator[Finding]:
    heads = " | ".join(
        part
        for clause in text.clauses
        for part in (clause.ref, clause.heading, clause.text if len(clause.text) < _HEADING else "")
    ).lower()
    for clause in text.clauses:
        for found in _APPENDIX.finditer(clause.text):
            after = clause.text[found.end() : found.end() + _NEAR]
            around = _sentence(clause.text, found.start())
            if _OF_ANOTHER.search(after) and not _OF_THIS.search(after):
                continue
            if _ELSEWHERE.search(around) and not _OF_THIS.search(after):
                continue
            if _APPENDIX.match(clause.ref):
                continue
            if _has_appendix(found, heads, text):
                continue
            yield Finding(
                clause.ref,
                "appendix-absent",
                f"“{found[0].strip()}” is referred to, and it is not in the document.",
                "Add it to the document, or say where it can be found.",
                Weight.PUT_RIGHT,
                words=around,
            )
            break


def _has_appendix(found: re.Match[str], heads: str, text: Text) -> bool:
    refs = [clause.ref.lower() for clause in text.clauses]
    if found["name"] is None:
        return bool(re.search(r"(?:^|\| )(?:appendix|annexe?|schedule|attachment|flow ?chart|form)\b", heads))
    noun = found["noun"].lower()
    stem = "appendix" if noun.startswith("append") else noun.rstrip("s")[:6]
    name = found["name"].lower()
    return any(ref.startswith(f"{stem[:6]}") and re.search(rf"\b{name}\b", ref) for ref in refs) or bool(
        re.search(rf"(?:^|\| )\W*{stem[:6]}\w*\s+{name}\b", heads)
    )


def _instruments(text: Text) -> Iterator[Finding]:
    if text.instruments is None:
        return
    told: dict[str, tuple[str, dict[str, None]]] = {}
    for clause in text.clauses:
        of_officers = any(code_of_officers(one.key, one.binds) for one in clause.provisions)
        for named in named_in(clause.text, of_officers):
            if not holds(text.instruments, named):
                told.setdefault(named.title, (named.words, {}))[1][clause.ref] = None
    for title, (words, held) in told.items():
        refs = list(held)
        yield Finding(
            refs[0],
            "instrument-unregistered",
            f"This clause names the {title}, which the council's register of linked policies does not have.",
            "Register the document with its version, date and place. If the council has no such document, adopt one "
            "or change the clause.",
            Weight.LOOK_AT,
            words=words,
            also=tuple(refs[1:]),
        )
