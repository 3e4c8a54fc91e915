"""Who changes what is held, and what becomes of it."""

from datetime import date, timedelta

import pytest

from moothall.council.models import (
    Absence,
    Appointment,
    Body,
    Group,
    GroupMembership,
    Membership,
    Post,
    Seat,
)
from moothall.offices.views import people, registers
from moothall.offices.views.endings import ENDINGS
from moothall.road.perform import NotPerformed, NotYours, perform, preview
from tests.builders import (
    LONG_AGO,
    a_council,
    a_councillor,
    a_person,
    a_post,
    an_authority,
    holder,
    standing,
)

from .desk import BACKEND, TODAY, boxes, sentence, url

pytestmark = pytest.mark.django_db


def one_of_each(council):
    seat, post = a_councillor(council, "Gil Weir"), a_post(council, "Warden", "Eve Reed")
    body = Body.objects.create(council=council, name="Planning", since=LONG_AGO)
    group = Group.objects.create(council=council, name="Fen Group", since=LONG_AGO)
    return {
        "seat": seat,
        "appointment": post.appointments.get(),
        "post": post,
        "absence": Absence.objects.create(council=council, post=post, since=LONG_AGO),
        "body": body,
        "place": Membership.objects.create(body=body, seat=seat, part="chair", since=LONG_AGO),
        "group": group,
        "group-member": GroupMembership.objects.create(group=group, seat=seat, since=LONG_AGO),
        "authority": an_authority(council),
    }


@pytest.mark.parametrize("kind", ENDINGS)
def test_nobody_but_the_clerk_of_the_same_council_ends_anything(client, council, clerk, kind):
    row = one_of_each(council)[kind]
    given = {"row": row, "what": "it", "until": TODAY}
    other = a_council("fen-magna")
    their_clerk = a_post(other, "Clerk", "Fay Sedge", is_proper_officer=True)
    for held in (a_councillor(council), a_post(council, "Assistant", "Dee Marsh"), their_clerk):
        with pytest.raises(NotYours):
            perform(ENDINGS[kind].what, standing(held), given)
    row.refresh_from_db()
    assert row.until is None
    client.force_login(holder(their_clerk), backend=BACKEND)
    assert client.get(url(other, "end", kind=kind, pk=row.pk)).status_code == 404
    assert client.get(url(council, "end", kind=kind, pk=row.pk)).status_code == 403


@pytest.mark.parametrize("kind", ENDINGS)
def test_the_clerk_records_a_last_day(client, council, clerk, kind):
    row = one_of_each(council)[kind]
    page = url(council, "end", kind=kind, pk=row.pk)
    assert client.get(page).status_code == 200
    early = client.post(page, boxes("until", LONG_AGO - timedelta(days=1))).content.decode()
    assert "must not be before the first day, 1 January 2020" in early
    row.refresh_from_db()
    assert row.until is None
    assert client.post(page, boxes("until", TODAY)).status_code == 302
    row.refresh_from_db()
    assert row.until == TODAY
    assert f"Bea Clark, Clerk, recorded that {ENDINGS[kind].words(row)} ends with 4 May 2026." in sentence()


def test_there_is_nothing_else_to_end(client, council, clerk):
    assert client.get(url(council, "end", kind="council", pk=council.pk)).status_code == 404


