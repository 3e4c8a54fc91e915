"""The Clerk's way from the model to a draft, and to an adopted protocol. Refusals first: they store nothing."""

import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from moothall.council.in_force import judge_on
from moothall.council.models import ProtocolVersion
from moothall.instrument.facts import understood
from moothall.instrument.models import Chosen, Consultation, Notes
from moothall.instrument.starting import changes
from moothall.instrument.starting.composing import compose
from moothall.instrument.starting.model import questions
from moothall.instrument.starting.rows import ASKED_ABOUT, BY_HAND, council_of
from moothall.instrument.starting.views import BEGIN, CHOOSE
from moothall.protocol.acts import act_from
from moothall.protocol.typical import TYPICAL
from moothall.reading.reader import read
from moothall.record.models import Entry
from moothall.road.perform import NotYours, perform
from tests.builders import a_clerk, a_council, holder, in_force, standing
from tests.instrument.conftest import signed_in
from tests.instrument.starting.texts import answered, opened

TODAY = date.today()


def url(council, *rest):
    return "/".join((f"/{council.slug}/protocol", *map(str, rest))) + "/"


@pytest.fixture
def draft(as_clerk, council):
    as_clerk.post(url(council, "model"))
    return ProtocolVersion.objects.get()


def ask(council, draft, name):
    return url(council, "versions", draft.pk, "model", "ask", name)


def answers_page(council, draft):
    return url(council, "versions", draft.pk, "model")


def give(client, council, draft, **answers):
    for name, value in answers.items():
        client.post(ask(council, draft, name), {"answer": value})


def test_nobody_but_the_clerk_begins_or_answers(as_councillor, council, draft, seat):
    entries = Entry.objects.count()
    for address in (url(council, "model"), ask(council, draft, "copies"), answers_page(council, draft)):
        assert as_councillor.get(address).status_code == 403
        assert as_councillor.post(address, {"answer": "must"}).status_code == 403
    with pytest.raises(NotYours):
        perform(BEGIN, standing(seat), {})
    assert ProtocolVersion.objects.count() == 1
    assert Chosen.objects.get().answers == {}
    assert Entry.objects.count() == entries


def test_another_councils_draft_is_not_there(draft):
    other = a_council("stoke-magna")
    client = signed_in(holder(a_clerk(other, "Dee Other")))
    for address in (ask(other, draft, "copies"), answers_page(other, draft)):
        assert client.get(address).status_code == 404
    for paper in ("paper.docx", "paper.pdf"):
        assert client.get(f"/{other.slug}/protocol/versions/{draft.pk}/{paper}").status_code == 404


@pytest.mark.parametrize("answer", ["", "perhaps", "MUST"])
def test_an_answer_that_is_none_is_said_and_not_stored(as_clerk, council, draft, answer):
    before, entries = draft.understood, Entry.objects.count()
    page = as_clerk.post(ask(council, draft, "copies"), {"answer": answer})
    assert page.status_code == 200
    assert b"There is a problem" in page.content
    assert b'href="#id_answer_0"' in page.content
    draft.refresh_from_db()
    assert draft.understood == before
    assert Chosen.objects.get().answers == {}
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("name", ["ungrouped", "nonsense"])
def test_a_question_that_does_not_arise_is_not_there(as_clerk, council, draft, name):
    assert as_clerk.get(ask(council, draft, name)).status_code == 404
    assert as_clerk.post(ask(council, draft, name), {"answer": "yes"}).status_code == 404


def test_a_draft_that_did_not_begin_from_the_model_has_no_questions(as_clerk, council, clerk):
    version = ProtocolVersion.objects.create(council=council, label="Uploaded", understood={"council": "x"})
    assert as_clerk.get(answers_page(council, version)).status_code == 404
    with pytest.raises(NotYours, match="not begun from the model"):
        perform(CHOOSE, standing(clerk), {"version": version})


def test_what_was_changed_by_hand_is_not_written_over(as_clerk, council, draft, clerk):
    as_clerk.post(
        url(council, "versions", draft.pk, "clauses", 0, "remove"),
    )
    draft.refresh_from_db()
    by_hand = draft.understood
    page = as_clerk.post(ask(council, draft, "copies"), {"answer": "must"}, follow=True)
    assert BY_HAND in page.content.decode()
    question = next(one for one in questions() if one.name == "copies")
    given = {"version": draft, "question": question, "answer": question.answer("must")}
    with pytest.raises(NotYours, match="changed by hand"):
        perform(CHOOSE, standing(clerk), given)
    draft.refresh_from_db()
    assert draft.understood == by_hand
    assert len(understood(draft).clauses) == len(compose(council_of(council), {}).clauses) - 1
    assert Chosen.objects.get().answers == {}


def test_nor_is_what_others_were_asked_about(as_clerk, council, draft):
    Consultation.objects.create(council=council, version=draft, since=TODAY, until=TODAY, at=draft.created)
    page = as_clerk.post(ask(council, draft, "copies"), {"answer": "must"}, follow=True)
    assert ASKED_ABOUT in page.content.decode()
    assert Chosen.objects.get().answers == {}


