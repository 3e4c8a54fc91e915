"""A council whose protocol names other documents, and the acts of their register by name."""

from datetime import date

import pytest

from moothall.instrument.linked import changes, facts
from moothall.instrument.models import LinkedPolicy
from moothall.road.perform import What, perform
from tests.builders import in_force, standing

DAY = date(2026, 6, 1)

REGISTER = What(facts.register, changes.register)
MEND = What(facts.mend, changes.mend)
CONFIRM = What(facts.confirm, changes.confirm)
TAKE_OUT = What(facts.take_out, changes.take_out)

SAID = {
    "kind": "grievance",
    "title": "Grievance policy",
    "version": "third edition",
    "adopted_on": date(2025, 5, 12),
    "review_due": date(2026, 5, 31),
    "place": "https://marsh-parva.example/grievance.pdf",
}


def do(what, held, on=DAY, **given):
    """Carry an act out as whoever holds the seat or post, on that day; what came of it."""
    return perform(what, standing(held, on), given).result


def entered(council, **more):
    """A policy in the register."""
    return LinkedPolicy.objects.create(council=council, **{**SAID, **more})


@pytest.fixture
def adoption(council):
    """Pitstone's protocol: a code, a training policy, a grievance and a disciplinary procedure are named in it."""
    return in_force(council, "pitstone", date(2024, 3, 21))
