"""What the tests of checks share: a protocol that states one provision, and its answer in a word."""

from datetime import date

from moothall.protocol.acts.enquiries import AskEnquiry, InstructOfficer
from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.protocol.core.parties import Role
from moothall.protocol.core.rulings import Finding, Ruling
from moothall.protocol.core.strengths import Strength
from moothall.protocol.judge import Judge

DAY = date(2026, 5, 4)


def stating(*statements, nation=Nation.ENGLAND):
    """A protocol with these statements: provision, strength, and where needed terms and who is bound."""
    held = [
        Statement(provision, str(number), Strength(strength), *rest)
        for number, (provision, strength, *rest) in enumerate(statements, start=1)
    ]
    clauses = tuple(Clause(statement.clause, f"Clause {statement.clause}.") for statement in held)
    return Protocol("Little Whitmoor", nation, "first", date(2020, 1, 1), clauses, tuple(held))


def judged(provision: str, act, strength: str = "must", **terms: str) -> Ruling:
    """The answer under a protocol that states this provision alone."""
    return Judge(stating((provision, strength, terms))).judge(act)


def answer(provision: str, act, strength: str = "must", **terms: str) -> str:
    """The same in a word: the outcome, or the fact that is asked for."""
    return in_a_word(judged(provision, act, strength, **terms))


def in_a_word(ruling: Ruling) -> str:
    if ruling.unknowns:
        return "asks " + " and ".join(unknown.fact for unknown in ruling.unknowns)
    return ruling.outcome.words


def only(ruling: Ruling) -> Finding:
    """The one finding there is."""
    (finding,) = ruling.findings
    return finding


def ask(**facts) -> AskEnquiry:
    return AskEnquiry(**{"who": Role.COUNCILLOR, "on": DAY} | facts)


def instruct(**facts) -> InstructOfficer:
    return InstructOfficer(**{"who": Role.COUNCILLOR, "on": DAY} | facts)
