"""Which versions somebody can read without being of the council, and what is known of their adoption."""

from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from moothall.council.capacities import Standing
from moothall.council.models import Adoption, Council, ProtocolVersion

from .. import queries
from ..comparing.queries import for_everyone


def open_to(council: Council, standing: Standing | None, on: date) -> QuerySet[ProtocolVersion]:
    """The versions that the person can take away as a file: what was adopted, and what else shows to them."""
    if standing is not None:
        return queries.visible(standing)
    return ProtocolVersion.objects.filter(pk__in=for_everyone(council, on).values("pk"))


class Recorded(NamedTuple):
    """An adoption with its state in words, and the key of the version before it, if any."""

    adoption: Adoption
    state: str
    before: int | None


def history(council: Council, on: date, in_force: Adoption | None) -> list[Recorded]:
    """What the council has adopted by that day, the latest first; what was recorded wrongly is left out."""
    rows: Any = queries.history(council).filter(corrected_by__isnull=True, adopted_on__lte=on)
    return [Recorded(one, _state(one, on, in_force), one.before) for one in rows]


def _state(adoption: Adoption, on: date, in_force: Adoption | None) -> str:
    if in_force is not None and adoption.pk == in_force.pk:
        return "in force"
    if adoption.in_force_from > on:
        return "not yet in force"
    if in_force is not None and adoption.version_id == in_force.version_id:
        return "readopted since"
    return "no longer in force"


def adoptions_of(version: ProtocolVersion, on: date) -> list[Adoption]:
    """How that version was adopted, the latest first."""
    rows = Adoption.objects.filter(version=version, corrected_by__isnull=True, adopted_on__lte=on)
    return list(rows.select_related("version").order_by("-in_force_from", "-recorded"))
