"""Sentences of our own: strength, who is bound, terms, each with the words it was read from."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from moothall.protocol.core.parties import Party
from moothall.protocol.core.terms import term_name
from moothall.reading.language.printed import MOST_WORDS, Printed, phrase
from moothall.reading.language.strengths import segments, strongest
from moothall.reading.language.words import canonical, traced
from moothall.reading.particulars.terms import terms_of
from moothall.reading.structure.tree import Piece
from moothall.reading.understanding import understand

ROWS = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text())


def told(text):
    """The stretch of a text that tells how strongly it is put, and the words that say so."""
    printed = Printed(text)
    found = segments(printed.canonical)
    strength = strongest([segment.strength for segment in found])
    telling = next(segment for segment in found if segment.strength is strength)
    words = (
        printed.last_words(*phrase(printed.canonical, telling.start, telling.told))
        if any(telling.told)
        else ""
    )
    return strength.value, telling.binds, words


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:50])
def test_a_sentence_is_read_with_its_own_words(row):
    strength, binds, words = told(row["text"])
    assert (strength, words) == (row["strength"], row["words"])
    if strength != "states":
        assert binds == frozenset(map(Party, row["binds"]))
    if "provision" in row:
        read = terms_of(row["provision"], Printed(row["text"]))
        assert {name: [part for part in term if part] for name, term in read.items()} == row["terms"]


def test_every_term_that_is_read_has_a_name_for_a_person():
    for row in ROWS:
        for name in row.get("terms", ()):
            assert term_name(row["provision"], name).example, (row["provision"], name)


def test_there_are_enough_of_them():
    assert len(ROWS) >= 60
    assert {row["strength"] for row in ROWS} == {"must", "should", "normally", "may", "expects", "states"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:50])
def test_the_words_stand_in_the_text(row):
    _, _, words = told(row["text"])
    assert words in row["text"]
    assert len(words.split()) <= MOST_WORDS


_WORDS = st.sampled_from(
    [
        "Members’",
        "of",
        "staff",
        "don't",
        "–",
        "e-mail",
        "İt",
        "(e.g.",
        "HR)",
        "Town",
        "Clerk",
        "and",
        "RFO",
        "ﬁle",
        "\n",
    ]
)


@given(st.lists(_WORDS | st.text(max_size=4), max_size=12).map(" ".join))
def test_the_trace_of_a_text_is_that_of_its_canonical_form(text):
    made, places = traced(text)
    assert made == canonical(text)
    assert len(places) == len(made) + 1
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


def test_a_stretch_that_ends_inside_a_replaced_word_takes_it_whole():
    printed = Printed("The Town Clerk and RFO must reply.")
    assert printed.canonical == "the clerk must reply."
    assert printed.words(0, 6) == "The Town Clerk and RFO"


def strength_in(text, key):
    return next((one.strength.value, one.words) for one in understand(Piece("1", text, 1)) if one.key == key)


def test_what_is_only_described_is_as_strong_as_the_demand_right_after_it():
    described = "Officers owe loyalty to the whole Council and not to any part of it."
    assert strength_in(described, "conduct.whole-council") == ("states", "")
    assert strength_in(f"{described} That must be kept in mind.", "conduct.whole-council") == (
        "must",
        "That must",
    )
    # A demand for something else, or one that stands further off, says nothing of it.
    other = "Councillors must not give instructions to individual officers."
    assert strength_in(f"{described} {other}", "conduct.whole-council") == ("states", "")
    far = "It is a fine building. It must be painted."
    assert strength_in(f"{described} {far}", "conduct.whole-council") == ("states", "")


def test_a_bare_answer_says_how_strongly_the_rest_is_put():
    rest = "Requests to officers go through the Clerk."
    assert strength_in(f"No. {rest}", "direction.via-clerk") == ("must", "No.")
    assert strength_in(f"Normally, no. {rest}", "direction.via-clerk") == ("normally", "Normally, no.")
    assert strength_in(rest, "direction.via-clerk") == ("states", "")


def test_what_a_protocol_says_of_the_council_demands_only_with_a_plain_verb_of_duty():
    key = "roles.officer-functions"
    assert strength_in("Officers advise the Council and carry out its policies.", key)[0] == "states"
    assert strength_in("Officers shall advise the Council and carry out its policies.", key) == (
        "must",
        "Officers shall",
    )
    assert (
        strength_in("The officers' part is to advise the Council and carry out its policies.", key)[0]
        == "states"
    )
