"""The council's bodies (itself, committees, sub-committees, working parties) and political groups."""

from django.db import models

from .councils import Council
from .held import HeldQuerySet
from .seats import Seat


class BodyKind(models.TextChoices):
    """What kind of body."""

    COUNCIL = "council", "Full council"
    COMMITTEE = "committee", "Committee"
    SUB_COMMITTEE = "sub-committee", "Sub-committee"
    WORKING_PARTY = "working party", "Working party"


class Part(models.TextChoices):
    """What part a member plays on a body."""

    MEMBER = "member", "Member"
    VICE_CHAIR = "vice-chair", "Vice-chair"
    CHAIR = "chair", "Chair"


class Body(models.Model):
    """A body that meets and decides, or advises."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="bodies")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=BodyKind.choices, default=BodyKind.COMMITTEE)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bodies"

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A seat's place on a body, from a first to a last day."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="memberships")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="memberships")
    part = models.CharField(max_length=20, choices=Part.choices, default=Part.MEMBER)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.seat}, {self.get_part_display()} of {self.body}"


class Group(models.Model):
    """A political group that the council has recorded."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="groups")
    name = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class GroupMembership(models.Model):
    """A seat's membership of a political group."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="memberships")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="group_memberships")
    leads = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.seat}, {self.group}"
