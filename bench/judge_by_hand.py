"""Judge one act, against Python written out by hand for one council, which returns the same ruling.

The hand-written functions know one council and one kind of act each. They ask every question that the rules
ask and make the whole ruling; a branch that the act does not take is not written out, for it costs nothing.
Texts and clauses come from the product, so that what is compared is the judging alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from moothall.protocol.acts.enquiries import AskEnquiry, Precedence
from moothall.protocol.acts.letters import Recipient, SendLetter
from moothall.protocol.core.parties import Role
from moothall.protocol.core.rulings import Count, DutyOwed, Finding, Manner, Ruling
from moothall.protocol.core.strengths import Outcome, Strength

from .acts import ACTS, ENQUIRY, LETTER, PITSTONE
from .measure import Row

GOAL = "at most 2.5 x"

ASKED = {finding.source: finding for finding in PITSTONE.judge(ENQUIRY).findings}
WRITTEN = {finding.source: finding for finding in PITSTONE.judge(LETTER).findings}


class NotWrittenOutError(Exception):
    """A branch that the acts measured do not take."""


def enquiry_by_hand(act: AskEnquiry) -> Ruling:
    """A councillor's enquiry at Pitstone."""
    if act.held_until is not None and act.on > act.held_until:
        raise NotWrittenOutError
    if act.operational is None or act.operational:
        raise NotWrittenOutError
    if not act.capacity_chosen:
        raise NotWrittenOutError
    findings = [
        Finding(
            "roles.distinct",
            Outcome.SILENT,
            Strength.STATES,
            ASKED["roles.distinct"].clauses,
            Manner.SHOWN,
            ASKED["roles.distinct"].why,
        )
    ]
    if act.precedence is not Precedence.NONE:
        raise NotWrittenOutError
    findings.append(
        Finding(
            "roles.equal-rights",
            Outcome.PERMITTED,
            Strength.SHOULD,
            ASKED["roles.equal-rights"].clauses,
            Manner.CONTENT,
            ASKED["roles.equal-rights"].why,
        )
    )
    if act.to is not Role.CLERK:
        raise NotWrittenOutError
    findings.append(
        Finding(
            "direction.via-clerk",
            Outcome.PERMITTED,
            Strength.SHOULD,
            ASKED["direction.via-clerk"].clauses,
            Manner.CONTENT,
            ASKED["direction.via-clerk"].why,
        )
    )
    start = act.counts_from or act.on
    timely = ASKED["direction.timely-response"].clauses
    findings.append(
        Finding(
            "direction.timely-response",
            Outcome.CONDITIONS,
            Strength.MUST,
            timely,
            Manner.FOLLOWS,
            ASKED["direction.timely-response"].why,
        )
    )
    source = "direction.timely-response"
    duties = (
        DutyOwed("acknowledge", "officer asked", "asker", 3, start, source, Count.WORKING, timely, True),
        DutyOwed("answer", "officer asked", "asker", 10, start, source, Count.WORKING, timely, True),
    )
    if act.queue < 2:
        raise NotWrittenOutError
    findings.append(
        Finding(
            "direction.workloads",
            Outcome.SILENT,
            Strength.EXPECTS,
            ASKED["direction.workloads"].clauses,
            Manner.SHOWN,
            f"With this post {act.queue} other enquiries are open already.",
        )
    )
    findings.append(
        Finding(
            "access.ask-officer",
            Outcome.SILENT,
            Strength.MAY,
            ASKED["access.ask-officer"].clauses,
            Manner.NOT_YET,
            ASKED["access.ask-officer"].why,
        )
    )
    if act.under_foi or act.concerns_party_or_person:
        raise NotWrittenOutError
    findings.append(
        Finding(
            "conduct.courtesy",
            Outcome.SILENT,
            Strength.MUST,
            ASKED["conduct.courtesy"].clauses,
            Manner.SHOWN,
            ASKED["conduct.courtesy"].why,
        )
    )
    return Ruling(Outcome.CONDITIONS, tuple(findings), (), duties)


def letter_by_hand(act: SendLetter) -> Ruling:
    """A letter by an officer at Pitstone."""
    if act.held_until is not None and act.on > act.held_until:
        raise NotWrittenOutError
    if not act.capacity_chosen:
        raise NotWrittenOutError
    findings = [
        Finding(
            "roles.distinct",
            Outcome.SILENT,
            Strength.STATES,
            WRITTEN["roles.distinct"].clauses,
            Manner.SHOWN,
            WRITTEN["roles.distinct"].why,
        )
    ]
    copied = act.copied_councillors + act.blind_copied_councillors
    if act.to is not Recipient.COUNCILLOR or not copied or act.reason.strip():
        raise NotWrittenOutError
    names = ", ".join(copied)
    findings.append(
        Finding(
            "correspondence.no-silent-copies",
            Outcome.NEEDS_REASON,
            Strength.SHOULD,
            WRITTEN["correspondence.no-silent-copies"].clauses,
            Manner.CONTRARY,
            f"You are copying a letter to one councillor to another as well: {names}.",
            "Leave the copy out, or give the reason why the other councillor has to have it.",
            adds=(f"The addressee is told that a copy goes to: {names}.",),
        )
    )
    findings.append(
        Finding(
            "correspondence.copy-notice",
            Outcome.CONDITIONS,
            Strength.SHOULD,
            WRITTEN["correspondence.copy-notice"].clauses,
            Manner.FOLLOWS,
            "Councillors copied in blind are named at the foot like the others.",
            adds=tuple(f"CC Councillor {name}" for name in dict.fromkeys(copied)),
        )
    )
    if act.confidential:
        raise NotWrittenOutError
    findings.append(
        Finding(
            "conduct.courtesy",
            Outcome.SILENT,
            Strength.MUST,
            WRITTEN["conduct.courtesy"].clauses,
            Manner.SHOWN,
            WRITTEN["conduct.courtesy"].why,
        )
    )
    return Ruling(Outcome.NEEDS_REASON, tuple(findings), (), ())


@contextmanager
def rows() -> Iterator[list[Row]]:
    """One row for each act."""
    by_hand = {AskEnquiry: enquiry_by_hand, SendLetter: letter_by_hand}
    yield [
        Row(
            f"judge {name}",
            lambda act=act: PITSTONE.judge(act),
            "Python written by hand",
            lambda act=act: by_hand[type(act)](act),
            GOAL,
            "" if by_hand[type(act)](act) == PITSTONE.judge(act) else "the two rulings differ",
        )
        for name, act in ACTS
    ]
