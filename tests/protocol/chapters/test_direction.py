from datetime import date

import pytest

from moothall.protocol.acts.enquiries import (
    AcknowledgeEnquiry,
    AgreeDirectContact,
    AnswerEnquiry,
    AskBack,
    AttachToEnquiry,
    DeclineEnquiry,
    DeclineGround,
    ExtendEnquiry,
    FollowUpEnquiry,
    ReassignEnquiry,
    RecordEnquiry,
    ReplyToAskBack,
    RevokeDirectContact,
)
from moothall.protocol.core.parties import COUNCILLORS, OFFICERS, Role
from moothall.protocol.core.rulings import Count, DutyOwed, Manner
from moothall.protocol.judge import Judge

from ..judging import DAY, answer, ask, in_a_word, instruct, judged, only, stating


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (ask(to=Role.OFFICER, direct_contact=False), "refused"),
        (ask(to=Role.OFFICER), "asks direct_contact"),
        (ask(to=Role.OFFICER, direct_contact=True), "permitted"),
        (ask(), "permitted"),
        (ask(to=Role.ACTING_OFFICER), "permitted"),
        (ask(to=Role.CHAIR), "silent"),
        (ask(to=Role.OFFICER, direct_contact=False, who=Role.OFFICER), "silent"),
        (instruct(clerk_approves=False), "refused"),
        (instruct(), "asks clerk_approves"),
        (instruct(clerk_approves=True), "permitted"),
        (instruct(to=Role.CLERK), "permitted"),
        (instruct(to=Role.CHAIR), "silent"),
        (instruct(who=Role.CLERK, clerk_approves=False), "silent"),
    ],
)
def test_via_clerk(act, expected):
    assert answer("direction.via-clerk", act) == expected


@pytest.mark.parametrize("act", [ask(to=Role.OFFICER, direct_contact=False), instruct(clerk_approves=False)])
def test_via_clerk_shows_the_way(act):
    finding = only(judged("direction.via-clerk", act, "should"))
    assert (finding.outcome.words, finding.instead) == ("needs a reason", "ask-enquiry")
    assert "Clerk" in finding.way


@pytest.mark.parametrize(
    ("kind", "facts", "expected"),
    [
        (AgreeDirectContact, {"who": Role.COUNCILLOR}, "refused"),
        (AgreeDirectContact, {"who": Role.OFFICER}, "refused"),
        (AgreeDirectContact, {"matter_named": False}, "refused"),
        (AgreeDirectContact, {}, "permitted"),
        (AgreeDirectContact, {"who": Role.ACTING_OFFICER}, "permitted"),
        (RevokeDirectContact, {"who": Role.CHAIR}, "refused"),
        (RevokeDirectContact, {}, "permitted"),
    ],
)
def test_direct_contact_is_the_clerks_to_agree(kind, facts, expected):
    assert answer("direction.via-clerk", kind(**{"who": Role.CLERK, "on": DAY} | facts)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"authority": False}, "refused"),
        ({"authority": False, "who": Role.CHAIR}, "refused"),
        ({"authority": False, "who": Role.GROUP_LEADER}, "refused"),
        ({}, "asks authority"),
        ({"authority": True}, "permitted"),
        ({"authority": False, "who": Role.CLERK}, "silent"),
    ],
)
@pytest.mark.parametrize("provision", ["direction.no-individual-instruction", "roles.officer-to-council"])
def test_nobody_instructs_alone(provision, facts, expected):
    assert answer(provision, instruct(**facts)) == expected


@pytest.mark.parametrize("provision", ["direction.no-individual-instruction", "roles.officer-to-council"])
def test_an_instruction_alone_can_become_an_enquiry_or_an_agenda_item(provision):
    finding = only(judged(provision, instruct(authority=False), "expects"))
    assert finding.outcome.words == "permitted"
    assert finding.manner is Manner.CONTRARY
    assert finding.instead == "ask-enquiry"
    assert "agenda" in finding.way


