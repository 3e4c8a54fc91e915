"""What the judge keeps between two acts, and what it never keeps."""

from datetime import date

from moothall.protocol.acts.enquiries import AskEnquiry
from moothall.protocol.acts.letters import SendLetter
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Role
from moothall.protocol.core.strengths import Outcome, Strength
from moothall.protocol.judge import Judge

DAY = date(2026, 5, 5)
STAFF = {"who": Role.COUNCILLOR, "on": DAY, "to": Role.OFFICER, "direct_contact": False}


def judge_of(*statements: tuple[str, Strength]) -> Judge:
    clauses = tuple(Clause(str(number), "A clause.") for number in range(len(statements)))
    held = tuple(
        Statement(provision, str(number), strength) for number, (provision, strength) in enumerate(statements)
    )
    return Judge(Protocol("Marsh Parva", clauses=clauses, statements=held))


def test_a_reason_given_once_does_not_stand_for_the_next_act():
    judge = judge_of(("direction.via-clerk", Strength.SHOULD))
    for _ in range(2):
        assert judge.judge(AskEnquiry(**STAFF)).outcome is Outcome.NEEDS_REASON
        assert judge.judge(AskEnquiry(**STAFF, reason="It cannot wait.")).outcome is Outcome.CONDITIONS
        assert judge.judge(AskEnquiry(**STAFF, reason="  ")).outcome is Outcome.NEEDS_REASON


def test_a_reason_never_lifts_a_refusal():
    judge = judge_of(("direction.via-clerk", Strength.MUST))
    assert judge.judge(AskEnquiry(**STAFF, reason="It cannot wait.")).outcome is Outcome.REFUSED


def test_the_same_words_weigh_by_the_version_at_hand():
    strict, loose = (
        judge_of(("direction.via-clerk", strength)) for strength in (Strength.MUST, Strength.SHOULD)
    )
    assert strict.judge(AskEnquiry(**STAFF)).outcome is Outcome.REFUSED
    assert loose.judge(AskEnquiry(**STAFF)).outcome is Outcome.NEEDS_REASON
    assert strict.judge(AskEnquiry(**STAFF)).outcome is Outcome.REFUSED


def test_what_is_said_in_fixed_words_is_the_same_value_again():
    judge = judge_of(("direction.via-clerk", Strength.SHOULD))
    first, second = (judge.judge(AskEnquiry(**STAFF)).findings[0] for _ in range(2))
    assert first is second


def test_names_and_numbers_of_one_act_are_kept_for_no_other():
    judge = judge_of(("direction.workloads", Strength.EXPECTS), ("correspondence.copy-notice", Strength.MUST))
    assert "7 other" in judge.judge(AskEnquiry(**STAFF, queue=7)).findings[0].why
    assert "9 other" in judge.judge(AskEnquiry(**STAFF, queue=9)).findings[0].why
    judge.judge(SendLetter(who=Role.CLERK, on=DAY, copied_councillors=("Jane Ode",)))
    kept = [
        bearing.ready
        for kind, role in ((AskEnquiry, Role.COUNCILLOR), (SendLetter, Role.CLERK))
        for bearing in judge.bearings(kind, role)
    ]
    assert any(kept)
    assert "Jane Ode" not in repr(kept)
    assert "7 other" not in repr(kept)
