"""Seats on a council, each held for a term."""

from django.db import models

from .councils import Council
from .held import HeldQuerySet
from .people import Person


class Seat(models.Model):
    """One person's term as a councillor."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    ward = models.CharField(max_length=100, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Councillor {self.person.name}"
