"""Pages that compare: for members any two versions that they can see, for everyone any two that were adopted."""

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from msgspec.structs import replace

from moothall.council.models import Council, ProtocolVersion
from moothall.look.audience import Audience, audience, shows
from moothall.protocol.core.clauses import Protocol

from ..facts import understood
from ..naming import spoken_of, state_of
from . import queries
from .showing import Side, side_by_side

RECORD = "instrument.amendment-record"


@audience(Audience.MEMBER_OF_COUNCIL)
@shows(RECORD)
@require_safe
def versions(request: Any) -> HttpResponse:
    """Any two versions that the person can see, as ``?first=`` and ``?second=`` name them by their keys."""
    held = list(queries.for_members(request.standing))
    return _page(request, held, request.standing.on, "protocol")


@audience(Audience.PUBLIC)
@shows(RECORD)
@require_safe
def public_versions(request: Any) -> HttpResponse:
    """Any two versions that the council has adopted, for everyone."""
    today = timezone.localdate()
    return _page(request, list(queries.for_everyone(request.council, today)), today, "public")


def _page(request: Any, held: list[ProtocolVersion], on: date, back: str) -> HttpResponse:
    context: dict[str, Any] = {
        "choices": [(version.pk, _choice(version)) for version in held],
        "back_url": reverse(f"instrument:{back}", kwargs={"council": request.council.slug}),
    }
    if len(held) > 1:
        # The last two where none are named: what the latest version, or a draft, changes.
        first, second = _named(request, "first", held, -2), _named(request, "second", held, -1)
        context |= {"first": first, "second": second}
        if first != second:
            context |= side_by_side(
                (_side(first), _protocol(first, request.council)),
                (_side(second), _protocol(second, request.council)),
                on,
            )
    return render(request, "instrument/comparing/versions.html", context)


def _named(request: Any, which: str, held: list[ProtocolVersion], otherwise: int) -> ProtocolVersion:
    key = request.GET.get(which, "")
    if not key:
        return held[otherwise]
    for version in held:
        if str(version.pk) == key:
            return version
    raise Http404("There is no such version for you.")


def _choice(version: ProtocolVersion) -> str:
    # What tells it comes first: on a telephone a list shows only the first words of a choice.
    told = spoken_of(version)
    return f"{told[0].upper()}{told[1:]}: {version}"


def _side(version: ProtocolVersion) -> Side:
    return Side(f"{version}, {state_of(version)}", f"in the {spoken_of(version)}")


def _protocol(version: ProtocolVersion, council: Council) -> Protocol:
    return replace(understood(version), council=council.name, nation=council.is_in)
