"""What a demonstration tells of one council, as its file under ``councils/`` has it.

Days are counted in working days before the day of the demonstration, so that it is always fresh; terms, which
last for years, in calendar days. People, posts, seats and threads are named by short keys.
"""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import msgspec
from django.utils import timezone
from msgspec import Struct

from moothall.protocol.core.calendars import MONDAY_TO_FRIDAY
from moothall.protocol.core.calendars_days import bank_holidays
from moothall.protocol.core.clauses import Nation

_HERE = Path(__file__).parent / "councils"


class Post(Struct, frozen=True, forbid_unknown_fields=True):
    """A post, its working pattern, and who has held it since long before the demonstration begins."""

    title: str
    held_by: str
    weekdays: str = "01234"
    rfo: bool = False
    line_manager: str = ""
    deputy: str = ""
    job_description: str = ""


class Seat(Struct, frozen=True, forbid_unknown_fields=True):
    """A seat, in calendar days: taken ``since`` days ago; where it has ended, its last day is ``until`` days ago."""

    since: int
    ward: str = ""
    until: int | None = None


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """A body with its chair, vice-chair and other members, as keys of seats."""

    name: str
    kind: str
    chair: str
    vice: str = ""
    members: tuple[str, ...] = ()


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """A political group with its leader and other members, as keys of seats."""

    name: str
    leader: str
    members: tuple[str, ...] = ()


class Authority(Struct, frozen=True, forbid_unknown_fields=True):
    """A resolution or delegation, recorded when the demonstration begins; ``body`` is a key."""

    kind: str
    what: str
    body: str = ""
    minute: str = ""


class Scene(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody does something.

    Attributes:
        day: how many working days ago.
        who: key of the person.
        does: the name of what they do, as ``telling`` lists it.
        about: key of the thread it belongs to; the first scene of a thread makes it.
        capacity: as what they act, where they hold several capacities.
        at: time of day, where it matters; later than the scenes before it that day.
        given: what they enter.

    """

    day: int
    who: str
    does: str
    about: str = ""
    capacity: str = ""
    at: time | None = None
    given: dict[str, Any] = {}


class Script(Struct, frozen=True, forbid_unknown_fields=True):
    """One council: who is there, and what has happened. The first post is the Clerk's."""

    people: dict[str, str]
    posts: dict[str, Post]
    seats: dict[str, Seat]
    bodies: dict[str, Body]
    authorities: dict[str, Authority] = {}
    groups: tuple[Group, ...] = ()
    life: tuple[Scene, ...] = ()

    @property
    def clerk(self) -> str:
        """Key of the Clerk's post."""
        return next(iter(self.posts))


def load(name: str) -> Script:
    """The script of the council whose profile has that name."""
    return msgspec.yaml.decode((_HERE / f"{name}.yaml").read_bytes(), type=Script)


class Days:
    """The days of a demonstration: working days before and after the day on which it is made."""

    def __init__(self, today: date, nation: Nation) -> None:
        self.today = today
        self._nation = nation
        self._last: dict[date, datetime] = {}

    def working(self, ago: int) -> date:
        """The working day so many before today, or after today where negative; Monday to Friday, no bank holiday."""
        if ago == 0:
            raise ValueError(
                "today is still going on: name a day before it, or a negative number for one ahead"
            )
        day, left = self.today, abs(ago)
        while left:
            day += timedelta(days=-1 if ago > 0 else 1)
            left -= day.weekday() in MONDAY_TO_FRIDAY and day not in bank_holidays(self._nation, day.year)
        return day

    def calendar(self, ago: int) -> date:
        """The calendar day so many before today."""
        return self.today - timedelta(days=ago)

    def moment(self, day: date, at: time | None = None) -> datetime:
        """A moment in that day, later than every moment given out for it before."""
        last = self._last.get(day)
        if at is not None:
            found = timezone.make_aware(datetime.combine(day, at))
        elif last is not None:
            found = last + timedelta(minutes=4)
        else:
            # Scattered over the day, so that it reads like life; the same each time, so that it can be tested.
            opened = timezone.make_aware(datetime.combine(day, time(9, 5)))
            found = opened + timedelta(minutes=day.toordinal() * 37 % 300)
        if last is not None and found <= last:
            raise ValueError(f"{found:%H:%M} on {day} is not later than what happened before it")
        self._last[day] = found
        return found
