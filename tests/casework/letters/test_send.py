"""A letter from an officer to a councillor, or the other way: judged, sent, put on record."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from moothall.protocol.core.strengths import Outcome
from moothall.record.models import Entry, Matter, Outgoing
from moothall.road.perform import NotPerformed, preview
from tests.builders import standing

from .writing import SEND, Letter, a_town, given_to, mails, pdf_text, write

pytestmark = pytest.mark.django_db

ADA, BEN, CAI = "ada.brook@example.org", "ben.cole@example.org", "cai.dunn@example.org"


@pytest.fixture
def town():
    return a_town()


def nothing_happened():
    return not (Letter.objects.exists() or Matter.objects.exists() or Outgoing.objects.exists()) and (
        not Entry.objects.exists()
    )


@pytest.mark.parametrize("copied", ["copies", "blind"])
def test_a_copy_to_another_councillor_waits_for_a_reason_and_leaves_no_trace(town, copied):
    with pytest.raises(NotPerformed) as stopped:
        write(town.clerk, town.ada, **{copied: [town.ben]})
    assert stopped.value.ruling.outcome is Outcome.NEEDS_REASON
    assert nothing_happened()


def test_a_mark_without_what_and_why_is_asked_for_both(town):
    with pytest.raises(NotPerformed) as stopped:
        write(town.clerk, town.ada, confidential=True)
    assert [one.fact for one in stopped.value.ruling.unknowns] == ["what_is_confidential", "why_confidential"]
    assert nothing_happened()


def test_a_marked_letter_copied_to_a_complainant_waits_for_a_reason(town):
    with pytest.raises(NotPerformed) as stopped:
        write(
            town.clerk,
            town.ada,
            confidential=True,
            what_is_confidential="A name",
            why_confidential="It was asked for",
            others=["Pat Moan, pat@example.org, complainant"],
        )
    assert stopped.value.ruling.outcome is Outcome.NEEDS_REASON


def test_a_preview_stores_nothing(town):
    who = standing(town.clerk)
    assert preview(SEND, who, given_to(who, town.ada, copies=[town.ben])).outcome is Outcome.NEEDS_REASON
    assert nothing_happened()


def test_a_letter_to_one_goes_by_mail_with_its_pdf(town):
    letter = write(town.clerk, town.ada)
    (mail,) = mails()
    assert (mail.to, mail.subject, mail.headers) == (ADA, "Bench by the pond", {})
    assert "The bench is mended.\n\nIt will be painted in May.\n\nBea Clark, Clerk" in mail.body
    assert f"/marsh-parva/letters/{letter.pk}/" in mail.body
    assert bytes(mail.document) == bytes(letter.document)
    text = pdf_text(letter.document)
    assert "Marsh Parva Parish Council" in text and "Councillor Ada Brook" in text and "Bea Clark" in text
    assert "Copied to" not in text and "Confidential" not in text
    assert (letter.foot, letter.by_officer, letter.author_post) == ([], True, town.clerk)


def test_with_a_reason_the_copy_goes_out_named_at_the_foot_and_both_see_the_reason(town):
    letter = write(town.clerk, town.ada, copies=[town.ben], reason="Both sit on the working party.")
    assert letter.foot == [
        "CC Councillor Ben Cole",
    ]
    text = pdf_text(letter.document)
    assert "CC Councillor Ben Cole" in text and "Copied to" not in text
    to_ada, to_ben = mails(ADA)[0].body, mails(BEN)[0].body
    for body in (to_ada, to_ben):
        assert "CC Councillor Ben Cole" in body
        assert "Why the protocol is departed from: Both sit on the working party." in body
    assert "This is a copy. The letter is written to Councillor Ada Brook." in to_ben
    assert "This is a copy" not in to_ada


def test_where_the_protocol_has_copies_named_a_blind_one_is_blind_no_longer(town):
    letter = write(town.clerk, town.ada, blind=[town.ben], reason="He asked for it.")
    row = letter.receivers.get(part="blind")
    assert row.told
    assert "CC Councillor Ben Cole" in letter.foot
    assert "CC Councillor Ben Cole" in mails(ADA)[0].body
    assert "who is told that you got it" in mails(BEN)[0].body
    assert "Ben Cole" in json.loads(Entry.objects.get().payload)["sentence"]


@pytest.mark.parametrize("profile", ["yateley", "wadhurst", "ware", "st-helens", None])
def test_where_the_protocol_is_silent_a_blind_copy_stays_blind_everywhere(profile):
    town = a_town(profile)
    letter = write(town.clerk, town.ada, copies=[town.cai], blind=[town.ben])
    assert not letter.receivers.get(part="blind").told
    assert letter.foot == []
    assert "Copied to: Cai Dunn" in mails(ADA)[0].body
    assert "Copied to: Cai Dunn" in pdf_text(letter.document).replace("\n", " ")
    for seen in (*[mail.body for mail in (*mails(ADA), *mails(CAI))], pdf_text(letter.document)):
        assert "Ben Cole" not in seen
    assert "who is not told that you got it" in mails(BEN)[0].body
    assert "Ben Cole" not in Entry.objects.get().payload


def test_a_blind_copy_to_a_member_of_staff_is_not_what_the_clause_speaks_of(town):
    letter = write(town.clerk, town.ada, blind=[town.ben, town.staff], reason="Both asked for it.")
    told = dict(letter.receivers.filter(part="blind").values_list("name", "told"))
    assert told == {"Councillor Ben Cole": True, "Wyn Ward, Warden": False}
    assert "Wyn Ward" not in mails(ADA)[0].body


def test_the_mark_stands_in_subject_headers_body_foot_and_pdf(town):
    letter = write(
        town.clerk,
        town.ada,
        confidential=True,
        what_is_confidential="The tenant's name",
        why_confidential="He asked us to keep it",
    )
    lines = [
        "Confidential: The tenant's name",
        "Shared in confidence because: He asked us to keep it",
    ]
    assert letter.foot == lines
    mail = mails(ADA)[0]
    assert mail.headers == {"Sensitivity": "Company-Confidential"}
    assert mail.subject == "Confidential: Bench by the pond"
    assert mail.body.startswith("CONFIDENTIAL\n")
    for line in lines:
        assert line in mail.body
        assert line.replace("'", "’") in pdf_text(letter.document).replace("'", "’").replace("\n", " ")
    assert "Confidential\n" in pdf_text(letter.document)


def test_what_the_author_says_of_the_mark_is_kept_where_no_clause_asks_for_it():
    town = a_town("ware")
    letter = write(town.clerk, town.ada, confidential=True, what_is_confidential="A name")
    assert letter.foot == ["Confidential: A name"]


def test_others_get_the_letter_but_no_page_and_no_reason(town):
    letter = write(
        town.clerk,
        town.ada,
        copies=[town.ben],
        others=["Jo Reed, jo@example.org, third party"],
        reason="Secret enough.",
    )
    (mail,) = mails("jo@example.org")
    assert "Secret enough" not in mail.body and "/letters/" not in mail.body
    assert "Copied to: Jo Reed" in pdf_text(letter.document).replace("\n", " ")


def test_the_post_is_the_audience_so_that_whoever_holds_it_next_sees_the_letter(town):
    letter = write(town.ada, town.clerk)
    posts = set(letter.matter.viewers.values_list("post", flat=True)) - {None}
    people = set(letter.matter.viewers.values_list("person", flat=True)) - {None}
    assert (posts, people) == ({town.clerk.pk}, {town.ada.person_id})
    assert (letter.by_officer, letter.author_post) == (False, None)


def test_one_without_mail_gets_none_and_the_letter_all_the_same(town):
    town.ada.person.email = None
    town.ada.person.save()
    letter = write(town.clerk, town.ada)
    assert mails() == []
    assert letter.receivers.get().mails.count() == 0
    assert letter.document


def test_a_letter_that_had_gone_is_recorded_without_verdict_and_nothing_is_sent(town):
    letter = write(town.clerk, town.ada, copies=[town.ben], already_done=True)
    assert mails() == []
    assert (letter.reported, letter.document, letter.foot) == (True, None, [])
    payload = json.loads(Entry.objects.get().payload)
    assert payload["reported"] == "already done"
    assert {"outcome", "clauses"}.isdisjoint(payload)
    assert payload["sentence"] == (
        "Bea Clark, Clerk, reported having written to Councillor Ada Brook, with a copy to "
        "Councillor Ben Cole: Bench by the pond."
    )


@pytest.mark.parametrize(("profile", "told"), [("pitstone", True), ("ware", False)])
def test_a_reported_blind_copy_is_told_where_the_protocol_has_copies_named(profile, told):
    town = a_town(profile)
    letter = write(town.clerk, town.ada, blind=[town.ben], already_done=True)
    assert letter.receivers.get(part="blind").told is told


def test_the_entry_is_a_sentence_without_the_letters_words(town):
    write(town.clerk, town.ada, copies=[town.ben], reason="Both sit on it.")
    entry = Entry.objects.get()
    payload = json.loads(entry.payload)
    assert entry.kind == "send-letter"
    assert payload["sentence"] == (
        "Bea Clark, Clerk, wrote to Councillor Ada Brook, with a copy to Councillor Ben Cole: "
        "Bench by the pond."
    )
    assert payload["clauses"] == ["5(1)"]
    assert "mended" not in entry.payload


def test_files_are_kept_with_the_letter_and_go_along(town, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    letter = write(town.clerk, town.ada, enclosures=[SimpleUploadedFile("plan.txt", b"a plan")])
    (file,) = letter.matter.attachments.all()
    assert file.name == "plan.txt"
    assert list(mails(ADA)[0].files.all()) == [file]


def test_line_breaks_in_a_subject_make_no_headers(town):
    write(town.clerk, town.ada, subject="Hello\r\nBcc: everybody@example.org")
    assert mails(ADA)[0].subject == "Hello Bcc: everybody@example.org"
