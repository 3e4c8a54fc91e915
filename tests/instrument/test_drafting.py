"""The Clerk uploads a document and corrects how it is understood. Refusals first: they store nothing."""

import zipfile
from io import BytesIO

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile

from moothall.council.models import ProtocolVersion
from moothall.instrument import changes, facts
from moothall.instrument.forms import UploadForm
from moothall.instrument.models import Notes
from moothall.protocol.core.clauses import Clause
from moothall.protocol.core.strengths import Strength
from moothall.reading.reader import MOST_BYTES
from moothall.reading.values import Adoption, ReadClause, Reading, Remark, Stated
from moothall.record.models import Entry
from moothall.road.perform import NotYours, What, perform
from tests.builders import a_clerk, a_council, holder, in_force, standing
from tests.instrument.conftest import signed_in
from tests.instrument.desk import as_it_stands, at, number, page_of, sent
from tests.instrument.documents import TEXT, as_docx, upload
from tests.reading import making, shapes
from tests.reading.bad import broken

CORRECT = What(facts.mend, changes.correct)


@pytest.fixture
def draft(as_clerk, council):
    sent(as_clerk, council, label="2025 edition")
    return ProtocolVersion.objects.get()


def bomb():
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 300_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty.txt"),
        (b"Dear Sir, the bins were not emptied on Tuesday. Yours, A. Resident", "letter.txt"),
        (b"%PDF-1.7 cut short", "protocol.pdf"),
        (bytes(range(256)) * 40, "junk.docx"),
        (making.docx(making.para("x"))[:-200], "protocol.docx"),
        (broken.bomb("content.xml"), "protocol.odt"),
        (making.odt("<text:p>&a;</text:p>", before="<!DOCTYPE x [<!ENTITY a 'b'>]>"), "protocol.odt"),
        (b"<html><body><nav>Home</nav></body></html>", "protocol.html"),
        (b"# Recipes\n\n## Soup\n\nPeel the parsnips.", "protocol.md"),
        (broken.CASES["old word file"][0], "protocol.doc"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_at_the_field_and_is_not_stored(
    as_clerk, council, uploads, data, name
):
    response = sent(as_clerk, council, data, name, label="Keep this")
    assert response.status_code == 200
    assert response.context["form"].errors["document"][0].endswith(".")
    assert b"Keep this" in response.content
    assert not ProtocolVersion.objects.exists()
    assert not Entry.objects.exists()
    assert not any(path.is_file() for path in uploads.rglob("*"))


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (shapes.open_text, "p.odt"),
        (shapes.web_page, "p.html"),
        (shapes.markdown, "p.md"),
        (shapes.zigzag_pdf, "p.pdf"),
    ],
)
def test_every_format_becomes_a_draft(as_clerk, council, uploads, make, name):
    assert sent(as_clerk, council, make(), name, label="Kept").status_code == 302
    assert ProtocolVersion.objects.get().document_name == name


def test_what_the_document_as_a_whole_calls_for_is_said_on_the_draft(as_clerk, council, uploads):
    sent(as_clerk, council, shapes.tracked_docx(), "p.docx", label="Kept")
    response = as_clerk.get(at("reading", council, pk=ProtocolVersion.objects.get().pk))
    assert b"holds tracked changes" in response.content


def test_a_bomb_is_not_unpacked(as_clerk, council):
    response = sent(as_clerk, council, bomb(), "protocol.docx")
    assert "document" in response.context["form"].errors
    assert not ProtocolVersion.objects.exists()


def test_what_is_too_large_is_not_even_opened():
    class Unopened(SimpleUploadedFile):
        def read(self, *_):
            raise AssertionError("opened")

    file = Unopened("protocol.pdf", b"x")
    file.size = MOST_BYTES + 1
    form = UploadForm({}, {"document": file})
    assert "larger than" in form.errors["document"][0]
    file.size = MOST_BYTES
    with pytest.raises(AssertionError, match="opened"):
        UploadForm({}, {"document": file}).is_valid()


def test_only_the_clerk_uploads(as_councillor, council):
    assert sent(as_councillor, council).status_code == 403
    assert not ProtocolVersion.objects.exists()


@pytest.mark.parametrize(("data", "name"), [(TEXT, "protocol.txt"), (as_docx(), "protocol.docx")])
def test_a_document_becomes_a_draft_that_judges_nothing(as_clerk, council, data, name):
    response = sent(as_clerk, council, data, name)
    draft = ProtocolVersion.objects.get()
    assert response.url == at("reading", council, pk=draft.pk)
    assert "2.1" in [clause.ref for clause in facts.understood(draft).clauses]
    assert not draft.adoptions.exists()
    entry = Entry.objects.get()
    assert entry.kind == "store-draft"
    assert "Bea Clark, Clerk, uploaded a draft of the protocol" in entry.payload
    page = as_clerk.get(response.url)
    assert "Compare this with the document" in page.content.decode()
    assert "Councillors must put their enquiries to the Clerk" in page.content.decode()


