"""From a row of the outbox to the message that goes over the wire."""

from email.utils import format_datetime, formataddr
from mimetypes import guess_type

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.validators import validate_email

from moothall.council.models import Council
from moothall.record.models import Outgoing


def sender(council: Council) -> str:
    """The council's own address under its name; the installation's where the council has none on record."""
    return formataddr((" ".join(council.name.split()), council.mail_from or settings.DEFAULT_FROM_EMAIL))


def message(row: Outgoing, connection: BaseEmailBackend) -> EmailMessage:
    """The mail, the same each time it is made: a second try must be recognisable as the first.

    Raises OSError where a file that belongs to it cannot be read, ValueError where it goes to no mail address.
    """
    try:
        validate_email(row.to)
    except ValidationError:
        raise ValueError(f"{row.to} is not a mail address") from None
    mail = EmailMessage(
        subject=row.subject,
        body=row.body,
        from_email=sender(row.council),
        to=[row.to],
        connection=connection,
        headers={**row.headers, "Message-ID": row.message_id, "Date": format_datetime(row.queued)},
    )
    if row.document is not None:
        mail.attach(row.document_name or "letter.pdf", bytes(row.document), "application/pdf")
    for kept in row.files.all():
        with kept.file.open("rb") as file:
            mail.attach(kept.name, file.read(), guess_type(kept.name)[0] or "application/octet-stream")
    return mail
