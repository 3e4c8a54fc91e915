"""Whatever cannot be read gets one sentence for a Clerk, and nothing else is ever raised."""

import io
import os
import subprocess
import sys
import zipfile

import docx
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from moothall.reading.child import read_safely
from moothall.reading.reader import read
from moothall.reading.values import MOST_BYTES, Unreadable

from . import documents


def _locked_pdf() -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(documents.as_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def _scan() -> bytes:
    return bytes(
        typst.compile(b"#rect(width: 5cm, height: 5cm, fill: gray)\n#pagebreak()\n#circle(radius: 2cm)")
    )


def _packed(size: int, name: str = "word/document.xml") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        with package.open(name, "w", force_zip64=True) as part:
            for _ in range(size // (1024 * 1024)):
                part.write(b" " * 1024 * 1024)
        package.writestr("[Content_Types].xml", "<Types/>")
    return held.getvalue()


def _empty_docx() -> bytes:
    return documents.saved(docx.Document())


CASES = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "letter": (documents.LETTER.encode(), "does not read as a protocol"),
    "staff handbook": (documents.HANDBOOK.encode(), "does not read as a protocol"),
    "recipe": (documents.RECIPE.encode(), "does not read as a protocol"),
    "letter as pdf": (
        lambda: documents.as_pdf((("clause", documents.LETTER.replace("\n", " ")),)),
        "does not read as a protocol",
    ),
    "scan": (_scan, "no text"),
    "locked pdf": (_locked_pdf, "password"),
    "pdf cut short": (lambda: documents.as_pdf()[:-3000], "cut short"),
    "pdf of junk": (b"%PDF-1.7\n" + b"\x01\x02junk" * 400 + b"\n%%EOF\n", "damaged"),
    "docx cut short": (lambda: documents.as_docx()[:-2000], "damaged or cut short"),
    "docx with no text": (_empty_docx, "no text"),
    "zip that is no docx": (lambda: _packed(0, "notes.txt"), "not a document"),
    "zip bomb": (lambda: _packed(80 * 1024 * 1024), "far more than a document needs"),
    "old word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 900, "old Word file"),
    "rtf": (b"{\\rtf1 Protocol}", "RTF"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
    "photograph": (b"\xff\xd8\xff\xe0" + b"\x00" * 50, "picture"),
    "empty web page": (b"<!DOCTYPE html><html><body><nav>Home</nav></body></html>", "holds no text"),
    "binary junk": (bytes(range(256)) * 40, "none of the documents"),
    "broken utf-16": (b"\xff\xfe\x00\xd8\x41", "none of the documents"),
    "too large": (b"a" * (MOST_BYTES + 1), "larger than"),
}


def _data(case):
    given_as = CASES[case][0]
    return given_as if isinstance(given_as, bytes) else given_as()


def _is_one_sentence(text: str) -> bool:
    return (
        text.endswith(".") and text[0].isupper() and "\n" not in text and ". " not in text and len(text) < 200
    )


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_read_is_told_in_one_sentence(case):
    with pytest.raises(Unreadable) as refused:
        read(_data(case), "it")
    assert CASES[case][1] in str(refused.value)
    assert _is_one_sentence(str(refused.value))


def test_a_document_just_within_the_size_is_not_refused_for_it():
    padding = b" " * (MOST_BYTES - len(documents.as_text()) - 1)
    assert read(documents.as_text() + b"\n" + padding, "it").clauses


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_random_bytes_raise_nothing_but_unreadable(data):
    _raises_only_unreadable(data)


@given(st.integers(0, 3), st.data())
@settings(max_examples=60, deadline=None)
def test_damaged_documents_raise_nothing_but_unreadable(which, drawn):
    data = bytearray((_TEXT, _PDF, _DOCX, _ZIP)[which])
    for _ in range(drawn.draw(st.integers(1, 12))):
        data[drawn.draw(st.integers(0, len(data) - 1))] = drawn.draw(st.integers(0, 255))
    _raises_only_unreadable(bytes(data[: drawn.draw(st.integers(1, len(data)))]))


@given(
    st.lists(
        st.sampled_from(
            ["1.", "1.1", "(a)", "- ", "Officers must:", "9.99.1 x", "##", "**", ":", ".", "Signed"]
        )
    )
)
@settings(max_examples=150, deadline=None)
def test_odd_shapes_raise_nothing_but_unreadable(pieces):
    _raises_only_unreadable("\n".join(pieces).encode() + documents.as_text())
    _raises_only_unreadable(" ".join(pieces).encode())


_TEXT, _PDF, _DOCX, _ZIP = documents.as_text(), documents.as_pdf(), documents.as_docx(), _packed(0)


def _raises_only_unreadable(data):
    try:
        read(data, "it")
    except Unreadable as unreadable:
        assert _is_one_sentence(str(unreadable))


def test_the_child_gives_the_same_reading():
    assert read_safely(documents.as_pdf(), "it") == read(documents.as_pdf(), "it")


def test_the_child_passes_the_sentence_on():
    with pytest.raises(Unreadable, match="password"):
        read_safely(_locked_pdf(), "it")


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
    from moothall.reading.child import CPU_SECONDS, MEMORY

    assert shown.stdout.split() == ["0", str(CPU_SECONDS), str(MEMORY)]
