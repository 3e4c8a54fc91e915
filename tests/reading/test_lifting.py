"""What is lifted or allowed is not stated, and a clause's own verb counts before an expectation over it."""

import pytest

from moothall.protocol.core.parties import Party
from moothall.reading.structure.piece import Piece
from moothall.reading.understanding import understand


def stated(text, lead=""):
    return {one.key: one for one in understand(Piece("1", text, 1, lead=lead))}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Councillors are not required to go through the Clerk.", "direction.via-clerk"),
        ("Councillors need not go through the Clerk when they contact staff.", "direction.via-clerk"),
        ("There is no obligation on councillors to go through the Clerk.", "direction.via-clerk"),
        ("It is not necessary for councillors to go through the Clerk.", "direction.via-clerk"),
        ("Nothing in this protocol requires councillors to go through the Clerk.", "direction.via-clerk"),
        ("Councillors do not require the Clerk's consent to contact staff.", "direction.via-clerk"),
        (
            "Members are exempt from the rule that items for the agenda reach the Clerk seven days before.",
            "meetings.agenda-items",
        ),
        (
            "Councillors may sign letters on behalf of the Council in their own name.",
            "correspondence.officer-signs",
        ),
        ("Blind copies may be used.", "correspondence.no-silent-copies"),
        ("Councillors may give instructions to staff.", "direction.no-individual-instruction"),
        ("Councillors need not keep to what the Clerk has marked confidential.", "conduct.confidentiality"),
    ],
)
def test_what_is_lifted_or_allowed_is_not_stated(text, key):
    assert key not in stated(text)
    assert key not in stated(text, lead="What staff can expect of councillors")


def test_what_is_lifted_by_a_lead_in_is_not_stated():
    assert "direction.via-clerk" not in stated(
        "go through the Clerk", lead="Councillors are not required to:"
    )
    assert "direction.via-clerk" in stated("go through the Clerk", lead="Councillors are required to:")


@pytest.mark.parametrize(
    ("text", "key", "strength"),
    [
        ("Councillors are required to go through the Clerk.", "direction.via-clerk", "must"),
        ("Blind copies may not be used.", "correspondence.no-silent-copies", "must"),
        ("Councillors may not give instructions to staff.", "direction.no-individual-instruction", "must"),
        # What frees an officer may be the very provision, and so is a way that is open to everybody.
        (
            "Officers are not required to take instructions from an individual councillor.",
            "direction.no-individual-instruction",
            "may",
        ),
        ("Councillors are free to use the Freedom of Information Act.", "access.foi", "may"),
        # Freed from one thing, asked for another.
        (
            "Councillors are not obliged to go through the Clerk for a fact but should contact officers"
            " through the Clerk for anything else.",
            "direction.via-clerk",
            "should",
        ),
    ],
)
def test_what_is_asked_all_the_same_is_stated(text, key, strength):
    assert stated(text)[key].strength == strength


def test_what_officers_are_spared_is_asked_of_councillors():
    found = stated("Employees are not expected to reply outside their working hours.")["direction.workloads"]
    assert (found.strength, set(found.binds)) == ("should", {Party.COUNCILLOR})


def test_what_councillors_are_spared_is_asked_of_nobody():
    found = stated("Councillors need not think of the working hours of staff.")
    assert found.get("direction.workloads") is None


@pytest.mark.parametrize(
    "lead", ["WHAT STAFF CAN EXPECT OF COUNCILLORS", "Officers can expect from councillors:"]
)
@pytest.mark.parametrize(
    ("text", "key", "strength", "words"),
    [
        (
            "Councillors must not give instructions to any employee.",
            "direction.no-individual-instruction",
            "must",
            "Councillors must not",
        ),
        (
            "Councillors should respond to enquiries from officers promptly.",
            "direction.timely-response",
            "should",
            "Councillors should",
        ),
        (
            "Councillors may not criticise officers in public.",
            "conduct.public-criticism",
            "must",
            "Councillors may not",
        ),
        (
            "A reply to an enquiry must be given within seven working days.",
            "direction.timely-response",
            "must",
            "A reply to an enquiry must",
        ),
        (
            "Criticism of staff in public is unacceptable.",
            "conduct.public-criticism",
            "must",
            "Criticism of staff in public is unacceptable",
        ),
    ],
)
def test_a_demand_of_its_own_counts_before_what_is_expected_over_it(lead, text, key, strength, words):
    found = stated(text, lead)[key]
    assert (found.strength, found.words, found.by_lead) == (strength, words, False)
    assert set(found.binds) == {Party.COUNCILLOR}


@pytest.mark.parametrize(
    "text",
    [
        "a prompt reply to enquiries",
        "that councillors will respond to enquiries promptly",
        "to be heard, and a reply to an enquiry must be given within seven working days",
        "Officers can expect a timely reply to enquiries, normally within five working days.",
    ],
)
def test_a_bullet_that_goes_on_with_what_is_expected_is_an_expectation(text):
    found = stated(text, "Officers can expect from councillors:")["direction.timely-response"]
    assert found.strength == "expects"
