"""What of the protocol in force can be cited, with the address of each norm: for other pages, letters and people."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from moothall.council.in_force import adoption_on
from moothall.look.audience import Audience, audience

from . import facts
from .showing import citations


@audience(Audience.MEMBER_OF_COUNCIL)
def citable(request: Any) -> HttpResponse:
    """Every norm of the version in force, known or the council's own, with its clause and its address."""
    adoption = adoption_on(request.council, request.standing.on)
    protocol = facts.understood(adoption.version) if adoption else None
    page = reverse("instrument:protocol", kwargs={"council": request.council.slug})
    rows = [(one, f"{page}#{one.citation.anchor}") for one in citations(protocol)] if protocol else []
    return render(request, "instrument/citable.html", {"adoption": adoption, "rows": rows})
