"""Whatever cannot be read gets one sentence for a Clerk, and nothing else is ever raised."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moothall.reading.child import read_safely
from moothall.reading.reader import read
from moothall.reading.remarks import PARTLY, WHOLE
from moothall.reading.values import MOST_BYTES, Unreadable

from . import documents, shapes
from .bad import broken

OTHERS = {
    "letter": documents.LETTER.encode(),
    "staff handbook": documents.HANDBOOK.encode(),
    "recipe": documents.RECIPE.encode(),
    "letter as pdf": documents.as_pdf((("clause", documents.LETTER.replace("\n", " ")),)),
}


def _is_one_sentence(text: str) -> bool:
    return (
        text.endswith(".") and text[0].isupper() and "\n" not in text and ". " not in text and len(text) < 200
    )


@pytest.mark.parametrize("case", broken.CASES)
def test_what_cannot_be_read_is_told_in_one_sentence(case):
    with pytest.raises(Unreadable) as refused:
        read(broken.data_of(case), "it")
    assert broken.CASES[case][1] in str(refused.value)
    assert _is_one_sentence(str(refused.value))


@pytest.mark.parametrize("case", OTHERS)
def test_what_plainly_is_no_protocol_is_told_so(case):
    with pytest.raises(Unreadable, match="does not read as a protocol"):
        read(OTHERS[case], "it")


PROGRAM = """
import datetime

OFFICERS = ("clerk", "deputy clerk")

def may_instruct(member, officer):
    \"\"\"A councillor must not give instructions to officers; requests go through the Clerk.\"\"\"
    if officer in OFFICERS:
        return False
    return member.chairs(officer.committee)
"""


def test_the_text_of_a_program_is_no_protocol_whatever_it_says_of_councillors():
    with pytest.raises(Unreadable, match="text of a computer program") as refused:
        read(PROGRAM.encode(), "it")
    assert _is_one_sentence(str(refused.value))


def test_items_that_end_in_signs_are_no_program():
    items = "; \n".join(f"({sign}) show councillors and officers respect (always)" for sign in "abcdefghijkl")
    assert read(f"Member and officer protocol\n\n1. Councillors must:\n{items};".encode(), "it").clauses


@pytest.mark.parametrize(("more", "said"), [(5, []), (99, [PARTLY])])
def test_a_text_few_of_whose_clauses_state_a_norm_reads_only_partly(more, said):
    norms = "\n\n".join(f"- {text}" if kind == "bullet" else text for kind, text in documents.PROTOCOL)
    other = "\n\n".join(f"{place + 6}. The hall has a blue door and a green roof." for place in range(more))
    reading = read(f"{norms}\n\n{other}".encode(), "it")
    assert [remark.says for remark in reading.findings if remark.ref == WHOLE] == said


def test_what_reads_only_partly_as_a_protocol_is_read_and_it_is_said():
    reading = read(documents.MINUTES.encode(), "it")
    assert reading.clauses
    assert [remark.says for remark in reading.findings if remark.ref == WHOLE] == [PARTLY]


def test_a_protocol_of_three_lines_is_read():
    short = (
        b"Protocol\n\nCouncillors and staff must treat each other with courtesy and "
        b"respect.\n\nCouncillors must not bully staff."
    )
    assert [clause.ref for clause in read(short, "it").clauses] == ["title", "preamble(1)", "preamble(2)"]


def test_a_whole_protocol_has_no_remark_on_the_whole():
    assert [r.says for r in read(documents.as_text(), "it").findings if r.ref == WHOLE] == []


def test_what_is_too_large_is_told():
    with pytest.raises(Unreadable, match="larger than"):
        read(b"a" * (MOST_BYTES + 1), "it")


def test_a_document_just_within_the_size_is_not_refused_for_it():
    padding = b" " * (MOST_BYTES - len(documents.as_text()) - 1)
    assert read(documents.as_text() + b"\n" + padding, "it").clauses


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_random_bytes_raise_nothing_but_unreadable(data):
    _raises_only_unreadable(data)


SAMPLES = {
    "text": documents.as_text(),
    "pdf": documents.as_pdf(),
    "pdf in columns": shapes.zigzag_pdf(),
    "docx": documents.as_docx(),
    "docx with tracked changes": shapes.tracked_docx(),
    "odt": shapes.open_text(),
    "web page": shapes.web_page(),
    "markdown": shapes.markdown(),
}


@pytest.mark.parametrize("sample", SAMPLES)
@given(drawn=st.data())
@settings(max_examples=12, deadline=None)
def test_damaged_documents_raise_nothing_but_unreadable(sample, drawn):
    data = bytearray(SAMPLES[sample])
    for _ in range(drawn.draw(st.integers(1, 12))):
        data[drawn.draw(st.integers(0, len(data) - 1))] = drawn.draw(st.integers(0, 255))
    whole = drawn.draw(st.booleans())
    _raises_only_unreadable(bytes(data if whole else data[: drawn.draw(st.integers(1, len(data)))]))


SHAPES = (
    "1.|1.1|(a)|- |Officers must:|9.99.1 x|##|**|:|.|Signed|Contents|Appendix A|Section B|Part 1|(i)|2"
    "|a | b|---|\f|•|1) x|Page 2"
)


@given(st.lists(st.sampled_from([*SHAPES.split("|"), "| a | b |", "|---|"])))
@settings(max_examples=60, deadline=None)
def test_odd_shapes_raise_nothing_but_unreadable(pieces):
    _raises_only_unreadable("\n".join(pieces).encode() + documents.as_text())
    _raises_only_unreadable(" ".join(pieces).encode())


def _raises_only_unreadable(data):
    try:
        reading = read(data, "it")
    except Unreadable as unreadable:
        assert _is_one_sentence(str(unreadable))
    else:
        refs = [clause.ref for clause in reading.clauses]
        assert len(refs) == len(set(refs))


def test_the_child_gives_the_same_reading():
    assert read_safely(documents.as_pdf(), "it") == read(documents.as_pdf(), "it")


def test_the_child_passes_the_sentence_on():
    with pytest.raises(Unreadable, match="password"):
        read_safely(broken.locked_pdf(), "it")


def test_a_file_of_200_megabytes_is_refused_without_reading_it_all(tmp_path):
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(Unreadable, match="larger than 20 MB"):
        read_safely(large, large.name)


@pytest.mark.parametrize(("name", "said"), [("none.pdf", "There is no file"), (".", "is a folder")])
def test_a_missing_file_and_a_folder_are_told(tmp_path, name, said):
    with pytest.raises(Unreadable, match=said):
        read_safely(tmp_path / name, name)


def test_the_child_is_held_to_its_limits():
    """The limits are set in the child itself, before it reads a byte of the document."""
    shown = subprocess.run(
        [
            sys.executable,
            "-c",
            "import resource, sys, moothall.reading.__main__ as child;"
            "sys.stdin = open('/dev/null'); child.main();"
            "print(*(resource.getrlimit(limit)[0] for limit in"
            " (resource.RLIMIT_CORE, resource.RLIMIT_CPU, resource.RLIMIT_AS)))",
        ],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ},
    )
    from moothall.reading.child_limits import CPU_SECONDS, MEMORY

    assert shown.stdout.split() == ["0", str(CPU_SECONDS), str(MEMORY)]
