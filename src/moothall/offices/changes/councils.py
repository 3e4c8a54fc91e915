"""Setting a council up, and inviting its people."""

import re
import unicodedata
from typing import Any

from django.db import transaction
from django.urls import Resolver404, resolve, reverse

from moothall.council.capacities import Standing, capacities
from moothall.council.models import Appointment, Council, Person, Post
from moothall.record import outbox
from moothall.road.doing import Changed, Doing, Given
from moothall.road.perform import Performed, What, perform

from ..facts import set_up as gather_set_up
from ..invitations import invite as make_code
from ..models import Invitation

FIELDS = ("name", "nation", "principal_authority", "mail_from")


def describe(doing: Doing) -> Changed:
    """The council's own particulars are set."""
    council = doing.standing.council
    for name in FIELDS:
        setattr(council, name, doing.given[name])
    council.save(update_fields=FIELDS)
    return Changed(
        f"{doing.standing.signs_as}, described the council: {council.name}, in {council.is_in.value.title()}.",
        result=council,
    )


def begin(person: Person, given: Given, today: Any) -> Performed:
    """A new council, with the person as its Clerk, set up by that Clerk's first act.

    Nobody has a capacity in a council that is not there yet, so the council, the post and the appointment are
    made first, in the transaction of the act that describes them.
    """
    with transaction.atomic():
        council = Council.objects.create(
            slug=free_slug(given["name"]),
            demo=_in_a_demonstration(),
            **{name: given[name] for name in FIELDS},
        )
        post = Post.objects.create(
            council=council,
            title="Clerk",
            is_proper_officer=True,
            is_rfo=bool(given.get("is_rfo")),
            since=today,
        )
        Appointment.objects.create(post=post, person=person, since=today)
        (capacity,) = capacities(person, council, today)
        standing = Standing(person=person, council=council, capacity=capacity, on=today)
        Invitation.objects.filter(person=person, sets_up=True, council__isnull=True).update(council=council)
        return perform(What(gather_set_up, describe), standing, given)


def _in_a_demonstration() -> bool:
    """Whether there are demonstrations here and nothing else: what is set up among them is tried out, no more."""
    return set(Council.objects.order_by().values_list("demo", flat=True).distinct()) == {True}


def free_slug(name: str) -> str:
    """The name as it stands in addresses: no other council's, and no address of ours."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"\b(parish|town|community|city|village)?\s*council\b", "", plain)
    stem = "-".join(re.findall(r"[a-z0-9]+", plain))[:40] or "council"
    slug, number = stem, 2
    while not _is_free(slug):
        slug, number = f"{stem}-{number}", number + 1
    return slug


def _is_free(slug: str) -> bool:
    if Council.objects.filter(slug=slug).exists() or slug == "static":
        return False
    try:
        return resolve(f"/{slug}/").kwargs.get("council") == slug
    except Resolver404:
        return True


def invite(doing: Doing) -> Changed:
    """The person gets a code, by mail or on paper; one who has a password already is told by mail where to go.

    The code is the result, for the page that prints it; journal and database do not have it.
    """
    standing, given = doing.standing, doing.given
    person: Person = given["person"]
    on_paper = given["how"] == "paper"
    if mail := given.get("mail"):
        Person.objects.filter(pk=person.pk).update(email=mail)
        person.email = mail
    code = ""
    if on_paper or not person.has_usable_password():
        code = make_code(person, standing.council, doing.now, standing.on)
    if not on_paper:
        _mail(doing, person, code)
    how = "with a printed code" if on_paper else "by mail"
    return Changed(f"{standing.signs_as}, invited {person.name} {how}.", result=code)


def _mail(doing: Doing, person: Person, code: str) -> None:
    council = doing.standing.council
    if code:
        link = outbox.absolute(reverse("offices-entrance:follow", kwargs={"code": code}))
        words = (
            f"{doing.standing.signs_as}, invites you to Moothall, where the councillors and officers of "
            f"{council.name} deal with one another under the council's protocol.\n\n"
            f"Open this address and choose a password. It works once, for 14 days:\n{link}\n"
        )
    else:
        link = outbox.absolute(reverse("account_login"))
        words = (
            f"You have a place in {council.name} on Moothall. Sign in as you always do:\n{link}\n\n"
            "If you have forgotten your password, that page lets you choose a new one.\n"
        )
    assert person.email  # noqa: S101 - the form asks for an address where there is none
    outbox.put(
        council, person.email, f"{council.name}: your place on Moothall", words, doing.now, secret=bool(code)
    )
