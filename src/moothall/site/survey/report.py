"""A survey as one page that stands by itself: no script, nothing fetched."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from moothall.protocol.chapters import CATALOGUE
from moothall.reading.surveying import COMMON, Document, Review, Unread

from .picture import Column, chart, told_apart


def write(path: Path, documents: Iterable[Document], unread: Iterable[Unread], today: date) -> None:
    """Write the page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "moothall.site.settings")
    import django  # here alone, so that the commands beside this one start without it

    django.setup()
    from django.template.loader import render_to_string

    documents = sorted(documents, key=lambda one: (one.council, one.file))
    names = told_apart((one.council, one.file) for one in documents)
    columns = [Column(name, one.provisions) for name, one in zip(names, documents, strict=True)]
    context = {
        "documents": documents,
        "unread": sorted(unread, key=lambda one: one.file),
        "overdue": [one for one in documents if one.review is Review.OVERDUE],
        "unnamed": [one for one in documents if one.review is Review.NONE],
        "lacks": [(one, [CATALOGUE[key].says for key in one.lacks]) for one in documents],
        "common": len(COMMON),
        "provisions": len(CATALOGUE),
        "today": today,
        **chart(columns),
    }
    path.write_text(render_to_string("survey/report.html", context), encoding="utf-8")
