"""The five founding councils as profiles: facts, references and gists in our own words, never their texts.

A profile judges as the council's document would, and stands in wherever the document itself is not to hand:
in the demonstration, in ``moothall judge`` and in the comparison of one act under five protocols.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

_HERE = Path(__file__).parent


class UnknownProfile(LookupError):
    """No profile of that name; says which there are."""


class Adoption(Struct, frozen=True, forbid_unknown_fields=True):
    """When, by whom and how the version was adopted; empty: the text does not record it.

    ``adopted`` and ``review_due`` are as exact as the text: a day, or a month alone (``2017-05``).
    ``in_force_from`` is the first day the profile judges by, null where no adoption is recorded.
    """

    adopted: str = ""
    in_force_from: date | None = None
    body: str = ""
    minute: str = ""
    signed_by: str = ""
    review_due: str = ""
    review_interval: str = ""
    versions: tuple[date, ...] = ()
    note: str = ""


class Facts(Struct, frozen=True):
    """What is known of the council besides its clauses."""

    name: str
    council: str
    nation: Nation
    principal_authority: str
    monitoring_officer: str
    adoption: Adoption


class _States(Struct, frozen=True, forbid_unknown_fields=True):
    provision: str
    strength: Strength
    binds: frozenset[Party] | None = None
    terms: dict[str, str] = {}


class _Clause(Struct, frozen=True, forbid_unknown_fields=True):
    ref: str
    gist: str
    states: tuple[_States, ...]
    heading: str = ""  # where it changes; the clauses after it stand under it too


class _Profile(Struct, frozen=True, forbid_unknown_fields=True):
    council: str
    nation: Nation
    principal_authority: str
    monitoring_officer: str
    adoption: Adoption
    clauses: tuple[_Clause, ...]


def names() -> tuple[str, ...]:
    """The profiles there are, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in _HERE.glob("*.yaml")))


@lru_cache
def load(name: str) -> Protocol:
    """The council's protocol, its clauses as gists (``quoted`` false); UnknownProfile where there is none."""
    profile = _profile(name)
    clauses = []
    heading = ""
    for clause in profile.clauses:
        heading = clause.heading or heading
        clauses.append(Clause(clause.ref, clause.gist, quoted=False, heading=heading))
    return Protocol(
        council=profile.council,
        nation=profile.nation,
        label=name,
        in_force_from=profile.adoption.in_force_from,
        clauses=tuple(clauses),
        statements=tuple(
            Statement(said.provision, clause.ref, said.strength, said.terms, said.binds)
            for clause in profile.clauses
            for said in clause.states
        ),
    )


def facts(name: str) -> Facts:
    """The council's name, nation, principal authority and adoption; UnknownProfile where there is none."""
    profile = _profile(name)
    return Facts(
        name,
        profile.council,
        profile.nation,
        profile.principal_authority,
        profile.monitoring_officer,
        profile.adoption,
    )


@lru_cache
def _profile(name: str) -> _Profile:
    if name not in names():
        raise UnknownProfile(f"There is no profile called “{name}”. There are: {', '.join(names())}.")
    return msgspec.yaml.decode((_HERE / f"{name}.yaml").read_bytes(), type=_Profile)
