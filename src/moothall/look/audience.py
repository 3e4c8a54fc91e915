"""Who may open a page. Every URL's view names its audience; nothing is open by oversight.

The site's middleware sets ``request.standing``: None, or an object with ``role`` and ``is_clerk`` for the
capacity in which the person acts in the council at hand. Whether a person may see a single row is asked of
the ``queries`` functions, not here.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import wraps
from typing import Any, Protocol, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render, resolve_url
from django.urls import URLPattern, URLResolver

from moothall.protocol.core.parties import Role

View = Callable[..., HttpResponseBase]
V = TypeVar("V", bound=View)


class Standing(Protocol):
    """As what the person acts in the council at hand."""

    @property
    def role(self) -> Role | None:
        """The kind of capacity, None where the person holds none here."""

    @property
    def is_clerk(self) -> bool:
        """Whether the person is the Clerk, or acts as one."""


class Audience(StrEnum):
    """For whom a page is; the value completes the sentence *this page is for ...*."""

    PUBLIC = "everyone"
    SIGNED_IN = "people who have signed in"
    MEMBER_OF_COUNCIL = "people who hold a seat, a post or another capacity in this council"
    COUNCILLOR = "councillors of this council"
    OFFICER = "officers of this council"
    CLERK = "the Clerk of this council"

    def admits(self, signed_in: bool, standing: Standing | None) -> bool:
        """Whether a person of this standing belongs to the audience."""
        if self is Audience.PUBLIC:
            return True
        if self is Audience.SIGNED_IN or not signed_in:
            return signed_in
        role = standing.role if standing else None
        if standing is None or role is None or role is Role.PUBLIC:
            return False
        if self is Audience.MEMBER_OF_COUNCIL:
            return True
        if self is Audience.COUNCILLOR:
            return role.is_councillor
        if self is Audience.OFFICER:
            return role.is_officer
        return standing.is_clerk


def audience(who: Audience, *, hidden: bool = False) -> Callable[[View], View]:
    """Open the view beneath to that audience alone, and set ``view.audience``.

    A person who has not signed in is sent to do so; one of another audience gets a page that says for whom it
    is. With ``hidden`` both get *not found*, where even the existence of the page must not show.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            standing: Standing | None = getattr(request, "standing", None)
            if who.admits(request.user.is_authenticated, standing):
                return view(request, *args, **kwargs)
            if hidden:
                raise Http404
            return _refuse(request, who)

        guarded.audience = who  # type: ignore[attr-defined]
        return guarded

    return guard


def _refuse(request: HttpRequest, who: Audience) -> HttpResponse:
    """Send to the sign-in page, or say for whom the page is.

    A preview asked for by script gets a short answer in its place instead, so that what was typed stays.
    """
    signed_in = request.user.is_authenticated
    if request.headers.get("HX-Request") == "true":
        status = 403 if signed_in else 401
        said = render(request, "look/cut_off.html", {"signed_in": signed_in}, status=status)
        said["HX-Retarget"], said["HX-Reswap"] = "#ruling", "innerHTML"
        return said
    if signed_in:
        return render(request, "403.html", {"audience": who}, status=403)
    sign_in = resolve_url(settings.LOGIN_URL)
    if request.method in ("GET", "HEAD"):
        sign_in += "?" + urlencode({"next": request.get_full_path()})
    return redirect(sign_in)


def shows(*provisions: str) -> Callable[[V], V]:
    """Say which provisions the view beneath gives effect to by showing something; sets ``view.shows``."""

    def mark(view: V) -> V:
        view.shows = provisions  # type: ignore[attr-defined]
        return view

    return mark


def open_to(who: Audience, patterns: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The URL patterns of somebody else's package, every view of them for that audience."""
    patterns = list(patterns)
    for place in patterns:
        if isinstance(place, URLResolver):
            open_to(who, place.url_patterns)
        else:
            place.callback = audience(who)(place.callback)
    return patterns


def every_view(patterns: Iterable[URLPattern | URLResolver], prefix: str = "") -> Iterator[tuple[str, View]]:
    """Each route below these URL patterns, written out, with its view."""
    for place in patterns:
        route = prefix + str(place.pattern)
        if isinstance(place, URLResolver):
            yield from every_view(place.url_patterns, route)
        else:
            yield route, place.callback


def without_audience(patterns: Iterable[URLPattern | URLResolver]) -> list[str]:
    """The routes whose view names no audience; a test asks that there are none."""
    return [
        route
        for route, view in every_view(patterns)
        if not isinstance(getattr(view, "audience", None), Audience)
    ]
