"""A consultation: who is asked, until when, what they see of one another, and what the Clerk answers."""

from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from msgspec.structs import replace

from moothall.instrument.facts import understood
from moothall.instrument.life import queries
from moothall.instrument.models import Comment, Consultation
from moothall.instrument.queries import may_see, visible
from moothall.record.models import Entry, Outgoing
from moothall.road.perform import NotYours
from tests.builders import a_clerk, a_council, a_councillor, standing
from tests.instrument.conftest import signed_in

from .conftest import (
    ADOPT,
    AMEND,
    ANSWER,
    COMMENT,
    CONSULT,
    DAY,
    MEND,
    PROPOSE,
    SET_ASIDE,
    WITHDRAW,
    boxes,
    do,
)

LAST = date(2026, 6, 30)
AFTER = LAST + timedelta(days=1)


@pytest.fixture
def asked(clerk, seat, warden, draft):
    do(CONSULT, clerk, version=draft, until=LAST)
    return draft


def at(name, council, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": council.slug, **kwargs})


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return " ".join(unescape(response.content.decode()).split())


def comment(held, version, on=DAY, **given):
    return do(COMMENT, held, on=on, version=version, **{"ref": "5(1)", "text": "Too long.", **given})


# Opening it


def test_only_the_clerk_asks_and_only_about_a_draft(clerk, seat, draft, adoption, as_councillor, council):
    with pytest.raises(NotYours):
        do(CONSULT, seat, version=draft, until=LAST)
    with pytest.raises(NotYours, match="adopted"):
        do(CONSULT, clerk, version=adoption.version, until=LAST)
    other = a_clerk(a_council("ash-magna"), "Dee Fox")
    with pytest.raises(NotYours):
        do(CONSULT, other, version=draft, until=LAST)
    assert as_councillor.post(at("consult", council, pk=draft.pk)).status_code == 403
    assert not Consultation.objects.exists()


def test_the_last_day_is_today_or_later(clerk, draft, as_clerk, council):
    with pytest.raises(NotYours):
        do(CONSULT, clerk, version=draft, until=DAY - timedelta(days=1))
    do(CONSULT, clerk, version=draft, until=DAY)
    with time_machine.travel("2026-06-10 10:00", tick=False):
        client = signed_in(clerk.appointments.get().person)
        address = at("consult", council, pk=draft.pk)
        wrong = client.post(address, boxes("until", date(2026, 6, 9)))
        assert "must be today or later" in wrong.content.decode()
        assert client.post(address, boxes("until", date(2026, 6, 10))).status_code == 302
    assert queries.consultation_on(draft).until == date(2026, 6, 10)


def test_everybody_with_mail_is_asked_but_the_clerk_who_asks(clerk, seat, warden, draft, council):
    a_councillor(council, "Without Mail").person.__class__.objects.filter(name="Without Mail").update(
        email=None
    )
    a_councillor(council, "Gone Before", until=DAY - timedelta(days=1))
    do(CONSULT, clerk, version=draft, until=LAST)
    mails = Outgoing.objects.order_by("to")
    assert [mail.to for mail in mails] == ["ada.brook@example.org", "cy.dale@example.org"]
    assert "Tuesday 30 June 2026" in mails[0].body
    assert at("comments", council, pk=draft.pk) in mails[0].body
    assert "up to Tuesday 30 June 2026" in Entry.objects.latest("number").payload


# Who sees a draft


def test_a_draft_shows_to_members_from_the_day_they_are_asked_and_list_and_predicate_agree(
    clerk, seat, warden, draft
):
    before = [standing(held, on=DAY) for held in (seat, warden)]
    assert not any(may_see(acting, draft) for acting in before)
    do(CONSULT, clerk, version=draft, until=LAST)
    for day, shows in ((DAY - timedelta(days=1), False), (DAY, True), (LAST, True), (AFTER, True)):
        for held in (seat, warden):
            acting = standing(held, on=day)
            assert may_see(acting, draft) is shows
            assert (draft in visible(acting)) is shows
            assert queries.may_see_comments(acting, draft) is shows


def test_before_they_are_asked_no_page_of_the_draft_is_there_for_members(
    as_councillor, council, draft, adoption
):
    for name in ("version", "comments", "comment", "amendments"):
        assert as_councillor.get(at(name, council, pk=draft.pk)).status_code == 404
    assert "Draft" not in page(as_councillor, at("protocol", council))


def test_the_public_never_sees_a_draft(asked, council):
    assert str(asked) not in page(Client(), at("public", council))
    for name in ("comments", "amendments", "version"):
        assert Client().get(at(name, council, pk=asked.pk)).status_code == 302


# Commenting


@pytest.mark.parametrize(("day", "open_"), [(DAY, True), (LAST, True), (AFTER, False)])
def test_comments_are_made_up_to_the_last_day(asked, seat, day, open_):
    assert (asked.pk in {row.version_id for row in queries.open_to(standing(seat, on=day))}) is open_
    if open_:
        assert comment(seat, asked, on=day).signed == "Ada Brook, Councillor"
    else:
        with pytest.raises(NotYours, match="last day"):
            comment(seat, asked, on=day)


def test_a_draft_nobody_was_asked_about_takes_no_comments(seat, draft):
    with pytest.raises(NotYours):
        comment(seat, draft)


def test_opened_for_longer_the_new_day_counts_and_for_shorter_too(asked, clerk, seat):
    do(CONSULT, clerk, version=asked, until=AFTER)
    comment(seat, asked, on=AFTER)
    do(CONSULT, clerk, version=asked, until=DAY)
    with pytest.raises(NotYours):
        comment(seat, asked, on=DAY + timedelta(days=1))


@time_machine.travel("2026-06-30 10:00", tick=False)
def test_by_the_pages_on_the_last_day(asked, clerk, seat, warden, council):
    client = signed_in(seat.person)
    home = page(client, reverse("council-home", kwargs={"council": council.slug}))
    assert "open until Tuesday 30 June 2026" in home
    listed = page(client, at("comments", council, pk=asked.pk))
    assert "Open for comments until Tuesday 30 June 2026, that day included." in listed
    address = at("comment", council, pk=asked.pk)
    assert client.get(f"{address}?ref=5(1)").context["form"]["ref"].value() == "5(1)"
    wrong = client.post(address, {"text": "x", "new_words": "Better words."})
    assert "Choose the clause that your words are for." in wrong.content.decode()
    typed = {"ref": "5(1)", "text": "Clearer so.", "new_words": "Better words."}
    assert client.post(address, typed).status_code == 302
    assert client.post(address, {"text": "On the whole it is good."}).status_code == 302
    for reader in (warden, clerk):
        shown = page(signed_in(reader.appointments.get().person), at("comments", council, pk=asked.pk))
        assert "Ada Brook, Councillor" in shown
        assert "Better words." in shown and "On the whole it is good." in shown
    assert "withdraw" not in page(
        signed_in(warden.appointments.get().person), at("comments", council, pk=asked.pk)
    )


@time_machine.travel("2026-07-01 10:00", tick=False)
def test_by_the_pages_on_the_day_after(asked, seat, council):
    mine = comment(seat, asked)
    client = signed_in(seat.person)
    assert "open until" not in page(client, reverse("council-home", kwargs={"council": council.slug}))
    shown = page(client, at("comments", council, pk=asked.pk))
    assert "Comments were open until Tuesday 30 June 2026." in shown
    assert "Too long." in shown and "withdraw" not in shown
    assert client.get(at("comment", council, pk=asked.pk)).status_code == 404
    for name in ("mend-comment", "withdraw-comment"):
        assert client.get(at(name, council, pk=mine.pk)).status_code == 404


# One's own comment


def test_only_the_author_mends_or_withdraws(asked, seat, warden, clerk):
    mine = comment(seat, asked)
    for held in (warden, clerk):
        for what in (MEND, WITHDRAW):
            with pytest.raises(NotYours, match="author"):
                do(what, held, comment=mine, text="No.")
    mine.refresh_from_db()
    assert mine.text == "Too long."


@pytest.mark.parametrize(("day", "open_"), [(LAST, True), (AFTER, False)])
def test_a_comment_is_mended_and_withdrawn_up_to_the_last_day(asked, seat, day, open_):
    mine = comment(seat, asked)
    if not open_:
        for what in (MEND, WITHDRAW):
            with pytest.raises(NotYours, match="last day"):
                do(what, seat, on=day, comment=mine, text="Shorter.")
        return
    do(MEND, seat, on=day, comment=mine, text="Shorter.")
    mine.refresh_from_db()
    assert mine.text == "Shorter." and mine.mended
    do(WITHDRAW, seat, on=day, comment=mine)
    assert not Comment.objects.exists()
    assert "Shorter." not in "".join(Entry.objects.values_list("payload", flat=True))


def test_what_was_taken_into_a_draft_stays_as_it_is(asked, seat, clerk):
    mine = comment(seat, asked)
    clause = understood(asked).clauses[0]
    words = replace(clause, text="Shorter.")
    do(AMEND, clerk, version=asked, ref=clause.ref, clause=words, proposal=mine, why="Too long.")
    for what in (MEND, WITHDRAW):
        with pytest.raises(NotYours, match="taken this comment into a draft"):
            do(what, seat, comment=mine, text="No.")
    assert not queries.may_mend(standing(seat, on=DAY), mine)


def test_what_has_been_answered_stays_as_it_is(asked, seat, clerk):
    mine = comment(seat, asked)
    assert queries.may_mend(standing(seat, on=DAY), mine)
    mine = do(ANSWER, clerk, comment=mine, taken_up=True, answer="It is shortened.")
    for what in (MEND, WITHDRAW):
        with pytest.raises(NotYours, match="answered"):
            do(what, seat, comment=mine, text="No.")
    assert not queries.may_mend(standing(seat, on=DAY), mine)


def test_after_the_adoption_a_comment_stays_as_it_is(asked, seat, clerk):
    with time_machine.travel("2026-06-10 10:00", tick=False):
        mine = comment(seat, asked, on=date(2026, 6, 10))
    do(ADOPT, clerk, on=date(2026, 6, 20), version=asked, adopted_on=date(2026, 6, 20))
    with pytest.raises(NotYours):
        do(MEND, seat, on=date(2026, 6, 20), comment=mine, text="No.")


# Answering


def test_only_the_clerk_answers_and_once(asked, seat, clerk, as_councillor, council):
    mine = comment(seat, asked)
    with pytest.raises(NotYours):
        do(ANSWER, seat, comment=mine, taken_up=True, answer="Yes.")
    assert as_councillor.get(at("answer-comment", council, pk=mine.pk)).status_code == 403
    do(ANSWER, clerk, on=AFTER, comment=mine, taken_up=False, answer="The words are the county's.")
    with pytest.raises(NotYours, match="already"):
        do(ANSWER, clerk, comment=mine, taken_up=True, answer="Yes.")
    mail = Outgoing.objects.get(subject__endswith="your comment on the protocol")
    assert mail.to == "ada.brook@example.org"
    assert "not taken up" in Entry.objects.latest("number").payload
    shown = page(as_councillor, at("comments", council, pk=asked.pk))
    assert "Not taken up" in shown and "The words are the county's." in shown


def test_after_answering_the_message_is_seen_and_leads_to_the_answer(asked, seat, as_clerk, council):
    mine = comment(seat, asked)
    typed = {"taken_up": "yes", "answer": "It is shortened."}
    done = as_clerk.post(at("answer-comment", council, pk=mine.pk), typed)
    assert done.url == at("comments", council, pk=asked.pk)
    shown = page(as_clerk, done.url)
    assert f'href="#comment-{mine.pk}">See it where it stands</a>' in shown
    assert f'id="comment-{mine.pk}"' in shown


def test_only_a_comment_with_words_of_its_own_is_offered_for_the_draft(asked, seat, as_clerk, council):
    address = at("comments", council, pk=asked.pk)
    comment(seat, asked)
    assert "Take it into the draft" not in page(as_clerk, address)
    comment(seat, asked, new_words="Officers copy nobody in silence.")
    assert page(as_clerk, address).count("Take it into the draft") == 1


def test_a_comment_is_taken_into_the_draft_with_its_author_as_proposer(asked, seat, as_clerk, council):
    mine = comment(seat, asked, new_words="Officers copy nobody in silence.", text="Shorter.")
    there = as_clerk.get(at("take-in", council, pk=asked.pk, comment=mine.pk))
    assert there.status_code == 302
    form = as_clerk.get(there["Location"]).context["form"]
    assert form["text"].value() == "Officers copy nobody in silence."
    assert (form["proposer_else"].value(), form["why"].value()) == ("Ada Brook, Councillor", "Shorter.")
    typed = {name: form[name].value() for name in form.fields if form[name].value()}
    assert as_clerk.post(there["Location"], typed).status_code == 302
    note = asked.amended_clauses.get()
    assert (note.proposal, note.proposer) == (mine, "Ada Brook, Councillor")


# Proposals on what is in force


def test_a_councillor_or_officer_proposes_other_words_for_what_is_in_force(
    adoption, seat, warden, clerk, draft
):
    version = adoption.version
    mine = do(PROPOSE, seat, version=version, ref="5(1)", text="Clearer.", new_words="No copies.")
    assert Outgoing.objects.get().to == "bea.clark@example.org"
    do(MEND, seat, comment=mine, text="Much clearer.", new_words="No copies.")
    do(ANSWER, clerk, comment=mine, taken_up=True, answer="In the draft.")
    with pytest.raises(NotYours):
        do(PROPOSE, warden, version=draft, ref="5(1)", text="x", new_words="y")
    with pytest.raises(NotYours):
        do(COMMENT, warden, version=version, ref="5(1)", text="x")


def test_an_older_version_takes_no_proposals(adoption, seat, clerk, draft):
    do(ADOPT, clerk, version=draft, adopted_on=DAY)
    with pytest.raises(NotYours):
        do(PROPOSE, seat, version=adoption.version, ref="5(1)", text="x", new_words="y")


def test_proposing_by_the_page(adoption, as_councillor, council):
    address = at("propose", council, pk=adoption.version_id)
    assert "Fill in" in as_councillor.post(address, {"ref": "5(1)", "text": "x"}).content.decode()
    typed = {"ref": "5(1)", "text": "Clearer.", "new_words": "No copies."}
    assert as_councillor.post(address, typed).status_code == 302
    assert "No copies." in page(as_councillor, at("comments", council, pk=adoption.version_id))


# Set aside, discarded


def test_a_draft_that_others_were_asked_about_is_set_aside_and_not_discarded(
    asked, clerk, as_clerk, seat, council
):
    comment(seat, asked)
    refused = as_clerk.post(at("discard", council, pk=asked.pk))
    assert refused.status_code == 403 and "Set it aside instead" in refused.content.decode()
    do(SET_ASIDE, clerk, version=asked, why="The council voted against it.")
    asked.refresh_from_db()
    for what in (SET_ASIDE, CONSULT):
        with pytest.raises(NotYours, match="set aside"):
            do(what, clerk, version=asked, why="x", until=LAST)
    with pytest.raises(NotYours):
        comment(seat, asked)
    assert queries.open_to(standing(seat, on=DAY)) == []
    assert queries.under_way(standing(clerk, on=DAY)) == []
    assert "The council voted against it." in page(as_clerk, at("protocol", council))


def test_a_draft_nobody_was_asked_about_is_discarded(as_clerk, draft, council, clerk):
    do(AMEND, clerk, version=draft, ref="5(1)")
    assert as_clerk.post(at("discard", council, pk=draft.pk)).status_code == 302


def test_many_comments_cost_no_more_queries_than_one(asked, seat, as_clerk, council):
    def queries_of():
        with CaptureQueriesContext(connection) as taken:
            page(as_clerk, at("comments", council, pk=asked.pk))
        return len(taken)

    comment(seat, asked)
    queries_of()
    one = queries_of()
    for number in range(30):
        comment(seat, asked, text=f"Number {number}")
    assert queries_of() == one


@time_machine.travel("2026-06-30 10:00", tick=False)
def test_whoever_records_the_adoption_is_told_that_comments_are_still_open(asked, clerk, council):
    client = signed_in(clerk.appointments.get().person)
    assert "can still comment on this draft until Tuesday 30 June 2026" in page(
        client, at("adopt", council, pk=asked.pk)
    )
