"""What can be cited of a protocol, and by which address."""

from moothall.protocol.core.citing import LOCAL, Citation, citable, norms, own_anchor
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.strengths import Strength

TWO = Protocol(
    council="Marsh Parva",
    clauses=(
        Clause("1", "Lead."),
        Clause("1(a)", "First.", within="1", local="A norm of ours."),
        Clause("2", "Last."),
    ),
    statements=(
        Statement("conduct.courtesy", "1(a)", Strength.MUST),
        Statement("conduct.courtesy", "1(a)", Strength.SHOULD),
        Statement("roles.distinct", "1(a)", Strength.STATES),
        Statement("conduct.courtesy", "2", Strength.MUST),
    ),
)


def test_nothing_can_be_cited_of_no_protocol():
    assert citable(Protocol("Marsh Parva")) == ()
    assert norms(Protocol("Marsh Parva")) == (0, 0)


def test_a_provision_is_cited_once_by_clause_and_an_own_norm_by_its_own_address():
    assert citable(TWO) == (
        Citation("1(a)", "conduct.courtesy", "First.", "clause-1-a"),
        Citation("1(a)", "roles.distinct", "First.", "clause-1-a"),
        Citation("1(a)", LOCAL, "A norm of ours.", "clause-1-a--own"),
        Citation("2", "conduct.courtesy", "Last.", "clause-2"),
    )
    assert norms(TWO) == (2, 1)


def test_no_clause_can_take_the_address_of_an_own_norm():
    # A clause's own anchor never ends so: in it, signs run together to one stroke.
    assert own_anchor("clause-1") == "clause-1--own"
    assert citable(Protocol("M", clauses=(Clause("1 -- own", ""), Clause("1", "", local="Ours."))))[
        0
    ].anchor == ("clause-1--own")
