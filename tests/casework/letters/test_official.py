"""Letters in the council's name, and requests for them."""

import json
from datetime import date

import pytest
import time_machine

from moothall.casework.letters.models import Letter, LetterRequest, Official
from moothall.casework.letters.pages import DECLINE, OFFICIAL
from moothall.casework.letters.queries import may_see, requests, to_take_up
from moothall.protocol.core.strengths import Outcome
from moothall.record.models import Entry
from moothall.road.perform import NotPerformed, NotYours, perform, preview
from tests.builders import an_authority, standing

from .writing import (
    a_town,
    ask_for,
    key_of,
    mails,
    name_key,
    official_given,
    pdf_text,
    send_official,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return a_town()


def outcome(held, signatory, **more):
    who = standing(held)
    ruling = preview(OFFICIAL, who, official_given(who, signatory, **more))
    return [one.fact for one in ruling.unknowns] or ruling.outcome


@pytest.mark.parametrize(
    ("profile", "facts", "expected"),
    [
        ("pitstone", {"commits_council": True}, Outcome.REFUSED),
        ("pitstone", {"commits_council": True, "reason": "It is urgent."}, Outcome.REFUSED),
        ("pitstone", {"commits_council": False}, Outcome.NEEDS_REASON),
        ("pitstone", {"commits_council": False, "reason": "It is his road."}, Outcome.CONDITIONS),
        ("pitstone", {}, ["commits_council", "commits_council"]),
        ("wadhurst", {"commits_council": False}, Outcome.PERMITTED),
        ("yateley", {"commits_council": False}, Outcome.SILENT),
        ("yateley", {"commits_council": True}, Outcome.REFUSED),
    ],
)
def test_in_a_councillors_name(profile, facts, expected):
    town = a_town(profile)
    assert outcome(town.clerk, key_of(town.ben), **facts) == expected


def test_in_the_chairs_name_it_asks_the_occasion_then_the_reason(town):
    key = f"chair:{town.chair.pk}"
    assert outcome(town.clerk, key, commits_council=False) == ["occasion"]
    said = {"commits_council": False, "occasion": "Condolence"}
    assert outcome(town.clerk, key, **said) is Outcome.NEEDS_REASON
    assert outcome(town.clerk, key, **said, reason="She knew them.") is Outcome.CONDITIONS


def test_a_refused_letter_leaves_no_trace(town):
    with pytest.raises(NotPerformed):
        send_official(town.clerk, key_of(town.ben), commits_council=True)
    assert not Letter.objects.exists() and not Entry.objects.exists() and not mails()


def test_a_councillor_sees_the_ruling_but_an_officer_sends():
    town = a_town("wadhurst")
    authority = an_authority(town.council)
    said = {"commits_council": False, "authority": authority}
    assert outcome(town.ben, key_of(town.ben), **said) is Outcome.PERMITTED
    with pytest.raises(NotYours):
        send_official(town.ben, key_of(town.ben), **said)
    assert not Letter.objects.exists()


def test_in_the_clerks_name_it_goes_out_signed_dated_and_numbered(town):
    letter = send_official(town.clerk, name_key(town.clerk))
    official = letter.official
    assert official.reference == f"{letter.written.year}/001"
    text = pdf_text(letter.document)
    for words in ("Highways Department", "County Hall", official.reference, "Bea Clark", "Clerk", "Potholes"):
        assert words in text
    (mail,) = mails("highways@example.org")
    assert f"Our reference: {official.reference}" in mail.body
    assert "/letters/" not in mail.body
    assert "Bea Clark\nClerk\nMarsh Parva Parish Council" in mail.body


def test_an_officer_of_another_post_sends_in_the_clerks_name_and_the_clerk_is_told(town):
    letter = send_official(town.staff, name_key(town.clerk))
    assert letter.signed == "Wyn Ward, Warden" and letter.official.signatory == "Bea Clark"
    assert "Bea Clark" in pdf_text(letter.document) and "Wyn Ward" not in pdf_text(letter.document)
    assert "in your name" in mails("bea.clark@example.org")[0].body


def test_the_chair_sees_and_is_told_of_a_letter_in_the_chairs_name(town):
    said = {"commits_council": False, "occasion": "Condolence", "reason": "She knew them."}
    letter = send_official(town.clerk, f"chair:{town.chair.pk}", **said)
    assert may_see(standing(town.ada), letter) and not may_see(standing(town.ben), letter)
    assert "in your name" in mails("ada.brook@example.org")[0].body
    assert letter.official.occasion == "Condolence"
    assert json.loads(Entry.objects.get().payload)["details"] == {"occasion": "Condolence"}


def test_references_count_in_the_council_and_the_year(town):
    other = a_town(slug="high-fold")
    with time_machine.travel(date(2026, 12, 31)):
        one, two = (send_official(town.clerk, name_key(town.clerk)) for _ in range(2))
        theirs = send_official(other.clerk, name_key(other.clerk))
    with time_machine.travel(date(2027, 1, 1)):
        next_year = send_official(town.clerk, name_key(town.clerk))
    references = [letter.official.reference for letter in (one, two, theirs, next_year)]
    assert references == ["2026/001", "2026/002", "2026/001", "2027/001"]


def test_without_a_mail_address_it_is_printed(town):
    letter = send_official(town.clerk, name_key(town.clerk), to_mail="")
    assert mails() == [] and letter.document


def test_one_that_had_gone_gets_no_number_and_is_not_sent(town):
    letter = send_official(town.clerk, key_of(town.ben), commits_council=True, already_done=True)
    assert (letter.official.reference, letter.document, mails()) == ("", None, [])
    assert "outcome" not in json.loads(Entry.objects.get().payload)


def test_what_it_rests_on_stands_in_the_record(town):
    authority = an_authority(town.council)
    send_official(town.clerk, name_key(town.clerk), authority=authority)
    assert f"resting on {authority}" in json.loads(Entry.objects.get().payload)["sentence"]
    assert Official.objects.get().authority == authority


def test_only_a_councillor_asks_for_a_letter(town):
    with pytest.raises(NotYours):
        ask_for(town.staff)


def test_a_draft_lands_with_the_clerk(town):
    asked = ask_for(town.ben)
    assert list(to_take_up(standing(town.clerk))) == [asked]
    assert len(mails("bea.clark@example.org")) == 1
    assert json.loads(Entry.objects.get().payload)["sentence"] == (
        "Ben Cole, Councillor, asked for an official letter to Highways Department: Potholes in Mill Lane."
    )


def test_only_the_clerk_takes_it_up_or_declines(town):
    asked = ask_for(town.ben)
    with pytest.raises(NotYours):
        send_official(town.staff, name_key(town.staff), request=asked)
    with pytest.raises(NotYours):
        perform(DECLINE, standing(town.ben), {"request": asked, "text": "No."})
    asked.refresh_from_db()
    assert asked.state == LetterRequest.State.OPEN


def test_the_clerk_of_another_council_does_neither(town):
    asked, other = ask_for(town.ben), a_town(slug="high-fold")
    with pytest.raises(NotYours):
        perform(DECLINE, standing(other.clerk), {"request": asked, "text": "No."})


def test_taken_up_it_is_sent_once_and_the_councillor_sees_it(town):
    asked = ask_for(town.ben)
    letter = send_official(town.clerk, name_key(town.clerk), request=asked)
    asked.refresh_from_db()
    assert (asked.state, asked.sent_as.letter) == (LetterRequest.State.SENT, letter)
    assert may_see(standing(town.ben), letter)
    assert "has been sent" in mails("ben.cole@example.org")[0].body
    assert not to_take_up(standing(town.clerk)).exists()
    with pytest.raises(NotYours):
        send_official(town.clerk, name_key(town.clerk), request=asked)
    with pytest.raises(NotYours):
        perform(DECLINE, standing(town.clerk), {"request": asked, "text": "No."})


def test_declined_with_words_it_stays_on_record(town):
    asked = ask_for(town.ben)
    perform(DECLINE, standing(town.clerk), {"request": asked, "text": "It went last week."})
    asked.refresh_from_db()
    assert (asked.state, asked.answer, asked.answered_by) == (
        LetterRequest.State.DECLINED,
        "It went last week.",
        "Bea Clark, Clerk",
    )
    assert list(requests(standing(town.ben))) == [asked]
    assert "not being sent" in mails("ben.cole@example.org")[0].body
    assert "last week" not in Entry.objects.get(kind="decline-official-letter").payload
