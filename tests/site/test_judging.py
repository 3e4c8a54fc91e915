"""From facts to an act, refusals first; and from a ruling to plain values."""

from datetime import date

import pytest

from moothall.protocol.acts.enquiries import AskEnquiry
from moothall.protocol.core.clauses import Nation, Protocol
from moothall.protocol.core.parties import Role
from moothall.protocol.core.rulings import Count, DutyOwed
from moothall.site import judging, profiles

FACTS = {"act": "ask-enquiry", "who": "councillor", "on": "2026-06-08"}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (
            {"act": None},
            "No kind of act is named. “moothall acts” lists them; the fact “act” says which it is.",
        ),
        (
            {"act": "ask"},
            "There is no kind of act called “ask”. “moothall acts” lists them; the fact “act” says which it is.",
        ),
        (
            {"act": ["ask-enquiry"]},
            "There is no kind of act called “['ask-enquiry']”. “moothall acts” lists them; "
            "the fact “act” says which it is.",
        ),
        (
            {"who": "clark"},
            "The fact “who” cannot be “clark”: it is one of: acting-officer / chair / clerk / ",
        ),
        ({"on": "2026-02-30"}, "The fact “on” cannot be “2026-02-30”: it is a date, as in 2026-05-04."),
        ({"queue": -1}, "The fact “queue” cannot be “-1”: it is a number >= 0."),
        ({"queue": "many"}, "The fact “queue” cannot be “many”: it is a number."),
        ({"reason": 4}, "The fact “reason” cannot be “4”: it is words, in quotation marks."),
        (
            {"held_until": 4},
            "The fact “held_until” cannot be “4”: it is a date or not known, as in 2026-05-04.",
        ),
        ({"under_foi": "maybe"}, "The fact “under_foi” cannot be “maybe”: it is yes or no."),
        ({"direct_contact": 1}, "The fact “direct_contact” cannot be “1”: it is yes or no or not known."),
        ({"copies": "all"}, "“ask-enquiry” has no fact called “copies”. It has: already_done, "),
    ],
)
def test_a_wrong_fact_is_named(changed, says):
    with pytest.raises(judging.WrongFact) as error:
        judging.act_of({key: value for key, value in (FACTS | changed).items() if value is not None})
    assert str(error.value).startswith(says)
    assert str(error.value).endswith(".")


def test_a_list_with_one_wrong_name_in_it_is_named():
    with pytest.raises(judging.WrongFact, match=r"“copied_councillors” cannot be .*: it is a list of words"):
        judging.act_of({"act": "send-letter", "who": "clerk", "on": "2026-06-08", "copied_councillors": [1]})


@pytest.mark.parametrize("missing", ["who", "on"])
def test_a_missing_fact_is_named(missing):
    with pytest.raises(judging.WrongFact, match=f"The fact “{missing}” is missing: "):
        judging.act_of({key: value for key, value in FACTS.items() if key != missing})


@pytest.mark.parametrize("facts", [None, [], "ask-enquiry", 4])
def test_what_is_no_list_of_facts_is_no_act(facts):
    with pytest.raises(judging.WrongFact, match="An act is a list of facts with their names"):
        judging.act_of(facts)


def test_the_facts_make_the_act_and_another_day_moves_it():
    assert judging.act_of(FACTS) == AskEnquiry(who=Role.COUNCILLOR, on=date(2026, 6, 8))
    assert judging.act_of(FACTS, date(2026, 6, 9)).on == date(2026, 6, 9)
    assert judging.act_of({"act": "ask-enquiry", "who": "councillor"}, date(2026, 6, 9)).on == date(
        2026, 6, 9
    )
    assert FACTS["on"] == "2026-06-08"


@pytest.mark.parametrize(("day", "judges"), [(date(2024, 3, 20), False), (date(2024, 3, 21), True)])
def test_a_version_judges_from_its_first_day(day, judges):
    assert judging.in_force(profiles.load("pitstone"), day) is judges
    ruling = judging.rule(profiles.load("pitstone"), judging.act_of(FACTS, day))
    assert bool(ruling.findings) is judges


def test_a_version_without_a_recorded_day_judges_on_every_day_and_none_at_all_on_no_day():
    assert judging.in_force(profiles.load("wadhurst"), date(1990, 1, 1))
    assert not judging.in_force(Protocol(council="Nowhere"), date(2026, 6, 8))


def owed(count: Count) -> DutyOwed:
    return DutyOwed("answer", "officer asked", "asker", 10, date(2026, 6, 8), "a.rule", count)


@pytest.mark.parametrize(
    ("count", "due"), [(Count.WORKING, date(2026, 6, 22)), (Count.FOI, date(2026, 6, 23))]
)
def test_each_duty_is_counted_in_its_own_calendar(count, due):
    # 15 June 2026 is a bank holiday in Scotland alone.
    assert judging.account(owed(count), Nation.ENGLAND).due == due


def test_the_answer_as_plain_values():
    protocol = profiles.load("pitstone")
    facts = {
        "act": "send-letter",
        "who": "clerk",
        "on": "2026-06-08",
        "blind_copied_councillors": ["Tom Fennimore"],
    }
    act = judging.act_of(facts)
    given = judging.plain(protocol, act, judging.rule(protocol, act))
    assert given | {"findings": []} == {
        "council": "Pitstone Parish Council",
        "in_force_from": "2024-03-21",
        "by_law_alone": False,
        "act": "send-letter",
        "on": "2026-06-08",
        "outcome": "needs a reason",
        "findings": [],
        "unknowns": [],
        "duties": [],
    }
    finding = next(each for each in given["findings"] if each["source"] == "correspondence.copy-notice")
    assert finding == {
        "source": "correspondence.copy-notice",
        "outcome": "permitted with conditions",
        "strength": "should",
        "manner": "follows",
        "why": finding["why"],
        "way": "",
        "instead": "",
        "clauses": [{"ref": "5(1)", "text": protocol.clause("5(1)").text, "quoted": False}],
        "adds": ["CC Councillor Tom Fennimore"],
        "citation": "",
    }


def test_a_duty_and_a_question_as_plain_values():
    protocol = profiles.load("pitstone")
    act = judging.act_of(FACTS | {"to": "officer"})
    given = judging.plain(protocol, act, judging.rule(protocol, act))
    assert given["unknowns"] == [
        {
            "fact": "direct_contact",
            "question": given["unknowns"][0]["question"],
            "source": "direction.via-clerk",
        }
    ]
    duty = given["duties"][0]
    assert duty | {"account": []} == {
        "what": "acknowledge",
        "owed_by": "officer asked",
        "owed_to": "asker",
        "days": 3,
        "count": "working days",
        "start": "2026-06-08",
        "due": "2026-06-11",
        "account": [],
        "suggested": True,
        "offered": False,
        "source": "direction.timely-response",
    }
    assert duty["account"] == [
        {"day": "2026-06-09", "number": 1, "why": ""},
        {"day": "2026-06-10", "number": 2, "why": ""},
        {"day": "2026-06-11", "number": 3, "why": ""},
    ]
