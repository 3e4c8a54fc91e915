"""The front page, a council's home, and the choice of capacity."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from moothall.casework.enquiries.models import State
from moothall.casework.enquiries.queries import handed_on, visible
from moothall.casework.letters import queries as letters
from moothall.council.capacities import councils_of
from moothall.council.in_force import adoption_on
from moothall.instrument.life import queries as life
from moothall.instrument.queries import to_acknowledge
from moothall.look.audience import Audience, audience, shows
from moothall.offices import queries as offices
from moothall.record.duties import Clock, owed_by, owed_to
from moothall.record.matters import may_see
from moothall.record.models import Matter

from .addresses import MATTER_PAGES
from .middleware import choose_capacity

NEW = 8


@audience(Audience.PUBLIC)
def home(request: Any) -> HttpResponse:
    """What Moothall is; for those signed in, their councils, and straight on where there is just one."""
    councils = councils_of(request.user, timezone.localdate()) if request.user.is_authenticated else []
    if len(councils) == 1:
        return redirect("council-home", council=councils[0].slug)
    may_set_up = request.user.is_authenticated and offices.may_set_up(request.user, timezone.localdate())
    return render(request, "site/home.html", {"councils": councils, "may_set_up": may_set_up})


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("roles.distinct", "roles.councillor-term", "instrument.review")
def council_home(request: Any) -> HttpResponse:
    """What I owe, what I am owed, what is new."""
    standing = request.standing
    clock = Clock.of(request.council, standing.on)

    def dated(duties: Any) -> list[tuple[Any, Any, bool]]:
        rows = [(duty, clock.account(duty), clock.overdue(duty)) for duty in duties]
        return sorted(rows, key=lambda row: (row[1].due is None, row[1].due or standing.on, row[0].pk))

    return render(
        request,
        "site/council_home.html",
        {
            "i_owe": dated(owed_by(standing)),
            "i_am_owed": dated(owed_to(standing)),
            "new": visible(standing)[:NEW],
            "new_letters": letters.new_for(standing, NEW),
            "letters_asked_for": letters.to_take_up(standing),
            "handed_on": handed_on(standing),
            "waiting_for_me": visible(standing).filter(
                state=State.WAITING, asker=standing.person, seat=standing.capacity.seat
            ),
            "adoption": adoption_on(request.council, standing.on),
            "to_acknowledge": to_acknowledge(standing),
            "open_consultations": life.open_to(standing),
            "review": life.review_due(request.council, standing.on) if standing.is_clerk else None,
            "new_term": life.new_term(request.council, standing.on) if standing.is_clerk else None,
        },
    )


@audience(Audience.MEMBER_OF_COUNCIL)
def matter(request: Any, pk: int) -> HttpResponse:
    """Go on to the page of a matter, in the room that keeps its kind; that room decides who may see it."""
    found = get_object_or_404(Matter, pk=pk, council=request.council)
    standing = request.standing
    if not may_see(standing, found) and not visible(standing).filter(matter=found).exists():
        raise Http404("There is no such matter for you.")
    page = MATTER_PAGES.get(found.kind)
    if page is None:
        raise Http404("This matter has no page of its own.")
    row = getattr(found, found.kind)
    return redirect(page, council=request.council.slug, pk=row.pk)


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("roles.distinct")
@require_http_methods(["GET", "POST"])
def capacity(request: Any) -> HttpResponse:
    """Choose as what you act in this council."""
    if request.method == "POST":
        wanted = next((held for held in request.held if held.key == request.POST.get("capacity")), None)
        if wanted is not None:
            choose_capacity(request.session, request.council, wanted)
            messages.success(request, f"You now act as {wanted.title}.")
            return redirect("council-home", council=request.council.slug)
        return render(request, "site/capacity.html", {"held": request.held, "missing": True})
    return render(request, "site/capacity.html", {"held": request.held})
