"""Rows of the instrument room: what the reader made of a draft, how it is amended and consulted on, who has
acknowledged which version, the reviews, and the register of linked policies.

Versions and adoptions themselves are the council's, in ``moothall.council.models``: every floor judges by them.
"""

from django.db import models

from moothall.council.models import Adoption, Council, Person, ProtocolVersion
from moothall.record.models import Matter


class Notes(models.Model):
    """What goes with a draft besides its clauses.

    ``to_check`` names, by clause, the provisions that the reader is not sure of; ``checked`` the clauses that
    the Clerk has gone through; ``facts`` what the document says of its own adoption; ``remarks`` what the
    reader wants looked at, as (clause, sentence).
    """

    version = models.OneToOneField(ProtocolVersion, on_delete=models.CASCADE, related_name="notes")
    to_check = models.JSONField(default=dict)
    checked = models.JSONField(default=list)
    facts = models.JSONField(default=dict)
    remarks = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "notes"

    def __str__(self) -> str:
        return f"Notes on {self.version}"


class Chosen(models.Model):
    """What the Clerk has chosen for a draft that began from Moothall's model text.

    ``answers`` are those given so far, by question; for the others what is suggested counts. ``meeting`` is the day of
    the meeting to which the draft goes. ``mark`` tells the text that the answers made from one changed by hand since.
    """

    version = models.OneToOneField(ProtocolVersion, on_delete=models.CASCADE, related_name="chosen")
    answers = models.JSONField(default=dict)
    meeting = models.DateField(null=True, blank=True)
    mark = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "chosen"

    def __str__(self) -> str:
        return f"Chosen for {self.version}"


class Acknowledgement(models.Model):
    """A councillor or officer has read a version. Another version is acknowledged anew."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="acknowledgements")
    version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="acknowledgements")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="acknowledgements")
    signed = models.CharField(max_length=300, help_text="Name and capacity at the time")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "person"], name="acknowledged_once")]

    def __str__(self) -> str:
        return f"{self.signed}: {self.version}"


class Amendment(models.Model):
    """Who proposed that a clause of a draft be changed, put in or taken out, and why.

    ``was`` is the clause's reference in the version that the draft amends, empty where it is new; ``ref`` its
    reference in the draft, empty where it is taken out. The words themselves stand in the two versions alone.
    """

    version = models.ForeignKey(ProtocolVersion, on_delete=models.CASCADE, related_name="amended_clauses")
    was = models.CharField(max_length=60, blank=True)
    ref = models.CharField(max_length=60, blank=True)
    proposer = models.CharField(
        max_length=300, blank=True, help_text="Name and capacity at the time, or a body"
    )
    why = models.TextField(blank=True)
    proposal = models.ForeignKey(
        "Comment", on_delete=models.SET_NULL, null=True, blank=True, related_name="taken_into"
    )
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.was or 'new'} to {self.ref or 'out'} in {self.version}"


class Consultation(models.Model):
    """Councillors and officers are asked about a draft, up to and including the day ``until``.

    Opened again, or for longer, is a further row; of several the last one recorded counts.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="consultations")
    version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="consultations")
    since = models.DateField()
    until = models.DateField()
    note = models.TextField(blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.version}, until {self.until}"


class Comment(models.Model):
    """What a councillor or officer says of a clause, or of the whole where ``ref`` is empty.

    With ``new_words`` it proposes how the clause should read. ``answered`` is when the Clerk said whether it is taken
    up, and why.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="protocol_comments")
    version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="comments")
    ref = models.CharField(max_length=60, blank=True)
    text = models.TextField()
    new_words = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="protocol_comments")
    signed = models.CharField(max_length=300, help_text="Name and capacity at the time")
    at = models.DateTimeField()
    mended = models.DateTimeField(null=True, blank=True)
    taken_up = models.BooleanField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.signed} on {self.ref or 'the whole'}"


class SetAside(models.Model):
    """A draft that others were asked about is not pursued. It stays, with what was said of it."""

    version = models.OneToOneField(ProtocolVersion, on_delete=models.PROTECT, related_name="set_aside")
    why = models.TextField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.version} is not pursued"


class ReviewEnd(models.TextChoices):
    """How a review came to its end."""

    UNCHANGED = "unchanged", "reviewed, nothing to change"
    STARTED = "started", "reviewed, an amendment is started"
    READOPTED = "readopted", "readopted unchanged"
    ADOPTED = "adopted", "another version adopted"
    CORRECTED = "corrected", "the adoption had been recorded wrongly"
    CEASED = "ceased", "the protocol ceased"


class Review(models.Model):
    """The review that is owed after an adoption, or after the review before it; the duty hangs on its matter."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="protocol_reviews")
    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="protocol_review")
    adoption = models.ForeignKey(Adoption, on_delete=models.PROTECT, related_name="reviews")
    end = models.CharField(max_length=20, choices=ReviewEnd.choices, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    body = models.CharField(max_length=200, blank=True)
    minute = models.CharField(max_length=100, blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Review of {self.adoption.version}"


class PromptDismissed(models.Model):
    """The Clerk has seen that a new term began that day, and needs no further prompt to review the protocol."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    why = models.TextField()
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "prompts dismissed"
        constraints = [models.UniqueConstraint(fields=["council", "day"], name="prompt_dismissed_once")]

    def __str__(self) -> str:
        return f"{self.council}: {self.day}"


class LinkedPolicy(models.Model):
    """Another document of the council beside which the protocol is read, as the register of linked policies has it.

    ``kind`` is one of ``reading.instruments.KINDS``, empty for another. ``place`` is a link, or says in words where the
    document is found. ``leans`` are the references of the clauses that lean on it, as the Clerk has confirmed for the
    version ``leans_in``, which is empty while nothing is confirmed. Whether it is overdue is worked out on reading.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="linked_policies")
    kind = models.CharField(max_length=30, blank=True)
    title = models.CharField(max_length=200)
    version = models.CharField(max_length=100, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    review_due = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=500)
    leans = models.JSONField(default=list)
    leans_in = models.ForeignKey(
        ProtocolVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "linked policies"

    def __str__(self) -> str:
        return self.title

    @property
    def link(self) -> str:
        """The address of the document; empty where ``place`` is words."""
        return self.place if self.place.startswith("https://") else ""
