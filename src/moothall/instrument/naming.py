"""What tells a version from others of its name: where it stands in its life, and since when.

A council's versions mostly bear one name, so wherever one is named beside others, or without them in sight, these words
stand with the name.
"""

from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import TruncDate
from django.utils import timezone
from django.utils.dateformat import format as format_date

from moothall.council.models import Adoption, ProtocolVersion

_DAY, _MINUTE = "j F Y", "j F Y, H:i"


def telling(rows: QuerySet[ProtocolVersion]) -> QuerySet[ProtocolVersion]:
    """The versions with what ``state_of`` needs of each, so that a list of them takes no query more."""
    known = Adoption.objects.filter(corrected_by__isnull=True)
    first = known.filter(version=OuterRef("pk")).order_by("in_force_from", "recorded")
    others = ProtocolVersion.objects.filter(council=OuterRef("council")).exclude(pk=OuterRef("pk"))
    made_with = others.filter(adoptions__isnull=True, created__date=OuterRef("made_on"))
    begun_with = others.filter(
        adoptions__corrected_by__isnull=True, adoptions__in_force_from=OuterRef("begins")
    )
    named_so = {"label": OuterRef("label")}
    return rows.annotate(
        made_on=TruncDate("created"),
        adopted=Subquery(first.values("adopted_on")[:1]),
        begins=Subquery(first.values("in_force_from")[:1]),
        put_away=F("set_aside__at"),
        same_days=Case(When(begins__isnull=True, then=Exists(made_with)), default=Exists(begun_with)),
        alike=Case(
            When(begins__isnull=True, then=Exists(made_with.filter(**named_so))),
            default=Exists(begun_with.filter(**named_so)),
        ),
    )


def state_of(version: ProtocolVersion) -> str:
    """Draft or adopted, and the days of that; the minute too where another of its name has the same days."""
    known = _told(version)
    made = timezone.localtime(known.created)
    if known.begins is None:
        draft = f"draft of {format_date(made, _MINUTE if known.alike else _DAY)}"
        put_away = known.put_away
        return f"{draft}, set aside on {_day(timezone.localdate(put_away))}" if put_away else draft
    since = f"in force from {_day(known.begins)}"
    adopted = "adopted and " if known.adopted == known.begins else f"adopted on {_day(known.adopted)}, "
    return f"{adopted}{since}" + (f" (kept here since {format_date(made, _MINUTE)})" if known.alike else "")


def spoken_of(version: ProtocolVersion) -> str:
    """How a sentence speaks of it without its name: *draft of 3 May 2026*, *version of 4 June 2025*.

    The minute tells it from any other of these days, whatever that is called.
    """
    known = _told(version)
    made = timezone.localtime(known.created)
    if known.begins is None:
        return f"draft of {format_date(made, _MINUTE if known.same_days else _DAY)}"
    kept = f" that is kept here since {format_date(made, _MINUTE)}" if known.same_days else ""
    return f"version of {_day(known.begins)}{kept}"


def _told(version: ProtocolVersion) -> Any:
    """The version with what ``telling`` adds, looked up where it came without."""
    if hasattr(version, "begins"):
        return version
    return telling(ProtocolVersion.objects.filter(pk=version.pk).defer("understood")).get()


def _day(day: Any) -> str:
    return format_date(day, _DAY)
