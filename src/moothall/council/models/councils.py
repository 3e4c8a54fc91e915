"""A council."""

from datetime import time

from django.db import models

from moothall.protocol.core.clauses import Nation


class Council(models.Model):
    """One town or parish council. Every row of the product belongs to one."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    nation = models.CharField(max_length=10, choices=[(n.value, n.value.title()) for n in Nation])
    principal_authority = models.CharField(max_length=200, blank=True)
    mail_from = models.EmailField(blank=True, help_text="Address that the council's mail comes from")
    opens = models.TimeField(default=time(9, 0))
    closes = models.TimeField(default=time(17, 0))
    demo = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    @property
    def is_in(self) -> Nation:
        """The nation whose law applies."""
        return Nation(self.nation)
