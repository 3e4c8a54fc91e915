"""Every habit of numbering: what is cited how, and that no line of the text is lost."""

import pytest

from moothall.reading.reader import read

from .reads import clauses

HEAD = "Thornwick Parish Council\n\nProtocol on Relations\n\n"
SAID = "Everybody keeps their word to everybody else here."
LEAD = "They look for all of these things:"
FIVE = ("help", "rest", "time", "tea", "quiet")


def _refs(text: str) -> list[str]:
    return [ref for ref in clauses((HEAD + text).encode()) if ref != "title"]


@pytest.mark.parametrize(
    ("under", "refs"),
    [
        ("Thornwick Parish Council", ["preamble", "1"]),
        ("THORNWICK PARISH COUNCIL", ["preamble", "1"]),
        ("Thornwick and its people", ["thornwick(1)", "1"]),
    ],
)
def test_the_councils_name_under_the_title_heads_no_section(under, refs):
    text = f"Protocol on Relations\n\n{under}\n\n{SAID}\n\n1. {SAID} Councillors and officers agree."
    assert [ref for ref in clauses(text.encode()) if ref != "title"] == refs


def test_the_name_under_the_title_is_the_council_and_not_one_named_in_a_clause():
    named = f"1. {SAID} Councillors of Elm Parish Council must treat officers with courtesy."
    for under, council in (
        ("Thornwick Parish Council\n\n", "Thornwick Parish Council"),
        ("", "Elm Parish Council"),
    ):
        assert read(f"Protocol on Relations\n\n{under}{named}".encode(), "it").council == council


