"""What was left in from a template, a page or another document."""

import re
from collections.abc import Iterator

from .finding import Finding, Weight
from .text import MOST_WORDS, Text

_BRACKETS = re.compile(r"\[([^\[\]]{1,200})\]")
_FINE = re.compile(
    r"\d{1,4}|[ivx]{1,5}|[a-z]|sic|\.{3}|…|x|\s|✓|[a-z]{1,3}\]?", re.IGNORECASE
)  # a year in a citation, a note's number, words left out, a box to tick
_FILL_IN_WORDS = re.compile(
    r"\b(?:insert|enter|add|delete|state|specify|your|name of|council name|name|number|date|xx+|option(?:al)?|or|"
    r"as (?:appropriate|applicable|necessary)|to be (?:completed|confirmed|inserted|agreed)|e\.?g\.?)\b|[a-z]/[a-z]",
    re.IGNORECASE,
)
_FILL_INS = tuple(
    re.compile(pattern)
    for pattern in (
        r"<(?:[Ii]nsert|[Nn]ame|[Cc]ouncil|[Dd]ate|[Nn]umber|[Ee]nter|[Aa]dd)\b[^<>@]{0,60}>",
        r"\{\{[^{}]{1,60}\}\}|«[^»]{1,60}»",
        r"\((?:[Ii]nsert|[Ee]nter|[Aa]dd|[Nn]ame of|[Dd]elete)\b[^()]{2,60}\)",
        r"(?<![\w.])[Xx]{2,}(?=\s+(?:[Tt]own|[Pp]arish|[Cc]ommunity|[Cc]ity|[Dd]istrict|[Bb]orough"
        r"|[Cc]ounty)?\s*[Cc]ouncil)",
        r"(?<![\w.])(?:[Xx]{3,}|\?{3,})(?![\w.])",
        r"(?<!\w)(?:[Xx]{2}|[Dd]{2}|\?\?)[./-](?:[Xx]{2}|[Mm]{2}|\?\?)[./-](?:[Xx]{2,4}|[Yy]{2,4}"
        r"|\?{2,4}|\d{2,4})(?!\w)",
        r"(?<!\w)20(?:XX|xx|__|\?\?|\dX|\dx)(?!\w)",
        r"\b(?:TBC|TBA|T\.B\.C\.|T\.B\.A\.)(?!\w)",
        r"\b[Ll]orem ipsum\b",
        r"\b(?:Any ?town|Sometown|Anywhere|Any ?[Pp]arish) (?:Town |Parish |Community )?Council\b",
        r"\[\s*\]|\(\s{2,}\)|\(\s?[_.…]{3,}\s?\)",
    )
)
_BLANK = re.compile(r"_{3,}|\.{5,}|…{2,}|(?:\. ){4,}\.?")
_SIGNING = re.compile(
    r"\b(?:sign(?:ed|ature)?|name|witness|position|office|chair(?:man|person)?|mayor|clerk"
    r"|dated?)\W{0,4}$|\bsigned\b[^.]{0,60}$",
    re.IGNORECASE,
)
_SETTLES = re.compile(
    r"\b(?:adopt|approv|review|ratif)\w*[^.]{0,80}\b(?:on|dated?|min(?:ute)?s?|numbers?|no|ref(?:erence)?)\W{0,6}$"
    r"|\b(?:minutes?|adopted|approved|reviewed|adoption|approval|effective from)(?: (?:on|no|ref\w*|number))?\W{0,6}$",
    re.IGNORECASE,
)
_NOTES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bdelete as (?:appropriate|applicable|necessary)\b",
        r"\b(?:delete|remove) (?:this|these|the) (?:\w+ )?(?:notes?|text|guidance|box|paragraph"
        r"|page|section|words|comments?)\b",
        r"\b(?:notes?|guidance) (?:for|to) (?:the )?(?:clerks?|councils?|users?|drafters?)\b\s*[:–-]",
        r"\b(?:adapt|amend|tailor|customi[sz]e|complete)\w* this (?:template|model)\b",
        r"\bthis (?:template|model (?:policy|protocol|document))\b",
        r"\btext in (?:square )?brackets\b",
    )
)
_MODEL = re.compile(
    r"\b(?:model|template|sample|specimen) (?:[\w/&-]+ ){0,6}(?:protocol|policy|charter|agreement)\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"^\W*(?:final |first |second |revised )?draft\b(?! (?:minutes|agenda|reports?|letters?|replies|papers)\b)"
    r"(?=\W*$|\W+(?:for|to|version|v?\d|protocol|policy|document|copy|not|of)\b)"
    r"|\bnot yet (?:been )?(?:adopted|approved|ratified)\b",
    re.IGNORECASE,
)
_LONGEST_MARK = 120  # letters of a line that calls the document a draft
_PAGE = re.compile(
    r"\b(?!on\b|see\b|at\b|to\b|from\b|of\b|and\b)[a-z]+,? (?:[-–|] )?Page \d{1,3}(?: [-–"
    r"|])?(?= [a-z])|\b[Pp]age \d{1,3} of \d{1,3}\b"
)
_CAPITALS = re.compile(r"(?<=[a-z,] )([A-Z][A-Z'’&-]+(?: (?:[A-Z][A-Z'’&/-]+|&)){2,})(?= [a-z])")


