"""The short mails that tell the other side what happened. They say that there is something, never what it says."""

from django.urls import reverse

from moothall.council.addresses import addresses_of
from moothall.council.models import Person, Post
from moothall.record import outbox
from moothall.road.doing import Doing

from .models import Enquiry

_WORDS = {
    "asked": "An enquiry is waiting for you.",
    "instructed": "An instruction is waiting for you, with what it rests on.",
    "acknowledged": "Your enquiry has arrived. The page says when you can expect an answer.",
    "answered": "Your enquiry has been answered. You can come back on the answer for five working days.",
    "asked-back": "The officer needs something from you before going on; the clock stands still until you reply.",
    "replied": "The asker has replied; the clock runs again.",
    "extended": "Your enquiry will take longer. The page says why and until when.",
    "declined": "Your enquiry has been declined. The page says on what ground and how you can go on.",
    "returned": "A request has been returned, because it goes against a line manager's instruction.",
    "followed-up": "The asker has come back on your answer.",
}


def tell(enquiry: Enquiry, who: Person | Post, what: str, doing: Doing) -> None:
    """Put a notice in the outbox for a person, or for whoever holds a post; none to the person acting."""
    council = enquiry.council
    link = reverse("enquiries:detail", kwargs={"council": council.slug, "pk": enquiry.pk})
    for address in addresses_of(who, doing.standing.on, without=doing.standing.person):
        outbox.put(
            council,
            address,
            f"{council.name}: enquiry {enquiry.pk}",
            f"{_WORDS[what]}\n\n{outbox.absolute(link)}\n",
            doing.now,
            matter=enquiry.matter,
        )
