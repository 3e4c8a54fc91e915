"""The acts of a period judged again: what is taken, what is left out, and for whom."""

from datetime import date, timedelta

import msgspec
import pytest
import time_machine
from django.urls import reverse
from msgspec.structs import replace

from moothall.casework.enquiries import changes, facts
from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument.replaying.queries import replay
from moothall.protocol.core.strengths import Strength
from moothall.protocol.judge import Judge
from moothall.record.models import Entry
from moothall.road.perform import What, perform
from moothall.site import profiles
from moothall.site.journal.erasing import ERASE
from tests.builders import a_councillor, at, in_force, standing
from tests.instrument.conftest import signed_in

pytestmark = pytest.mark.django_db
ASK = What(facts.ask, changes.ask)
DAY = date(2026, 5, 5)


def a_draft(council, protocol):
    return ProtocolVersion.objects.create(
        council=council, label="Draft 2", understood=msgspec.to_builtins(protocol, order="deterministic")
    )


def stricter():
    """Pitstone's, with a plain must wherever direct contact is asked for."""
    protocol = profiles.load("pitstone")
    return replace(
        protocol,
        statements=tuple(
            replace(one, strength=Strength.MUST) if one.provision == "direction.via-clerk" else one
            for one in protocol.statements
        ),
    )


def asks(seat, post, day=DAY, hour=10, **more):
    given = {"post": post, "subject": "Street light", "text": "It is out.", "reason": "It is urgent.", **more}
    return perform(ASK, standing(seat, day), given, at(day, hour)).entry


@pytest.fixture
def asked(council, clerk, seat, warden):
    in_force(council, "pitstone")
    return asks(seat, warden), asks(seat, clerk)


def url(council, version):
    return reverse("instrument:would-change", kwargs={"council": council.slug, "pk": version.pk})


def period(since, until):
    days = {"since": since, "until": until}
    return {
        f"{name}_{part}": str(getattr(day, part))
        for name, day in days.items()
        for part in ("day", "month", "year")
    }


def test_a_draft_that_nobody_was_asked_about_is_not_there_for_a_councillor(council, asked, as_councillor):
    assert as_councillor.get(url(council, a_draft(council, stricter()))).status_code == 404


def test_only_what_ends_otherwise_is_listed(council, clerk, asked):
    found = replay(standing(clerk, DAY), Judge(stricter()), DAY, DAY)
    assert (found.judged, found.erased, found.not_kept) == (2, 0, 0)
    (one,) = found.otherwise
    assert one.number == asked[0]
    assert (one.then, one.under_it) == (("permitted with conditions",), ("refused",))
    assert one.clauses


def test_another_day_to_answer_by_is_told_apart_from_another_end(council, clerk, asked):
    protocol = profiles.load("pitstone")
    sooner = replace(
        protocol,
        statements=tuple(
            replace(one, terms={"days": "7"}) if one.provision == "direction.timely-response" else one
            for one in protocol.statements
        ),
    )
    found = replay(standing(clerk, DAY), Judge(sooner), DAY, DAY)
    assert not found.otherwise
    assert [one.number for one in found.following] == list(asked)
    assert "7 working days" in " ".join(found.following[0].under_it)
    assert "7 working days" not in " ".join(found.following[0].then)


def test_under_its_own_version_nothing_ends_otherwise(council, clerk, asked):
    found = replay(standing(clerk, DAY), Judge(profiles.load("pitstone")), DAY, DAY)
    assert not found.otherwise
    assert not found.following


@pytest.mark.parametrize(
    ("since", "until", "judged"),
    [
        (DAY, DAY, 2),
        (DAY + timedelta(1), DAY + timedelta(9), 0),
        (DAY - timedelta(9), DAY - timedelta(1), 0),
    ],
)
def test_both_days_belong_to_the_period(council, clerk, asked, since, until, judged):
    assert replay(standing(clerk, DAY), Judge(stricter()), since, until).judged == judged


@pytest.mark.parametrize(("days_later", "listed"), [(1, True), (0, False)])
def test_each_act_is_judged_by_the_protocol_of_its_day(council, clerk, asked, days_later, listed):
    draft = a_draft(council, stricter())
    begins = DAY + timedelta(days_later)
    Adoption.objects.create(council=council, version=draft, adopted_on=DAY, in_force_from=begins)
    found = replay(standing(clerk, DAY), Judge(stricter()), DAY - timedelta(9), DAY + timedelta(9))
    assert bool(found.otherwise) is listed


def test_what_was_erased_is_left_out_and_counted(council, clerk, asked):
    entry = Entry.objects.get(council=council, number=asked[0])
    perform(ERASE, standing(clerk, DAY), {"entry": entry, "ground": "Retention schedule"}, at(DAY, 12))
    entry.refresh_from_db()
    assert entry.facts == ""
    found = replay(standing(clerk, DAY), Judge(stricter()), DAY, DAY)
    assert (found.erased, found.otherwise) == (1, [])


def test_an_entry_without_facts_is_counted_and_not_guessed(council, clerk, asked):
    Entry.objects.filter(council=council).update(facts="")
    found = replay(standing(clerk, DAY), Judge(stricter()), DAY, DAY)
    assert (found.judged, found.not_kept) == (0, 2)


def test_nobody_is_shown_an_act_of_others(council, asked):
    stranger = standing(a_councillor(council, "Cas Fen"), DAY)
    assert replay(stranger, Judge(stricter()), DAY, DAY).judged == 0


@time_machine.travel("2026-05-20 12:00")
def test_the_page_says_what_would_have_ended_otherwise(council, asked, as_clerk):
    page = as_clerk.get(url(council, a_draft(council, stricter()))).content.decode()
    assert "2 acts judged again" in page
    assert "1 would have ended otherwise" in page
    assert "Permitted with conditions" in page
    assert "Refused" in page


@time_machine.travel("2026-05-20 12:00")
def test_a_period_that_ends_before_it_begins_is_sent_back(council, asked, as_clerk):
    page = as_clerk.get(
        url(council, a_draft(council, stricter())), period(DAY, DAY - timedelta(1))
    ).content.decode()
    assert "must be the first day or later" in page
    assert "judged again." not in page


@time_machine.travel("2026-05-20 12:00")
def test_a_year_of_acts_takes_no_more_queries_than_two(
    council, clerk, seat, warden, asked, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(10) as few:
        replay(standing(clerk, DAY), Judge(stricter()), DAY, DAY)
    number = len(few)
    for hour in range(9, 17):
        asks(seat, warden, DAY, hour)
    with django_assert_num_queries(number):
        assert replay(standing(clerk, DAY), Judge(stricter()), DAY, DAY).judged == 10


def test_a_councillor_judges_an_adopted_version_by_acts_of_their_own(council, seat, asked):
    version = in_force(council, "ware", since=DAY + timedelta(60))
    page = signed_in(seat.person).get(url(council, version), period(DAY, DAY)).content.decode()
    assert "acts judged again" in page
