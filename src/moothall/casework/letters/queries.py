"""Who may see which letters, requests and forwards: one function per list, one predicate per object."""

from datetime import datetime, time, timedelta

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from moothall.council.capacities import Standing
from moothall.record.matters import may_see as may_see_matter
from moothall.record.matters import sees, visible_matters
from moothall.record.models import Outgoing

from .models import Forward, Letter, LetterRequest, Receiver

NEW_FOR_DAYS = 30


def visible(standing: Standing) -> QuerySet[Letter]:
    """Letters that show to this person as they act now, newest first, without their PDFs.

    A letter is between those who wrote and those who got it: being the Clerk opens nobody else's.
    """
    return (
        Letter.objects.filter(matter__in=visible_matters(standing), council=standing.council)
        .defer("document")
        .select_related("official")
        .order_by("-written", "-pk")
    )


def may_see(standing: Standing, letter: Letter) -> bool:
    """Whether the letter shows to this person; equal to membership of ``visible``."""
    return letter.council_id == standing.council.pk and may_see_matter(standing, letter.matter)


def found(letters: QuerySet[Letter], words: str) -> QuerySet[Letter]:
    """Those in which every word occurs: in subject or text, or in the names of author and addressee.

    Names of people copied in are not searched: a hit would tell of a blind copy.
    """
    for word in words.split():
        letters = letters.filter(
            Q(subject__icontains=word)
            | Q(text__icontains=word)
            | Q(signed__icontains=word)
            | Q(to_name__icontains=word)
        )
    return letters


def new_for(standing: Standing, limit: int) -> list[Letter]:
    """The latest letters that others sent this person in the last thirty days, newest first."""
    since = timezone.make_aware(datetime.combine(standing.on - timedelta(days=NEW_FOR_DAYS), time()))
    mine = Receiver.objects.filter(sees(standing)).values("letter")
    passed_on = Forward.objects.filter(matter__in=visible_matters(standing)).exclude(by=standing.person)
    got = Q(pk__in=mine) | Q(pk__in=passed_on.values("letter"))
    letters = visible(standing).filter(got, written__gte=since).exclude(author=standing.person)
    if standing.post_id:
        letters = letters.exclude(author_post=standing.post_id)
    return list(letters[:limit])


def receivers(standing: Standing, letter: Letter) -> list[Receiver]:
    """Who got it, as far as this person may know: a blind copy shows to its author and to whoever got it."""
    rows = letter.receivers.select_related("person", "post").order_by("pk")
    if not wrote(standing, letter):
        rows = rows.filter(Q(told=True) | sees(standing))
    else:
        sent = Outgoing.objects.defer("document", "body")
        rows = rows.prefetch_related(Prefetch("mails", queryset=sent))
    return list(rows)


def wrote(standing: Standing, letter: Letter) -> bool:
    """Whether the person wrote it, or holds the post it was written from."""
    if letter.author_post_id is not None:
        return letter.author_post_id == standing.post_id
    return letter.author_id == standing.person.pk


def forwards(standing: Standing, letter: Letter) -> QuerySet[Forward]:
    """The letter's being passed on, as far as it shows: to its author, to whoever did it and to whoever got it."""
    return letter.forwards.filter(matter__in=visible_matters(standing)).order_by("at", "pk")


def may_see_forward(standing: Standing, forward: Forward) -> bool:
    """Whether a letter's being passed on shows to this person; equal to membership of ``forwards``."""
    return may_see_matter(standing, forward.matter)


def requests(standing: Standing) -> QuerySet[LetterRequest]:
    """Official letters asked for: the Clerk sees all, a councillor their own."""
    return (
        LetterRequest.objects.filter(matter__in=visible_matters(standing), council=standing.council)
        .select_related("asker")
        .order_by("-made", "-pk")
    )


def may_see_request(standing: Standing, request: LetterRequest) -> bool:
    """Whether the request shows to this person; equal to membership of ``requests``."""
    return request.council_id == standing.council.pk and may_see_matter(standing, request.matter)


def to_take_up(standing: Standing) -> QuerySet[LetterRequest]:
    """Official letters asked for and still with the Clerk; none to anybody else."""
    if not standing.is_clerk:
        return LetterRequest.objects.none()
    return requests(standing).filter(state=LetterRequest.State.OPEN)
