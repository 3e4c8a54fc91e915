"""Law rules: norms from outside the protocol, which hold whatever it says.

Each names its source, its nations and its first day, because the law is moving.
"""

from datetime import date

from .acts import ACTS, Act
from .acts.enquiries import AskEnquiry, DeclineEnquiry, RecordEnquiry
from .acts.letters import SendOfficialLetter
from .acts.offices import AppointToPost
from .core.clauses import Adopted
from .core.parties import Party
from .core.provisions import LawRule, Said, content, contrary, follows, missing
from .core.rulings import Count, DutyOwed

_LGA_1972_BEGINS = date(1974, 4, 1)

term_of_office = LawRule(
    "law.term-of-office",
    says="Whoever has left a seat or post cannot act in it.",
    source="Local Government Act 1972, ss.16, 35 and 112",
    since=_LGA_1972_BEGINS,
)


@term_of_office.bears_on(*ACTS.values())
def capacity_has_ended(act: Act, _: Adopted) -> Said | None:
    if act.held_until is None or act.on <= act.held_until:
        return None
    return contrary(
        f"The last day on which you held this capacity was {act.held_until.day} {act.held_until:%B %Y}.",
        "Act in a capacity that you hold today, or ask the Clerk to take it on.",
    )


no_lone_member = LawRule(
    "law.no-lone-member",
    says="A council may act through a committee, a sub-committee, an officer or another authority, and "
    "never through one councillor alone, the chair included.",
    source="Local Government Act 1972, s.101",
    since=_LGA_1972_BEGINS,
)

_DOES_IT_COMMIT = missing(
    "commits_council", "Does the letter bind the council to something, or give an order on its behalf?"
)
_WHO_DECIDED = missing("authority", "Which resolution or delegation decided what the letter says, if any?")
_COMMITS_NOBODY = content("The letter neither binds the council nor gives an order on its behalf.")
_COUNCIL_DECIDED = content("The letter passes on what the council or a delegate of it has decided.")
_ALONE = contrary(
    "This letter would bind the council on one councillor's word, and no councillor can decide alone.",
    "Ask for it to be put on the agenda, or hand your draft to the Clerk as a request for a letter.",
    "request-official-letter",
)


@no_lone_member.bears_on(SendOfficialLetter)
def commits_alone(act: SendOfficialLetter, _: Adopted) -> Said | None:
    if Party.OFFICER in act.in_name_of.parties:
        return None
    if act.commits_council is None:
        return _DOES_IT_COMMIT
    if not act.commits_council:
        return _COMMITS_NOBODY
    if act.authority is None:
        return _WHO_DECIDED
    return _COUNCIL_DECIDED if act.authority else _ALONE


unpaid_office = LawRule(
    "law.unpaid-office",
    says="A councillor holds no paid office of the council, nor gets one in the twelve months after leaving.",
    source="Local Government Act 1972, ss.80, 112(5) and 116 (in Wales s.80A and after in place of s.80)",
    since=_LGA_1972_BEGINS,
)

_PAID_COUNCILLOR = contrary(
    "The post is paid, and the person is a councillor of this council.",
    "Appoint the person unpaid, or appoint somebody else.",
)
_UNPAID = content("The post is unpaid, so a councillor may hold it.")


@unpaid_office.bears_on(AppointToPost)
def appoints_a_councillor(act: AppointToPost, _: Adopted) -> Said | None:
    if not act.paid:
        return _UNPAID if act.is_councillor else None
    if act.is_councillor:
        return _PAID_COUNCILLOR
    if act.left_council_on is None:
        return None
    last = twelve_months_after(act.left_council_on)
    if act.on > last:
        return content(f"The twelve months after leaving the council ended on {last.day} {last:%B %Y}.")
    return contrary(
        "The post is paid, and the twelve months after the person left the council are not over.",
        f"Make the appointment after {last.day} {last:%B %Y}, or appoint the person unpaid.",
    )


def twelve_months_after(day: date) -> date:
    """The last day of the twelve months that follow this day: its own date a year on, that day included."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February has no date of its own a year on: the month's last day ends the period
        return day.replace(year=day.year + 1, day=28)


foi_clock = LawRule(
    "law.foi-clock",
    says="A request under freedom of information law is answered promptly, at the latest on the twentieth "
    "working day after it came.",
    source="Freedom of Information Act 2000, s.10",
    since=date(2005, 1, 1),
)

FOI_DAYS = 20


@foi_clock.bears_on(AskEnquiry, RecordEnquiry)
def opens_the_statutory_clock(act: AskEnquiry | RecordEnquiry, _: Adopted) -> Said | None:
    if not act.under_foi:
        return None
    answer = DutyOwed(
        "answer under freedom of information law",
        "officer asked",
        "asker",
        FOI_DAYS,
        # A request counts from the day it came, working day or not.
        (act.received if isinstance(act, RecordEnquiry) else None) or act.on,
        foi_clock.key,
        Count.FOI,
    )
    return follows(
        "Asked under freedom of information law: the law sets the latest day for the answer.",
        duties=(answer,),
    )


foi_review = LawRule(
    "law.foi-review",
    says="Whoever is refused information under freedom of information law is told of the internal review "
    "and of the Information Commissioner.",
    source="Code of practice under the Freedom of Information Act 2000, s.45 (2018); see also s.17(7)",
    since=date(2018, 7, 4),
    guidance=True,
    check_it=True,
)

_TELLS = content("Your answer tells of the internal review and of the Information Commissioner.")
_DOES_NOT_TELL = contrary(
    "Your answer does not tell of the internal review and of the Information Commissioner.",
    "Add how to ask for an internal review, and how to complain to the Commissioner after it.",
)


@foi_review.bears_on(DeclineEnquiry)
def tells_of_the_review(act: DeclineEnquiry, _: Adopted) -> Said | None:
    if not act.under_foi:
        return None
    return _TELLS if act.tells_of_review else _DOES_NOT_TELL


LAW: tuple[LawRule, ...] = (term_of_office, no_lone_member, unpaid_office, foi_clock, foi_review)
