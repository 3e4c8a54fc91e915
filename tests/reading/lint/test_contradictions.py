"""Clauses that cannot both be followed."""

import pytest

from moothall.reading.lint import Weight

from .documents import found, kinds, village

AT_ODDS = (
    ("Officers should reply to enquiries from councillors within five working days.",),
    ("Items for an agenda should reach the Clerk five working days before the meeting, with any papers.",),
    (
        "Officers must not copy a councillor's letter to other councillors.",
        "Officers may copy a councillor's letter to other councillors.",
    ),
    (
        "Councillors must not contact the grounds staff directly about their work.",
        "Councillors can approach the grounds staff directly about their work.",
    ),
    (
        "Councillors will attend the training of the county association within three months.",
        "Councillors will attend the training of the county association within six months.",
    ),
    ("A councillor who has a concern about a member of staff should raise it with the Chair first.",),
)
AGREED = (
    ("Complaints from residents are answered within five working days.",),
    (
        "Officers reply to requests for environmental information within 20 working days.",
        "Officers reply to subject access requests within 30 days.",
    ),
    ("Urgent enquiries from councillors are answered within two working days.",),
    (
        "Officers must not copy a councillor's letter to other councillors.",
        "Officers may copy a councillor's letter to other councillors where that councillor agrees.",
    ),
    (
        "Officers must not copy a councillor's letter to other councillors.",
        "Councillors may copy an officer's letter to other councillors.",
    ),
    ("A councillor who has a concern about the Chair should raise it with the vice-chair first.",),
)


@pytest.mark.parametrize("clauses", AT_ODDS)
def test_clauses_at_odds_are_to_be_put_right(clauses):
    one = next(one for one in found(village(*clauses)) if one.kind == "contradiction")
    assert one.weight is Weight.PUT_RIGHT
    assert one.ref.startswith("3.") or one.also[0].startswith("3.")
    assert len(one.also) == 1
    assert one.ref in one.do and one.also[0] in one.do


@pytest.mark.parametrize("clauses", AGREED)
def test_clauses_on_different_things_or_under_a_condition_agree(clauses):
    assert kinds(village(*clauses)) == []


def test_a_clause_that_does_not_say_what_is_answered_is_about_what_stands_over_it():
    text = village().replace("3. Working together", "3. Enquiries and papers")
    text = text.replace("3.4 Councillors", "3.4 Officers should reply within five working days. Councillors")
    assert kinds(text) == ["contradiction"]
    assert kinds(text.replace("3. Enquiries and papers", "3. Complaints and papers")) == []
