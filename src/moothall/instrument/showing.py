"""A version as a page shows it: clause by clause, with what Moothall does because of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.citing import LOCAL, Citation, anchors, citable, own_anchor
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.provisions import Provision
from moothall.protocol.core.strengths import Strength
from moothall.protocol.core.terms import term_name

from .corrections import stated_by
from .models import LinkedPolicy
from .wording import binds_in_words, meets, says, strength_in_words, term_in_words

__all__ = [
    "Acts",
    "Citable",
    "Effect",
    "Shown",
    "ShownTerm",
    "anchors",
    "citations",
    "effect",
    "has_rules",
    "purpose",
    "shown",
]

Acts = Callable[[str], bool]
"""Whether anything in Moothall gives effect to the provision of that key."""


@dataclass(frozen=True)
class Effect:
    """One thing that a clause states, and what comes of it.

    Attributes:
        key: the provision.
        says: the norm, in our words.
        strength: how the clause words it.
        binds: whom it binds.
        words: the clause's own words that the strength was read from, empty where nothing says.
        terms: what the clause fixes.
        meets: what an act against it meets, empty where the wording makes no difference.
        effect: what Moothall does because of it, empty where nothing acts on it yet.

    """

    key: str
    says: str
    strength: str
    binds: str
    words: str
    terms: tuple["ShownTerm", ...]
    meets: str
    effect: str


@dataclass(frozen=True)
class ShownTerm:
    """What a clause fixes, in words, and the clause's own words for it, empty where they say no more."""

    label: str
    value: str
    words: str


@dataclass(frozen=True)
class Shown:
    """A clause on a page.

    ``opens`` is the heading where another one begins here, and empty otherwise. ``leads`` says that other clauses
    stand under this one; ``own`` is the anchor of the norm of the council's own that it keeps; ``policies`` are those
    in the register that it leans on.
    """

    anchor: str
    clause: Clause
    opens: str
    effects: tuple[Effect, ...]
    leads: bool
    own: str
    policies: Sequence[LinkedPolicy] = ()


def has_rules(key: str) -> bool:
    """Whether a check acts on the provision, pages aside."""
    provision = CATALOGUE.get(key)
    return provision is not None and any(rule.check for rule in provision.rules)


def shown(
    protocol: Protocol, acts: Acts, policies: Mapping[str, Sequence[LinkedPolicy]] | None = None
) -> list[Shown]:
    """Every clause of the version in the order of the text; ``policies`` are those it leans on, by clause."""
    leaning = policies or {}
    names = anchors(protocol.clauses)
    leads = {clause.within for clause in protocol.clauses}
    found, heading = [], ""
    for clause in protocol.clauses:
        opens = clause.heading if clause.heading != heading else ""
        heading = clause.heading
        effects = tuple(effect(statement, acts) for statement in stated_by(protocol, clause.ref))
        name = names[clause.ref]
        found.append(
            Shown(
                name,
                clause,
                opens,
                effects,
                clause.ref in leads,
                own_anchor(name),
                leaning.get(clause.ref, ()),
            )
        )
    return found


def effect(statement: Statement, acts: Acts) -> Effect:
    """What one clause states, in words."""
    provision = CATALOGUE.get(statement.provision)
    words = {
        "key": statement.provision,
        "strength": strength_in_words(statement.strength),
        "words": statement.words,
        "terms": tuple(_term(statement, name, value) for name, value in statement.terms.items()),
    }
    if provision is None:
        return Effect(**words, says=statement.provision, binds="", meets="", effect="")  # type: ignore[arg-type]
    acted_on = acts(provision.key)
    return Effect(
        **words,  # type: ignore[arg-type]
        says=provision.says,
        binds=binds_in_words(provision.binds if statement.binds is None else statement.binds),
        meets=_meets(provision, statement.strength) if acted_on else "",
        effect=provision.effect if acted_on else "",
    )


def _term(statement: Statement, name: str, value: str) -> ShownTerm:
    """A term in words; the clause's own are left out where they are the same."""
    words, value = statement.term_words.get(name, ""), term_in_words(value, name)
    label = term_name(statement.provision, name).label
    return ShownTerm(label, value, "" if words.lower() == value.lower() else words)


def _meets(provision: Provision, strength: Strength) -> str:
    return meets(provision.kind, strength) if has_rules(provision.key) else ""


@dataclass(frozen=True)
class Citable:
    """One norm that can be cited, with what it says in words and where it stands on the protocol page."""

    citation: Citation
    says: str
    own: bool


def citations(protocol: Protocol) -> list[Citable]:
    """Everything that can be cited of a version, in the order of its text."""
    return [
        Citable(one, one.words if one.provision == LOCAL else says(one.provision), one.provision == LOCAL)
        for one in citable(protocol)
    ]


def purpose(protocol: Protocol) -> list[Clause]:
    """The clauses that say what the protocol is for."""
    refs = {said.clause for said in protocol.statements if said.provision == "instrument.purpose"}
    return [clause for clause in protocol.clauses if clause.ref in refs]
