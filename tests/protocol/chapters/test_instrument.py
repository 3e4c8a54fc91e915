from datetime import date, timedelta

import pytest

from moothall.protocol.acts.instrument import AcknowledgeProtocol, AdoptProtocol, CorrectAdoption
from moothall.protocol.core.parties import Role
from moothall.protocol.core.rulings import Manner

from ..judging import DAY, answer, judged, only

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


@pytest.mark.parametrize("provision", ["instrument.review", "instrument.amendment-record"])
def test_review_and_history_are_not_acted_on_yet(provision):
    assert only(judged(provision, adopt(adopted_on=ADOPTED))).manner is Manner.NOT_YET
