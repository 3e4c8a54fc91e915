"""A file that is broken, mended wrongly, hostile or somebody else's: one sentence, with the line to look at."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.child import read_safely
from moothall.reading.exchange import akoma, akoma_reader, markdown, markdown_reader, opening
from moothall.reading.formats.limits import MOST_LETTERS, MOST_LINES
from moothall.reading.reader import read
from moothall.reading.values import Exchanged, Unreadable

HELD = Exchanged(
    Protocol(
        "Little Whitmoor Parish Council",
        Nation.ENGLAND,
        "2026 edition",
        None,
        (
            Clause("1", "Members may ask the Clerk:", heading="Questions"),
            Clause("1(a)", "by letter; or", heading="Questions", within="1"),
            Clause("1(b)", "in person.", heading="Questions", within="1", local="The office opens at ten."),
            Clause("2", "Officers answer within five working days.", quoted=False, heading="Answers"),
        ),
        (
            Statement(
                "direction.timely-response", "2", Strength.MUST, {"days": "5"}, frozenset({Party.OFFICER})
            ),
            Statement("direction.via-clerk", "1", Strength.MAY),
        ),
    )
)
MD = markdown.write(HELD).decode()
XML = akoma.write(HELD).decode()


def line_of(text, words):
    return text[: text.index(words)].count("\n") + 1


def refused(reader, text):
    with pytest.raises(Unreadable) as unreadable:
        reader.read(text if isinstance(text, bytes) else text.encode())
    said = str(unreadable.value)
    assert "\n" not in said and said.endswith((".", "…")), said
    return said


def mended(text, old, new):
    assert old in text
    return text.replace(old, new, 1)


# What is mended, into what, words of the refusal; the line is where the change was made.
MARKDOWN = {
    "no number": ("**2** *in short*", "2", "begins with its number between ** and **"),
    "twice": ("**2** ", "**1** ", "The reference 1 stands here a second time; the first is in line 11"),
    "set in under nothing": ("**1** Members", "- **1** Members", "no clause above it"),
    "no such clause, over two lines": ("| 2 | direc", "| 9&#xa;9 | direc", "There is no clause 9 9"),
    "unknown at the top": ("nation: england", "region: england", "The names are: council, nation"),
    "no such nation": ("nation: england", "nation: mercia", "it is england or wales"),
    "no such day": ("nation: england", "in force from: May", "a day as in 2026-05-04"),
    "an impossible month": ("nation: england", "adopted: 2024-99", "There is no day 2024-99"),
    "an impossible day": ("nation: england", "review due: 2024-02-31", "There is no day 2024-02-31"),
    "an impossible version": ("nation: england", 'versions: ["2021", "0000"]', "There is no day 0000"),
    "quotation marks": ("nation: england", 'body: "Full council', "check its marks"),
    "nested without end": ("nation: england", "versions: " + "[" * 99_999, "check its marks"),
    "half a character": ("nation: england", 'body: "\\ud800"', "check its marks"),
    "a term with half a character": ("days = 5", r'days = "\\ud800"', "check its marks"),
    "a term with a wrong mark": ("days = 5", r'days = "\\q"', "check its marks"),
    "no list": ("nation: england", 'versions: "2021"', "it is a list"),
    "no such clause": ("| 2 | direc", "| 9 | direc", "There is no clause 9"),
    "no provision": ("| 1 | direction.via-clerk", "| 1 | ", "does not say which provision"),
    "no such wording": ("| may |", "| perhaps |", "cannot be worded “perhaps”"),
    "law": ("| may |", "| law |", "cannot be worded “law”"),
    "no such party": ("| officer |", "| porter |", "no party called “porter”"),
    "no term": ("days = 5", "days 5", "“days 5” is no term"),
    "columns": ("| Clause | States", "| States | Clause", "The columns of this table are"),
    "too few cells": ("| 1 | direction.via-clerk |", "| 1 |", "6 columns instead of 7"),
    "no character": ("by letter", "by&#xd800;letter", "stands for no character"),
    "no mark of its own": ("> *Kept here as the council's own:*", ">", "what the council keeps"),
    "clauses below": ("Moothall judges by", "# More\n", "belong above the tables"),
}


@pytest.mark.parametrize("case", list(MARKDOWN))
def test_markdown_that_was_mended_wrongly_names_its_line(case):
    old, new, says = MARKDOWN[case]
    said = refused(markdown_reader, mended(MD, old, new))
    assert said.startswith(f"Line {line_of(MD, old)}: "), said
    assert says in said


def test_markdown_without_its_council_or_an_end_at_the_top_is_refused():
    assert "which council" in refused(
        markdown_reader, mended(MD, "council: Little Whitmoor Parish Council\n", "")
    )
    assert "have no end" in refused(markdown_reader, "---\nmoothall: protocol\ncouncil: X\n")


def test_markdown_in_another_encoding_names_the_line():
    said = refused(markdown_reader, MD.encode() + b"\n\xff")
    assert said.startswith(f"Line {MD.count(chr(10)) + 2}: ")


def test_markdown_may_be_mended_as_people_do():
    """Lines wrapped, lists set in further or with stars, line ends of another machine, a space more or less."""
    loose = mended(MD, "Officers answer within", "Officers\nanswer within")
    loose = mended(loose, "- **1(a)** by letter; or", "    * **1(a)**  by letter; or  ")
    loose = mended(loose, "- **1(b)**", "    - **1(b)**")
    loose = mended(loose, "## Answers", "### Answers ###")
    loose = loose.replace("| --- |", "| :-- |").replace("\n", "\r\n")
    assert markdown_reader.read(b"\xef\xbb\xbf" + loose.encode()) == HELD


def test_a_doubt_that_is_written_otherwise_is_refused_with_its_line():
    held = replace(HELD, in_doubt=frozenset({("1", "direction.via-clerk")}))
    for writer, reader, good, bad, says in (
        (markdown, markdown_reader, "| in doubt |", "| hm |", "In the last column stands “in doubt”"),
        (akoma, akoma_reader, 'in-doubt="yes"', 'in-doubt="hm"', "is yes or no, and not “hm”"),
    ):
        text = writer.write(held).decode()
        said = refused(reader, mended(text, good, bad))
        assert said.startswith(f"Line {line_of(text, good)}: ") and says in said


AKOMA = {
    "broken": ("</num>", "</nam>", "broken"),
    "foreign element": ("<p>Members", "<table/><p>Members", "not from <table>"),
    "foreign part": ("<subclause ", "<authorialNote/><subclause ", "<authorialNote>"),
    "twice": ('moothall:ref="2"', 'moothall:ref="1"', "The reference 1 stands here a second time"),
    "no number": ('moothall:ref="2"', 'moothall:ref=" "', "no number or other reference"),
    "points nowhere": ('href="#sec_2__cl_2"', 'href="#sec_9"', "no clause with the eId “sec_9”"),
    "no such wording": ('strength="may"', 'strength="guidance"', "cannot be worded “guidance”"),
    "no such party": ('binds="officer"', 'binds="porter"', "no party called “porter”"),
    "no provision": ('provision="direction.via-clerk"', "", "lacks the attribute “provision”"),
    "no such nation": ('nation="england"', 'nation="mercia"', "<version> cannot be understood"),
    "an impossible day": (
        "<moothall:adoption",
        '<moothall:adoption adopted="2023-02-29"',
        "no day 2023-02-29",
    ),
    "backslash": ('label="2026', 'label="\\2026', "a backslash that is meant is written twice"),
}


@pytest.mark.parametrize("case", list(AKOMA))
def test_akoma_ntoso_that_is_wrong_names_its_line(case):
    old, new, says = AKOMA[case]
    said = refused(akoma_reader, mended(XML, old, new))
    assert said.startswith(f"Line {line_of(XML, old)}: "), said
    assert says in said


def test_somebody_elses_akoma_ntoso_is_not_taken_for_ours():
    foreign = re.sub(r"<proprietary.*</proprietary>", "", XML, flags=re.DOTALL)
    assert akoma_reader.NOT_OURS in refused(akoma_reader, foreign)


def test_akoma_ntoso_may_carry_marks_of_others():
    """What another program puts into the words, or beside them, is passed over; the words stay."""
    marked = mended(XML, "by letter", "by <b>let</b><!-- note -->ter")
    marked = mended(marked, "<doc ", "<?style none?><doc ")
    assert akoma_reader.read(b"\xef\xbb\xbf" + marked.encode()) == HELD


DTDS = {
    "a file of this machine": '<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "a billion laughs": '<!DOCTYPE akomaNtoso [<!ENTITY a "ha"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    "a DTD elsewhere": '<!DOCTYPE akomaNtoso SYSTEM "http://127.0.0.1:9/x.dtd">',
}


@pytest.mark.parametrize("case", list(DTDS))
def test_no_entity_and_no_dtd_is_followed(case):
    hostile = XML.replace("?>", f"?>\n{DTDS[case]}", 1).replace("by letter", "&x;")
    for attempt in (hostile, hostile.replace("<?xml version='1.0' encoding='UTF-8'?>\n", "")):
        with pytest.raises(Unreadable, match="never follows"):
            read(attempt.encode(), "it.xml")


def test_xml_in_another_encoding_names_the_line():
    assert refused(akoma_reader, XML.replace("by letter", "by l\u00e9ttre").encode("cp1252")).startswith(
        "Line "
    )


@pytest.mark.parametrize("made", [MD, XML])
def test_what_an_editor_saved_as_utf_16_is_the_same(made):
    assert read(made.encode("utf-16"), "it").exchanged == HELD


def test_what_only_looks_like_utf_16_is_some_other_file():
    assert opening.exchanged(b"\xff\xfe\x00") is None


@pytest.mark.parametrize("day", ["2024-02-29", "2024-12", "2024", "last spring"])
def test_a_day_that_there_is_and_words_for_one_are_taken(day):
    found = markdown_reader.read(mended(MD, "nation: england", f'adopted: "{day}"').encode())
    assert found.adoption.adopted == day


@pytest.mark.parametrize("made", [MD, XML])
@pytest.mark.parametrize(
    ("named", "sign"), [("1b", "\x1b"), ("7", "\x07"), ("202e", "\u202e"), ("200b", "\u200b")]
)
def test_signs_that_nobody_sees_are_left_out(made, named, sign):
    if made == XML and ord(sign) < 32:
        written = f'<inline name="character" title="U+{ord(sign):04X}"/>'
    else:
        written = sign if made == XML else f"&#x{named};"
    hidden = mended(made, "by letter", f"by{written} letter")
    reader = akoma_reader if made == XML else markdown_reader
    assert sign in reader.read(hidden.encode()).protocol.clauses[1].text
    assert opening.exchanged(hidden.encode()) == HELD


def test_references_that_only_such_a_sign_tells_apart_are_refused():
    with pytest.raises(Unreadable, match="cannot be seen"):
        opening.exchanged(mended(MD, "**1(b)**", "**1(a)&#x202e;**").encode())


@pytest.mark.parametrize("writer", [akoma, markdown])
def test_what_is_longer_than_any_protocol_is_refused(writer):
    def made(*clauses):
        return writer.write(Exchanged(Protocol("A council", clauses=clauses)))

    def lines(number):
        return made(*(Clause(str(place), "x") for place in range(number)))

    assert len(opening.exchanged(lines(MOST_LINES)).protocol.clauses) == MOST_LINES
    for long in (lines(MOST_LINES + 1), made(Clause("1", "word " * (MOST_LETTERS // 5)))):
        with pytest.raises(Unreadable, match="far longer than any protocol"):
            opening.exchanged(long)


@pytest.mark.parametrize("comment", [b"<!---->", b"<!-- a > b -->\n"])
def test_no_number_of_comments_keeps_the_reader_busy(comment):
    with pytest.raises(Unreadable) as refusal:
        read_safely(b"<?xml version='1.0'?>" + comment * 100 + b"<x akomaNtoso='1'/>", "it.xml")
    assert "was stopped" not in str(refusal.value)
    commented = XML.replace("?>", f"?>\n{comment.decode() * 100}", 1)
    assert read_safely(commented.encode(), "it.xml").exchanged == HELD


def test_what_is_nested_without_end_is_refused():
    deep = mended(XML, "</num>", "</num>" + "<subclause>" * 5000)
    assert refused(akoma_reader, deep).startswith("Line ")


@pytest.mark.parametrize("made", [MD, XML])
def test_it_is_read_in_the_child_process_as_it_stands(made):
    reading = read_safely(made.encode(), "it")
    assert reading.exchanged == HELD
    assert [clause.ref for clause in reading.clauses] == ["1", "1(a)", "1(b)", "2"]
    assert {stated.confidence for clause in reading.clauses for stated in clause.provisions} == {1.0}
    assert (reading.title, reading.council) == ("2026 edition", "Little Whitmoor Parish Council")


def test_a_provision_that_is_not_known_is_kept_and_pointed_out():
    reading = read(MD.replace("direction.via-clerk", "direction.by-pigeon").encode(), "it.md")
    assert [one.says for one in reading.findings] == [
        "It states “direction.by-pigeon”, which Moothall does not know."
    ]


PIECES = [
    "**",
    "|",
    "\n",
    "> ",
    "- ",
    "#",
    "---",
    '"',
    "[",
    "\\",
    "&#x",
    ";",
    "=",
    "<",
    ">",
    "</p>",
    "&",
    "\x00",
    "\u2028",
]


@pytest.mark.parametrize("made", [MD, XML])
@given(
    changes=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES) | st.text(max_size=4)),
        max_size=4,
    )
)
@settings(max_examples=300, deadline=None)
def test_whatever_somebody_does_to_the_file_it_is_read_or_refused(made, changes):
    for place, gone, put in changes:
        at = int(place * len(made))
        made = made[:at] + put + made[at + gone :]
    try:
        found = opening.exchanged(made.encode("utf-8", "replace"))
    except Unreadable as unreadable:
        assert str(unreadable) and "\n" not in str(unreadable)
    else:
        assert found is None or markdown_reader.read(markdown.write(found)) == found


def test_what_an_attribute_cannot_be_is_said_in_words():
    said = refused(
        akoma_reader, mended(XML, 'label="2026 edition"', 'label="2026 edition" in-force-from="in May"')
    )
    assert "“in force from” cannot be “in May”: it is a day as in 2026-05-04" in said
    assert "RFC" not in said and "$" not in said
