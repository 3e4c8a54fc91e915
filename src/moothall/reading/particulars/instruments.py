"""The other documents of a council that a protocol leans on, as its words name them."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from moothall.protocol.core.clauses import Protocol
from moothall.protocol.core.parties import Party


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
        r"(?:officers?|employees?|staff)['’]?s?['’]? codes?(?: of conduct)?"
        r"|codes? of conduct for (?:all )?(?:officers|employees|staff)",
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
KINDS = {kind: title for kind, title, _ in _KINDS}
"""What an instrument of each kind is usually called."""

_STATED = {
    "conduct.codes": "code",
    "concerns.code-complaint": "code",
    "conduct.training": "training",
    "concerns.grievance": "grievance",
    "concerns.disciplinary": "disciplinary",
    "media.social-media": "social-media",
    "meetings.rules": "standing-orders",
}
"""The kind of instrument that goes with what a clause states, although it may name none."""

_OF_MEMBERS = re.compile(r"\b(?:members?|councillors?)\b", re.IGNORECASE)
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


def named_in(text: str, of_officers: bool = False) -> tuple[Named, ...]:
    """Every instrument that the text names, each once, in the order of the text.

    ``of_officers`` says that the text puts officers alone under a code of conduct, which is then their own.
    """
    found: dict[tuple[str, str], tuple[int, Named]] = {}
    taken: list[tuple[int, int]] = []
    for place, end, named in _found(text):
        if any(start < end and place < stop for start, stop in taken):
            continue
        taken.append((place, end))
        meant = _their_own(named) if of_officers else named
        found.setdefault((meant.kind, meant.title), (place, meant))
    return tuple(named for _, named in sorted(found.values()))


def _their_own(named: Named) -> Named:
    if named.kind != "code" or _OF_MEMBERS.search(named.words):
        return named
    return Named("officers-code", KINDS["officers-code"], named.words)


class NamedBy(NamedTuple):
    """An instrument that a protocol names, and the clauses that do."""

    named: Named
    refs: tuple[str, ...]


def named_by(protocol: Protocol) -> tuple[NamedBy, ...]:
    """Every instrument that a protocol names, in the order of its text."""
    found: dict[tuple[str, str], tuple[Named, list[str]]] = {}
    for clause in protocol.clauses:
        of_officers = any(
            said.clause == clause.ref and code_of_officers(said.provision, said.binds)
            for said in protocol.statements
        )
        for named in named_in(clause.text, of_officers):
            found.setdefault((named.kind, named.title), (named, []))[1].append(clause.ref)
    return tuple(NamedBy(named, tuple(refs)) for named, refs in found.values())


def code_of_officers(provision: str, binds: Collection[Party] | None) -> bool:
    """Whether a clause that states this provision for these puts officers alone under a code of conduct."""
    return provision == "conduct.codes" and bool(binds) and set(binds or ()) <= {Party.OFFICER, Party.CLERK}


def leaning_on(protocol: Protocol, named: Iterable[NamedBy], kind: str, title: str) -> tuple[str, ...]:
    """The clauses that can be taken to lean on an instrument: they name it, or state what it goes with.

    ``named`` is what the protocol names.
    """
    refs = {ref for one in named if is_named(one.named, kind, title) for ref in one.refs}
    for said in protocol.statements:
        own = code_of_officers(said.provision, said.binds)
        if kind and kind == ("officers-code" if own else _STATED.get(said.provision)):
            refs.add(said.clause)
    return tuple(clause.ref for clause in protocol.clauses if clause.ref in refs)


def is_named(named: Named, kind: str, title: str) -> bool:
    """Whether an instrument of that kind and title is what is named."""
    return holds(titles_of(kind, title), named)


def titles_of(kind: str, title: str) -> tuple[str, ...]:
    """What an instrument in a register can be called: what its kind is usually called, and its own title.

    Officers' code goes by its kind alone, for its title may be that of members' code as well.
    """
    usual = KINDS.get(kind)
    if usual is None:
        return (title,)
    return (usual,) if kind == "officers-code" else (usual, title)


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
