"""Resolutions and delegations that acts can rest on."""

from django.db import models

from .bodies import Body
from .councils import Council
from .held import HeldQuerySet


class AuthorityKind(models.TextChoices):
    """Where the authority comes from."""

    RESOLUTION = "resolution", "Resolution"
    DELEGATION = "delegation", "Delegation"


class Authority(models.Model):
    """A resolution of a body, or a standing delegation, with what it authorises."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="authorities")
    kind = models.CharField(max_length=20, choices=AuthorityKind.choices)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, blank=True)
    minute = models.CharField(max_length=50, blank=True)
    what = models.CharField(max_length=300)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "authorities"

    def __str__(self) -> str:
        return f"{self.what} ({self.minute})" if self.minute else self.what
