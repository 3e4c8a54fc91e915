"""Exactly which steps each person may take in each state; the refusal is whatever is not listed."""

import pytest

from moothall.casework.enquiries import changes, facts
from moothall.casework.enquiries.models import Enquiry, State
from moothall.casework.enquiries.steps import steps_for
from moothall.road.perform import NotYours, What, perform
from tests.builders import a_clerk, a_council, a_councillor, a_post, in_force, standing

pytestmark = pytest.mark.django_db

NOTHING: set[str] = set()
ANSWERING = {"acknowledge", "answer", "ask-back", "extend", "decline", "attach"}
MOVES = {
    State.OPEN: {
        "asker": {"attach"},
        "warden": ANSWERING | {"return"},
        "clerk": ANSWERING | {"reassign"},
        "other": NOTHING,
    },
    State.WAITING: {
        "asker": {"reply", "attach"},
        "warden": {"answer", "extend", "decline", "return", "attach"},
        "clerk": {"answer", "extend", "decline", "reassign", "attach"},
        "other": NOTHING,
    },
    State.ANSWERED: {
        "asker": {"attach", "follow-up"},
        "warden": {"attach"},
        "clerk": {"attach"},
        "other": NOTHING,
    },
    State.DECLINED: {"asker": NOTHING, "warden": NOTHING, "clerk": NOTHING, "other": NOTHING},
    State.RETURNED: {"asker": NOTHING, "warden": NOTHING, "clerk": {"reassign"}, "other": NOTHING},
}


@pytest.fixture
def people():
    council = a_council()
    in_force(council, "ware")
    clerk = a_clerk(council)
    return {
        "asker": a_councillor(council),
        "warden": a_post(council, "Warden", "Cy Dale", line_manager=clerk),
        "clerk": clerk,
        "other": a_councillor(council, "Di Elm"),
    }


@pytest.fixture
def enquiry(people):
    given = {"post": people["warden"], "subject": "Bench", "text": "It is broken."}
    return perform(What(facts.ask, changes.ask), standing(people["asker"]), given).result


@pytest.mark.parametrize("who", ["asker", "warden", "clerk", "other"])
@pytest.mark.parametrize("state", list(State))
def test_exactly_these_steps(people, enquiry, state, who):
    enquiry.state = state
    assert {name for name, _ in steps_for(standing(people[who]), enquiry)} == MOVES[state][who]


def test_a_page_opened_before_the_end_cannot_undo_it(people, enquiry):
    stale = Enquiry.objects.get(pk=enquiry.pk)
    given = {"enquiry": enquiry, "ground": "other", "text": "No."}
    perform(What(facts.decline, changes.decline), standing(people["clerk"]), given)
    with pytest.raises(NotYours):
        perform(
            What(facts.answer, changes.answer), standing(people["clerk"]), {"enquiry": stale, "text": "Yes."}
        )
    assert Enquiry.objects.get().state == State.DECLINED


def test_nobody_acknowledges_twice(people, enquiry):
    what = What(facts.acknowledge, changes.acknowledge)
    perform(what, standing(people["clerk"]), {"enquiry": enquiry})
    with pytest.raises(NotYours):
        perform(what, standing(people["clerk"]), {"enquiry": enquiry})


def test_an_officer_without_a_line_manager_cannot_return(people, enquiry):
    enquiry.post = people["clerk"]
    assert "return" not in dict(steps_for(standing(people["clerk"]), enquiry))


def test_a_person_of_another_council_takes_no_step(enquiry):
    other = a_council("upper-ware")
    stranger = a_clerk(other, "Fay Gill")
    assert steps_for(standing(stranger), enquiry) == []


def test_after_the_term_the_asker_takes_no_step(people, enquiry):
    enquiry.state = State.WAITING
    new_seat = a_councillor(enquiry.council, "Ned New")
    new_seat.person = people["asker"].person
    new_seat.save()
    assert steps_for(standing(new_seat), enquiry) == []
