"""A version as a page shows it: clause by clause, with what Moothall does because of each."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.provisions import Provision
from moothall.protocol.core.strengths import Strength

from .corrections import stated_by
from .wording import binds_in_words, meets, strength_in_words, term_in_words

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
        terms: what the clause fixes, as (name, value).
        meets: what an act against it meets, empty where the wording makes no difference.
        effect: what Moothall does because of it, empty where nothing acts on it yet.

    """

    key: str
    says: str
    strength: str
    binds: str
    terms: tuple[tuple[str, str], ...]
    meets: str
    effect: str


@dataclass(frozen=True)
class Shown:
    """A clause on a page; ``opens`` is the heading where another one begins here, and empty otherwise."""

    anchor: str
    clause: Clause
    opens: str
    effects: tuple[Effect, ...]


def has_rules(key: str) -> bool:
    """Whether a check acts on the provision, pages aside."""
    provision = CATALOGUE.get(key)
    return provision is not None and any(rule.check for rule in provision.rules)


def anchors(clauses: Iterable[Clause]) -> dict[str, str]:
    """For each reference the name by which an address points at the clause; each name once."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for clause in clauses:
        slug = re.sub(r"[^a-z0-9]+", "-", clause.ref.lower()).strip("-")
        name = stem = f"clause-{slug}"
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}--{number}"
        taken.add(name)
        names[clause.ref] = name
    return names


def shown(protocol: Protocol, acts: Acts) -> list[Shown]:
    """Every clause of the version in the order of the text."""
    names = anchors(protocol.clauses)
    found, heading = [], ""
    for clause in protocol.clauses:
        opens = clause.heading if clause.heading != heading else ""
        heading = clause.heading
        effects = tuple(effect(statement, acts) for statement in stated_by(protocol, clause.ref))
        found.append(Shown(names[clause.ref], clause, opens, effects))
    return found


def effect(statement: Statement, acts: Acts) -> Effect:
    """What one clause states, in words."""
    provision = CATALOGUE.get(statement.provision)
    words = {
        "key": statement.provision,
        "strength": strength_in_words(statement.strength),
        "terms": tuple(
            (name.replace("_", " "), term_in_words(value)) for name, value in statement.terms.items()
        ),
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


def _meets(provision: Provision, strength: Strength) -> str:
    return meets(provision.kind, strength) if has_rules(provision.key) else ""


def purpose(protocol: Protocol) -> list[Clause]:
    """The clauses that say what the protocol is for."""
    refs = {said.clause for said in protocol.statements if said.provision == "instrument.purpose"}
    return [clause for clause in protocol.clauses if clause.ref in refs]
