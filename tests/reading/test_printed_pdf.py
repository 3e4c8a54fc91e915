"""PDFs as programs print them: justified rows, numbers set apart, drawn bullets, the marks of a browser."""

import pytest
import typst

from .making import pdf, pdf_of_objects
from .reads import clauses, lines

SENTENCES = (
    ("2.1", "Officers serve the council as a whole and carry out its lawful decisions, because property"),
    ("2.2", "Councillors keep their instructions for the Clerk and never give any to other people"),
    ("2.3", "Advice must be impartial, professional and prompt, whoever among councillors may ask"),
    ("2.4", "Correspondence between councillors and officers is courteous in the chamber and outside"),
    ("2.5", "Concerns about an officer go to the Clerk first, and concerns about the Clerk to the chair"),
    ("2.6", "Confidential information is kept so by everybody to whom it has been given in confidence"),
)
WANTED = {number: f"{number} {text}." for number, text in SENTENCES}
NARROW = frozenset("iljft.,'")  # of half a letter's width, more or less


def _justified(number, text, left, top, width, label):
    """Each word set by itself, the rows stretched to one width, the number apart; and how far down it ends."""
    rows, row = [], []
    for word in f"{text}.".split():
        if row and _wide(" ".join([*row, word])) > width:
            rows.append(row)
            row = []
        row.append(word)
    placed = [(left - label, top, number)]
    for n, words in enumerate([*rows, row]):
        last = n == len(rows) or len(words) < 2
        space = 3.5 if last else (width - sum(map(_wide, words))) / (len(words) - 1)
        x = left
        for word in words:
            placed.append((x, top - 14 * n, word))
            x += _wide(word) + space
    return placed, top - 14 * len(rows) - 26


def _wide(text):
    """The points that a text takes in Helvetica of ten."""
    return sum(2.6 if letter in NARROW else 8.0 if letter in "mwM" else 5.4 for letter in text)


def _page(columns):
    placed = []
    for n, ((left, width), sentences) in enumerate(columns):
        top = 780.0 - 9 * n
        for number, text in sentences:
            more, top = _justified(number, text, left, top, width, 34)
            placed += more
    return pdf([(round(x, 1), y, text) for x, y, text in placed])


def test_rows_stretched_to_one_width_are_no_columns():
    assert _numbered(_page([((100, 190), SENTENCES)])) == WANTED


def test_stretched_rows_of_two_columns_with_numbers_set_apart_are_read_one_after_the_other():
    two = _page([((100, 150), SENTENCES[:3]), ((350, 150), SENTENCES[3:])])
    assert _numbered(two) == WANTED
    assert list(clauses(two)) == list(WANTED)


def _numbered(data):
    return {ref: text for ref, text in clauses(data).items() if ref[0].isdigit()}


def test_bullets_that_a_browser_draws_part_the_items():
    items = ("a prompt reply to their", "questions", "advice that is impartial", "courtesy")
    page = [(60.0, 700.0, "3.1 Councillors can expect of officers, who serve them all in the same way:")]
    page += [(90.0, 684.0 - 14 * n, item) for n, item in enumerate(items)]
    dots = "".join(f"78 {684 - 14 * n + 2} 3 3 re f\n" for n in (0, 2, 3))
    held = clauses(pdf(page, extra=dots))
    assert [ref for ref in held if ref.startswith("3.1")] == ["3.1", "3.1(a)", "3.1(b)", "3.1(c)"]
    assert [text.lstrip("• ") for ref, text in held.items() if "(" in ref] == [
        "a prompt reply to their questions", *items[2:],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "drawn", ["78 560 3 3 re f", "60 682 400 3 re f", "20 686 3 3 re f", "70 680 14 14 re f"]
)
def test_what_else_is_drawn_is_no_bullet(drawn):
    rows = ["3.1 Councillors and officers of this council deal courteously with one another,", "always."]
    page = [(60.0 + 30 * n, 700.0 - 14 * n, row) for n, row in enumerate(rows)]
    assert lines(pdf(page, extra=f"{drawn}\n")) == rows


PAPER = [
    (30.0, 815.0, "11/23/26, 3:48 PM"), (250.0, 815.0, "Protocol - Elmcote"),
    (60.0, 780.0, "1.1 Councillors and officers of Elmcote work together as the standing orders say."),
    (60.0, 760.0, "1.2 Questions about this go to the Clerk, or see https://elmcote.example/protocol"),
    (30.0, 20.0, "https://elmcote.example/council/protocol"), (550.0, 20.0, "1/1"),
]  # fmt: skip


