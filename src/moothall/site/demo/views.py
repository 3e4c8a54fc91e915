"""Signing in by name, in a demonstration alone: without one these pages do not exist."""

from typing import Any

from django.contrib.auth import login
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from moothall.council.models import Council
from moothall.look.audience import Audience, audience

from .queries import cast, is_demonstration, people_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def _only_in_a_demonstration() -> None:
    if not is_demonstration():
        raise Http404("Signing in by name exists in a demonstration alone.")


@audience(Audience.PUBLIC)
@require_safe
def people(request: Any) -> HttpResponse:
    """The invented people by council, each with a button to sign in as."""
    _only_in_a_demonstration()
    return render(request, "demo/people.html", {"councils": cast(timezone.localdate())})


@audience(Audience.PUBLIC)
@require_POST
def enter(request: Any) -> HttpResponse:
    """Sign in as one of them, and go to the council they were listed under."""
    _only_in_a_demonstration()
    council = get_object_or_404(Council, slug=request.POST.get("in", ""), demo=True)
    listed = people_of(council, timezone.localdate())
    person = next((one.person for one in listed if str(one.person.pk) == request.POST.get("person")), None)
    if person is None:
        raise Http404("There is no such person in this demonstration.")
    login(request, person, backend=BACKEND)
    return redirect("council-home", council=council.slug)
