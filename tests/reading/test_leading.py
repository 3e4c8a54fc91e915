"""Numbered clauses that finish a lead-in take its strength, and whom it binds, as the items of a list do."""

import pytest

from moothall.protocol.core.clauses import Clause
from moothall.reading.one import read_clause
from moothall.reading.reader import read

OPENING = "Protocol\n\n1 Aims\n1.1 This protocol helps councillors and officers to work together.\n\n"


def said(text):
    """By reference: the clause each stands under, and for each provision its strength and whom it binds."""
    clauses = read((OPENING + text).encode(), "protocol.txt").clauses
    return {
        clause.ref: (
            clause.within,
            {each.key: (str(each.strength), *sorted(map(str, each.binds))) for each in clause.provisions},
        )
        for clause in clauses
    }


@pytest.mark.parametrize(
    ("lead", "within"),
    [
        ("4.2 Councillors shall:\n", "4.2"),
        ("4.2 Individual councillors\nCouncillors shall:\n", "4.2"),
        ("4.2 Councillors shall\n", ""),
        ("4.2 Councillors must:\n", "4.2"),
    ],
)
def test_numbered_clauses_finish_the_lead_in_over_them(lead, within):
    found = said(f"{lead}4.2.1 leave operational management to the Clerk;\n4.2.2 be civil in speech.\n")
    assert found["4.2.1"] == (within, {"roles.day-to-day": ("must", "councillor")})
    assert found["4.2.2"] == (within, {"conduct.courtesy": ("must", "councillor")})


@pytest.mark.parametrize(
    "lead",
    [
        "5. Officers can expect from members\n",
        "5. Staff\nOfficers can expect of members:\n",
        "5. Staff\nOfficers may look to members for:\n",
        "5. Staff\nOfficers may ask of members:\n",
    ],
)
def test_what_one_side_can_expect_binds_the_other(lead):
    found = said(f"{lead}5.1 courtesy and respect\n5.2 no bullying\n")
    assert found["5.1"][1] == {"conduct.courtesy": ("expects", "councillor")}
    assert found["5.2"][1] == {"conduct.no-bullying": ("expects", "councillor")}


def test_asking_officers_for_advice_is_no_expectation():
    found = said("5. Advice\nMembers may ask officers for advice, and:\n5.1 may see any report.\n")
    assert all(strength != "expects" for strength, *_ in found["5.1"][1].values())


def test_a_lead_in_ends_with_its_own_clauses():
    found = said(
        "4.2 Councillors shall:\n4.2.1 be civil in speech;\n"
        "4.3 Staff\n4.3.1 Officers leave politics aside in their work.\n"
    )
    assert found["4.2.1"][0] == "4.2"
    assert found["4.3.1"][0] == ""
    assert all(strength == "states" for strength, *_ in found["4.3.1"][1].values())


def test_a_lead_in_with_a_list_of_its_own_leads_in_nothing_after_it():
    found = said(
        "4.2 Councillors shall:\n(a) be civil in speech;\n(b) leave operational management to the Clerk;\n"
        "(c) keep confidences;\n(d) attend training;\n(e) read the papers.\n4.2.1 Officers are civil in speech.\n"
    )
    assert found["4.2(a)"] == ("4.2", {"conduct.courtesy": ("must", "councillor")})
    assert found["4.2.1"][0] == ""
    assert found["4.2.1"][1]["conduct.courtesy"][0] == "states"


def test_a_paragraph_behind_a_clause_leads_in_the_clauses_after_it_and_is_led_in_by_nothing():
    found = said(
        "5. Between us\nOfficers can expect from members:\n5.1 courtesy and respect\n5.2 no bullying\n"
        "Members can expect from officers:\n5.3 a reply to enquiries within ten days\n"
    )
    assert found["5.2"] == ("5", {"conduct.no-bullying": ("expects", "councillor")})
    assert found["5.2(2)"][0] == ""
    assert found["5.3"] == ("5.2(2)", {"direction.timely-response": ("expects", "officer")})


def test_a_paragraph_beside_a_lead_in_is_not_led_in():
    found = said(
        "5. Staff\nCouncillors must:\n5.1 be civil in speech.\nCourtesy costs nothing.\n5.2 keep calm.\n"
    )
    assert found["5.1"][0] == "5"
    assert found["5.1(2)"][0] == ""
    assert found["5.2"][0] == "5"


def test_what_a_paragraph_leads_in_without_a_number_is_all_that_it_leads_in():
    found = said(
        "5. Staff\n\n5.1 Members must ask in time.\n\nThe office can be reached as follows:\n\n"
        "By letter to the office.\n\n5.2 Councillors must be civil.\n"
    )
    assert found["5.1(2)"][0] == ""
    assert found["5.2"][0] == ""