def test_a_draft_is_the_clerks_alone(as_councillor, as_clerk, draft, council):
    for name in ("version", "document"):
        assert as_councillor.get(at(name, council, pk=draft.pk)).status_code == 404
        assert as_clerk.get(at(name, council, pk=draft.pk)).status_code == 200
    assert as_councillor.get(at("reading", council, pk=draft.pk)).status_code == 403


def test_the_document_comes_back_as_a_download_and_as_it_was(as_clerk, draft, council):
    response = as_clerk.get(at("document", council, pk=draft.pk))
    assert b"".join(response.streaming_content).decode() == TEXT
    assert response["Content-Disposition"].startswith("attachment")
    assert draft.document.name.endswith(".txt") is False


def test_the_reading_says_what_it_is_sure_of_and_what_to_check(as_clerk, draft, council):
    Notes.objects.filter(version=draft).update(to_check={"3.1": ["conduct.courtesy"]})
    page = as_clerk.get(at("reading", council, pk=draft.pk)).content.decode()
    assert "To check (1)</a>" in page
    assert page.count(">Check this<") == 1
    assert "Sure" in page


def a_reading():
    doubtful = Stated("conduct.courtesy", Strength.MUST, 0.89)
    certain = Stated("roles.distinct", Strength.STATES, 0.9)
    return Reading(
        name="protocol.txt",
        title=None,
        council=None,
        clauses=(ReadClause("1", "Both.", provisions=(doubtful, certain)), ReadClause("2", "Neither.")),
        adoption=Adoption(),
        findings=(Remark("1", "Look at conduct.courtesy."), Remark("1", "Twice."), Remark("2", "Nothing.")),
    )


def test_what_is_doubtful_is_marked_once_and_at_the_provision(clerk):
    given = {"document": upload(), "reading": a_reading(), "label": ""}
    draft = perform(What(facts.store, changes.upload), standing(clerk), given).result
    notes = Notes.objects.get(version=draft)
    assert notes.to_check == {"1": ["conduct.courtesy"]}
    assert notes.remarks == [["1", "Twice."], ["2", "Nothing."]]
    assert draft.label == "protocol.txt"


def test_a_reference_that_is_taken_or_a_strength_left_out_is_said_at_the_field(as_clerk, draft):
    typed = {**as_it_stands(as_clerk, draft, "3.1"), "ref": "2.1", "text": "My words stay."}
    response = as_clerk.post(page_of(draft, "3.1"), typed)
    assert "There is a clause 2.1 already" in response.context["form"].errors["ref"][0]
    assert b"My words stay." in response.content

    typed = {**as_it_stands(as_clerk, draft, "3.1"), "new": "conduct.no-bullying"}
    response = as_clerk.post(page_of(draft, "3.1"), typed)
    assert "new_strength" in response.context["form"].errors

    typed = {**as_it_stands(as_clerk, draft, "3.1"), "terms_0": "ten days"}
    response = as_clerk.post(page_of(draft, "3.1"), typed)
    assert "“ten days”" in response.context["form"].errors["terms_0"][0]
    assert number(draft, "3.1")  # still there as it was


def test_nobodys_correction_is_lost_under_anothers(as_clerk, draft):
    early = as_it_stands(as_clerk, draft, "3.1")
    as_clerk.post(page_of(draft, "3.1"), {**early, "text": "First."})
    response = as_clerk.post(page_of(draft, "3.1"), {**early, "text": "Second."})
    assert facts.OVERTAKEN in response.content.decode()
    draft.refresh_from_db()
    assert facts.understood(draft).clause("3.1").text == "First."


def test_a_clause_is_stored_as_the_clerk_says(as_clerk, draft, council):
    Notes.objects.filter(version=draft).update(to_check={"3.1": ["conduct.courtesy"], "3.2": ["x"]})
    typed = as_it_stands(as_clerk, draft, "3.1")
    typed |= {
        "ref": "3.1A",
        "text": "Mended.",
        "strength_0": "should",
        "binds_0": ["councillor"],
        "terms_0": "where: meetings\nwho is asked: the chair",
        "new": "direction.via-clerk",
        "new_strength": "must",
        "new_terms": "",
    }
    response = as_clerk.post(page_of(draft, "3.1"), typed)
    assert response.url == at("reading", council, pk=draft.pk)
    assert "#clause-3-1a" in str(next(iter(get_messages(response.wsgi_request))))
    draft.refresh_from_db()
    protocol = facts.understood(draft)
    assert protocol.clause("3.1A").text == "Mended."
    courtesy, via_clerk = (one for one in protocol.statements if one.clause == "3.1A")
    assert (courtesy.provision, courtesy.strength, courtesy.binds) == (
        "conduct.courtesy",
        "should",
        frozenset({"councillor"}),
    )
    assert courtesy.terms == {"where": "meetings", "who_is_asked": "the chair"}
    assert (via_clerk.provision, via_clerk.strength, via_clerk.binds) == ("direction.via-clerk", "must", None)
    assert Notes.objects.get(version=draft).to_check == {"3.2": ["x"]}
    page = as_clerk.get(at("reading", council, pk=draft.pk)).content.decode()
    assert page.count("Checked</strong>") == 2


