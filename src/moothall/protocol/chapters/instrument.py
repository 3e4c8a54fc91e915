"""The instrument itself: what the protocol is for, how it came into force, how it is kept up to date."""

from datetime import date

from ..acts.instrument import (
    AcknowledgeProtocol,
    AdoptProtocol,
    ConfirmLeaningClauses,
    CorrectAdoption,
    CorrectLapse,
    LapseProtocol,
    MendLinkedPolicy,
    ReadoptProtocol,
    RecordReview,
    RegisterLinkedPolicy,
    TakeOutLinkedPolicy,
)
from ..core.clauses import Adopted
from ..core.parties import BOTH, CLERK, COUNCIL, Party
from ..core.provisions import Provision, Said, content, contrary, follows, missing
from ..core.review_days import ReviewDay, review_day
from ..core.rulings import Count, DutyOwed
from ..core.strengths import Kind

TITLE = "The protocol itself"

purpose = Provision(
    "instrument.purpose",
    Kind.NORM,
    says="What the protocol is for, what it deals with and whom it is meant to guide.",
    effect="The protocol page opens with it; all councillors and officers read and acknowledge the version "
    "in force, and are asked again for a new one.",
    binds=BOTH,
    st_helens="preamble, preamble(a), preamble(b), preamble(c), preamble(d), 1.1, 1.2",
    yateley="1.1",
    pitstone="1(1), 1(11), 1(12)(a), 1(12)(b), 1(12)(c), 1(12)(d), 2(1), 2(2)",
    wadhurst="1.2, 1.3",
    ware="cover(1), 1.1, 1.2",
)

_ACKNOWLEDGED = content("You confirm that you have read the version in force, which is what it is for.")
_ALL_ARE_ASKED = follows(
    "A new version is there for everybody it guides.",
    adds=("Every councillor and officer is asked to acknowledge this version.",),
)


@purpose.bears_on(AcknowledgeProtocol)
def is_acknowledged(_act: AcknowledgeProtocol, _: Adopted) -> Said:
    return _ACKNOWLEDGED


_STAYS_ACKNOWLEDGED = content(
    "The version stays the same, so nobody is asked to acknowledge it again; whoever has not yet done so still is."
)


@purpose.bears_on(ReadoptProtocol)
def is_acknowledged_already(_act: ReadoptProtocol, _: Adopted) -> Said:
    return _STAYS_ACKNOWLEDGED


@purpose.bears_on(AdoptProtocol)
def asks_everybody_to_acknowledge(_act: AdoptProtocol, _: Adopted) -> Said:
    return _ALL_ARE_ASKED


respect_aim = Provision(
    "instrument.respect-aim",
    Kind.NORM,
    says="The protocol aims at relations in which people trust and respect one another.",
    effect="The anonymous yearly survey measures it, and it can be cited in a concern.",
    binds=BOTH,
    st_helens="preamble, 1.3",
    yateley="1.1, 7.2",
    pitstone="1(2), 1(6), 1(11), 2(3), 3.general(2)",
    wadhurst="1.1",
    ware="1.3",
)

open_speech = Provision(
    "instrument.open-speech",
    Kind.NORM,
    says="Each side can speak its mind to the other, and informally where that helps.",
    effect="Two people can have a private word, which opens no duty and counts in no figure.",
    binds=BOTH,
    wadhurst="1.1",
)

wider_law = Provision(
    "instrument.wider-law",
    Kind.RECORD,
    says="The protocol is to be read with the law, the codes, standing orders and other policies.",
    effect="These instruments stand in a register with version, date and place, and a missing or outdated "
    "one is flagged.",
    binds=BOTH,
    yateley="7.4, 7.8",
    pitstone="1(3), 1(4), 3.officers(4)(f), 3.officers(4)(i), 3.officers(4)(k), 6(1)",
    wadhurst="1.4",
)

_LEANS = content("The register says which clauses lean on it, and the clauses say so too.")
_TAKEN_OUT = content("The register no longer has it. What the journal says of it stays.")


@wider_law.bears_on(RegisterLinkedPolicy, MendLinkedPolicy)
def stands_in_the_register(act: RegisterLinkedPolicy | MendLinkedPolicy, _: Adopted) -> Said:
    known = (
        ("version", act.version.strip()),
        ("date of adoption", act.adopted_on),
        ("next review", act.review_due),
    )
    return follows(
        "It stands in the register of linked policies, for all to find.",
        adds=[f"{name}: not recorded" for name, value in known if not value],
    )


@wider_law.bears_on(ConfirmLeaningClauses)
def clauses_lean_on_it(_act: ConfirmLeaningClauses, _: Adopted) -> Said:
    return _LEANS


