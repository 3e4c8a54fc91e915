"""From rows and what was entered to the acts of the register."""

from typing import Any

from moothall.council.in_force import adoption_on
from moothall.protocol.acts.instrument import (
    ConfirmLeaningClauses,
    MendLinkedPolicy,
    RegisterLinkedPolicy,
    TakeOutLinkedPolicy,
)
from moothall.road.doing import Situation
from moothall.road.perform import NotYours

from ..facts import clerk_alone
from ..models import LinkedPolicy
from .queries import named_by_it_alone

GONE = "This is no longer in the council's register of linked policies."


def register(situation: Situation) -> RegisterLinkedPolicy:
    """The Clerk enters a policy."""
    clerk_alone(situation)
    return situation.act(RegisterLinkedPolicy, **_said(situation))


def mend(situation: Situation) -> MendLinkedPolicy:
    """The Clerk mends an entry."""
    _entry(situation)
    return situation.act(MendLinkedPolicy, **_said(situation))


def confirm(situation: Situation) -> ConfirmLeaningClauses:
    """The Clerk says which clauses of the version in force lean on a policy."""
    _entry(situation)
    adoption = adoption_on(situation.standing.council, situation.standing.on)
    if adoption is None or adoption.version_id != situation.given["version"].pk:
        raise NotYours("Another version is in force today. Open the register again and confirm its clauses.")
    return situation.act(ConfirmLeaningClauses)


def take_out(situation: Situation) -> TakeOutLinkedPolicy:
    """The Clerk takes a policy out of the register."""
    policy = _entry(situation)
    adoption = adoption_on(situation.standing.council, situation.standing.on)
    named = named_by_it_alone(policy, adoption.version if adoption else None)
    return situation.act(TakeOutLinkedPolicy, named_in=named)


def _entry(situation: Situation) -> LinkedPolicy:
    """The entry as it stands now, in this council's register."""
    clerk_alone(situation)
    rows = LinkedPolicy.objects.filter(council=situation.standing.council)
    found = rows.filter(pk=situation.given["policy"].pk).first()
    if found is None:
        raise NotYours(GONE)
    return found


def _said(situation: Situation) -> dict[str, Any]:
    given = situation.given
    return {
        "version": given.get("version") or "",
        "adopted_on": given.get("adopted_on"),
        "review_due": given.get("review_due"),
    }
