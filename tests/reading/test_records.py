"""Tables of versions: each stays together in one clause, is read with its versions, and loses no line."""

import io
import re

import docx
import pytest
import typst

from moothall.reading.reader import read
from moothall.reading.structure.records import lists_versions, rows_of_versions

from .making import pdf

BEFORE = """Elmcote Parish Council
Protocol on Councillor and Officer Relations

1. Purpose
1.1 This protocol guides the councillors and officers of Elmcote in working together.
2. Roles
2.1 Officers serve the council as a whole and carry out its lawful decisions.
2.2 Councillors should not give instructions to officers; requests go through the Clerk.
2.3 Officers must give impartial advice to all councillors.
"""
FIRST = ("1.0", "3 March 2011", "First protocol", "Council, minute 52")
SECOND = ("1.1", "9 June 2015", "Route for concerns", "Council, minute 97")
THIRD = ("2.0", "7 April 2019", "Written afresh", "Council, minute 18")
ROWS = (FIRST, SECOND, THIRD)
HEADS = ("Version", "Date", "What", "By whom")
DATES = ("2011-03-03", "2015-06-09", "2019-04-07")


def _with(rows, between):
    return "\n".join(between.join(row) for row in rows)


@pytest.mark.parametrize(
    ("after", "ref", "rows"),
    [
        ("8 Document history\n" + _with(ROWS, "\t"), "8", 3),
        ("8. Document history\n" + _with([HEADS, *ROWS], "\t"), "8", 4),
        ("3. Version history\n" + _with(ROWS, "   "), "3", 3),
        ("Version control\n" + _with([HEADS, *ROWS], " | "), "amendments", 4),
        ("Revision record\n| " + _with(ROWS, " |\n| ").replace("|\n| 3", "| 3").replace("|\n| 9", "| 9"),
         "amendments", None),
        ("8. Changes to this protocol\n" + _with([(f"v{row[0]}", *row[1:]) for row in ROWS], "\t"), "8", 3),
        ("8. Changes\n" + _with([(f"Version {n}", *row[1:]) for n, row in enumerate(ROWS, 1)], " - "), "8", 3),
        ("History of this document\n" + _with([(f"Issue {n}", *row[1:]) for n, row in enumerate(ROWS, 1)], ", "),
         None, 3),
        ("8. Amendments\n" + _with([(f"{n}.", *row[1:]) for n, row in enumerate(ROWS, 1)], " "), "8", 3),
        ("8. Changes to this protocol\n" + _with([(row[1], row[0], *row[2:]) for row in ROWS], "\t"), "8", 3),
        ("8. Record of changes\n" + _with([(row[0], *row[2:], row[1]) for row in ROWS], "\t"), "8", 3),
        (_with(ROWS, "\t"), "amendments", 3),
        ("8 Document history\n" + "\n".join(cell for row in (HEADS, *ROWS) for cell in row), "8", 16),
    ],
)  # fmt: skip
def test_a_table_of_versions_is_one_clause_that_records_them(after, ref, rows):
    clause, reading = _last(BEFORE + after)
    assert ref is None or clause.ref == ref
    assert rows is None or len(clause.text.split("\n")) == rows
    assert _stated(clause) == {"instrument.adoption", "instrument.amendment-record"}
    record = next(said for said in clause.provisions if said.key == "instrument.amendment-record")
    assert record.terms["versions"].split(",") == sorted(DATES)
    adoption = next(said for said in clause.provisions if said.key == "instrument.adoption")
    assert adoption.terms["versions"] == record.terms["versions"]
    assert reading.adoption.versions == DATES
    assert _missing(BEFORE + after, reading) == []


def test_what_comes_after_the_table_is_read_as_ever():
    after = "\n3. Review\n3.1 This protocol will be reviewed every four years.\n"
    reading = read((BEFORE + "8. Document history\n" + _with(ROWS, "\t") + after).encode(), "x.txt")
    assert [clause.ref for clause in reading.clauses][-2:] == ["8", "3.1"]


