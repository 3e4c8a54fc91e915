"""PDF pages: columns, tables, running heads, watermarks, pages without text."""

import pytest
import typst

from moothall.reading.formats import open_document

from .making import pdf
from .reads import clauses, lines

SAID = "Everybody keeps their word to everybody else here and at home."


def _typst(source: str) -> bytes:
    return bytes(typst.compile(source.encode()))


def _column(x: float, top: float, rows: list[str]) -> list[tuple[float, float, str]]:
    return [(x, top - 13 * n, row) for n, row in enumerate(rows)]


LEFT = [f"Left row {n} goes on with its sentence" for n in range(8)]
RIGHT = [f"right row {n} goes on with its sentence" for n in range(8)]


def _rows_of(text: str) -> list[str]:
    return [row for row in (LEFT + RIGHT) if row in text]


def test_two_columns_are_read_one_after_the_other_whatever_order_the_file_has():
    left, right = _column(60, 700, LEFT), _column(320, 700, RIGHT)
    by_row = [place for pair in zip(left, right, strict=True) for place in pair]
    for order in (left + right, by_row, right + left):
        assert lines(pdf(order)) == LEFT + RIGHT


def test_a_heading_across_both_columns_parts_them():
    heading = "This heading runs across the whole of the page and over both of its columns"
    order = [
        *_column(60, 780, LEFT), *_column(320, 780, RIGHT), (60, 640, heading),
        *_column(60, 600, RIGHT), *_column(320, 600, LEFT),
    ]  # fmt: skip
    assert lines(pdf(order)) == [*LEFT, *RIGHT, heading, *RIGHT, *LEFT]


def test_numbers_beside_their_clauses_are_no_column():
    rows = [(60 + (0 if part == "n" else 60), 700 - 30 * n, f"{n}." if part == "n" else SAID)
            for n in range(1, 9) for part in ("n", "t")]  # fmt: skip
    assert lines(pdf(rows)) == [f"{n}. {SAID}" for n in range(1, 9)]


def test_a_table_is_read_cell_by_cell():
    cells = "".join(
        f"[{n} what councillors must do and how they do it], [{n} what officers must do and how],"
        for n in range(4)
    )
    source = f"#set page(width: 14cm)\n#table(columns: (5cm, 5cm), [Duties], [Others], {cells})"
    text = " ".join(lines(_typst(source)))
    expected = "Duties Others " + " ".join(
        f"{n} what councillors must do and how they do it {n} what officers must do and how" for n in range(4)
    )
    assert text == expected


EXPECTED = (
    ("Councillors can expect from the officers", "Officers can expect from councillors"),
    ("Answers to enquiries within five working days of asking", "Courtesy and respect"),
    ("Impartial advice", "No bullying or harassment, in person or in writing"),
    ("News of what goes on in their ward and in the wards beside it", "Regard for hours"),
    ("Confidences kept", "Clear leadership"),
)


@pytest.mark.parametrize("drawn", ["stroke: none", "stroke: 0.5pt"])
@pytest.mark.parametrize("width", ["18cm", "24cm"], ids=["wrapped", "one row to a cell"])
def test_a_table_of_two_sides_is_read_as_a_list_under_either_side(drawn, width):
    cells = ",".join(f"[{cell}]" for row in EXPECTED for cell in row)
    source = (
        f"#set page(width: {width}, margin: 2cm)\n#set par(justify: true)\n1. Aims\n\n{SAID} {SAID} {SAID}\n\n"
        f"2. Expectations\n\n#table(columns: (1fr, 1fr), {drawn}, {cells})\n\n3. Review\n\n{SAID} {SAID}"
    )
    text = " ".join(lines(_typst(source)))
    first, *others = EXPECTED
    told = " ".join(
        f"{head}: " + " ".join(f"• {row[side]}" for row in others) for side, head in enumerate(first)
    )
    assert text == f"1. Aims {SAID} {SAID} {SAID} 2. Expectations {told} 3. Review {SAID} {SAID}"


def test_a_table_of_two_sides_keeps_its_bullets_and_ends_where_the_text_goes_on():
    left = ["Members must", *(f"({sign}) ask early and only what they need" for sign in "abcde")]
    right = ["Officers must", *(f"({sign}) answer soon and tell them why" for sign in "abcde")]
    above = [(60, 760, f"{SAID} {SAID}")]
    rows = _column(60, 700, left) + _column(320, 700, right) + _column(60, 600, ["Review", "Every May."])
    assert lines(pdf(above + rows)) == [
        f"{SAID} {SAID}", "Members must:", *left[1:], "Officers must:", *right[1:], "Review", "Every May.",
    ]  # fmt: skip


