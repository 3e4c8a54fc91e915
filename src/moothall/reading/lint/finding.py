"""What checking a document finds, as plain values."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.provisions import LawRule


class Weight(StrEnum):
    """How much a finding asks of the Clerk."""

    PUT_RIGHT = "to put right"
    LOOK_AT = "to look at"


class Basis(Struct, frozen=True):
    """The law behind a finding: where it stands, for which nations and days, and whether it needs a check."""

    source: str
    says: str
    nations: tuple[Nation, ...]
    since: date
    until: date | None = None
    check: bool = False


class Finding(Struct, frozen=True):
    """One thing to put right or to look at.

    ``ref`` is the clause's reference, empty where it is the whole document; ``also`` are further clauses it
    concerns. ``kind`` is a stable name. ``words`` are the document's own, where some stand for what was found.
    """

    ref: str
    kind: str
    says: str
    do: str
    weight: Weight
    words: str = ""
    also: tuple[str, ...] = ()
    law: Basis | None = None

    @property
    def title(self) -> str:
        """The kind in a few words for a reader."""
        return KINDS[self.kind]


def basis(rule: LawRule) -> Basis:
    """What a law rule rests on."""
    until = None if rule.until == date.max else rule.until
    nations = tuple(nation for nation in Nation if nation in rule.nations)
    return Basis(rule.source, rule.says, nations, rule.since, until, rule.check_it)


# Every kind there is, with its title. Scripts know findings by these names: one may be added, none renamed.
KINDS: dict[str, str] = {
    "names-another-council": "Another council's document",
    "adoption-not-recorded": "Adoption not recorded",
    "adoption-incomplete": "Adoption recorded in part",
    "review-overdue": "Review overdue",
    "review-no-date": "No date for the review",
    "number-twice": "Number used twice",
    "number-skipped": "Number left out",
    "number-out-of-order": "Numbers out of order",
    "paragraph-twice": "Same words twice",
    "section-absent": "Reference to a section that is not there",
    "appendix-absent": "Reference to an appendix that is not there",
    "instrument-unregistered": "Document named that is not in the register",
    "other-title": "Another document's title",
    "other-council": "Another council's name",
    "brackets": "Square brackets left in",
    "fill-in": "Place left to fill in",
    "template-note": "Note of a template left in",
    "draft-mark": "Mark of a draft",
    "page-header": "Page header inside the text",
    "office-undefined": "Office named once and not explained",
    "contradiction": "Clauses that do not agree",
    "route-to-subject": "A concern goes to the person it is about",
    "route-leaves-out": "A concern that has nowhere to go",
    "law-notice": "Notice of meetings",
    "law-lone-member": "Decision by one councillor",
    "law-staffing-group": "Staffing matters given to a group",
    "law-chair-alone": "Staffing matters decided by the chair",
    "law-casting-vote": "The chair's vote",
    "law-paid-councillor": "Paid work for a councillor",
    "law-code-complaint": "Complaints under the code of conduct",
    "law-sanction": "Sanctions on a councillor",
    "law-councillor-procedure": "Staff procedures used on a councillor",
    "law-closed-doors": "Rules for principal councils",
    "law-abolished": "Body or law that is no longer there",
    "law-ombudsman": "Ombudsman",
    "law-other-nation": "Law of another nation",
    "law-statutory-access": "Documents open by statute",
    "law-unlimited-access": "Documents open without limit",
    "law-information-request": "Requests for information",
    "law-subject-access": "Requests for one's own data",
    "law-retention": "How long records are kept",
    "law-interests": "Register of interests",
    "law-restricted-posts": "Politically restricted posts",
    "law-companion": "Companion at a hearing",
    "law-outside-routes": "Going to somebody outside",
    "lacking": "What other councils' protocols also say",
}
