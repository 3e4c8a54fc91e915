"""Having a mail that was given up tried once more: an act of the Clerk's."""

from django.utils import timezone

from moothall.protocol.acts.letters import SendMailAgain
from moothall.record.models import Outgoing
from moothall.road.doing import Changed, Doing, Situation
from moothall.road.perform import NotYours, What


def gather(situation: Situation) -> SendMailAgain:
    """The Clerk asks for it."""
    mail: Outgoing = situation.given["mail"]
    standing = situation.standing
    if not standing.is_clerk or mail.council_id != standing.council.pk:
        raise NotYours("Only the Clerk can have a mail tried again.")
    return situation.act(SendMailAgain)


def change(doing: Doing) -> Changed:
    """It is due at once, with all its tries before it. Neither address nor subject goes on record."""
    mail: Outgoing = doing.given["mail"]
    now = timezone.now()
    Outgoing.objects.filter(pk=mail.pk, sent__isnull=True).update(
        gave_up=None, tries=0, next_try=now, error=""
    )
    return Changed(
        f"{doing.standing.signs_as}, had a mail tried again that had not gone out.", mail.matter, result=mail
    )


SEND_AGAIN = What(gather, change)
