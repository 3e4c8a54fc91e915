"""The page that answers "what would this version have changed?"."""

from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from msgspec.structs import replace

from moothall.look.audience import Audience, audience, shows
from moothall.look.forms import DateField, Form
from moothall.protocol.judge import Judge

from ..facts import understood
from ..views import version_at
from .queries import replay

SHOWN = 50


class PeriodForm(Form):
    """From which day to which day."""

    since = DateField(label="From which day?")
    until = DateField(label="To which day?", help_text="This day included.")

    def clean(self) -> dict[str, Any]:
        """A period ends on its first day or later."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = given.get("since"), given.get("until")
        if since and until and until < since:
            self.add_error("until", "“To which day?” must be the first day or later.")
        return given


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("instrument.amendment-record")
@require_safe
def would_change(request: Any, pk: int) -> HttpResponse:
    """The acts of a period that show to the person, judged again under a version that shows to the person.

    The period stands in the address; without one it is the last year. Nothing is stored.
    """
    version = version_at(request, pk)
    today = request.standing.on
    asked = "since_year" in request.GET
    initial = {"since": _a_year_before(today), "until": today}
    form = PeriodForm(request.GET) if asked else PeriodForm(initial=initial)
    context: dict[str, Any] = {"version": version, "form": form}
    if not asked or form.is_valid():
        period = form.cleaned_data if asked else initial
        protocol = replace(understood(version), council=request.council.name, nation=request.council.is_in)
        found = replay(request.standing, Judge(protocol), period["since"], period["until"])
        page = Paginator([*found.otherwise, *found.following], SHOWN).get_page(request.GET.get("page"))
        context |= {"found": found, "page": page, **period, **_neighbours(request, page)}
    return render(request, "instrument/replaying/would_change.html", context)


def _neighbours(request: Any, page: Page[Any]) -> dict[str, str]:
    """The addresses of the pages before and after, with the same period."""

    def at(number: int) -> str:
        query = request.GET.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "previous_url": at(page.previous_page_number()) if page.has_previous() else "",
        "next_url": at(page.next_page_number()) if page.has_next() else "",
    }


def _a_year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
