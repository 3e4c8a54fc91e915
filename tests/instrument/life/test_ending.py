"""The end of a protocol: from its day on only law judges, and what was owed to people stays owed."""

from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from moothall.council.in_force import adoption_on, ceased_since, judge_on
from moothall.council.models import Lapse
from moothall.instrument.life.reviewing import duty_of, open_review
from moothall.record.matters import open_matter
from moothall.record.models import Duty, Entry
from moothall.road.perform import NotPerformed, NotYours
from tests.builders import a_clerk, a_council, holder, in_force
from tests.builders import at as moment
from tests.instrument.conftest import signed_in
from tests.instrument.test_adopting import a_draft

from .conftest import ADOPT, CORRECT_LAPSE, DAY, LAPSE, boxes, do

END = date(2026, 7, 1)
EVE = END - timedelta(days=1)


def at(name, council, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": council.slug, **kwargs})


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return " ".join(unescape(response.content.decode()).split())


def judged_by_protocol(council, day):
    """Both ways of asking which version judges, which always agree."""
    found = adoption_on(council, day) is not None
    assert judge_on(council, day).protocol.in_force is found
    return found


def test_only_the_clerk_records_it_and_only_of_what_is_in_force(
    clerk, seat, council, as_councillor, as_clerk
):
    with pytest.raises(NotYours, match="No protocol is in force"):
        do(LAPSE, clerk, since=END, ground="repealed")
    assert as_clerk.get(at("lapse", council)).status_code == 404
    in_force(council, "pitstone", DAY)
    with pytest.raises(NotYours):
        do(LAPSE, seat, since=END, ground="repealed")
    assert as_councillor.get(at("lapse", council)).status_code == 403
    with pytest.raises(NotPerformed):
        do(LAPSE, clerk, ground="repealed")
    assert not Lapse.objects.exists()


@time_machine.travel("2026-06-01 10:00", tick=False)
def test_an_end_on_record_is_not_recorded_again_and_no_review_is_asked_for(clerk, council, as_clerk):
    in_force(council, "pitstone", date(2024, 3, 21))
    before = page(as_clerk, at("protocol", council))
    assert "Record that it ceases" in before and "Set a day for the review" in before
    do(LAPSE, clerk, since=END, ground="repealed")
    with pytest.raises(NotYours, match="on record already"):
        do(LAPSE, clerk, since=END, ground="repealed")
    assert as_clerk.get(at("lapse", council)).status_code == 404
    after = page(as_clerk, at("protocol", council))
    assert "Record that it ceases" not in after and "Set a day for the review" not in after


@pytest.mark.parametrize(("day", "fits"), [(DAY, False), (DAY + timedelta(days=1), True)])
def test_what_ceases_has_been_in_force_for_a_day(clerk, council, day, fits):
    in_force(council, "pitstone", DAY)
    with time_machine.travel("2026-06-01 10:00", tick=False):
        typed = {**boxes("since", day), "ground": "repealed"}
        sent = signed_in(holder(clerk)).post(at("lapse", council), typed)
    assert sent.status_code == (302 if fits else 200)
    if not fits:
        assert "must be after the first day in force, 1 June 2026" in sent.content.decode()
        with pytest.raises(NotYours, match="correct its adoption"):
            do(LAPSE, clerk, since=day, ground="repealed")


def test_from_its_day_only_law_judges(clerk, council, adoption):
    do(LAPSE, clerk, since=END, ground="repealed", body="Full council", minute="50/26")
    assert judged_by_protocol(council, EVE)
    assert not judged_by_protocol(council, END)
    assert ceased_since(council, EVE) is None
    assert ceased_since(council, END).minute == "50/26"
    assert "no protocol is in force from Wednesday 1 July 2026" in Entry.objects.latest("number").payload


def test_an_older_version_does_not_come_back(clerk, council, adoption):
    in_force(council, "ware", DAY)
    do(LAPSE, clerk, since=END, ground="own words")
    assert not judged_by_protocol(council, END)


@pytest.mark.parametrize("begins", [END, END + timedelta(days=1)])
def test_what_is_adopted_for_that_day_or_later_judges(clerk, council, adoption, begins):
    do(LAPSE, clerk, since=END, ground="repealed")
    do(ADOPT, clerk, version=a_draft(council, "ware"), adopted_on=DAY, in_force_from=begins)
    assert judged_by_protocol(council, END) is (begins == END)
    assert judged_by_protocol(council, END + timedelta(days=1))
    assert open_review(council) is not None


def test_what_is_owed_to_people_stays_owed(clerk, seat, council, adoption):
    matter = open_matter(council, "enquiry", "The bench", moment(DAY), [clerk])
    answer = Duty.objects.create(
        council=council, matter=matter, what="answer", owed_by=clerk, days=7, count="working days", start=DAY
    )
    do(LAPSE, clerk, since=END, ground="repealed")
    answer.refresh_from_db()
    assert answer.done is None


@pytest.mark.parametrize(("today", "ceased"), [("2026-06-30", False), ("2026-07-01", True)])
def test_every_page_says_so_from_its_day(clerk, seat, council, adoption, today, ceased):
    do(LAPSE, clerk, since=END, ground="repealed")
    with time_machine.travel(f"{today} 10:00", tick=False):
        for client, address in (
            (signed_in(seat.person), at("protocol", council)),
            (Client(), at("public", council)),
        ):
            shown = page(client, address)
            assert ("Since 1 July 2026: the council repealed it" in shown) is ceased
            assert ("No protocol is in force from 1 July 2026" in shown and "In force now" in shown) is (
                today == "2026-06-30"
            ), address


# Correcting it


def test_only_the_clerk_corrects_it_and_once(clerk, seat, council, adoption):
    row = do(LAPSE, clerk, since=END, ground="repealed")
    given = {"lapse": row, "ceased": False, "what_was_wrong": "The motion was lost."}
    with pytest.raises(NotYours):
        do(CORRECT_LAPSE, seat, **given)
    with pytest.raises(NotYours):
        do(CORRECT_LAPSE, a_clerk(a_council("ash-magna"), "Dee Fox"), **given)
    do(CORRECT_LAPSE, clerk, **given)
    with pytest.raises(NotYours, match="corrected already"):
        do(CORRECT_LAPSE, clerk, **given)


def test_it_did_not_cease_after_all(clerk, council):
    do(ADOPT, clerk, version=a_draft(council), adopted_on=DAY)
    review = open_review(council)
    row = do(LAPSE, clerk, since=END, ground="repealed")
    do(CORRECT_LAPSE, clerk, lapse=row, ceased=False, what_was_wrong="The motion was lost.")
    assert judged_by_protocol(council, END)
    assert open_review(council) == review
    assert duty_of(review) is not None


@pytest.mark.parametrize("moved", [timedelta(days=10), timedelta(days=-10)])
def test_it_ceased_on_another_day(clerk, council, as_clerk, moved):
    do(ADOPT, clerk, version=a_draft(council), adopted_on=date(2024, 3, 21))
    row = do(LAPSE, clerk, since=END, ground="repealed")
    address = at("correct-lapse", council, lapse=row.pk)
    assert as_clerk.get(address).context["form"]["since"].value() == END
    typed = {"ground": "repealed", "ceased": "yes", "what_was_wrong": "The day."}
    assert "Fill in from which day" in as_clerk.post(address, typed).content.decode()
    sent = as_clerk.post(address, {**typed, **boxes("since", END + moved)})
    assert sent.status_code == 302
    assert open_review(council) is None
    assert judged_by_protocol(council, END + moved - timedelta(days=1))
    assert not judged_by_protocol(council, END + moved)
    assert as_clerk.get(address).status_code == 404
    assert "Recorded wrongly, corrected on" in page(as_clerk, at("protocol", council))
