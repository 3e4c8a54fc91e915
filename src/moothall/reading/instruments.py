"""The other documents of a council that a protocol leans on, as its words name them."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple


class Named(NamedTuple):
    """One instrument that a text names: its kind, what it is usually called, and the words that name it.

    ``kind`` is empty for one that is known by its own title alone.
    """

    kind: str
    title: str
    words: str


_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        "officers-code",
        "officers' code of conduct",
        r"(?:officers?|employees?|staff)['’]?s?['’]? codes?(?: of conduct)?",
    ),
    (
        "code",
        "members' code of conduct",
        r"(?:(?:members?|councillors?)['’]?s?['’]? )?codes? of (?:members['’]? )?conduct"
        r"|(?:members|councillors)['’] code",
    ),
    ("standing-orders", "standing orders", r"standing orders?"),
    ("financial-regulations", "financial regulations", r"financial regulations?"),
    ("grievance", "grievance procedure", r"grievance (?:policy|procedure|protocol)"),
    ("disciplinary", "disciplinary procedure", r"disciplinary (?:policy|procedure|rules)"),
    ("social-media", "social media policy", r"social media (?:policy|protocol|guidelines)"),
    (
        "media",
        "media policy",
        r"(?<!social )(?:press and )?(?:media|press|communications) (?:policy|protocol)",
    ),
    (
        "training",
        "training policy",
        r"(?:training|learning)(?: (?:and|&) (?:learning|development|training))? (?:policy|plan|statement)",
    ),
    ("delegation", "scheme of delegation", r"scheme of delegation"),
    ("complaints", "complaints procedure", r"complaints (?:policy|procedure)"),
    ("dignity", "dignity at work policy", r"dignity at work(?: policy)?|bullying and harassment policy"),
    ("data-protection", "data protection policy", r"data protection policy|privacy (?:policy|notice)"),
    ("publication-scheme", "publication scheme", r"publication scheme"),
    ("retention", "retention policy", r"(?:document )?retention (?:policy|schedule)"),
    ("whistleblowing", "whistleblowing policy", r"whistle-?blowing policy"),
    ("equality", "equality policy", r"equalit(?:y|ies)(?: and diversity)? policy"),
    ("local-resolution", "local resolution procedure", r"local resolution (?:procedure|protocol)"),
    ("terms-of-reference", "committees' terms of reference", r"terms of reference"),
)
_PATTERNS = tuple(
    (kind, title, re.compile(rf"(?<![\w-])(?:{pattern})\b", re.IGNORECASE)) for kind, title, pattern in _KINDS
)
_OTHER = re.compile(
    r"\b((?:[A-Z][\w'’-]+ (?:and |of |for |& )?){1,5}(?:Policy|Procedure|Protocol|Scheme|Charter|Plan))\b"
)
_LEADING = re.compile(
    r"^(?:(?:The|This|That|Its|Our|Their|Each|Any|All|See|Under|In|Council['’]?s?|and|of|for) )+"
)
_ITS_OWN = re.compile(
    r"\b(?:member|councillor|officer|employee|staff)s?\b|\brelations|\b(?:council|this)\b", re.IGNORECASE
)


def named_in(text: str) -> tuple[Named, ...]:
    """Every instrument that the text names, each once, in the order of the text."""
    found: dict[tuple[str, str], tuple[int, Named]] = {}
    taken: list[tuple[int, int]] = []
    for place, end, named in _found(text):
        if any(start < end and place < stop for start, stop in taken):
            continue
        taken.append((place, end))
        found.setdefault((named.kind, named.title), (place, named))
    return tuple(named for _, named in sorted(found.values()))


def holds(titles: Collection[str], named: Named) -> bool:
    """Whether one of a register's titles can be that instrument."""
    if named.kind:
        return any(one.kind == named.kind for title in titles for one in named_in(title))
    return any(
        _letters(named.title) in _letters(title) or _letters(title) in _letters(named.title)
        for title in titles
    )


def _found(text: str) -> Iterator[tuple[int, int, Named]]:
    for kind, title, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), Named(kind, title, match[0])
    for match in _OTHER.finditer(text):
        title = _LEADING.sub("", match[1])
        if " " in title and not _ITS_OWN.search(title):
            yield match.start(1), match.end(1), Named("", title, title)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()
