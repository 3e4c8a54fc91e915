"""From a reading to what the judge works with, parties under different strengths included."""

from datetime import date

from moothall.protocol.core.clauses import Nation, adopt
from moothall.protocol.core.parties import BOTH, COUNCILLORS, OFFICERS, Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.convert import to_protocol
from moothall.reading.reader import read
from moothall.reading.structure.tree import Piece
from moothall.reading.understanding import understand
from moothall.reading.values import Adoption, ReadClause, Reading

from . import documents

TWO_SIDES = "Officers must treat councillors with courtesy. Councillors should treat officers with courtesy."


def _reading(*clauses: ReadClause) -> Reading:
    return Reading("it", "A protocol", None, clauses, Adoption())


def test_one_clause_may_put_two_parties_under_two_strengths():
    (stated,) = understand(Piece("1", TWO_SIDES, 1))
    assert (stated.key, stated.strength) == ("conduct.courtesy", Strength.MUST)
    assert stated.binds == {Party.OFFICER: Strength.MUST, Party.COUNCILLOR: Strength.SHOULD}


def test_under_can_expect_everything_is_an_expectation_of_the_other_side():
    (stated,) = understand(
        Piece("1(a)", "that staff must show courtesy", 1, lead="Councillors can expect from officers:")
    )
    assert (stated.strength, stated.binds) == (Strength.EXPECTS, {Party.OFFICER: Strength.EXPECTS})


def test_a_bullet_without_a_subject_binds_whom_its_lead_in_names():
    (stated,) = understand(Piece("1(a)", "show courtesy in all dealings", 1, lead="Officers must:"))
    assert (stated.strength, stated.binds) == (Strength.MUST, {Party.OFFICER: Strength.MUST})


def test_two_strengths_make_two_statements_and_one_makes_one():
    clause = ReadClause("1", TWO_SIDES, provisions=understand(Piece("1", TWO_SIDES, 1)))
    two = to_protocol(_reading(clause), "A", Nation.ENGLAND, None)
    assert {(each.strength, each.binds) for each in two.statements} == {
        (Strength.MUST, OFFICERS),
        (Strength.SHOULD, COUNCILLORS),
    }
    assert adopt(two, "conduct.courtesy", BOTH, COUNCILLORS).strength is Strength.SHOULD
    assert adopt(two, "conduct.courtesy", BOTH, OFFICERS).strength is Strength.MUST
    polite = "Both sides should treat each other with courtesy."
    one = ReadClause("1", polite, provisions=understand(Piece("1", polite, 1)))
    (statement,) = to_protocol(_reading(one), "A", Nation.ENGLAND, None).statements
    assert statement.strength is Strength.SHOULD


def test_the_whole_document_becomes_a_version_in_force_from_its_day():
    reading = read(documents.as_text(), "it")
    protocol = to_protocol(reading, "Thornwick", Nation.WALES, date(2024, 6, 5))
    assert (protocol.council, protocol.nation, protocol.in_force_from) == (
        "Thornwick",
        Nation.WALES,
        date(2024, 6, 5),
    )
    assert protocol.label == reading.title
    assert [clause.ref for clause in protocol.clauses] == documents.REFS
    assert all(clause.quoted for clause in protocol.clauses)
    assert protocol.clause("3.1(b)").within == "3.1"
    kept = adopt(protocol, "roles.day-to-day", BOTH, COUNCILLORS)
    assert (kept.strength, [clause.ref for clause in kept.clauses]) == (Strength.MUST, ["2.2"])
