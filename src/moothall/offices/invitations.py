"""Making, finding and using up the codes that let people in."""

import hashlib
import re
import secrets
from datetime import date, datetime, timedelta

from moothall.council.models import Council, Person

from .models import Invitation

DAYS = 14
"""How many days after the one on which it was made a code still works."""

# No letter or figure that is easily taken for another on paper; sixteen of them are 78 bits.
_SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
_GROUPS, _LENGTH = 4, 4


def invite(person: Person, council: Council, now: datetime, today: date) -> str:
    """A new code for a person. Every code the person had before stops working."""
    Invitation.objects.filter(person=person, used__isnull=True).update(used=now)
    return _make(now, today, person=person, council=council)


def invite_first_clerk(now: datetime, today: date) -> str:
    """A new code for whoever sets up the first council; an earlier one stops working."""
    Invitation.objects.filter(person__isnull=True, sets_up=True, used__isnull=True).update(used=now)
    return _make(now, today, sets_up=True)


def _make(now: datetime, today: date, **more: object) -> str:
    code = "-".join("".join(secrets.choice(_SIGNS) for _ in range(_LENGTH)) for _ in range(_GROUPS))
    Invitation.objects.create(digest=digest_of(code), made=now, last_day=last_day(today), **more)
    return code


def last_day(today: date) -> date:
    """The last day on which a code made today works."""
    return today + timedelta(days=DAYS)


def digest_of(code: str) -> str:
    """What is stored in place of the code: case, spaces and dashes do not matter.

    A plain digest is enough, since the code is random and long; nobody can try them all.
    """
    return hashlib.sha256(re.sub(r"[^A-Z0-9]", "", code.upper()).encode()).hexdigest()


def find(code: str, today: date) -> Invitation | None:
    """The invitation that the code opens today, if there is one."""
    return (
        Invitation.objects.open_on(today)
        .filter(digest=digest_of(code))
        .select_related("person", "council")
        .first()
    )
