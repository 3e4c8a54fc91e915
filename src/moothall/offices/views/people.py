"""The council itself, its people, their seats and appointments, and how they are let in."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from moothall.council.models import Person, Post, ProtocolVersion
from moothall.look import pdf
from moothall.look.audience import Audience, audience
from moothall.look.forms import Form
from moothall.record import outbox
from moothall.road.perform import Performed, What

from .. import facts, queries
from ..changes import councils, people
from ..forms import people as forms
from ..invitations import find, last_day
from .common import OfficesPage

DESCRIBE = What(facts.set_up, councils.describe)
REGISTER = What(facts.register_people, people.register)
FILL_SEAT = What(facts.fill_seat, people.fill_seat)
APPOINT = What(facts.appoint, people.appoint)
INVITE = What(facts.invite, councils.invite)


class Describe(OfficesPage):
    """The council's own particulars."""

    what = DESCRIBE
    form_class = forms.DescribeCouncilForm
    title = "The council"
    button = "Save"
    then = "offices:people"

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form with the council as it is described now."""
        held = {name: getattr(request.council, name) for name in councils.FIELDS}
        return self.form_class(data, files, initial=held, **self.form_arguments(request))


@audience(Audience.CLERK)
def listing(request: Any) -> HttpResponse:
    """Everybody of the council: what they hold, and whether they can sign in."""
    rows = queries.listed(request.council, request.standing.on)
    return render(request, "offices/people.html", {"people": rows})


class Register(OfficesPage):
    """People, pasted as a list."""

    what = REGISTER
    form_class = forms.RegisterForm
    template_name = "offices/register_people.html"
    title = "Add people"
    button = "Add these people"
    then = "offices:people"

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """While the council is being set up, the way on to its document."""
        return {**super().context(request), "document_url": document_url(request)}

    def done_words(self, done: Performed) -> str:
        """How many came in."""
        count = len(done.result)
        return f"{count} {'person is' if count == 1 else 'people are'} on record. Invite them from the list of people."

    def next_url(self, request: Any, done: Performed) -> str:
        """On to the document while there is none; otherwise the list of people."""
        return document_url(request) or self.there(request)


def document_url(request: Any) -> str:
    """The page on which the council's document is uploaded; empty once there is one."""
    if ProtocolVersion.objects.filter(council=request.council).exists():
        return ""
    try:
        return reverse("instrument:upload", kwargs={"council": request.council.slug})
    except NoReverseMatch:
        return ""


class FillSeat(OfficesPage):
    """A person takes a seat."""

    what = FILL_SEAT
    form_class = forms.FillSeatForm
    title = "Fill a seat"
    lead = "The term ends by itself: from the day after the last day the councillor's powers here have ended."


class Appoint(OfficesPage):
    """A person is appointed to a post."""

    what = APPOINT
    judged = True  # the law on councillors in paid posts
    form_class = forms.AppointForm
    then = "offices:posts"
    facts = ("person",)

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Only to a post of this council."""
        self.post_row = get_object_or_404(Post, pk=kwargs["pk"], council=request.council)
        self.title = f"Appoint to the post of {self.post_row.title}"  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The post at hand."""
        return {**super().form_arguments(request), "post": self.post_row}

    def about(self, request: Any) -> dict[str, Any]:
        """The post at hand."""
        return {"post": self.post_row}


class Invite(OfficesPage):
    """A person is given a way to sign in."""

    what = INVITE
    form_class = forms.InviteForm
    then = "offices:people"
    button = "Invite"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Only somebody who holds something here."""
        self.person = get_object_or_404(queries.people_of(request.council), pk=kwargs["pk"])
        known = self.person.has_usable_password()
        self.title = f"Help {self.person.name} sign in" if known else f"Invite {self.person.name}"  # type: ignore[misc]
        self.button = "Continue" if known else "Invite"  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The address can be entered or mended until the person has signed in, unless another council relies on it."""
        elsewhere = queries.holds_elsewhere(self.person, request.council, request.standing.on)
        fixed = elsewhere or (self.person.has_usable_password() and bool(self.person.email))
        paper = facts.may_have_paper(self.person, request.standing)
        return {**super().form_arguments(request), "person": self.person, "fixed": fixed, "paper": paper}

    def about(self, request: Any) -> dict[str, Any]:
        """The person at hand."""
        return {"person": self.person}

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """Whether the person has a password already."""
        lead = "The way in works once, for 14 days, and replaces any earlier one."
        if self.person.has_usable_password():
            way = (
                "By mail they are told where to sign in, and how to choose a new password."
                if self.person.email
                else "A printed code lets them choose a new password. It works once, for 14 days."
            )
            lead = f"{self.person.name} has a password already. {way}"
        return {**super().context(request), "lead": lead}

    def after(self, request: Any, done: Performed) -> HttpResponse:
        """A printed code is shown now and never again."""
        if request.POST.get("how") != "paper":
            return super().after(request, done)
        return _never_kept(
            render(
                request,
                "offices/code.html",
                {
                    "person": self.person.name,
                    "invited": self.person,
                    "code": done.result,
                    "address": outbox.absolute(reverse("offices-entrance:code")),
                    "last_day": last_day(request.standing.on),
                },
            )
        )

    def done_words(self, done: Performed) -> str:
        """Where the mail goes."""
        return f"A mail to {self.person.name} is on its way."


@audience(Audience.CLERK)
@require_POST
@never_cache
def code_letter(request: Any, pk: int) -> HttpResponse:
    """The paper with a code that was just made; the code comes back from the page, since it is nowhere kept."""
    code = request.POST.get("code", "")
    invitation = find(code, request.standing.on)
    if invitation is None or invitation.person_id != pk or invitation.council_id != request.council.pk:
        raise Http404("There is no such code.")
    paper = pdf.code_letter(
        council=request.council.name,
        person=_named(invitation.person),
        address=outbox.absolute(reverse("offices-entrance:code")),
        code=code,
        until=invitation.last_day,
    )
    answer = HttpResponse(paper, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="code.pdf"'
    return answer


def _named(person: Person | None) -> str:
    return f"{person.name} (login name: {person.login})" if person else ""


def _never_kept(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "no-store"
    return answer
