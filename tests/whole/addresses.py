"""Every address of the product, written out with rows that are there. A new address must say which rows it is about."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, product
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver

from moothall.casework.enquiries.models import DirectContact, Enquiry
from moothall.casework.enquiries.steps import STEPS
from moothall.casework.letters.models import Forward, Letter, LetterRequest
from moothall.council.models import Adoption, Body, Council, Group, Lapse, Person, Post, ProtocolVersion
from moothall.instrument.models import Chosen, Comment, LinkedPolicy, Review
from moothall.instrument.starting.rows import mark_of, text_of
from moothall.record.models import Attachment, Entry, Matter, Outgoing

MOST = 6  # rows of a kind that are tried
NOT_THERE = 999_999  # where the council has no such row


class Address(NamedTuple):
    """One address: the route it comes from, the view behind it, and the path to ask for."""

    route: str
    name: str
    view: Any
    path: str


def _own(model: type, field: str = "pk", **more: Any) -> Any:
    return lambda council: model.objects.filter(council=council, **more).values_list(field, flat=True)


_PEOPLE = lambda council: Person.objects.filter(  # noqa: E731
    seats__council=council
).values_list("pk", flat=True)
_FILES = lambda council: Attachment.objects.filter(  # noqa: E731
    matter__council=council
).values_list("pk", flat=True)
_ENDS = lambda _: ("seat", "post", "absence", "nonsense")  # noqa: E731


def _drafts(council: Council) -> Any:
    """A version not yet adopted; it is made where there is none."""
    drafts = ProtocolVersion.objects.filter(council=council, adoptions__isnull=True)
    if not drafts.exists():
        adopted = ProtocolVersion.objects.filter(council=council).earliest("pk")
        ProtocolVersion.objects.create(council=council, label="Draft", understood=adopted.understood)
    return drafts.values_list("pk", flat=True)


def _amendments(council: Council) -> Any:
    """A draft that amends a version; it is made where there is none."""
    drafts = ProtocolVersion.objects.filter(council=council, amends__isnull=False, adoptions__isnull=True)
    if not drafts.exists():
        adopted = ProtocolVersion.objects.filter(council=council).earliest("pk")
        ProtocolVersion.objects.create(
            council=council, label="Amended", understood=adopted.understood, amends=adopted
        )
    return drafts.values_list("pk", flat=True)


def _from_the_model(council: Council) -> Any:
    """A draft from the model; it is begun where there is none."""
    if not Chosen.objects.filter(version__council=council).exists():
        made = text_of(council, {})
        draft = ProtocolVersion.objects.create(council=council, label="From the model", understood=made)
        Chosen.objects.create(version=draft, mark=mark_of(made))
    return Chosen.objects.filter(version__council=council).values_list("version", flat=True)


def _ends(council: Council) -> Any:
    """The end of a protocol long before the present one; it is recorded where there is none."""
    Lapse.objects.get_or_create(council=council, since=date(1990, 1, 1), ground="repealed")
    return Lapse.objects.filter(council=council).values_list("pk", flat=True)


def _policies(council: Council) -> Any:
    """A policy in the register; it is entered where there is none."""
    if not LinkedPolicy.objects.filter(council=council).exists():
        LinkedPolicy.objects.create(
            council=council, kind="code", title="Code of conduct", place="On the shelf"
        )
    return LinkedPolicy.objects.filter(council=council).values_list("pk", flat=True)


# The rows that stand for each part of an address, by the address's name or, failing that, its room.
ROWS: dict[str, dict[str, Any]] = {
    "matter": {"pk": _own(Matter)},
    "enquiries": {"pk": _own(Enquiry), "file": _FILES, "step": lambda _: STEPS},
    "enquiries:revoke": {"pk": _own(DirectContact)},
    "letters": {"pk": _own(Letter), "file": _FILES},
    "letters:asked-for": {"pk": _own(LetterRequest)},
    "letters:take-up": {"pk": _own(LetterRequest)},
    "letters:decline": {"pk": _own(LetterRequest)},
    "letters:passed-on": {
        "pk": lambda council: Forward.objects.filter(letter__council=council).values_list("pk", flat=True)
    },
    "mail": {"pk": _own(Outgoing)},
    "journal": {"number": _own(Entry, "number")},
    "instrument": {
        "pk": _own(ProtocolVersion),
        "number": lambda _: (0, 1, 9999),
        "adoption": _own(Adoption),
        "policy": _policies,
    },
    **{
        f"instrument:{name}": {"pk": _drafts}
        for name in ("reading", "adopt", "discard", "clause", "add-clause", "remove-clause")
    },
    **{
        f"instrument:{name}": {"pk": _amendments, "comment": _own(Comment)}
        for name in (
            "amendments",
            "amend-clause",
            "amend-add",
            "amend-remove",
            "consult",
            "set-aside",
            "take-in",
        )
    },
    **{
        f"instrument:{name}": {"pk": _own(Comment)}
        for name in ("mend-comment", "withdraw-comment", "answer-comment")
    },
    **{f"instrument:{name}": {"pk": _own(Review)} for name in ("review", "record-review", "review-day")},
    "instrument:correct-lapse": {"lapse": _ends},
    **{
        f"instrument:{name}": {
            "pk": _from_the_model,
            "question": lambda _: ("staff", "copies", "response", "route", "review", "nonsense"),
        }
        for name in ("model-answers", "model-meeting", "model-question")
    },
    "offices": {"pk": _own(Post), "kind": _ENDS},
    "offices:invite": {"pk": _PEOPLE},
    "offices:code-letter": {"pk": _PEOPLE},
    "offices:place": {"pk": _own(Body)},
    "offices:join-group": {"pk": _own(Group)},
    "offices-entrance": {"code": lambda _: ("nothing-known",)},
    "mfa_edit_webauthn": {"pk": lambda _: (1,)},
    "mfa_remove_webauthn": {"pk": lambda _: (1,)},
    "account_reset_password_from_key": {"uidb36": lambda _: ("1",), "key": lambda _: ("set-password",)},
}


def routes(patterns: Any = None, prefix: str = "", room: str = "") -> Iterator[tuple[str, str, Any]]:
    """Each route with its full name and its view."""
    for place in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(place.pattern).lstrip("^").rstrip("$")
        if isinstance(place, URLResolver):
            yield from routes(place.url_patterns, route, place.namespace or room)
        elif isinstance(place, URLPattern):
            yield route, f"{room}:{place.name}" if room else str(place.name), place.callback


def addresses(council: Council) -> Iterator[Address]:
    """Every address, those with rows once for each of some of this council's rows."""
    for route, name, view in routes():
        parts = re.findall(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>", route)
        names = [one or other for one, other in parts]
        known = {
            **ROWS.get(name.split(":")[0], {}),
            **ROWS.get(name, {}),
            "council": lambda _: (council.slug,),
        }
        missing = set(names) - known.keys()
        assert not missing, (
            f"tests/whole/addresses.py does not say which rows {name} ({route}) is about: {missing}"
        )
        values = [tuple(islice(known[part](council), MOST)) or (NOT_THERE,) for part in names]
        for chosen in product(*values):
            path = route
            for part, value in zip(names, chosen, strict=True):
                path = re.sub(rf"<(?:\w+:)?{part}>|\(\?P<{part}>[^)]*\)", str(value), path, count=1)
            yield Address(route, name, view, "/" + path)
