"""Where concerns go: to whom first, and whether every case has somebody to go to."""

import re
from collections.abc import Iterator

from .contradictions import told
from .finding import Finding, Weight
from .text import Sentence, Text

_TARGET = (
    r"(?:vice chair|chair|committee|panel|monitoringofficer|ombudsman|council|clerk|leader|slcc|independent)"
)
_WHERE_ABOUT = (
    r"\b(?:about|concern(?:s|ing)?(?: is)?(?: (?:about|with))?|regarding|relat(?:es?|ing) to"
    r"|involv(?:es?|ing)|against|subject (?:is|of)"
    r"|dissatisf\w+ (?:\w+ )?(?:with|concerns)|complaint of|criticism of|touch(?:es|ing)"
    r"|(?:unhappy|displeased|not (?:content|satisfied|happy)|problems?) (?:about|with))"
)
_OF_CLERK = re.compile(
    rf"{_WHERE_ABOUT} (?:the |our )?clerk(?! or\b)\b.{{0,120}}\b(?:vice chair|chair|committee|panel"
    rf"|monitoringofficer|council|leader)\b"
    rf"|\b(?:vice chair|chair|committee|panel|council)\b[^.;]{{0,60}}{_WHERE_ABOUT} (?:the )?clerk(?! or\b)\b"
    r"|\b(?:if|where|when)\b[^.;]{0,60}\bclerk (?:has|is|was|did)\b[^.;]{0,60}\b(?:tell|to|with"
    r"|inform|notify) (?:the )?(?:vice chair|chair|committee|panel)\b"
    r"|\bclerk is (?:the (?:subject|person|officer|employee|one)\b(?! to\b| who)|(?:him|her|them)sel"
    r"|concerned\b|involved\b|(?:a |the )?party\b)"
    rf"|\bit is the clerk\b.{{0,60}}\b{_TARGET}\b"
    r"|\bwhere (?:it is|that is|this is) the clerk\b"
)
_STILL_CLERK = re.compile(r"\bclerk is the \w+ (?:in question|concerned)\b.*\bstill (?:to )?the clerk\b")
_OF_CHAIR = re.compile(
    rf"{_WHERE_ABOUT} (?:the |our )?chair\b.{{0,120}}\b{_TARGET}\b"
    rf"|\b{_TARGET}\b[^.;]{{0,60}}{_WHERE_ABOUT} (?:the )?chair\b"
    r"|\bchair is (?:the (?:subject|person|one)\b(?! to\b| who)|(?:him|her|them)sel|concerned\b|involved\b)"
    rf"|\bit is the chair\b.{{0,60}}\b{_TARGET}\b"
)
_AMONG = re.compile(
    r"\bbetween councillor\b(?! (?:and|or)\b|,)|\bcouncillor (?:against|about|by|with) (?:another "
    r"|a fellow )?councillor\b|\bfellow councillor\b"
    r"|\bby one councillor about another\b|\bone councillor (?:has|and) .{0,40}\banother\b"
    rf"|{_WHERE_ABOUT} (?:a|an|another|any|one|the) (?:other )?councillor\b.{{0,120}}\b{_TARGET}\b"
    r"|\bconcern\w* (?:about|with) (?:\w+ ){0,3}councillor\b"
)
_CODE = re.compile(
    r"\b(?:complain\w*|allegation\w*|alleg\w+|breach\w*|broken|contraven\w+|fail\w* to (?:comply|follow|observe))\b"
)
_OUTSIDE = re.compile(r"\bmonitoringofficer\b|\bombudsman\b|\bstandards board\b")
_OF_COUNCILLORS = re.compile(r"\bcouncillor\b|\bcode\b")
_SUBJECT_CLERK = re.compile(
    r"\bclerk\b[^.;]{0,40}\bor\b[^.;]{0,25}\bofficer\b|\bclerk(?: \w+)? (?:work|conduct"
    r"|performance|behaviour|actions?)\b"
    r"|\b(?:conduct|behaviour|performance|work|actions?)\b[^.;]{0,30}\bof (?:the )?clerk\b"
    r"|\b(?:unhappy|dissatisfied|concern\w*|complain\w*|problem\w*|content|satisfied|one)"
    r" (?:about|with) (?:the )?clerk\b"
)
_MATTER = re.compile(r"\b(?:matter|trouble|problem|difference|dispute|disagreement|concern)s?\b")
_STEP = re.compile(r"\bto the (?:\w+ ){0,2}?(clerk|chair|committee|panel|council|monitoringofficer)\b")
_BEYOND = frozenset({"committee", "panel", "council", "monitoringofficer"})
_CONCERNS = ("concerns.grievance", "concerns.informal-first", "concerns.councillor-route")
_COMPLAINER = re.compile(r"\bcouncillor\b|\byou\b|\banyone\b")
_OF_AN_OFFICER = re.compile(r"^(?:an? |the |any )?(?:officer|clerk) (?:who|with|may|should|must|can)\b")
_STAFF = re.compile(r"\b(?:officer|clerk)\b")


