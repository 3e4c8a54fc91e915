"""Which version of the protocol judges on a day."""

from datetime import date, datetime
from functools import lru_cache

import msgspec
from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from moothall.protocol.core.clauses import Nation, Protocol
from moothall.protocol.judge import Judge, law_alone

from .models import Adoption, Council, Lapse


def adoption_on(council: Council, day: date) -> Adoption | None:
    """The adoption in force on that day: the latest to come into force, corrections taken for what they correct.

    None where what came into force has ceased by that day, and nothing was adopted since.
    """
    rows = _not_ceased(day).filter(council=council).select_related("version")
    return rows.order_by("-in_force_from", "-recorded").first()


def with_protocol(day: date) -> QuerySet[Council]:
    """The councils that have a protocol in force on that day, by name."""
    return Council.objects.filter(pk__in=_not_ceased(day).values("council")).order_by("name", "slug")


def _not_ceased(day: date) -> QuerySet[Adoption]:
    """The adoptions that came into force by that day and have not ceased since."""
    ceased = Lapse.objects.filter(
        council=OuterRef("council"),
        corrected_by__isnull=True,
        since__lte=day,
        since__gt=OuterRef("in_force_from"),
    )
    return Adoption.objects.filter(~Exists(ceased), corrected_by__isnull=True, in_force_from__lte=day)


@lru_cache(maxsize=1024)
def _judge(adoption: int, recorded: datetime | str, council: str, nation: Nation) -> Judge:
    # An adoption and the version under it never change once recorded, so the parsed protocol stays in memory;
    # the time of recording tells apart rows of two databases that share a key. The council's name and nation can
    # be mended, and the nation decides which law holds, so both are part of the key.
    row = Adoption.objects.select_related("version").get(pk=adoption)
    understood = msgspec.convert(row.version.understood, Protocol)
    return Judge(
        msgspec.structs.replace(
            understood,
            council=council,
            nation=nation,
            label=row.version.label,
            in_force_from=row.in_force_from,
        )
    )


# The same choice as ``adoption_on``, in one raw statement: every act asks it, and the ORM costs more than the act's
# own rows. A test holds the two to the same answer.
_IN_FORCE = (
    "SELECT id, recorded FROM council_adoption WHERE council_id = %s AND in_force_from <= %s"
    " AND id NOT IN (SELECT corrects_id FROM council_adoption WHERE corrects_id IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM council_lapse lapse WHERE lapse.council_id = council_adoption.council_id"
    " AND lapse.since <= %s AND lapse.since > council_adoption.in_force_from"
    " AND lapse.id NOT IN (SELECT corrects_id FROM council_lapse WHERE corrects_id IS NOT NULL))"
    " ORDER BY in_force_from DESC, recorded DESC LIMIT 1"
)


def judge_on(council: Council, day: date) -> Judge:
    """The judge of that day: of the version in force, or of the law alone."""
    with connection.cursor() as cursor:
        cursor.execute(_IN_FORCE, [council.pk, day, day])
        adoption = cursor.fetchone()
    if adoption is None:
        return law_alone(council.is_in)
    return _judge(*adoption, council.name, council.is_in)


def judges_between(council: Council, since: date, until: date) -> list[tuple[date, Judge]]:
    """The judges of a period, both days included, each with its first day there; the first one begins the period."""
    changes: list[date | None] = [
        *Adoption.objects.filter(council=council, in_force_from__gt=since, in_force_from__lte=until)
        .order_by()
        .values_list("in_force_from", flat=True),
        *Lapse.objects.filter(council=council, since__gt=since, since__lte=until).values_list(
            "since", flat=True
        ),
    ]
    return [(day, judge_on(council, day)) for day in sorted({since, *filter(None, changes)})]


def ceased_since(council: Council, day: date) -> Lapse | None:
    """The record by which the protocol has ceased by that day; None while one is in force, or none ever was."""
    if adoption_on(council, day) is not None:
        return None
    rows = Lapse.objects.filter(council=council, corrected_by__isnull=True, since__lte=day)
    return rows.order_by("-since", "-recorded").first()
