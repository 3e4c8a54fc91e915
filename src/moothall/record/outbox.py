"""Putting mail in the outbox, in the act's own transaction."""

from collections.abc import Iterable
from datetime import datetime
from email.utils import make_msgid

from django.conf import settings

from moothall.council.models import Council

from .models import Attachment, Matter, Outgoing


def put(
    council: Council,
    to: str,
    subject: str,
    body: str,
    at: datetime,
    *,
    matter: Matter | None = None,
    headers: dict[str, str] | None = None,
    document: tuple[str, bytes] | None = None,
    files: Iterable[Attachment] = (),
    secret: bool = False,
) -> Outgoing:
    """One mail to one address, to be sent by the worker once the transaction is through.

    ``document`` is a name and the bytes of a PDF; ``files`` go along. ``secret`` is for a mail that holds a code
    or a link to sign in by: its words are forgotten once it is sent. Line breaks in a subject or header are
    taken out: they could smuggle headers in.
    """
    row = Outgoing(
        council=council,
        matter=matter,
        to=to,
        subject=" ".join(subject.split())[:250],
        body=body,
        secret=secret,
        headers={name: " ".join(value.split()) for name, value in (headers or {}).items()},
        message_id=make_msgid(domain=settings.MAIL_DOMAIN),
        queued=at,
        next_try=at,
    )
    if document:
        row.document_name, row.document = document
    row.save()
    if files:
        row.files.set(files)
    return row


def absolute(path: str) -> str:
    """A page's full address, for mail."""
    return f"{settings.PUBLIC_URL.rstrip('/')}{path}"
