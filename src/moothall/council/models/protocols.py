"""Versions of a council's protocol, and the adoptions that bring them into force."""

from django.db import models

from .councils import Council


class ProtocolVersion(models.Model):
    """One version: the document as uploaded and what was understood of it, clause by clause.

    ``understood`` is a ``protocol.core.clauses.Protocol`` without dates, as plain JSON. ``amends`` is the version that
    an amendment began from, and empty for a text that was drawn up afresh.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="protocol_versions")
    label = models.CharField(max_length=100, blank=True)
    document = models.FileField(upload_to="protocols/%Y/", blank=True)
    document_name = models.CharField(max_length=255, blank=True)
    understood = models.JSONField(default=dict)
    amends = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="amendments"
    )
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.label or f"version {self.pk}"


class Adoption(models.Model):
    """A council's adoption of a version. A wrong one is corrected by a further row, never overwritten."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="adoptions")
    version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="adoptions")
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    adopted_on = models.DateField()
    in_force_from = models.DateField()
    body = models.CharField(max_length=200, blank=True)
    minute = models.CharField(max_length=100, blank=True)
    signatory = models.CharField(max_length=200, blank=True)
    what_was_wrong = models.TextField(blank=True)
    recorded = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.version} in force from {self.in_force_from}"


class LapseGround(models.TextChoices):
    """Why a protocol ceased."""

    REPEALED = "repealed", "The council repealed it"
    OWN_WORDS = "own words", "It lapsed by its own words"


class Lapse(models.Model):
    """The protocol ceased: from ``since``, the first day without it, only law is judged by until another adoption.

    It ends what came into force before that day. A wrong record is corrected by a further row; one whose ``since`` is
    empty says that the protocol did not cease after all.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="lapses")
    corrects = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    since = models.DateField(null=True, blank=True)
    ground = models.CharField(max_length=20, choices=LapseGround.choices)
    body = models.CharField(max_length=200, blank=True)
    minute = models.CharField(max_length=100, blank=True)
    what_was_wrong = models.TextField(blank=True)
    recorded = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"no protocol in force from {self.since}" if self.since else "the protocol did not cease"
