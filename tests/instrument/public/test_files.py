"""The protocol to take away: who gets which version, and that nothing is lost on the way out and back in."""

import io
from datetime import date

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.test import Client
from pypdf import PdfReader

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument import facts
from moothall.instrument.models import Notes, Review
from moothall.reading.convert import in_doubt
from moothall.reading.exchange import akoma_reader, markdown_reader
from moothall.reading.reader import read
from moothall.site import profiles
from tests.builders import a_council, in_force
from tests.instrument.conftest import signed_in
from tests.instrument.desk import at, sent
from tests.instrument.life.conftest import ADOPT, CONSULT, do

pytestmark = pytest.mark.django_db

FILES = ("export-akoma", "export-markdown", "pdf")
READERS = {"export-akoma": akoma_reader.read, "export-markdown": markdown_reader.read}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-06-01 10:00", tick=False):
        yield


def clerk_of(clerk):
    return signed_in(clerk.appointments.get().person)


@pytest.mark.parametrize("name", FILES)
def test_a_draft_is_for_the_clerk_until_others_are_asked_about_it(name, council, clerk, as_councillor):
    draft = ProtocolVersion.objects.create(
        council=council,
        label="A draft",
        understood=in_force(a_council("elsewhere"), "ware").version.understood,
    )
    theirs = ProtocolVersion.objects.exclude(council=council).get()
    for client in (Client(), as_councillor):
        assert client.get(at(name, council, pk=draft.pk)).status_code == 404
        assert client.get(at(name, council, pk=theirs.pk)).status_code == 404
    assert clerk_of(clerk).get(at(name, council, pk=draft.pk)).status_code == 200
    assert clerk_of(clerk).get(at(name, council, pk=theirs.pk)).status_code == 404
    do(CONSULT, clerk, on=date(2026, 6, 1), version=draft, until=date(2026, 6, 30))
    assert as_councillor.get(at(name, council, pk=draft.pk)).status_code == 200
    assert Client().get(at(name, council, pk=draft.pk)).status_code == 404


@pytest.mark.parametrize("name", list(READERS))
def test_what_was_adopted_goes_out_whole(name, council):
    Adoption.objects.filter(pk=in_force(council, "pitstone", since=date(2020, 5, 4)).pk).update(minute="9/20")
    adoption = in_force(council, "ware", since=date(2025, 5, 12))
    Adoption.objects.filter(pk=adoption.pk).update(body="Full council", minute="14/25", signatory="A. Chair")
    Notes.objects.create(version=adoption.version, facts={"review_interval": "1 year", "minute": "13/25"})
    response = Client().get(at(name, council, pk=adoption.version_id))
    assert response["Content-Disposition"].startswith("attachment")
    held = READERS[name](response.content)
    protocol = profiles.load("ware")
    assert (held.protocol.clauses, held.protocol.statements) == (protocol.clauses, protocol.statements)
    assert held.protocol.council == council.name
    assert held.protocol.in_force_from == date(2025, 5, 12)
    assert (held.adoption.adopted, held.adoption.minute) == ("2025-05-12", "14/25")
    assert held.adoption.review_interval == "1 year"
    assert [(one.adopted, one.minute) for one in held.history] == [
        (date(2020, 5, 4), "9/20"),
        (date(2025, 5, 12), "14/25"),
    ]


def test_a_review_day_goes_out_where_the_council_set_it_and_not_where_it_is_only_suggested(council, clerk):
    for profile, due in (("pitstone", "2026-05-05"), ("yateley", None)):
        version = in_force(council, profile).version
        Adoption.objects.filter(version=version).delete()
        do(ADOPT, clerk, on=date(2025, 5, 12), version=version, adopted_on=date(2025, 5, 5))
        assert Review.objects.filter(adoption__version=version).exists()
        held = READERS["export-akoma"](Client().get(at("export-akoma", council, pk=version.pk)).content)
        assert held.adoption.review_due == due


