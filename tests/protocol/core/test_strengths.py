"""The design's table: what a contrary act meets, kind by kind and strength by strength."""

import pytest

from moothall.protocol.core.strengths import Kind, Outcome, Strength, contrary_outcome, follows_outcome

CONTRARY_MEETS = {
    "law": "refused",
    "guidance": "needs a reason",
    "must": "refused",
    "should": "needs a reason",
    "normally": "needs a reason",
    "may": "needs a reason",
    "expects": "permitted",
    "states": "permitted",
}


@pytest.mark.parametrize("strength", Strength)
@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.NORM])
def test_what_a_contrary_act_meets(kind, strength):
    assert contrary_outcome(kind, strength).words == CONTRARY_MEETS[strength.value]


@pytest.mark.parametrize("strength", Strength)
def test_a_norm_stops_nothing_however_it_is_worded(strength):
    assert contrary_outcome(Kind.NORM, strength) is Outcome.PERMITTED


def test_duties_follow_and_are_offered_under_a_permission():
    assert follows_outcome(offered=False) is Outcome.CONDITIONS
    assert follows_outcome(offered=True) is Outcome.PERMITTED


def test_strengths_from_strongest_to_weakest():
    ranked = sorted(Strength, key=lambda strength: -strength.rank)
    assert [strength.value for strength in ranked] == list(CONTRARY_MEETS)


def test_of_two_strengths_the_higher_never_meets_less():
    ranked = sorted(Strength, key=lambda strength: strength.rank)
    for kind in Kind:
        # Guidance stands outside a protocol and weighs like a clause that says should.
        met = [contrary_outcome(kind, strength) for strength in ranked if strength is not Strength.GUIDANCE]
        assert met == sorted(met)


def test_outcomes_from_nothing_said_to_refused():
    assert [outcome.words for outcome in sorted(Outcome)] == [
        "silent",
        "permitted",
        "permitted with conditions",
        "needs a reason",
        "refused",
    ]
