"""Every page in a browser, narrow and wide: axe finds nothing, nothing scrolls sideways, nothing breaks the CSP."""

import pytest
from django.utils import timezone

from moothall.council.capacities import capacities
from moothall.council.models import Council, Person
from moothall.look.audience import Audience
from moothall.protocol.core.parties import Role
from tests.whole import addresses as known
from tests.whole.browser import NARROW, WIDE, enter_as, picture, scrolls_sideways
from tests.whole.demo import demo_database

pytestmark = pytest.mark.django_db(transaction=True)

# What answers with a file, or only sends on, is no page to look at.
NO_PAGES = {
    "matter",
    "journal:export",
    "enquiries:attachment",
    "letters:attachment",
    "letters:document",
    "instrument:document",
    "offices:code-letter",
    "mfa_download_recovery_codes",
    "demo:enter",
    "account_logout",
    "mail:again",
}
PUBLIC = {Audience.PUBLIC}
SEEN = {
    "nobody": PUBLIC,
    Role.COUNCILLOR: {Audience.COUNCILLOR, Audience.MEMBER_OF_COUNCIL},
    Role.CLERK: {Audience.SIGNED_IN, Audience.CLERK, Audience.OFFICER, Audience.MEMBER_OF_COUNCIL},
}


def somebody(council, role):
    today = timezone.localdate()
    for person in Person.objects.order_by("pk"):
        held = capacities(person, council, today)
        if [capacity.role for capacity in held] == [role]:
            person.set_password("a long enough pass phrase")
            person.save()
            return person
    raise AssertionError(f"the demonstration has no {role}")


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("role", list(SEEN))
def test_axe_finds_nothing(live_server, browser_page, axe, monkeypatch, role, width):
    demo_database()
    council = Council.objects.get(slug="pitstone")
    monkeypatch.setattr(known, "MOST", 1)
    page = browser_page(width)
    if role != "nobody":
        enter_as(page, live_server.url, somebody(council, role))
    found, looked_at = [], 0
    for place in known.addresses(council):
        if place.view.audience not in SEEN[role] or place.name in NO_PAGES:
            continue
        answer = page.goto(live_server.url + place.path)
        assert answer is not None
        if answer.status not in (200, 404):
            found.append(f"{place.path}: {answer.status}")
            continue
        looked_at += 1
        found += [f"{place.path}: {violation}" for violation in axe(page)]
        if scrolls_sideways(page):
            found.append(f"{place.path} scrolls sideways")
        picture(page, f"{role}-{place.name.replace(':', '-')}")
    assert not found, "\n".join(found)
    assert looked_at >= 8