@pytest.mark.parametrize("name", list(READERS))
def test_what_went_out_is_a_draft_again_elsewhere_with_nothing_to_check(name, council, clerk, as_clerk):
    there = a_council("elsewhere")
    adoption = in_force(there, "ware", since=date(2025, 5, 12))
    Adoption.objects.filter(pk=adoption.pk).update(body="Full council", minute="14/25")
    made = Client().get(at(name, there, pk=adoption.version_id)).content
    assert sent(as_clerk, council, made, "from-elsewhere").status_code == 302
    draft = ProtocolVersion.objects.get(council=council)
    got, gave = facts.understood(draft), profiles.load("ware")
    assert (got.clauses, got.statements) == (gave.clauses, gave.statements)
    assert (got.council, got.in_force_from) == (council.name, None)
    assert Notes.objects.get(version=draft).to_check == {}
    assert f"The document names {there.name}; this council is {council.name}." in (
        as_clerk.get(at("reading", council, pk=draft.pk)).content.decode()
    )
    form = as_clerk.get(at("adopt", council, pk=draft.pk)).context["form"]
    assert (form.initial["minute"], form.initial["adopted_on"]) == ("14/25", date(2025, 5, 12))


def test_a_broken_file_is_refused_with_its_line_and_nothing_is_stored(council, as_clerk):
    broken = "---\nmoothall: protocol\ncouncil: X\nnation: mercia\n---\n"
    page = sent(as_clerk, council, broken, "ours.md").content.decode()
    assert "Line 4: “nation” cannot be “mercia”: it is england or wales." in page
    assert not ProtocolVersion.objects.exists()


def test_the_document_that_was_adopted_is_there_as_it_was_uploaded(council):
    adoption = in_force(council, "pitstone", since=date(2020, 5, 4))
    address = at("public-document", council, pk=adoption.version_id)
    assert Client().get(address).status_code == 404
    assert address not in Client().get(at("public", council)).content.decode()
    version = adoption.version
    version.document_name = "Protocol 2020.txt"
    version.document.save("x", ContentFile(b"<script>as it was</script>"))
    response = Client().get(address)
    assert b"".join(response.streaming_content) == b"<script>as it was</script>"
    assert response["Content-Type"] == "application/octet-stream"
    assert "attachment" in response["Content-Disposition"]
    assert address in Client().get(at("public", council)).content.decode()


def test_the_pdf_has_the_words_the_record_and_an_outline(council):
    adoption = in_force(council, "pitstone", since=date(2020, 5, 4))
    response = Client().get(at("pdf", council, pk=adoption.version_id))
    assert response["Content-Type"] == "application/pdf"
    made = PdfReader(io.BytesIO(response.content))
    said = " ".join(" ".join(page.extract_text() for page in made.pages).split())
    assert "4 May 2020" in said and "not recorded" in said
    assert council.name in said
    assert "clause-5-1" in made.named_destinations
    assert made.outline


@pytest.mark.parametrize("profile", profiles.names())
def test_the_pdf_reads_back_under_the_same_references(profile, council):
    adoption = in_force(council, profile, since=date(2020, 5, 4))
    reading = read(Client().get(at("pdf", council, pk=adoption.version_id)).content, "protocol.pdf")
    gave = {clause.ref: " ".join(clause.text.split()) for clause in profiles.load(profile).clauses}
    got = {clause.ref: " ".join(clause.text.split()) for clause in reading.clauses}
    # what Moothall knows of the version stands above its text
    assert got.keys() - gave.keys() <= {"title", "adoption"}
    assert {ref: got.get(ref) for ref in gave} == gave
    assert reading.adoption.adopted == "2020-05-04"


def test_the_pdf_of_a_draft_says_that_it_is_one(council, clerk):
    version = in_force(council, "ware").version
    Adoption.objects.all().delete()
    made = PdfReader(io.BytesIO(clerk_of(clerk).get(at("pdf", council, pk=version.pk)).content))
    assert "draft, not adopted" in made.pages[0].extract_text()


@pytest.mark.parametrize("name", list(READERS))
def test_what_nobody_has_gone_through_goes_out_and_comes_in_again_as_doubtful(name, council, clerk):
    version = in_force(council, "pitstone", since=date(2020, 5, 4)).version
    first = facts.understood(version).statements[0]
    doubt = (first.clause, first.provision)
    gone = {"7.99": ["conduct.courtesy"]}  # a clause that is no longer there
    Notes.objects.create(version=version, to_check={first.clause: [first.provision], **gone})
    made = Client().get(at(name, council, pk=version.pk)).content
    assert READERS[name](made).in_doubt == {doubt}
    assert in_doubt(read(made, "it")) == {doubt}
