"""Papers: what people write comes out as they wrote it, in a PDF that a screen reader can follow."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from moothall.look import pdf

HOSTILE = [
    '#import "@preview/x:1.0.0": *',
    '#read("/etc/hostname")',
    "*bold* _slanted_ `raw` $x^2$",
    "= Heading",
    "- item",
    "+ numbered",
    "<label> @reference",
    "\\n \\u{41} \\",
    "\"quoted\" 'so' and #data.sender",
    "// remark /* remark */",
    "]] }} )) #]",
]


def letter(**more):
    given = {
        "council": "Ambleford Parish Council",
        "sender": "Jane Roe",
        "capacity": "Clerk",
        "recipient": "Mr A. Person",
        "on": date(2026, 5, 4),
        "subject": "Drains in Mill Lane",
        "text": "Dear Mr Person,\n\nThank you.",
    }
    return pdf.letter(**given | more)


def read(made):
    return PdfReader(io.BytesIO(made))


def text_of(made):
    return " ".join(" ".join(page.extract_text() for page in read(made).pages).split())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_looks_like_markup_comes_out_literally(hostile):
    said = text_of(letter(text=hostile, subject=f"On {hostile}", foot=(hostile,), sender=hostile))
    plain = " ".join(hostile.split())
    assert said.count(plain) == 4


def test_every_part_of_a_letter_is_on_it():
    said = text_of(
        letter(
            address=("1 High Street", "Ambleford"),
            reference="AM/12",
            foot=("This letter does not commit the council.",),
            copies=("Councillor B", "Councillor C"),
            confidential=True,
        )
    )
    for part in (
        "Ambleford Parish Council",
        "Mr A. Person 1 High Street Ambleford",
        "4 May 2026",
        "AM/12",
        "Confidential",
        "Drains in Mill Lane",
        "Dear Mr Person, Thank you.",
        "Jane Roe Clerk",
        "Copied to: Councillor B; Councillor C",
        "This letter does not commit the council.",
    ):
        assert part in said


def test_what_is_not_there_is_not_named():
    said = text_of(letter())
    assert "Confidential" not in said and "Copied to" not in said


def test_the_paper_is_tagged_with_title_and_language():
    made = read(letter())
    root = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB" and made.metadata.title == "Drains in Mill Lane"
    assert "pdfuaid" in root["/Metadata"].get_data().decode()


def test_the_font_comes_along_and_not_from_the_machine():
    fonts = {str(font["/BaseFont"]) for font in _fonts(read(letter()))}
    assert fonts and all("NotoSans" in name for name in fonts)


def _fonts(made):
    for page in made.pages:
        yield from (held.get_object() for held in page["/Resources"]["/Font"].values())


def test_welsh_and_other_scripts_in_the_font_are_written():
    assert "Tŷ Ŵyr – Привет – Ελλάδα" in text_of(letter(text="Tŷ Ŵyr – Привет – Ελλάδα"))


def test_a_character_without_a_shape_is_named_instead_of_stopping_the_letter():
    made = letter(text="Thanks \U0001f600 and \u65e5\x07.")
    assert "Thanks [grinning face] and [cjk unified ideograph-65e5]." in text_of(made)
    assert "pdfuaid" in read(made).trailer["/Root"]["/Metadata"].get_data().decode()


def test_a_text_in_a_script_no_font_has_still_makes_a_paper():
    assert read(letter(text="".join(chr(0x4E00 + step) for step in range(60)))).pages


def test_no_word_runs_off_the_page():
    word = "x" * 500
    page = read(letter(text=word)).pages[0]
    rows = [row for row in page.extract_text().split("\n") if "xxx" in row]
    assert len(rows) > 5
    assert "".join(rows).replace("\u200b", "").replace(" ", "") == word


def test_paragraphs_line_breaks_and_foreign_line_ends():
    said = read(letter(text="One\r\nTwo\r\n\r\n\r\nThree")).pages[0].extract_text()
    assert [row.strip() for row in said.split("\n") if row.strip() in ("One", "Two", "Three")] == [
        "One",
        "Two",
        "Three",
    ]


def test_the_code_letter_says_where_how_and_until_when():
    said = text_of(
        pdf.code_letter(
            council="Ambleford Parish Council",
            person="Councillor Roe",
            address="https://example.org/start",
            code="4F7K-92QX",
            until=date(2026, 5, 18),
        )
    )
    for part in ("Councillor Roe", "https://example.org/start", "4F7K-92QX", "until the end of 18 May 2026"):
        assert part in said
