"""An amendment: a copy of the version in force, changed clause by clause, with who proposed what and why."""

from datetime import date
from html import unescape

import msgspec
import pytest
from django.urls import reverse

from moothall.council.in_force import adoption_on, judge_on
from moothall.council.models import ProtocolVersion
from moothall.instrument.changes import noted
from moothall.instrument.facts import understood
from moothall.instrument.life.tracing import changes_in
from moothall.instrument.models import Amendment, Notes
from moothall.protocol.acts.letters import SendLetter
from moothall.protocol.core.clauses import Clause
from moothall.protocol.core.parties import Role
from moothall.record.models import Entry
from moothall.road.perform import NotYours
from tests.builders import a_clerk, a_council

from ..test_drafting import CORRECT
from .conftest import ADOPT, AMEND, CONSULT, DAY, START, do

COPY, SILENT_COPIES = "5(1)", "correspondence.no-silent-copies"


def at(name, version, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": version.council.slug, "pk": version.pk, **kwargs})


def number_of(version, ref):
    return [clause.ref for clause in understood(version).clauses].index(ref)


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return " ".join(unescape(response.content.decode()).split())


def amended(clerk, draft, ref, text, **given):
    return do(AMEND, clerk, version=draft, ref=ref, clause=Clause(given.pop("to", ref), text), **given)


def test_only_the_clerk_begins_one(seat, warden, adoption, as_councillor, council):
    for held in (seat, warden):
        with pytest.raises(NotYours):
            do(START, held)
    address = reverse("instrument:amend", kwargs={"council": council.slug})
    assert as_councillor.post(address).status_code == 403
    assert ProtocolVersion.objects.count() == 1


@pytest.mark.parametrize("asked", ["9" * 5000, "9" * 19, "9" * 18, "x", ""])
def test_a_number_that_no_proposal_has_takes_none_up(draft, as_clerk, asked):
    address = at("amend-clause", draft, number=number_of(draft, COPY))
    assert as_clerk.get(address, {"proposal": asked}).status_code == 200


def test_without_a_protocol_in_force_there_is_none_to_amend(clerk, as_clerk, council):
    with pytest.raises(NotYours, match="No protocol is in force"):
        do(START, clerk)
    assert as_clerk.get(reverse("instrument:amend", kwargs={"council": council.slug})).status_code == 404


def test_it_begins_as_a_copy_that_changes_nothing(draft, adoption):
    assert draft.amends == adoption.version
    assert understood(draft) == understood(adoption.version)
    assert changes_in(draft) == []
    assert str(draft) == "pitstone, amended"


def test_what_was_doubtful_when_it_was_adopted_is_still_to_be_checked(clerk, as_clerk, adoption):
    Notes.objects.create(version=adoption.version, to_check={COPY: [SILENT_COPIES]}, checked=["1(1)"])
    draft = do(START, clerk)
    assert noted(draft).to_check == {COPY: [SILENT_COPIES]}
    assert "To check (1)" in page(as_clerk, at("reading", draft))
    do(CORRECT, clerk, version=draft, ref=COPY, clause=understood(draft).clause(COPY), statements=())
    assert noted(draft).to_check == {}
    assert noted(adoption.version).to_check == {COPY: [SILENT_COPIES]}


def test_an_adopted_version_and_a_text_of_its_own_are_not_amended_in_place(clerk, adoption, council):
    with pytest.raises(NotYours, match="adopted"):
        amended(clerk, adoption.version, COPY, "Other words.")
    afresh = ProtocolVersion.objects.create(council=council, understood=adoption.version.understood)
    with pytest.raises(NotYours, match="amends no version"):
        amended(clerk, afresh, COPY, "Other words.")


def test_another_council_s_draft_is_not_amended(draft):
    other = a_clerk(a_council("ash-magna"), "Dee Fox")
    with pytest.raises(NotYours):
        amended(other, draft, COPY, "Other words.")


def test_a_change_has_old_and_new_words_a_proposer_and_a_reason(clerk, draft):
    old = understood(draft).clause(COPY).text
    amended(
        clerk,
        draft,
        COPY,
        "Officers must not send copies of letters to other councillors in silence.",
        proposer="Ada Brook, Councillor",
        why="It happened twice.",
    )
    (change,) = changes_in(draft)
    assert (change.old.text, change.new.text) == (
        old,
        "Officers must not send copies of letters to other councillors in silence.",
    )
    assert (change.note.proposer, change.note.why) == ("Ada Brook, Councillor", "It happened twice.")
    entry = Entry.objects.latest("number")
    assert "changed clause 5(1) of the draft amendment" in entry.payload
    assert "It happened twice." not in entry.payload  # nobody has been asked about the draft yet
    do(CONSULT, clerk, version=draft, until=DAY)
    amended(clerk, draft, COPY, "Officers copy nobody in silence.", why="It happened twice.")
    assert "It happened twice." in Entry.objects.latest("number").payload


def test_what_the_new_words_state_is_read_again_and_what_is_doubtful_is_marked(clerk, draft):
    before = [said.strength for said in understood(draft).statements if said.clause == COPY]
    assert before != []
    amended(clerk, draft, COPY, "Councillors must treat officers with courtesy and respect.")
    stated = {said.provision for said in understood(draft).statements if said.clause == COPY}
    assert "conduct.courtesy" in stated
    assert "correspondence.no-silent-copies" not in stated


def test_words_left_as_they_are_keep_what_the_clerk_made_of_them(clerk, draft):
    held = [said for said in understood(draft).statements if said.clause == COPY]
    clause = understood(draft).clause(COPY)
    do(AMEND, clerk, version=draft, ref=COPY, clause=msgspec.structs.replace(clause, ref="5(1A)"))
    moved = [said for said in understood(draft).statements if said.clause == "5(1A)"]
    assert [msgspec.structs.replace(said, clause=COPY) for said in moved] == held
    (change,) = changes_in(draft)
    assert (change.old.ref, change.new.ref) == (COPY, "5(1A)")


def test_a_new_clause_and_one_taken_out(clerk, draft):
    do(AMEND, clerk, version=draft, after=COPY, clause=Clause("5(1A)", "Copies are named at the foot."))
    do(AMEND, clerk, version=draft, ref="5(2)", proposer="the Planning Committee")
    gone, new = changes_in(draft)
    assert (new.old, new.new.ref) == (None, "5(1A)")
    assert (gone.old.ref, gone.new, gone.note.proposer) == ("5(2)", None, "the Planning Committee")
    do(AMEND, clerk, version=draft, ref="5(1A)")
    assert [change.ref for change in changes_in(draft)] == ["5(2)"]
    assert Amendment.objects.count() == 1


def test_what_is_changed_back_is_no_amendment(clerk, draft):
    words = understood(draft).clause(COPY).text
    amended(clerk, draft, COPY, "Other words.")
    amended(clerk, draft, COPY, words)
    assert understood(draft).clause(COPY).text == words
    assert changes_in(draft) == [] or changes_in(draft)[0].old.heading != changes_in(draft)[0].new.heading


def test_what_is_corrected_on_the_clause_s_own_page_is_listed_too(as_clerk, draft):
    number = number_of(draft, COPY)
    address = at("clause", draft, number=number)
    form = as_clerk.get(address).context["form"]
    typed = {name: form[name].value() for name in form.fields if form[name].value()}
    sent = as_clerk.post(address, {**typed, "ref": "5(9)", "text": "Quite other words."})
    assert sent.status_code == 302, sent.context["form"].errors
    (change,) = changes_in(ProtocolVersion.objects.get(pk=draft.pk))
    assert (change.old.ref, change.new.ref, change.new.text) == (COPY, "5(9)", "Quite other words.")
    assert change.note.proposer == ""
    assert "Not recorded" in page(as_clerk, at("amendments", draft))


def test_by_the_pages(as_clerk, clerk, draft, seat):
    number = number_of(draft, COPY)
    address = at("amend-clause", draft, number=number)
    form = as_clerk.get(address).context["form"]
    assert form["text"].value() == understood(draft).clause(COPY).text
    typed = {
        "seen": form["seen"].value(),
        "ref": COPY,
        "heading": "",
        "text": "A copy is named in the letter.",
    }
    wrong = as_clerk.post(address, {**typed, "ref": "5(2)"})
    assert "There is a clause 5(2) already" in wrong.content.decode()
    stands = {**typed, "heading": form["heading"].value(), "text": form["text"].value()}
    assert "Nothing is changed here." in as_clerk.post(address, stands).content.decode()
    assert not draft.amended_clauses.exists()
    overtaken = as_clerk.post(address, {**typed, "seen": "x"})
    assert "changed since you opened it" in overtaken.content.decode()
    chosen = {"proposer": "Ada Brook, Councillor", "why": "Clearer."}
    done = as_clerk.post(address, {**typed, **chosen})
    assert done.status_code == 302 and done["Location"].startswith(at("reading", draft))
    listed = page(as_clerk, at("amendments", draft))
    assert "A copy is named in the letter." in listed
    assert "Ada Brook, Councillor<br>" in listed and "Clearer." in listed
    added = as_clerk.post(at("amend-add", draft, number=number), {"ref": "5(1A)", "text": "New words."})
    assert added.status_code == 302
    assert (
        as_clerk.post(at("amend-remove", draft, number=0), {"proposer_else": "a resident"}).status_code == 302
    )
    listed = page(as_clerk, at("amendments", draft))
    assert "New clause" in listed and "Taken out" in listed and "a resident" in listed


def test_a_clause_that_is_not_there_is_not_found(as_clerk, draft, adoption):
    assert as_clerk.get(at("amend-clause", draft, number=9999)).status_code == 404
    assert as_clerk.get(at("amend-clause", adoption.version, number=0)).status_code == 404
    assert as_clerk.get(at("amendments", adoption.version)).status_code == 404


def test_the_amended_version_judges_from_its_day_and_the_old_one_before_it(clerk, council, draft):
    amended(clerk, draft, COPY, "Officers must not copy letters to other councillors silently.")
    do(ADOPT, clerk, version=draft, adopted_on=DAY, in_force_from=date(2026, 7, 1))
    assert adoption_on(council, date(2026, 6, 30)).version != draft
    assert adoption_on(council, date(2026, 7, 1)).version == draft
    letter = SendLetter(who=Role.CLERK, on=date(2026, 7, 1), copied_councillors=("Tom Fennimore",))
    assert judge_on(council, letter.on).judge(letter).outcome.words


def test_the_page_shows_what_is_in_force_now_and_what_comes(as_councillor, clerk, draft, council):
    do(ADOPT, clerk, version=draft, adopted_on=DAY, in_force_from=date(2999, 7, 1))
    shown = page(as_councillor, reverse("instrument:protocol", kwargs={"council": council.slug}))
    assert "In force now" in shown
    assert "In force from 1 July 2999" in shown
    assert "pitstone, amended, adopted on 1 June 2026" in shown
