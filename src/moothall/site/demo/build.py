"""Making the whole demonstration in an empty database."""

from datetime import date
from pathlib import Path

from django.db import transaction
from django.db.models import F

from moothall.record.models import Outgoing

from .. import profiles
from .documents import Say, adopt
from .setting_up import set_up
from .telling import tell


def build(today: date, protocols: Path | None = None, say: Say = print) -> None:
    """The five councils with all that has happened there before today, in one transaction.

    ``protocols`` is a folder with the councils' real documents; ``say`` is told what could not be read of them.
    """
    with transaction.atomic():
        for name in profiles.names():
            stage = set_up(name, today)
            adopt(stage, protocols, say)
            tell(stage)
        # What happened in the past was told to people in the past. Nothing of it is ever sent.
        Outgoing.objects.filter(council__demo=True, sent__isnull=True).update(sent=F("queued"))
