"""How a chapter declares a provision, and how it says what a provision makes of an act."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct

from .clauses import Adopted, Nation
from .parties import BOTH, Party
from .rulings import DutyOwed, Manner
from .strengths import Kind, Strength


class Said(Struct, frozen=True):
    """What a rule says of an act before the council's strength decides how much it weighs."""

    manner: Manner | None
    why: str
    way: str = ""
    instead: str = ""
    adds: tuple[str, ...] = ()
    duties: tuple[DutyOwed, ...] = ()
    fact: str = ""


# Looked up once: reaching a member through its enum costs more than making the value.
_CONTENT, _CONTRARY, _FOLLOWS, _SHOWN = Manner.CONTENT, Manner.CONTRARY, Manner.FOLLOWS, Manner.SHOWN


def content(why: str) -> Said:
    """The provision speaks of this act and is satisfied."""
    return Said(_CONTENT, why)


def contrary(why: str, way: str, instead: str = "", adds: Iterable[str] = ()) -> Said:
    """The act goes against the provision; ``way`` says what the person can do, ``instead`` names the act.

    ``adds`` are the lines and notices that go with the act where a reason lets it go on.
    """
    return Said(_CONTRARY, why, way, instead, tuple(adds))


def follows(why: str, adds: Iterable[str] = (), duties: Iterable[DutyOwed] = ()) -> Said:
    """The act may go on and brings these lines, notices and duties with it."""
    return Said(_FOLLOWS, why, adds=tuple(adds), duties=tuple(duties))


def shown(why: str) -> Said:
    """An aim or expectation to show beside the act."""
    return Said(_SHOWN, why)


def missing(fact: str, question: str) -> Said:
    """The rule lacks a fact of the act and asks for it."""
    return Said(None, question, fact=fact)


Check = Callable[[Any, Adopted], Said | None]
F = TypeVar("F", bound=Callable[..., Any])


class Rule(NamedTuple):
    """A check of one provision for some kinds of act; ``party`` where it is not the actor that is bound.

    ``check`` is None where nothing acts on the provision so far; ``when`` then says which of these acts it
    speaks to.
    """

    acts: tuple[type, ...]
    party: Party | None
    check: Check | None
    when: Callable[[Any], bool] | None = None


_KEY = re.compile(r"^[a-z]+\.[a-z]+(-[a-z]+)*$")


class Provision:
    """A norm that protocols state, in our own words.

    Args:
        key: chapter and name, as in ``direction.via-clerk``.
        kind: guard, route, duty, notice, record or norm.
        says: what the norm asks, one sentence.
        effect: what a user sees Moothall do because of it, one sentence.
        binds: whom it binds where a clause does not say otherwise.
        stated: where each founding council states it, as ``council="reference, reference"``.

    """

    def __init__(
        self,
        key: str,
        kind: Kind,
        *,
        says: str,
        effect: str,
        binds: frozenset[Party] = BOTH,
        **stated: str,
    ) -> None:
        if not _KEY.match(key):
            raise ValueError(f"not a provision's key: {key!r}")
        if not says or not effect or not stated:
            raise ValueError(f"{key}: says, effect and at least one reference are required")
        self.key = key
        self.kind = kind
        self.says = says
        self.effect = effect
        self.binds = binds
        self.stated = {
            council.replace("_", "-"): tuple(part.strip() for part in refs.split(","))
            for council, refs in stated.items()
        }
        self.rules: list[Rule] = []

    def __repr__(self) -> str:
        return f"Provision({self.key!r})"

    def bears_on(self, *acts: type, party: Party | None = None) -> Callable[[F], F]:
        """Declare the function beneath as this provision's check for these kinds of act."""

        def declare(check: F) -> F:
            self.rules.append(Rule(acts, party, check))
            return check

        return declare

    def not_yet(
        self, *acts: type, party: Party | None = None, when: Callable[[Any], bool] | None = None
    ) -> None:
        """These kinds of act are provided for here, but no check gives it effect so far.

        ``when`` narrows it to those acts of the kind that the provision speaks to.
        """
        self.rules.append(Rule(acts, party, None, when))


class LawRule:
    """A norm from outside the protocol, which holds whatever the protocol says.

    Args:
        key: ``law.`` and a name.
        says: what it asks, one sentence in our words.
        source: enactment and section, or case.
        nations: where it applies.
        since: first day it applies.
        until: last day it applies, None while in force.
        guidance: whether it is only guidance that the law tells one to have regard to.
        check_it: shown with a "check" mark because the law is moving or unsettled.

    """

    def __init__(
        self,
        key: str,
        *,
        says: str,
        source: str,
        since: date,
        nations: Iterable[Nation] = tuple(Nation),
        until: date | None = None,
        guidance: bool = False,
        check_it: bool = False,
    ) -> None:
        if not source:
            raise ValueError(f"{key}: a law rule without a source")
        self.key = key
        self.says = says
        self.source = source
        self.nations = frozenset(nations)
        self.since = since
        self.until = until or date.max
        self.strength = Strength.GUIDANCE if guidance else Strength.LAW
        self.check_it = check_it
        self.rules: list[Rule] = []

    def bears_on(self, *acts: type) -> Callable[[F], F]:
        """Declare the function beneath as this rule's check for these kinds of act."""

        def declare(check: F) -> F:
            self.rules.append(Rule(acts, None, check))
            return check

        return declare
