from datetime import date, timedelta

import pytest

from moothall.protocol.acts.instrument import (
    AcknowledgeProtocol,
    AdoptProtocol,
    CorrectAdoption,
    CorrectLapse,
    LapseProtocol,
    ReadoptProtocol,
    RecordReview,
)
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Party, Role
from moothall.protocol.core.strengths import Strength
from moothall.protocol.judge import Judge

from ..judging import DAY, answer, judged, only, stating

ADOPTED = date(2026, 3, 21)
RECORDED = {"adopted_on": ADOPTED, "body": "Full council", "minute": "12/26", "signatory": "The chair"}


def adopt(**facts):
    return AdoptProtocol(who=Role.CLERK, on=DAY, **facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"adopted_on": ADOPTED, "in_force_from": ADOPTED - timedelta(1)}, "refused"),
        ({}, "asks adopted_on"),
        ({"in_force_from": ADOPTED}, "asks adopted_on"),
        ({"adopted_on": ADOPTED, "in_force_from": ADOPTED}, "permitted with conditions"),
        ({"adopted_on": ADOPTED, "in_force_from": ADOPTED + timedelta(1)}, "permitted with conditions"),
        ({"adopted_on": ADOPTED}, "permitted with conditions"),
    ],
)
def test_adoption(facts, expected):
    assert answer("instrument.adoption", adopt(**facts)) == expected
    correction = CorrectAdoption(who=Role.CLERK, on=DAY, what_was_wrong="The day", **facts)
    assert answer("instrument.adoption", correction) == expected


def test_a_version_judges_from_its_adoption_at_the_earliest():
    act = adopt(adopted_on=ADOPTED, in_force_from=ADOPTED - timedelta(1))
    finding = only(judged("instrument.adoption", act))
    assert "21 March 2026" in finding.why
    assert "21 March 2026" in finding.way


@pytest.mark.parametrize(
    ("left_out", "adds"),
    [
        ((), ()),
        (("body",), ("body: not recorded",)),
        (("minute", "signatory"), ("minute: not recorded", "signatory: not recorded")),
    ],
)
def test_what_is_not_recorded_is_said(left_out, adds):
    facts = {name: value for name, value in RECORDED.items() if name not in left_out}
    assert judged("instrument.adoption", adopt(**facts)).adds == adds


def test_blanks_are_no_record():
    assert judged("instrument.adoption", adopt(**RECORDED | {"minute": "  "})).adds == (
        "minute: not recorded",
    )


@pytest.mark.parametrize("wrong", ["", " "])
def test_a_correction_says_what_was_wrong(wrong):
    act = CorrectAdoption(who=Role.CLERK, on=DAY, what_was_wrong=wrong, **RECORDED)
    assert answer("instrument.adoption", act) == "asks what_was_wrong"


def test_a_new_version_asks_everybody_to_acknowledge():
    ruling = judged("instrument.purpose", adopt(adopted_on=ADOPTED), "states")
    assert ruling.outcome.words == "permitted with conditions"
    assert ruling.adds == ("Every councillor and officer is asked to acknowledge this version.",)


def test_acknowledging_is_what_the_purpose_provides():
    act = AcknowledgeProtocol(who=Role.COUNCILLOR, on=DAY)
    assert answer("instrument.purpose", act, "states") == "permitted"


# The review


def owed(act, strength="must", **terms):
    return judged("instrument.review", act, strength, **terms).duties


def test_an_adoption_that_a_later_one_has_overtaken_brings_no_review():
    assert owed(adopt(adopted_on=ADOPTED, overtaken=True)) == ()
    correction = CorrectAdoption(who=Role.CLERK, on=DAY, adopted_on=ADOPTED, overtaken=True)
    assert owed(correction) == ()


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (adopt(), "silent"),
        (ReadoptProtocol(who=Role.CLERK, on=DAY), "silent"),
        (RecordReview(who=Role.CLERK, on=DAY), "asks reviewed_on"),
        (adopt(adopted_on=ADOPTED), "permitted with conditions"),
        (ReadoptProtocol(who=Role.CLERK, on=DAY, adopted_on=ADOPTED), "permitted with conditions"),
        (RecordReview(who=Role.CLERK, on=DAY, reviewed_on=ADOPTED), "permitted with conditions"),
    ],
)
def test_review(act, expected):
    assert answer("instrument.review", act) == expected


def test_the_next_review_counts_from_the_day_of_the_adoption_or_of_the_review():
    for act in (adopt(adopted_on=ADOPTED), RecordReview(who=Role.CLERK, on=DAY, reviewed_on=ADOPTED)):
        (duty,) = owed(act, review_interval="2 years")
        assert (duty.what, duty.owed_by, duty.due) == ("review the protocol", "clerk", date(2028, 3, 21))
        assert duty.why == "Clause 1 says every 2 years."
        assert not duty.suggested


def test_a_clause_that_speaks_of_the_review_and_names_no_interval_is_not_cited_for_it():
    said = (
        Statement("instrument.review", "1.2", Strength.MUST),
        Statement("instrument.review", "7.1", Strength.SHOULD, {"review_interval": "2 years"}),
    )
    clauses = (Clause("1.2", "It is reviewed."), Clause("7.1", "The review comes every two years."))
    protocol = Protocol("Little Whitmoor", clauses=clauses, statements=said)
    (duty,) = Judge(protocol).judge(adopt(adopted_on=ADOPTED)).duties
    assert duty.why == "Clause 7.1 says every 2 years."


def test_where_the_clause_names_no_day_one_is_suggested():
    (duty,) = owed(adopt(adopted_on=ADOPTED))
    assert (duty.due, duty.suggested) == (date(2027, 5, 31), True)
    assert "for the council to adopt" in duty.why


@pytest.mark.parametrize("party", [Party.CLERK, Party.COUNCIL, Party.OFFICER])
def test_the_clerk_sees_to_the_review_however_the_clause_names_who(party):
    protocol = stating(("instrument.review", "must", {}, frozenset({party})))
    assert Judge(protocol).judge(adopt(adopted_on=ADOPTED)).duties


def test_a_review_that_the_clause_merely_permits_is_offered():
    (duty,) = owed(adopt(adopted_on=ADOPTED), strength="may")
    assert duty.offered


# Its end


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (LapseProtocol(who=Role.CLERK, on=DAY), "asks since"),
        (LapseProtocol(who=Role.CLERK, on=DAY, since=ADOPTED), "permitted with conditions"),
        (CorrectLapse(who=Role.CLERK, on=DAY, what_was_wrong="x"), "asks since"),
        (CorrectLapse(who=Role.CLERK, on=DAY, since=ADOPTED), "asks what_was_wrong"),
        (CorrectLapse(who=Role.CLERK, on=DAY, ceased=False, what_was_wrong="x"), "permitted with conditions"),
    ],
)
def test_the_end_is_recorded_with_its_day(act, expected):
    assert answer("instrument.adoption", act) == expected


def test_readopting_asks_nobody_to_acknowledge_again():
    act = ReadoptProtocol(who=Role.CLERK, on=DAY, adopted_on=ADOPTED, body="Full council", minute="1")
    assert answer("instrument.purpose", act) == "permitted"
    assert judged("instrument.adoption", act).adds == ("signatory: not recorded",)
