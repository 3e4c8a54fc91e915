"""How large a request may be, which council it is about, and as what the person acts there."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from moothall.council.capacities import Capacity, Standing, capacities
from moothall.council.models import Council

from .addresses import addresses_in
from .effects import gives_effect

LARGEST_REQUEST = 30 * 1024 * 1024
"""Bytes of a whole request: one file as large as any that is taken, and what was typed beside it."""


class SizeMiddleware:
    """Turns away what is larger than anything that is taken, before a byte of it is read or laid on the disk.

    Looking for the token that guards a form reads all that was sent, whoever sent it, so a view would come too late.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, or say that it is too large."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > LARGEST_REQUEST:
            return render(request, "413.html", status=413)
        return self.get_response(request)


class StandingMiddleware:
    """Sets ``request.council`` and ``request.standing`` from the address and the session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        """Pass the request on."""
        request.council = None
        request.standing = None
        request.held = []
        request.addresses = {}
        request.effects = gives_effect
        return self.get_response(request)

    def process_view(
        self, request: Any, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Resolve the council named in the address, and take its name out of the view's arguments."""
        slug = kwargs.pop("council", None)
        if slug is None:
            return None
        try:
            request.council = Council.objects.get(slug=slug)
        except Council.DoesNotExist:
            raise Http404("There is no such council here.") from None
        request.addresses = addresses_in(slug)
        if request.user.is_authenticated:
            today = timezone.localdate()
            request.held = capacities(request.user, request.council, today)
            chosen = chosen_capacity(request.session, request.council, request.held)
            if chosen or request.held:
                request.standing = Standing(
                    person=request.user,
                    council=request.council,
                    capacity=chosen or request.held[0],
                    on=today,
                    chosen=chosen is not None or len(request.held) == 1,
                )
        return None


def chosen_capacity(session: Any, council: Council, held: list[Capacity]) -> Capacity | None:
    """The capacity picked for this council, if it is still held."""
    key = session.get(f"capacity:{council.pk}")
    return next((capacity for capacity in held if capacity.key == key), None)


def choose_capacity(session: Any, council: Council, capacity: Capacity) -> None:
    """Remember as what the person acts in this council until they sign out or pick another."""
    session[f"capacity:{council.pk}"] = capacity.key
