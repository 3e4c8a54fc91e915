"""Letting people in: by mail, on paper, and never further than a Clerk's own council reaches."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Person, Seat
from moothall.offices import facts
from moothall.offices.changes.councils import invite as change
from moothall.offices.invitations import invite
from moothall.offices.models import Invitation
from moothall.record.models import Entry, Outgoing
from moothall.road.perform import NotYours, What, perform
from tests.builders import (
    LONG_AGO,
    PASSWORD,
    a_clerk,
    a_council,
    a_councillor,
    a_post,
    holder,
    standing,
)

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
INVITE = What(facts.invite, change)

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    return a_council()


@pytest.fixture
def clerk(client, council):
    post = a_clerk(council)
    client.force_login(holder(post), backend=BACKEND)
    return post


def new_seat(council, name="Ada Brook", mail="ada@example.org"):
    seat = a_councillor(council, name)
    person = seat.person
    person.email = mail or None
    person.set_unusable_password()
    person.save()
    return seat


def address(person, council, name="offices:invite"):
    return reverse(name, kwargs={"council": council.slug, "pk": person.pk})


def test_only_the_clerk_invites(council, clerk):
    seat = new_seat(council)
    for held in (seat, a_post(council, "Assistant", "Dee Marsh")):
        with pytest.raises(NotYours):
            perform(INVITE, standing(held), {"person": seat.person, "how": "mail"})
    assert not Invitation.objects.exists()


def test_nobody_of_another_council_is_invited_here(client, council, clerk):
    stranger = a_councillor(a_council("fen-magna")).person
    with pytest.raises(NotYours):
        perform(INVITE, standing(clerk), {"person": stranger, "how": "mail"})
    assert client.get(address(stranger, council)).status_code == 404


def test_paper_is_refused_for_a_person_with_mail_or_with_another_council(client, council, clerk):
    with_mail = new_seat(council).person
    with pytest.raises(NotYours):
        perform(INVITE, standing(clerk), {"person": with_mail, "how": "paper"})
    page = client.post(address(with_mail, council), {"how": "paper"})
    assert "print" not in page.content.decode() and page.context["form"].errors["how"]
    both = new_seat(council, "Ben Hale", "").person
    other = a_councillor(a_council("fen-magna"), "Cai Moor")
    other.person = both
    other.save()
    with pytest.raises(NotYours):
        perform(INVITE, standing(clerk), {"person": both, "how": "paper"})
    other.until = timezone.localdate() - timedelta(days=1)
    other.since = LONG_AGO
    other.save()
    assert perform(INVITE, standing(clerk), {"person": both, "how": "paper"}).result
    assert Invitation.objects.count() == 1


def test_by_mail_from_the_outbox_to_signed_in(client, council, clerk):
    person = new_seat(council).person
    done = client.post(address(person, council), {"how": "mail", "mail": "ada@example.org"})
    assert done.url == reverse("offices:people", kwargs={"council": council.slug})
    mail = Outgoing.objects.get()
    assert (mail.to, mail.council, mail.secret) == ("ada@example.org", council, True)
    link = re.search(r"http\S+", mail.body)[0]
    code = link.rstrip("/").rsplit("/", 1)[1]
    assert code not in "".join(Entry.objects.values_list("payload", flat=True))
    assert "Bea Clark, Clerk, invited Ada Brook by mail." in Entry.objects.get().payload
    until = timezone.localdate() + timedelta(days=14)
    assert f"Invited, until {until.day} {until:%B %Y}" in client.get(done.url).content.decode()
    client.logout()
    path = link.split("/", 3)[3]
    assert client.get(f"/{path}").url == reverse("offices-entrance:password")
    assert client.get(f"/{path}").url == reverse("offices-entrance:password")  # opening it uses nothing up
    page = client.get(reverse("offices-entrance:password")).content.decode()
    assert "Welcome, Ada Brook" in page
    short = client.post(reverse("offices-entrance:password"), {"password": "ada.brook"}).content.decode()
    assert "There is a problem" in short
    entered = client.post(reverse("offices-entrance:password"), {"password": PASSWORD})
    assert entered.url == "/"
    assert client.get("/", follow=True).context["person"] == "Ada Brook"
    person.refresh_from_db()
    assert person.check_password(PASSWORD)
    client.logout()
    assert client.get(f"/{path}").status_code == 200
    assert "invitation" not in client.session


def test_two_who_use_one_code_at_once_do_not_both_get_in(client, council, clerk):
    person = new_seat(council).person
    code = invite(person, council, timezone.now(), timezone.localdate())
    client.logout()
    client.post(reverse("offices-entrance:code"), {"code": code})
    Invitation.objects.update(used=timezone.now())
    answer = client.post(reverse("offices-entrance:password"), {"password": PASSWORD})
    assert answer.url == reverse("offices-entrance:code")
    person.refresh_from_db()
    assert not person.has_usable_password()


def test_a_code_on_paper_is_shown_once_and_printed(client, council, clerk):
    person = new_seat(council, mail="").person
    page = client.post(address(person, council), {"how": "paper"})
    assert page["Cache-Control"] == "no-store"
    code = page.context["code"]
    assert code in page.content.decode()
    assert person.login in page.content.decode()
    assert not Outgoing.objects.exists()
    letter = client.post(address(person, council, "offices:code-letter"), {"code": code})
    assert letter["Content-Type"] == "application/pdf"
    assert letter.content.startswith(b"%PDF")
    wrong = client.post(address(person, council, "offices:code-letter"), {"code": "AAAA-BBBB-CCCC-DDDD"})
    assert wrong.status_code == 404
    other = new_seat(council, "Ben Hale", "").person
    assert client.post(address(other, council, "offices:code-letter"), {"code": code}).status_code == 404
    client.logout()
    assert client.post(reverse("offices-entrance:code"), {"code": code.lower()}).url == reverse(
        "offices-entrance:password"
    )
    client.post(reverse("offices-entrance:password"), {"password": PASSWORD})
    assert client.get("/", follow=True).context["person"] == "Ada Brook"


def test_a_wrong_code_is_told_so(client):
    page = client.post(reverse("offices-entrance:code"), {"code": "1234"}).content.decode()
    assert "This code lets nobody in" in page
    assert "1234" in page


def test_the_clerk_of_another_council_prints_no_code_for_ours(client, council, clerk):
    seat = new_seat(council, mail="")
    code = invite(seat.person, council, timezone.now(), timezone.localdate())
    other = a_council("fen-magna")
    their_clerk = a_post(other, "Clerk", "Fay Sedge", is_proper_officer=True)
    client.force_login(holder(their_clerk), backend=BACKEND)
    assert client.post(address(seat.person, other, "offices:code-letter"), {"code": code}).status_code == 404
    assert (
        client.post(address(seat.person, council, "offices:code-letter"), {"code": code}).status_code == 403
    )


def test_the_address_can_be_mended_until_somebody_has_signed_in(client, council, clerk):
    person = new_seat(council, mail="adda@example.org").person
    page = client.post(
        address(person, council), {"how": "mail", "mail": holder(clerk).email}
    ).content.decode()
    assert "Somebody else has this mail address" in page
    client.post(address(person, council), {"how": "mail", "mail": "Ada@example.org"})
    person.refresh_from_db()
    assert person.email == "ada@example.org"
    person.set_password(PASSWORD)
    person.save()
    client.post(address(person, council), {"how": "mail", "mail": "clerk.takes.over@example.org"})
    person.refresh_from_db()
    assert person.email == "ada@example.org"


def test_the_address_is_not_changed_for_somebody_whom_another_council_relies_on(client, council, clerk):
    seat = new_seat(council, mail="adda@example.org")
    other = a_councillor(a_council("fen-magna"), "Cai Moor")
    other.person = seat.person
    other.save()
    client.post(address(seat.person, council), {"how": "mail", "mail": "mine@example.org"})
    seat.person.refresh_from_db()
    assert seat.person.email == "adda@example.org"


def test_by_mail_without_an_address_is_asked_for(client, council, clerk):
    person = new_seat(council, mail="").person
    page = client.post(address(person, council), {"how": "mail", "mail": ""}).content.decode()
    assert "Enter a mail address, or print a code instead." in page
    assert not Invitation.objects.exists()


def test_somebody_with_a_password_is_only_told_where_to_sign_in(client, council, clerk):
    person = a_councillor(council, "Gil Weir").person
    page = client.get(address(person, council)).content.decode()
    assert "Help Gil Weir sign in" in page and "printed code" not in page
    client.post(address(person, council), {"how": "mail"})
    assert not Invitation.objects.exists()
    assert "Sign in as you always do" in Outgoing.objects.get().body


def test_a_new_code_on_paper_lets_somebody_without_mail_choose_a_new_password(client, council, clerk):
    person = a_councillor(council, "Gil Weir").person
    Person.objects.filter(pk=person.pk).update(email=None)
    code = client.post(address(person, council), {"how": "paper"}).context["code"]
    client.logout()
    client.post(reverse("offices-entrance:code"), {"code": code})
    client.post(reverse("offices-entrance:password"), {"password": "an entirely other phrase"})
    person.refresh_from_db()
    assert person.check_password("an entirely other phrase")


def test_a_second_factor_is_asked_for_after_a_code_too(client, council, clerk):
    from allauth.mfa.totp.internal.auth import TOTP

    person = a_councillor(council, "Gil Weir").person
    TOTP.activate(person, "ABCDEFGHIJKLMNOP")
    code = invite(person, council, timezone.now(), timezone.localdate())
    client.logout()
    client.post(reverse("offices-entrance:code"), {"code": code})
    answer = client.post(reverse("offices-entrance:password"), {"password": PASSWORD})
    assert answer.url.startswith(reverse("mfa_authenticate"))
    assert "_auth_user_id" not in client.session


def test_the_list_of_people_takes_the_same_queries_for_one_and_for_three(client, council, clerk):
    page = reverse("offices:people", kwargs={"council": council.slug})
    new_seat(council)
    with CaptureQueriesContext(connection) as one:
        client.get(page)
    for name in ("Ben Hale", "Cai Moor"):
        new_seat(council, name, f"{name[:3].lower()}@example.org")
    with CaptureQueriesContext(connection) as three:
        client.get(page)
    assert len(one) == len(three)


def test_the_list_of_people_is_the_clerks(client, council):
    seat = a_councillor(council)
    client.force_login(seat.person, backend=BACKEND)
    assert client.get(reverse("offices:people", kwargs={"council": council.slug})).status_code == 403


def test_a_term_that_is_yet_to_begin_elsewhere_is_out_of_reach_too(client, council, clerk):
    person = new_seat(council, mail="").person
    begins = timezone.localdate() + timedelta(days=7)
    Seat.objects.create(council=a_council("upper-ware"), person=person, since=begins)
    with pytest.raises(NotYours, match="another council"):
        perform(INVITE, standing(clerk), {"person": person, "how": "paper"})
    assert 'name="mail"' not in client.get(address(person, council)).content.decode()