@wider_law.bears_on(TakeOutLinkedPolicy)
def shows_as_missing_where_it_is_named(act: TakeOutLinkedPolicy, _: Adopted) -> Said:
    if not act.named_in:
        return _TAKEN_OUT
    refs = ", ".join(act.named_in)
    return follows(
        "The register no longer has it, and the protocol goes on naming it.",
        adds=(f"It shows as missing from the register: named in {refs}.",),
    )


adoption = Provision(
    "instrument.adoption",
    Kind.RECORD,
    says="The council adopts the protocol by a decision with date, body, minute and signature.",
    effect="A version judges from the day that its adoption names; what of body, minute and signature is "
    "unknown is shown as not recorded.",
    binds=BOTH | COUNCIL,
    st_helens="approval",
    yateley="title, amendments",
    pitstone="8",
    ware="cover(2)",
)

_WHEN = missing("adopted_on", "On which day did the council adopt this version?")
_WHAT_WAS_WRONG = missing("what_was_wrong", "What had been recorded wrongly?")


def _backdated(adopted_on: date) -> Said:
    day = f"{adopted_on.day} {adopted_on:%B %Y}"
    return contrary(
        f"The council adopted this version on {day}, and you would have it judge from an earlier day.",
        f"Let it be in force from {day} or later.",
    )


@adoption.bears_on(AdoptProtocol, CorrectAdoption, ReadoptProtocol)
def records_the_adoption(act: AdoptProtocol | CorrectAdoption | ReadoptProtocol, _: Adopted) -> Said:
    if act.adopted_on is None:
        return _WHEN
    if isinstance(act, ReadoptProtocol):
        return follows("The readoption is recorded; the same version goes on judging.", adds=_gaps(act))
    if act.in_force_from is not None and act.in_force_from < act.adopted_on:
        return _backdated(act.adopted_on)
    return follows(
        "The adoption is recorded, and the version judges from its first day in force.", adds=_gaps(act)
    )


def _gaps(act: object) -> list[str]:
    """What of body, minute and signature is not known, each as a line."""
    names = ("body", "minute", "signatory")
    return [f"{name}: not recorded" for name in names if not getattr(act, name, "-").strip()]


@adoption.bears_on(CorrectAdoption, CorrectLapse)
def says_what_was_wrong(act: CorrectAdoption | CorrectLapse, _: Adopted) -> Said | None:
    return None if act.what_was_wrong.strip() else _WHAT_WAS_WRONG


_SINCE_WHEN = missing("since", "From which day is the protocol no longer in force?")
_NEVER_CEASED = follows("The record is corrected: the protocol did not cease, and goes on judging.")


@adoption.bears_on(LapseProtocol, CorrectLapse)
def records_the_end(act: LapseProtocol | CorrectLapse, _: Adopted) -> Said:
    if isinstance(act, CorrectLapse) and not act.ceased:
        return _NEVER_CEASED
    if act.since is None:
        return _SINCE_WHEN
    return follows(
        f"From {act.since.day} {act.since:%B %Y} only law is judged by, until a protocol is adopted again.",
        adds=_gaps(act),
    )


review = Provision(
    "instrument.review",
    Kind.DUTY,
    says="The protocol is looked at again by a certain day or at an interval.",
    effect="The Clerk owes the review by its day, with reminders ahead; it ends in readopting or in an "
    "amendment, and being late shows on the public page.",
    binds=CLERK | COUNCIL,
    st_helens="approval",
    pitstone="8",
    ware="cover(2)",
)

REVIEW = "review the protocol"
_REVIEWED_WHEN = missing("reviewed_on", "On which day was the protocol reviewed?")


@review.bears_on(AdoptProtocol, CorrectAdoption, ReadoptProtocol, RecordReview, party=Party.COUNCIL)
def owes_the_next_review(
    act: AdoptProtocol | CorrectAdoption | ReadoptProtocol | RecordReview, adopted: Adopted
) -> Said | None:
    if getattr(act, "overtaken", False):
        return None
    since = act.reviewed_on if isinstance(act, RecordReview) else act.adopted_on
    if since is None:
        return _REVIEWED_WHEN if isinstance(act, RecordReview) else None
    return follows(
        "The protocol is to be looked at again.",
        duties=(review_duty(review_day(adopted.terms, since, adopted.said_in, act.on), act.on),),
    )


def review_duty(day: ReviewDay, on: date) -> DutyOwed:
    """The Clerk's duty to have the protocol reviewed by that day."""
    return DutyOwed(
        REVIEW,
        "clerk",
        "council",
        0,
        on,
        review.key,
        Count.FIXED,
        suggested=day.suggested,
        due=day.due,
        why=day.why,
    )


amendment_record = Provision(
    "instrument.amendment-record",
    Kind.RECORD,
    says="All versions and readoptions are listed.",
    effect="The history compares any two versions clause by clause, and says what Moothall does differently.",
    binds=CLERK | COUNCIL,
    yateley="amendments",
    ware="review summary",
)