def leftovers(text: Text) -> Iterator[Finding]:
    """Notes of a template, marks of a draft, blanks and brackets, page headers; several of a kind are one finding."""
    yield from _template_notes(text)
    yield from _draft_mark(text)
    yield from _fill_ins(text)
    yield from _page_headers(text)


def _template_notes(text: Text) -> Iterator[Finding]:
    title = text.reading.title or ""
    found = [("title", title)] if _MODEL.search(title) else []
    for clause in text.clauses:
        if clause.ref != "title" and (
            note := next(filter(None, (one.search(clause.text) for one in _NOTES)), None)
        ):
            found.append((clause.ref, _around(clause.text, note)))
    if found:
        yield Finding(
            found[0][0],
            "template-note",
            "A note to whoever fills in a template still stands in the document.",
            "Take the note out, and check that what it asks for has been done.",
            Weight.PUT_RIGHT,
            words=found[0][1],
            also=tuple(dict.fromkeys(ref for ref, _ in found[1:])),
        )


def _draft_mark(text: Text) -> Iterator[Finding]:
    """A line at the front that calls the document a draft, where it is not known to be one."""
    found = [
        (clause.ref, clause.text)
        for clause in text.clauses
        if clause.ref.startswith("preamble")
        and len(clause.text) <= _LONGEST_MARK
        and _DRAFT.search(clause.text)
    ]
    if found and not text.draft:
        yield _several(
            found,
            "draft-mark",
            "The document calls itself a draft.",
            "If the council has adopted it, take the words out and record the adoption.",
            Weight.LOOK_AT,
        )


def _fill_ins(text: Text) -> Iterator[Finding]:
    blanks: list[tuple[str, str]] = []
    brackets: list[tuple[str, str]] = []
    for clause in text.clauses:
        words = clause.printed or clause.text  # the text itself is without underscores
        for found in _BRACKETS.finditer(words):
            if _FINE.fullmatch(found[1]) or _is_link(words, found.end()):
                continue
            (blanks if _FILL_IN_WORDS.search(found[1]) else brackets).append((clause.ref, found[0]))
        blanks += [(clause.ref, _around(words, found)) for one in _FILL_INS for found in one.finditer(words)]
        blanks += [
            (clause.ref, _around(words, found)) for found in _BLANK.finditer(words) if _is_blank(words, found)
        ]
    if blanks:
        yield _several(
            blanks,
            "fill-in",
            "A place was left to be filled in.",
            "Fill it in, or take it out.",
            Weight.PUT_RIGHT,
        )
    if brackets:
        yield _several(
            brackets,
            "brackets",
            "Words stand in square brackets, as a template marks what a council is to choose or take out.",
            "Check whether the words apply to the council. Take out the brackets, or the words with them.",
            Weight.LOOK_AT,
        )


def _several(found: list[tuple[str, str]], kind: str, says: str, do: str, weight: Weight) -> Finding:
    refs = list(dict.fromkeys(ref for ref, _ in found))
    return Finding(refs[0], kind, says, do, weight, words=found[0][1], also=tuple(refs[1:]))


def _is_link(words: str, end: int) -> bool:
    return words[end : end + 1] == "("


def _is_blank(words: str, found: re.Match[str]) -> bool:
    """Whether dots or underscores are an empty place: not a leader, not around what was filled in, no signature."""
    before, after = words[: found.start()], words[found.end() :]
    if after[:1].isalnum() or (found[0][0] != "_" and before[-1:].isalnum() and after.strip()):
        return False
    if before[-1:].isdigit() or re.match(r"\s*\d{1,3}\s*$", after):
        return False
    line = before.rsplit("\n", 1)[-1]
    # A line to sign on is meant to be empty; the day or minute of an adoption is not.
    return bool(_SETTLES.search(line)) or not (
        _SIGNING.search(line) or re.match(r"\s*(?:[A-Z]\w+ )?(?:Mayor|Chair|Clerk)", after)
    )


def _page_headers(text: Text) -> Iterator[Finding]:
    held: list[tuple[str, str]] = []
    for clause in text.clauses:
        found = _PAGE.search(clause.text) or _CAPITALS.search(clause.text)
        if found and clause.ref != "title" and not _listed_capitals(found[0]):
            held.append((clause.ref, _around(clause.text, found)))
    held += [(aside.ref, aside.text) for aside in text.reading.asides if aside.kind == "header"]
    if held:
        yield _several(
            held,
            "page-header",
            "A page's header or number stands in the middle of a sentence.",
            "Take it out of the text; in the word processor it belongs in the page's header.",
            Weight.LOOK_AT,
        )


def _listed_capitals(words: str) -> bool:
    return "FREEDOM" in words or "DATA" in words


def _around(words: str, found: re.Match[str]) -> str:
    """What was found with a few words on either side."""
    before = words[: found.start()].split()[-6:]
    after = words[found.end() :].split()[:4]
    return " ".join([*before, found[0].strip(), *after][:MOST_WORDS])