def decline(**facts):
    return DeclineEnquiry(**{"who": Role.CLERK, "on": DAY} | facts)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (instruct(against_law_or_policy="Standing order 12"), "refused"),
        (instruct(against_law_or_policy=" "), "permitted"),
        (decline(ground=DeclineGround.LAW), "asks instrument"),
        (decline(ground=DeclineGround.POLICY, instrument=" "), "asks instrument"),
        (decline(ground=DeclineGround.POLICY, instrument="Allotment policy"), "permitted"),
        (decline(ground=DeclineGround.LAW, instrument="Data Protection Act 2018"), "permitted"),
        (decline(ground=DeclineGround.OTHER), "silent"),
        (decline(ground=DeclineGround.NOT_AS_COUNCILLOR), "silent"),
    ],
)
def test_within_law_and_policy(act, expected):
    assert answer("direction.within-law-and-policy", act) == expected


def test_whoever_asked_is_bound_when_an_officer_declines():
    act = decline(ground=DeclineGround.LAW)
    bound, unbound = (
        Judge(stating(("direction.within-law-and-policy", "must", {}, parties)))
        for parties in (COUNCILLORS, OFFICERS)
    )
    assert in_a_word(bound.judge(act)) == "asks instrument"
    assert in_a_word(unbound.judge(act)) == "silent"


def test_the_instrument_is_named():
    act = instruct(against_law_or_policy="Standing order 12")
    assert "Standing order 12" in only(judged("direction.within-law-and-policy", act)).why
    declined = decline(ground=DeclineGround.POLICY, instrument="Allotment policy")
    assert "Allotment policy" in only(judged("direction.within-law-and-policy", declined)).why


def duty(what, days, *, suggested, clauses):
    return DutyOwed(
        what,
        "officer asked",
        "asker",
        days,
        DAY,
        "direction.timely-response",
        Count.WORKING,
        clauses,
        suggested,
    )


@pytest.mark.parametrize("act", [ask(), RecordEnquiry(who=Role.CLERK, on=DAY)])
@pytest.mark.parametrize(
    ("terms", "days", "suggested"),
    [
        ({}, 10, True),
        ({"days": "unstated"}, 10, True),
        ({"days": "0"}, 10, True),
        ({"days": "-5"}, 10, True),
        ({"days": "5"}, 5, False),
        ({"days": "15"}, 15, False),
    ],
)
def test_an_enquiry_opens_two_duties(act, terms, days, suggested):
    ruling = judged("direction.timely-response", act, "expects", **terms)
    clauses = ruling.findings[0].clauses
    assert ruling.outcome.words == "permitted with conditions"
    assert ruling.duties == (
        duty("acknowledge", 3, suggested=True, clauses=clauses),
        duty("answer", days, suggested=suggested, clauses=clauses),
    )


@pytest.mark.parametrize(
    ("adopted", "days", "suggested"),
    [("unstated", 3, True), ("0", 3, True), ("1", 1, False), ("5", 5, False)],
)
def test_the_days_to_acknowledge_are_the_councils_own_where_it_adopted_any(adopted, days, suggested):
    ruling = judged("direction.timely-response", ask(), "must", acknowledge_days=adopted, days="15")
    clauses = ruling.findings[0].clauses
    assert ruling.duties == (
        duty("acknowledge", days, suggested=suggested, clauses=clauses),
        duty("answer", 15, suggested=False, clauses=clauses),
    )


def test_under_may_the_duties_are_offered():
    ruling = judged("direction.timely-response", ask(), "may")
    assert ruling.outcome.words == "permitted"
    assert [owed.offered for owed in ruling.duties] == [True, True]


def test_the_statutory_clock_is_named_beside_the_councils():
    plain = only(judged("direction.timely-response", ask()))
    beside = judged("direction.timely-response", ask(under_foi=True)).findings[0]
    assert "freedom of information" in beside.why
    assert "freedom of information" not in plain.why


