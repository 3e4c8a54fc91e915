"""Who is asked about which draft, what is under way, and what is due."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Prefetch, QuerySet
from django.utils import timezone

from moothall.council.capacities import Standing
from moothall.council.in_force import adoption_on, ceased_since
from moothall.council.models import Adoption, Appointment, Body, Council, Lapse, ProtocolVersion, Seat
from moothall.council.models.held import held_on
from moothall.record.models import Duty

from .. import queries as versions
from ..models import Comment, Consultation, PromptDismissed, Review, ReviewEnd
from ..naming import telling
from .reviewing import BEFORE, duty_of, open_review

MOST_BY_CHANCE = 2
"""Terms that begin on one day are taken for an election only if they are more than half of all, and this many."""


def consultation_on(version: ProtocolVersion) -> Consultation | None:
    """The consultation on the draft that counts: the one opened last."""
    return Consultation.objects.filter(version=version).order_by("-pk").first()


def is_open(consultation: Consultation | None, on: date) -> bool:
    """Whether comments can be made that day; the last day still counts."""
    return consultation is not None and consultation.since <= on <= consultation.until


def open_to(standing: Standing) -> list[Consultation]:
    """The consultations in which the person can comment that day, the one that ends first at the top."""
    if not versions.is_guided(standing):
        return []
    latest: dict[int, Consultation] = {}
    rows = Consultation.objects.filter(
        council=standing.council, version__adoptions__isnull=True, version__set_aside__isnull=True
    ).prefetch_related(Prefetch("version", telling(ProtocolVersion.objects.defer("understood"))))
    for row in rows.order_by("pk"):
        latest[row.version_id] = row
    found = [row for row in latest.values() if is_open(row, standing.on)]
    return sorted(found, key=lambda row: row.until)


def may_comment(standing: Standing, version: ProtocolVersion) -> bool:
    """Whether the person can comment on the version today, or propose other words where it is in force."""
    if not versions.is_guided(standing) or version.council_id != standing.council.pk:
        return False
    if version.adoptions.exists():
        adoption = adoption_on(standing.council, standing.on)
        return adoption is not None and adoption.version_id == version.pk
    if hasattr(version, "set_aside"):
        return False
    return is_open(consultation_on(version), standing.on)


def may_mend(standing: Standing, comment: Comment) -> bool:
    """Whether the person can still mend or withdraw the comment: its author, while comments are open.

    Not once it is answered or taken into a draft: its words stand in the draft and the journal then.
    """
    if comment.by_id != standing.person.pk or comment.answered is not None or comment.taken_into.exists():
        return False
    return may_comment(standing, comment.version) and not _was_consulted(comment)


def _was_consulted(comment: Comment) -> bool:
    """Whether the comment was made on a draft that has been adopted since, so that its day is over."""
    day = timezone.localdate(comment.at)
    asked = comment.version.consultations.filter(since__lte=day, until__gte=day)
    return comment.version.adoptions.exists() and asked.exists()


def comments_on(version: ProtocolVersion) -> QuerySet[Comment]:
    """What was said of the version, the earliest first."""
    return Comment.objects.filter(version=version).order_by("at", "pk")


def may_see_comments(standing: Standing, version: ProtocolVersion) -> bool:
    """Whether comments on the version show to the person: to those who are asked, of what shows to them."""
    return versions.is_guided(standing) and versions.may_see(standing, version)


def under_way(standing: Standing) -> list[ProtocolVersion]:
    """The drafts that show to the person and are still pursued, the newest first."""
    rows = versions.visible(standing).filter(adoptions__isnull=True, set_aside__isnull=True)
    amended = Prefetch("amends", telling(ProtocolVersion.objects.defer("understood")))
    return list(telling(rows).prefetch_related(amended).defer("understood"))


def set_aside(standing: Standing) -> QuerySet[ProtocolVersion]:
    """The drafts that show to the person and are no longer pursued."""
    rows = versions.visible(standing).filter(adoptions__isnull=True, set_aside__isnull=False)
    return telling(rows).select_related("set_aside").defer("understood")


def proposers(standing: Standing) -> list[tuple[str, list[tuple[str, str]]]]:
    """Who can be named as having proposed an amendment: councillors, officers and bodies, as a choice."""
    on, council = standing.on, standing.council
    seats = Seat.objects.on(on).filter(council=council).select_related("person").order_by("person__name")
    held = (
        Appointment.objects.on(on)
        .filter(held_on(on, "post__"), post__council=council)
        .select_related("post", "person")
        .order_by("post__title", "person__name")
    )
    bodies = Body.objects.on(on).filter(council=council).order_by("name")
    return [
        ("Councillors", _named(f"{seat.person.name}, Councillor" for seat in seats)),
        ("Officers", _named(f"{one.person.name}, {one.post.title}" for one in held)),
        ("Bodies", _named(body.name for body in bodies)),
    ]


def _named(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, name) for name in names]


class ReviewDue(NamedTuple):
    """The review that is owed, with its day, as it stands on a day."""

    review: Review
    duty: Duty
    on: date

    @property
    def overdue(self) -> bool:
        """Whether its last day is over."""
        return self.duty.due is not None and self.duty.due < self.on

    @property
    def due(self) -> date | None:
        """The last day for it."""
        return self.duty.due

    @property
    def by_adopting(self) -> Adoption | None:
        """The adoption with which the last review was done, where what was adopted is not yet in force."""
        adoption = self.review.adoption
        return adoption if adoption.in_force_from > self.on else None

    @property
    def why(self) -> str:
        """What fixes this day; the days before it and their reasons stand on the review's own page."""
        return self.duty.why.partition(BEFORE)[0].strip()


