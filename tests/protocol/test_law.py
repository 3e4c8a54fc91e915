from datetime import date, timedelta

import pytest

from moothall.protocol.acts import ACTS
from moothall.protocol.acts.enquiries import DeclineEnquiry, RecordEnquiry
from moothall.protocol.acts.letters import SendOfficialLetter
from moothall.protocol.acts.offices import AppointToPost
from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.parties import Role
from moothall.protocol.core.rulings import Count, DutyOwed, Manner
from moothall.protocol.judge import law_alone
from moothall.protocol.law import LAW, twelve_months_after

from .judging import DAY, ask, in_a_word, only


def by_law(act, nation=Nation.ENGLAND):
    return law_alone(nation).judge(act)


@pytest.mark.parametrize("nation", Nation)
@pytest.mark.parametrize("kind", ACTS.values())
@pytest.mark.parametrize("who", [Role.COUNCILLOR, Role.CLERK, Role.GUEST])
def test_whoever_has_left_cannot_act(kind, who, nation):
    act = kind(who=who, on=DAY, held_until=DAY - timedelta(1))
    ruling = by_law(act, nation)
    assert ruling.outcome.words == "refused"
    assert "3 May 2026" in ruling.deciding[0].why
    assert ruling.deciding[0].citation.startswith("Local Government Act 1972")
    for held_until in (DAY, DAY + timedelta(1), None):
        held = by_law(kind(who=who, on=DAY, held_until=held_until), nation)
        assert "law.term-of-office" not in {finding.source for finding in held.findings}


def letter(**facts):
    return SendOfficialLetter(**{"who": Role.CHAIR, "on": DAY, "in_name_of": Role.CHAIR} | facts)


@pytest.mark.parametrize(
    "name", [Role.CHAIR, Role.VICE_CHAIR, Role.COUNCILLOR, Role.GROUP_LEADER, Role.PUBLIC]
)
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"commits_council": True, "authority": False}, "refused"),
        ({"commits_council": True, "authority": False, "reason": "It is urgent."}, "refused"),
        ({"commits_council": True}, "asks authority"),
        ({}, "asks commits_council"),
        ({"commits_council": False}, "silent"),
        ({"commits_council": True, "authority": True}, "silent"),
    ],
)
def test_no_councillor_commits_the_council_alone(name, facts, expected):
    assert in_a_word(by_law(letter(in_name_of=name, **facts))) == expected


@pytest.mark.parametrize("name", [Role.CLERK, Role.OFFICER, Role.ACTING_OFFICER])
def test_an_officers_letter_is_no_lone_members(name):
    assert by_law(letter(in_name_of=name, commits_council=True, authority=False)).findings == ()


def test_the_way_on_from_a_lone_letter():
    finding = only(by_law(letter(commits_council=True, authority=False)))
    assert finding.instead == "request-official-letter"
    assert finding.citation == "Local Government Act 1972, s.101"


def appoint(on=DAY, **facts):
    return AppointToPost(who=Role.CLERK, on=on, **facts)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (appoint(is_councillor=True), "refused"),
        (appoint(is_councillor=True, left_council_on=date(2020, 1, 1)), "refused"),
        (appoint(left_council_on=date(2025, 5, 4)), "refused"),
        (appoint(left_council_on=date(2026, 5, 4)), "refused"),
        (appoint(left_council_on=date(2025, 5, 3)), "silent"),
        (appoint(left_council_on=date(2025, 5, 4), paid=False), "silent"),
        (appoint(is_councillor=True, paid=False), "silent"),
        (appoint(), "silent"),
        (appoint(date(2025, 2, 28), left_council_on=date(2024, 2, 29)), "refused"),
        (appoint(date(2025, 3, 1), left_council_on=date(2024, 2, 29)), "silent"),
        (appoint(date(2024, 2, 28), left_council_on=date(2023, 2, 28)), "refused"),
        (appoint(date(2024, 2, 29), left_council_on=date(2023, 2, 28)), "silent"),
    ],
)
def test_a_councillors_office_is_unpaid_and_for_a_year_after(act, expected):
    assert in_a_word(by_law(act)) == expected


def test_the_day_from_which_the_appointment_can_be_made_is_named():
    assert "after 4 May 2026" in only(by_law(appoint(left_council_on=date(2025, 5, 4)))).way
    assert "4 May 2026" in only(by_law(appoint(date(2026, 5, 5), left_council_on=date(2025, 5, 4)))).why


def test_twelve_months_end_on_the_same_date():
    assert twelve_months_after(date(2025, 5, 4)) == date(2026, 5, 4)
    assert twelve_months_after(date(2024, 2, 29)) == date(2025, 2, 28)


@pytest.mark.parametrize("act", [ask(under_foi=True), RecordEnquiry(who=Role.CLERK, on=DAY, under_foi=True)])
@pytest.mark.parametrize("nation", Nation)
def test_freedom_of_information_sets_the_latest_day(act, nation):
    ruling = by_law(act, nation)
    assert ruling.outcome.words == "permitted with conditions"
    assert ruling.duties == (
        DutyOwed(
            "answer under freedom of information law",
            "officer asked",
            "asker",
            20,
            DAY,
            "law.foi-clock",
            Count.FOI,
        ),
    )


def test_the_statutory_clock_starts_on_the_day_the_request_came():
    facts = {"who": Role.CLERK, "on": DAY, "under_foi": True, "counts_from": date(2026, 5, 5)}
    (late,) = by_law(RecordEnquiry(received=date(2026, 5, 2), **facts)).duties
    (same_day,) = by_law(RecordEnquiry(**facts)).duties
    (asked,) = by_law(ask(under_foi=True, counts_from=date(2026, 5, 5))).duties
    assert (late.start, same_day.start, asked.start) == (date(2026, 5, 2), DAY, DAY)


def test_without_freedom_of_information_law_no_statutory_clock():
    assert by_law(ask()).duties == ()


def test_before_the_act_began_there_is_no_statutory_clock():
    assert by_law(ask(under_foi=True, on=date(2005, 1, 1))).duties
    assert by_law(ask(under_foi=True, on=date(2004, 12, 31))).findings == ()


def decline(**facts):
    return DeclineEnquiry(**{"who": Role.CLERK, "on": DAY, "under_foi": True} | facts)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (decline(), "needs a reason"),
        (decline(reason="It is in the covering letter."), "permitted with conditions"),
        (decline(tells_of_review=True), "silent"),
        (decline(under_foi=False), "silent"),
        (decline(on=date(2018, 7, 4)), "needs a reason"),
        (decline(on=date(2018, 7, 3)), "silent"),
    ],
)
def test_a_refusal_under_freedom_of_information_law_tells_of_the_review(act, expected):
    assert in_a_word(by_law(act)) == expected


def test_law_that_is_content_is_named_and_stays_silent():
    ruling = by_law(letter(commits_council=False))
    assert ruling.outcome.words == "silent"
    assert (only(ruling).manner, only(ruling).source) == (Manner.CONTENT, "law.no-lone-member")


def test_every_law_rule_has_a_key_of_its_own_a_source_and_a_check():
    assert len({law.key for law in LAW}) == len(LAW)
    assert all(law.key.startswith("law.") and law.source and law.says and law.rules for law in LAW)
