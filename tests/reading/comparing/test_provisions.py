"""What the one states and the other does not, or not so strongly, in other terms, or of others."""

from msgspec.structs import replace

from moothall.protocol.core.clauses import Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.comparing.provisions import differences

from .protocols import COPIES, ENQUIRIES, protocol

VIA, COPY = "direction.via-clerk", "correspondence.no-silent-copies"
ONE = protocol(("1", ENQUIRIES, VIA, "must"))


def stating(*statements):
    return replace(ONE, statements=statements)


def said(strength, binds=None, key=VIA, clause="1", **terms):
    return Statement(
        key, clause, Strength(strength), terms, None if binds is None else frozenset(map(Party, binds))
    )


def only(first, second):
    (found,) = differences(first, second)
    return found


def test_in_one_alone():
    found = only(ONE, protocol(("1", ENQUIRIES)))
    assert (found.provision, found.second) == (VIA, None)
    assert found.first is not None
    assert found.first.strength is Strength.MUST
    assert not found.strength
    assert (found.terms, found.bound) == ({}, {})
    assert found.says.startswith("A councillor deals with staff")


def test_more_or_less_strongly():
    found = only(ONE, stating(said("should")))
    assert found.strength
    assert found.bound == {}  # what holds for everybody is told once


def test_in_other_terms():
    found = only(stating(said("must", days="5", to="Clerk")), stating(said("must", days="7", to="Clerk")))
    assert not found.strength
    assert found.terms == {"days": ("5", "7")}
    assert only(ONE, stating(said("must", days="7"))).terms == {"days": ("", "7")}


def test_binding_others():
    found = only(
        stating(said("must", ["officer"])), stating(said("must", ["officer"]), said("should", ["councillor"]))
    )
    assert not found.strength
    assert found.bound == {Party.COUNCILLOR: (None, Strength.SHOULD)}


def test_the_same_norm_in_another_clause_is_no_difference():
    elsewhere = protocol(("3", COPIES), ("9", ENQUIRIES, VIA, "must"))
    assert differences(ONE, elsewhere) == ()


def test_a_weaker_clause_beside_makes_no_difference():
    assert differences(ONE, stating(said("must"), said("should"))) == ()


def test_what_binds_nobody_and_what_is_no_longer_known_is_told_all_the_same():
    nobody = only(protocol(("1", ENQUIRIES)), stating(said("must", [])))
    assert nobody.second is not None
    assert (nobody.second.strength, nobody.second.binds) == (Strength.MUST, {})
    unheard = only(protocol(("1", ENQUIRIES)), stating(said("must", key="roles.unheard-of")))
    assert unheard.says == "roles.unheard-of"


def test_in_the_order_of_the_catalogue():
    found = differences(ONE, protocol(("1", ENQUIRIES, COPY, "must")))
    assert [one.provision for one in found] == [VIA, COPY]
