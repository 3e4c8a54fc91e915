from datetime import date, timedelta

import pytest

from moothall.protocol.acts import ACTS
from moothall.protocol.acts.enquiries import DeclineEnquiry, DeclineGround, Precedence, ReturnEnquiry
from moothall.protocol.acts.letters import SendLetter, SendOfficialLetter
from moothall.protocol.acts.offices import AppointToPost
from moothall.protocol.core.clauses import Statement
from moothall.protocol.core.parties import COUNCILLORS, OFFICERS, Role
from moothall.protocol.core.rulings import Manner
from moothall.protocol.judge import Judge

from ..judging import DAY, answer, ask, in_a_word, instruct, judged, only, stating


def test_who_holds_several_capacities_picks_one():
    assert answer("roles.distinct", ask(capacity_chosen=False)) == "asks capacity_chosen"


@pytest.mark.parametrize("kind", ACTS.values())
def test_the_capacity_is_shown_at_every_act(kind):
    findings = judged("roles.distinct", kind(who=Role.VICE_CHAIR, on=DAY)).findings
    assert (findings[0].manner, findings[0].why) == (Manner.SHOWN, "You act here as vice chair.")


def test_a_guest_is_bound_by_no_clause():
    assert answer("roles.distinct", SendLetter(who=Role.GUEST, on=DAY)) == "silent"


@pytest.mark.parametrize("kind", ACTS.values())
def test_a_term_ends_the_day_after_its_last(kind):
    past = judged("roles.councillor-term", kind(who=Role.COUNCILLOR, on=DAY, held_until=DAY - timedelta(1)))
    assert {finding.source for finding in past.findings if finding.manner is Manner.CONTRARY} >= {
        "roles.councillor-term",
        "law.term-of-office",
    }
    last = judged("roles.councillor-term", kind(who=Role.COUNCILLOR, on=DAY, held_until=DAY))
    still_open = judged("roles.councillor-term", kind(who=Role.COUNCILLOR, on=DAY))
    assert not {"roles.councillor-term", "law.term-of-office"} & {
        finding.source for ruling in (last, still_open) for finding in ruling.findings
    }


def test_the_last_day_is_named():
    act = ask(held_until=date(2026, 5, 3))
    assert "3 May 2026" in judged("roles.councillor-term", act, "states").findings[0].why


def test_an_officer_has_no_seat_to_lose():
    act = ask(who=Role.CLERK, held_until=DAY - timedelta(1))
    assert [f.source for f in judged("roles.councillor-term", act).findings] == ["law.term-of-office"]


def test_officers_under_must_leave_councillors_under_states():
    protocol = stating(
        ("roles.officer-to-council", "must", {}, OFFICERS), ("roles.officer-to-council", "states")
    )
    finding = only(Judge(protocol).judge(instruct(authority=False)))
    assert (finding.outcome.words, [c.ref for c in finding.clauses]) == ("permitted", ["2"])


def test_pitstone_like_wording_needs_a_reason_and_shows_the_expectation():
    protocol = stating(
        ("direction.via-clerk", "should"),
        ("direction.no-individual-instruction", "expects"),
        ("roles.officer-to-council", "must", {}, OFFICERS),
        ("roles.officer-to-council", "states"),
    )
    act = instruct(authority=False, clerk_approves=False)
    ruling = Judge(protocol).judge(act)
    assert ruling.outcome.words == "needs a reason"
    assert [finding.source for finding in ruling.deciding] == ["direction.via-clerk"]
    assert {finding.source for finding in ruling.findings} == {
        statement.provision for statement in protocol.statements
    }


@pytest.mark.parametrize(
    ("precedence", "regardless_of", "expected"),
    [
        (Precedence.STATUS, "status", "needs a reason"),
        (Precedence.STATUS, "status, party", "needs a reason"),
        (Precedence.PARTY, "status,party", "needs a reason"),
        (Precedence.PARTY, "status, party", "needs a reason"),
        (Precedence.PARTY, "status", "silent"),
        (Precedence.STATUS, "", "silent"),
        (Precedence.URGENCY, "status,party", "permitted"),
        (Precedence.NONE, "status,party", "permitted"),
    ],
)
def test_equal_rights(precedence, regardless_of, expected):
    act = ask(precedence=precedence)
    assert answer("roles.equal-rights", act, "should", regardless_of=regardless_of) == expected


def test_equal_rights_without_terms():
    assert answer("roles.equal-rights", ask(precedence=Precedence.PARTY)) == "silent"


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (instruct(operational=True), "refused"),
        (instruct(), "asks operational"),
        (instruct(operational=False), "permitted"),
        (instruct(operational=True, who=Role.CLERK), "silent"),
        (ask(operational=True), "permitted"),
        (ask(operational=False), "silent"),
        (ask(operational=None), "silent"),
    ],
)
def test_day_to_day(act, expected):
    assert answer("roles.day-to-day", act) == expected


