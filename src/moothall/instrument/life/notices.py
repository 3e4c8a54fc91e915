"""The mails that go out: who is asked, whose comment is answered. They say that there is something, not what."""

from django.urls import reverse

from moothall.council.addresses import addresses_of
from moothall.council.models import Post, ProtocolVersion
from moothall.protocol.core.calendars import in_words
from moothall.record import outbox
from moothall.road.doing import Doing

from ..models import Comment, Consultation
from ..queries import who_is_guided


def _page(version: ProtocolVersion) -> str:
    kwargs = {"council": version.council.slug, "pk": version.pk}
    return outbox.absolute(reverse("instrument:comments", kwargs=kwargs))


def ask_all(consultation: Consultation, doing: Doing) -> int:
    """Ask every councillor and officer who has mail, but for whoever does the asking; how many were asked."""
    council, until = doing.standing.council, in_words(consultation.until)
    asked = 0
    for person in who_is_guided(council, doing.standing.on):
        for address in addresses_of(person, doing.standing.on, without=doing.standing.person):
            outbox.put(
                council,
                address,
                f"{council.name}: a draft of the protocol for you to comment on",
                "A draft of the protocol on member and officer relations is open for your comments, clause by clause, "
                f"up to and including {until}.\n\n{_page(consultation.version)}\n",
                doing.now,
            )
            asked += 1
    return asked


def tell_author(comment: Comment, doing: Doing) -> None:
    """The author of a comment learns that it has been answered."""
    for address in addresses_of(comment.by, doing.standing.on, without=doing.standing.person):
        outbox.put(
            doing.standing.council,
            address,
            f"{doing.standing.council.name}: your comment on the protocol",
            f"The Clerk has answered your comment on the protocol.\n\n{_page(comment.version)}\n",
            doing.now,
        )


def tell_clerk(comment: Comment, doing: Doing) -> None:
    """The Clerk learns that an amendment is proposed."""
    council, on = doing.standing.council, doing.standing.on
    for post in Post.objects.on(on).filter(council=council, is_proper_officer=True):
        for address in addresses_of(post, on, without=doing.standing.person):
            outbox.put(
                council,
                address,
                f"{council.name}: an amendment of the protocol is proposed",
                f"Other words are proposed for a clause of the protocol.\n\n{_page(comment.version)}\n",
                doing.now,
            )