SHORT = (
    ("Members can expect officers to:", "Officers can expect members to:"),
    ("serve the council as a whole", "lead through meetings"),
    ("answer letters and emails within ten working days", "allow time for an answer"),
    ("be neutral at work", "respect that officers are neutral"),
    ("treat what they are told in confidence as confidential", "keep out of politics"),
)  # fmt: skip


def _sides(drawn: str, below: str, size: str) -> bytes:
    heads, *others = SHORT
    cells = ",".join([*(f"[*{head}*]" for head in heads), *(f"[{cell}]" for row in others for cell in row)])
    return _typst(
        f"#set page(width: {size}, height: 20cm, margin: 1cm)\n#set text(11pt)\n{SAID}\n\n"
        f"#table(columns: (1fr, 1fr), {drawn}, {cells})\n\n{below}\n\n{SAID} {SAID}"
    )


@pytest.mark.parametrize(
    ("drawn", "below"),
    [
        ("stroke: none", "#v(-9pt)\n#text(13pt)[Directing work]"),
        ("stroke: none", "#v(12pt)\nDirecting work"),
        ("stroke: 0.5pt", "#v(-7pt)\nDirecting work"),
    ],
    ids=["larger type", "wider gap", "ruled bottom"],
)
@pytest.mark.parametrize("size", ["9cm", "14cm", "17cm"])
def test_a_heading_below_a_table_of_two_sides_is_none_of_its_cells(drawn, below, size):
    shown = clauses(_sides(drawn, below, size))
    assert [said for said in shown.values() if said.startswith("•")] == [
        f"• {row[side]}" for side in (0, 1) for row in SHORT[1:]
    ]


THINGS = (
    "letters",
    "enquiries",
    "papers",
    "motions",
    "visits",
    "reports",
    "questions",
    "calls",
    "forms",
    "plans",
)
ASKED = [f"Answer soon about {thing}" for thing in THINGS]
GIVEN = [f"Give them time for {thing}" for thing in THINGS]
HEADS = ("Officers must", "Members must")


def _table(top: float, first: int, last: int, at: float = 320) -> list[tuple[float, float, str]]:
    left, right = _column(60, top, ASKED[first:last]), _column(at, top, GIVEN[first:last])
    return [row for beside in zip(left, right, strict=True) for row in beside]


def _begun() -> list[tuple[float, float, str]]:
    heads = [(x, 700.0, head) for x, head in zip((60, 320), HEADS, strict=True)]
    return [(60, 760, f"{SAID} {SAID}"), *heads, *_table(687, 0, 7)]


TOLD = [f"• {cell}" for cell in ASKED[:7]], [f"• {cell}" for cell in GIVEN[:7]]
PAGE = ["Officers must:", *TOLD[0], "Members must:", *TOLD[1]]


@pytest.mark.parametrize(
    "following",
    [
        [
            (60, 760, "This stands above two columns, and it runs from one of them to the other."),
            *_table(700, 7, 10),
        ],
        [*_table(760, 7, 10, 260), (60, 600, f"{SAID} {SAID}")],
        [*_table(760, 7, 10, 340), (60, 600, f"{SAID} {SAID}")],
        [*_column(60, 760, LEFT), *_column(320, 760, RIGHT)],
        [*_column(60, 760, ASKED[7:]), *_column(320, 740, GIVEN[7:])],
    ],
    ids=["text before it", "another gutter", "a wider gutter", "running text", "two heights"],
)
def test_what_is_no_more_of_a_table_of_two_sides_stays_out_of_it(following):
    assert lines(pdf(_begun(), following))[1 : 1 + len(PAGE)] == PAGE


def test_a_table_of_two_sides_with_text_below_it_does_not_go_on_on_the_next_page():
    text = lines(pdf([*_begun(), (60, 500, "Review")], [*_table(760, 7, 10), (60, 600, f"{SAID} {SAID}")]))
    assert text[1 : 2 + len(PAGE)] == [*PAGE, "Review"]


def test_a_table_of_two_sides_with_its_own_heads_on_the_next_page_is_one_of_its_own():
    heads = [(60.0, 760.0, "Members can expect"), (320.0, 760.0, "Officers can expect")]
    text = lines(pdf(_begun(), [*heads, *_table(747, 2, 10)]))
    assert text[1 : 1 + len(PAGE)] == PAGE
    assert [row for row in text[1 + len(PAGE) :] if row.endswith(":")] == [
        "Members can expect:",
        "Officers can expect:",
    ]


