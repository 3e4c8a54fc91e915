"""Readopting: the same version again, with the facts of its adoption, its acknowledgements and its next review."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client

from moothall.council.in_force import adoption_on
from moothall.council.models import Adoption
from moothall.instrument import queries as versions
from moothall.instrument.life import queries
from moothall.instrument.models import Review, ReviewEnd
from moothall.instrument.queries import to_acknowledge
from moothall.road.perform import NotPerformed, NotYours
from tests.builders import holder, in_force, standing
from tests.instrument.conftest import signed_in
from tests.instrument.test_adopting import a_draft

from .conftest import ADOPT, DAY, LAPSE, READOPT, boxes, do
from .test_reviewing import at, owed, page


def test_only_the_clerk_readopts_and_only_what_is_in_force(clerk, seat, council, as_councillor, as_clerk):
    with pytest.raises(NotYours, match="No protocol is in force"):
        do(READOPT, clerk, adopted_on=DAY)
    assert as_clerk.get(at("readopt", council)).status_code == 404
    in_force(council, "pitstone", DAY)
    with pytest.raises(NotYours):
        do(READOPT, seat, adopted_on=DAY)
    assert as_councillor.get(at("readopt", council)).status_code == 403
    with pytest.raises(NotPerformed):
        do(READOPT, clerk)
    assert Adoption.objects.count() == 1


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        (date(2026, 5, 11), False),
        (date(2026, 5, 12), True),
        (DAY, True),
        (DAY + timedelta(days=1), False),
    ],
)
def test_a_version_is_readopted_between_its_first_day_and_today(clerk, council, adopted, day, fits):
    with time_machine.travel("2026-06-01 10:00", tick=False):
        sent = signed_in(holder(clerk)).post(at("readopt", council), boxes("adopted_on", day))
    assert sent.status_code == (302 if fits else 200)
    if not fits:
        assert "must lie between" in sent.content.decode()
        with pytest.raises(NotYours):
            do(READOPT, clerk, adopted_on=day)


def test_readopting_keeps_the_version_its_acknowledgements_and_owes_the_next_review(
    clerk, council, adopted, seat
):
    from moothall.instrument import changes, facts
    from moothall.road.perform import What

    do(What(facts.acknowledge, changes.acknowledge), seat, version=adopted.version)
    again = do(READOPT, clerk, adopted_on=DAY, body="Full council", minute="41/26")
    assert adoption_on(council, DAY) == again
    assert again.version == adopted.version
    assert to_acknowledge(standing(seat, on=DAY)) is None
    assert owed(council) == (date(2027, 6, 1), False)
    ended = Review.objects.earliest("pk")
    assert (ended.end, ended.minute) == (ReviewEnd.READOPTED, "41/26")
    shown = page(signed_in(seat.person), at("protocol", council))
    assert "(readopted unchanged on 1 June 2026)" in shown and "Readopted since" in shown


def test_readopting_leaves_what_is_on_record_of_the_adoption_and_changes_no_words(clerk, council, as_clerk):
    in_force(council, "yateley", date(2020, 1, 1))
    minuted = {"body": "Full council", "minute": "327/26"}
    first = do(ADOPT, clerk, version=a_draft(council), adopted_on=date(2026, 5, 12), **minuted)
    again = do(READOPT, clerk, adopted_on=DAY)
    glance = queries.glance(council, DAY, again)
    assert (glance.adoption, glance.readopted) == (first, again)
    assert {row.pk: row.before for row in versions.history(council)}[again.pk] is None
    for client, name in ((as_clerk, "protocol"), (Client(), "public")):
        shown = page(client, at(name, council))
        assert "12 May 2026" in shown and "327/26" in shown
        assert "Readopted unchanged on</dt><dd" in shown
        assert shown.count("What changed<span") == 1


def test_what_came_back_after_an_end_or_after_another_version_is_no_readoption(clerk, council, adopted):
    do(LAPSE, clerk, since=date(2026, 5, 20), ground="repealed")
    back = do(ADOPT, clerk, version=adopted.version, adopted_on=date(2026, 5, 20))
    assert queries.glance(council, DAY, back).readopted is None
    do(ADOPT, clerk, version=a_draft(council, "ware"), adopted_on=date(2026, 5, 25))
    back = do(ADOPT, clerk, version=adopted.version, adopted_on=DAY)
    assert queries.glance(council, DAY, back).adoption == back
