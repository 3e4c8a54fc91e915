"""Mail that did not get through, as the Clerk may see it."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from moothall.council.capacities import Standing
from moothall.record.matters import visible_matters
from moothall.record.models import Outgoing


def stuck(standing: Standing) -> QuerySet[Outgoing]:
    """Mail of the council that was given up, or failed at least once and waits for its next try.

    None to anybody but the Clerk. ``known`` says whether its matter shows to the person: of other people's letters the
    Clerk may learn where they cannot be delivered, never what they are about.
    """
    if not standing.is_clerk:
        return Outgoing.objects.none()
    mine = visible_matters(standing).filter(pk=OuterRef("matter"))
    return (
        Outgoing.objects.filter(council=standing.council, sent__isnull=True)
        .exclude(error="", gave_up__isnull=True)
        .annotate(known=Q(matter__isnull=True) | Exists(mine))
        .defer("document", "body")
        .order_by("gave_up", "queued", "pk")
    )


def may_see(standing: Standing, mail: Outgoing) -> bool:
    """Whether the mail stands in the Clerk's list; equal to membership of ``stuck``."""
    failed = mail.gave_up is not None or bool(mail.error)
    return standing.is_clerk and mail.council_id == standing.council.pk and mail.sent is None and failed
