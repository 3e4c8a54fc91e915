"""Reminders of duties with a fixed day: once for each day set for them, and never for what is done."""

from datetime import UTC, date, datetime, timedelta
from threading import Event, Thread

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from moothall.mail.reminders import days_for, remind
from moothall.mail.worker import run
from moothall.record import duties
from moothall.record.matters import open_matter
from moothall.record.models import Duty, Outgoing, Pause, Reminder
from tests.builders import LONG_AGO, a_clerk, a_council, a_person, at

pytestmark = pytest.mark.django_db

DUE = date(2027, 5, 31)
DAYS = (date(2027, 3, 31), date(2027, 4, 30), date(2027, 5, 24), date(2027, 6, 1))
DAY = timedelta(days=1)


@pytest.fixture
def council():
    return a_council()


@pytest.fixture
def clerk(council):
    return a_clerk(council)


def a_duty(council, post, due=DUE, **more):
    matter = open_matter(council, "protocol_review", "Review of the protocol", at(LONG_AGO), [post])
    return Duty.objects.create(
        council=council,
        matter=matter,
        what="review the protocol",
        owed_by=post,
        days=0,
        count=more.pop("count", "fixed day"),
        start=LONG_AGO,
        due=due,
        source="instrument.review",
        **more,
    )


def test_the_days_are_two_months_a_month_and_a_week_ahead_and_the_day_after():
    assert days_for(DUE) == DAYS


def test_a_reminder_goes_out_from_its_day_on_and_not_before(council, clerk):
    a_duty(council, clerk)
    for number, day in enumerate(DAYS):
        assert remind(day - DAY) == 0
        assert Outgoing.objects.count() == number
        assert remind(day) == 1
        assert remind(day) == remind(day + DAY) == 0
    assert remind(DUE + 1000 * DAY) == 0
    assert Outgoing.objects.count() == Reminder.objects.count() == 4


def test_it_says_what_is_owed_by_when_and_where_to_look(council, clerk):
    duty = a_duty(council, clerk, suggested=True)
    remind(DAYS[0])
    mail = Outgoing.objects.get()
    assert (mail.to, mail.matter) == ("bea.clark@example.org", duty.matter)
    assert mail.subject == f"{council.name}: review the protocol"
    assert "it is due by Monday 31 May 2027. This day is suggested, for the council to adopt." in mail.body
    assert reverse("matter", kwargs={"council": council.slug, "pk": duty.matter_id}) in mail.body
    remind(DAYS[-1])
    assert "it was due on Monday 31 May 2027." in Outgoing.objects.latest("pk").body


def test_after_a_standstill_one_reminder_goes_out_and_not_one_for_each_day(council, clerk):
    a_duty(council, clerk)
    assert remind(DAYS[2]) == 1
    assert remind(DAYS[2]) == 0
    assert Reminder.objects.get().day == DAYS[2]


def test_what_is_done_or_dropped_does_not_nag(council, clerk):
    done, dropped = a_duty(council, clerk), a_duty(council, clerk)
    duties.fulfil(done.matter, at(DAYS[0]))
    duties.drop(dropped.matter, at(DAYS[0]))
    assert remind(DAYS[0]) == 0


def test_what_is_paused_does_not_nag_until_the_pause_is_over(council, clerk):
    pause = Pause.objects.create(duty=a_duty(council, clerk), first=LONG_AGO, why="waiting")
    assert remind(DAYS[0]) == 0
    Pause.objects.filter(pk=pause.pk).update(last=DAYS[0])
    assert remind(DAYS[0]) == 1


def test_a_new_day_has_reminders_of_its_own(council, clerk):
    duty = a_duty(council, clerk)
    remind(DAYS[1])
    duties.fix(duty.matter, date(2027, 9, 30), "Later.")
    assert remind(DAYS[3]) == 0
    assert remind(date(2027, 7, 29)) == 0
    assert remind(date(2027, 7, 30)) == 1
    assert "Thursday 30 September 2027" in Outgoing.objects.latest("pk").body


def test_the_same_day_reminds_again_where_the_last_day_is_another(council, clerk):
    duty = a_duty(council, clerk)
    remind(DAYS[1])
    duties.fix(duty.matter, DAYS[1] + timedelta(days=7), "Sooner.")
    assert remind(DAYS[1]) == 1
    assert "Friday 7 May 2027" in Outgoing.objects.latest("pk").body


def test_what_is_counted_in_working_days_and_what_invented_people_owe_is_left_alone(council, clerk):
    a_duty(council, clerk, due=None, count="working days")
    a_duty(council, clerk)
    type(council).objects.update(demo=True)
    assert remind(DAYS[0]) == 0


def test_while_nobody_can_be_told_nothing_is_noted_and_whoever_comes_is_told(council, clerk):
    a_duty(council, clerk)
    clerk.appointments.update(until=DAYS[0])
    assert remind(DAYS[0] + DAY) == 0
    assert not Reminder.objects.exists()
    clerk.appointments.create(person=a_person("Dee Fox"), since=DAYS[0] + 2 * DAY)
    assert remind(DAYS[0] + 2 * DAY) == 1
    assert Outgoing.objects.get().to == "dee.fox@example.org"


def test_another_worker_that_was_quicker_is_no_trouble(council, clerk):
    from moothall.mail import reminders

    duty = a_duty(council, clerk)
    seen = list(reminders._to_remind(DAYS[0]))
    Reminder.objects.create(duty=duty, due=DUE, day=DAYS[0], at=at(DAYS[0]))
    (found,) = seen
    assert reminders._remind(*found, DAYS[0]) is False
    assert not Outgoing.objects.exists()


def test_a_hundred_duties_cost_no_more_to_look_through_than_one(council, clerk):
    def looked():
        with CaptureQueriesContext(connection) as taken:
            assert remind(DAYS[0]) == 0
        return len(taken)

    a_duty(council, clerk)
    remind(DAYS[0])
    one = looked()
    for _ in range(100):
        duty = a_duty(council, clerk)
        Reminder.objects.create(duty=duty, due=DUE, day=DAYS[0], at=at(DAYS[0]))
    assert looked() == one


@pytest.mark.django_db(transaction=True)
@time_machine.travel(datetime(2027, 3, 31, 9, tzinfo=UTC), tick=True)
def test_the_worker_does_it_on_its_way_and_a_restart_doubles_nothing(council, clerk):
    a_duty(council, clerk)
    type(council).objects.update(demo=False)
    for _ in range(2):
        stop = Event()
        working = Thread(target=run, args=(stop, 0.05))
        working.start()
        for _ in range(200):
            if Outgoing.objects.exists():
                break
            stop.wait(0.02)
        stop.wait(0.2)
        stop.set()
        working.join(timeout=10)
        assert not working.is_alive()
    assert Outgoing.objects.count() == Reminder.objects.count() == 1