@pytest.mark.parametrize("rows", [1, 2])
def test_a_table_of_two_sides_goes_on_at_the_top_of_the_next_pages(rows):
    second = _table(760, 7, 7 + rows)
    third = [*_table(760, 7 + rows, 10), (60, 600, "Review"), (60, 570, f"{SAID} {SAID}")]
    shown = pdf(_begun(), second, third)
    assert [line.gap for line in open_document(shown).lines if line.text == "Review"] == [True]
    assert lines(shown) == [
        f"{SAID} {SAID}", "Officers must:", *(f"• {cell}" for cell in ASKED),
        "Members must:", *(f"• {cell}" for cell in GIVEN), "Review", f"{SAID} {SAID}",
    ]  # fmt: skip


def test_heads_in_smaller_type_are_no_part_of_the_cells_below_them():
    heads = "".join(
        f"BT /F1 9 Tf 1 0 0 1 {x} 700 Tm ({head}) Tj ET\n"
        for x, head in ((60, "Members can expect officers to:"), (320, "Officers can expect members to:"))
    )
    order, top = [(60, 760, f"{SAID} {SAID}")], 700.0
    for n in range(1, 5):
        top -= 17.2
        order += [
            (60, top, f"reply to letters and to their emails {n}"),
            (60, top - 14.4, "in ten working days"),
        ]
        order += [(320, top, f"allow them time for an answer {n}")]
        top -= 14.4
    shown = clauses(pdf(order, extra=heads))
    assert [said for said in shown.values() if said.startswith("•")] == [
        *(f"• reply to letters and to their emails {n} in ten working days" for n in range(1, 5)),
        *(f"• allow them time for an answer {n}" for n in range(1, 5)),
    ]


def test_a_row_to_each_dot_hides_no_gutter_and_numbers_in_cells_keep_their_clauses():
    left = [
        "Members can expect:",
        *(f"2.{n} A letter {n} is answered within seven days" for n in range(1, 6)),
    ]
    right = ["Officers can expect:", *(f"2.{n} They are thanked for letter {n}" for n in range(6, 11))]
    dots = "".join(f"BT /F1 10 Tf 1 0 0 1 60 {400 - 9 * n} Tm (.) Tj ET\n" for n in range(38))
    above = [(60, 780, "1.1 Everybody keeps to it."), (60, 740, "2. Expectations")]
    beside = zip(_column(60, 700, left), _column(320, 700, right), strict=True)
    shown = clauses(pdf([*above, *(row for rows in beside for row in rows)], extra=dots))
    told = [shown[f"2.{n}"].partition(" ...")[0] for n in range(1, 11)]
    assert told == [*left[1:], *right[1:]]


@pytest.mark.parametrize(
    "heads", [("Members must", "Officers must"), ("Signed (councillor)", "Signed (clerk)")]
)
def test_columns_that_begin_at_two_heights_and_signatures_are_no_table_of_two_sides(heads):
    lower = 0 if heads[0].startswith("Signed") else 20
    left, right = [heads[0], *LEFT], [heads[1], *RIGHT]
    text = lines(pdf(_column(60, 700, left) + _column(320, 700 - lower, right)))
    assert heads[0] in text
    assert heads[1] in text


def test_two_columns_of_running_text_that_begin_with_either_side_are_no_table():
    left = ["Councillors who ask the Clerk for help", *LEFT]
    right = ["Officers who answer them in good time", *RIGHT]
    assert lines(pdf(_column(60, 700, left) + _column(320, 700, right))) == left + right


def test_a_sentence_under_either_side_stays_whole_where_nothing_parts_the_rows():
    left = [
        "Councillors",
        "They meet on Mondays in the hall",
        "and talk to those who come. They",
        "pass news on.",
    ]
    right = [
        "Officers",
        "They open the office on Tuesday",
        "and answer letters in the order",
        "in which they came.",
    ]
    shown = lines(pdf([(60, 760, SAID), *_column(60, 700, left), *_column(320, 700, right)]))
    assert [row for row in shown if row.startswith("•")] == [f"• {left[1]}", f"• {right[1]}"]
    shown = clauses(pdf([(60, 760, SAID), *_column(60, 700, left), *_column(320, 700, right)]))
    assert any(" ".join(left[1:]) in said for said in shown.values())
    assert any(" ".join(right[1:]) in said for said in shown.values())