def test_saving_to_add_more_comes_back_to_the_clause(as_clerk, draft):
    typed = {**as_it_stands(as_clerk, draft, "3.1"), "more": "1"}
    assert as_clerk.post(page_of(draft, "3.1"), typed).url == page_of(draft, "3.1")


def test_a_provision_is_taken_out_of_its_clause(as_clerk, draft):
    as_clerk.post(page_of(draft, "3.1"), {**as_it_stands(as_clerk, draft, "3.1"), "remove_0": "on"})
    draft.refresh_from_db()
    assert not [one for one in facts.understood(draft).statements if one.clause == "3.1"]


def test_a_missed_clause_is_added_and_what_is_none_is_taken_out(as_clerk, draft):
    typed = {"ref": "3.1 bis", "text": "A clause the reader missed.", "heading": "Conduct"}
    as_clerk.post(page_of(draft, "3.1", "add-clause"), typed)
    draft.refresh_from_db()
    assert number(draft, "3.1 bis") == number(draft, "3.1") + 1

    again = as_clerk.post(page_of(draft, "3.1", "add-clause"), typed)
    assert "ref" in again.context["form"].errors

    page = as_clerk.get(page_of(draft, "3.1 bis", "remove-clause")).content.decode()
    assert "A clause the reader missed." in page
    Notes.objects.filter(version=draft).update(to_check={"3.1 bis": ["x"]}, checked=["3.1 bis", "3.1"])
    as_clerk.post(page_of(draft, "3.1 bis", "remove-clause"))
    notes = Notes.objects.get(version=draft)
    assert (notes.to_check, notes.checked) == ({}, ["3.1"])
    draft.refresh_from_db()
    assert "3.1 bis" not in [clause.ref for clause in facts.understood(draft).clauses]


def test_what_has_been_adopted_is_never_changed(as_clerk, clerk, council):
    version = in_force(council, "pitstone").version
    for name in ("clause", "add-clause", "remove-clause"):
        assert as_clerk.get(at(name, council, pk=version.pk, number=0)).status_code == 404
        assert as_clerk.post(at(name, council, pk=version.pk, number=0)).status_code == 404
    for name in ("reading", "discard"):
        assert as_clerk.get(at(name, council, pk=version.pk)).status_code == 404
    assert as_clerk.post(at("discard", council, pk=version.pk)).status_code == 404


def test_another_councils_draft_is_not_there(draft, clerk, council):
    other = a_clerk(a_council("ash-magna"), "Dee Fox")
    client = signed_in(holder(other))
    assert client.get(at("reading", other.council, pk=draft.pk)).status_code == 404
    assert client.post(at("discard", other.council, pk=draft.pk)).status_code == 404


def a_correction(version, **more):
    protocol = facts.understood(version)
    clause = protocol.clauses[0]
    return {"version": version, "ref": clause.ref, "clause": clause, "statements": (), **more}


def test_the_road_itself_refuses_to_change_what_is_adopted_or_anothers(clerk, seat, council):
    adopted = in_force(council, "pitstone").version
    theirs = ProtocolVersion.objects.create(council=a_council("ash-magna"), understood=adopted.understood)
    mine = ProtocolVersion.objects.create(council=council, understood=adopted.understood)
    for who, version in ((clerk, adopted), (clerk, theirs), (seat, mine)):
        with pytest.raises(NotYours):
            perform(CORRECT, standing(who), a_correction(version))
    perform(CORRECT, standing(clerk), a_correction(mine))


@pytest.mark.parametrize(
    "more", [{"seen": "another"}, {"ref": "99"}, {"after": "99"}, {"clause": Clause("2(1)", "")}]
)
def test_the_road_itself_refuses_what_was_overtaken(clerk, council, more):
    understood = in_force(council, "pitstone").version.understood
    draft = ProtocolVersion.objects.create(council=council, understood=understood)
    with pytest.raises(NotYours, match="has been changed"):
        perform(CORRECT, standing(clerk), a_correction(draft, **more))


@pytest.mark.django_db(transaction=True)
def test_a_discarded_draft_is_gone_with_its_document(as_clerk, council, uploads):
    sent(as_clerk, council)
    draft = ProtocolVersion.objects.get()
    assert any(path.is_file() for path in uploads.rglob("*"))
    as_clerk.post(at("discard", council, pk=draft.pk))
    assert not ProtocolVersion.objects.exists()
    assert not any(path.is_file() for path in uploads.rglob("*"))
    assert "discarded the draft" in Entry.objects.latest("number").payload