def test_nothing_is_half_stored(clerk, monkeypatch):
    monkeypatch.setattr(changes.Chosen.objects, "create", broken)
    with pytest.raises(RuntimeError):
        perform(BEGIN, standing(clerk), {})
    assert not ProtocolVersion.objects.exists()
    assert not Entry.objects.exists()


def broken(**_):
    raise RuntimeError("the disk is full")


def test_the_first_page_begins_a_whole_draft(as_clerk, council):
    page = as_clerk.get(url(council, "model"))
    assert b"Start from a model" in page.content
    assert not ProtocolVersion.objects.exists()
    went = as_clerk.post(url(council, "model"))
    draft = ProtocolVersion.objects.get()
    assert went["Location"] == ask(council, draft, questions()[0].name)
    assert understood(draft) == compose(council_of(council), {})
    assert "from Moothall's model." in Entry.objects.get().payload
    assert draft.label.encode() in as_clerk.get(url(council, "model")).content


def test_question_by_question_to_the_meeting_and_all_answers(as_clerk, council, draft):
    address, seen = ask(council, draft, questions()[0].name), []
    while "/ask/" in address:
        page = as_clerk.get(address)
        name = address.rstrip("/").rpartition("/")[2]
        seen.append(name)
        assert page.content.decode().count("<h1") == 1
        assert f"Question {len(seen)} of" in page.content.decode()
        question = next(one for one in questions() if one.name == name)
        address = as_clerk.post(address, {"answer": question.suggested})["Location"]
    assert seen == list(answered({}))
    assert address == url(council, "versions", draft.pk, "model", "meeting")
    day = {"meeting_day": "9", "meeting_month": "3", "meeting_year": "2026"}
    page = as_clerk.get(address)
    names = re.findall(r'name="(meeting\w*)"', page.content.decode())
    went = as_clerk.post(address, dict(zip(names, day.values(), strict=True)))
    assert went["Location"] == answers_page(council, draft)
    page = as_clerk.get(answers_page(council, draft)).content.decode()
    assert "9 March 2026" in page
    assert "no answer yet" not in page
    assert "Suggested" not in page
    assert Chosen.objects.get().meeting == date(2026, 3, 9)


def test_a_meeting_not_known_yet_is_left_open(as_clerk, council, draft):
    address = url(council, "versions", draft.pk, "model", "meeting")
    assert as_clerk.post(address, {}).status_code == 302
    assert b"Not known yet" in as_clerk.get(answers_page(council, draft)).content


def test_an_answer_can_be_changed_and_the_draft_follows(as_clerk, council, draft):
    give(as_clerk, council, draft, copies="must")
    give(as_clerk, council, draft, groups="yes", ungrouped="no", copies="should")
    draft.refresh_from_db()
    chosen = {"copies": "should", "groups": "yes", "ungrouped": "no"}
    assert Chosen.objects.get().answers == chosen
    assert understood(draft) == compose(council_of(council), chosen)
    said = [json.loads(entry.payload)["sentence"] for entry in Entry.objects.order_by("number")]
    assert len(said) == 5
    assert "copies to other councillors, “It must not”" in said[1]


def test_an_answer_given_again_is_not_recorded_again(as_clerk, council, draft):
    give(as_clerk, council, draft, copies="must")
    entries = Entry.objects.count()
    went = as_clerk.post(ask(council, draft, "copies"), {"answer": "must"})
    assert went.status_code == 302
    assert Entry.objects.count() == entries


def test_a_change_leads_back_to_all_answers_once_each_is_given(as_clerk, council, draft):
    give(as_clerk, council, draft, **answered({}))
    went = as_clerk.post(ask(council, draft, "copies"), {"answer": "must"})
    assert went["Location"] == answers_page(council, draft)
    went = as_clerk.post(ask(council, draft, "groups"), {"answer": "yes"})
    assert went["Location"] == ask(council, draft, "ungrouped")


def test_each_answer_is_offered_with_what_the_judge_says(as_clerk, council, draft):
    page = as_clerk.get(ask(council, draft, "copies")).content.decode()
    assert page.count("with a blind copy, as the Clerk: needs a reason.") == 1
    assert page.count("with a blind copy, as the Clerk: refused.") == 1
    assert page.count('type="radio"') == 2
    assert "checked" not in page
    give(as_clerk, council, draft, copies="must")
    assert page.count("Suggested") == 1
    assert (
        'value="must" aria-describedby="follows-1" checked'
        in as_clerk.get(ask(council, draft, "copies")).content.decode()
    )


def test_the_draft_is_shown_as_made_and_not_as_read(as_clerk, council, draft):
    page = as_clerk.get(url(council, "versions", draft.pk, "reading")).content.decode()
    assert "The answers it was made from" in page
    assert "What was understood" not in page
    assert ">Sure<" not in page
    assert "None of the norms Moothall knows was recognised here" not in page


