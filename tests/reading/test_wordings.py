"""Every known provision has wordings, and they find it in sentences that no cue was copied from."""

import pytest

from moothall.protocol.chapters import CATALOGUE
from moothall.reading.language.cues import Cue, compiled, needed
from moothall.reading.language.words import canonical
from moothall.reading.matching.matcher import SURE
from moothall.reading.matching.wordings import WORDINGS
from moothall.reading.structure.tree import Piece
from moothall.reading.understanding import matcher, understand

from .paraphrases import SENTENCES


def _keys(sentence: str) -> set[str]:
    lead, _, own = sentence.rpartition(" | ")
    return {stated.key for stated in understand(Piece("1", own, 1, lead=lead))}


def test_every_provision_of_the_catalogue_has_wordings_and_no_other_has():
    assert WORDINGS.keys() == set(CATALOGUE)


def test_every_provision_is_tried_with_a_sentence():
    tried = {key for _, keys in SENTENCES for key in keys.split()}
    assert set(WORDINGS) - tried <= {
        "instrument.amendment-record",
        "groups.clerk-guidance",
        "groups.no-political-statement",
    }


@pytest.mark.parametrize(("sentence", "keys"), SENTENCES)
def test_a_sentence_states_what_it_is_about(sentence, keys):
    assert set(keys.split()) & _keys(sentence)


def test_hardly_anything_that_a_sentence_states_besides_is_missed():
    missed = [(sentence, set(keys.split()) - _keys(sentence)) for sentence, keys in SENTENCES]
    assert sum(len(keys) for _, keys in missed) <= len(SENTENCES) * 0.04


def test_the_sentences_are_rarely_taken_for_something_else():
    strange = [(sentence, _keys(sentence) - set(keys.split())) for sentence, keys in SENTENCES]
    assert sum(len(extra) for _, extra in strange) <= len(SENTENCES) * 0.05


@pytest.mark.parametrize(
    "sentence",
    [
        "The village hall can be booked for a fee.",
        "Dogs must be kept on a lead in the recreation ground.",
        "The summer fair is held on the second Saturday of June.",
    ],
)
def test_other_matters_state_nothing(sentence):
    assert _keys(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Members must not: | give instructions to the caretaker;", "direction.no-individual-instruction"),
        ("Members may not, in any event, instruct contractors.", "direction.no-individual-instruction"),
        ("Only the Town Clerk may direct staff.", "direction.no-individual-instruction"),
    ],
)
def test_instructions_to_whoever_works_for_the_council_are_instructions(sentence, key):
    found = matcher().find(canonical(sentence.replace(" |", "")))
    assert (key, SURE) in {(match.key, match.confidence) for match in found}


def test_an_officer_who_may_not_instruct_a_contractor_is_another_matter():
    found = matcher().find(canonical("The Clerk may not instruct a contractor without two quotations."))
    assert "direction.no-individual-instruction" not in {match.key for match in found}


def test_a_way_for_every_question_is_the_way_through_the_clerk():
    found = matcher().find(canonical("Councillors must send every question to the Clerk."))
    assert "direction.via-clerk" in {match.key for match in found}


@pytest.mark.parametrize("sentence", ["All enquiries go to the Clerk.", "Town Clerk: enquiries of any kind."])
def test_a_question_is_not_an_enquiry_into_a_breach(sentence):
    assert "conduct.breach-investigation" not in _keys(sentence)


def test_an_enquiry_into_a_breach_is_one():
    assert "conduct.breach-investigation" in _keys("The Clerk begins an enquiry whenever a secret gets out.")


def test_a_reference_to_standing_orders_is_no_rule_of_meetings():
    assert "meetings.rules" not in _keys("Page references are to the standing orders of 2024.")


def test_a_bullet_is_not_understood_by_its_lead_in_alone():
    assert (
        understand(
            Piece("1(a)", "something else entirely", 1, lead="Officers must not bully councillors and:")
        )
        == ()
    )


def test_a_cue_of_two_parts_must_reach_into_the_bullet():
    cue = Cue("press & party")
    assert cue.find("party and press: other things", 17) is None
    assert cue.find("party and things: press", 18) == (0, 23)


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        (r"bull(?:y|ied)", ("bull",)),
        (r"(?:harass|intimidat)", ("harass", "intimidat")),
        (r"(?:press )?release", ("release",)),
        (r"cop(?:y|ied)?", ("cop",)),
        (r"\d\d|never", ()),
        (r"tests? of", ("test",)),
    ],
)
def test_a_cue_knows_the_letters_it_needs(source, letters):
    assert needed(source) == letters


def test_no_cue_is_tried_in_vain_for_want_of_letters():
    """The letters that a cue is found by never hide a match that the pattern itself would make."""
    for sentence, _ in SENTENCES:
        own = sentence.lower()
        for wording in WORDINGS.values():
            for source in (*wording.sure, *wording.likely):
                if " & " not in source and compiled(source).search(own):
                    assert Cue(source).find(own, 0) is not None
