"""From ``moothall init`` to a council with its people, in one sitting."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Appointment, Body, Council, Membership, Person, Post, Seat
from moothall.offices.changes.councils import free_slug
from moothall.offices.invitations import DAYS, find, invite, invite_first_clerk
from moothall.offices.models import Invitation
from moothall.offices.queries import may_set_up
from moothall.record.models import Entry, Outgoing
from tests.builders import (
    LONG_AGO,
    PASSWORD,
    a_clerk,
    a_council,
    a_councillor,
    a_person,
    a_post,
    holder,
    in_force,
)

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CLERK = {"name": "Bea Clark", "mail": "Bea@Example.org", "password": PASSWORD}
COUNCIL = {
    "name": "Marsh Parva Parish Council",
    "nation": "england",
    "principal_authority": "Fenland District Council",
    "mail_from": "clerk@example.org",
}

pytestmark = pytest.mark.django_db


def first_link():
    return reverse(
        "offices-entrance:follow",
        kwargs={"code": invite_first_clerk(timezone.now(), timezone.localdate())},
    )


def entered(client):
    client.get(first_link())
    return client.post(reverse("offices-entrance:password"), CLERK)


def test_nobody_sets_up_without_the_link(client):
    assert client.get(reverse("offices-entrance:password")).url == reverse("offices-entrance:code")
    assert "login" in client.get(reverse("offices-entrance:set-up")).url
    client.force_login(a_person("Ada Brook"), backend=BACKEND)
    assert client.get(reverse("offices-entrance:set-up")).status_code == 403
    assert client.post(reverse("offices-entrance:set-up"), COUNCIL).status_code == 403
    assert not Council.objects.exists()


def test_a_link_that_was_never_made_says_what_to_do(client):
    page = client.get(reverse("offices-entrance:follow", kwargs={"code": "AAAA-BBBB-CCCC-DDDD"}))
    assert "ask your Clerk for a new one" in page.content.decode()
    assert "invitation" not in client.session


def test_the_whole_sitting(client):
    assert entered(client).url == reverse("offices-entrance:set-up")
    clerk = Person.objects.get()
    assert (clerk.name, clerk.email, clerk.login) == ("Bea Clark", "bea@example.org", "bea.clark")
    assert "Set up your council" in client.get("/").content.decode()
    done = client.post(reverse("offices-entrance:set-up"), COUNCIL)
    council = Council.objects.get()
    assert done.url == reverse("offices:add-people", kwargs={"council": "marsh-parva"})
    assert (council.name, council.nation, council.principal_authority, council.mail_from) == tuple(
        COUNCIL.values()
    )
    post = Post.objects.get()
    assert (post.title, post.is_proper_officer, post.is_rfo) == ("Clerk", True, False)
    assert Appointment.objects.get().person == clerk
    page = client.get(done.url).content.decode()
    upload = reverse("instrument:upload", kwargs={"council": "marsh-parva"})
    assert upload in page
    people = (
        "Ada Brook, ada@example.org, chair\nBen Hale, , councillor\nDee Marsh, dee@example.org, Assistant"
    )
    done = client.post(
        done.url, {"people": people, "until_day": "10", "until_month": "5", "until_year": "2099"}
    )
    assert done.url == upload
    assert sorted(Seat.objects.values_list("person__name", "until")) == [
        ("Ada Brook", date(2099, 5, 10)),
        ("Ben Hale", date(2099, 5, 10)),
    ]
    chair = Membership.objects.get()
    assert (chair.body.kind, chair.part, chair.seat.person.name) == ("council", "chair", "Ada Brook")
    assert Appointment.objects.get(post__title="Assistant").person.name == "Dee Marsh"
    assert not Outgoing.objects.exists()
    sentences = "".join(Entry.objects.order_by("number").values_list("payload", flat=True))
    assert "Bea Clark, Clerk, described the council: Marsh Parva Parish Council, in England." in sentences
    assert "Ben Hale (Councillor)" in sentences
    assert "@" not in sentences


def test_the_first_clerk_is_asked_again_for_what_is_wrong(client):
    a_person("Ada Brook", email="bea@example.org")
    client.get(first_link())
    page = client.post(reverse("offices-entrance:password"), {**CLERK, "name": "", "password": "short"})
    text = page.content.decode()
    assert "Fill in “Your name”." in text
    assert "at least 10 characters" in text
    assert "Somebody here has this mail address already" in text
    assert "Bea@Example.org" in text
    assert Person.objects.count() == 1


def test_the_first_link_works_once_and_a_new_one_ends_the_old(client):
    old, new = first_link(), first_link()
    assert client.get(old).status_code == 200
    assert client.get(new).status_code == 302
    client.post(reverse("offices-entrance:password"), CLERK)
    client.logout()
    assert client.get(new).status_code == 200
    assert Invitation.objects.open_on(timezone.localdate()).count() == 0


def test_one_link_sets_up_one_council_and_its_clerk_can_add_another(client):
    entered(client)
    person = Person.objects.get()
    today = timezone.localdate()
    assert may_set_up(person, today)
    client.post(reverse("offices-entrance:set-up"), COUNCIL)
    Appointment.objects.update(until=today - timedelta(days=1), since=LONG_AGO)
    assert not may_set_up(person, today)
    Appointment.objects.update(until=today)
    assert may_set_up(person, today)
    again = client.post(reverse("offices-entrance:set-up"), COUNCIL)
    assert again.url == reverse("offices:add-people", kwargs={"council": "marsh-parva-2"})
    assert "Your councils" in client.get("/").content.decode()


def test_a_councillor_or_assistant_sets_nothing_up():
    council = a_council()
    today = timezone.localdate()
    assert not may_set_up(a_councillor(council).person, today)
    assert not may_set_up(holder(a_post(council, "Assistant", "Dee Marsh")), today)
    assert may_set_up(holder(a_clerk(council)), today)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Marsh Parva Parish Council", "marsh-parva"),
        ("Cyngor Tref Yr Wyddgrug", "cyngor-tref-yr-wyddgrug"),
        ("Compare", "compare-2"),
        ("Accounts Town Council", "accounts"),
        ("Static", "static-2"),
        ("Set-Up", "set-up-2"),
        ("Parish Council", "council"),
        ("日本", "council"),
    ],
)
def test_slugs_never_hide_an_address(name, slug):
    assert free_slug(name) == slug


def test_bad_lines_are_named_and_nothing_typed_is_lost(client):
    council = a_council()
    clerk = a_clerk(council)
    a_councillor(council, "Gil Weir")
    a_post(council, "Warden", "Eve Reed")
    client.force_login(holder(clerk), backend=BACKEND)
    people = (
        "Ada Brook, ada@example.org, councillor\n"
        "Ben Hale, ben@, councillor\n"
        "Cai Moor, cai@example.org, clerk\n"
        "Gil Weir, gil.weir@example.org, Caretaker\n"
        "Eve Reed, eve.reed@example.org, councillor"
    )
    address = reverse("offices:add-people", kwargs={"council": council.slug})
    page = client.post(
        address, {"people": people, "since_day": "1", "since_month": "4", "since_year": "2026"}
    )
    text = page.content.decode()
    assert "Line 2 (“Ben Hale, ben@, councillor”): “ben@” is no mail address" in text
    assert "Line 3: Bea Clark is the Clerk, and a council has one Proper Officer" in text
    assert "Line 4: Gil Weir is a councillor here and cannot hold a paid post" in text
    assert "Line 5: Eve Reed is paid as Warden" in text
    assert people.replace("\n", "\r\n") in text or people in text
    assert 'value="2026"' in text
    assert not Person.objects.filter(email="ada@example.org").exists()


def test_who_is_on_record_already_is_passed_over_and_a_known_person_not_made_twice(client):
    council = a_council()
    clerk = a_clerk(council)
    known = a_councillor(council, "Gil Weir")
    elsewhere = a_councillor(a_council("fen-magna"), "Hal Pike")
    in_force(council)
    client.force_login(holder(clerk), backend=BACKEND)
    people = (
        "Gil Weir, GIL.weir@example.org, councillor\n"
        "Bea Clark, bea.clark@example.org, clerk\n"
        "Hal Pike, hal.pike@example.org, chair of Planning"
    )
    address = reverse("offices:add-people", kwargs={"council": council.slug})
    assert client.post(address, {"people": people}).url == reverse(
        "offices:people", kwargs={"council": council.slug}
    )
    assert Seat.objects.filter(council=council, person=known.person).count() == 1
    assert Seat.objects.get(council=council, person=elsewhere.person).since == timezone.localdate()
    assert Body.objects.get(council=council).name == "Planning"
    assert Person.objects.count() == 3
    again = client.post(address, {"people": people}).content.decode()
    assert "nobody new on this list" in again


def test_a_code_works_to_the_end_of_its_last_day_and_only_once_made():
    council = a_council()
    person = a_councillor(council).person
    made = date(2026, 5, 1)
    code = invite(person, council, timezone.now(), made)
    assert re.fullmatch(r"([A-Z2-9]{4}-){3}[A-Z2-9]{4}", code)
    assert find(code, made + timedelta(days=DAYS)).person == person
    assert find(code.lower().replace("-", " "), made).person == person
    assert find(code, made + timedelta(days=DAYS + 1)) is None
    assert find(code[:-1], made) is None
    assert code not in str(list(Invitation.objects.values()))
    newer = invite(person, council, timezone.now(), made)
    assert find(code, made) is None
    assert find(newer, made).person == person


@pytest.mark.parametrize(("day", "status"), [("2026-05-15", 302), ("2026-05-16", 200)])
def test_the_link_in_a_mail_ends_after_fourteen_days(client, day, status):
    council = a_council()
    code = invite(a_councillor(council).person, council, timezone.now(), date(2026, 5, 1))
    with time_machine.travel(f"{day} 12:00 +0000", tick=False):
        answer = client.get(reverse("offices-entrance:follow", kwargs={"code": code}))
    assert answer.status_code == status


def test_what_is_set_up_in_a_demonstration_is_one_too(client):
    client.force_login(holder(a_clerk(a_council("demo-parva", demo=True))), backend=BACKEND)
    client.post(reverse("offices-entrance:set-up"), COUNCIL)
    assert Council.objects.get(slug="marsh-parva").demo is True


def test_a_real_council_is_none(client):
    client.force_login(holder(a_clerk(a_council("upper-ware"))), backend=BACKEND)
    client.post(reverse("offices-entrance:set-up"), COUNCIL)
    assert Council.objects.get(slug="marsh-parva").demo is False