def follow_up(days):
    return FollowUpEnquiry(who=Role.COUNCILLOR, on=DAY, working_days_since_answer=days)


@pytest.mark.parametrize(("days", "duties"), [(6, ["acknowledge", "answer"]), (5, ["answer follow-up"])])
def test_an_answer_can_be_followed_up_for_five_working_days(days, duties):
    ruling = judged("direction.timely-response", follow_up(days))
    assert [owed.what for owed in ruling.duties] == duties


def test_coming_back_late_is_never_held_against_the_councillor():
    assert answer("direction.timely-response", follow_up(6), "must") == "permitted with conditions"


def test_a_follow_up_opens_a_duty_of_its_own():
    ruling = judged("direction.timely-response", follow_up(0), days="7")
    assert ruling.duties == (duty("answer follow-up", 7, suggested=False, clauses=only(ruling).clauses),)


@pytest.mark.parametrize("why", ["", "  "])
def test_longer_needs_a_why(why):
    act = ExtendEnquiry(who=Role.CLERK, on=DAY, why_longer=why)
    assert answer("direction.timely-response", act) == "asks why_longer"


def test_the_asker_is_told_why_it_takes_longer():
    act = ExtendEnquiry(who=Role.CLERK, on=DAY, days_more=4, why_longer="the surveyor is away.")
    ruling = judged("direction.timely-response", act)
    assert ruling.outcome.words == "permitted with conditions"
    assert ruling.adds == ("The asker is told: 4 further working days, because the surveyor is away.",)


@pytest.mark.parametrize(
    ("kind", "who", "word"),
    [
        (AcknowledgeEnquiry, Role.CLERK, "arrived"),
        (AnswerEnquiry, Role.CLERK, "meets the duty"),
        (AskBack, Role.OFFICER, "stands still"),
        (ReplyToAskBack, Role.COUNCILLOR, "runs on"),
        (ReassignEnquiry, Role.CLERK, "date unchanged"),
        (DeclineEnquiry, Role.CLERK, "Declining"),
    ],
)
def test_each_step_says_what_it_does_to_the_clock(kind, who, word):
    finding = only(judged("direction.timely-response", kind(who=who, on=DAY)))
    assert (finding.outcome.words, finding.manner) == ("permitted", Manner.CONTENT)
    assert word in finding.why


def test_a_file_added_changes_no_clock():
    act = AttachToEnquiry(who=Role.CLERK, on=DAY)
    assert answer("direction.timely-response", act) == "silent"


def test_the_clock_starts_with_the_day_of_the_act():
    assert judged("direction.timely-response", ask(on=date(2026, 1, 5))).duties[0].start == date(2026, 1, 5)


@pytest.mark.parametrize("act", [ask, lambda **facts: RecordEnquiry(who=Role.CLERK, on=DAY, **facts)])
def test_after_hours_the_clock_starts_with_the_next_working_day(act):
    ruling = judged("direction.timely-response", act(counts_from=date(2026, 5, 5)))
    assert {owed.start for owed in ruling.duties} == {date(2026, 5, 5)}


@pytest.mark.parametrize(
    ("queue", "said"),
    [(0, "No other enquiry"), (1, "One other enquiry is"), (2, "With this post 2 other enquiries are open")],
)
def test_the_queue_is_shown_and_stops_nothing(queue, said):
    ruling = judged("direction.workloads", ask(queue=queue), "must")
    assert ruling.outcome.words == "silent"
    assert only(ruling).manner is Manner.SHOWN
    assert only(ruling).why.startswith(said)


def test_delegated_decisions_are_not_acted_on_yet():
    finding = only(judged("direction.delegated-decisions", instruct(), "should"))
    assert (finding.manner, finding.outcome.words) == (Manner.NOT_YET, "silent")
