"""Rows of the offices room: ways in. Seats, posts and bodies themselves are the council floor's."""

from datetime import date

from django.db import models

from moothall.council.models import Council, Person


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations, and which of them still let somebody in."""

    def open_on(self, day: date) -> "InvitationQuerySet":
        """Those not used yet whose last day has not passed."""
        return self.filter(used__isnull=True, last_day__gte=day)


class Invitation(models.Model):
    """A way in that works once.

    The code itself is in a mail or on paper and nowhere else: ``digest`` is its SHA-256. Without a person it is
    for whoever sets up the installation's first council; ``council`` is filled in once that is done.
    """

    council = models.ForeignKey(
        Council, on_delete=models.PROTECT, null=True, blank=True, related_name="invitations"
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="invitations"
    )
    digest = models.CharField(max_length=64, unique=True)
    sets_up = models.BooleanField(default=False, help_text="Leads to setting up a council")
    made = models.DateTimeField()
    last_day = models.DateField()
    used = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.person or 'whoever sets up'}, until {self.last_day}"
