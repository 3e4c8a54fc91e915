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
    "instrument:public-document",
    "instrument:export-akoma",
    "instrument:export-markdown",
    "instrument:pdf",
    "instrument:paper-pdf",
    "instrument:paper-word",
    "instrument:take-in",
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


# Nobody in the demonstration has a passkey or an authenticator, so these lead elsewhere; the tests of signing in have
# them. A step on an enquiry is looked at as the Clerk takes it. No election lies behind it, and every review has a day.
SEEN_ELSEWHERE = {
    "enquiries:step",
    "instrument:dismiss-prompt",
    "instrument:first-review-day",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
}

# The councillor who wrote the comment sees these; in the demonstration the Clerk wrote none.
AUTHORS_OWN = {"instrument:mend-comment", "instrument:withdraw-comment"}


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("role", list(SEEN))
def test_axe_finds_nothing(live_server, browser_page, axe, role, width):
    demo_database()
    found: list[str] = []
    left = {name for _, name, view in known.routes() if view.audience in SEEN[role]} - NO_PAGES
    for slug in ("pitstone", "yateley"):  # the second for what the first has no rows of, such as groups
        council = Council.objects.get(slug=slug)
        page = browser_page(width)
        if role != "nobody":
            enter_as(page, live_server.url, somebody(council, role))
        for place in known.addresses(council):
            if place.name in left and looked_at(page, live_server.url, place, axe, role, found):
                left.remove(place.name)
    assert not found, "\n".join(found)
    elsewhere = SEEN_ELSEWHERE if role != Role.CLERK else SEEN_ELSEWHERE - {"enquiries:step"} | AUTHORS_OWN
    assert left <= elsewhere, f"no page of these was seen: {left}"


def looked_at(page, address, place, axe, role, found):
    """Whether the page was there; what is wrong with it goes to ``found``."""
    answer = page.goto(address + place.path)
    if answer.status not in (200, 404):
        found.append(f"{place.path}: {answer.status}")
    if answer.status != 200:
        return False
    found += [f"{place.path}: {violation}" for violation in axe(page)]
    if scrolls_sideways(page):
        found.append(f"{place.path} scrolls sideways")
    picture(page, f"{role}-{place.name.replace(':', '-')}")
    return True


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_nothing_on_a_page_that_is_not_there(live_server, browser_page, axe, width):
    page = browser_page(width)
    page.goto(live_server.url + "/nowhere/at/all/")
    assert axe(page) == []
