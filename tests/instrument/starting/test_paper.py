"""The draft on paper: a Word document and a PDF that the reader takes back under the same references."""

from io import BytesIO

import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from moothall.instrument.starting.composing import compose
from moothall.instrument.starting.paper import ANNEX, Row, paper
from moothall.instrument.starting.papers import as_pdf
from moothall.instrument.starting.word import word
from moothall.protocol.core.clauses import Clause, Protocol
from moothall.reading.reader import read
from moothall.site import profiles
from tests.instrument.starting.texts import CHOICES, ENGLISH, PAPERS, WELSH, opened, sheet

SURE = 0.9


def read_back(kind, council, given):
    reading = read(PAPERS[kind](sheet(council, given)), f"draft.{kind}")
    return [clause for clause in reading.clauses if not clause.ref.startswith("annex")], reading


@pytest.mark.parametrize("council", [ENGLISH, WELSH], ids=["england", "wales"])
@pytest.mark.parametrize("given", CHOICES.values(), ids=CHOICES)
@pytest.mark.parametrize("kind", PAPERS)
def test_the_reader_takes_the_paper_back(kind, given, council, record_property):
    protocol = compose(council, given)
    clauses, reading = read_back(kind, council, given)
    words = {clause.ref: clause.text for clause in clauses}
    assert {one.ref: one.text for one in protocol.clauses}.items() <= words.items()
    assert set(words) - {one.ref for one in protocol.clauses} <= {"title", "approval"}
    assert reading.council == council.council
    meant = {(one.clause, one.provision): one.strength for one in protocol.statements}
    found = {(clause.ref, one.key): one for clause in clauses for one in clause.provisions}
    right = meant.keys() & found.keys()
    f1 = 2 * len(right) / (len(meant) + len(found))
    strengths = sum(meant[key] is found[key].strength for key in right) / len(right)
    sure = [key for key, one in found.items() if one.confidence >= SURE]
    sure_right = sum(key in meant for key in sure) / len(sure)
    record_property(
        "measured",
        f"{kind} read back: F1 {f1:.3f}, strengths {strengths:.3f}, sure ones right {sure_right:.3f} of {len(sure)}",
    )
    assert f1 >= 0.9
    assert strengths >= 0.95
    assert sure_right >= 0.98


def test_the_word_document_has_real_headings_a_language_and_a_table_that_repeats_its_head():
    document = opened(word(sheet()))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings[0] == "1. Purpose"
    assert headings[-1] == ANNEX
    assert [one.text for one in document.paragraphs if one.style.name == "Title"] == [sheet().title]
    assert document.core_properties.title == f"{sheet().title}, {ENGLISH.council}"
    assert document.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "en-GB"
    (table,) = document.tables
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert len(table.rows) == 1 + len(sheet().annex)


def test_the_paper_says_for_which_meeting_it_is():
    document = opened(word(sheet()))
    assert "Draft for the meeting of 9 March 2026" in [one.text for one in document.paragraphs]
    text = PdfReader(BytesIO(as_pdf(sheet()))).pages[0].extract_text()
    assert "Draft for the meeting of 9 March 2026" in text


def test_the_pdf_is_tagged_and_has_a_title():
    pdf = PdfReader(BytesIO(as_pdf(sheet())))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.metadata.title == f"{sheet().title}, {ENGLISH.council}"
    assert [entry.title for entry in pdf.outline if not isinstance(entry, list)] == [sheet().title]


def test_the_annex_names_each_choice_and_what_follows():
    (table,) = opened(word(sheet(given={"copies": "must"}))).tables
    rows = {row.cells[0].text: (row.cells[1].text, row.cells[2].text) for row in table.rows}
    chosen, follows = rows["Copies to other councillors"]
    assert chosen == "It must not"
    assert "with a blind copy, as the Clerk: refused." in follows


def test_without_choices_there_is_no_annex():
    plain = paper(compose(ENGLISH, {}), "Protocol", "")
    assert not opened(word(plain)).tables
    assert "Annex" not in PdfReader(BytesIO(as_pdf(plain))).pages[-1].extract_text()


HOSTILE = '#import "x" *bold* <script> & \x00\x0b\x1b \ud800 \u2028 =1+1'


@pytest.mark.parametrize("kind", PAPERS)
def test_hostile_words_come_out_as_they_are(kind):
    protocol = Protocol(HOSTILE, clauses=(Clause("1.1", HOSTILE, heading=HOSTILE),))
    made = paper(protocol, HOSTILE, HOSTILE, (Row(HOSTILE, HOSTILE, HOSTILE),))
    content = PAPERS[kind](made)
    if kind == "pdf":
        text = PdfReader(BytesIO(content)).pages[0].extract_text()
    else:
        text = "\n".join(one.text for one in opened(content).paragraphs)
    assert "#import" in text
    assert "*bold* <script> &" in text


@pytest.mark.parametrize("name", profiles.names())
@pytest.mark.parametrize("kind", PAPERS)
def test_any_version_goes_on_paper_with_its_own_references(kind, name):
    protocol = profiles.load(name)
    content = PAPERS[kind](paper(protocol, name, ""))
    if kind == "pdf":
        text = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    else:
        text = " ".join(one.text for one in opened(content).paragraphs)
    refs = [one.ref for one in protocol.clauses if one.ref[0].isdigit()]
    assert refs
    assert not [ref for ref in refs if ref not in text]


@pytest.mark.parametrize("name", profiles.names())
@pytest.mark.parametrize("kind", PAPERS)
def test_any_version_is_taken_back_under_its_numbers(kind, name):
    protocol = profiles.load(name)
    reading = read(PAPERS[kind](paper(protocol, "Councillor and officer protocol", "")), name)
    got = [(one.ref, one.text) for one in reading.clauses if one.ref[0].isdigit()]
    assert got == [(one.ref, one.text) for one in protocol.clauses if one.ref[0].isdigit()]


def test_a_clause_within_another_is_set_in():
    clauses = (
        Clause("1", "Officers can expect:", heading="Trust"),
        Clause("1(a)", "respect", heading="Trust", within="1"),
        Clause("preamble", "Whereas", heading=""),
    )
    parts = paper(Protocol("Elmsford", clauses=clauses), "Protocol", "").parts
    assert [(one.number, one.depth) for part in parts for one in part.clauses] == [
        ("1.", 0),
        ("1(a)", 1),
        ("", 0),
    ]
    assert parts[0].heading == "Trust"


def test_a_clause_that_stands_in_itself_is_no_endless_matter():
    clauses = (Clause("1", "One", within="2"), Clause("2", "Two", within="1"))
    depths = [
        one.depth for part in paper(Protocol("E", clauses=clauses), "P", "").parts for one in part.clauses
    ]
    assert all(depth <= len(clauses) for depth in depths)
