"""Opening a matter, and who may see it."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q, QuerySet

from moothall.council.capacities import Standing
from moothall.council.models import Council, Person, Post

from .models import Matter, Viewer


def open_matter(
    council: Council, kind: str, title: str, at: datetime, viewers: Iterable[Person | Post]
) -> Matter:
    """A new matter that these people and posts may see."""
    matter = Matter.objects.create(council=council, kind=kind, title=title, opened=at)
    add_viewers(matter, viewers)
    return matter


def add_viewers(matter: Matter, viewers: Iterable[Person | Post]) -> None:
    """Let these see the matter too."""
    Viewer.objects.bulk_create(
        [
            Viewer(matter=matter, person=viewer)
            if isinstance(viewer, Person)
            else Viewer(matter=matter, post=viewer)
            for viewer in dict.fromkeys(viewers)
        ],
        ignore_conflicts=True,
    )


def sees(standing: Standing) -> Q:
    """Which viewer rows stand for this person as they act now."""
    mine = Q(person=standing.person)
    return mine | Q(post=standing.post_id) if standing.post_id else mine


def may_see(standing: Standing, matter: Matter) -> bool:
    """Whether the matter shows to this person; equal to membership of ``visible_matters``."""
    return matter.council_id == standing.council.pk and (
        Viewer.objects.filter(sees(standing), matter=matter).exists()
    )


def visible_matters(standing: Standing) -> QuerySet[Matter]:
    """The matters of this council that show to this person as they act now."""
    seen = Viewer.objects.filter(sees(standing)).values("matter")
    return Matter.objects.filter(council=standing.council, pk__in=seen)
