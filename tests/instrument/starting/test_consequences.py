"""What an answer is said to bring is what the judge says under the text that the answer makes."""

import pytest

from moothall.instrument.showing import has_rules
from moothall.instrument.starting.composing import compose
from moothall.instrument.starting.consequences import NOT_YET, choices, offered
from moothall.instrument.starting.model import Question, questions
from moothall.protocol.acts import act_from
from moothall.protocol.acts.instrument import AdoptProtocol
from moothall.protocol.core.parties import Role
from moothall.protocol.judge import Judge
from moothall.protocol.typical import TYPICAL
from tests.instrument.starting.texts import CHOICES, DAY, ENGLISH, WELSH

BY_NAME = {question.name: question for question in questions()}


def follows(name: str, value: str, council=ENGLISH, given=None):
    rows = offered(BY_NAME[name], council, given or {}, has_rules, DAY)
    return next(consequence for answer, consequence in rows if answer.value == value)


# What a Clerk is told of each act, answer by answer. The judge is asked when the page is made; this holds it to what
# the words beside the answer say.
TOLD = [
    ("operations", "should", ["needs a reason"]),
    ("operations", "must", ["refused"]),
    ("contact", "should", ["needs a reason", "permitted with conditions"]),
    ("contact", "must", ["refused", "permitted with conditions"]),
    ("instructions", "must", ["refused", "permitted"]),
    ("instructions", "should", ["needs a reason", "permitted"]),
    ("copies", "should", ["needs a reason", "needs a reason"]),
    ("copies", "must", ["refused", "refused"]),
    ("chair_letters", "exception", ["needs a reason", "refused"]),
    ("chair_letters", "never", ["refused", "refused"]),
    ("confidential", "must", ["refused"]),
    ("confidential", "should", ["needs a reason"]),
]


@pytest.mark.parametrize("council", [ENGLISH, WELSH], ids=["england", "wales"])
@pytest.mark.parametrize(("name", "value", "outcomes"), TOLD)
def test_the_outcome_told_is_the_one_meant(council, name, value, outcomes):
    told = follows(name, value, council).examples
    assert [example.rpartition(": ")[2].rstrip(".") for example in told] == outcomes


def test_every_question_with_examples_is_among_those_held_to_their_words():
    with_examples = {question.name for question in questions() if question.examples}
    assert with_examples == {name for name, *_ in TOLD} | {"response"}


@pytest.mark.parametrize("given", CHOICES.values(), ids=CHOICES)
def test_each_example_is_the_judges_own_answer_under_the_whole_text(given):
    judge = Judge(compose(ENGLISH, given))
    typical = {one.name: one for one in TYPICAL}
    for choice in choices(ENGLISH, given, has_rules, DAY):
        for example, told in zip(choice.question.examples, choice.consequence.examples, strict=True):
            facts = typical[example.act].with_answers(example.answers, DAY)
            words = judge.judge(act_from(facts)).outcome.words
            assert words == "silent" or f": {words}" in told


def test_examples_name_acts_and_answers_that_there_are():
    typical = {one.name: one for one in TYPICAL}
    for question in questions():
        for example in question.examples:
            asked = {
                one.name: {answer.value for answer in one.answers} for one in typical[example.act].questions
            }
            assert all(value in asked[name] for name, value in example.answers.items())


@pytest.mark.parametrize(
    ("value", "acknowledge", "answer", "suggested"),
    [
        ("two-five", 2, 5, ""),
        ("three-ten", 3, 10, ""),
        ("five-fifteen", 5, 15, ""),
        ("promptly", 3, 10, " (suggested)"),
    ],
)
def test_the_days_told_are_the_days_owed(value, acknowledge, answer, suggested):
    (told,) = follows("response", value).examples
    assert f"to acknowledge it within {acknowledge} working days{suggested} and" in told
    assert f"to answer it within {answer} working days{suggested}." in told


def test_days_are_told_only_where_the_question_is_about_them():
    assert "working days" not in " ".join(follows("contact", "should").examples)


def test_what_nothing_acts_on_says_so():
    assert NOT_YET in follows("papers", "7").then
    assert NOT_YET not in follows("copies", "must").then
    assert NOT_YET not in follows("chair", "mayor").then  # a name, and no norm


def test_what_a_page_gives_effect_to_is_not_called_idle():
    rows = offered(BY_NAME["papers"], ENGLISH, {}, lambda key: key == "meetings.agenda-items", DAY)
    assert all(NOT_YET not in consequence.then for _, consequence in rows)


@pytest.mark.parametrize(
    ("value", "due"), [("yearly", "2027-05-31"), ("two-yearly", "2028-05-31"), ("four-yearly", "2030-05-31")]
)
def test_the_review_is_owed_when_the_answer_says(value, due):
    act = AdoptProtocol(who=Role.CLERK, on=DAY, adopted_on=DAY, in_force_from=DAY)
    ruling = Judge(compose(ENGLISH, {"review": value})).judge(act)
    assert [duty.due.isoformat() for duty in ruling.duties] == [due]
    assert not ruling.duties[0].suggested


def test_a_question_touches_what_it_puts_in_words_or_leaves_out():
    assert BY_NAME["copies"].touches == ("correspondence.no-silent-copies",)
    assert "meetings.agenda-items" in BY_NAME["papers"].touches
    assert {"conduct.private-criticism", "concerns.councillor-route"} <= set(BY_NAME["route"].touches)
    assert isinstance(BY_NAME["route"], Question)


def test_what_was_given_is_told_from_what_is_suggested():
    rows = {one.question.name: one for one in choices(ENGLISH, {"copies": "must"}, has_rules, DAY)}
    assert rows["copies"].given
    assert rows["copies"].answer.value == "must"
    assert not rows["papers"].given
    assert rows["papers"].answer.value == "7"