def _list(*markers: str) -> str:
    return "\n".join(f"{marker} {word}" for marker, word in zip(markers, FIVE, strict=False))


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        # numbers
        (f"1.1 {SAID}\n\n1.1.1 {SAID}\n\n1.1.2 {SAID}", ["1.1", "1.1.1", "1.1.2"]),
        (f"1.1. {SAID}\n\n1.2) {SAID}\n\n1.3: {SAID}", ["1.1", "1.2", "1.3"]),
        (f"1.1{SAID}", ["1.1"]),
        (f"1) {SAID}\n\n2) {SAID}", ["1", "2"]),
        (f"1. {SAID}\n\n2. {SAID}\n\n4. {SAID}", ["1", "2", "4"]),
        (f"3.1 {SAID}\n\n3.1 {SAID}\n\n3.1 {SAID}", ["3.1", "3.1 (second)", "3.1 (third)"]),
        (f"A1. {SAID}\n\nA2. {SAID}\n\nB1. {SAID}", ["A1", "A2", "B1"]),
        (f"A. Start\n\nA.1 {SAID}\n\nA.2 {SAID}", ["A.1", "A.2"]),
        (f"I. Start\n\n{SAID}\n\nII. End\n\n{SAID}", ["I", "II"]),
        (f"1\nStart\n{SAID}\n2\nEnd\n{SAID}", ["1", "2"]),
        (f"1.1\n{SAID}\n\n1.2\n{SAID}", ["1.1", "1.2"]),
        (f"2(a) {SAID}\n\n2(b) {SAID}", ["2(a)", "2(b)"]),
        (f"2(1) {SAID}\n\n2(2) {SAID}\n\n2(2)(a) {SAID}", ["2(1)", "2(2)", "2(2)(a)"]),
        (f"1. {SAID}\n\n4(1) of the Act is about this and nothing else.", ["1", "1(2)"]),
        (f"1. {SAID}\n\nmember(s) of the public are told of this by us.", ["1", "1(2)"]),
        # whole references, as papers of our own have them
        (
            f"3.us(1) {SAID}\n\n3.us(2)(b) {SAID}\n\nofficers(3) {SAID}",
            ["3.us(1)", "3.us(2)(b)", "officers(3)"],
        ),
        (
            f"1.1 {SAID}\n\n1.1 (second) {SAID}\n\n1.1 (second)(a) {SAID}",
            ["1.1", "1.1 (second)", "1.1 (second)(a)"],
        ),
        (f"cover(2) {SAID}\n\npreamble {SAID}\n\n1. {SAID}", ["cover(2)", "preamble", "1"]),
        (f"1.a {SAID}\n\n1.1.a {SAID}", ["1.a", "1.1.a"]),
        (
            "\n\n".join(f"{n} {SAID}" for n in range(1, 7)),
            ["1", "2", "3", "4", "5", "6"],
        ),
        # sections
        (f"Section A\n\n{SAID}\n\nSection B: More\n\n{SAID}", ["A", "B"]),
        (f"Article 3 Duties\n\n{SAID}", ["3"]),
        (f"SECTION TWO – DUTIES\n\n2.1 {SAID}", ["2.1"]),
        (f"Part 1: Us\n\n1. {SAID}\n\nPart 2: You\n\n1. {SAID}", ["part 1.1", "part 2.1"]),
        (
            f"1. Start\n\nSection 5 of the Act is about this and about nothing else.\n\n{SAID}",
            ["1(1)", "1(2)"],
        ),
        # appendices
        (f"1. {SAID}\n\nAppendix A – Forms\n\n1. {SAID}\n\n2. {SAID}", ["1", "appendix A.1", "appendix A.2"]),
        (f"1. {SAID}\n\nAnnex 1\n\n{SAID}\n\n{SAID}", ["1", "annex 1(1)", "annex 1(2)"]),
        (f"1. {SAID}\n\nAppendix A sets out what the Clerk has to do with this.", ["1", "1(2)"]),
        # numbers that begin again under headings
        (
            f"Us\n\n1. {SAID}\n\n2. {SAID}\n\nYou\n\n1. {SAID}\n\n2. {SAID}",
            ["1", "2", "2.you(1)", "2.you(2)"],
        ),
        (
            f"1. Start\n\n1.1 {LEAD}\n{_list('1)', '2)', '3)', '4)', '5)')}",
            ["1.1", *(f"1.1({n})" for n in range(1, 6))],
        ),
        # lists
        (f"1.1 {LEAD}\n{_list('a)', 'b)', 'c)', 'd)', 'e)')}", ["1.1", *(f"1.1({c})" for c in "abcde")]),
        (f"1.1 {LEAD}\n{_list('(A)', '(B)', '(C)', '(D)', '(E)')}", ["1.1", *(f"1.1({c})" for c in "ABCDE")]),
        (
            f"1.1 {LEAD}\n{_list('i)', 'ii)', 'iii)', 'iv)', 'v)')}",
            ["1.1", *(f"1.1({c})" for c in ("i", "ii", "iii", "iv", "v"))],
        ),
        (f"1.1 {LEAD}\n{_list('-', '-', '-', '-', '-')}", ["1.1", *(f"1.1({c})" for c in "abcde")]),
        *(
            (f"1.1 {LEAD}\n{_list(*[glyph] * 5)}", ["1.1", *(f"1.1({c})" for c in "abcde")])
            for glyph in "•●▪■◦○·‣⁃➢►✓❖→\uf0b7\uf0a7\uf0fc"
        ),
        (
            f"1.1 {LEAD}\n(a) these:\n(i) help\n(ii) rest\n(iii) time\n(b) tea",
            ["1.1", "1.1(a)", "1.1(a)(i)", "1.1(a)(ii)", "1.1(a)(iii)", "1.1(b)"],
        ),
        (
            f"1.1 {LEAD}\n(a) these:\n- help\n- rest\n(b) tea\n(c) quiet",
            ["1.1", "1.1(a)", "1.1(a)(i)", "1.1(a)(ii)", "1.1(b)", "1.1(c)"],
        ),
        (
            f"1.1 {LEAD}\n- these:\n(a) help:\n- now\n- then\n(b) rest\n- tea",
            ["1.1", "1.1(a)", "1.1(a)(a)", "1.1(a)(a)(A)", "1.1(a)(a)(B)", "1.1(a)(b)", "1.1(b)"],
        ),
        (
            f"1.1 {LEAD}\n- these:\n    - help\n    - rest\n- tea",
            ["1.1", "1.1(a)", "1.1(a)(i)", "1.1(a)(ii)", "1.1(b)"],
        ),
        (f"1.1 {LEAD}\n(a)(i) help\n(ii) rest\n(b) tea", ["1.1", "1.1(a)(i)", "1.1(a)(ii)", "1.1(b)"]),
        (
            f"1.1 {LEAD}\n(g) a\n(h) b\n(i) c\n(j) d\n(k) e",
            ["1.1", *(f"1.1({c})" for c in "ghijk")],
        ),
        (
            f"1.1 {LEAD}\n{_list('•', '•', '•', '•', '•').replace('• ', '•' + chr(10))}",
            ["1.1", *(f"1.1({c})" for c in "abcde")],
        ),
        # lists that lost their bullets
        (
            f"1.1 {LEAD}\nCivility and tact\nA swift answer\nFair words\n\n1.2 {SAID}",
            ["1.1", "1.1(a)", "1.1(b)", "1.1(c)", "1.2"],
        ),
        (f"1. Start\n\n{SAID}\n\n{SAID}\n\nEnd\n\n{SAID}", ["1(1)", "1(2)", "1.end(1)"]),
        # no numbers at all
        (f"Start\n\n{SAID}\n\n{SAID}\n\nEnd\n\n{SAID}", ["start(1)", "start(2)", "end(1)"]),
    ],
)
def test_each_habit_has_its_reference(text, refs):
    assert _refs(text) == refs


