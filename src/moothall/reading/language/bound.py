"""Whom a sentence binds: the party that stands before its verb of duty, or behind "by" where it is passive."""

import re

from moothall.protocol.core.parties import BOTH, Party

MODAL = r"(?:must|should|shall|will|cannot|can|may|need to|needs to|ought)"
VERB = re.compile(
    rf"\b(?:{MODAL}|is|are|has|have|do|does|neither|prohibits?|expects?|needs? not|encouraged?|refrain|gets|receives)\b"
)
_MENTION = re.compile(
    r"\b(?P<group>party group(?: leader)?|(?:group )?leader of (?:an?|the|each|every) party group|group leaders?)\b"
    r"|\b(?P<chair>(?:vice )?chair|deputy chair)\b"
    r"|\b(?P<councillor>councillor|leader of the council|leader)\b"
    r"|\b(?P<clerk>clerk)\b"
    r"|\b(?P<officer>officer|line managers?|managers?|rfo)\b"
    r"|\b(?P<council>(?<!district )(?<!county )(?<!borough )(?<!unitary )(?<!principal )(?<!city )council"
    r"|(?:\w+ )?(?:sub )?committee)\b"
)
_BOTH = re.compile(
    r"(?<!what )\b(?:both|each)"
    r"(?! (?:party group|committee|council|councillor\b(?! and)|officer\b(?! and)|chair|clerk))\b"
    r"|\b(?:neither|either) (?:party|side|of them)\b|\ball (?:parties|concerned|of us)\b|\beveryone\b|\beverybody\b"
    r"|\bbetween (?:\w+ )?councillor and (?:\w+ )?officer\b|\bbetween (?:\w+ )?officer and (?:\w+ )?councillor\b"
)
# A party that hangs on another word is not the one that acts: "letters to councillors", "a concern about an officer".
_HANGS = re.compile(
    r"\b(?:of|from|to|by|with|for|towards?|about|against|on|upon|in|at|between|through|involving|concerning)"
    r"(?: (?:the|an?|any|all|another|other|individual|each|every|their|this|that|its|one|senior|relevant))* $"
)
_JOINED = re.compile(
    r"^,?(?: (?:and|or|nor|as well as))?(?: (?:the|an?|any|all|other|their|its|every|each))* $"
)
_RELATIVE = re.compile(r"\b(?:who|whom|which|whose|wishing|seeking|holding|dissatisfied|unhappy|acting)\b")
_BY = re.compile(
    r"\bby (?:the |an? |any |all |either |individual |other |relevant )*"
    r"(?P<who>party group|(?:vice )?chair|councillor|clerk|officer|council)\b"
)
_AFTER = re.compile(
    r"(?:should|must|may|shall|can|will) (?:an? |the |any |all |individual )?(?P<who>councillor|officer|clerk|chair)\b"
)
_FROM = re.compile(
    r"\bexpect\b.{0,30}?\b(?:from|of|that)?\s*(?:the |all |their )?(?P<who>councillor|officer|clerk)\b"
)
# "It is important that officers ...", "neither the chair nor a councillor may": who acts stands further on.
_WISHED = re.compile(
    r"(?:therefore,? |also,? |and )?it (?:is|will be|would be|was) (?:\w+ ){1,4}?(?:that|for) (?P<rest>.{3,60})"
)
_NEITHER = re.compile(rf"neither (?!{MODAL}\b|party\b|side\b|of\b)")
_NEAR, _FAR = 80, 400  # letters: a phrase, and a subject of many words
_PASSIVE = re.compile(
    r"\b(?:be|is|are) (?:\w+ly )?(?:\w+ed|made|sent|given|taken|drawn|kept|put|dealt|shown)\b"
)


def subject_of(part: str) -> frozenset[Party]:
    """Who is bound by a stretch of canonical text: "councillors must", "neither should an officer", "by officers"."""
    wished = _WISHED.match(part)
    if wished:
        return _acting(wished["rest"])
    neither = _NEITHER.match(part)
    verb = VERB.search(part, neither.end() if neither else 0)
    if not verb:
        # "No councillor gives orders to officers" binds whom it names first.
        return _acting(part[:_NEAR]) if neither or part.startswith("no ") else frozenset()
    before = part[: verb.start()]
    if not before.strip() or before.strip() in ("neither", "nor", "equally", "neither,"):
        asked = _AFTER.match(part, verb.start())
        return frozenset({_party(asked)}) if asked else frozenset()
    return _acting(before[-_FAR:]) or _passive(part[verb.start() :])


def expected_of(lead: str) -> frozenset[Party]:
    """In "councillors can expect" it is the other side that is bound."""
    found = _FROM.search(lead)
    if found:
        return frozenset({_party(found)})
    before = lead.split("expect", maxsplit=1)[0]
    if "councillor" in before and "officer" not in before:
        return frozenset({Party.OFFICER})
    if "officer" in before or "clerk" in before:
        return frozenset({Party.COUNCILLOR})
    return frozenset()


def mentions(text: str) -> list[tuple[int, int, Party]]:
    """Every party named in canonical text, with its place."""
    return [
        (found.start(), found.end(), Party(found.lastgroup))
        for found in _MENTION.finditer(text)
        if found.lastgroup
    ]


def hangs(text: str, start: int) -> bool:
    """Whether the party named at that place hangs on another word: "letters to councillors"."""
    return bool(_HANGS.search(text[max(0, start - _NEAR) : start]))


def _acting(before: str) -> frozenset[Party]:
    """The parties in front of a verb that do not hang on another word, with those joined to the first of them."""
    if _BOTH.search(before):
        return BOTH
    relative = _RELATIVE.search(before)
    found: list[tuple[int, int, Party]] = []
    for mention in mentions(before):
        start = mention[0]
        if found:
            if not _JOINED.match(before[found[-1][1] : start]):
                break
        elif hangs(before, start) or (relative and relative.start() < start):
            continue
        found.append(mention)
    return frozenset(party for *_, party in found)


def _passive(after: str) -> frozenset[Party]:
    if not _PASSIVE.search(after):
        return frozenset()
    by = _BY.search(after)
    return frozenset({_party(by)}) if by else frozenset()


def _party(found: re.Match[str]) -> Party:
    who = found["who"].removeprefix("vice ")
    return Party.GROUP if who == "party group" else Party(who)
