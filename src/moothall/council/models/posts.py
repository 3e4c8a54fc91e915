"""Posts, who is appointed to them, and when nobody is there."""

from django.db import models

from .councils import Council
from .held import HeldQuerySet
from .people import Person


class Post(models.Model):
    """A job in the council's employ. The Proper Officer's post is the Clerk's."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(max_length=100)
    is_proper_officer = models.BooleanField(default=False)
    is_rfo = models.BooleanField(default=False, verbose_name="Responsible Financial Officer")
    weekdays = models.CharField(max_length=7, default="01234", help_text="0 is Monday")
    line_manager = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="manages"
    )
    deputy = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="deputises_for"
    )
    job_description = models.TextField(blank=True)
    job_description_version = models.CharField(max_length=50, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    @property
    def pattern(self) -> frozenset[int]:
        """The weekdays worked, Monday being 0."""
        return frozenset(int(day) for day in self.weekdays)


class Appointment(models.Model):
    """A person in a post. ``acting`` marks somebody who fills a vacancy for a time."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    acting = models.BooleanField(default=False)
    paid = models.BooleanField(default=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.person.name}, {'acting ' if self.acting else ''}{self.post.title}"


class Absence(models.Model):
    """Days on which a post is not worked or, without a post, on which the office is closed.

    Why somebody is away is nobody's business: the account of a date says "away".
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="absences")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, blank=True, related_name="absences")
    label = models.CharField(max_length=100, blank=True, help_text="For a closure: what it is")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = HeldQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.post or self.label}: {self.since} to {self.until or 'further notice'}"