def test_a_clause_is_kept_as_it_is_printed():
    held = clauses(f"{HEAD}3.1 {LEAD}\n(a) help\n• rest\n\nSection B\n\n(1) {SAID}".encode())
    assert held["3.1"] == f"3.1 {LEAD}"
    assert held["3.1(a)"] == "(a) help"
    assert held["3.1(a)(i)"] == "• rest"
    assert held["B(1)"] == f"(1) {SAID}"


def test_a_short_list_that_finishes_a_sentence_is_printed_line_by_line():
    held = clauses(f"{HEAD}3.1 They must:\n(a) help\n(b) rest\n".encode())
    assert held["3.1"] == "3.1 They must:\n(a) help\n(b) rest"


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (("in the admini-", "stration of it"), "in the administration of it"),
        (("from day-to-", "day work"), "from day-to-day work"),
        (("a decision-", "making body"), "a decision-making body"),
        (("of co-", "operation"), "of co-operation"),
        (("an over-", "sight of an oversight"), "an oversight of an oversight"),
        (("in the admini\u00ad", "stration of it"), "in the administration of it"),
    ],
)
def test_a_word_cut_by_the_end_of_a_line_is_whole_again(rows, whole):
    assert (
        whole
        in clauses("\n".join([f"{HEAD}1.1 They keep order", *rows, "and keep it well."]).encode())["1.1"]
    )


@pytest.mark.parametrize(
    "number", ["Page 2 of 3", "- 2 -", "2", "Page | 2", "2 | Page", "P a g e | 2", "[2]", "p. 2"]
)
def test_a_page_number_in_the_middle_of_a_sentence_is_left_out(number):
    held = clauses(f"{HEAD}1.1 They keep order and\n\n{number}\n\nkeep it well.\n\n1.2 {SAID}".encode())
    assert held["1.1"] == "1.1 They keep order and keep it well."


def test_a_table_of_contents_without_dots_is_left_out():
    text = f"{HEAD}Contents\n1. Start 2\n2. End 3\n\n1. Start\n\n{SAID}\n\n2. End\n\n{SAID}"
    assert list(clauses(text.encode())) == ["title", "1", "2"]


def test_running_heads_that_count_pages_are_left_out_of_plain_text():
    pages = [f"Protocol of Thornwick Page {n} of 3\n\n{n}.1 {SAID}\n" for n in (1, 2, 3)]
    held = clauses((HEAD + "\f".join(pages)).encode())
    assert list(held) == ["title", "1.1", "2.1", "3.1"]
    assert not any("Page" in text for text in held.values())


def test_letters_set_apart_and_ligatures_are_brought_together():
    held = clauses(f"{HEAD}D U T I E S\n\nThe o\ufb03ce keeps con\ufb01dences.".encode())
    assert held == {"title": held["title"], "duties(1)": "The office keeps confidences."}


def test_no_line_of_a_text_is_lost_or_told_twice():
    rows = [
        f"1.1 {LEAD}",
        "(a) these:",
        "- help",
        "- rest",
        "(b) tea",
        f"{SAID} And more.",
        "Appendix A – Forms",
        SAID,
    ]
    held = "\n".join(clauses((HEAD + "\n\n".join(rows)).encode()).values())
    assert [row for row in rows if held.count(row) != 1 and row not in ("Appendix A – Forms", SAID)] == []
