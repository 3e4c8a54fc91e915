"""References: numbers, letters, counted paragraphs, headings without numbers, what stands before and after."""

import pytest

from moothall.reading.formats import open_document
from moothall.reading.structure.blocks import to_blocks
from moothall.reading.structure.tree import to_pieces
from moothall.reading.values import Line

HEAD = "Thornwick Parish Council\n\nProtocol on Relations\n\n"
SENTENCE = "Everybody keeps their word to everybody else here."


def _refs(text: str) -> list[str]:
    return [piece.ref for piece in _pieces(text) if piece.ref != "title"]


def _pieces(text: str):
    return to_pieces(to_blocks(open_document((HEAD + text).encode()).lines))[1]


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        (f"1.0 Start\n\n1.1 {SENTENCE}", ["1.1"]),
        (f"1. Start\n\n{SENTENCE}", ["1"]),
        (f"1. Start\n\n{SENTENCE}\n\n{SENTENCE}", ["1(1)", "1(2)"]),
        (f"1.1 {SENTENCE}\n\n1.1 {SENTENCE}", ["1.1", "1.1 (second)"]),
        (
            f"1.1 {SENTENCE}\n\n1.1 Some look for:\n- a\n- b\n- c\n- d\n- e",
            ["1.1", "1.1 (second)", *(f"1.1 (second)({letter})" for letter in "abcde")],
        ),
        (f"7 7.2 {SENTENCE}", ["7.2"]),
        (f"{SENTENCE}\n\n1. Start\n\n{SENTENCE}", ["preamble", "1"]),
        (f"3. Who\n\nClerks and others\n\n{SENTENCE}", ["3.clerks(1)"]),
        (f"3. Who\n\nThe Relationship: General\n\n{SENTENCE}", ["3.general(1)"]),
        (
            "2.1 They look for:\n- a\n- b\n- c\n- d\n- e",
            ["2.1", "2.1(a)", "2.1(b)", "2.1(c)", "2.1(d)", "2.1(e)"],
        ),
        ("2.1 They look for:\n(c) help\n(d) rest", ["2.1", "2.1(c)", "2.1(d)"]),
        (
            "2.1 They look for:\n(a) help\n(i) soon\n(ii) late\n(b) rest",
            ["2.1", "2.1(a)", "2.1(a)(i)", "2.1(a)(ii)", "2.1(b)"],
        ),
        ("2.1 They have two tasks:\n- to lead\n- to listen", ["2.1"]),
        ("2.1 They should:\n- lead\n- listen", ["2.1"]),
        (f"2.1 In short:\n\n{SENTENCE}", ["2.1"]),
        (f"1.1 {SENTENCE}\n\nApproved: May 2019 Review: May 2021", ["1.1", "approval"]),
        (
            f"1.1 {SENTENCE}\n\nAmendment Record\n\nVersion 1: approved 1.2.2019\n\nVersion 2: 1.2.2020",
            ["1.1", "amendments"],
        ),
        (f"1.1 {SENTENCE}\n\nReview Summary\n\n1 May 2020 New\n\n1 May 2023 Kept", ["1.1", "review summary"]),
    ],
)
def test_each_clause_has_the_reference_a_reader_would_cite(text, refs):
    assert _refs(text) == refs


def test_a_cover_before_the_title_is_counted():
    cover = (
        "What this is about is told on this page in one line.\n\nAdopted: 3 May 2020\n\nReview date: May 2022"
    )
    text = f"{cover}\n\n{HEAD}1.1 {SENTENCE}"
    pieces = to_pieces(to_blocks(open_document(text.encode()).lines))[1]
    assert [piece.ref for piece in pieces] == ["title", "cover(1)", "cover(2)", "1.1"]


def test_a_sentence_broken_by_a_page_is_whole_again():
    running = HEAD.splitlines()[0].upper()
    broken = f"1.1 They keep in preparing and in\n\n{running}\n\npresenting what they know."
    (_, first, second) = _pieces(f"{broken}\n\n1.2 {SENTENCE}")
    assert first.text == "They keep in preparing and in presenting what they know."
    assert second.ref == "1.2"


@pytest.mark.parametrize(
    ("full", "gap", "whole"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_a_clause_whose_first_line_ends_in_a_name_goes_on_beneath(full, gap, whole):
    lines = [
        Line("Protocol on members and officers"),
        Line("1. Start", gap=True),
        Line("1.1 This guides all who work for the people of Cwm Derwen Community", gap=True, full=full),
        Line("Council in what they do together.", gap=gap),
    ]
    (clause,) = [piece for piece in to_pieces(to_blocks(lines))[1] if piece.ref == "1.1"]
    assert clause.text.startswith("This guides all") is whole


def test_a_date_at_the_beginning_is_no_clause_number():
    assert _refs(f"1. Start\n\n15 May 2023 was the day on which this was settled by all.\n\n{SENTENCE}") == [
        "1(1)",
        "1(2)",
    ]


def test_a_table_of_contents_makes_no_clauses():
    assert _refs(f"1. Start ........ 2\n\n2. End ........ 3\n\n1. Start\n\n{SENTENCE}") == ["1"]


def test_bullets_know_their_lead_in_and_its_clause():
    lead, item, *_ = [
        piece for piece in _pieces("2.1 They look for:\n- help\n- rest\n") if piece.ref != "title"
    ]
    assert (item.lead, item.within) == (lead.text, "2.1")


@pytest.mark.parametrize("head", ["Review", "Adoption"])
def test_where_nothing_is_numbered_a_word_heads_the_sentence_under_it(head):
    told = (
        f"Roles\n\n{SENTENCE}\n\n{head}\n\nThe council looks at all of this again after each election here.\n"
    )
    assert _refs(told) == ["roles(1)", f"{head.lower()}(1)"]
    assert _refs(f"Roles\n\n{SENTENCE}\n\n{head}\n\nAdopted on 4 May 2024\n") == ["roles(1)", "adoption"]
