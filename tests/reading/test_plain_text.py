"""Plain text and Markdown in every encoding, wrapped or not."""

import pytest

from .reads import clauses, lines

TEXT = "1.1 The Clerk’s office – open daily – answers councillors."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_usual_encoding_is_read(encoding):
    data = TEXT.encode(encoding)
    assert lines(b"\xfe\xff" + data if encoding == "utf-16-be" else data) == [TEXT]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(end):
    assert lines(f"One.{end}{end}Two.".encode()) == ["One.", "Two."]


def test_signs_that_nobody_sees_are_taken_out():
    assert lines("Mem\u200bbers\u202e and\x07 Clerk\ufeff ".encode() + b"x" * 900) == [
        "Members and Clerk " + "x" * 900
    ]


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        (["# Protocol", "", "## 1. Start #"], ["Protocol", "1. Start"]),
        (["Protocol", "========", "", "Start", "-----", "", "x"], ["Protocol", "Start", "x"]),
        (["# A", "## B", "", "* one", "+ two", "- three"], ["A", "B", "- one", "- two", "- three"]),
        (["# A", "## B", "", "1\\. *Not* a __list__ of `code`"], ["A", "B", "1. Not a list of `code`"]),
        (["# A", "## B", "", "![Arms](arms.png)", "See [the code](https://example.org/c "
"\"Code\")."], ["A", "B", "See the code."]),
        (["# A", "## B", "", "> Quoted", "", "---", "", "```", "kept", "```"], ["A", "B", "Quoted", "kept"]),
        (["---", "title: Protocol", "---", "", "Text"], ["Protocol", "Text"]),
        (["# A", "", "| Councillors | Officers |", "|---|---|", "| Ask. | Answer. |"],
         ["A", "Councillors:", "• Ask.", "Officers:", "• Answer."]),
        (["# A", "", "| Matter | Officers |", "|---|---|", "| Ask. | Answer. |"],
         ["A", "Matter", "Officers", "Ask.", "Answer."]),
        (["# A", "## B", "<!-- not", "shown -->", "**Bold words**"], ["A", "B", "Bold words"]),
    ],
)  # fmt: skip
def test_the_signs_of_markdown_are_read(rows, shown):
    assert lines("\n".join(rows).encode()) == shown


def test_a_wrapped_paragraph_of_markdown_is_one_clause():
    text = (
        "# Protocol\n\n## 1. Start\n\n1.1 Councillors and the officers of this council keep to "
        "what\nthey said.\n\n- help\n  now\n"
    )
    assert (
        list(clauses(text.encode()).values())[1]
        == "1.1 Councillors and the officers of this council keep to what they said."
    )
