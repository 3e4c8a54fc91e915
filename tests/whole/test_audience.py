"""Every address names its audience and keeps to it: walked as each kind of person and as nobody."""

from collections import Counter

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from moothall.casework.enquiries.queries import may_see as may_see_enquiry
from moothall.council.capacities import Standing, capacities
from moothall.council.models import Council, Person, ProtocolVersion
from moothall.look.audience import Audience, without_audience
from moothall.protocol.core.parties import Role
from tests.builders import PASSWORD
from tests.whole.addresses import addresses, routes
from tests.whole.demo import demo_database

pytestmark = pytest.mark.django_db

# Pages at which somebody who is let in is sent on for a reason of the page's own.
ELSEWHERE = {"account_login", "home"}
# Pages that narrow their audience further by themselves, with tests of their own: only a Clerk, or who was invited to
# be the first, sets up a council.
NARROWER = {"offices-entrance:set-up"}


@pytest.fixture
def councils():
    demo_database()
    return {council.slug: council for council in Council.objects.all()}


def people(council):
    """One person of each role in the council, acting in it; nobody; and somebody of another council alone."""
    found: dict[str, tuple[Person | None, Standing | None]] = {"nobody": (None, None)}
    today = timezone.localdate()
    for person in Person.objects.order_by("pk"):
        held = capacities(person, council, today)
        if len(held) == 1:
            standing = Standing(person, council, held[0], today)
            found.setdefault(held[0].role.value, (person, standing))
        elif not held:
            found.setdefault("stranger", (person, None))
    return found


def client_of(person):
    client = Client(raise_request_exception=False)
    if person:
        person.set_password(
            PASSWORD
        )  # people of a demonstration have none, and whoever signs in otherwise does
        person.save()
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_every_address_names_its_audience():
    from django.urls import get_resolver

    assert without_audience(get_resolver().url_patterns) == []
    assert len({name for _, name, _ in routes()}) == len(list(routes()))


@pytest.mark.parametrize("slug", ["pitstone", "yateley"])
def test_every_address_keeps_to_its_audience(councils, slug):
    council = councils[slug]
    roles = people(council)
    assert {"nobody", "stranger", Role.COUNCILLOR, Role.CLERK, Role.OFFICER} <= roles.keys()
    wrong, met = [], Counter()
    for role, (person, standing) in roles.items():
        client = client_of(person)
        for place in addresses(council):
            if place.name == "account_logout":
                continue
            audience = place.view.audience
            here = standing if "<slug:council>" in place.route else None
            admitted = audience.admits(person is not None, here)
            page = client.get(place.path)
            met[page.status_code] += 1
            sent = (page.status_code == 302 and page["Location"].startswith(f"/{settings.LOGIN_URL}")) or (
                page.status_code == 302 and "/accounts/login/?next=" in page["Location"]
            )
            if page.status_code >= 500:
                wrong.append(f"{role} {place.path}: {page.status_code}")
            elif place.name in NARROWER and page.status_code == 403:
                continue
            elif admitted and (page.status_code == 403 or (sent and place.name not in ELSEWHERE)):
                wrong.append(f"{role} is for {audience} and not let in at {place.path}: {page.status_code}")
            elif not admitted and page.status_code not in (302, 403, 404):
                wrong.append(f"{role} is not for {audience} and let in at {place.path}: {page.status_code}")
            elif not admitted and page.status_code == 302 and not sent:
                wrong.append(f"{role} is sent on at {place.path} to {page['Location']}")
    assert not wrong, "\n".join(wrong)
    assert met[200] > 200


def test_a_post_is_kept_to_its_audience_too(councils):
    council = councils["pitstone"]
    for role in ("nobody", "stranger"):
        client = client_of(people(council)[role][0])
        for place in addresses(council):
            if place.view.audience in (Audience.PUBLIC, Audience.SIGNED_IN):
                continue
            page = client.post(place.path)
            assert page.status_code in (302, 403, 404), f"{role} {place.path}"


def test_what_is_between_two_shows_nowhere_to_a_third(councils):
    """List, detail, search, export, journal and files agree: no page holds a word that is not for its reader."""
    council = councils["pitstone"]
    today = timezone.localdate()
    outsider, standing = people(council)["councillor"]
    secrets = {}
    for number, enquiry in enumerate(council.enquiries.all()):
        if not may_see_enquiry(standing, enquiry):
            word = f"Zanzibar{number}x"
            enquiry.subject = enquiry.text = enquiry.matter.title = word
            enquiry.save()
            enquiry.matter.save()
            enquiry.messages.update(text=word)
            secrets[word] = enquiry
    assert secrets
    client = client_of(outsider)
    for place in [*addresses(council), *searches(council)]:
        page = client.get(place if isinstance(place, str) else place.path)
        body = b"".join(page.streaming_content) if page.streaming else page.content
        assert not [word for word in secrets if word.encode() in body], place
    assert capacities(outsider, council, today)


def test_a_draft_shows_nowhere_to_those_who_were_not_asked(councils):
    """Drafts nobody was asked about are the Clerk's; those in consultation are for members, and never public."""
    council = councils["yateley"]
    asked = ProtocolVersion.objects.get(council=council, consultations__isnull=False)
    alone = ProtocolVersion.objects.create(
        council=council, label="Zanzibar alone", understood=asked.understood, amends=asked.amends
    )
    for version, word in ((asked, "Zanzibar asked"), (alone, "Zanzibar alone")):
        version.label = word
        version.understood["clauses"][3]["text"] = word
        version.save()
    asked.comments.update(text="Zanzibar comment", answer="Zanzibar answer", new_words="Zanzibar words")
    shown = {}
    for role in ("nobody", "stranger", "councillor", "clerk"):
        client, shown[role] = client_of(people(council)[role][0]), set()
        for place in addresses(council):
            page = client.get(place.path)
            body = b"".join(page.streaming_content) if page.streaming else page.content
            shown[role] |= {
                word for word in ("asked", "alone", "comment") if f"Zanzibar {word}".encode() in body
            }
    assert shown["nobody"] == shown["stranger"] == set()
    assert shown["councillor"] == {"asked", "comment"}
    assert shown["clerk"] == {"asked", "alone", "comment"}


def searches(council):
    return [f"/{council.slug}/enquiries/?words=zanzibar", f"/{council.slug}/letters/?words=zanzibar"]
