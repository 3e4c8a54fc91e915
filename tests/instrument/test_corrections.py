"""Correcting a draft: from one protocol to the next, nothing lost on the way."""

import pytest

from moothall.instrument.corrections import added, corrected, mark, removed, stated_by
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.strengths import Strength

DRAFT = Protocol(
    council="Marsh Parva",
    clauses=(Clause("1", "Lead."), Clause("1(a)", "First.", within="1"), Clause("2", "Second.")),
    statements=(
        Statement("roles.distinct", "1", Strength.STATES),
        Statement("conduct.courtesy", "1(a)", Strength.MUST),
        Statement("direction.via-clerk", "2", Strength.SHOULD),
    ),
)


def said(protocol, ref):
    return [one.provision for one in stated_by(protocol, ref)]


def refs(protocol):
    return [clause.ref for clause in protocol.clauses]


@pytest.mark.parametrize("change", [added, corrected])
def test_a_clause_that_is_not_there_is_not_changed(change):
    with pytest.raises(KeyError):
        if change is added:
            added(DRAFT, "9", Clause("3", "New."), ())
        else:
            mark(DRAFT, "9")


def test_a_new_reference_takes_along_what_hangs_on_it():
    states = (Statement("roles.equal-rights", "1.0", Strength.MUST),)
    after = corrected(DRAFT, "1", Clause("1.0", "Lead, mended."), states)
    assert refs(after) == ["1.0", "1(a)", "2"]
    assert after.clause("1(a)").within == "1.0"
    assert said(after, "1.0") == ["roles.equal-rights"]
    assert said(after, "1(a)") == ["conduct.courtesy"]
    assert [one.clause for one in after.statements] == ["1.0", "1(a)", "2"]


def test_a_clause_is_put_in_behind_another_or_at_the_beginning():
    states = (Statement("roles.equal-rights", "1(b)", Strength.MUST),)
    behind = added(DRAFT, "1(a)", Clause("1(b)", "New."), states)
    assert refs(behind) == ["1", "1(a)", "1(b)", "2"]
    assert [one.clause for one in behind.statements] == ["1", "1(a)", "1(b)", "2"]
    assert refs(added(DRAFT, "", Clause("0", "New."), ())) == ["0", "1", "1(a)", "2"]


def test_what_stood_under_a_removed_clause_moves_up():
    after = removed(DRAFT, "1")
    assert refs(after) == ["1(a)", "2"]
    assert after.clause("1(a)").within == ""
    assert [one.provision for one in after.statements] == ["conduct.courtesy", "direction.via-clerk"]


def test_the_mark_changes_with_words_and_with_statements_alone():
    stands = stated_by(DRAFT, "2")
    assert mark(DRAFT, "2") == mark(corrected(DRAFT, "1", Clause("1", "Other."), ()), "2")
    assert mark(DRAFT, "2") != mark(corrected(DRAFT, "2", Clause("2", "Other."), stands), "2")
    assert mark(DRAFT, "2") != mark(corrected(DRAFT, "2", DRAFT.clause("2"), ()), "2")
