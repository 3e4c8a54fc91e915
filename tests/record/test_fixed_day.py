"""A duty whose day is fixed: nothing is counted, the account says what fixes it, and another day can be set."""

from datetime import date, timedelta

import pytest

from moothall.protocol.core.rulings import Count, DutyOwed
from moothall.record import duties
from moothall.record.duties import Clock
from moothall.record.matters import open_matter
from tests.builders import LONG_AGO, a_clerk, a_council, at

pytestmark = pytest.mark.django_db

DUE = date(2027, 5, 31)
OWED = DutyOwed(
    "review the protocol",
    "clerk",
    "council",
    0,
    LONG_AGO,
    "instrument.review",
    Count.FIXED,
    due=DUE,
    why="The day is fixed by clause 8.",
)


@pytest.fixture
def duty():
    clerk = a_clerk(a_council())
    matter = open_matter(clerk.council, "protocol_review", "Review", at(LONG_AGO), [clerk])
    (row,) = duties.open_duties(matter, [OWED], {"clerk": clerk})
    return row


def test_the_account_names_the_day_and_what_fixes_it(duty):
    for account in (
        Clock.of(duty.council, DUE).account(duty),
        Clock.of(duty.council, DUE).would_be(OWED, duty.owed_by),
    ):
        assert account.due == DUE
        assert account.days == ()
        assert account.sentences() == ("Due on Monday 31 May 2027.", "The day is fixed by clause 8.")


@pytest.mark.parametrize(("today", "late"), [(DUE, False), (DUE + timedelta(days=1), True)])
def test_it_is_overdue_the_day_after(duty, today, late):
    assert Clock.of(duty.council, today).overdue(duty) is late


def test_another_day_leaves_standing_what_fixed_the_first(duty):
    duties.fix(duty.matter, date(2027, 9, 30), "The Clerk set it later. Before that:")
    duty.refresh_from_db()
    assert duty.due == date(2027, 9, 30)
    assert duty.why == "The Clerk set it later. Before that: The day is fixed by clause 8."


def test_a_duty_that_is_done_gets_no_other_day(duty):
    duties.fulfil(duty.matter, at(DUE))
    duties.fix(duty.matter, date(2027, 9, 30), "Later.")
    duty.refresh_from_db()
    assert duty.due == DUE
