"""Files that hang on a matter."""

from django.db import models

from moothall.council.models import Person

from .matters import Matter


class Attachment(models.Model):
    """An uploaded file. It is stored under a name of ours and served as a download only."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="attachments")
    file = models.FileField(upload_to="attachments/%Y/%m/")
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    by = models.ForeignKey(Person, on_delete=models.PROTECT)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
