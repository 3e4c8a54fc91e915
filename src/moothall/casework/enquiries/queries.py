"""Who may see which rows: one function per list, one predicate per object."""

from django.db import connection
from django.db.models import Count, Q, QuerySet

from moothall.council.capacities import Standing
from moothall.council.models import Post, Seat
from moothall.council.models.held import held_on
from moothall.record.matters import sees
from moothall.record.models import Viewer

from .models import DirectContact, Enquiry, State


def visible(standing: Standing) -> QuerySet[Enquiry]:
    """Enquiries that show to this person as they act now.

    Besides those whose matter they may see, the Clerk sees enquiries whose asker's term has ended: they are
    handed on by the term's end itself.
    """
    seen = Q(matter__in=Viewer.objects.filter(sees(standing)).values("matter"))
    if standing.is_clerk:
        seen |= Q(seat__until__lt=standing.on)
    return (
        Enquiry.objects.filter(seen, council=standing.council)
        .select_related("asker", "post", "seat", "matter")
        .order_by("-received", "-pk")
    )


def handed_on(standing: Standing) -> QuerySet[Enquiry]:
    """Enquiries still open whose asker's term has ended; they are the Clerk's to bring to an end."""
    if not standing.is_clerk:
        return Enquiry.objects.none()
    return visible(standing).filter(seat__until__lt=standing.on, state__in=(State.OPEN, State.WAITING))


def may_see(standing: Standing, enquiry: Enquiry) -> bool:
    """Whether the enquiry shows to this person; equal to membership of ``visible``."""
    if enquiry.council_id != standing.council.pk:
        return False
    if standing.is_clerk and enquiry.seat and enquiry.seat.until and enquiry.seat.until < standing.on:
        return True
    return Viewer.objects.filter(sees(standing), matter=enquiry.matter_id).exists()


def queue_of(post: Post) -> int:
    """How many enquiries are open with the post. Raw, because it is asked while somebody types."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM enquiries_enquiry WHERE post_id = %s AND state = %s",
            [post.pk, State.OPEN.value],
        )
        return int(cursor.fetchone()[0])


def found(enquiries: QuerySet[Enquiry], words: str) -> QuerySet[Enquiry]:
    """Those in which every word occurs, in subject, text or thread."""
    for word in words.split():
        enquiries = enquiries.filter(
            Q(subject__icontains=word)
            | Q(text__icontains=word)
            | Q(pk__in=Enquiry.objects.filter(messages__text__icontains=word).values("pk"))
        )
    return enquiries


def posts_to_ask(standing: Standing) -> QuerySet[Post]:
    """The posts that an enquiry can be put to, the Clerk's first, each with its queue as ``waiting``."""
    return (
        Post.objects.on(standing.on)
        .filter(council=standing.council)
        .annotate(waiting=Count("enquiries", filter=Q(enquiries__state=State.OPEN)))
        .order_by("-is_proper_officer", "title")
    )


def seats(standing: Standing) -> QuerySet[Seat]:
    """The seats held that day."""
    return (
        Seat.objects.on(standing.on)
        .filter(council=standing.council)
        .select_related("person")
        .order_by("person__name")
    )


def agreements(standing: Standing) -> QuerySet[DirectContact]:
    """Agreements on direct contact that show to this person: the Clerk sees all, others their own."""
    rows = DirectContact.objects.filter(council=standing.council).select_related("seat__person", "post")
    if not standing.is_clerk:
        # A capacity has either a seat or a post, and None must match nothing.
        rows = rows.filter(Q(seat=standing.capacity.seat or 0) | Q(post=standing.post_id or 0))
    return rows.order_by("-since", "-pk")


def agreements_of(standing: Standing) -> QuerySet[DirectContact]:
    """Agreements in force for the councillor acting."""
    return DirectContact.objects.filter(
        held_on(standing.on), council=standing.council, seat=standing.capacity.seat
    )
