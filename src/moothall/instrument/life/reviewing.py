"""The review that is owed while a protocol is in force: at any time there is one, or none where it has ceased."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from moothall.council.models import Adoption, Council, Person, Post
from moothall.protocol.chapters.instrument import REVIEW, review_duty
from moothall.protocol.core.review_days import review_day
from moothall.record import duties
from moothall.record.matters import open_matter
from moothall.record.models import Duty, Matter
from moothall.road.doing import Doing

from ..models import Review, ReviewEnd

KIND = "protocol_review"
BEFORE = "Before that:"
"""What stands between the reason for a day and the reason for the day that it replaced."""


class Owed(NamedTuple):
    """The matter on which the duty to review hangs, and who bears it."""

    matter: Matter
    bearers: Mapping[str, Person | Post | None]


def open_review(council: Council) -> Review | None:
    """The review that is owed at present."""
    rows = Review.objects.filter(council=council, end="").select_related("matter", "adoption__version")
    return rows.order_by("-pk").first()


def duty_of(review: Review) -> Duty | None:
    """The duty of an open review."""
    return duties.open_of(review.matter, REVIEW).first()


def end(doing: Doing, how: ReviewEnd, on: date, **record: str) -> Review | None:
    """The review that is owed comes to its end, in one of the ways there are; None where none was owed."""
    review = open_review(doing.standing.council)
    if review is None:
        return None
    review.end, review.ended_on = how, on
    for name, value in record.items():
        setattr(review, name, value)
    review.save()
    if how in (ReviewEnd.CORRECTED, ReviewEnd.CEASED):
        duties.drop(review.matter, doing.now)
    else:
        duties.fulfil(review.matter, doing.now)
    return review


def reopen(review: Review) -> None:
    """The end is taken back, and the duty with it."""
    review.end, review.ended_on = "", None
    review.save()
    review.matter.duties.filter(dropped=True).update(done=None, dropped=False)


def begin(doing: Doing, adoption: Adoption) -> Owed:
    """A further review is owed, by whoever holds the Clerk's post; its duty has still to be opened."""
    clerk = Post.objects.get(pk=doing.standing.post_id or 0)  # whoever acts as Clerk acts in a post
    council, title = doing.standing.council, f"Review of the protocol “{adoption.version}”"
    matter = open_matter(council, KIND, title[:200], doing.now, [clerk])
    Review.objects.create(council=council, matter=matter, adoption=adoption)
    return Owed(matter, {"clerk": clerk})


def owe(doing: Doing, adoption: Adoption, since: date) -> Owed:
    """A further review is owed. Its duty is the ruling's; where the protocol is silent on that, a day is suggested."""
    owed = begin(doing, adoption)
    if not any(duty.what == REVIEW and not duty.offered for duty in doing.ruling.duties):
        duties.open_duties(
            owed.matter, [review_duty(review_day({}, since, on=doing.act.on), doing.act.on)], owed.bearers
        )
    return owed
