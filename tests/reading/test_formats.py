"""One document in three formats, and by every way that Word and mail programs shape it, gives the same clauses."""

import pytest

from moothall.reading.reader import read

from . import documents, shapes

FORMS = {
    "wrapped text": documents.as_wrapped_text,
    "pdf": documents.as_pdf,
    "docx": documents.as_docx,
    "docx with Word's own numbers": lambda: documents.as_docx(numbered=True),
    "docx with clauses in a table": documents.as_table_docx,
    "docx with tracked changes": shapes.tracked_docx,
    "pdf in two columns, with DRAFT across it": shapes.two_column_pdf,
    "pdf in two columns that the file holds row by row": shapes.zigzag_pdf,
    "odt": shapes.open_text,
    "web page": shapes.web_page,
    "markdown": shapes.markdown,
}


def _clauses(data):
    return [(clause.ref, clause.text, clause.provisions) for clause in read(data, "it").clauses]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_clauses(form):
    assert _clauses(FORMS[form]()) == _clauses(documents.as_text())


def test_the_references_are_those_a_reader_would_cite():
    assert [clause.ref for clause in read(documents.as_text(), "it").clauses] == documents.REFS


def test_the_kind_is_told_by_content_not_by_name():
    assert (
        read(documents.as_pdf(), "protocol.txt").clauses == read(documents.as_pdf(), "protocol.docx").clauses
    )


def test_a_text_in_utf_16_is_read():
    assert _clauses(documents.as_text().decode().encode("utf-16")) == _clauses(documents.as_text())


def test_running_heads_and_page_numbers_of_a_pdf_are_no_clauses():
    reading = read(documents.as_pdf(), "it")
    assert max(clause.page for clause in reading.clauses) > 1
    texts = [clause.text for clause in reading.clauses]
    assert not [
        text for text in texts[1:] if text.startswith("Thornwick Parish Council") or " of " in text[:6]
    ]


def test_a_running_head_that_names_nothing_is_dropped_from_pages_all_the_same():
    headed = read(documents.as_pdf(header="Printed copies of this are not kept up to date."), "it")
    assert [clause.text for clause in headed.clauses[1:]] == [
        clause.text for clause in read(documents.as_text(), "it").clauses[1:]
    ]


def test_the_facts_of_the_adoption_are_found():
    reading = read(documents.as_docx(), "it")
    assert reading.council == "Thornwick Parish Council"
    assert reading.title == "Thornwick Parish Council Protocol on Councillor and Officer Relations"
    adoption = reading.adoption
    assert (adoption.adopted, adoption.body) == ("2024-06-04", "Thornwick Parish Council")
    assert (adoption.minute, adoption.review_interval) == ("24/118", "2 years")
    assert (adoption.signatory, adoption.review_due, adoption.versions, adoption.edition) == (
        None,
        None,
        (),
        None,
    )


def test_text_in_tables_is_not_lost():
    texts = " ".join(clause.text for clause in read(documents.as_table_docx(), "it").clauses)
    assert "keep out of the day-to-day running" in texts
