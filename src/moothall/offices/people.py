"""Finding the person behind a name and a mail address, or making one who cannot sign in yet."""

import re
import unicodedata
from itertools import chain, count

from moothall.council.models import Person


def found_by(mail: str) -> Person | None:
    """The person with that mail address, in whatever council; case does not matter."""
    return Person.objects.filter(email__iexact=mail).first() if mail else None


def found_or_made(name: str, mail: str) -> Person:
    """The person with that mail address, or a new one without a password.

    Without mail the person is always a new one: a name alone does not say who somebody is.
    """
    return found_by(mail) or Person.objects.create_user(free_login(name), name, mail.lower() or None)


def free_login(name: str) -> str:
    """A login name like ``ada.brook`` that nobody has yet."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = ".".join(re.findall(r"[a-z0-9]+", plain))[:100] or "person"
    taken = set(Person.objects.filter(login__startswith=stem).values_list("login", flat=True))
    return next(login for login in chain([stem], (f"{stem}{n}" for n in count(2))) if login not in taken)
