"""What tests of the Clerk's pages fill in and read."""

from datetime import date

from django.urls import reverse

from moothall.record.models import Entry

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TODAY = date(2026, 5, 4)


def boxes(name, day):
    """A date as its three boxes send it."""
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def url(council, name, **more):
    """The address of a page of the offices."""
    return reverse(f"offices:{name}", kwargs={"council": council.slug, **more})


def sentence():
    """What the journal's last entry says."""
    return Entry.objects.order_by("-number").first().payload
