import pytest

from moothall.protocol.core.clauses import Clause, Protocol, Statement, adopt
from moothall.protocol.core.parties import BOTH, COUNCILLORS, OFFICERS, Party, Role
from moothall.protocol.core.strengths import Strength

CLAUSES = tuple(Clause(ref, f"Clause {ref}.") for ref in ("1", "2", "3"))


def protocol(*statements):
    return Protocol("Little Whitmoor", clauses=CLAUSES, statements=statements)


def states(ref, strength, terms=None, binds=None, provision="roles.day-to-day"):
    return Statement(provision, ref, Strength(strength), terms or {}, binds)


def adopted(*statements, default=BOTH, parties=COUNCILLORS):
    return adopt(protocol(*statements), "roles.day-to-day", default, parties)


def test_what_no_clause_states_is_not_adopted():
    assert adopted() is None
    assert adopted(states("1", "must", provision="roles.chairs")) is None


def test_what_binds_others_is_not_adopted():
    assert adopted(states("1", "must", binds=OFFICERS)) is None
    assert adopted(states("1", "must"), default=OFFICERS) is None
    assert adopted(states("1", "must", binds=frozenset())) is None
    assert adopted(states("1", "must"), parties=frozenset()) is None


def test_the_strongest_that_binds_counts():
    found = adopted(states("1", "should"), states("2", "must", binds=OFFICERS), states("3", "expects"))
    assert found.strength is Strength.SHOULD
    assert [clause.ref for clause in found.clauses] == ["1", "3"]


def test_clauses_come_strongest_first_then_as_in_the_text_and_once_each():
    found = adopted(
        states("1", "states"), states("3", "should"), states("2", "should"), states("3", "states")
    )
    assert [clause.ref for clause in found.clauses] == ["2", "3", "1"]


def test_terms_of_a_stronger_clause_win_whatever_their_order():
    strong, weak = states("1", "must", {"days": "5"}), states("2", "expects", {"days": "9", "to": "clerk"})
    assert adopted(strong, weak).terms == adopted(weak, strong).terms == {"days": "5", "to": "clerk"}


def test_a_term_is_said_in_the_clauses_that_fix_it_so_and_in_no_other():
    found = adopted(
        states("1", "must"),
        states("2", "should", {"days": "5"}),
        states("3", "states", {"days": "9", "to": "clerk"}),
        states("1", "states", {"days": "5"}),
    )
    assert found.said_in == {"days": ("2", "1"), "to": ("3",)}


def test_only_what_nothing_but_permissions_state_is_offered():
    assert adopted(states("1", "may"), states("2", "may")).offered
    assert not adopted(states("1", "may"), states("2", "expects")).offered
    assert not adopted(states("1", "must")).offered
    assert adopted(states("1", "may"), states("2", "must", binds=OFFICERS)).offered


def test_a_clause_that_is_not_there():
    with pytest.raises(KeyError):
        protocol().clause("9")
    assert protocol().clause("2").text == "Clause 2."


def test_without_clauses_no_protocol_is_in_force():
    assert not Protocol("Little Whitmoor").in_force
    assert protocol().in_force


@pytest.mark.parametrize(
    ("role", "parties"),
    [
        (Role.COUNCILLOR, {Party.COUNCILLOR}),
        (Role.CHAIR, {Party.COUNCILLOR, Party.CHAIR}),
        (Role.VICE_CHAIR, {Party.COUNCILLOR, Party.CHAIR}),
        (Role.GROUP_LEADER, {Party.COUNCILLOR, Party.GROUP}),
        (Role.CLERK, {Party.OFFICER, Party.CLERK}),
        (Role.OFFICER, {Party.OFFICER}),
        (Role.ACTING_OFFICER, {Party.OFFICER, Party.CLERK}),
        (Role.GUEST, set()),
        (Role.PUBLIC, set()),
    ],
)
def test_to_which_parties_a_role_belongs(role, parties):
    assert role.parties == parties
    assert role.is_councillor == (Party.COUNCILLOR in parties)
    assert role.is_officer == (Party.OFFICER in parties)


@pytest.mark.parametrize(
    ("party", "parties"),
    [
        (Party.CLERK, {Party.CLERK, Party.OFFICER}),
        (Party.CHAIR, {Party.CHAIR, Party.COUNCILLOR}),
        (Party.GROUP, {Party.GROUP, Party.COUNCILLOR}),
        (Party.COUNCILLOR, {Party.COUNCILLOR}),
        (Party.OFFICER, {Party.OFFICER}),
        (Party.COUNCIL, {Party.COUNCIL, Party.CLERK, Party.OFFICER}),
    ],
)
def test_the_clerk_is_an_officer_and_the_chair_a_councillor(party, parties):
    assert party.parties == parties
