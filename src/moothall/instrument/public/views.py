"""The page of the adopted protocol, and of each version that was adopted, for everyone."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from moothall.council.in_force import adoption_on
from moothall.look.audience import Audience, audience, shows

from ..comparing.queries import for_everyone
from ..life import queries as life
from ..linked.queries import register
from ..views import text_of
from . import queries


@audience(Audience.PUBLIC)
@shows("instrument.adoption", "instrument.review")
@require_safe
def public(request: Any) -> HttpResponse:
    """The protocol in force: its text, what comes of it, how it was adopted, its review; nothing of how it is kept."""
    today = timezone.localdate()
    adoption = adoption_on(request.council, today)
    rows = queries.history(request.council, today, adoption)
    linked = register(request.council, today, adoption.version if adoption else None)
    context: dict[str, Any] = {
        "adoption": adoption,
        "glance": life.glance(request.council, today, adoption),
        "history": rows,
        "register": linked,
        "comparable": len({one.adoption.version_id for one in rows}) > 1,
    }
    if adoption is not None:
        context |= text_of(request, adoption.version, linked)
    return render(request, "instrument/public/protocol.html", context)


@audience(Audience.PUBLIC)
@shows("instrument.adoption")
@require_safe
def version(request: Any, pk: int) -> HttpResponse:
    """A version that the council adopted, whether or not it is in force."""
    today = timezone.localdate()
    found = get_object_or_404(for_everyone(request.council, today), pk=pk)
    adoptions = queries.adoptions_of(found, today)
    if not adoptions:
        raise Http404("There is no such version for you.")
    in_force = adoption_on(request.council, today)
    context = {
        "adoptions": adoptions,
        "in_force": in_force is not None and in_force.version_id == found.pk,
        "begins": adoptions[-1].in_force_from if adoptions[-1].in_force_from > today else None,
        **text_of(request, found),
    }
    return render(request, "instrument/public/version.html", context)
