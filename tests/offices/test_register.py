"""Who holds what: today, and on any other day."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Absence, Appointment, Body, Group, GroupMembership, Membership
from moothall.offices.queries import register
from tests.builders import LONG_AGO, a_clerk, a_council, a_councillor, a_person, a_post, holder

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LAST = date(2026, 5, 10)
AFTER = LAST + timedelta(days=1)

pytestmark = pytest.mark.django_db


def page(council):
    return reverse("offices:register", kwargs={"council": council.slug})


def test_only_for_members(client):
    council = a_council()
    assert "login" in client.get(page(council)).url
    client.force_login(a_councillor(a_council("fen-magna")).person, backend=BACKEND)
    assert client.get(page(council)).status_code == 403


def full(council):
    """One of each, all with LAST as last day."""
    seat = a_councillor(council, "Gil Weir", until=LAST)
    warden = a_post(council, "Warden")
    Appointment.objects.create(post=warden, person=a_person("Eve Reed"), since=LONG_AGO, until=LAST)
    body = Body.objects.create(council=council, name="Planning", since=LONG_AGO)
    Membership.objects.create(body=body, seat=seat, part="chair", since=LONG_AGO)
    group = Group.objects.create(council=council, name="Fen Group", since=LONG_AGO)
    GroupMembership.objects.create(group=group, seat=seat, leads=True, since=LONG_AGO)
    Absence.objects.create(council=council, post=warden, since=LAST, until=LAST)
    return warden


def test_all_that_hangs_on_a_seat_ends_with_it():
    council = a_council()
    full(council)
    then, later = register(council, LAST), register(council, AFTER)
    assert [place.body.name for place in then.seats[0].places] == ["Planning"]
    assert [member.group.name for member in then.seats[0].groups] == ["Fen Group"]
    assert len(then.bodies[0].places) == len(then.groups[0].members) == 1
    assert later.seats == []
    assert (later.bodies[0].places, later.groups[0].members) == ([], [])


def test_posts_show_who_is_away_and_who_stands_in():
    council = a_council()
    warden = full(council)
    warden.deputy = a_post(council, "Assistant", "Dee Marsh")
    warden.save()

    def held(day):
        return next(one for one in register(council, day).posts if one.post == warden)

    before, then, later = held(LAST - timedelta(days=1)), held(LAST), held(AFTER)
    assert (before.away, before.deputy_stands_in) == (None, False)
    assert then.away is not None and then.deputy_stands_in
    assert (later.appointments, later.away, later.deputy_stands_in) == ([], None, True)


def test_a_past_day_is_asked_for_on_the_page(client):
    council = a_council()
    clerk = a_clerk(council)
    full(council)
    client.force_login(holder(clerk), backend=BACKEND)
    today = client.get(page(council)).content.decode()
    assert "Gil Weir" not in today
    then = client.get(
        page(council), {"day_day": "10", "day_month": "May", "day_year": "2026"}
    ).content.decode()
    assert "Members and officers on 10 May 2026" in then
    assert "Gil Weir" in then
    assert "Chair of Planning" in then
    assert "Leader of Fen Group" in then
    wrong = client.get(
        page(council), {"day_day": "31", "day_month": "2", "day_year": "2026"}
    ).content.decode()
    assert "there is no 31 February 2026" in wrong


def test_the_clerk_sees_where_to_change_things_and_others_do_not(client):
    council = a_council()
    clerk = a_clerk(council)
    seat = a_councillor(council)
    client.force_login(seat.person, backend=BACKEND)
    assert "Fill a seat" not in client.get(page(council)).content.decode()
    client.force_login(holder(clerk), backend=BACKEND)
    text = client.get(page(council)).content.decode()
    assert "Fill a seat" in text
    assert reverse("offices:end", kwargs={"council": council.slug, "kind": "seat", "pk": seat.pk}) in text


@pytest.mark.parametrize("name", ["register", "posts", "authorities", "absences"])
def test_the_same_queries_for_one_and_for_three(client, name):
    council = a_council()
    clerk = a_clerk(council)
    client.force_login(holder(clerk), backend=BACKEND)
    address = reverse(f"offices:{name}", kwargs={"council": council.slug})
    body = Body.objects.create(council=council, name="Planning", since=LONG_AGO)
    group = Group.objects.create(council=council, name="Fen Group", since=LONG_AGO)

    def add(number):
        seat = a_councillor(council, f"Gil Weir {number}")
        post = a_post(council, f"Warden {number}", f"Eve Reed {number}", line_manager=clerk, deputy=clerk)
        Membership.objects.create(body=body, seat=seat, since=LONG_AGO)
        GroupMembership.objects.create(group=group, seat=seat, since=LONG_AGO)
        Absence.objects.create(council=council, post=post, since=timezone.localdate())
        council.authorities.create(kind="resolution", what=f"Gate {number}", body=body, since=LONG_AGO)

    add(1)
    with CaptureQueriesContext(connection) as one:
        assert client.get(address).status_code == 200
    add(2)
    add(3)
    with CaptureQueriesContext(connection) as three:
        client.get(address)
    assert len(one) == len(three)
