"""What changes in behaviour, in sentences."""

from datetime import date
from itertools import combinations

import pytest
from msgspec.structs import replace

from moothall.protocol.again import LEFT_TO_READ
from moothall.protocol.typical import TYPICAL
from moothall.reading.comparing.behaviour import Follows, behaviour
from moothall.site import profiles

from .protocols import COPIES, ENQUIRIES, protocol

DAY = date(2026, 6, 8)
COPY, NOTICE, VIA, ANSWER = (
    "correspondence.no-silent-copies",
    "correspondence.copy-notice",
    "direction.via-clerk",
    "direction.timely-response",
)


def copying(strength):
    return protocol(("5", COPIES, COPY, strength))


def told(first, second):
    found = behaviour(first, second, DAY)
    return [change.sentence() for change in (*found.outcomes, *found.follows)]


def test_the_same_copy_refused_here_and_with_a_reason_there():
    assert told(copying("must"), copying("should")) == [
        "An officer writes to a councillor and copies another councillor, with an open copy or with a blind copy: "
        "refused here, needs a reason there."
    ]
    assert told(copying("should"), copying("normally")) == []


def test_the_clauses_that_decide_stand_beside_it():
    (change,) = behaviour(copying("must"), copying("should"), DAY).outcomes
    assert [clause.ref for clause in change.first_clauses] == ["5"]
    assert change.second_clauses[0].text == COPIES


def test_what_one_does_not_speak_of():
    stopped, content, _ = behaviour(copying("must"), protocol(), DAY).outcomes
    assert stopped.sentence("under Ware", "under Yateley").endswith(
        "with a blind copy: refused under Ware, not spoken of under Yateley."
    )
    assert content.act.endswith("without the copy after all")
    assert content.second_clauses == ()


def test_a_question_that_makes_no_difference_is_not_named():
    (sentence,) = [
        sentence
        for sentence in told(
            protocol(("1", ENQUIRIES, VIA, "must")), protocol(("1", ENQUIRIES, VIA, "should"))
        )
        if sentence.startswith("A councillor asks a member of staff")
    ]
    assert sentence == (
        "A councillor asks a member of staff something, without direct contact agreed by the Clerk: refused here, "
        "needs a reason there."
    )


def test_what_follows_under_one_alone():
    first = protocol(("1", ENQUIRIES, ANSWER, "must"), ("5", COPIES, COPY, "expects"))
    second = protocol(("1", ENQUIRIES, ANSWER, "must"), ("5", COPIES, COPY, "expects", NOTICE, "must"))
    follows = behaviour(first, second, DAY).follows
    assert [each.sentence("here", "there") for each in follows] == [
        "An officer writes to a councillor and copies another councillor, with an open copy or with a blind copy, "
        "there alone: “CC Councillor the other councillor”."
    ]


def test_a_number_of_days_is_a_difference_in_what_follows():
    usual = protocol(("1", ENQUIRIES, ANSWER, "must"))
    seven = replace(usual, statements=(replace(usual.statements[0], terms={"days": "7"}),))
    (first, *_) = behaviour(usual, seven, DAY).follows
    assert "answer within 10 working days (suggested)" in first.first
    assert first.second == ("answer within 7 working days",)
    assert first.sentence("before", "now").endswith(
        ", “answer” within 10 working days (suggested) before, within 7 working days now."
    )
    assert first.sentence("before", "now").count("answer") == 1


def test_a_duty_with_another_time_is_told_once_and_the_rest_as_it_is():
    rest = Follows(
        "Something happens",
        ("answer within 10 days", "Thank them."),
        ("answer at once", "tell within 2 days"),
    )
    assert rest.sentence("here", "there") == (
        "Something happens, “answer” within 10 days here, at once there; here alone: “Thank them”; "
        "there alone: “tell within 2 days”."
    )


def test_a_clause_that_nothing_acts_on_is_neither_leave_nor_passed_over():
    first = protocol(("5", COPIES, COPY, "must"))
    second = protocol(
        ("5", COPIES, COPY, "must"), ("6", "Keep what is told you.", "conduct.confidentiality", "must")
    )
    (change,) = behaviour(first, second, DAY).outcomes
    assert change.sentence() == (
        "A councillor passes on a letter from an officer, marked confidential: not spoken of here, "
        "silent, with a clause to read yourself there."
    )
    assert [clause.ref for clause in change.second_clauses] == ["6"]


def test_nothing_follows_from_what_is_refused():
    first = protocol(("5", COPIES, COPY, "must"))
    second = protocol(("5", COPIES, COPY, "must", NOTICE, "must"))
    assert behaviour(first, second, DAY).follows == ()


@pytest.mark.parametrize(("one", "other"), list(combinations(profiles.names(), 2)))
def test_two_councils_differ_in_a_page_of_sentences_and_not_in_hundreds(one, other):
    found = behaviour(profiles.load(one), profiles.load(other), DAY)
    sentences = told(profiles.load(one), profiles.load(other))
    assert 3 <= len(found.outcomes) <= 22
    assert len(sentences) == len(set(sentences))


def test_what_stops_an_act_comes_before_what_is_merely_spoken_of():
    found = behaviour(profiles.load("pitstone"), profiles.load("yateley"), DAY).outcomes
    goes_on = {"permitted", "permitted with conditions", "not spoken of", LEFT_TO_READ}
    harmless = [{change.first, change.second} <= goes_on for change in found]
    assert harmless == sorted(harmless)
    assert any(harmless)


def test_every_answer_has_words_of_its_own():
    for typical in TYPICAL:
        for question in typical.questions:
            assert all(answer.words for answer in question.answers)
            assert len({answer.words for answer in question.answers}) == len(question.answers)


def test_whose_acts_they_are_stands_beside_each_difference():
    def who(found):
        return {change.act.split(",")[0]: set(change.who) for change in found}

    first, second = copying("must"), protocol(("5", COPIES, COPY, "should"), ("1", ENQUIRIES, VIA, "must"))
    outcomes = who(behaviour(first, second, DAY).outcomes)
    assert outcomes["An officer writes to a councillor and copies another councillor"] == {"clerk", "officer"}
    assert outcomes["A councillor asks a member of staff something"] == {"councillor", "chair"}
    usual = protocol(("1", ENQUIRIES, ANSWER, "must"))
    assert who(behaviour(usual, protocol(), DAY).follows)["A councillor asks the Clerk something"] == {
        "councillor",
        "chair",
    }


def test_what_is_tried_as_the_clerk_can_be_any_officers():
    marked = protocol(("5", COPIES, "correspondence.confidential-marking", "must"))
    outcomes = behaviour(protocol(), marked, DAY).outcomes
    officers = [change.who for change in outcomes if change.act.startswith("An officer marks")]
    assert officers
    assert set(officers) == {frozenset({"clerk", "officer"})}
