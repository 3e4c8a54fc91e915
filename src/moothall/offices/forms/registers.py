"""Forms about posts, absences, committees, groups and authorities."""

from typing import Any

from moothall.council.models import (
    AuthorityKind,
    Body,
    BodyKind,
    Group,
    GroupMembership,
    Membership,
    Part,
    Post,
    Seat,
)
from moothall.council.models.held import held_on
from moothall.look.forms import (
    CharField,
    CheckboxesField,
    CheckboxField,
    DateField,
    RadioField,
    TextField,
)

from ..queries import bodies_on, posts_on, seats_on
from .common import OfficesForm, RowField, overlap

_WEEK = list(
    zip(
        "0123456", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True
    )
)


class PostForm(OfficesForm):
    """A post."""

    title = CharField(label="Title", max_length=100)
    is_proper_officer = CheckboxField(label="It is the Proper Officer's post (the Clerk)", required=False)
    is_rfo = CheckboxField(label="It is the Responsible Financial Officer's post", required=False)
    weekdays = CheckboxesField(
        label="On which days is it worked?",
        help_text="Working days are counted by these days.",
        choices=_WEEK,
        initial=list("01234"),
    )
    line_manager = RowField(
        Post,
        label="Line manager",
        help_text="Sees what councillors ask of this officer, where the protocol says so.",
        empty_label="None",
        required=False,
    )
    deputy = RowField(
        Post,
        label="Deputy",
        help_text="Has the powers of this post while it is vacant or its holder away.",
        empty_label="None",
        required=False,
    )
    job_description = TextField(label="Job description, as agreed", required=False)
    job_description_version = CharField(
        label="Version of the job description",
        help_text="A date or number, as in “agreed May 2026”.",
        max_length=50,
        required=False,
    )
    since = DateField(label="There has been such a post since")

    def __init__(self, *args: Any, row: Post | None, **kwargs: Any) -> None:
        if row:
            held = {name: getattr(row, name) for name in self.base_fields if name != "weekdays"}
            kwargs["initial"] = held | {"weekdays": list(row.weekdays)} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.row = row
        others = posts_on(self.standing.council, self.standing.on).exclude(pk=row.pk if row else 0)
        self.offer("line_manager", others)
        self.offer("deputy", others)
        if row:
            del self.fields["since"]

    def clean(self) -> dict[str, Any]:
        """One Proper Officer, no circles of managers, no job description without its version."""
        given = super().clean()
        taken = posts_on(self.standing.council, self.standing.on).filter(is_proper_officer=True)
        other = taken.exclude(pk=self.row.pk if self.row else 0).first()
        if given.get("is_proper_officer") and other:
            self.add_error(
                "is_proper_officer",
                f"“{other.title}” is the Proper Officer's post, and a council has one. Change that one first.",
            )
        if self.row and _manages(self.row, given.get("line_manager")):
            self.add_error(
                "line_manager",
                f"“{given['line_manager'].title}” is managed by this post. Two posts cannot manage each other.",
            )
        if given.get("job_description") and not given.get("job_description_version"):
            self.add_error(
                "job_description_version", "Say which version of the job description this is, or when agreed."
            )
        return given


def _manages(post: Post, other: Post | None) -> bool:
    """Whether the post manages the other, at whatever remove."""
    seen: set[int] = set()
    while other and other.pk not in seen:
        if other.pk == post.pk:
            return True
        seen.add(other.pk)
        other = other.line_manager
    return False


