"""Rows of enquiries."""

from django.db import models

from moothall.council.models import Authority, Council, Person, Post, Seat
from moothall.record.models import Matter


class State(models.TextChoices):
    """Where an enquiry stands."""

    OPEN = "open", "Open"
    WAITING = "waiting", "Waiting for the asker"
    ANSWERED = "answered", "Answered"
    DECLINED = "declined", "Declined"
    RETURNED = "returned", "Returned"


class Enquiry(models.Model):
    """A question, a report or an instruction put to an officer."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="enquiries")
    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="enquiry")
    asker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="enquiries_asked")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, null=True, blank=True, related_name="enquiries")
    asked_as = models.CharField(max_length=100)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="enquiries")
    subject = models.CharField(max_length=200)
    text = models.TextField()
    channel = models.CharField(max_length=20)
    received = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    acknowledged = models.DateTimeField(null=True, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    under_foi = models.BooleanField(default=False)
    reason = models.TextField(
        blank=True, help_text="Why the asker departed from a clause, shown to both sides"
    )
    instruction = models.BooleanField(default=False)
    outside_job_description = models.BooleanField(default=False)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        verbose_name_plural = "enquiries"
        indexes = [models.Index(fields=["council", "-received"])]

    def __str__(self) -> str:
        return self.subject


class Message(models.Model):
    """One step in the thread, with the words that went with it."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="messages")
    by = models.ForeignKey(Person, on_delete=models.PROTECT)
    signed = models.CharField(max_length=300, help_text="Name and capacity at the time")
    step = models.CharField(max_length=30)
    text = models.TextField(blank=True)
    reason = models.TextField(blank=True, help_text="Why the step departs from a clause")
    ground = models.CharField(max_length=250, blank=True, help_text="On what ground it was declined")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.step}: {self.enquiry}"

    @property
    def did(self) -> str:
        """The step as the thread tells it afterwards."""
        return _DID.get(self.step, self.step)


_DID = {
    "acknowledge": "acknowledged it",
    "answer": "answered",
    "ask-back": "asked for more",
    "reply": "replied",
    "extend": "took longer",
    "decline": "declined",
    "return": "returned it, as against the line manager's instruction",
    "reassign": "handed it to another officer",
    "attach": "added a file",
    "follow-up": "came back on the answer",
}


class DirectContact(models.Model):
    """The Clerk's agreement that a councillor may deal with an officer directly on a matter."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="direct_contacts")
    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="direct_contact")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="direct_contacts")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="direct_contacts")
    about = models.CharField(max_length=200)
    agreed_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.seat} with {self.post}: {self.about}"
