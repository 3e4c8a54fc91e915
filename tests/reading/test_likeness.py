"""Likeness to our own sayings, and its weighing: what was learnt, and what it makes of a clause."""

import pytest

from moothall.reading.language.words import canonical
from moothall.reading.matching.ideas import ideas
from moothall.reading.matching.likeness import features, learned, margins
from moothall.reading.matching.weighing import EVIDENCE, evidence
from moothall.reading.matching.wordings import WORDINGS
from moothall.reading.structure.piece import Piece
from moothall.reading.understanding import matcher, to_weigh, understand, understand_all

from . import taught


def _stated(*texts: str) -> list[dict[str, float]]:
    pieces = [Piece(str(number), text, 1) for number, text in enumerate(texts)]
    return [{each.key: each.confidence for each in stated} for stated in understand_all(pieces)]


def test_the_weights_are_those_of_the_sayings_and_of_the_evidence_weighed():
    assert learned().sayings == taught.digest(), "fit anew: python tools/train_reading.py"
    assert learned().keys == list(WORDINGS)
    assert learned().judgement.keys() == {*EVIDENCE, "bias", "report", "sure"}


def test_a_word_stands_for_its_ideas_whatever_its_ending():
    assert "courtesy" in ideas("politeness")
    assert ideas("politeness") == ideas("polite")
    assert ideas("xylophone") == ()


def test_a_sentence_is_seen_by_words_beginnings_pairs_and_ideas():
    seen = features("officer must never leak secrets")
    assert {"officer", "leak", "secr~", "NOT leak", "NOT+disclosing", "@confidential"} <= seen
    assert "the" not in features("the officer")


def test_likeness_is_highest_for_the_provision_that_is_meant():
    like = margins(canonical("Nobody may shout at or threaten a colleague."))
    assert learned().keys[like.index(max(like))] == "conduct.no-bullying"


def test_words_that_were_never_learnt_say_nothing():
    assert max(margins("xylophone quartz")) < -0.5


def test_what_several_sentences_say_alike_counts_once():
    whole = canonical("Nobody may shout at an officer or threaten the clerk")
    assert margins(whole, canonical("Nobody may shout")) == pytest.approx(margins(whole))
    assert margins(whole, whole) == pytest.approx(margins(whole))
    assert margins(whole, "officer xylophone quartz") != pytest.approx(margins(whole))


def test_no_cue_is_needed_where_a_sentence_is_like_the_sayings():
    (stated,) = _stated("Kindly let the clerk have your motion nine days ahead with any papers.")
    assert "meetings.agenda-items" in stated


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("The Clerk does, and will say why.", "access.officer-determines"),
        ("Of course, like any member of the public.", "access.foi"),
    ],
)
def test_an_answer_is_read_with_its_question_and_the_question_states_nothing(answer, key):
    question = {
        "access.officer-determines": "Who decides whether I need to see a file?",
        "access.foi": "May a councillor make a freedom of information request?",
    }[key]
    asked, answered = _stated(question, answer)
    assert asked == {}
    assert key in answered


def test_a_heading_states_nothing():
    assert understand(Piece("1", "Confidential information", 1)) == ()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Members represent the council externally.", "roles.external-representation"),
        ("Advice may be sought from somebody outside the council.", "concerns.monitoring-officer"),
    ],
)
def test_what_lacks_the_words_a_provision_needs_does_not_state_it(text, key):
    assert key not in _stated(text)[0]


def test_confidence_is_a_probability_and_sure_ones_begin_at_nine_tenths():
    (stated,) = _stated("Bullying or harassment of staff will not be tolerated.")
    assert 0.9 <= stated["conduct.no-bullying"] < 1


def _evidence(text: str, key: str) -> dict[str, float]:
    (row,) = evidence(to_weigh([Piece("1", text, 1)]), matcher())
    return dict(zip(EVIDENCE, row[key], strict=True))


def test_what_one_sentence_of_several_says_is_weighed_against_the_whole():
    alone = "Nobody may shout at or threaten a colleague."
    assert _evidence(alone, "conduct.no-bullying")["in one sentence only"] == 0
    among = f"{alone} The bins are emptied on Mondays. Parking is free after six."
    assert _evidence(among, "conduct.no-bullying")["in one sentence only"] > 0.2


def test_what_has_no_cue_of_its_own_is_weighed_against_the_other_sure_ones():
    text = "Bullying and harassment are forbidden, and nobody may shout at or insult another."
    assert _evidence(text, "conduct.no-bullying")["other sure cues"] == 0
    assert _evidence(text, "conduct.courtesy")["other sure cues"] == 1


def test_weights_are_out_of_date_once_a_word_is_spelt_otherwise():
    stated = frozenset({"advice.impartial"})
    assert taught.digest_of([("clerk", stated)]) == taught.digest_of([("clerk", stated)])
    assert taught.digest_of([("clerk", stated)]) != taught.digest_of([("town clerk", stated)])
    assert taught.digest_of([("clerk", stated)]) != taught.digest_of([("clerk", frozenset())])


def test_what_a_protocol_says_of_its_dates_is_sure_by_its_cue():
    dated, job = _stated(
        "Adopted: 4 May 2021\nReview date: May 2024",
        "The Clerk takes instructions from the Council, and the job description approved on 9 June 2020"
        " marks out the post.",
    )
    assert dated["instrument.adoption"] >= 0.9
    assert job.get("instrument.adoption", 0) < 0.9


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Letters are filed in accordance with the Council's records policy.", True),
        ("Letters are filed in line with our own retention procedure.", True),
        ("Staff act in accordance with the Council's code of conduct policy.", False),
        ("Complaints are heard in line with the Council's grievance procedure.", False),
    ],
)
def test_what_is_done_as_a_named_policy_says_sends_the_reader_to_that_policy(text, states):
    assert ("instrument.wider-law" in _stated(text)[0]) is states
