"""The outbox: mail written in the act's transaction, sent afterwards by the worker."""

from django.db import models

from moothall.council.models import Council

from .attachments import Attachment
from .matters import Matter


class Outgoing(models.Model):
    """One mail to one address. ``message_id`` is fixed at writing, so a second try is the same mail."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="outbox")
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, null=True, blank=True, related_name="outbox")
    to = models.EmailField()
    subject = models.CharField(max_length=250)
    body = models.TextField()
    secret = models.BooleanField(
        default=False, help_text="It holds a way in, so its words are forgotten once it is sent"
    )
    headers = models.JSONField(default=dict)
    document = models.BinaryField(
        null=True, help_text="A PDF; in the row, so that it stands or falls with the act"
    )
    document_name = models.CharField(max_length=255, blank=True)
    files = models.ManyToManyField(Attachment, blank=True, related_name="+")
    message_id = models.CharField(max_length=255, unique=True)
    queued = models.DateTimeField()
    sent = models.DateTimeField(null=True, blank=True)
    gave_up = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveIntegerField(default=0)
    next_try = models.DateTimeField()
    error = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "outgoing"
        indexes = [models.Index(fields=["sent", "gave_up", "next_try"])]

    def __str__(self) -> str:
        return f"to {self.to}: {self.subject}"
