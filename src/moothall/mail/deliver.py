"""Sending what is due in the outbox, at least once, and giving up where there is no hope.

A mail is taken by moving its next try ahead, in one statement that only one worker can win. A worker that dies
with a mail in its hands leaves it to be taken again when that time is up, under the same Message-ID: so a mail
may arrive twice, and never not at all.
"""

import logging
import smtplib
from datetime import datetime, timedelta
from enum import Enum

from django.core.mail import get_connection
from django.db.models import F
from django.utils import timezone

from moothall.record.models import Outgoing

from .compose import message

log = logging.getLogger(__name__)

_MINUTES = (1, 5, 15, 60, *(240,) * 18)
WAITS = tuple(timedelta(minutes=minutes) for minutes in _MINUTES)
"""How long to wait after each failed try; together a little over three days. After the last the mail is given up."""

HELD = timedelta(minutes=30)
"""For how long a mail taken by a worker is left to it: longer than any sending takes."""


class Sent(Enum):
    """How a try ended."""

    GONE = "gone"
    FAILED = "failed"
    NO_SERVER = "no server"


def deliver_due(limit: int = 50) -> int:
    """Try up to ``limit`` mails that are due, the longest waiting first; how many were tried.

    Where the server itself cannot be reached the rest stay due and untouched: trying each would only wait.
    """
    tried = 0
    due = Outgoing.objects.filter(sent__isnull=True, gave_up__isnull=True, next_try__lte=timezone.now())
    due = due.filter(council__demo=False)  # no mail leaves a demonstration, whatever server it could reach
    for pk, next_try in due.order_by("next_try", "pk").values_list("pk", "next_try")[:limit]:
        if not take(pk, next_try):
            continue
        tried += 1
        if send(Outgoing.objects.select_related("council").get(pk=pk)) is Sent.NO_SERVER:
            break
    return tried


def take(pk: int, next_try: datetime) -> bool:
    """Take a mail as it was seen due; False where another worker was quicker."""
    as_seen = Outgoing.objects.filter(pk=pk, next_try=next_try, sent__isnull=True, gave_up__isnull=True)
    return as_seen.update(next_try=timezone.now() + HELD, tries=F("tries") + 1) == 1


def send(row: Outgoing) -> Sent:
    """Hand one mail to the server and note how it ended; nothing that goes wrong with it reaches its neighbours."""
    try:
        connection = get_connection()
        mail = message(row, connection)
        mail.message()  # what cannot be written down at all shows before the server is troubled
    except Exception as error:
        log.warning("Mail %s cannot be made up: %s", row.pk, error)
        return _give_up(row, f"The mail could not be made up: {error}")
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        # Whatever the server says before it has seen the mail is about itself, never about this mail.
        _try_later(row, f"The mail server could not be reached: {_words(error)}")
        return Sent.NO_SERVER
    try:
        mail.send()
    except Exception as error:
        return _refused(row, error)
    finally:
        _hang_up(connection)
    return _sent(row)


def _hang_up(connection: object) -> None:
    try:
        connection.close()  # type: ignore[attr-defined]
    except Exception as error:
        # The server has answered for the mail by now; that it hangs up badly changes nothing.
        log.info("The mail server hung up badly: %s", error)


def _refused(row: Outgoing, error: Exception) -> Sent:
    said = _words(error)
    return _give_up(row, said) if _for_good(error) else _try_later(row, said)


def _for_good(error: Exception) -> bool:
    """Whether the server says no to this mail for ever (a code of 500 or more), or nobody could ever send it."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code >= 500
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return True  # an address in letters that this server cannot write down
    return not isinstance(error, OSError)  # smtplib's own errors and those of the network are OSErrors


def _words(error: Exception) -> str:
    """The server's own words, as a line of text."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "; ".join(f"{code} {_text(said)}" for code, said in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    return str(error) or type(error).__name__


def _text(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())


def _sent(row: Outgoing) -> Sent:
    kept = "" if row.secret else row.body
    Outgoing.objects.filter(pk=row.pk).update(sent=timezone.now(), error="", body=kept)
    return Sent.GONE


def _try_later(row: Outgoing, why: str) -> Sent:
    if row.tries > len(WAITS):
        return _give_up(row, why)
    Outgoing.objects.filter(pk=row.pk).update(
        next_try=timezone.now() + WAITS[row.tries - 1], error=why[:2000]
    )
    return Sent.FAILED


def _give_up(row: Outgoing, why: str) -> Sent:
    Outgoing.objects.filter(pk=row.pk).update(gave_up=timezone.now(), error=why[:2000])
    return Sent.FAILED