def test_a_list_goes_on_after_the_list_of_a_paragraph_beside_it():
    found = said(
        "5. Between us\n5.1 We all work together for the good of the town.\n"
        "Officers can expect from members:\n(a) courtesy and respect\n"
        "(b) no bullying\n5.2 Officers are civil in speech.\n"
    )
    assert found["5.1(2)(a)"][1] == {"conduct.courtesy": ("expects", "councillor")}
    assert found["5.2"][0] == ""
    assert found["5.2"][1]["conduct.courtesy"][0] == "states"


def test_a_lead_in_goes_on_through_a_lead_in_below_it():
    found = said(
        "4.2 Councillors shall:\n4.2.1 with staff:\n4.2.1.1 be civil in speech;\n4.2.2 bully nobody.\n"
    )
    assert found["4.2.1.1"] == ("4.2.1", {"conduct.courtesy": ("must", "councillor")})
    assert found["4.2.2"][0] == "4.2"


def test_a_clause_amended_by_hand_is_read_under_its_heading_again():
    statements, _ = read_clause(Clause("4.2.1", "bully staff", heading="Members must not", quoted=True))
    assert [(one.provision, str(one.strength)) for one in statements] == [("conduct.no-bullying", "must")]
    statements, _ = read_clause(Clause("4.2.1", "bully staff", heading="Members", quoted=True))
    assert all(str(one.strength) == "states" for one in statements)


@pytest.mark.parametrize("lead", ["The Chair shall:", "Members may ask of the Proper Officer:"])
def test_a_mere_beginning_states_nothing_of_itself(lead):
    found = said(f"4.2 {lead}\n4.2.1 be civil in speech;\n4.2.2 bully nobody.\n")
    assert found["4.2"][1] == {}


def test_a_beginning_that_says_when_and_whom_may_state_something():
    found = said(
        "4.2 A councillor who is unhappy about the conduct of an officer should:\n4.2.1 speak to the Clerk;\n"
    )
    assert found["4.2"][1]["concerns.councillor-route"] == ("should", "councillor")


@pytest.mark.parametrize("above", ["7. Councillors may\n", "7. Roles\n\nCouncillors may:\n\n"])
def test_a_sentence_of_its_own_is_not_led_in_by_what_needs_a_verb(above):
    found = said(f"{above}7.1 ask for papers.\n7.2 The officers are civil in speech to councillors.\n")
    assert found["7.2"][1]["conduct.courtesy"][0] == "states"
    assert found["7.2"][0] == ""


@pytest.mark.parametrize("head", ["Respect and good will", "Free will"])
def test_a_will_that_is_had_leads_in_nothing(head):
    found = said(f"7. {head}\n7.1 All are civil in speech to officers.\n7.2 Staff are paid on time.\n")
    assert found["7.1"][1]["conduct.courtesy"][0] == "states"


ADOPTED = ("Adopted by the Council on 4 March 2024", "Mabwysiadwyd / Adopted: 4 March 2024, minute 12")


@pytest.mark.parametrize("line", ADOPTED)
def test_a_sentence_after_an_adoption_at_the_front_is_a_clause_of_its_own(line):
    text = f"Working together\nA protocol for members and officers\n{line}\nMembers must be civil to every officer.\n"
    clauses = [clause.text for clause in read(text.encode(), "guide.txt").clauses]
    assert clauses[-2:] == [line, "Members must be civil to every officer."]


@pytest.mark.parametrize("line", ADOPTED)
def test_an_adoption_at_the_front_takes_no_unnumbered_text_with_it(line):
    text = (
        f"Working together\nA protocol for councillors and officers\n{line}\nMinute 24/7\nOwner: the Clerk.\n"
        "How to use this guide\nEach part answers one question.\nWho does what?\n"
        "Councillors must be civil in speech to every officer.\nOfficers must leave party politics aside.\n"
    )
    clauses = {clause.text: clause for clause in read(text.encode(), "guide.txt").clauses}
    whole = next(text for text in clauses if line in text)
    assert "Minute 24/7" in whole
    assert "Owner: the Clerk." in whole
    assert "How to use" not in whole
    courtesy = clauses["Councillors must be civil in speech to every officer."]
    assert [each.key for each in courtesy.provisions] == ["conduct.courtesy"]
    assert any(
        "instrument.adoption" in [each.key for each in clause.provisions] for clause in clauses.values()
    )


@pytest.mark.parametrize(
    ("lead", "states"),
    [
        ("It covers:", True),
        ("This policy is for everybody here. It sets out:", True),
        ("This guide describes:", True),
        ("The Clerk keeps a diary. It covers:", False),
    ],
)
def test_what_a_protocol_covers_is_its_purpose(lead, states):
    found = said(
        f"2. About\n2.1 {lead}\n(a) who does what\n(b) where to turn\n(c) letters\n(d) leave\n(e) keys\n"
    )
    assert all(("instrument.purpose" in found[f"2.1({sign})"][1]) is states for sign in "abcde")
