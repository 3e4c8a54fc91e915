"""Strength words on both sides: what makes a demand of a sentence, and what looks like it but does not."""

import pytest

from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.language.strengths import lead_of, segments, strength_of, strongest
from moothall.reading.language.words import canonical

WORDED = (
    ("Officers must keep it.", "must"),
    ("Officers shall keep it.", "must"),
    ("The Clerk is required to keep it.", "must"),
    ("A group cannot call on staff.", "must"),
    ("The Clerk will keep a register.", "must"),
    ("Members need to take care.", "must"),
    ("A councillor may not sign.", "must"),
    ("Councillors do not interfere.", "must"),
    ("Such letters should never be sent.", "must"),
    ("A group has no power over staff.", "must"),
    ("Familiarity is to be avoided.", "must"),
    ("On no account is this done by staff.", "must"),
    ("Official letters are sent in the Clerk's name and not in the name of a councillor.", "must"),
    ("Instructions are given by the Council, not by a member.", "must"),
    ("No member, whatever the office held, may give orders.", "must"),
    ("The title carries no orders, and none may be given under it.", "must"),
    ("Nothing is published until the Clerk has read it.", "must"),
    ("A release on a dispute needs the Clerk's consent.", "must"),
    ("This right does not permit a search.", "must"),
    # Rules put as facts.
    ("Blind copies are not used.", "must"),
    ("No blind copies are used.", "must"),
    ("Staff are not instructed by councillors.", "must"),
    ("No councillor gives orders to staff.", "must"),
    ("Nobody gives orders to the caretaker.", "must"),
    ("Neither the Chairman nor a councillor gives orders to staff.", "must"),
    ("A letter between the two is not copied to another member without consent.", "must"),
    ("Letters that create an obligation are only ever signed by the Clerk.", "must"),
    ("Such letters are signed by the Clerk and by nobody else.", "must"),
    ("Such letters are signed only by the Clerk.", "must"),
    ("Such letters are signed by the Clerk alone.", "must"),
    ("Where the two disagree, letters are not copied.", "must"),
    ("Officers act on the instructions of the Council and not of a councillor.", "must"),
    ("Staff take their orders only from the Clerk.", "must"),
    ("Staff are not managed by councillors.", "must"),
    ("Councillors write for themselves and not for the Council.", "must"),
    ("Members are asked to be brief.", "should"),
    ("Members should keep it.", "should"),
    ("Please do not repeat it.", "should"),
    ("Please never repeat it.", "should"),
    ("Close friendship is best avoided.", "should"),
    ("The Council prefers that it be settled.", "should"),
    ("A private talk is much to be preferred.", "should"),
    ("Care is called for with guests.", "should"),
    ("Letters ordinarily go out in the Clerk's name.", "normally"),
    ("A member has in addition a right to see it.", "may"),
    ("Whether he needs to see it is for the Clerk.", "states"),
    ("It is important that both keep it.", "should"),
    ("Talking first is preferable.", "should"),
    ("Members should not normally copy it.", "normally"),
    ("Letters will normally be signed by the Clerk.", "normally"),
    ("Close friendship is not recommended.", "normally"),
    ("It is the exception rather than the rule.", "normally"),
    ("Councillors do not require officers to act for a party.", "must"),
    ("Information exempt from disclosure must be kept apart.", "must"),
    ("A member may ask the Clerk.", "may"),
    ("A member can ask the Clerk.", "may"),
    ("Members are free to ask.", "may"),
    ("Members have the same right as others.", "may"),
    ("Officers can expect a prompt reply.", "expects"),
    ("Members are expected to be on time.", "expects"),
    # These look like demands and permissions, but only tell how things are.
    ("The Clerk keeps the register.", "states"),
    ("Official letters are sent in the Clerk's name.", "states"),
    ("The Clerk is employed by the Council and not by a councillor.", "states"),
    ("Letters are sent and not one is lost.", "states"),
    ("Volunteers are not covered.", "states"),
    ("The Clerk is not a member of the council.", "states"),
    ("Minutes are not a verbatim record.", "states"),
    ("It is not a contract.", "states"),
    ("Officers are not elected.", "states"),
    ("Members are not employed by the Council.", "states"),
    ("No member is paid.", "states"),
    ("Members write letters for their wards.", "states"),
    ("An employee who is asked to be brief tells the Clerk.", "states"),
    ("Staff follow the instructions of the Clerk.", "states"),
    ("Complaints are not discussed here.", "states"),
    ("A letter that is not signed goes back.", "states"),
    ("Members tell the Clerk where a letter is not answered.", "states"),
    ("Members may go to the chair where a letter is not answered.", "may"),
    ("Page references are to the standing orders of 2024.", "states"),
    ("Both numbers are to this edition.", "states"),
    ("Their relations may be different.", "states"),
    ("Friendship can confuse the two.", "states"),
    ("The Clerk will be acting on instructions.", "states"),
    ("That will result in more work.", "states"),
    ("There is a need to know principle.", "states"),
    ("Adopted in May 2017", "states"),
    ("Reviewed on 3 May", "states"),
    ("If it cannot be settled", "states"),
)


