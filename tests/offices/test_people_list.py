"""A pasted list of people: forgiving, and exact about what it cannot understand."""

import pytest

from moothall.offices.people_list import MOST, Place, read


def one(line):
    found = read(line)
    assert not found.problems
    (entry,) = found.entries
    return entry


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("ada@example.org, councillor", "the name is missing"),
        ("Ada Brook, ada@example.org", "the role is missing"),
        ("Ada Brook", "the role is missing"),
        ("Ada Brook, ada@, councillor", "“ada@” is no mail address"),
        ("Ada Brook ada@example.org", "the role is missing"),
        ("Ada Brook, councillor & warden", "it names a seat and a post"),
        ("Ada Brook, a@example.org, b@example.org, councillor", "two mail addresses"),
        ("x" * 201 + ", councillor", "longer than 200"),
        ("Ada Brook, " + "y" * 101, "longer than 100"),
    ],
)
def test_a_line_that_cannot_be_understood_is_named_with_what_to_do(line, says):
    found = read("Ben Hale, ben@example.org, councillor\n\n" + line)
    (problem,) = found.problems
    assert problem.startswith("Line 3 (")
    assert says in problem
    assert [entry.name for entry in found.entries] == ["Ben Hale"]


def test_two_lines_that_clash_are_named():
    found = read(
        "Ada Brook, a@example.org, councillor\n"
        "Ada Brook, A@example.org, chair of Planning\n"
        "Ben Hale, a@example.org, councillor\n"
        "Cai Moor, c@example.org, clerk\n"
        "Cai Moor, c@example.org, councillor\n"
        "Dee Marsh, d@example.org, Town Clerk\n"
    )
    starts = ["Line 2: Ada Brook is on line 1 already", "Line 3: line 2 has the same mail address"]
    starts += ["Line 5: Cai Moor is on line 4 too. A councillor cannot hold a paid post"]
    starts += ["Line 6: line 4 has a Clerk already"]
    assert len(found.problems) == len(starts)
    for problem, start in zip(found.problems, starts, strict=True):
        assert problem.startswith(start)


def test_too_many_lines_at_once():
    line = "Ada Brook, councillor\n"
    assert read(line * (MOST + 1)).problems == [
        f"The list has {MOST + 1} lines; enter at most {MOST} people at a time."
    ]
    assert "enter at most" not in read(line * MOST).problems[0]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Brook, ada@example.org, councillor",
        "Ada Brook; ada@example.org; Councillor",
        "Ada Brook\tADA@example.org\tcllr",
        '"Ada Brook","ada@example.org","member"',
        "Ada Brook <ada@example.org>, councillor",
        "Ada  Brook,ada@example.org,counciller",
        "Cllr Ada Brook, ada@example.org",
        "Cllr. Ada Brook <ada@example.org>",
        "Cllr Ada Brook ada@example.org",
        "Ada Brook ada@example.org councillor",
        "Ada Brook <ada@example.org>\tcouncillor",
        "Ada Brook <ada@example.org>; councillor",
        "3. Ada Brook, ada@example.org, councillor",
        "12) Ada Brook, ada@example.org, councillor",
        "- Ada Brook, ada@example.org, councillor",
    ],
)
def test_a_councillor_is_understood_however_the_line_is_written(line):
    entry = one(line)
    assert (entry.name, entry.mail, entry.place, entry.body) == (
        "Ada Brook",
        "ada@example.org",
        Place.SEAT,
        "",
    )


def test_a_name_that_only_begins_like_a_style_keeps_its_beginning():
    assert one("Councillora Reed, councillor").name == "Councillora Reed"


def test_mail_may_be_missing():
    assert one("Ada Brook, , councillor").mail == ""
    assert one("Ada Brook, councillor").mail == ""


@pytest.mark.parametrize(
    ("role", "place", "body", "words"),
    [
        ("chair", Place.CHAIR, "", "Councillor, chair of the council"),
        ("Mayor", Place.CHAIR, "", "Councillor, chair of the council"),
        ("Chairman of the Parish Council", Place.CHAIR, "", "Councillor, chair of the council"),
        ("chair of planning", Place.CHAIR, "Planning", "Councillor, chair of Planning"),
        (
            "Chair, Planning Committee",
            Place.CHAIR,
            "Planning Committee",
            "Councillor, chair of Planning Committee",
        ),
        ("vice chair of Planning", Place.VICE_CHAIR, "Planning", "Councillor, vice-chair of Planning"),
        ("member of Planning", Place.SEAT, "Planning", "Councillor, member of Planning"),
        ("councillor of Fen ward", Place.SEAT, "", "Councillor"),
        ("Councillor, Fen ward", Place.SEAT, "", "Councillor"),
        ("Councillor & Chair of Planning", Place.CHAIR, "Planning", "Councillor, chair of Planning"),
        ("Cllr and Vice Chair", Place.VICE_CHAIR, "", "Councillor, vice-chair of the council"),
        ("councillor, chair of Planning", Place.CHAIR, "Planning", "Councillor, chair of Planning"),
        ("Councillor / member of Planning", Place.SEAT, "Planning", "Councillor, member of Planning"),
    ],
)
def test_chairs_and_members_of_committees(role, place, body, words):
    entry = one(f"Ada Brook, ada@example.org, {role}")
    assert (entry.place, entry.body, entry.as_what) == (place, body, words)
    assert entry.is_councillor


@pytest.mark.parametrize(
    ("role", "title", "clerk", "rfo"),
    [
        ("clerk", "Clerk", True, False),
        ("Town Clerk", "Town Clerk", True, False),
        ("Clerk and RFO", "Clerk and RFO", True, True),
        ("clerk/rfo", "Clerk/rfo", True, True),
        ("Proper Officer", "Clerk", True, False),
        ("Deputy Clerk", "Deputy Clerk", False, False),
        ("RFO", "RFO", False, True),
        ("groundsman", "Groundsman", False, False),
    ],
)
def test_officers(role, title, clerk, rfo):
    entry = one(f"Bea Clark, bea@example.org, {role}")
    assert (entry.place, entry.as_what, entry.proper_officer, entry.rfo) == (Place.POST, title, clerk, rfo)
    assert not entry.is_councillor


def test_headings_and_empty_lines_are_passed_over():
    found = read("Name, Mail, Role\n\n  \nAda Brook, councillor\n")
    assert [entry.line for entry in found.entries] == [4]
    assert not found.problems
    assert read("").entries == []
