"""Courtesy, and provisions of other chapters that bear on an act without a check so far."""

import pytest

from moothall.protocol.acts import enquiries, letters, offices
from moothall.protocol.core.parties import COUNCILLORS, OFFICERS, Role
from moothall.protocol.core.rulings import Manner
from moothall.protocol.core.strengths import Strength
from moothall.protocol.judge import Judge

from ..judging import DAY, answer, ask, instruct, judged, stating

WRITTEN = (
    enquiries.AskEnquiry,
    enquiries.RecordEnquiry,
    enquiries.AnswerEnquiry,
    enquiries.AskBack,
    enquiries.ReplyToAskBack,
    enquiries.ExtendEnquiry,
    enquiries.DeclineEnquiry,
    enquiries.ReturnEnquiry,
    enquiries.FollowUpEnquiry,
    enquiries.InstructOfficer,
    letters.SendLetter,
    letters.SendOfficialLetter,
    letters.RequestOfficialLetter,
)


@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("who", [Role.COUNCILLOR, Role.CLERK])
@pytest.mark.parametrize("strength", [strength.value for strength in Strength])
def test_courtesy_is_shown_where_people_write_and_stops_nothing(kind, who, strength):
    ruling = judged("conduct.courtesy", kind(who=who, on=DAY), strength)
    assert ruling.findings[0].source == "conduct.courtesy"
    assert ruling.findings[0].manner is Manner.SHOWN
    assert ruling.outcome.words == "silent"


@pytest.mark.parametrize("kind", [enquiries.AcknowledgeEnquiry, offices.RecordAbsence])
def test_courtesy_is_not_shown_where_nobody_writes(kind):
    assert judged("conduct.courtesy", kind(who=Role.CLERK, on=DAY)).findings == ()


def forward(**facts):
    return letters.ForwardLetter(who=Role.COUNCILLOR, on=DAY, **facts)


@pytest.mark.parametrize(
    ("provision", "bears", "does_not"),
    [
        ("advice.official-matters-only", ask(concerns_party_or_person=True), ask()),
        ("groups.officer-neutrality", ask(concerns_party_or_person=True), ask()),
        ("access.ask-officer", ask(), ask(who=Role.CLERK)),
        ("access.foi", ask(under_foi=True), ask()),
        ("conduct.confidentiality", forward(marked_confidential=True), forward()),
        (
            "groups.leader-no-authority",
            instruct(who=Role.GROUP_LEADER),
            instruct(),
        ),
        (
            "conduct.codes",
            offices.FillSeat(who=Role.CLERK, on=DAY),
            offices.VacateSeat(who=Role.CLERK, on=DAY),
        ),
    ],
)
def test_not_acted_on_yet_is_said_and_permits_nothing(provision, bears, does_not):
    assert judged(provision, bears).findings[0].manner is Manner.NOT_YET
    assert answer(provision, bears) != "permitted"
    assert judged(provision, does_not).findings == ()


def test_taking_a_seat_concerns_the_councillor_though_the_clerk_records_it():
    act = offices.FillSeat(who=Role.CLERK, on=DAY)
    bound, unbound = (
        Judge(stating(("conduct.codes", "must", {}, parties))).judge(act)
        for parties in (COUNCILLORS, OFFICERS)
    )
    assert bound.findings[0].manner is Manner.NOT_YET
    assert unbound.findings == ()
