"""One spelling for words that councils use for the same thing, so that cues need to know only one."""

import re
from functools import lru_cache

from .cues import needed

_REPLACED = tuple(
    (re.compile(pattern), word, needed(pattern))
    for pattern, word in (
        (r"[\u2018\u2019\u02bc`´]", "'"),
        (r"[\u201c\u201d\"]", ""),
        (r"[\u2010-\u2015/_]", " "),
        (r"(?<=\w)-(?=\w)", " "),
        (r"\be\.\s?g\.?", "for example"),
        (r"\bi\.\s?e\.?", "that is"),
        (r"\betc\.", "etc"),
        (r"\b(he or she|he she|s he|she or he)\b", "they"),
        (r"\b(his or her|his her|her or his)\b", "their"),
        (r"\bwon't\b", "will not"),
        (r"\bcan't\b|\bcan not\b", "cannot"),
        (r"n't\b", " not"),
        (r"(?<=s)'(?=\W|$)|'s\b", ""),
        (r"\be ?mail(s|ed|ing)?\b", "email"),
        (r"\bmembers? of (the )?(public|press|community|parish|electorate)\b", r"\2"),
        (r"\bmembers? of (the )?(?:council )?(staff|team)\b", "officer"),
        (r"\bmonitoring officers?\b", "monitoringofficer"),
        (r"\bsociety (of|for) local council clerks\b", "slcc"),
        (r"\b(responsible financial officers?|rfo|section 151 officer|chief finance officer)\b", "rfo"),
        (
            r"\b(?:town |parish |council |city |community )?clerks?(?: to the council)?(?: and rfo)?\b",
            "clerk",
        ),
        (r"\b(proper officers?|chief officers?|chief executives?( officers?)?|town manager)\b", "clerk"),
        (r"\b(elected |town |parish |ward |local |council ){0,6}(councillors?|cllrs?)\b", "councillor"),
        (r"\belected (members?|representatives?)\b", "councillor"),
        (r"\bcommittee members?\b", "committee councillor"),
        (r"\b(?:council )?members?\b", "councillor"),
        (
            r"\b(?:council |paid |senior |junior |other |local government |professional ){0,6}officers?\b",
            "officer",
        ),
        (r"\b(?:council )?(employees?|staff|workforce|paid officials?|officials?)\b", "officer"),
        (
            r"\b(chairmen|chairman|chairpersons?|chairwom[ae]n|chairs|town mayor|mayor|presiding councillor)\b",
            "chair",
        ),
        (r"\bvice ?chair\b", "vice chair"),
        (
            r"\b(?:party )?politic(?:al)?s? (?:party )?group(?:ing)?s?\b|\bparty group(?:ing)?s?\b",
            "party group",
        ),
        (r"\bgroup meetings?\b", "group meeting"),
        (r"\b(?:local |parish |town ){0,3}authorit(?:y|ies) as a whole\b", "council as a whole"),
        (
            r"\blocal authorit(?:y|ies)\b|\b(?:town|parish|community|local|city|corporate) councils?\b",
            "council",
        ),
        (r"\bcouncils\b", "council"),
        (r"\bcodes? of (?:members?|officers?|councillors?)? ?conduct\b", "code of conduct"),
        (r"\b(inquir|enquir)(y|ies)\b", "enquiry"),
        (r"\bpressuri[sz]e[ds]?\b", "pressure"),
        (r"\bthis (?:\w+ )?(?:charter|concordat|booklet|leaflet|guide|convention)\b", "this protocol"),
        (r"\b(?:convenor|convener)s?\b(?! of)", "chair"),
        (r"\b(?:heads? of service|service heads?|service managers?|corporate directors?)\b", "officer"),
        (r"\brecogniz", "recognis"),
        (r"\bharrass", "harass"),
        (r"\bhuman resources?\b|\bh\.?r\.?\b", "hr"),
        (r"\bsocial media\b", "socialmedia"),
        (r"[^\w\s.,:;?!()'&%£]", " "),
        (r"\s{2,}|[^\S ]", " "),
    )
)
_KEPT = 2048  # texts whose spelling is remembered: a clause, its lines and its sentences are asked for again and again
_SENTENCE = re.compile(r"(?<=[.?!;])\s+(?=\S)")


def canonical(text: str) -> str:
    """The text in lower case, one spelling for each thing: councillor, officer, clerk, chair, party group."""
    return respelt(text)[0].strip()


@lru_cache(maxsize=_KEPT)
def respelt(text: str) -> tuple[str, tuple[int, ...]]:
    """The text in one spelling, and which of the replacements took place."""
    text = _lower(text)
    made: list[int] = []
    for place, (pattern, word, needs) in enumerate(_REPLACED):
        for letters in needs:
            if letters in text:
                break
        else:
            if needs:
                continue
        text, count = pattern.subn(word, text)
        if count:
            made.append(place)
    return text, tuple(made)


def sentences(text: str) -> list[str]:
    """The sentences of a canonical text; what a semicolon parts counts as two."""
    return [part for part in _SENTENCE.split(text) if part]


def traced(text: str) -> tuple[str, list[int]]:
    """The canonical text, and for each of its letters (and its end) the place in the text that it stands for."""
    replaced = respelt(text)[1]
    made = _lower(text)
    places = list(range(len(made) + 1))
    for pattern, word, _ in (_REPLACED[place] for place in replaced):
        parts: list[str] = []
        kept: list[int] = []
        end = 0
        for found in pattern.finditer(made):
            into = found.expand(word) if "\\" in word else word
            parts += [made[end : found.start()], into]
            kept += places[end : found.start()]
            # All letters of a replaced stretch point at its beginning; what follows points behind it.
            kept += [places[found.start()]] * len(into)
            end = found.end()
        made = "".join([*parts, made[end:]])
        places = kept + places[end:]
    start = len(made) - len(made.lstrip())
    made = made.strip()
    return made, places[start : start + len(made) + 1]


def _lower(text: str) -> str:
    """In lower case, letter for letter: a capital that would become two letters stays."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
