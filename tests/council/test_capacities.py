"""What is held ends by itself: each capacity on the last day, and on the day after."""

from datetime import date, timedelta

import pytest

from moothall.casework.enquiries import queries as enquiries
from moothall.council.capacities import capacities, councils_of
from moothall.council.models import Absence, Appointment, Body, Group, GroupMembership, Membership
from moothall.protocol.core.parties import Role
from moothall.road.perform import What, perform
from tests.builders import (
    LONG_AGO,
    a_clerk,
    a_council,
    a_councillor,
    a_person,
    a_post,
    holder,
    standing,
)

LAST = date(2026, 5, 10)
AFTER = LAST + timedelta(days=1)

pytestmark = pytest.mark.django_db


def titles(person, council, on):
    return [one.title for one in capacities(person, council, on)]


def test_a_seat_ends_the_day_after_its_last_day():
    seat = a_councillor(a_council(), until=LAST)
    assert titles(seat.person, seat.council, AFTER) == []
    (held,) = capacities(seat.person, seat.council, LAST)
    assert (held.role, held.held_until) == (Role.COUNCILLOR, LAST)
    assert councils_of(seat.person, LAST) == [seat.council]
    assert councils_of(seat.person, AFTER) == []


def test_a_seat_does_not_begin_before_its_first_day():
    seat = a_councillor(a_council(), since=LAST)
    assert titles(seat.person, seat.council, LAST - timedelta(days=1)) == []
    assert titles(seat.person, seat.council, LAST) == ["Councillor"]


@pytest.mark.parametrize("ends", ["place", "body", "seat"])
def test_a_chair_ends_with_the_place_the_body_or_the_seat(ends):
    council = a_council()
    seat = a_councillor(council, until=LAST if ends == "seat" else None)
    body = Body.objects.create(
        council=council, name="Planning", since=LONG_AGO, until=LAST if ends == "body" else None
    )
    Membership.objects.create(
        body=body, seat=seat, part="chair", since=LONG_AGO, until=LAST if ends == "place" else None
    )
    chairs = [one for one in capacities(seat.person, council, LAST) if one.role is Role.CHAIR]
    assert [(one.title, one.held_until) for one in chairs] == [("Chair of Planning", LAST)]
    assert not [one for one in capacities(seat.person, council, AFTER) if one.role is Role.CHAIR]


@pytest.mark.parametrize("ends", ["membership", "group", "seat"])
def test_leading_a_group_ends_with_the_membership_the_group_or_the_seat(ends):
    council = a_council()
    seat = a_councillor(council, until=LAST if ends == "seat" else None)
    group = Group.objects.create(
        council=council, name="Fen Group", since=LONG_AGO, until=LAST if ends == "group" else None
    )
    GroupMembership.objects.create(
        group=group, seat=seat, leads=True, since=LONG_AGO, until=LAST if ends == "membership" else None
    )
    leads = [one for one in capacities(seat.person, council, LAST) if one.role is Role.GROUP_LEADER]
    assert [(one.title, one.held_until) for one in leads] == [("Leader of Fen Group", LAST)]
    assert not [one for one in capacities(seat.person, council, AFTER) if one.role is Role.GROUP_LEADER]


@pytest.mark.parametrize("ends", ["appointment", "post"])
def test_a_post_ends_with_the_appointment_or_the_post(ends):
    council = a_council()
    post = a_post(council, "Clerk", is_proper_officer=True, until=LAST if ends == "post" else None)
    person = a_person("Bea Clark")
    Appointment.objects.create(
        post=post, person=person, since=LONG_AGO, until=LAST if ends == "appointment" else None
    )
    (held,) = capacities(person, council, LAST)
    assert (held.title, held.held_until) == ("Clerk", LAST)
    assert titles(person, council, AFTER) == []
    assert councils_of(person, AFTER) == []


def test_an_acting_clerk_is_named_so_and_ends():
    council = a_council()
    post, person = a_post(council, "Clerk", is_proper_officer=True), a_person("Cai Moor")
    Appointment.objects.create(post=post, person=person, acting=True, paid=False, since=LONG_AGO, until=LAST)
    (held,) = capacities(person, council, LAST)
    assert (held.title, held.role) == ("Acting Clerk", Role.ACTING_OFFICER)
    assert titles(person, council, AFTER) == []


def test_a_deputy_has_the_post_only_on_days_of_absence():
    council = a_council()
    deputy = a_post(council, "Assistant", "Dee Marsh")
    clerk = a_clerk(council)
    clerk.deputy = deputy
    clerk.save()
    Absence.objects.create(council=council, post=clerk, since=LAST - timedelta(days=3), until=LAST)
    person = holder(deputy)
    assert titles(person, council, LAST - timedelta(days=4)) == ["Assistant"]
    assert titles(person, council, LAST - timedelta(days=3)) == ["Assistant", "Clerk (as deputy)"]
    stands_in = capacities(person, council, LAST)[1]
    assert (stands_in.role, stands_in.post, stands_in.held_until) == (Role.CLERK, clerk.pk, LAST)
    assert titles(person, council, AFTER) == ["Assistant"]


def test_a_deputy_has_a_vacant_post_but_no_longer_than_the_own_one():
    council = a_council()
    deputy = a_post(council, "Assistant")
    person = a_person("Dee Marsh")
    Appointment.objects.create(post=deputy, person=person, since=LONG_AGO, until=LAST)
    a_post(council, "Clerk", is_proper_officer=True, deputy=deputy)
    assert [(one.title, one.held_until) for one in capacities(person, council, LAST)] == [
        ("Assistant", LAST),
        ("Clerk (as deputy)", LAST),
    ]
    assert titles(person, council, AFTER) == []


def test_capacities_stay_in_their_own_council():
    seat, other = a_councillor(a_council()), a_council("fen-magna")
    assert titles(seat.person, other, LAST) == []


def test_open_enquiries_of_an_ended_seat_show_to_the_clerk():
    from moothall.casework.enquiries.changes import ask
    from moothall.casework.enquiries.facts import ask as gather

    council = a_council()
    clerk = a_clerk(council)
    warden = a_post(council, "Warden", "Eve Reed")
    seat = a_councillor(council, until=LAST)
    given = {"post": warden, "subject": "Gate", "text": "When is it mended?"}
    enquiry = perform(What(gather, ask), standing(seat, LAST), given).result
    assert not enquiries.may_see(standing(clerk, LAST), enquiry)
    assert enquiry not in enquiries.visible(standing(clerk, LAST))
    assert enquiries.may_see(standing(clerk, AFTER), enquiry)
    assert enquiry in enquiries.visible(standing(clerk, AFTER))
