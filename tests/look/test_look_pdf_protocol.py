"""A protocol on paper: every word of it, a list of its headings where it is long, and a way from clause to clause."""

import pytest
from pypdf import PdfReader

from moothall.look import pdf
from tests.look.test_look_pdf import HOSTILE, read, text_of


def clause(number, text="Words.", **more):
    return pdf.PaperClause(number, text, f"clause-{number.strip('()')}", **more)


def paper(*clauses, **more):
    given = {"council": "Ambleford Parish Council", "title": "2026 edition", "facts": (("Minute", "12/26"),)}
    return pdf.protocol(clauses=clauses, **given | more)


def titles(reader: PdfReader):
    def walk(items):
        for item in items:
            yield from walk(item) if isinstance(item, list) else [item["/Title"]]

    return list(walk(reader.outline))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_looks_like_markup_comes_out_literally(hostile):
    said = text_of(
        paper(
            clause("1", hostile, opens=hostile, headed=True, local=hostile),
            title="Title",
            facts=((hostile, "x"),),
            note=hostile,
        )
    )
    assert said.count(" ".join(hostile.split())) == 5


def test_council_and_version_stand_on_every_page_and_the_pages_are_counted():
    made = read(paper(*(clause(str(number), "Words. " * 200) for number in range(12))))
    assert len(made.pages) > 2
    for number, page in enumerate(made.pages, 1):
        said = " ".join(page.extract_text().split())
        assert "Ambleford Parish Council" in said and "2026 edition" in said
        assert f"Page {number} of {len(made.pages)}" in said


def test_clauses_are_found_by_outline_and_address():
    made = read(
        paper(
            clause("1", opens="Purpose", headed=True),
            clause("2", "Members ask:", opens="Questions", headed=True),
            clause("(a)", "by letter", headed=True, depth=1),
        )
    )
    assert titles(made) == ["2026 edition", "Purpose", "1", "Questions", "2"]
    assert {"clause-1", "clause-2", "clause-a"} <= set(made.named_destinations)


@pytest.mark.parametrize(("number", "listed"), [(pdf.LONG, False), (pdf.LONG + 1, True)])
def test_a_long_one_lists_its_headings(number, listed):
    rows = [
        clause(str(place), opens={0: "Purpose", 1: "Questions"}.get(place, ""), headed=True)
        for place in range(number)
    ]
    assert ("Contents" in text_of(paper(*rows))) is listed


def test_without_headings_there_is_nothing_to_list():
    assert "Contents" not in text_of(paper(*(clause(str(place)) for place in range(30))))


def test_a_clause_without_words_and_a_version_without_a_name_are_no_trouble():
    made = read(paper(clause("1", ""), clause("2", "one\n\ntwo"), title="", facts=()))
    assert made.metadata["/Title"] == "Protocol, Ambleford Parish Council"
    assert made.trailer["/Root"]["/MarkInfo"]["/Marked"]
