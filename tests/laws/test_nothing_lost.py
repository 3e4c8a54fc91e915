"""What a document numbers stands in a clause, a heading or the title, however short it is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from moothall.reading.reader import read

SAID = (
    "No blind copies.",
    "Contact the Clerk first.",
    "Replies: five working days.",
    "No gifts over £25",
    "Review: every two years.",
    "Rangers: ask the office",
    "Councillors must not give instructions to officers.",
    "Nobody may bully anybody.",
    "Courtesy",
)
ITEMS = st.lists(
    st.tuples(st.sampled_from(SAID), st.sampled_from(("flat", "deep", "letter"))),
    min_size=1,
    max_size=9,
    unique_by=lambda item: item[0],  # what comes again and again is a running head
)


def _numbered(items):
    lines, section, clause, letters = [], 1, 0, 0
    for text, how in items:
        if how == "deep":
            clause, letters = clause + 1, 0
            lines.append(f"{section}.{clause} {text}")
        elif how == "letter":
            letters += 1
            lines.append(f"({'abcdefghi'[letters - 1]}) {text}")
        else:
            section, clause, letters = section + 1, 0, 0
            lines.append(f"{section}. {text}")
    return lines


@settings(max_examples=60, deadline=None)
@given(ITEMS, st.booleans())
def test_every_numbered_line_is_kept(items, apart):
    lines = _numbered(items)
    text = ("\n\n" if apart else "\n").join(
        ["Protocol on councillors and officers", "1. This protocol helps everybody to work together.", *lines]
    )
    reading = read(text.encode(), "protocol.txt")
    kept = " ".join([reading.title or "", *(f"{clause.heading} {clause.text}" for clause in reading.clauses)])
    beneath = [*(how for _, how in items[1:]), ""]
    for (said, _), below in zip(items, beneath, strict=True):
        if below == "deep":
            continue  # it heads the clauses beneath it, and they may have headings of their own
        assert kept.count(said.rstrip(".:")) >= 1, (said, text)


def test_a_short_clause_is_a_clause_and_no_heading_of_the_next():
    text = (
        "Protocol on councillors\n\n1. Officers serve the whole council.\n2. No blind copies.\n"
        "3. Nobody may bully anybody.\n4. No gifts.\n"
    )
    clauses = {clause.ref: clause for clause in read(text.encode(), "protocol.txt").clauses}
    assert clauses["2"].text == "No blind copies."
    assert clauses["3"].heading == ""
    assert clauses["4"].text == "No gifts."


def test_a_short_clause_under_a_number_that_was_used_before_is_kept():
    text = "Protocol on councillors\n\n1. Officers serve the whole council.\n1. No gifts.\n2. Nobody bullies anybody.\n"
    clauses = {clause.ref: clause.text for clause in read(text.encode(), "protocol.txt").clauses}
    assert clauses["1 (second)"] == "No gifts."


def test_a_heading_over_clauses_is_no_clause():
    text = (
        "Protocol on councillors\n\n1. Dealings\n1.1 Officers serve the whole council.\n2. Courtesy\n"
        "Nobody may bully anybody.\n"
    )
    clauses = {clause.ref: clause for clause in read(text.encode(), "protocol.txt").clauses}
    assert set(clauses) == {"title", "1.1", "2"}
    assert (clauses["1.1"].heading, clauses["2"].heading) == ("Dealings", "Courtesy")


def test_items_that_lost_their_bullets_are_clauses_under_their_heading():
    text = (
        "Protocol for councillors and officers\n\nWhat members can expect from officers\nTimely advice\nCourtesy\n"
        "Regular information\n\nReview\nThe council reviews this protocol at its meeting in the spring.\n"
    )
    clauses = {clause.text: clause for clause in read(text.encode(), "protocol.txt").clauses}
    assert {"Timely advice", "Courtesy"} <= set(clauses)
    (stated,) = clauses["Courtesy"].provisions
    assert (stated.key, str(stated.strength)) == ("conduct.courtesy", "expects")
