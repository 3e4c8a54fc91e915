"""The way in, in a real browser: set-up from the first link, the account pages, and a passkey."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Absence
from moothall.offices.invitations import invite_first_clerk
from tests.builders import (
    LONG_AGO,
    PASSWORD,
    a_chair,
    a_clerk,
    a_council,
    a_councillor,
    a_post,
    an_authority,
    holder,
)
from tests.whole.browser import NARROW, WIDE, enter_as, picture, scrolls_sideways

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_tries_yet():
    cache.clear()


def good(page, axe, name):
    picture(page, name)
    assert axe(page) == []
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("script", [True, False])
def test_a_council_is_set_up_in_one_sitting(live_server, browser_page, axe, script):
    page = browser_page(WIDE, script=script)
    code = invite_first_clerk(timezone.now(), timezone.localdate())
    page.goto(live_server.url + reverse("offices-entrance:follow", kwargs={"code": code}))
    page.get_by_label("Your name").fill("Bea Clark")
    page.get_by_label("Your mail address").fill("bea@example.org")
    page.locator("#id_password").fill(PASSWORD)
    if script:
        good(page, axe, "set-up-clerk")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Name of the council").fill("Marsh Parva Parish Council")
    page.get_by_label("England").check()
    if script:
        good(page, axe, "set-up-council")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("The people, one per line").fill("Ada Brook, ada@, chair\nBen Hale, , councillor")
    page.get_by_role("button", name="Add these people").click()
    assert "Line 1" in page.content()
    if script:
        good(page, axe, "set-up-people")
    page.get_by_label("The people, one per line").fill(
        "Ada Brook, ada@example.org, chair\nBen Hale, , councillor"
    )
    page.get_by_role("button", name="Add these people").click()
    assert page.url.endswith(reverse("instrument:upload", kwargs={"council": "marsh-parva"}))


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_pages_of_the_offices(live_server, browser_page, axe, width):
    council = a_council()
    clerk = a_clerk(council)
    seat = a_councillor(council, "Gil Weir", until=timezone.localdate())
    a_chair(council, seat)
    warden = a_post(council, "Warden", "Eve Reed", line_manager=clerk, deputy=clerk, job_description="Green")
    Absence.objects.create(council=council, post=warden, since=LONG_AGO)
    an_authority(council)
    page = browser_page(width)
    enter_as(page, live_server.url, holder(clerk))
    names = ["register", "people", "posts", "absences", "authorities", "add-people", "fill-seat", "add-post"]
    names += ["record-absence", "form-body", "form-group", "record-authority", "council"]
    pages = {name: reverse(f"offices:{name}", kwargs={"council": council.slug}) for name in names}
    pages["appoint"] = reverse("offices:appoint", kwargs={"council": council.slug, "pk": warden.pk})
    pages["invite"] = reverse("offices:invite", kwargs={"council": council.slug, "pk": seat.person.pk})
    pages["end"] = reverse("offices:end", kwargs={"council": council.slug, "kind": "seat", "pk": seat.pk})
    for name, address in pages.items():
        page.goto(live_server.url + address)
        good(page, axe, f"offices-{name}")


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_account_pages_and_a_passkey(live_server, browser_page, axe, width):
    person = a_councillor(a_council(), "Ada Brook").person
    page = browser_page(width)
    key = page.context.new_cdp_session(page)
    key.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
    }
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    key.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    # A passkey is tied to a name, and a bare address is none.
    site = live_server.url.replace("127.0.0.1", "localhost")
    page.goto(site + reverse("account_login"))
    good(page, axe, "account-login")
    page.get_by_label("Mail address or login name").fill(person.email)
    page.locator("#id_password").fill("wrong")
    page.get_by_role("button", name="Sign in", exact=True).click()
    good(page, axe, "account-login-wrong")
    page.locator("#id_password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.goto(site + reverse("mfa_add_webauthn"))
    good(page, axe, "account-password-again")
    page.locator("#id_password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    good(page, axe, "account-add-passkey")
    page.get_by_label("Sign in with it without a password").check()
    page.get_by_role("button", name="Add the passkey").click()
    page.wait_for_url("**/recovery-codes/**")
    good(page, axe, "account-recovery-codes")
    for name in ("mfa_index", "mfa_list_webauthn", "mfa_activate_totp", "account_change_password"):
        page.goto(site + reverse(name))
        good(page, axe, f"account-{name}")
    page.goto(site + reverse("account_logout"))
    good(page, axe, "account-logout")
    page.get_by_role("button", name="Sign out").click()
    for name in ("account_request_login_code", "account_reset_password", "offices-entrance:code"):
        page.goto(site + reverse(name))
        good(page, axe, f"account-{name.replace(':', '-')}")
    page.goto(site + reverse("account_login"))
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/marsh-parva/")
    assert "Ada Brook" in page.content()
