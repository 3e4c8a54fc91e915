"""Setting a council of the demonstration up, by its invented Clerk and through the same acts as a real one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from moothall.council.capacities import Capacity, Standing, capacities
from moothall.council.models import Appointment, Council, Person, Post
from moothall.offices import facts
from moothall.offices.changes import councils, people, registers
from moothall.offices.people import found_or_made
from moothall.road.perform import Performed, What, perform

from .. import profiles
from . import script as told

BEGINS = 84
"""How many working days ago Moothall came to these councils: about four months."""

LONG_HELD = 2600
"""For how many calendar days there have been posts and bodies."""

_SET_UP = What(facts.set_up, councils.describe)
_POST = What(facts.describe_post, registers.describe_post)
_APPOINT = What(facts.appoint, people.appoint)
_SEAT = What(facts.fill_seat, people.fill_seat)
_BODY = What(facts.form_body, registers.form_body)
_PLACE = What(facts.form_body, registers.place_on_body)
_GROUP = What(facts.form_group, registers.form_group)
_MEMBER = What(facts.form_group, registers.join_group)
_AUTHORITY = What(facts.record_authority, registers.record_authority)


@dataclass
class Stage:
    """A council being told of: its rows under the short keys of its script, and its days."""

    council: Council
    script: told.Script
    days: told.Days
    people: dict[str, Person]
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    _held: dict[tuple[str, date], list[Capacity]] = field(default_factory=dict)

    def standing(self, who: str, on: date, capacity: str = "") -> Standing:
        """The person acting that day, in the capacity named; without one, in the first they hold."""
        person = self.people[who]
        if (
            who,
            on,
        ) not in self._held:  # nobody gains or loses a capacity in the middle of a day told of here
            self._held[who, on] = capacities(person, self.council, on)
        held = self._held[who, on]
        found: Capacity | None = next((one for one in held if capacity in ("", one.title)), None)
        if found is None:
            titles = ", ".join(one.title for one in held) or "nothing"
            raise LookupError(f"{person.name} holds {titles} on {on}, and not {capacity or 'anything'}")
        return Standing(person=person, council=self.council, capacity=found, on=on)

    def act(
        self,
        what: What,
        who: str,
        day: int,
        given: Mapping[str, Any],
        *,
        capacity: str = "",
        at: time | None = None,
    ) -> Performed:
        """Carry an act out on a working day so many before today."""
        on = self.days.working(day)
        moment: datetime = self.days.moment(on, at)
        return perform(what, self.standing(who, on, capacity), given, now=moment)

    @property
    def clerk(self) -> str:
        """Key of the person who holds the Clerk's post."""
        return self.script.posts[self.script.clerk].held_by


def set_up(name: str, today: date) -> Stage:
    """The council of that profile with its posts, people, bodies, groups and authorities."""
    facts_of, script = profiles.facts(name), told.load(name)
    council = Council.objects.create(slug=name, name=facts_of.council, nation=facts_of.nation, demo=True)
    stage = Stage(
        council=council,
        script=script,
        days=told.Days(today, facts_of.nation),
        people={key: found_or_made(full, mail_of(full)) for key, full in script.people.items()},
    )
    Council.objects.filter(pk=council.pk).update(created=stage.days.moment(stage.days.working(BEGINS)))
    _first_clerk(stage)
    mail = f"clerk@{name}.example"
    described = {
        "name": facts_of.council,
        "nation": facts_of.nation.value,
        "principal_authority": facts_of.principal_authority,
        "mail_from": mail,
    }
    _by_clerk(stage, _SET_UP, described)
    _posts(stage)
    _seats(stage)
    _bodies(stage)
    _authorities(stage)
    return stage


def mail_of(name: str) -> str:
    """An address that cannot exist (RFC 2606), the same wherever the person serves."""
    return f"{'.'.join(name.lower().replace(chr(39), '').split())}@demo.example"


def _by_clerk(stage: Stage, what: What, given: Mapping[str, Any]) -> Any:
    return stage.act(what, stage.clerk, BEGINS, given).result


def _first_clerk(stage: Stage) -> None:
    """Nobody can act in a council before it has a Clerk, so this one post is there without an act."""
    key, since = stage.script.clerk, stage.days.calendar(LONG_HELD)
    told_of = stage.script.posts[key]
    post = Post.objects.create(
        council=stage.council, title=told_of.title, is_proper_officer=True, is_rfo=told_of.rfo, since=since
    )
    Appointment.objects.create(post=post, person=stage.people[told_of.held_by], since=since)
    stage.rows["post"] = {key: post}


def _posts(stage: Stage) -> None:
    rows, since = stage.rows["post"], stage.days.calendar(LONG_HELD)
    first, *others = stage.script.posts
    for key in (*others, first):  # the Clerk's last: it names its deputy
        told_of = stage.script.posts[key]
        post = _by_clerk(
            stage,
            _POST,
            {
                "row": rows.get(key),
                "title": told_of.title,
                "is_proper_officer": key == stage.script.clerk,
                "is_rfo": told_of.rfo,
                "weekdays": list(told_of.weekdays),
                "line_manager": rows[told_of.line_manager] if told_of.line_manager else None,
                "deputy": rows[told_of.deputy] if told_of.deputy else None,
                "job_description": told_of.job_description,
                "job_description_version": "first version" if told_of.job_description else "",
                "since": since,
            },
        )
        rows[key] = post
        if key != stage.script.clerk:
            holder = {"post": post, "person": stage.people[told_of.held_by], "acting": False, "paid": True}
            _by_clerk(stage, _APPOINT, {**holder, "since": since, "until": None})


def _seats(stage: Stage) -> None:
    rows = stage.rows["seat"] = {}
    for key, told_of in stage.script.seats.items():
        rows[key] = _by_clerk(
            stage,
            _SEAT,
            {
                "person": stage.people[key],
                "ward": told_of.ward,
                "since": stage.days.calendar(told_of.since),
                "until": None if told_of.until is None else stage.days.calendar(told_of.until),
            },
        )


def _bodies(stage: Stage) -> None:
    rows, seats = {}, stage.rows["seat"]
    for key, told_of in stage.script.bodies.items():
        since = stage.days.calendar(LONG_HELD)
        body = _by_clerk(stage, _BODY, {"name": told_of.name, "kind": told_of.kind, "since": since})
        parts = {told_of.chair: "chair", **({told_of.vice: "vice-chair"} if told_of.vice else {})}
        for member in dict.fromkeys([*parts, *told_of.members]):
            place = {"body": body, "seat": seats[member], "part": parts.get(member, "member")}
            _by_clerk(stage, _PLACE, {**place, "since": seats[member].since, "until": seats[member].until})
        rows[key] = body
    stage.rows["body"] = rows
    for group_of in stage.script.groups:
        since = seats[group_of.leader].since
        group = _by_clerk(stage, _GROUP, {"name": group_of.name, "since": since})
        for member in (group_of.leader, *group_of.members):
            joins = {"group": group, "seat": seats[member], "leads": member == group_of.leader}
            _by_clerk(stage, _MEMBER, {**joins, "since": since, "until": None})


def _authorities(stage: Stage) -> None:
    since = stage.days.working(BEGINS)
    stage.rows["authority"] = {
        key: _by_clerk(
            stage,
            _AUTHORITY,
            {
                "kind": told_of.kind,
                "body": stage.rows["body"][told_of.body] if told_of.body else None,
                "minute": told_of.minute,
                "what": told_of.what,
                "since": since,
                "until": None,
            },
        )
        for key, told_of in stage.script.authorities.items()
    }