def test_a_direction_about_operations_can_become_an_enquiry():
    finding = only(judged("roles.day-to-day", instruct(operational=True)))
    assert finding.instead == "ask-enquiry"


def to_clerk(**facts):
    return instruct(**{"to": Role.CLERK, "authority": True} | facts)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (to_clerk(within_job_description=False), "permitted with conditions"),
        (to_clerk(within_job_description=None), "asks within_job_description"),
        (to_clerk(), "permitted"),
        (to_clerk(to=Role.ACTING_OFFICER), "permitted"),
        (to_clerk(authority=False, within_job_description=False), "silent"),
        (to_clerk(authority=None), "silent"),
        (to_clerk(to=Role.OFFICER, within_job_description=False), "silent"),
    ],
)
def test_clerk_instructions(act, expected):
    assert answer("roles.clerk-instructions", act, "states") == expected


def test_the_clerk_sees_what_lies_outside_the_job_description():
    ruling = judged("roles.clerk-instructions", to_clerk(within_job_description=False))
    assert ruling.adds == ("The Clerk sees it flagged, and may accept it or take it to the council.",)


def test_a_clause_on_officers_binds_the_clerk_who_is_one():
    protocol = stating(("roles.clerk-instructions", "must", {}, OFFICERS))
    assert in_a_word(Judge(protocol).judge(to_clerk())) == "permitted"
    protocol = stating(("roles.clerk-instructions", "must", {}, COUNCILLORS))
    assert in_a_word(Judge(protocol).judge(to_clerk())) == "silent"


def returned(**facts):
    return ReturnEnquiry(who=Role.OFFICER, on=DAY, **facts)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (instruct(against_line_manager=True), "refused"),
        (instruct(), "silent"),
        (ask(to=Role.OFFICER, has_line_manager=True), "permitted with conditions"),
        (ask(to=Role.OFFICER), "silent"),
        (ask(has_line_manager=True), "silent"),
        (returned(against_line_manager=False), "refused"),
        (returned(against_line_manager=None), "asks against_line_manager"),
        (returned(), "permitted with conditions"),
    ],
)
def test_line_management(act, expected):
    assert answer("roles.line-management", act) == expected


def test_line_management_tells_those_concerned():
    asked = judged("roles.line-management", ask(to=Role.OFFICER, has_line_manager=True))
    assert asked.adds == ("The officer's line manager is shown the request.",)
    assert judged("roles.line-management", returned()).adds == (
        "The request goes back to the person who sent it.",
        "The Clerk is told that it was returned.",
    )
    assert only(judged("roles.line-management", returned(against_line_manager=False))).instead == (
        "answer-enquiry"
    )


def decline(ground=DeclineGround.NOT_AS_COUNCILLOR, **facts):
    return DeclineEnquiry(who=Role.OFFICER, on=DAY, ground=ground, **facts)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (decline(asked_as_councillor=True), "needs a reason"),
        (decline(), "asks asked_as_councillor"),
        (decline(asked_as_councillor=False), "permitted"),
        (decline(DeclineGround.LAW, asked_as_councillor=True), "silent"),
    ],
)
def test_councillor_role_only(act, expected):
    assert answer("roles.councillor-role-only", act, "may") == expected


@pytest.mark.parametrize("name", [Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.GROUP_LEADER])
@pytest.mark.parametrize(
    ("authority", "expected"),
    [(False, "refused"), (None, "asks authority"), (True, "permitted")],
)
@pytest.mark.parametrize("who", [Role.CLERK, Role.COUNCILLOR])
def test_external_representation(who, name, authority, expected):
    act = SendOfficialLetter(who=who, on=DAY, in_name_of=name, commits_council=False, authority=authority)
    assert answer("roles.external-representation", act) == expected


def test_an_officers_letter_represents_by_itself():
    act = SendOfficialLetter(who=Role.CLERK, on=DAY, in_name_of=Role.CLERK)
    assert answer("roles.external-representation", act) == "silent"


@pytest.mark.parametrize(
    ("provision", "bears", "does_not"),
    [
        (
            "roles.corporate-decision",
            SendOfficialLetter(who=Role.CHAIR, on=DAY, decided_matter="Minute 12: the pavilion"),
            SendOfficialLetter(who=Role.CHAIR, on=DAY),
        ),
        (
            "roles.acting-officer",
            AppointToPost(who=Role.CLERK, on=DAY, is_councillor=True, paid=False),
            AppointToPost(who=Role.CLERK, on=DAY, paid=False),
        ),
    ],
)
def test_not_acted_on_yet(provision, bears, does_not):
    assert judged(provision, bears).findings[0].manner is Manner.NOT_YET
    assert answer(provision, bears) == "silent"
    assert judged(provision, does_not).findings == ()


def test_statements_of_others_do_not_matter():
    protocol = stating(("roles.day-to-day", "must"), ("meetings.preparation", "must"))
    assert isinstance(protocol.statements[0], Statement)
    assert in_a_word(Judge(protocol).judge(instruct(operational=True))) == "refused"
