"""Signing in: by password, code, authenticator and passkey; and being locked out."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from axes.models import AccessLog
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import timezone

from moothall.look.audience import Audience, every_view
from moothall.record.models import Outgoing
from tests.builders import PASSWORD, a_council, a_councillor, a_person

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SECRET = "ABCDEFGHIJKLMNOP"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_tries_yet():
    cache.clear()


@pytest.fixture
def ada():
    return a_councillor(a_council(), "Ada Brook").person


def sign_in(client, login, password, address="10.0.0.1"):
    return client.post(reverse("account_login"), {"login": login, "password": password}, REMOTE_ADDR=address)


def sign_in_twice(client, person):
    """Sign in, and give the password once more, as a change to how one signs in asks for."""
    sign_in(client, person.email, PASSWORD)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def is_in(client):
    return "_auth_user_id" in client.session


def code_now():
    return format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))


class TestLockout:
    def test_the_sixth_try_fails_even_with_the_right_password_until_the_time_is_over(self, client, ada):
        now = timezone.now()
        with time_machine.travel(now, tick=False):
            for _ in range(4):
                assert "is wrong" in sign_in(client, ada.email, "wrong").content.decode()
            fifth = sign_in(client, ada.email, "wrong")
            assert fifth.status_code == 429
            sixth = sign_in(client, ada.email, PASSWORD)
            assert sixth.status_code == 429
            assert "Too many wrong passwords" in sixth.content.decode()
            assert not is_in(client)
        with time_machine.travel(now + timedelta(minutes=14), tick=False):
            assert sign_in(client, ada.email, PASSWORD).status_code == 429
            assert not is_in(client)
        with time_machine.travel(now + timedelta(minutes=16), tick=False):
            assert sign_in(client, ada.email, PASSWORD).status_code == 302
            assert is_in(client)

    def test_the_fifth_try_with_the_right_password_still_lets_in(self, client, ada):
        for _ in range(4):
            sign_in(client, ada.email, "wrong")
        assert sign_in(client, ada.email, PASSWORD).status_code == 302
        assert is_in(client)

    def test_another_address_and_another_person_are_not_locked(self, client, ada):
        ben = a_person("Ben Hale")
        for _ in range(5):
            sign_in(client, ada.email, "wrong")
        assert sign_in(client, ben.email, PASSWORD).status_code == 302
        client.logout()
        assert sign_in(client, ada.email, PASSWORD, address="10.0.0.2").status_code == 302
        assert is_in(client)

    def test_who_signed_in_when_is_nowhere_kept(self, client, ada):
        assert sign_in(client, ada.email, PASSWORD).status_code == 302
        assert not AccessLog.objects.exists()

    def test_running_behind_a_proxy_is_told_to_set_every_header_that_is_believed(self):
        told = (Path(__file__).parents[2] / "docs" / "running.md").read_text()
        for header in ("X-Forwarded-Proto $scheme;", "X-Forwarded-For $remote_addr;"):
            assert f"proxy_set_header {header}" in told

    def test_mail_address_and_login_name_count_together(self, client, ada):
        for login in (ada.email, ada.login, ada.email.upper(), ada.login.upper(), ada.email):
            sign_in(client, login, "wrong")
        assert sign_in(client, ada.login, PASSWORD).status_code == 429
        assert not is_in(client)

    def test_a_name_that_nobody_has_is_locked_alike(self, client):
        for _ in range(5):
            last = sign_in(client, "nobody@example.org", "wrong")
        assert last.status_code == 429

    def test_wrong_passwords_on_the_page_that_asks_once_more_count_too(self, client, ada):
        client.force_login(ada, backend=BACKEND)
        for _ in range(5):
            client.post(reverse("account_reauthenticate"), {"password": "wrong"}, REMOTE_ADDR="10.0.0.1")
        client.logout()
        assert sign_in(client, ada.email, PASSWORD).status_code == 429

    @pytest.mark.parametrize("behind", [0, 1])
    def test_behind_a_proxy_the_address_is_the_one_that_the_proxy_saw(self, client, ada, settings, behind):
        settings.ALLAUTH_TRUSTED_PROXY_COUNT = behind
        page = reverse("account_login")
        for _ in range(5):
            client.post(
                page,
                {"login": ada.email, "password": "wrong"},
                headers={"x-forwarded-for": "1.1.1.1, 10.0.0.7"},
            )
        answer = client.post(
            page, {"login": ada.email, "password": PASSWORD}, headers={"x-forwarded-for": "1.1.1.1, 10.0.0.8"}
        )
        assert answer.status_code == (302 if behind else 429)


class TestPassword:
    def test_by_mail_address_or_login_name(self, client, ada):
        for login in (ada.email, ada.login):
            assert sign_in(client, login, PASSWORD).url == "/"
            client.logout()

    def test_a_person_without_a_password_does_not_get_in(self, client, ada):
        ada.set_unusable_password()
        ada.save()
        sign_in(client, ada.email, "")
        sign_in(client, ada.email, "!")
        assert not is_in(client)

    def test_closed_people_do_not_get_in(self, client, ada):
        ada.is_active = False
        ada.save()
        sign_in(client, ada.email, PASSWORD)
        assert not is_in(client)

    def test_nothing_typed_but_the_password_is_lost(self, client, ada):
        page = sign_in(client, ada.email, "wrong words here").content.decode()
        assert ada.email in page
        assert "wrong words here" not in page

    def test_the_way_on_stays_in_this_place(self, client, ada):
        page = reverse("account_login") + "?next=https://example.com/"
        assert client.post(page, {"login": ada.email, "password": PASSWORD}).url == "/"

    def test_sign_out_needs_a_button(self, client, ada):
        client.force_login(ada, backend=BACKEND)
        assert client.get(reverse("account_logout")).status_code == 200
        assert is_in(client)
        client.post(reverse("account_logout"))
        assert not is_in(client)

    def test_changing_it_signs_out(self, client, ada):
        sign_in(client, ada.email, PASSWORD)
        page = reverse("account_change_password")
        new = {"password1": "another long phrase", "password2": "another long phrase"}
        assert "There is a problem" in client.post(page, {"oldpassword": "no", **new}).content.decode()
        client.post(page, {"oldpassword": PASSWORD, **new})
        ada.refresh_from_db()
        assert ada.check_password("another long phrase")
        assert not is_in(client)

    def test_a_forgotten_one_by_a_mail_from_the_outbox(self, client, ada):
        client.post(reverse("account_reset_password"), {"email": ada.email})
        letter = Outgoing.objects.get()
        assert letter.to == ada.email
        link = "/" + re.search(r"http://\S+", letter.body)[0].split("/", 3)[3]
        page = client.get(link, follow=True)
        form = page.redirect_chain[-1][0]
        client.post(form, {"password1": "another long phrase", "password2": "another long phrase"})
        ada.refresh_from_db()
        assert ada.check_password("another long phrase")
        assert "does not work any more" in client.get(link, follow=True).content.decode()

    def test_asking_for_a_stranger_sends_nothing_and_betrays_nothing(self, client, ada):
        known = client.post(reverse("account_reset_password"), {"email": ada.email})
        unknown = client.post(reverse("account_reset_password"), {"email": "nobody@example.org"})
        assert known.url == unknown.url
        assert Outgoing.objects.count() == 1
        assert not mail.outbox

    def test_somebody_of_no_council_gets_mail_straight_away(self, client):
        client.post(reverse("account_reset_password"), {"email": a_person("Ben Hale").email})
        assert [one.to for one in mail.outbox] == [["ben.hale@example.org"]]


class TestMailedCode:
    def ask(self, client, email):
        return client.post(reverse("account_request_login_code"), {"email": email})

    def test_the_code_from_the_mail_lets_in(self, client, ada):
        self.ask(client, ada.email)
        letter = Outgoing.objects.get()
        assert (letter.subject, letter.secret) == ("Moothall: your code", True)
        code = letter.body.split("\n")[2]
        page = reverse("account_confirm_login_code")
        assert "There is a problem" in client.post(page, {"code": "WRONG1"}).content.decode()
        assert client.post(page, {"code": code}).status_code == 302
        assert is_in(client)

    def test_three_wrong_codes_end_it(self, client, ada):
        self.ask(client, ada.email)
        code = Outgoing.objects.get().body.split("\n")[2]
        page = reverse("account_confirm_login_code")
        for _ in range(3):
            client.post(page, {"code": "WRONG1"})
        client.post(page, {"code": code})
        assert not is_in(client)

    def test_a_stranger_is_shown_the_same(self, ada):
        assert self.ask(Client(), "nobody@example.org").url == self.ask(Client(), ada.email).url
        assert Outgoing.objects.count() == 1


class TestSecondFactor:
    def test_a_password_alone_is_not_enough(self, client, ada):
        TOTP.activate(ada, SECRET)
        answer = sign_in(client, ada.email, PASSWORD)
        assert answer.url == reverse("mfa_authenticate")
        assert not is_in(client)
        wrong = client.post(answer.url, {"code": "000000"}).content.decode()
        assert "There is a problem" in wrong
        assert client.post(answer.url, {"code": code_now()}).status_code == 302
        assert is_in(client)

    def test_guessing_codes_ends_soon(self, client, ada):
        TOTP.activate(ada, SECRET)
        page = sign_in(client, ada.email, PASSWORD).url
        for _ in range(5):
            client.post(page, {"code": "000000"})
        client.post(page, {"code": code_now()})
        assert not is_in(client)

    def test_a_recovery_code_lets_in_once(self, client, ada):
        TOTP.activate(ada, SECRET)
        code = RecoveryCodes.activate(ada).get_unused_codes()[0]
        for allowed in (True, False):
            page = sign_in(client, ada.email, PASSWORD).url
            client.post(page, {"code": code})
            assert is_in(client) is allowed
            client.logout()

    def test_an_authenticator_is_taken_up_and_given_up(self, client, ada):
        sign_in(client, ada.email, PASSWORD)
        assert client.get(reverse("mfa_activate_totp")).url.startswith(reverse("account_reauthenticate"))
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
        page = client.get(reverse("mfa_activate_totp"))
        secret = page.context["form"].secret
        code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
        client.post(reverse("mfa_activate_totp"), {"code": code})
        assert ada.authenticator_set.filter(type="totp").exists()
        assert "In use" in client.get(reverse("mfa_index")).content.decode()
        client.post(reverse("mfa_deactivate_totp"))
        assert not ada.authenticator_set.filter(type="totp").exists()


PUBLIC = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_request_login_code",
    "account_confirm_login_code",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_login_webauthn",
    "mfa_authenticate",
}
OWN = {
    "account_set_password",
    "account_change_password",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
}


class TestAddresses:
    @pytest.mark.parametrize("name", ["account_signup", "account_email", "mfa_trust"])
    def test_pages_that_nobody_needs_have_no_address(self, name):
        with pytest.raises(NoReverseMatch):
            reverse(name)

    def test_each_has_its_audience_and_there_are_no_others(self):
        from moothall.site.account_urls import urlpatterns

        found = {place.name: place.callback.audience for place in urlpatterns}
        assert found == dict.fromkeys(PUBLIC, Audience.PUBLIC) | dict.fromkeys(OWN, Audience.SIGNED_IN)
        below = [view for route, view in every_view(get_resolver().url_patterns) if "accounts/" in route]
        assert len(below) == len(found)

    @pytest.mark.parametrize("name", sorted(OWN - {"mfa_edit_webauthn", "mfa_remove_webauthn"}))
    def test_pages_of_ones_own_send_others_to_sign_in(self, client, name):
        assert client.get(reverse(name)).url.startswith(reverse("account_login"))

    @pytest.mark.parametrize(
        "name",
        [
            "account_login",
            "account_inactive",
            "account_request_login_code",
            "account_reset_password",
            "account_reset_password_done",
            "account_reset_password_from_key_done",
        ],
    )
    def test_public_pages_show_without_inline_script(self, client, name):
        page = client.get(reverse(name))
        assert page.status_code == 200
        no_inline_script(page)

    @pytest.mark.parametrize(
        "name",
        [
            "account_change_password",
            "account_reauthenticate",
            "mfa_index",
            "mfa_activate_totp",
            "mfa_generate_recovery_codes",
            "mfa_list_webauthn",
            "mfa_add_webauthn",
        ],
    )
    def test_own_pages_show_without_inline_script(self, client, ada, name):
        sign_in_twice(client, ada)
        if "recovery" in name:
            TOTP.activate(ada, SECRET)
        page = client.get(reverse(name))
        assert page.status_code == 200
        no_inline_script(page)

    def test_pages_with_a_passkey_show_without_inline_script(self, client, ada):
        TOTP.activate(ada, SECRET)
        page = client.get(sign_in(client, ada.email, PASSWORD).url)
        assert "passkeys.js" in page.content.decode()
        no_inline_script(page)

    def test_recovery_codes_show_and_come_as_a_file(self, client, ada):
        sign_in_twice(client, ada)
        TOTP.activate(ada, SECRET)
        codes = RecoveryCodes.activate(ada).get_unused_codes()
        page = client.get(reverse("mfa_view_recovery_codes"))
        assert all(code in page.content.decode() for code in codes)
        no_inline_script(page)
        assert codes[0] in client.get(reverse("mfa_download_recovery_codes")).content.decode()

    def test_a_passkey_sign_in_begins_with_options_for_the_browser(self, client):
        answer = client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
        assert "challenge" in answer.json()["request_options"]["publicKey"]


def no_inline_script(page):
    for attributes in re.findall(r"<script\b([^>]*)>", page.content.decode()):
        assert "src=" in attributes or 'type="application/json"' in attributes
    assert not re.search(r"\son\w+=|javascript:|<style|\sstyle=", page.content.decode())
