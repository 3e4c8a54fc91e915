"""Who holds what on a day; posts, absences, committees, groups and authorities."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from moothall.council.models import Body, Group, Post
from moothall.look.audience import Audience, audience, shows
from moothall.look.forms import DateField, Form
from moothall.road.perform import What

from .. import facts, queries
from ..changes import registers as changes
from ..forms import registers as forms
from .common import OfficesPage

POST = What(facts.describe_post, changes.describe_post)
ABSENCE = What(facts.record_absence, changes.record_absence)
BODY = What(facts.form_body, changes.form_body)
PLACE = What(facts.form_body, changes.place_on_body)
GROUP = What(facts.form_group, changes.form_group)
MEMBER = What(facts.form_group, changes.join_group)
AUTHORITY = What(facts.record_authority, changes.record_authority)


class DayForm(Form):
    """The day to look at."""

    day = DateField(label="Who held what on this day?", required=False)


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("roles.councillor-term")
def register(request: Any) -> HttpResponse:
    """Who holds what today, or held it on a day that is asked for."""
    asked = any(name.startswith("day_") for name in request.GET)
    form = DayForm(request.GET if asked else None)
    today = timezone.localdate()
    day: date = (form.cleaned_data["day"] if asked and form.is_valid() else None) or today
    context = {
        "form": form,
        "day": day,
        "today": today,
        "register": queries.register(request.council, day),
        "may_change": request.standing.is_clerk,
    }
    return render(request, "offices/register.html", context)


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("roles.line-management")
def posts(request: Any) -> HttpResponse:
    """The posts: who is appointed, who manages whom, and which version of the job description is on record."""
    held = queries.register(request.council, request.standing.on).posts
    return render(request, "offices/posts.html", {"posts": held, "may_change": request.standing.is_clerk})


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("roles.clerk-instructions")
def job_description(request: Any, pk: int) -> HttpResponse:
    """A post with its job description, for whoever wants to know what an instruction may ask."""
    post = get_object_or_404(queries.posts_on(request.council, request.standing.on), pk=pk)
    return render(request, "offices/post.html", {"post": post, "may_change": request.standing.is_clerk})


class Describe(OfficesPage):
    """A new post, or one described anew."""

    what = POST
    form_class = forms.PostForm
    then = "offices:posts"
    button = "Save"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the post, if it is there already."""
        pk = kwargs.get("pk")
        self.row = get_object_or_404(Post, pk=pk, council=request.council) if pk else None
        self.title = f"Describe the post of {self.row.title}" if self.row else "Add a post"  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The post as it stands."""
        return {**super().form_arguments(request), "row": self.row}

    def about(self, request: Any) -> dict[str, Any]:
        """The post at hand."""
        return {"row": self.row}


@audience(Audience.CLERK)
def absences(request: Any) -> HttpResponse:
    """Who is away or will be, and when the office is closed."""
    return render(
        request, "offices/absences.html", {"absences": queries.absences(request.council, request.standing.on)}
    )


class RecordAbsence(OfficesPage):
    """An absence or a closure."""

    what = ABSENCE
    form_class = forms.AbsenceForm
    title = "Record an absence or a closure"
    then = "offices:absences"
    lead = (
        "Clocks stand still over these days. While somebody is away, their deputy has the powers of the post."
    )


class FormBody(OfficesPage):
    """A new body."""

    what = BODY
    form_class = forms.BodyForm
    title = "Add a committee"


class Place(OfficesPage):
    """A councillor takes a place on a body."""

    what = PLACE
    form_class = forms.PlaceForm

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the body."""
        self.body = get_object_or_404(Body, pk=kwargs["pk"], council=request.council)
        self.title = f"Add a member, or set the chair, of {self.body.name}"  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The body at hand."""
        return {**super().form_arguments(request), "body": self.body}

    def about(self, request: Any) -> dict[str, Any]:
        """The body at hand."""
        return {"body": self.body}


class FormGroup(OfficesPage):
    """A new political group."""

    what = GROUP
    form_class = forms.GroupForm
    title = "Add a political group"


class JoinGroup(OfficesPage):
    """A councillor joins a group, or leads it."""

    what = MEMBER
    form_class = forms.GroupMemberForm

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the group."""
        self.group = get_object_or_404(Group, pk=kwargs["pk"], council=request.council)
        self.title = f"Add a member, or set the leader, of {self.group.name}"  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The group at hand."""
        return {**super().form_arguments(request), "group": self.group}

    def about(self, request: Any) -> dict[str, Any]:
        """The group at hand."""
        return {"group": self.group}


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("roles.external-representation")
def authorities(request: Any) -> HttpResponse:
    """The register of resolutions and delegations that acts can rest on."""
    return render(
        request,
        "offices/authorities.html",
        {
            "authorities": queries.authorities(request.council),
            "may_change": request.standing.is_clerk,
            "today": request.standing.on,
        },
    )


class RecordAuthority(OfficesPage):
    """A resolution or delegation."""

    what = AUTHORITY
    form_class = forms.AuthorityForm
    title = "Record a resolution or delegation"
    then = "offices:authorities"
