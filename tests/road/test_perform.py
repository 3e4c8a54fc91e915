"""The one road: what is refused leaves no trace, and what is done is done whole."""

import json
from datetime import date

import pytest
from django.db import transaction

from moothall.casework.enquiries import changes, facts
from moothall.casework.enquiries.models import Enquiry
from moothall.protocol.acts.enquiries import AskEnquiry
from moothall.protocol.core.strengths import Outcome
from moothall.record.models import Duty, Entry, Matter, Outgoing
from moothall.road.doing import Changed
from moothall.road.perform import NotPerformed, NotYours, What, perform, preview
from tests.builders import a_clerk, a_council, a_councillor, a_post, at, in_force, standing

pytestmark = pytest.mark.django_db

ASK = What(facts.ask, changes.ask)
DAY = date(2026, 5, 5)


@pytest.fixture
def council():
    return a_council()


@pytest.fixture
def clerk(council):
    return a_clerk(council)


@pytest.fixture
def seat(council):
    return a_councillor(council)


def given(post, **more):
    return {"post": post, "subject": "Street light", "text": "It is out.", **more}


def nothing_is_there():
    return not any(model.objects.exists() for model in (Entry, Duty, Matter, Outgoing, Enquiry))


def test_a_refused_act_leaves_no_trace(council, clerk, seat):
    in_force(council, "pitstone")
    warden = a_post(council, "Warden", "Cy Dale")
    with pytest.raises(NotPerformed) as stopped:
        perform(ASK, standing(seat, DAY), given(warden))
    assert stopped.value.ruling.outcome is Outcome.NEEDS_REASON
    assert nothing_is_there()


def test_a_preview_leaves_no_trace(council, clerk, seat):
    in_force(council, "pitstone")
    assert preview(ASK, standing(seat, DAY), given(clerk)).outcome is Outcome.CONDITIONS
    assert nothing_is_there()


def test_somebody_elses_act_is_not_done(council, clerk, seat):
    with pytest.raises(NotYours, match="Only a councillor asks"):
        perform(ASK, standing(clerk, DAY), given(clerk))
    assert nothing_is_there()


def test_a_reason_lets_an_act_go_on_and_is_recorded(council, clerk, seat):
    in_force(council, "pitstone")
    warden = a_post(council, "Warden", "Cy Dale")
    done = perform(ASK, standing(seat, DAY), given(warden, reason="The Clerk is ill."))
    assert done.ruling.outcome is Outcome.CONDITIONS
    payload = json.loads(Entry.objects.get().payload)
    assert payload["reason"] == "The Clerk is ill."
    assert "3.principles(3)" in payload["clauses"]


@pytest.mark.parametrize("blank", ["", "   ", "\n\t"])
def test_a_blank_reason_is_none(council, clerk, seat, blank):
    in_force(council, "pitstone")
    with pytest.raises(NotPerformed):
        perform(ASK, standing(seat, DAY), given(a_post(council, "Warden"), reason=blank))


def test_an_act_opens_its_duties_and_its_entry_together(council, clerk, seat):
    in_force(council, "pitstone")
    done = perform(ASK, standing(seat, DAY), given(clerk), now=at(DAY))
    enquiry = done.result
    assert {(duty.what, duty.owed_by, duty.owed_to, duty.start) for duty in enquiry.matter.duties.all()} == {
        ("acknowledge", clerk, seat.person, DAY),
        ("answer", clerk, seat.person, DAY),
    }
    entry = Entry.objects.get()
    assert (entry.number, done.entry, entry.kind, entry.matter) == (1, 1, "ask-enquiry", enquiry.matter)


def test_a_change_that_breaks_leaves_nothing(council, clerk, seat):
    in_force(council, "pitstone")

    def breaks(doing):
        changes.ask(doing)
        raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError), transaction.atomic():
        perform(What(facts.ask, breaks), standing(seat, DAY), given(clerk))
    assert nothing_is_there()


def test_duties_without_a_matter_are_an_error_and_not_lost(council, clerk, seat):
    in_force(council, "pitstone")
    with pytest.raises(TypeError, match="names no matter"), transaction.atomic():
        perform(What(facts.ask, lambda doing: Changed("Nothing.")), standing(seat, DAY), given(clerk))
    assert nothing_is_there()


def test_a_duty_nobody_stands_for_is_an_error(council, clerk, seat):
    in_force(council, "pitstone")

    def forgets(doing):
        changed = changes.ask(doing)
        return Changed(changed.sentence, changed.matter)

    with pytest.raises(KeyError), transaction.atomic():
        perform(What(facts.ask, forgets), standing(seat, DAY), given(clerk))
    assert nothing_is_there()


def test_what_was_already_done_is_recorded_without_a_verdict(council, clerk, seat):
    in_force(council, "pitstone")
    warden = a_post(council, "Warden", "Cy Dale")
    perform(ASK, standing(seat, DAY), given(warden, already_done=True))
    payload = json.loads(Entry.objects.get().payload)
    assert payload["reported"] == "already done"
    assert not {"outcome", "clauses", "reason"} & payload.keys()


def test_the_version_in_force_on_the_day_judges(council, clerk, seat):
    in_force(council, "ware", since=date(2020, 1, 1))
    in_force(council, "pitstone", since=DAY)
    warden = a_post(council, "Warden", "Cy Dale")
    before, after = (
        preview(ASK, standing(seat, day), given(warden)).outcome for day in (date(2026, 5, 4), DAY)
    )
    assert (before, after) == (Outcome.CONDITIONS, Outcome.NEEDS_REASON)


def test_before_any_protocol_only_law_applies(council, clerk, seat):
    in_force(council, "pitstone", since=DAY)
    ruling = preview(ASK, standing(seat, date(2026, 5, 4)), given(clerk))
    assert ruling.outcome is Outcome.SILENT
    assert all(finding.source.startswith("law.") for finding in ruling.findings)


def test_two_capacities_and_none_chosen_stops_the_act(council, clerk, seat):
    in_force(council, "pitstone")
    from dataclasses import replace

    with pytest.raises(NotPerformed) as stopped:
        perform(ASK, replace(standing(seat, DAY), chosen=False), given(clerk))
    assert "capacity_chosen" in {unknown.fact for unknown in stopped.value.ruling.unknowns}


def test_the_kind_of_act_and_the_capacity_are_on_record(council, clerk, seat):
    perform(ASK, standing(seat, DAY), given(clerk))
    payload = json.loads(Entry.objects.get().payload)
    assert (payload["who"], payload["as"], Entry.objects.get().kind) == (
        "Ada Brook",
        "Councillor",
        AskEnquiry.__struct_config__.tag,
    )
