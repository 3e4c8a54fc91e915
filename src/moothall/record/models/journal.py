"""The journal: append-only chains of entries, each sealed by a digest of itself and of the one before."""

from django.db import models

from moothall.council.models import Council, Person

from .matters import Matter


class Entry(models.Model):
    """One act on record.

    ``digest`` seals council, chain, number, time, kind, ``prior`` (the digest before) and the salted digest of
    the payload. The payload can be erased; its digest stays, so the chain still verifies. ``facts`` are those of the
    act, without anybody's words, so that it can be judged again by another version: no evidence, so neither sealed nor
    exported, and erased with the payload.
    """

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="entries")
    chain = models.CharField(max_length=50, default="common")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=50)
    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, null=True, blank=True, related_name="entries"
    )
    payload = models.TextField(null=True)  # noqa: DJ001 - null is erased, empty would be a payload
    facts = models.TextField(blank=True, default="")
    salt = models.CharField(max_length=32, blank=True)
    payload_digest = models.CharField(max_length=64)
    prior = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    erased_at = models.DateTimeField(null=True, blank=True)
    erased_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        verbose_name_plural = "entries"
        constraints = [models.UniqueConstraint(fields=["council", "chain", "number"], name="entry_number")]

    def __str__(self) -> str:
        return f"{self.chain} {self.number}: {self.kind}"


class Checkpoint(models.Model):
    """A signature over a chain's head, so that a later rewriting of the whole chain shows."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="checkpoints")
    chain = models.CharField(max_length=50, default="common")
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    key = models.CharField(max_length=64, help_text="The Ed25519 public key, in hexadecimal")
    signature = models.CharField(max_length=128)

    def __str__(self) -> str:
        return f"{self.chain} up to {self.number}"
