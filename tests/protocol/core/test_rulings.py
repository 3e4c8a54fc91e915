from moothall.protocol.core.rulings import Finding, Manner, Ruling, Unknown
from moothall.protocol.core.strengths import Outcome, Strength


def finding(outcome, *adds):
    return Finding("roles.distinct", outcome, Strength.MUST, (), Manner.CONTENT, "Why.", adds=adds)


def test_what_cannot_be_performed():
    assert not Ruling(Outcome.REFUSED).can_be_performed
    assert not Ruling(Outcome.NEEDS_REASON).can_be_performed
    assert not Ruling(Outcome.PERMITTED, unknowns=(Unknown("a", "A?", "x"),)).can_be_performed
    assert Ruling(Outcome.CONDITIONS).can_be_performed
    assert Ruling(Outcome.SILENT).can_be_performed


def test_the_deciding_findings():
    weak, strong = finding(Outcome.PERMITTED), finding(Outcome.CONDITIONS)
    assert Ruling(Outcome.CONDITIONS, (weak, strong, strong)).deciding == (strong, strong)


def test_each_line_is_added_once():
    ruling = Ruling(
        Outcome.CONDITIONS, (finding(Outcome.CONDITIONS, "a", "b"), finding(Outcome.CONDITIONS, "b"))
    )
    assert ruling.adds == ("a", "b")
