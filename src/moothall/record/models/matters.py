"""Matters: the threads that acts hang on, and who may see them."""

from django.db import models

from moothall.council.models import Council, Person, Post


class Matter(models.Model):
    """One thread: an enquiry, a letter. Its audience is its viewers, and nobody else."""

    council = models.ForeignKey(Council, on_delete=models.PROTECT, related_name="matters")
    kind = models.CharField(max_length=30)
    title = models.CharField(max_length=200)
    opened = models.DateTimeField()

    def __str__(self) -> str:
        return self.title


class Viewer(models.Model):
    """One who may see a matter: a person, or whoever holds a post."""

    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="viewers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "person", "post"], name="viewer_once"),
            models.CheckConstraint(
                condition=models.Q(person__isnull=True) ^ models.Q(post__isnull=True), name="viewer_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person or self.post} may see {self.matter}"