@pytest.mark.parametrize(("sentence", "strength"), WORDED)
def test_a_sentence_is_as_strong_as_its_words(sentence, strength):
    assert strength_of(canonical(sentence)) == strength


def test_a_sentence_is_cut_where_a_new_demand_begins():
    found = segments(
        canonical("Officers are responsible to the council and must not take orders from one member.")
    )
    assert [segment.strength for segment in found] == [Strength.STATES, Strength.MUST]


def test_a_rule_put_as_a_fact_binds_whoever_it_names_first():
    (rule,) = segments(canonical("No councillor gives orders to staff."))
    assert rule.binds == {Party.COUNCILLOR}


def test_what_follows_a_permission_as_a_fact_is_not_allowed_by_it():
    found = segments(canonical("Anybody may write to the council and gets an answer within ten days."))
    assert [segment.strength for segment in found] == [Strength.MAY, Strength.STATES]


def test_two_subjects_of_one_verb_are_not_cut_apart():
    assert len(segments(canonical("Councillors and officers must be polite."))) == 1


def test_a_permission_with_a_condition_is_as_strong_as_the_condition():
    found = segments(canonical("The chair may speak to the press but should tell the Clerk."))
    assert found[0].strength is Strength.SHOULD
    freely = segments(canonical("The chair may speak to the press and may write to it."))
    assert freely[0].strength is Strength.MAY


def test_a_condition_is_as_strong_as_what_follows_from_it():
    found = segments(canonical("If a letter is marked private, the member must not pass it on."))
    assert [segment.strength for segment in found] == [Strength.MUST, Strength.MUST]
    mere = segments(canonical("If it cannot be settled, the Clerk may help."))
    assert mere[0].strength is Strength.STATES
    whole = segments(canonical("Where tempers run too high for that the Association may suggest a mediator."))
    assert [segment.strength for segment in whole] == [Strength.MAY]


def test_a_permission_is_as_strong_as_what_it_is_provided_on():
    found = segments(
        canonical("A member may stand in, provided that it is unpaid, and the member must say so.")
    )
    assert found[0].strength is Strength.MUST


def test_what_stands_beside_a_demand_lends_it_no_verb():
    for text in (
        "A member may ask the Clerk, who will pass it on.",
        "A member may see what the member needs to see.",
        "A member may ask, because others will wonder.",
    ):
        assert strength_of(canonical(text)) is Strength.MAY, text


def test_an_expectation_spelt_out_after_a_colon_stays_one():
    (found,) = segments(canonical("You can expect us to listen: we will know what matters."))
    assert found.strength is Strength.EXPECTS


@pytest.mark.parametrize(
    ("lead", "strength", "bound"),
    [
        ("Officers must:", Strength.MUST, {Party.OFFICER}),
        ("Members should:", Strength.SHOULD, {Party.COUNCILLOR}),
        ("Officers will:", Strength.MUST, {Party.OFFICER}),
        ("Both sides will:", Strength.MUST, {Party.COUNCILLOR, Party.OFFICER}),
        ("Officers can expect from councillors:", Strength.EXPECTS, {Party.COUNCILLOR}),
        ("All councillors can expect:", Strength.EXPECTS, {Party.OFFICER}),
        ("What each side does:", Strength.STATES, set()),
    ],
)
def test_a_lead_in_says_how_strongly_and_whom(lead, strength, bound):
    assert lead_of(canonical(lead)) == (strength, bound)


def test_may_counts_before_expects():
    assert strongest([Strength.EXPECTS, Strength.MAY]) is Strength.MAY
    assert strongest([Strength.STATES, Strength.NORMALLY, Strength.SHOULD]) is Strength.SHOULD