def test_a_table_in_front_of_the_text_is_no_title_and_no_section():
    title, _, rest = BEFORE.partition("\n\n")
    reading = read(f"{title}\n\n{_with([HEADS, *ROWS], '  ')}\n\n{rest}".encode(), "x.txt")
    assert reading.title == title.replace("\n", " ")
    assert [clause.ref for clause in reading.clauses][:3] == ["title", "amendments", "1.1"]
    assert reading.adoption.versions == DATES


def test_a_table_above_the_title_is_no_title():
    rows = _with([(*row[:2], "Protocol on Relations adopted", "Council") for row in ROWS], "  ")
    reading = read(f"{rows}\n\n{BEFORE}".encode(), "x.txt")
    assert reading.title == "Protocol on Councillor and Officer Relations"
    cover = next(clause for clause in reading.clauses if clause.ref.startswith("cover"))
    assert (cover.text.split("\n"), reading.adoption.versions) == (rows.replace("  ", " ").split("\n"), DATES)


def test_cells_that_say_the_same_or_hold_but_a_figure_are_no_heads_and_numbers_of_pages():
    cells = [
        cell for n, row in enumerate(ROWS, 1) for cell in (str(n), row[1], "Protocol changed", "Full Council")
    ]
    clause, reading = _last(BEFORE + "8. Document history\n" + "\n".join(cells))
    assert (clause.text.split("\n"), reading.adoption.versions) == (cells, DATES)


@pytest.mark.parametrize(
    "after", ["", "\n9. Signing\n9.1 Each councillor signs this protocol on taking office."]
)
def test_a_last_cell_that_looks_like_a_heading_stays_in_the_table(after):
    rows = _with(ROWS, "\t").replace("\tCouncil, minute 18", "\nCouncil, minute 18")
    reading = read((BEFORE + "8. Document history\n" + rows + after).encode(), "x.txt")
    clause = next(clause for clause in reading.clauses if clause.ref == "8")
    assert clause.text.split("\n") == [*(" ".join(row) for row in ROWS[:2]), " ".join(THIRD[:3]), THIRD[3]]


def test_rows_under_a_lead_in_are_no_list():
    clause, _ = _last(BEFORE + "8. Changes\n8.1 The text was changed as follows:\n" + _with(ROWS, "\t"))
    assert clause.text.split("\n") == [" ".join(row) for row in ROWS]


def test_one_version_alone_counts_under_a_title_or_column_heads():
    row = "1.0\t3 May 2011\tFirst protocol\tClerk"
    assert rows_of_versions([row]) == set()
    assert rows_of_versions(["2. Document history", row]) == {1}
    assert rows_of_versions(["Version Date Change Author", row]) == {0, 1}


@pytest.mark.parametrize(
    "rows",
    [
        ["5. Adoption", "5.1 4 May 2016 was the day of the first adoption.", "5.2 9 May 2019 was the next."],
        [
            "3. Changes to this protocol",
            "3.1 On 4 May 2016 the council added section 4.",
            "3.2 Ask the Clerk.",
        ],
        ["5. Adoption", "5.1 It was adopted.", "5.2 4 May 2016: adopted.", "5.3 9 May 2019: adopted again."],
        ["4. Meetings", "Meetings fall on", "4 May 2026", "1 June 2026", "6 July 2026"],
        ["Section 1.1 of the Act of 4 May 2016 applies.", "Section 2 of it does not."],
        ["1. Councillors ask.", "2. The Clerk answers by 4 May 2016.", "3. Officers advise."],
    ],
)
def test_clauses_that_name_a_day_are_no_rows(rows):
    assert rows_of_versions(rows) == set()


def test_a_row_says_nothing_of_what_it_changed():
    rows = (
        "1.0\t3 May 2011\tOfficers must be impartial\n1.1\t9 June 2015\tBreaches go to the Monitoring Officer"
    )
    clause, _ = _last(BEFORE + "8 Document history\n" + rows)
    assert _stated(clause) == {"instrument.amendment-record"}


