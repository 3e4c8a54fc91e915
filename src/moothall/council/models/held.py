"""What is held from a first to a last day."""

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

M = TypeVar("M", bound=models.Model)


class HeldQuerySet(models.QuerySet[M]):
    """Rows with ``since`` and ``until``."""

    def on(self, day: date) -> Self:
        """Those held on that day; the last day still counts, the day after does not."""
        return self.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)


def held_on(day: date, prefix: str = "") -> Q:
    """The same condition as ``HeldQuerySet.on``, across a relation."""
    return (Q(**{f"{prefix}until__isnull": True}) | Q(**{f"{prefix}until__gte": day})) & Q(
        **{f"{prefix}since__lte": day}
    )
