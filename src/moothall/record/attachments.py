"""Keeping uploaded files. They are read as hostile: stored under a name of ours, served as downloads only."""

import hashlib
import uuid
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from moothall.council.models import Person
from moothall.look.forms import LARGEST_FILE

from .models import Attachment, Matter

LARGEST = LARGEST_FILE


class Unfit(ValueError):
    """A file that is not taken; its text says why, for the person who sent it."""


def attach(matter: Matter, upload: "UploadedFile[Any]", by: Person, at: datetime) -> Attachment:
    """Keep a file with the matter. Raises Unfit where it is empty or larger than ``LARGEST`` bytes."""
    size = upload.size or 0
    if size == 0:
        raise Unfit("The file is empty. Choose another file.")
    if size > LARGEST:
        raise Unfit(f"The file is larger than {LARGEST // 1024 // 1024} MB. Send a link or split the file.")
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    row = Attachment(
        matter=matter,
        name=PurePosixPath((upload.name or "file").replace("\\", "/")).name[:255],
        size=size,
        sha256=digest.hexdigest(),
        by=by,
        at=at,
    )
    row.file.save(uuid.uuid4().hex, upload, save=False)
    try:
        row.save()
    except BaseException:
        row.file.delete(save=False)  # a file without its row would be found by nobody
        raise
    return row


def as_download(row: Attachment) -> FileResponse:
    """The file, never to be shown in the page's own origin."""
    return FileResponse(
        row.file.open("rb"), as_attachment=True, filename=row.name, content_type="application/octet-stream"
    )
