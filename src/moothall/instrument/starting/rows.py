"""The row behind a draft from the model: which answers the Clerk has given, and whether they still make the text."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec
from django.db.models import Prefetch, QuerySet

from moothall.council.models import Council, ProtocolVersion

from ..models import Chosen
from ..naming import telling
from .composing import For, compose

BY_HAND = (
    "A clause of this draft has been changed by hand since, so the answers no longer make its text. Correct the draft "
    "clause by clause, or start another draft from the model."
)
ASKED_ABOUT = (
    "Councillors and officers were asked about this draft, so its text is no longer made from answers. Correct it "
    "clause by clause, or start another draft from the model."
)


def council_of(council: Council) -> For:
    """What the text says of the council."""
    return For(council.name, council.is_in, council.principal_authority)


def text_of(council: Council, answers: Mapping[str, str]) -> dict[str, Any]:
    """The text that the answers make, as it is stored."""
    made: dict[str, Any] = msgspec.to_builtins(compose(council_of(council), answers), order="deterministic")
    return made


def mark_of(understood: Any) -> str:
    """A mark of a stored text, by which a change by hand shows."""
    return hashlib.sha256(msgspec.json.encode(understood, order="sorted")).hexdigest()


def chosen_for(version: ProtocolVersion) -> Chosen | None:
    """What was chosen for the draft; None where it was not begun from the model."""
    return Chosen.objects.filter(version=version).first()


def settled(chosen: Chosen) -> str:
    """Why the answers can no longer be changed, in a sentence; empty while they can."""
    version = chosen.version
    if version.adoptions.exists():
        return "This version has been adopted, so it stays as it is."
    if mark_of(version.understood) != chosen.mark:
        return BY_HAND
    if version.consultations.exists() or version.comments.exists():
        return ASKED_ABOUT
    return ""


def going_on(council: Council) -> QuerySet[Chosen]:
    """Drafts from the model that are not adopted, the latest first. For the Clerk."""
    rows = Chosen.objects.filter(
        version__council=council, version__adoptions__isnull=True, version__set_aside__isnull=True
    )
    versions = telling(ProtocolVersion.objects.defer("understood"))
    return rows.prefetch_related(Prefetch("version", versions)).order_by("-version__created", "-pk")


def meeting_in_words(day: date | None) -> str:
    """For which meeting the draft is, as it stands on paper."""
    return f"Draft for the meeting of {day.day} {day:%B %Y}" if day else "Draft for a meeting of the council"