def test_what_a_browser_prints_on_a_page_is_no_text():
    assert lines(pdf(PAPER)) == [text for *_, text in PAPER[2:4]]


def test_an_address_at_the_end_of_a_page_stays_where_no_browser_printed_it():
    assert lines(pdf(PAPER[2:5])) == [text for *_, text in PAPER[2:5]]


def test_a_title_in_large_type_that_runs_over_several_rows_is_one():
    source = """#set page(width: 12cm, height: 14cm, margin: 1cm, columns: 2)
#set par(leading: 0.5em)
#text(17pt)[Protocol on Councillor and Officer Relations]

1.1 Councillors and officers work together in the way that this paper describes, each in their own part."""
    assert next(iter(clauses(bytes(typst.compile(source.encode()))).values())) == (
        "Protocol on Councillor and Officer Relations"
    )


def _noted(*rows):
    """A page of rows at these heights; each is of pieces of type, with their sizes and where they begin."""
    stream = "".join(
        f"BT /F1 {size} Tf 1 0 0 1 {x} {y + (3 if size == 6 else 0)} Tm ({text}) Tj ET\n"
        for y, pieces in rows
        for x, size, text in pieces
    )
    return pdf_of_objects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            "/Contents 5 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    )


FIRST = (700, [(60, 10, "1.1 Councillors and officers keep to their codes."), (278, 6, "1")])
SECOND = (680, [(60, 10, "1.2 Officers serve the whole council, as the law of 1972 asks them to.")])
NOTES = [
    (60, [(60, 8, "1 The code of members was adopted in May and can be had from the")]),
    (50, [(60, 8, "Clerk at any time.")]),
]


def test_a_footnote_stands_behind_the_text_and_its_mark_nowhere():
    assert lines(_noted(FIRST, SECOND, *NOTES)) == [
        "1.1 Councillors and officers keep to their codes.",
        SECOND[1][0][2],
        "Footnotes",
        "(1) The code of members was adopted in May and can be had from the Clerk at any time.",
    ]


def test_small_type_that_no_mark_refers_to_stays_where_it_is():
    unmarked = (700, [FIRST[1][0]])
    assert lines(_noted(unmarked, SECOND, *NOTES))[2].startswith("1 The code of members")


def test_type_of_the_usual_size_is_no_footnote():
    large = (60, [(60, 10, "1 January is the day from which this counts for everybody in the council.")])
    assert lines(_noted(FIRST, SECOND, large))[2] == large[1][0][2]


def test_a_figure_of_the_usual_size_is_no_mark():
    row = (700, [(60, 10, "1.1 Councillors and officers keep to section 4.2 and to paragraph 7")])
    assert lines(_noted(row, SECOND)) == [row[1][0][2], SECOND[1][0][2]]


def test_words_that_the_ends_of_lines_part_are_whole_again():
    texts = [
        "1.1 Councillors and officers of the council have responsibilities that differ fundamentally from one another, "
        "notwithstanding organisational interdependence and administrative considerations.",
        "1.2 Officers answer to the council as a corporate body.",
    ]
    source = """#set page(width: 210mm, height: 297mm, margin: 2cm, columns: 2)
#set text(size: 11pt, lang: "en", hyphenate: true)
#set par(justify: true)
"""
    data = bytes(typst.compile((source + "\n\n".join(texts)).encode()))
    assert any(line.endswith("-") for line in lines(data))
    assert list(clauses(data).values()) == texts


STAMPED = (700, [(60, 10, "1.1 Councillors and officers keep to their codes.")])


@pytest.mark.parametrize(("size", "left"), [(31, []), (30, ["DRAFT"])])
def test_a_stamp_far_larger_than_the_text_is_left_out_whatever_its_colour(size, left):
    page = _noted(STAMPED, (500, [(100, size, "DRAFT")]), SECOND)
    assert lines(page) == [STAMPED[1][0][2], *left, SECOND[1][0][2]]


def test_a_title_in_type_as_large_stays():
    page = _noted((760, [(60, 40, "Officers and us")]), STAMPED, SECOND)
    assert lines(page)[0] == "Officers and us"


@pytest.mark.parametrize("after", [b"\n" * 5000, b"\0" * 5000])
def test_what_a_server_adds_to_the_end_of_a_file_does_not_matter(after):
    assert lines(_noted(STAMPED, SECOND) + after) == lines(_noted(STAMPED, SECOND))
