"""The Clerk's page of mail that did not go out."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.mail.queries import may_see, stuck
from moothall.record import outbox
from moothall.record.matters import open_matter
from moothall.record.models import Entry, Outgoing
from tests.builders import a_clerk, a_council, a_councillor, a_post, holder, in_force, standing

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def council():
    return a_council()


@pytest.fixture
def clerk(council):
    return a_clerk(council)


@pytest.fixture
def as_clerk(client, clerk):
    client.force_login(holder(clerk), backend=BACKEND)
    return client


def failed(council, matter=None, to="jo@example.org", **more):
    row = outbox.put(council, to, "Secret subject", "x", timezone.now(), matter=matter)
    fields = {"gave_up": timezone.now(), "error": "550 No such person", "tries": 1, **more}
    Outgoing.objects.filter(pk=row.pk).update(**fields)
    return Outgoing.objects.get(pk=row.pk)


def listing(council):
    return reverse("mail:list", kwargs={"council": council.slug})


def again(mail):
    return reverse("mail:again", kwargs={"council": mail.council.slug, "pk": mail.pk})


def test_nobody_but_the_clerk_sees_the_page_or_tries_again(client, council, clerk):
    mail = failed(council)
    staff, seat = a_post(council, "Warden", "Wyn Ward"), a_councillor(council)
    for person in (holder(staff), seat.person):
        client.force_login(person, backend=BACKEND)
        assert client.get(listing(council)).status_code == 403
        assert client.post(again(mail)).status_code == 403
    mail.refresh_from_db()
    assert mail.gave_up


def test_list_and_predicate_agree(council, clerk):
    other = a_council("high-fold")
    failed(council)
    failed(council, gave_up=None)
    failed(council, sent=timezone.now(), gave_up=None, error="")
    failed(council, gave_up=None, error="")
    failed(other)
    for who in (standing(clerk), standing(a_councillor(council))):
        assert set(stuck(who)) == {mail for mail in Outgoing.objects.all() if may_see(who, mail)}
    assert len(stuck(standing(clerk))) == 2


def test_of_other_peoples_letters_the_clerk_learns_the_address_and_nothing_else(as_clerk, council, clerk):
    seat = a_councillor(council)
    failed(council, open_matter(council, "letter", "Secret subject", timezone.now(), [seat.person]))
    said = as_clerk.get(listing(council)).content.decode()
    assert "Secret subject" not in said and "Not yours to see" in said
    assert "jo@example.org" in said and "550 No such person" in said


def test_the_clerks_own_and_those_on_no_matter_show_their_subject(as_clerk, council, clerk):
    failed(council, open_matter(council, "letter", "x", timezone.now(), [clerk]))
    failed(council)
    assert as_clerk.get(listing(council)).content.decode().count("Secret subject") == 2


def test_trying_again_makes_it_due_with_all_its_tries_and_is_on_record(as_clerk, council):
    mail = failed(council, next_try=timezone.now() + timedelta(days=1))
    said = as_clerk.post(again(mail), follow=True).content.decode()
    assert "tried again now" in said
    mail.refresh_from_db()
    assert (mail.gave_up, mail.tries, mail.error) == (None, 0, "")
    assert mail.next_try <= timezone.now()
    payload = Entry.objects.get(kind="send-mail-again").payload
    assert json.loads(payload)["sentence"] == (
        "Bea Clark, Clerk, had a mail tried again that had not gone out."
    )
    assert "Secret" not in payload and "jo@" not in payload


def test_a_mail_that_went_or_is_elsewhere_is_not_there_to_try_again(as_clerk, council):
    gone = failed(council, sent=timezone.now())
    theirs = failed(a_council("high-fold"))
    for mail in (gone, theirs):
        page = reverse("mail:again", kwargs={"council": council.slug, "pk": mail.pk})
        assert as_clerk.post(page).status_code == 404


def test_a_clerk_who_has_not_chosen_a_capacity_is_asked_first(as_clerk, council, clerk):
    in_force(council)
    a_councillor(council, "Other Seat").__class__.objects.update(person=holder(clerk))
    mail = failed(council)
    said = as_clerk.post(again(mail), follow=True).content.decode()
    assert "more than one capacity" in said
    mail.refresh_from_db()
    assert mail.gave_up and not Entry.objects.exists()


def test_it_takes_the_same_number_of_queries_at_one_and_three_rows(as_clerk, council):
    failed(council)
    as_clerk.get(listing(council))
    with CaptureQueriesContext(connection) as one:
        as_clerk.get(listing(council))
    failed(council)
    failed(council)
    with CaptureQueriesContext(connection) as three:
        as_clerk.get(listing(council))
    assert len(one) == len(three)