def routes(text: Text) -> Iterator[Finding]:
    """Concerns that go to the person they are about, and cases that the document leaves open."""
    if not any(stated.key.startswith("concerns.") for clause in text.clauses for stated in clause.provisions):
        return  # without a chapter on concerns there is no route to look at
    elsewhere = any(_has_its_way(sentence.said) for sentence in text.sentences)
    to_clerk = [] if elsewhere else list(_to_clerk(text))
    yield from to_clerk
    yield from _left_out(text, elsewhere or bool(to_clerk))


def _has_its_way(said: str) -> bool:
    """Whether a sentence names somebody else for a concern about the Clerk."""
    about = _OF_CLERK.search(said)
    if about is None or _STILL_CLERK.search(said):
        return False
    rest = said[said.index("clerk", about.start()) + len("clerk") :]
    return told(f"concern {rest}")[:1] != ["clerk"]


def _to_clerk(text: Text) -> Iterator[Finding]:
    """The clause by which a concern about the Clerk is told to the Clerk, first or later."""
    for clause in text.clauses:
        held = [sentence for sentence in text.sentences if sentence.ref == clause.ref]
        said = " ".join(sentence.own for sentence in held)
        whole = f"{held[0].said} {said}" if held else ""
        steps = told(said)
        own = next((step for step in steps if step in {"clerk", "officer"}), "")
        named = own == "clerk" and any(
            _SUBJECT_CLERK.search(one.own) or _STILL_CLERK.search(one.own) for one in held
        )
        # "A concern about the Clerk is raised with the Clerk" names nobody who raises it; councillors do too.
        if (
            not own
            or not (named or _COMPLAINER.search(whole))
            or not _STAFF.search(said)
            or _OF_AN_OFFICER.search(whole)
        ):
            continue
        head = text.head
        whom = head if named else "a member of staff" if own == "officer" else f"staff, {head} among them,"
        whose = head if own == "clerk" else "that officer"
        way = f"first to {whose}" if steps[0] == own else f"to the {steps[0]} and then to {whose}"
        yield Finding(
            clause.ref,
            "route-to-subject",
            f"A councillor's concern about {whom} goes {way}. No other way is named for a concern about {head}.",
            f"Say who is told instead where the concern is about {head}: the chair and then "
            "the staffing committee is usual.",
            Weight.PUT_RIGHT if steps[0] == own and (named or own == "officer") else Weight.LOOK_AT,
            words=_words(held, named),
        )
        return


def _words(held: list[Sentence], named: bool) -> str:
    """The sentence that names the Clerk as the one whom it is about, otherwise the one that says who is told."""
    if named:
        return next(
            one.quote for one in held if _SUBJECT_CLERK.search(one.own) or _STILL_CLERK.search(one.own)
        )
    return next((one.quote for one in held if told(one.said)), held[0].quote)


def _left_out(text: Text, clerk_told: bool) -> Iterator[Finding]:
    said = [sentence.said for sentence in text.sentences]
    outside = any(
        _CODE.search(one) and _OUTSIDE.search(one) and _OF_COUNCILLORS.search(one)
        for one in (*said, *text.by_clause.values())
    )
    cases = [
        *([] if clerk_told else [text.head]),
        *([] if outside or any(map(_OF_CHAIR.search, said)) else ["the chair"]),
        *([] if outside or any(map(_AMONG.search, said)) else ["one councillor, raised by another"]),
    ]
    if cases and not any(_goes_on(sentence.own) for sentence in text.sentences):
        telling = [sentence.ref for sentence in text.sentences if told(sentence.said)]
        stating = [clause.ref for key in _CONCERNS for clause, _ in text.stating(key)]
        ref = next(reversed([*stating, *telling]), "")
        yield Finding(
            ref,
            "route-leaves-out",
            f"The document does not say where a concern goes that is about {_listed(cases)}.",
            "Name somebody for each of these cases, so that nobody has to take a concern to the "
            "person it is about. A written "
            "complaint under the councillors' code goes outside the council in any case.",
            Weight.LOOK_AT,
        )


def _goes_on(said: str) -> bool:
    """Whether any matter goes to the Clerk, to the chair and on to others, so that nobody is the last to hear it."""
    matter = _MATTER.search(said)
    steps = {found[1] for found in _STEP.finditer(said, matter.end())} if matter else set()
    return {"clerk", "chair"} < steps and bool(steps & _BEYOND)


def _listed(cases: list[str]) -> str:
    return " or ".join([", ".join(cases[:-1]), cases[-1]] if len(cases) > 1 else cases)
