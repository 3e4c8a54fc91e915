"""Public pages on several councils: any two protocols side by side, and what each of the five states."""

from datetime import date
from typing import Any, NamedTuple

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from moothall.council.in_force import judge_on, with_protocol
from moothall.council.models import Council
from moothall.instrument.comparing.showing import Side, side_by_side
from moothall.look.audience import Audience, audience
from moothall.protocol.core.clauses import Protocol
from moothall.reading.comparing.provisions import held_by

from . import profiles
from .compare import protocols
from .survey.picture import Column, chart


class Choice(NamedTuple):
    """One that can be compared: a council of this installation, or a founding council's profile."""

    key: str
    name: str
    council: Council | None = None

    def protocol(self, on: date) -> Protocol:
        """The protocol in force that day; not found where it has ceased since."""
        if self.council is None:
            return profiles.load(self.key.partition(":")[2])
        held = judge_on(self.council, on).protocol
        if not held.in_force:
            raise Http404("This council has no protocol in force.")
        return held


@audience(Audience.PUBLIC)
@require_safe
def councils(request: Any) -> HttpResponse:
    """Two councils' protocols side by side, as ``?first=`` and ``?second=`` name them."""
    today = timezone.localdate()
    held = choices(today)
    first, second = _chosen(request, "first", held, 0), _chosen(request, "second", held, 1)
    context: dict[str, Any] = {
        "choices": [(one.key, one.name) for one in held],
        "first": first,
        "second": second,
    }
    if first != second:
        sides = [(Side(one.name, f"at {one.name}"), one.protocol(today)) for one in (first, second)]
        context |= side_by_side(sides[0], sides[1], today)
    return render(request, "site/councils.html", context)


def choices(on: date) -> list[Choice]:
    """Every council whose protocol is in force that day, by name, then the founding profiles.

    A protocol in force is public, as each council's own public page is. In the demonstration the five councils stand
    for the profiles.
    """
    here = [Choice(one.slug, one.name, one) for one in with_protocol(on)]
    shown = {one.key for one in here if one.council and one.council.demo}
    examples = [name for name in profiles.names() if name not in shown]
    return here + [Choice(f"profile:{name}", f"{profiles.load(name).council} (example)") for name in examples]


def _chosen(request: Any, which: str, held: list[Choice], otherwise: int) -> Choice:
    key = request.GET.get(which, "")
    if not key:
        return held[otherwise]
    for choice in held:
        if choice.key == key:
            return choice
    raise Http404("There is no such protocol here.")


@audience(Audience.PUBLIC)
@require_safe
def provisions(request: Any) -> HttpResponse:
    """Which provisions each of the five protocols states, how worded and in which clauses."""
    five = protocols(timezone.localdate())
    return render(
        request,
        "site/provisions.html",
        {**chart([Column(one.council, held_by(one)) for one in five]), "demo": True},
    )
