"""Which versions somebody can compare."""

from datetime import date

from django.db.models import F, Q, QuerySet

from moothall.council.capacities import Standing
from moothall.council.models import Council, ProtocolVersion

from .. import queries
from ..naming import telling


def _in_order(versions: QuerySet[ProtocolVersion]) -> QuerySet[ProtocolVersion]:
    """Without their clauses, by their first day in force; drafts, which have none, at the end."""
    return telling(versions.defer("understood")).order_by(F("begins").asc(nulls_last=True), "created", "pk")


def for_members(standing: Standing) -> QuerySet[ProtocolVersion]:
    """The versions that show to this person, the earliest first."""
    return _in_order(queries.visible(standing))


def for_everyone(council: Council, on: date) -> QuerySet[ProtocolVersion]:
    """The versions that the council has adopted by that day, the earliest first: whatever it adopts is public."""
    adopted = Q(adoptions__corrected_by__isnull=True, adoptions__adopted_on__lte=on)
    held = ProtocolVersion.objects.filter(adopted, council=council).values("pk")
    return _in_order(ProtocolVersion.objects.filter(pk__in=held))
