"""Passing on a letter received."""

import json

import pytest

from moothall.casework.letters.models import Forward
from moothall.casework.letters.queries import forwards, may_see, may_see_forward, receivers
from moothall.protocol.core.strengths import Outcome
from moothall.record.models import Entry
from moothall.road.perform import NotPerformed, NotYours
from tests.builders import standing

from .writing import a_town, mails, pass_on, write

pytestmark = pytest.mark.django_db

MARK = {"confidential": True, "what_is_confidential": "A name", "why_confidential": "Asked for"}
OUTSIDE = "Pat Moan, pat@example.org, complainant"


@pytest.fixture
def town():
    return a_town()


def sent_to(name):
    return mails(f"{name}@example.org")


@pytest.mark.parametrize("outside", [OUTSIDE, "Pat Moan, pat@example.org, third party"])
def test_a_marked_letter_waits_for_a_reason_before_it_goes_outside(town, outside):
    letter = write(town.clerk, town.ada, **MARK)
    with pytest.raises(NotPerformed) as stopped:
        pass_on(town.ada, letter, outside)
    assert stopped.value.ruling.outcome is Outcome.NEEDS_REASON
    assert not Forward.objects.exists() and not sent_to("pat")


def test_one_who_has_no_part_in_the_letter_cannot_pass_it_on(town):
    letter = write(town.clerk, town.ada)
    with pytest.raises(NotYours):
        pass_on(town.ben, letter, OUTSIDE)


def test_the_clerk_cannot_pass_on_what_is_between_two_others(town):
    letter = write(town.staff, town.ada)
    with pytest.raises(NotYours):
        pass_on(town.clerk, letter, OUTSIDE)


def test_with_a_reason_it_goes_with_mark_and_foot_and_the_author_is_told(town):
    letter = write(town.clerk, town.ada, **MARK)
    row = pass_on(town.ada, letter, OUTSIDE, reason="The court ordered it.", note="As ordered.")
    (mail,) = sent_to("pat")
    assert mail.headers == {"Sensitivity": "Company-Confidential"}
    assert mail.subject.startswith("Confidential: ")
    for words in ("Ada Brook, Councillor, passes this letter on", "As ordered.", *letter.foot):
        assert words in mail.body
    assert "/letters/" not in mail.body and "court" not in mail.body
    assert bytes(mail.document) == bytes(letter.document)
    told = sent_to("bea.clark")[-1]
    assert "The court ordered it." in told.body and "Pat Moan" in told.body
    assert told.matter == row.matter
    assert "Confidential" not in told.subject and letter.subject not in told.subject


def test_an_unmarked_letter_may_go_outside_and_the_author_gets_no_mail_about_it(town):
    letter = write(town.clerk, town.ada)
    pass_on(town.ada, letter, OUTSIDE)
    assert len(sent_to("pat")) == 1
    assert sent_to("pat")[0].headers == {}
    assert not sent_to("bea.clark")


def test_a_marked_letter_may_go_to_another_councillor_who_then_sees_it(town):
    letter = write(town.clerk, town.ada, **MARK)
    assert not may_see(standing(town.ben), letter)
    pass_on(town.ada, letter, town.ben)
    assert may_see(standing(town.ben), letter)
    assert f"/letters/{letter.pk}/" in sent_to("ben.cole")[0].body


def test_passing_on_shows_to_author_to_whoever_did_it_and_whoever_got_it_alone(town):
    letter = write(town.clerk, town.ada, copies=[town.cai], reason="Both sit on it.")
    row = pass_on(town.ada, letter, town.ben)
    for held, sees in ((town.clerk, True), (town.ada, True), (town.ben, True), (town.cai, False)):
        who = standing(held)
        assert may_see(who, letter)
        assert (row in forwards(who, letter)) is sees
        assert may_see_forward(who, row) is sees


def test_the_entry_does_not_show_to_others_who_got_the_letter(town):
    letter = write(town.clerk, town.ada)
    row = pass_on(town.ada, letter, town.ben)
    entry = Entry.objects.get(kind="forward-letter")
    assert entry.matter == row.matter != letter.matter
    assert json.loads(entry.payload)["sentence"] == (
        "Ada Brook, Councillor, passed on the letter “Bench by the pond” by Bea Clark, Clerk to "
        "Councillor Ben Cole."
    )


def test_what_was_passed_on_already_is_recorded_without_verdict_and_not_sent(town):
    letter = write(town.clerk, town.ada, **MARK)
    before = len(mails())
    row = pass_on(town.ada, letter, OUTSIDE, already_done=True)
    assert row.reported and len(mails()) == before
    payload = json.loads(Entry.objects.get(kind="forward-letter").payload)
    assert payload["reported"] == "already done" and "outcome" not in payload


def test_a_letter_passed_on_inside_tells_nothing_of_a_blind_copy():
    town = a_town("ware")
    letter = write(town.clerk, town.ada, blind=[town.cai])
    pass_on(town.ada, letter, town.ben)
    assert [row.part for row in receivers(standing(town.ben), letter)] == ["to"]
    assert "Cai" not in sent_to("ben.cole")[0].body


def test_a_letter_from_a_councillor_is_not_what_the_clause_speaks_of(town):
    letter = write(town.ada, town.clerk, confidential=True)
    assert pass_on(town.clerk, letter, OUTSIDE).to_name == "Pat Moan"
