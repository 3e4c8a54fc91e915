"""Duties: who owes what to whom by when. Overdue is worked out on reading, never stored."""

from django.db import models

from moothall.council.models import Council, Person, Post
from moothall.protocol.core.rulings import Count

from .matters import Matter


class Duty(models.Model):
    """One duty. ``days`` count from ``start``; pauses and extensions are rows, so no paused time is lost.

    A duty whose day is fixed has it in ``due``, and in ``why`` what fixed it; no days are counted for it.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="duties")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="duties")
    what = models.CharField(max_length=50)
    owed_by = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, blank=True, related_name="duties")
    owed_by_person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="duties_owed"
    )
    owed_to = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="duties_due"
    )
    days = models.PositiveIntegerField()
    count = models.CharField(max_length=20, choices=[(c.value, c.value) for c in Count])
    start = models.DateField()
    due = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True)
    source = models.CharField(max_length=60)
    clauses = models.JSONField(default=list)
    suggested = models.BooleanField(default=False)
    done = models.DateTimeField(null=True, blank=True)
    dropped = models.BooleanField(default=False, help_text="Ended without being done: declined or returned")

    class Meta:
        verbose_name_plural = "duties"
        indexes = [models.Index(fields=["council", "done"])]

    def __str__(self) -> str:
        return f"{self.what}: {self.matter}"


class Pause(models.Model):
    """Days on which the clock stood still because somebody else was awaited."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="pauses")
    first = models.DateField()
    last = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.first} to {self.last or 'now'}: {self.why}"


class Extension(models.Model):
    """Further days, with the reason shown to the person who waits."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="extensions")
    days = models.PositiveIntegerField()
    why = models.TextField()
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.days} more: {self.why}"


class Reminder(models.Model):
    """Whoever owes a duty has been reminded of it: once for each day set for that, and anew where the due day moved."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="reminders")
    due = models.DateField()
    day = models.DateField(help_text="The day from which this reminder was to go out")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["duty", "due", "day"], name="reminded_once")]

    def __str__(self) -> str:
        return f"{self.duty}: reminded of {self.due}"