def test_items_that_all_begin_small_are_items_of_their_own_under_either_side():
    left = [
        "Members must",
        "be civil to every officer",
        "read the papers in time",
        "come when they are called",
    ]
    right = [
        "Officers must",
        "be civil to every member",
        "send the papers out in time",
        "advise without fear",
    ]
    shown = clauses(pdf([(60, 760, SAID), *_column(60, 700, left), *_column(320, 700, right)]))
    told = " ".join(shown.values())
    assert all(f"• {item}" in told for item in [*left[1:], *right[1:]])


def test_a_table_without_rules_is_read_cell_by_cell_too():
    order = []
    for n in range(4):
        top = 700 - 60 * n
        order += _column(60, top, [f"Cell {n} of councillors says", "what they are to do"])
        order += _column(320, top, [f"Cell {n} of officers says", "what they are to do", "and by when"])
    shown = lines(pdf(order))
    assert [row for row in shown if row.startswith("Cell")] == [
        f"Cell {n} of {side} says" for n in range(4) for side in ("councillors", "officers")
    ]


def test_heads_and_feet_that_count_pages_and_name_files_are_left_out():
    pages = [
        [(60, 810, "Thornwick Parish Council"), (400, 810, "Version 3, 5 June 2024"), (60, 795, "Protocol"),
         (60, 700 - 9 * n, f"{n}.1 {SAID[: 9 * n]}"), (60, 30, f"S:/Policies/protocol {n}.docx"),
         (500, 30, f"Page {n} of 4")]
        for n in range(1, 5)
    ]  # fmt: skip
    text = "\n".join(clauses(pdf(*pages)).values())
    assert [word for word in ("Version", "docx", "Page") if word in text] == []
    assert [n for n in range(1, 5) if f"{n}.1 {SAID[: 9 * n]}".strip() not in text] == []


def test_a_sentence_that_runs_over_a_page_is_whole():
    pages = [
        [(60, 700, "1.1 Councillors and officers keep their word to everybody else here and so do their"),
         (60, 30, "Page 1 of 2")],
        [(60, 800, "families at home."), (60, 780, f"1.2 {SAID}"), (60, 30, "Page 2 of 2")],
    ]  # fmt: skip
    held = clauses(pdf(*pages))
    assert held["1.1"].endswith("so do their families at home.")


def test_a_stamp_across_the_page_and_light_text_behind_it_are_left_out():
    aslant = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT) Tj ET\n"
    light = "0.9 g BT /F1 40 Tf 1 0 0 1 100 400 Tm (CONFIDENTIAL) Tj ET 0 g\n"
    assert lines(pdf([(60, 700, f"1.1 {SAID}")], extra=aslant + light)) == [f"1.1 {SAID}"]


def test_white_words_on_a_dark_bar_stay():
    bar = "0 g 50 690 300 20 re f 1 g BT /F1 10 Tf 1 0 0 1 60 695 Tm (Duties of councillors) Tj ET 0 g\n"
    assert lines(pdf([(60, 600, f"1.1 {SAID}")], extra=bar)) == ["Duties of councillors", f"1.1 {SAID}"]


def test_a_page_that_lies_on_its_side_is_turned():
    turned = "".join(
        f"BT /F1 10 Tf 0 1 -1 0 {100 + 20 * n} 60 Tm ({n}.1 {SAID}) Tj ET\n" for n in range(1, 4)
    )
    assert lines(pdf([], extra=turned)) == [f"{n}.1 {SAID}" for n in range(1, 4)]


def test_a_page_without_text_is_named():
    drawn = "0 g 50 50 300 300 re f\n"
    pages = [[(60, 700, f"1.1 {SAID}")], []]
    remarks = open_document(pdf(*pages, extra=drawn)).remarks
    assert len(remarks) == 1
    assert remarks[0].startswith("Page 2 holds no text")
    assert open_document(pdf(pages[0])).remarks == ()


def test_a_version_table_at_the_end_is_read_row_by_row():
    source = (
        f"#set page(width: 16cm)\n1.1 {SAID}\n\n#table(columns: 3, [Version], [Date], "
        f"[Change], [1], [3 May 2020], [First], [2], [6 May 2024], [Second])"
    )
    assert [line for line in lines(_typst(source)) if "20" in line] == [
        "1 3 May 2020 First",
        "2 6 May 2024 Second",
    ]
