"""Rows of the instrument room: what the reader made of a draft, and who has acknowledged which version.

Versions and adoptions themselves are the council's, in ``moothall.council.models``: every floor judges by them.
"""

from django.db import models

from moothall.council.models import Council, Person, ProtocolVersion


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
