"""The review: owed from an adoption on, by the day the text names; done by readopting, adopting or reviewing."""

from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from moothall.council.in_force import adoption_on
from moothall.council.models import ProtocolVersion, Seat
from moothall.instrument.life import queries
from moothall.instrument.life.reviewing import duty_of, open_review
from moothall.instrument.models import PromptDismissed, Review, ReviewEnd
from moothall.record.models import Duty, Entry
from moothall.road.perform import NotPerformed, NotYours
from tests.builders import a_clerk, a_council, a_councillor, a_post, holder, in_force
from tests.instrument.conftest import signed_in
from tests.instrument.test_adopting import a_draft

from .conftest import (
    ADOPT,
    CORRECT_ADOPTION,
    DAY,
    DISMISS,
    LAPSE,
    READOPT,
    RECORD,
    SET_DAY,
    START,
    boxes,
    do,
)


def at(name, council, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": council.slug, **kwargs})


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return " ".join(unescape(response.content.decode()).split())


def owed(council):
    """The last day of the one review that is owed, and whether it is only suggested."""
    (duty,) = Duty.objects.filter(council=council, done__isnull=True)
    assert duty == duty_of(open_review(council))
    return duty.due, duty.suggested


# What an adoption brings


@pytest.mark.parametrize(
    ("profile", "adopted_on", "due", "suggested"),
    [
        ("pitstone", date(2025, 5, 12), date(2026, 5, 12), False),
        ("st-helens", date(2020, 5, 30), date(2020, 5, 31), False),
        ("st-helens", date(2020, 5, 31), date(2027, 5, 31), True),
        ("yateley", date(2021, 2, 15), date(2027, 5, 31), True),
    ],
)
def test_the_review_is_owed_by_the_day_the_adopted_text_names_or_one_is_suggested(
    clerk, council, profile, adopted_on, due, suggested
):
    in_force(council, "wadhurst", date(2019, 1, 1))  # what the old version says of reviews does not matter
    do(ADOPT, clerk, version=a_draft(council, profile), adopted_on=adopted_on)
    assert owed(council) == (due, suggested)
    assert duty_of(open_review(council)).owed_by == clerk


def test_an_adoption_that_is_history_already_changes_nothing_in_what_is_owed(clerk, council, adopted):
    before = owed(council)
    do(ADOPT, clerk, version=a_draft(council, "st-helens"), adopted_on=date(2020, 5, 1))
    assert owed(council) == before
    assert Review.objects.count() == 1


def test_of_two_that_begin_on_one_day_the_one_recorded_last_counts(clerk, council, adopted):
    do(ADOPT, clerk, version=a_draft(council, "ware"), adopted_on=date(2026, 5, 12))
    assert open_review(council).adoption == adoption_on(council, DAY)
    assert owed(council) == (date(2027, 5, 31), True)


def test_a_review_that_the_text_merely_permits_is_suggested_too(clerk, council):
    draft = a_draft(council)
    for said in draft.understood["statements"]:
        if said["provision"] == "instrument.review":
            said["strength"] = "may"
    draft.save()
    do(ADOPT, clerk, version=draft, adopted_on=date(2026, 5, 12))
    assert owed(council) == (date(2027, 5, 31), True)


def test_adopting_another_version_ends_the_review_and_owes_the_next(clerk, council, adopted):
    do(ADOPT, clerk, version=a_draft(council, "ware"), adopted_on=DAY)
    assert owed(council) == (date(2027, 5, 31), True)
    ended = Review.objects.earliest("pk")
    assert (ended.end, ended.ended_on) == (ReviewEnd.ADOPTED, DAY)
    assert not Duty.objects.get(matter=ended.matter).dropped


def test_a_version_adopted_for_later_says_with_what_the_review_was_done(clerk, council):
    do(ADOPT, clerk, version=a_draft(council), adopted_on=date(2024, 3, 21))
    later = a_draft(council, "ware")
    do(ADOPT, clerk, version=later, adopted_on=DAY, in_force_from=date(2027, 1, 1))
    said = "on 1 June 2026, in force from 1 January 2027."
    for today, shows in (("2026-12-31", True), ("2027-01-01", False)):
        with time_machine.travel(f"{today} 10:00", tick=False):
            public = page(Client(), at("public", council))
            shown = page(signed_in(holder(clerk)), at("protocol", council))
        assert (f"Done with the adoption of “{later}” {said}" in public) is shows
        assert (f"{said} The next review: Due by" in shown) is shows
        assert (">Review</dt>" in public) and ("names no day, and none has been set." in public)


def test_the_adoption_stands_in_the_journal_for_everybody(clerk, council, adopted):
    assert Entry.objects.get(kind="adopt-protocol").matter is None


def test_a_corrected_adoption_moves_the_review(clerk, council, adopted):
    wrong = "It was the year before."
    do(CORRECT_ADOPTION, clerk, adoption=adopted, adopted_on=date(2025, 5, 12), what_was_wrong=wrong)
    assert owed(council) == (date(2026, 5, 12), False)
    assert Review.objects.earliest("pk").end == ReviewEnd.CORRECTED


def test_a_correction_after_the_review_leaves_what_is_owed(clerk, council, adopted):
    do(RECORD, clerk, review=open_review(council), reviewed_on=DAY, end="unchanged")
    do(CORRECT_ADOPTION, clerk, adoption=adopted, adopted_on=date(2025, 5, 12), what_was_wrong="The year.")
    assert owed(council) == (date(2027, 6, 1), False)


# Reviewing without adopting


def test_only_the_clerk_records_a_review_and_once(clerk, seat, council, adopted, as_councillor):
    review = open_review(council)
    with pytest.raises(NotYours):
        do(RECORD, seat, review=review, reviewed_on=DAY, end="unchanged")
    with pytest.raises(NotYours):
        do(
            RECORD,
            a_clerk(a_council("ash-magna"), "Dee Fox"),
            review=review,
            reviewed_on=DAY,
            end="unchanged",
        )
    with pytest.raises(NotYours):
        do(RECORD, clerk, review=review, reviewed_on=DAY + timedelta(days=1), end="unchanged")
    for name in ("review", "record-review", "review-day"):
        assert as_councillor.get(at(name, council, pk=review.pk)).status_code == 403
    do(RECORD, clerk, review=review, reviewed_on=DAY, end="unchanged")
    with pytest.raises(NotYours, match="come to its end"):
        do(RECORD, clerk, review=review, reviewed_on=DAY, end="unchanged")


def test_a_review_without_its_day_is_asked_for_it(clerk, council, adopted):
    with pytest.raises(NotPerformed) as stopped:
        do(RECORD, clerk, review=open_review(council), end="unchanged")
    assert [unknown.fact for unknown in stopped.value.ruling.unknowns] == ["reviewed_on"]


@pytest.mark.parametrize(("end", "then"), [("unchanged", "protocol"), ("started", "amend")])
def test_a_review_ends_the_duty_and_owes_the_next(as_clerk, council, adopted, end, then):
    review = open_review(council)
    address = at("record-review", council, pk=review.pk)
    checked = as_clerk.post(address, {**boxes("reviewed_on", DAY), "end": end, "check": "1"})
    assert "12 months" not in checked.content.decode() and "1 June 2027" in checked.content.decode()
    sent = as_clerk.post(address, {**boxes("reviewed_on", DAY), "end": end, "minute": "7"})
    assert sent["Location"] == at(then, council)
    assert owed(council) == (date(2027, 6, 1), False)
    assert as_clerk.get(address).status_code == 404
    assert "Minute 7." in page(as_clerk, at("review", council, pk=review.pk))
    assert "reviewed, " in page(as_clerk, at("protocol", council))


# Another day


def test_the_clerk_sets_another_day_and_the_account_says_who_and_why(clerk, seat, council, adopted, as_clerk):
    review = open_review(council)
    with pytest.raises(NotYours):
        do(SET_DAY, seat, review=review, due=date(2027, 9, 30), why="x")
    do(SET_DAY, clerk, review=review, due=date(2027, 9, 30), why="The county's model text comes in July.")
    assert owed(council) == (date(2027, 9, 30), False)
    why = duty_of(review).why
    assert why.startswith("Bea Clark, Clerk, set this day on Monday 1 June 2026: The county's model text")
    assert why.endswith("Before that: Clause 8 says every 1 year.")
    assert "Clause 8 says every 1 year." in page(as_clerk, at("review", council, pk=review.pk))
    at_a_glance = page(as_clerk, at("protocol", council))
    assert "set this day on Monday 1 June 2026" in at_a_glance and "Before that" not in at_a_glance


@pytest.mark.parametrize(("day", "fits"), [(DAY - timedelta(days=1), False), (DAY, True)])
def test_a_day_that_is_over_is_not_set(clerk, council, adopted, as_clerk, day, fits):
    review = open_review(council)
    address = at("review-day", council, pk=review.pk)
    with time_machine.travel("2026-06-01 10:00", tick=False):
        sent = as_clerk.post(address, {**boxes("due", day), "why": "As agreed."})
    assert sent.status_code == (302 if fits else 200)
    if not fits:
        assert "must be today or later" in sent.content.decode()
        with pytest.raises(NotYours, match="today or later"):
            do(SET_DAY, clerk, review=review, due=day, why="As agreed.")
        assert owed(council)[0] == date(2027, 5, 12)


def test_a_first_day_that_is_over_is_not_set(clerk, council, as_clerk):
    in_force(council, "pitstone", date(2024, 3, 21))
    sent = as_clerk.post(at("first-review-day", council), {**boxes("due", date(2020, 1, 1)), "why": "x"})
    assert "must be today or later" in sent.content.decode()
    assert open_review(council) is None


def test_a_suggested_day_that_the_clerk_sets_is_no_suggestion_and_can_be_missed_in_public(clerk, council):
    do(ADOPT, clerk, version=a_draft(council, "yateley"), adopted_on=DAY)
    do(SET_DAY, clerk, review=open_review(council), due=date(2026, 9, 30), why="As agreed.")
    assert owed(council) == (date(2026, 9, 30), False)
    for today, said in (
        ("2026-09-30", "Due by 30 September 2026."),
        ("2026-10-01", "The review was due on 30 September"),
    ):
        with time_machine.travel(f"{today} 10:00", tick=False):
            assert said in page(Client(), at("public", council))
            shown = page(signed_in(holder(clerk)), at("protocol", council))
        assert said in shown and ">Suggested<" not in shown
        assert (">Overdue<" in shown) is (today == "2026-10-01")


def test_a_first_day_is_not_set_beside_a_review_that_is_owed(clerk, council, adopted):
    with pytest.raises(NotYours, match="owed already"):
        do(SET_DAY, clerk, due=date(2027, 3, 1), why="The page was open since yesterday.")
    assert Review.objects.filter(council=council, end="").count() == 1


def test_where_none_is_owed_a_first_day_is_set(clerk, council, as_clerk):
    in_force(council, "pitstone", date(2024, 3, 21))
    assert "No day is set." in page(as_clerk, at("protocol", council))
    address = at("first-review-day", council)
    assert as_clerk.post(address, {**boxes("due", date(2027, 3, 1)), "why": "As agreed."}).status_code == 302
    assert owed(council) == (date(2027, 3, 1), False)
    assert as_clerk.get(address).status_code == 404


# Overdue


@pytest.mark.parametrize(("today", "late"), [("2027-05-12", False), ("2027-05-13", True)])
def test_being_late_shows_on_the_protocol_page_the_public_page_and_the_clerk_s_home(
    clerk, seat, council, adopted, today, late
):
    with time_machine.travel(f"{today} 10:00", tick=False):
        home = reverse("council-home", kwargs={"council": council.slug})
        said = "The review was due on 12 May 2027"
        for client, address in (
            (signed_in(holder(clerk)), at("protocol", council)),
            (signed_in(seat.person), at("protocol", council)),
            (Client(), at("public", council)),
            (signed_in(holder(clerk)), home),
        ):
            assert (said in page(client, address)) is late
        assert said not in page(signed_in(seat.person), home)


@time_machine.travel("2030-01-01 10:00", tick=False)
def test_a_day_that_is_only_suggested_is_never_held_against_the_council_in_public(clerk, council):
    do(ADOPT, clerk, version=a_draft(council, "yateley"), adopted_on=DAY)
    assert owed(council)[1] is True
    public = page(Client(), at("public", council))
    assert "The review was due" not in public and "Due by" not in public
    assert "The protocol names no day, and none has been set." in public
    shown = page(signed_in(holder(clerk)), at("protocol", council))
    assert "Once a year in May is suggested, for the council to adopt." in shown


# A new term


@pytest.fixture
def elected(council, clerk, adopted):
    """Six seats, of which four were filled on one day after the adoption."""
    for name in ("Ann Ash", "Ben Birch", "Cat Cedar", "Fay Fir"):
        a_councillor(council, name, since=DAY)
    for name in ("Dan Dale", "Eve Elm"):
        a_councillor(council, name)
    return DAY


def test_a_new_term_prompts_from_its_first_day_until_the_protocol_is_looked_at(clerk, council, elected):
    assert queries.new_term(council, elected - timedelta(days=1)) is None
    assert queries.new_term(council, elected) == elected
    do(RECORD, clerk, review=open_review(council), reviewed_on=elected, end="unchanged")
    assert queries.new_term(council, elected) is None


def test_half_of_the_seats_are_no_election(council, adopted, elected):
    Seat.objects.filter(person__name="Ann Ash").update(since=date(2026, 5, 20))
    assert queries.new_term(council, DAY) is None


def test_readopting_or_a_protocol_adopted_on_that_day_needs_no_prompt(clerk, council, elected):
    do(READOPT, clerk, adopted_on=elected)
    assert queries.new_term(council, elected) is None


def test_the_clerk_puts_the_prompt_away_for_this_term(clerk, seat, council, elected, as_clerk):
    with pytest.raises(NotYours):
        do(DISMISS, seat, day=elected, why="x")
    with pytest.raises(NotYours, match="no such prompt"):
        do(DISMISS, clerk, day=elected - timedelta(days=1), why="x")
    assert "A new term of councillors began on 1 June 2026" in page(as_clerk, at("protocol", council))
    assert as_clerk.post(at("dismiss-prompt", council), {"why": "Reviewed in May."}).status_code == 302
    assert PromptDismissed.objects.get().day == elected
    assert "A new term" not in page(as_clerk, at("protocol", council))
    assert as_clerk.get(at("dismiss-prompt", council)).status_code == 404


# Its matter


def test_the_review_leads_from_the_home_page_to_its_own_page_for_the_clerk_alone(
    clerk, council, adopted, as_clerk, as_councillor, seat
):
    matter = open_review(council).matter
    address = reverse("matter", kwargs={"council": council.slug, "pk": matter.pk})
    assert as_clerk.get(address)["Location"] == at("review", council, pk=open_review(council).pk)
    assert as_councillor.get(address).status_code == 404
    home = page(as_clerk, reverse("council-home", kwargs={"council": council.slug}))
    assert "review the protocol by Wednesday 12 May 2027" in home


def test_a_clerk_who_follows_owes_it(council, clerk, adopted):
    other = a_post(council, "Warden", "Cy Dale")
    clerk.appointments.update(until=DAY)
    clerk.appointments.create(person=holder(other), since=DAY + timedelta(days=1))
    assert duty_of(open_review(council)).owed_by == clerk


# A draft that is only begun


def test_starting_an_amendment_leaves_the_review_owed(clerk, council, adopted):
    do(START, clerk)
    assert owed(council) == (date(2027, 5, 12), False)
    assert ProtocolVersion.objects.count() == 2


def test_after_the_protocol_has_ceased_no_review_is_owed(clerk, council, adopted):
    do(LAPSE, clerk, since=DAY, ground="repealed")
    assert open_review(council) is None
    assert not Duty.objects.filter(done__isnull=True).exists()
