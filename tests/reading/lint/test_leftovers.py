"""Blanks, brackets, notes of templates and page headers."""

import pytest

from moothall.reading.lint import Weight

from .documents import TOWN, found, kinds, village

FILL_INS = (
    "The Clerk can be reached at [insert address].",
    "This protocol is for [name of council].",
    "The Clerk of XXX Parish Council answers the telephone.",
    "The next meeting of the working party is on dd/mm/yyyy.",
    "The Clerk works ____ hours a week.",
    "The Clerk works ........ hours a week.",
    "The telephone number of the office is TBC.",
    "The hall is let by (insert name) on weekdays.",
    "The training plan runs until 20XX.",
    "The hall is let by <insert name> on weekdays.",
)
NOTHING = (
    "The Supreme Court said so in a case of 2018: [2018] UKSC 5.",
    "The Clerk can be reached on the usual number [1].",
    "Members of the Labour (or any other) party are welcome.",
    "The council's page is www.hollinbeck.example and its address is office@hollinbeck.example.",
    "The roman number XX stands on the clock of the hall.",
    "Minutes are kept for years … and years.",
)


@pytest.mark.parametrize("clause", FILL_INS)
def test_a_place_left_to_fill_in_is_to_be_put_right(clause):
    (one,) = found(village(clause))
    assert (one.kind, one.weight, one.ref) == ("fill-in", Weight.PUT_RIGHT, "3.9")


@pytest.mark.parametrize("clause", NOTHING)
def test_other_signs_are_let_pass(clause):
    assert kinds(village(clause)) == []


def test_an_empty_minute_is_a_place_to_fill_in_and_an_empty_line_to_sign_on_is_not():
    assert "fill-in" in kinds(village(without="minute 26/14", instead="minute ........"))
    assert (
        kinds(
            village(
                without="Signed ........................................ Chair",
                instead="Signed: ____________ Date: ____________ Chair",
            )
        )
        == []
    )


def test_the_day_of_an_adoption_is_no_place_to_sign():
    assert "fill-in" in kinds(village(without="on 12 May 2026", instead="on (date: ________)"))
    assert "fill-in" in kinds(village("Minute reference: ________"))
    assert kinds(village(without="Signed ...", instead="Adopted by the council. Signed ...")) == []


def test_dots_around_what_was_filled_in_are_no_blank():
    assert kinds(village(without="minute 26/14", instead="minute ...26/14.....")) == []


def test_brackets_around_words_are_to_be_looked_at_and_told_once_for_all_clauses():
    (one,) = found(village("The [executive] Clerk keeps the diary.", "The [Deputy] Clerk keeps the keys."))
    assert (one.kind, one.weight, one.ref, one.also) == ("brackets", Weight.LOOK_AT, "3.9", ("3.10",))
    assert one.words == "[executive]"


@pytest.mark.parametrize(
    "clause",
    [
        "Delete as appropriate: the hall is let by the Clerk.",
        "Note for clerks: adapt this template before use.",
        "Delete this note before publication.",
    ],
)
def test_a_note_of_a_template_is_to_be_put_right(clause):
    (one,) = found(village(clause))
    assert (one.kind, one.weight) == ("template-note", Weight.PUT_RIGHT)


def test_deleting_and_notes_of_other_kinds_are_let_pass():
    assert kinds(village("The Clerk deletes old notes.", "The Clerk takes notes for the council.")) == []


def test_a_title_that_still_says_model_is_found():
    assert kinds(
        TOWN.replace("Councillors and Officers: a Protocol", "Model Protocol on Councillors and Officers")
    ) == ["template-note"]


@pytest.mark.parametrize(
    "clause",
    [
        "Officers answer the telephone Page 3 of 9 on weekdays.",
        "Officers answer the HOLLIN BECK PARISH COUNCIL telephone on weekdays.",
    ],
)
def test_a_page_header_in_a_sentence_is_to_be_looked_at(clause):
    (one,) = found(village(clause))
    assert (one.kind, one.weight) == ("page-header", Weight.LOOK_AT)


def test_a_page_that_is_cited_is_no_header():
    assert kinds(village("The form stands on page 3 of the handbook.", "The BBC is welcome to film.")) == []


UNDER_THE_TITLE = "Protocol on Councillor and Officer Relations"


@pytest.mark.parametrize(
    "line",
    [
        "Draft minutes are sent to every councillor within a fortnight.",
        "The council thanks those who commented upon its draft.",
        "A drafting group of four wrote this protocol.",
    ],
)
def test_a_line_that_speaks_of_other_drafts_is_let_pass(line):
    assert "draft-mark" not in kinds(village(without=UNDER_THE_TITLE, instead=f"{UNDER_THE_TITLE}\n\n{line}"))


@pytest.mark.parametrize(
    "line",
    [
        "DRAFT for Full Council 9 June 2026 (not yet adopted)",
        "Draft version 3, for comment.",
        "This text is not yet approved.",
    ],
)
def test_a_mark_of_a_draft_is_to_be_looked_at_unless_it_is_known_to_be_one(line):
    text = village(without=UNDER_THE_TITLE, instead=f"{UNDER_THE_TITLE}\n\n{line}")
    (one,) = [one for one in found(text) if one.kind == "draft-mark"]
    assert (one.weight, one.words) == (Weight.LOOK_AT, line)
    assert "draft-mark" not in kinds(text, draft=True)