class AbsenceForm(OfficesForm):
    """Days on which a post is not worked, or the office closed."""

    post = RowField(Post, label="Who is away?", empty_label="The whole office is closed", required=False)
    label = CharField(
        label="For a closure: what is it?",
        help_text="Such as Christmas closure. Why somebody is away is not asked.",
        max_length=100,
        required=False,
    )
    since = DateField(label="First day")
    until = DateField(label="Last day", help_text="Leave empty if it is not known yet.", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("post", posts_on(self.standing.council, self.standing.on))

    def clean(self) -> dict[str, Any]:
        """A closure has a name."""
        given = super().clean()
        if not given.get("post") and not given.get("label") and "post" not in self.errors:
            self.add_error("label", "Say what the closure is, or choose who is away.")
        return given


class BodyForm(OfficesForm):
    """A body."""

    name = CharField(label="Name", help_text="Such as Planning Committee.", max_length=200)
    kind = RadioField(label="What kind of body?", choices=BodyKind.choices, initial=BodyKind.COMMITTEE)
    since = DateField(label="First day")

    def clean_name(self) -> str:
        """No two bodies of one name at a time."""
        name = str(self.cleaned_data["name"])
        if bodies_on(self.standing.council, self.standing.on).filter(name__iexact=name).exists():
            self.add_error("name", f"There is a body called “{name}” already. Choose another name.")
        return name


class PlaceForm(OfficesForm):
    """A councillor's place on a body."""

    seat = RowField(Seat, label="Which councillor?")
    part = RadioField(label="As what?", choices=Part.choices, initial=Part.MEMBER)
    since = DateField(label="First day")
    until = DateField(label="Last day", help_text="Leave empty if it is open.", required=False)

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = body
        self.offer("seat", seats_on(self.standing.council, self.standing.on))

    def clean(self) -> dict[str, Any]:
        """One chair, one vice-chair, and nobody twice."""
        given = super().clean()
        part, seat = given.get("part"), given.get("seat")
        for place in Membership.objects.filter(body=self.body).select_related("seat__person"):
            ended = place.seat.until and place.seat.until < self.first_day()
            if ended or not overlap(place, self.first_day(), given.get("until")):
                continue
            if place.seat == seat:
                as_what = place.get_part_display().lower()
                self.add_error("seat", f"{place.seat} is {as_what} on those days. End that place first.")
            elif part != Part.MEMBER and place.part == part:
                self.add_error("part", f"{place.seat} is the {part} on those days. End that place first.")
        return given


class GroupForm(OfficesForm):
    """A political group."""

    name = CharField(label="Name of the group", max_length=200)
    since = DateField(label="First day")


class GroupMemberForm(OfficesForm):
    """A councillor's membership of a group."""

    seat = RowField(Seat, label="Which councillor?")
    leads = CheckboxField(label="Leads the group", required=False)
    since = DateField(label="First day")
    until = DateField(label="Last day", help_text="Leave empty if it is open.", required=False)

    def __init__(self, *args: Any, group: Group, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group = group
        self.offer("seat", seats_on(self.standing.council, self.standing.on))

    def clean(self) -> dict[str, Any]:
        """One group a councillor, one leader a group."""
        given = super().clean()
        council, first = self.standing.council, self.first_day()
        rows = GroupMembership.objects.filter(held_on(first, "seat__"), group__council=council)
        for held in rows.select_related("seat__person", "group"):
            if not overlap(held, first, given.get("until")):
                continue
            if held.seat == given.get("seat"):
                self.add_error("seat", f"{held.seat} belongs to {held.group} on those days. End that first.")
            elif held.leads and given.get("leads") and held.group == self.group:
                self.add_error("leads", f"{held.seat} leads the group on those days. End that first.")
        return given


class AuthorityForm(OfficesForm):
    """A resolution or a delegation."""

    kind = RadioField(label="What is it?", choices=AuthorityKind.choices)
    what = CharField(
        label="What does it authorise?", help_text="Such as Repair the pavilion roof.", max_length=300
    )
    body = RowField(Body, label="Which body decided?", empty_label="Not recorded", required=False)
    minute = CharField(label="Minute", help_text="As in 12/26.", max_length=50, required=False)
    since = DateField(label="First day")
    until = DateField(label="Last day", help_text="Leave empty if it is open.", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("body", bodies_on(self.standing.council, self.standing.on))