PAGES = {
    "council": {},
    "add-people": {},
    "fill-seat": {},
    "add-post": {},
    "absences": {},
    "record-absence": {},
    "form-body": {},
    "form-group": {},
    "record-authority": {},
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_the_clerk_are_the_clerks(client, council, clerk, name):
    assert client.get(url(council, name)).status_code == 200
    client.force_login(a_councillor(council).person, backend=BACKEND)
    assert client.get(url(council, name)).status_code == 403
    assert client.post(url(council, name)).status_code == 403


@pytest.mark.parametrize(
    "what", [people.REGISTER, people.DESCRIBE, people.FILL_SEAT, registers.POST, registers.ABSENCE]
)
def test_acts_of_the_clerk_are_the_clerks(council, clerk, what):
    with pytest.raises(NotYours):
        preview(what, standing(a_councillor(council)), {})


@pytest.mark.parametrize(
    ("what", "name"),
    [
        (registers.POST, "line_manager"),
        (registers.POST, "deputy"),
        (registers.ABSENCE, "post"),
        (registers.PLACE, "body"),
        (registers.MEMBER, "group"),
        (registers.AUTHORITY, "body"),
        (people.APPOINT, "post"),
    ],
)
def test_rows_of_another_council_are_not_touched(council, clerk, what, name):
    other = a_council("fen-magna")
    row = {
        "body": Body(council=other),
        "group": Group(council=other),
        "post": Post(council=other),
        "line_manager": Post(council=other),
        "deputy": Post(council=other),
    }[name]
    with pytest.raises(NotYours):
        preview(what, standing(clerk), {"post": None, name: row})


def test_a_seat_is_filled_for_a_term(client, council, clerk):
    given = {"name": "Ada Brook", "mail": "ada@example.org", "ward": "Fen", **boxes("since", TODAY)}
    page = client.post(url(council, "fill-seat"), {**given, **boxes("until", TODAY - timedelta(days=1))})
    assert "must not be before the first day, 4 May 2026" in page.content.decode()
    done = client.post(url(council, "fill-seat"), {**given, **boxes("until", TODAY)})
    assert done.url == url(council, "register")
    seat = Seat.objects.get()
    assert (seat.person.name, seat.ward, seat.since, seat.until) == ("Ada Brook", "Fen", TODAY, TODAY)
    assert "Ada Brook holds a seat for Fen from 4 May 2026 to 4 May 2026." in sentence()


def test_nobody_sits_twice_or_while_paid(client, council, clerk):
    seat = a_councillor(council, "Gil Weir", until=TODAY)
    warden = holder(a_post(council, "Warden", "Eve Reed"))
    page = url(council, "fill-seat")
    twice = client.post(page, {"person": seat.person.pk, **boxes("since", TODAY)}).content.decode()
    assert "Gil Weir holds a seat from 1 January 2020 to 4 May 2026 already." in twice
    paid = client.post(page, {"person": warden.pk, **boxes("since", TODAY)}).content.decode()
    assert "Local Government Act 1972, s.80" in paid
    both = client.post(page, {"person": warden.pk, "name": "Ada", **boxes("since", TODAY)}).content.decode()
    assert "not both" in both
    neither = client.post(page, boxes("since", TODAY)).content.decode()
    assert "Choose a person, or name somebody new below." in neither
    assert Seat.objects.count() == 1
    after = client.post(page, {"person": seat.person.pk, **boxes("since", TODAY + timedelta(days=1))})
    assert after.status_code == 302
    Appointment.objects.filter(person=warden).update(paid=False)
    assert client.post(page, {"person": warden.pk, **boxes("since", TODAY)}).status_code == 302


def test_the_first_clerks_post_describes_the_council(client, council, clerk):
    given = {
        "name": "Marsh Magna Town Council",
        "nation": "wales",
        "principal_authority": "",
        "mail_from": "",
    }
    assert client.post(url(council, "council"), given).status_code == 302
    council.refresh_from_db()
    assert (council.name, council.nation, council.slug) == (given["name"], "wales", "marsh-parva")


class TestAppointing:
    @pytest.fixture
    def post(self, council, clerk):
        return a_post(council, "Warden")

    def appoint(self, clerk, post, person, on=None, **more):
        given = {
            "post": post,
            "person": person,
            "paid": True,
            "acting": False,
            "since": TODAY,
            "until": None,
            **more,
        }
        return perform(people.APPOINT, standing(clerk, on or TODAY), given)

    def test_no_councillor_is_paid(self, council, clerk, post):
        seat = a_councillor(council, until=TODAY)
        with pytest.raises(NotPerformed) as stopped:
            self.appoint(clerk, post, seat.person)
        assert [one.source for one in stopped.value.ruling.deciding] == ["law.unpaid-office"]
        assert not post.appointments.exists()
        assert self.appoint(clerk, post, seat.person, paid=False).result.paid is False

    @pytest.mark.parametrize("begins", [TODAY, TODAY + timedelta(days=30)])
    def test_nor_one_whose_seat_only_begins_later(self, council, clerk, post, begins):
        seat = a_councillor(council, since=begins)
        with pytest.raises(NotPerformed):
            self.appoint(clerk, post, seat.person, since=begins)

    def test_nor_within_twelve_months_of_leaving(self, council, clerk, post):
        left = date(2025, 5, 4)
        seat = a_councillor(council, until=left)
        with pytest.raises(NotPerformed):
            self.appoint(clerk, post, seat.person, on=TODAY)
        done = self.appoint(clerk, post, seat.person, on=TODAY + timedelta(days=1))
        assert str(done.result) == "Ada Brook, Warden"

    def test_a_seat_in_another_council_is_no_hindrance(self, clerk, post):
        seat = a_councillor(a_council("fen-magna"))
        assert self.appoint(clerk, post, seat.person).result.paid

    def test_on_the_page_the_refusal_names_the_law_and_keeps_what_was_typed(
        self, client, council, clerk, post
    ):
        seat = a_councillor(council)
        given = {"person": seat.person.pk, "paid": "yes", **boxes("since", TODAY)}
        page = client.post(url(council, "appoint", pk=post.pk), given).content.decode()
        assert "ss.80, 112(5) and 116" in page
        assert 'value="2026"' in page
        assert not post.appointments.exists()
        done = client.post(url(council, "appoint", pk=post.pk), {**given, "paid": "no"})
        assert done.url == url(council, "posts")
        assert "Ada Brook, Warden is appointed, unpaid, from 4 May 2026." in sentence()

    def test_an_acting_appointment_has_a_last_day(self, client, council, clerk, post):
        given = {"name": "Cai Moor", "paid": "yes", "acting": "on", **boxes("since", TODAY)}
        page = client.post(url(council, "appoint", pk=post.pk), given).content.decode()
        assert "An acting appointment needs a last day" in page
        client.post(url(council, "appoint", pk=post.pk), {**given, **boxes("until", TODAY)})
        held = post.appointments.get()
        assert (held.acting, held.until, held.person.login) == (True, TODAY, "cai.moor")

    def test_nobody_is_appointed_twice_on_the_same_days(self, client, council, clerk, post):
        person = a_person("Eve Reed")
        Appointment.objects.create(post=post, person=person, since=LONG_AGO, until=TODAY)
        given = {"person": person.pk, "paid": "yes"}
        page = url(council, "appoint", pk=post.pk)
        text = client.post(page, {**given, **boxes("since", TODAY)}).content.decode()
        assert "Eve Reed holds this post on those days already." in text
        assert client.post(page, {**given, **boxes("since", TODAY + timedelta(days=1))}).status_code == 302


class TestPosts:
    GIVEN = {"title": "Warden", "weekdays": ["0", "2"], **boxes("since", TODAY)}

    def test_a_post_is_added_with_its_working_days(self, client, council, clerk):
        given = {**self.GIVEN, "line_manager": clerk.pk, "job_description": "Keeps the green."}
        page = client.post(url(council, "add-post"), given).content.decode()
        assert "Say which version of the job description this is" in page
        assert "Keeps the green." in page
        done = client.post(url(council, "add-post"), {**given, "job_description_version": "May 2026"})
        assert done.url == url(council, "posts")
        post = Post.objects.get(title="Warden")
        assert (post.weekdays, post.line_manager, post.job_description_version) == ("02", clerk, "May 2026")
        assert '"job description":"May 2026"' in sentence()

    def test_a_post_is_described_anew(self, client, council, clerk):
        post = a_post(council, "Warden", weekdays="14")
        page = client.get(url(council, "describe-post", pk=post.pk)).content.decode()
        assert page.count("checked") == 2
        done = client.post(url(council, "describe-post", pk=post.pk), {"title": "Ranger", "weekdays": ["5"]})
        assert done.status_code == 302
        post.refresh_from_db()
        assert (post.title, post.weekdays, post.since) == ("Ranger", "5", LONG_AGO)

    def test_a_council_has_one_proper_officer(self, client, council, clerk):
        given = {**self.GIVEN, "is_proper_officer": "on"}
        page = client.post(url(council, "add-post"), given).content.decode()
        assert "“Clerk” is the Proper Officer&#x27;s post, and a council has one." in page
        own = client.post(
            url(council, "describe-post", pk=clerk.pk),
            {"title": "Town Clerk", "weekdays": ["0"], "is_proper_officer": "on"},
        )
        assert own.status_code == 302

    def test_posts_do_not_manage_each_other_in_a_circle(self, client, council, clerk):
        middle = a_post(council, "Manager", line_manager=clerk)
        low = a_post(council, "Warden", line_manager=middle)
        page = url(council, "describe-post", pk=clerk.pk)
        given = {"title": "Clerk", "weekdays": ["0"], "is_proper_officer": "on", "line_manager": low.pk}
        assert "Two posts cannot manage each other." in client.post(page, given).content.decode()
        assert client.post(page, {**given, "line_manager": ""}).status_code == 302

    def test_members_see_posts_and_job_descriptions(self, client, council, clerk):
        post = a_post(council, "Warden", job_description="Keeps the green.", job_description_version="v2")
        client.force_login(a_councillor(council).person, backend=BACKEND)
        page = client.get(url(council, "posts")).content.decode()
        assert "v2" in page
        assert "Describe" not in page
        assert "Keeps the green." in client.get(url(council, "post", pk=post.pk)).content.decode()
        assert client.get(url(council, "describe-post", pk=post.pk)).status_code == 403
        elsewhere = a_post(a_council("fen-magna"), "Warden")
        assert client.get(url(council, "post", pk=elsewhere.pk)).status_code == 404
