"""Posts, absences, committees, groups and authorities."""

from typing import Any

from moothall.council.models import Absence, Authority, Body, Group, GroupMembership, Membership, Post
from moothall.road.doing import Changed, Doing

from ..words import span

_POST = (
    "title",
    "is_proper_officer",
    "is_rfo",
    "line_manager",
    "deputy",
    "job_description",
    "job_description_version",
)


def describe_post(doing: Doing) -> Changed:
    """The post is there, or described anew. The journal names the version of the job description."""
    standing, given = doing.standing, doing.given
    post: Post = given.get("row") or Post(council=standing.council, since=given["since"])
    for name in _POST:
        setattr(post, name, given[name])
    post.weekdays = "".join(sorted(given["weekdays"]))
    post.save()
    details: dict[str, Any] = {"working days": post.weekdays}
    if post.job_description_version:
        details["job description"] = post.job_description_version
    if post.line_manager:
        details["line manager"] = post.line_manager.title
    if post.deputy:
        details["deputy"] = post.deputy.title
    return Changed(f"{standing.signs_as}, described the post of {post.title}.", result=post, details=details)


def record_absence(doing: Doing) -> Changed:
    """The post is not worked, or the office closed, from a first to a last day. Why is nowhere asked."""
    standing, given = doing.standing, doing.given
    post: Post | None = given["post"]
    absence = Absence.objects.create(
        council=standing.council,
        post=post,
        label="" if post else given["label"],
        since=given["since"],
        until=given["until"],
    )
    what = f"that the {post.title} is away" if post else f"that the office is closed ({absence.label})"
    return Changed(
        f"{standing.signs_as}, recorded {what} {span(absence.since, absence.until)}.", result=absence
    )


def form_body(doing: Doing) -> Changed:
    """The body is there."""
    standing, given = doing.standing, doing.given
    body = Body.objects.create(
        council=standing.council, name=given["name"], kind=given["kind"], since=given["since"]
    )
    kind = body.get_kind_display().lower()
    return Changed(
        f"{standing.signs_as}, recorded {body.name} ({kind}) {span(body.since, None)}.", result=body
    )


def place_on_body(doing: Doing) -> Changed:
    """A councillor sits on a body."""
    standing, given = doing.standing, doing.given
    place = Membership.objects.create(
        body=given["body"],
        seat=given["seat"],
        part=given["part"],
        since=given["since"],
        until=given["until"],
    )
    return Changed(
        f"{standing.signs_as}, recorded that {place.seat} is {place.get_part_display().lower()} of "
        f"{place.body.name} {span(place.since, place.until)}.",
        result=place,
    )


def form_group(doing: Doing) -> Changed:
    """The group is on record."""
    standing, given = doing.standing, doing.given
    group = Group.objects.create(council=standing.council, name=given["name"], since=given["since"])
    return Changed(
        f"{standing.signs_as}, recorded the political group {group.name} {span(group.since, None)}.",
        result=group,
    )


def join_group(doing: Doing) -> Changed:
    """A councillor belongs to a group, or leads it."""
    standing, given = doing.standing, doing.given
    member = GroupMembership.objects.create(
        group=given["group"],
        seat=given["seat"],
        leads=bool(given["leads"]),
        since=given["since"],
        until=given["until"],
    )
    does = "leads" if member.leads else "belongs to"
    return Changed(
        f"{standing.signs_as}, recorded that {member.seat} {does} {member.group.name} "
        f"{span(member.since, member.until)}.",
        result=member,
    )


def record_authority(doing: Doing) -> Changed:
    """The resolution or delegation is in the register, for acts to rest on."""
    standing, given = doing.standing, doing.given
    names = ("kind", "body", "minute", "what", "since", "until")
    authority = Authority.objects.create(council=standing.council, **{name: given[name] for name in names})
    return Changed(
        f"{standing.signs_as}, recorded a {authority.kind}: {authority}, "
        f"{span(authority.since, authority.until)}.",
        result=authority,
    )
