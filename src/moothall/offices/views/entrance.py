"""The ways in: an invitation followed, a password chosen, a council set up."""

from typing import Any

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.contrib import messages
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from moothall.council.models import Person
from moothall.look.audience import Audience, audience
from moothall.look.forms import CharField, EmailField, Form, PasswordField

from .. import queries
from ..changes.councils import begin
from ..forms.people import NewCouncilForm
from ..invitations import find
from ..models import Invitation
from ..people import found_by, free_login

FOLLOWED = "invitation"


class CodeForm(Form):
    """A code from paper."""

    code = CharField(label="Your code", help_text="Four groups of four letters and figures.", max_length=100)

    def clean_code(self) -> Invitation:
        """The invitation it opens."""
        invitation = find(self.cleaned_data["code"], timezone.localdate())
        if invitation is None:
            self.add_error(
                "code",
                "This code lets nobody in: it is mistyped, was used already, or is older than 14 days. Check it, or "
                "ask your Clerk for a new one.",
            )
        return invitation  # type: ignore[return-value]


class PasswordForm(Form):
    """A password for somebody who was invited."""

    password = PasswordField(
        label="Choose a password", help_text="At least 10 characters. Three or four words are good.", new=True
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_password(self) -> str:
        """A password that is hard to guess."""
        password = str(self.cleaned_data["password"])
        validate_password(password, self.person)
        return password


class FirstClerkForm(PasswordForm):
    """The first Clerk's own particulars."""

    name = CharField(label="Your name", max_length=200)
    mail = EmailField(label="Your mail address", help_text="You sign in with it.")
    field_order = ["name", "mail", "password"]

    def clean_mail(self) -> str:
        """An address that is nobody else's."""
        mail = str(self.cleaned_data["mail"]).lower()
        if found_by(mail):
            self.add_error("mail", "Somebody here has this mail address already. Sign in instead.")
        return mail


@audience(Audience.PUBLIC)
@never_cache
@require_http_methods(["GET", "POST"])
def code(request: Any) -> HttpResponse:
    """Enter a code from paper."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        return _follow(request, form.cleaned_data["code"])
    return render(request, "offices/entrance_code.html", {"form": form})


@audience(Audience.PUBLIC)
@never_cache
def follow(request: Any, code: str) -> HttpResponse:
    """Follow the link in a mail. Opening it uses nothing up, so a mail scanner does no harm."""
    form = CodeForm({"code": code})
    if form.is_valid():
        return _follow(request, form.cleaned_data["code"])
    return render(request, "offices/entrance_code.html", {"form": form})


def _follow(request: Any, invitation: Invitation) -> HttpResponse:
    request.session[FOLLOWED] = invitation.pk
    return redirect("offices-entrance:password")


@audience(Audience.PUBLIC)
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def password(request: Any) -> HttpResponse:
    """Choose a password, and be signed in."""
    today = timezone.localdate()
    rows = Invitation.objects.open_on(today).select_related("person", "council")
    invitation = rows.filter(pk=request.session.get(FOLLOWED, 0)).first()
    if invitation is None:
        return redirect("offices-entrance:code")
    person = invitation.person
    form_class = PasswordForm if person else FirstClerkForm
    form = form_class(request.POST or None, person=person or Person())
    if form.is_valid():
        person = _use(invitation, form.cleaned_data)
        if person is None:
            return redirect("offices-entrance:code")
        return _sign_in(request, person, "offices-entrance:set-up" if invitation.sets_up else "home")
    context = {"form": form, "invitation": invitation, "invited": person}
    return render(request, "offices/entrance_password.html", context)


def _use(invitation: Invitation, given: dict[str, Any]) -> Person | None:
    """The person, with the password; None if somebody else used the code a moment ago."""
    with transaction.atomic():
        now = timezone.now()
        if not Invitation.objects.filter(pk=invitation.pk, used__isnull=True).update(used=now):
            return None
        person = invitation.person
        if person is None:
            person = Person(login=free_login(given["name"]), name=given["name"], email=given["mail"])
        person.set_password(given["password"])
        person.save()
        Invitation.objects.filter(pk=invitation.pk).update(person=person)
    return person


def _sign_in(request: Any, person: Person, then: str) -> HttpResponse:
    """By the same steps as the sign-in page, so that a second factor is asked for where there is one."""
    request.session.pop(FOLLOWED, None)
    how = f"the mail address {person.email}" if person.email else f"the login name {person.login}"
    messages.success(request, f"From now on you sign in with {how} and your password.")
    login = Login(user=person, email=person.email, redirect_url=reverse(then))
    credentials = {"username": person.login}
    answer: HttpResponse = perform_password_login(request, credentials, login)
    return answer


@audience(Audience.SIGNED_IN)
@require_http_methods(["GET", "POST"])
def set_up(request: Any) -> HttpResponse:
    """Set up a council: the first of an installation, or another one for a Clerk who serves several."""
    today = timezone.localdate()
    if not queries.may_set_up(request.user, today):
        raise PermissionDenied("Only a Clerk, or whoever set up this installation, adds a council.")
    form = NewCouncilForm(request.POST or None)
    if form.is_valid():
        done = begin(request.user, form.cleaned_data, today)
        messages.success(request, f"{done.result.name} is set up, and you are its Clerk. Now add its people.")
        return redirect("offices:add-people", council=done.result.slug)
    return render(request, "offices/set_up.html", {"form": form})