def test_a_review_that_led_to_a_version_is_none_that_is_due():
    rows = _with([(*row[:2], "Annual review of this protocol", "Clerk") for row in ROWS], "\t")
    clause, _ = _last(BEFORE + "8 Document history\n" + rows)
    assert _stated(clause) == {"instrument.amendment-record"}


def test_a_day_of_review_in_the_table_is_kept():
    clause, _ = _last(BEFORE + "Document control\n" + _with(ROWS, "\t") + "\nNext review: May 2027")
    assert "instrument.review" in _stated(clause)
    assert clause.text.endswith("Next review: May 2027")


def test_a_clause_is_known_for_a_table_by_its_words_alone():
    assert lists_versions(_with(ROWS, " "))
    assert lists_versions("1 May 2011 First protocol", "Version history")
    assert not lists_versions("1 May 2011 First protocol", "Meetings")


def test_a_table_of_word_is_read_so():
    document = docx.Document()
    for line in (*filter(None, BEFORE.split("\n")), "8. Document history"):
        document.add_paragraph(line)
    long = "Route for concerns, with whom to ask first and whom afterwards, " * 5
    table = document.add_table(0, 4)
    for row in (HEADS, FIRST, (*SECOND[:2], long, SECOND[3]), THIRD):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    held = io.BytesIO()
    document.save(held)
    clause, reading = _last(held.getvalue())
    assert (clause.ref, len(clause.text.split("\n")), reading.adoption.versions) == ("8", 4, DATES)


@pytest.mark.parametrize("drawn", ["stroke: none", "stroke: 0.5pt"])
def test_a_table_of_a_pdf_is_read_across_its_columns(drawn):
    cells = ",".join(f"[{cell}]" for row in (HEADS, *ROWS) for cell in row)
    rows = "\n\n".join(filter(None, BEFORE.split("\n")))
    table = f"#table(columns: (2cm, 2.8cm, 2.7cm, 3cm), {drawn}, {cells})"
    end = "9. Signing\n\n9.1 Each councillor signs this protocol."
    source = f'#set page(paper: "a5")\n{rows}\n\n8. Document history\n\n{table}\n\n{end}'
    reading = read(bytes(typst.compile(source.encode())), "x.pdf")
    table = next(clause for clause in reading.clauses if clause.ref == "8")
    letters = re.sub(r"\W", "", table.text)
    assert reading.adoption.versions == DATES
    assert [cell for row in ROWS for cell in row[:2] if re.sub(r"\W", "", cell) not in letters] == []
    assert reading.clauses[-1].ref == "9.1"


def test_a_pdf_that_holds_its_columns_one_after_the_other_keeps_every_cell():
    lines = [line for line in BEFORE.split("\n") if line]
    page = [(60.0, 800.0 - 14 * n, line) for n, line in enumerate(lines)]
    page.append((60.0, 640.0, "8. Document history"))
    for n, row in enumerate(ROWS):
        page += [(60.0 + 110 * column, 620.0 - 14 * n, cell) for column, cell in enumerate(row)]
    clause, reading = _last(pdf(page))
    assert (clause.ref, reading.adoption.versions) == ("8", DATES)
    assert clause.text.split("\n") == [" ".join(row) for row in ROWS]


def _last(source):
    reading = read(source if isinstance(source, bytes) else source.encode(), "x.txt")
    return reading.clauses[-1], reading


def _stated(clause):
    return {said.key for said in clause.provisions}


def _missing(text, reading):
    """The lines of which neither a clause nor its heading nor the title has the words."""
    held = re.sub(
        r"\W", "", "".join(f"{one.heading}{one.printed}" for one in reading.clauses) + reading.title
    )
    lines = (re.sub(r"^\d\.? (?=\D)", "", line) for line in text.split("\n"))
    return [line for line in lines if re.sub(r"\W", "", line) not in held]