def test_the_draft_can_be_discarded_with_its_answers(as_clerk, council, draft):
    as_clerk.post(url(council, "versions", draft.pk, "discard"))
    assert not ProtocolVersion.objects.exists()
    assert not Chosen.objects.exists()


def test_the_papers_come_for_the_meeting_with_the_annex(as_clerk, council, draft):
    give(as_clerk, council, draft, copies="must")
    Chosen.objects.update(meeting=date(2026, 3, 9))
    word = as_clerk.get(f"/{council.slug}/protocol/versions/{draft.pk}/paper.docx")
    assert word["Content-Disposition"].endswith('.docx"')
    text = [one.text for one in opened(word.content).paragraphs]
    assert "Draft for the meeting of 9 March 2026" in text
    assert len(opened(word.content).tables[0].rows) == 1 + len(answered({}))
    pdf = as_clerk.get(f"/{council.slug}/protocol/versions/{draft.pk}/paper.pdf")
    assert pdf.content.startswith(b"%PDF")
    refs = {clause.ref for clause in read(pdf.content, "draft.pdf").clauses}
    assert {clause.ref for clause in understood(draft).clauses} <= refs


def test_once_changed_by_hand_the_papers_are_without_the_annex(as_clerk, council, draft):
    as_clerk.post(url(council, "versions", draft.pk, "clauses", 0, "remove"))
    word = as_clerk.get(f"/{council.slug}/protocol/versions/{draft.pk}/paper.docx")
    assert not opened(word.content).tables


def test_drafts_papers_are_not_for_councillors_until_they_are_asked(as_councillor, council, draft):
    for kind in ("docx", "pdf"):
        address = f"/{council.slug}/protocol/versions/{draft.pk}/paper.{kind}"
        assert as_councillor.get(address).status_code == 404
    Consultation.objects.create(council=council, version=draft, since=TODAY, until=TODAY, at=draft.created)
    assert as_councillor.get(address).status_code == 200


def test_any_version_comes_as_a_paper_and_an_adopted_one_is_no_draft(as_councillor, council):
    adoption = in_force(council)
    word = as_councillor.get(f"/{council.slug}/protocol/versions/{adoption.version_id}/paper.docx")
    assert not any("Draft" in one.text for one in opened(word.content).paragraphs)


def test_adopted_it_judges_as_the_answers_said(as_clerk, council, draft, clerk):
    give(as_clerk, council, draft, copies="must", instructions="should", response="two-five")
    page = as_clerk.get(url(council, "versions", draft.pk, "adopt"))
    names = re.findall(r'name="((?:adopted_on|in_force_from)\w*)"', page.content.decode())
    day = [TODAY.day, TODAY.month, TODAY.year]
    went = as_clerk.post(
        url(council, "versions", draft.pk, "adopt"),
        dict(zip(names, day * 2, strict=True)) | {"minute": "12/26"},
    )
    assert went.status_code == 302
    judge = judge_on(council, TODAY)
    typical = {one.name: one for one in TYPICAL}

    def judged(act, **answers):
        return judge.judge(act_from(typical[act].with_answers(answers, TODAY)))

    assert judged("letter", copies="blind").outcome.words == "refused"
    instructed = judged("instruct", who="councillor", to="clerk", authority="no", operational="no")
    assert instructed.outcome.words == "needs a reason"
    owed = judged("ask-clerk", precedence="none").duties
    assert [(duty.what, duty.days, duty.suggested) for duty in owed] == [
        ("acknowledge", 2, False),
        ("answer", 5, False),
    ]
    assert "2.3" in {clause.ref for finding in instructed.findings for clause in finding.clauses}
    assert as_clerk.get(answers_page(council, draft)).status_code == 404
    assert as_clerk.get(ask(council, draft, "copies")).status_code == 404


def test_a_model_draft_can_be_corrected_clause_by_clause(as_clerk, council, draft):
    page = as_clerk.get(url(council, "versions", draft.pk, "clauses", 0))
    assert page.status_code == 200
    assert "This protocol guides the councillors and officers" in page.content.decode()
    assert not Notes.objects.filter(version=draft).exclude(to_check={}).exists()


def test_a_council_without_a_protocol_is_offered_both_ways(as_clerk, as_councillor, council):
    for address in (f"/{council.slug}/", url(council)):
        page = as_clerk.get(address).content.decode()
        assert url(council, "model") in page
        assert url(council, "upload") in page
        assert url(council, "model") not in as_councillor.get(address).content.decode()
    assert url(council, "model") in as_clerk.get(url(council, "upload")).content.decode()


def test_the_pages_take_as_many_queries_with_many_drafts_as_with_one(as_clerk, council, draft):
    def queries():
        with CaptureQueriesContext(connection) as held:
            as_clerk.get(url(council, "model"))
        return len(held)

    one = queries()
    for _ in range(3):
        as_clerk.post(url(council, "model"))
    assert queries() == one
