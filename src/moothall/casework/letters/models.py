"""Rows of letters."""

from django.db import models

from moothall.council.models import Authority, Council, Person, Post, Seat
from moothall.protocol.acts.letters import Recipient
from moothall.protocol.core.parties import Role
from moothall.record.models import Matter, Outgoing

WHATS = [(what.value, what.value.capitalize()) for what in Recipient]


class LetterRequest(models.Model):
    """A councillor's draft, handed to the Clerk as a request for an official letter."""

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", "With the Clerk"
        SENT = "sent", "Sent"
        DECLINED = "declined", "Declined"

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="letter_requests")
    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="letter_request")
    asker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="letters_asked_for")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="letters_asked_for")
    asked_as = models.CharField(max_length=100)
    to_name = models.CharField(max_length=200)
    to_address = models.TextField(blank=True)
    to_mail = models.EmailField(blank=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    note = models.TextField(blank=True, help_text="What the Clerk should know; not part of the letter")
    made = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    answer = models.TextField(blank=True, help_text="The Clerk's words on declining")
    answered_by = models.CharField(max_length=300, blank=True, help_text="Name and capacity at the time")

    def __str__(self) -> str:
        return self.subject


class Letter(models.Model):
    """A letter as it went out, or as somebody reported that it did.

    Names and capacities are those of the day. ``document`` is the PDF as sent; none was made for a letter that
    had gone another way.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="letters")
    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="letter")
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="letters_written")
    author_post = models.ForeignKey(
        Post, on_delete=models.PROTECT, null=True, blank=True, related_name="letters_written"
    )
    signed = models.CharField(max_length=300, help_text="The author's name and capacity")
    by_officer = models.BooleanField()
    to_name = models.CharField(max_length=300)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    written = models.DateTimeField()
    confidential = models.BooleanField(default=False)
    what_is_confidential = models.CharField(max_length=300, blank=True)
    why_confidential = models.CharField(max_length=300, blank=True)
    reason = models.TextField(blank=True)
    foot = models.JSONField(default=list, help_text="The lines at the foot, as they went out")
    reported = models.BooleanField(default=False, help_text="Had already gone another way")
    document = models.BinaryField(null=True)

    class Meta:
        indexes = [models.Index(fields=["council", "-written"])]

    def __str__(self) -> str:
        return self.subject


class Receiver(models.Model):
    """One who got a letter from its author: the addressee, or somebody copied in."""

    class Part(models.TextChoices):
        """As what."""

        TO = "to", "Written to"
        COPY = "copy", "Copy"
        BLIND = "blind", "Blind copy"

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="receivers")
    part = models.CharField(max_length=10, choices=Part.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, blank=True)
    name = models.CharField(max_length=300)
    what = models.CharField(max_length=20, choices=WHATS)
    address = models.EmailField(blank=True, help_text="For people outside Moothall")
    told = models.BooleanField(default=True, help_text="Whether the other receivers learn of it")
    mails = models.ManyToManyField(Outgoing, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.name}: {self.letter}"


class Official(models.Model):
    """What a letter in the council's name has besides: in whose name, to which address, on what authority."""

    letter = models.OneToOneField(Letter, on_delete=models.CASCADE, related_name="official")
    reference = models.CharField(max_length=50, blank=True)
    in_name_of = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    signatory = models.CharField(max_length=200)
    signatory_title = models.CharField(max_length=200)
    address = models.TextField(blank=True)
    commits_council = models.BooleanField(null=True)
    occasion = models.CharField(max_length=200, blank=True)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, null=True, blank=True)
    decided_matter = models.CharField(max_length=200, blank=True)
    request = models.OneToOneField(
        LetterRequest, on_delete=models.PROTECT, null=True, blank=True, related_name="sent_as"
    )

    def __str__(self) -> str:
        return f"{self.reference}: {self.letter}"


class Forward(models.Model):
    """A letter passed on. A matter of its own: the others who got the letter do not learn of it."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="forwards")
    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="forward")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="letters_forwarded")
    signed = models.CharField(max_length=300)
    to_name = models.CharField(max_length=300)
    what = models.CharField(max_length=20, choices=WHATS)
    note = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    reported = models.BooleanField(default=False)
    mails = models.ManyToManyField(Outgoing, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.letter}, passed on to {self.to_name}"
