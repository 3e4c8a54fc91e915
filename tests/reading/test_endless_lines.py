"""A line without end, made of what the reader looks for: it is read or refused, and nobody has to wait for it.

Where time grew with the square of such a line, these tests would take minutes or hours.
"""

from datetime import date

import pytest

from moothall.protocol.core.term_shapes import wrong
from moothall.reading.child import check_safely
from moothall.reading.exchange import markdown_reader
from moothall.reading.formats.limits import LONGEST_PARAGRAPH, shortened
from moothall.reading.reader import read
from moothall.reading.structure.front import find_council
from moothall.reading.structure.furniture import without_furniture
from moothall.reading.values import Line, Unreadable

from . import documents

ENDLESS = 300_000
UNITS = ("[", "[a](", ". ", ".", "_", "…", "a", "St ", "a-", "Parish ", "| ", "council ", "1 ")
HEAD = "---\nmoothall: protocol\ncouncil: Elm\n---\n"
STATES = (
    "# What the clauses state\n\n| Clause | States | Worded | Binds | Terms | Worded in | Terms worded in |\n"
    "|---|---|---|---|---|---|---|\n| 1 | conduct.courtesy | must | as usual | {} | | |\n"
)


@pytest.mark.parametrize("unit", UNITS)
def test_an_endless_line_does_not_keep_the_reader_or_the_checks_busy(unit):
    data = documents.as_text() + f"\n\n99. Officers {unit * (39_000 // len(unit))}\n".encode()
    try:
        assert check_safely(data, "endless.txt", date(2026, 5, 4), None).reading.clauses
    except Unreadable as refusal:
        assert "was stopped" not in str(refusal)


@pytest.mark.parametrize("unit", ["a", "a.", "a-", "A ", "and ", "Parish ", "& ", " "])
def test_a_council_is_looked_for_near_its_kind_alone(unit):
    endless = unit * (ENDLESS // len(unit))
    assert find_council("", [endless]) is None
    assert find_council("", [f"{endless}, Elm Parish Council"]) == "Elm Parish Council"


def test_of_two_councils_in_a_line_the_first_is_found_and_none_reaches_into_the_other():
    assert find_council("", ["of the Parish Council and Stow-on-the-Wold Town Council"]) == (
        "Stow-On-The-Wold Town Council"
    )
    assert find_council("", ["Elm Parish Council and Oak Town Council"]) == "Elm Parish Council"


@pytest.mark.parametrize("unit", [". ", ".", " ", "…", "- "])
def test_an_endless_line_is_no_entry_of_a_table_of_contents_and_no_page_number(unit):
    lines = [Line("Contents"), Line("Purpose 1"), Line(f"a{unit * ENDLESS}b"), Line("Purpose")]
    assert without_furniture(lines) == lines


@pytest.mark.parametrize(
    "text",
    [
        f"## a{' ' * ENDLESS}b",
        f"## a{' #' * ENDLESS}b",
        f"{'*' * ENDLESS}b",
        f"{'* ' * ENDLESS}b",
        f"**1** {'**' * ENDLESS}",
        f"**1** Yes.\n\n{STATES.format('a' + ' ' * ENDLESS)}",
        f"**1** Yes.\n\n{STATES.format('a = b' + ' ' * ENDLESS + chr(34))}",
        f"**1** Yes.\n\n{STATES.format(chr(34) + 'a' * ENDLESS)}",
        f"**1** Yes.\n\n{STATES.format('|' * ENDLESS)}",
    ],
)
def test_what_moothall_wrote_is_read_back_in_time_that_grows_with_its_lines(text):
    try:
        markdown_reader.read(f"{HEAD}\n{text}\n".encode())
    except Unreadable as refusal:
        assert str(refusal).startswith("Line ")


def test_a_heading_keeps_the_signs_that_do_not_close_it():
    text = "## Aims ##\n\n**1** Yes.\n\n## In C#\n\n**2** No.\n\n***\n\n**3** No.\n"
    clauses = markdown_reader.read(f"{HEAD}\n{text}".encode()).protocol.clauses
    assert [clause.heading for clause in clauses] == ["Aims", "In C#", ""]


def test_the_shape_of_a_term_is_told_as_fast():
    assert wrong("versions", f"2019-05-13{' ' * ENDLESS}x")
    assert not wrong("versions", "2019-05-13 (readopted unchanged), 2023-05-15")


def test_a_word_and_a_row_of_one_sign_end_somewhere():
    assert shortened("a" * 5000) == "a" * 200
    assert max(map(len, shortened("ab" * 5000).split())) == 1000
    assert shortened(f"Signed {'.' * 900}") == f"Signed {'.' * 900}"


@pytest.mark.parametrize(("more", "is_read"), [(0, True), (1, False)])
def test_a_paragraph_as_long_as_a_protocol_is_refused_in_a_sentence(more, is_read):
    sentence = "Councillors and officers treat one another with courtesy. "
    paragraph = (sentence * 1000)[: LONGEST_PARAGRAPH + more - 3] + "end"
    data = documents.as_text() + f"\n\n{paragraph}\n".encode()
    if is_read:
        assert read(data, "it").clauses
    else:
        with pytest.raises(Unreadable, match="single paragraph") as refused:
            read(data, "it")
        assert ". " not in str(refused.value)