def review_due(council: Council, on: date) -> ReviewDue | None:
    """The review owed at present; None where none is, as where no day was ever set."""
    review = open_review(council)
    duty = duty_of(review) if review else None
    if review is None or duty is None or duty.due is None:
        return None
    return ReviewDue(review, duty, on)


class Glance(NamedTuple):
    """The protocol's life at a glance.

    ``adoption`` is the one by which the version in force came into force; ``readopted`` is the last by which it was
    adopted again since, None where it never was; ``coming`` are adoptions that are not yet in force; ``ceased`` stands
    where the last protocol has ceased.
    """

    adoption: Adoption | None
    coming: list[Adoption]
    readopted: Adoption | None
    ceased: Lapse | None
    ends: Lapse | None
    review: ReviewDue | None


def glance(council: Council, on: date, adoption: Adoption | None) -> Glance:
    """What is in force that day, what comes, and when it is reviewed."""
    known = Adoption.objects.filter(council=council, corrected_by__isnull=True)
    coming = known.filter(in_force_from__gt=on).select_related("version").defer("version__understood")
    first = versions.began(adoption) if adoption else None
    ends = (
        Lapse.objects.filter(council=council, corrected_by__isnull=True, since__gt=on)
        .order_by("since")
        .first()
    )
    return Glance(
        first,
        list(coming.order_by("in_force_from", "recorded")),
        adoption if adoption != first else None,
        None if adoption else ceased_since(council, on),
        ends if adoption else None,
        review_due(council, on),
    )


def lapses(council: Council) -> QuerySet[Lapse]:
    """Every record of an end, corrected ones too, the latest first."""
    return Lapse.objects.filter(council=council).select_related("corrected_by").order_by("-recorded", "-pk")


def new_term(council: Council, on: date) -> date | None:
    """The day on which a new term of councillors began since the protocol was last adopted or reviewed.

    None where there is no such day, where it has been dismissed, or where no protocol is in force. A single seat that
    is filled between elections is no new term.
    """
    adoption = adoption_on(council, on)
    if adoption is None:
        return None
    seats = Seat.objects.on(on).filter(council=council)
    began: Any = seats.values("since").annotate(number=Count("pk")).order_by("-number", "-since").first()
    if began is None or began["number"] < MOST_BY_CHANCE or began["number"] * 2 <= seats.count():
        return None
    day: date = began["since"]
    looked = Review.objects.filter(
        council=council, ended_on__gte=day, end__in=(ReviewEnd.UNCHANGED, ReviewEnd.STARTED)
    )
    if day <= adoption.adopted_on or looked.exists():
        return None
    return None if PromptDismissed.objects.filter(council=council, day=day).exists() else day


def history_of_reviews(council: Council) -> QuerySet[Review]:
    """The reviews that have come to an end, the latest first."""
    return (
        Review.objects.filter(council=council)
        .exclude(end__in=("", ReviewEnd.CORRECTED))
        .select_related("adoption__version")
        .defer("adoption__version__understood")
        .order_by("-ended_on", "-pk")
    )
