"""The papers of a version for those to whom it shows: as a Word document, and as a PDF."""

import re
from datetime import date
from typing import Any

from django.http import HttpResponse

from moothall.council.models import ProtocolVersion
from moothall.look import pdf as look_pdf
from moothall.look.audience import Audience, audience

from ..facts import understood
from ..views import acts_in, version_at
from .consequences import Acts, choices
from .paper import ANNEX, ANNEX_NOTE, Paper, Row, paper
from .rows import chosen_for, council_of, meeting_in_words, settled
from .word import word as as_word

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@audience(Audience.MEMBER_OF_COUNCIL)
def word(request: Any, pk: int) -> HttpResponse:
    """The version as a Word document."""
    version = version_at(request, pk)
    return _file(as_word(paper_of(version, acts_in(request), request.standing.on)), version, _WORD, "docx")


@audience(Audience.MEMBER_OF_COUNCIL)
def pdf(request: Any, pk: int) -> HttpResponse:
    """The version as a tagged PDF."""
    version = version_at(request, pk)
    made = as_pdf(paper_of(version, acts_in(request), request.standing.on))
    return _file(made, version, "application/pdf", "pdf")


def paper_of(version: ProtocolVersion, acts: Acts, on: date) -> Paper:
    """What stands on the paper.

    The annex of what was chosen goes with it as long as the choices make the text.
    """
    chosen = None if version.adoptions.exists() else chosen_for(version)
    status = "" if version.adoptions.exists() else meeting_in_words(chosen.meeting if chosen else None)
    rows: tuple[Row, ...] = ()
    if chosen is not None and not settled(chosen):
        rows = tuple(
            Row(choice.question.short, choice.answer.label, choice.consequence.in_full)
            for choice in choices(council_of(version.council), chosen.answers, acts, on)
        )
    return paper(understood(version), version.label, status, rows)


def as_pdf(sheet: Paper) -> bytes:
    """The paper as a PDF."""
    return look_pdf.render(
        "draft",
        {
            "council": sheet.council,
            "title": sheet.title,
            "status": sheet.status,
            "parts": [
                {"heading": part.heading, "clauses": [clause._asdict() for clause in part.clauses]}
                for part in sheet.parts
            ],
            "annex": {
                "heading": ANNEX,
                "note": ANNEX_NOTE,
                "rows": [row._asdict() for row in sheet.annex],
            },
        },
    )


def _file(content: bytes, version: ProtocolVersion, kind: str, ending: str) -> HttpResponse:
    name = re.sub(r"[^A-Za-z0-9]+", "-", version.label).strip("-").lower() or "protocol"
    return HttpResponse(
        content,
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}.{ending}"'},
    )
