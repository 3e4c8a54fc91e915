"""What every page shows: the council, as what the person acts, and where they can go."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from moothall.look.audience import Audience

from .demo.queries import is_demonstration

# Label, address and audience; an entry shows to those whom the page admits.
NAVIGATION = (
    ("Home", "council-home", Audience.MEMBER_OF_COUNCIL),
    ("Enquiries", "enquiries:list", Audience.MEMBER_OF_COUNCIL),
    ("Letters", "letters:list", Audience.MEMBER_OF_COUNCIL),
    ("Protocol", "instrument:protocol", Audience.MEMBER_OF_COUNCIL),
    ("Members and officers", "offices:register", Audience.MEMBER_OF_COUNCIL),
    ("Journal", "journal:list", Audience.MEMBER_OF_COUNCIL),
)


def page(request: Any) -> dict[str, Any]:
    """Variables for the base template."""
    council = getattr(request, "council", None)
    standing = getattr(request, "standing", None)
    user: Any = getattr(request, "user", AnonymousUser())
    signed_in = user.is_authenticated
    # Asked only where it can be so: a page of a real council costs no query for it.
    demonstration = (council is None or council.demo) and is_demonstration()
    context: dict[str, Any] = {
        "council": council,
        "standing": standing,
        "person": user.name if signed_in else None,
        "sign_out_url": reverse("account_logout"),
        "footer": _footer(signed_in, demonstration),
        "demo": demonstration,
    }
    if council is not None:
        context["demo"] = council.demo
        context["navigation"] = _navigation(request.path, council.slug, signed_in, standing)
    if council is not None and standing is not None:
        context["capacity"] = standing.capacity.title if standing.chosen else "not chosen yet"
        if len(request.held) > 1:
            context["capacity_url"] = reverse("capacity", kwargs={"council": council.slug})
    return context


def _footer(signed_in: bool, demonstration: bool) -> list[tuple[str, str]]:
    entries = []
    if signed_in:
        entries.append(("How you sign in", reverse("mfa_index")))
    if demonstration:
        who = "somebody else" if signed_in else "somebody invented"
        entries.append((f"Sign in as {who}", reverse("demo:people")))
    return entries


def _navigation(path: str, council: str, signed_in: bool, standing: Any) -> list[tuple[str, str, bool]]:
    entries = []
    for label, name, audience in NAVIGATION:
        if audience.admits(signed_in, standing):
            url = reverse(name, kwargs={"council": council})
            here = path == url if name == "council-home" else path.startswith(url)
            entries.append((label, url, here))
    return entries
