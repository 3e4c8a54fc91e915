"""A version to take away: as Akoma Ntoso, as Markdown, as PDF, and as the document that the council adopted."""

from datetime import date
from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from moothall.council.models import ProtocolVersion
from moothall.look.audience import Audience, audience
from moothall.reading.exchange import akoma as akoma_ntoso
from moothall.reading.exchange import markdown as as_markdown

from ..comparing.queries import for_everyone
from ..views import as_uploaded
from . import handing_over, queries


def _version(request: Any, pk: int, on: date) -> ProtocolVersion:
    """What was adopted, for everyone; a draft for those to whom its page shows, and for nobody else is it there."""
    rows = queries.open_to(request.council, request.standing, on)
    return get_object_or_404(rows.select_related("council"), pk=pk)


def _file(request: Any, version: ProtocolVersion, made: bytes, kind: str, ending: str) -> HttpResponse:
    name = f"{request.council.slug}-protocol-{version.pk}.{ending}"
    # The PDF is typeset here and shows in the browser; what other programs read is to be kept.
    shown = "inline" if ending == "pdf" else "attachment"
    return HttpResponse(
        made, content_type=kind, headers={"Content-Disposition": f'{shown}; filename="{name}"'}
    )


@audience(Audience.PUBLIC)
@require_safe
def akoma(request: Any, pk: int) -> HttpResponse:
    """The version as Akoma Ntoso, with what its clauses state."""
    today = timezone.localdate()
    found = _version(request, pk, today)
    made = akoma_ntoso.write(handing_over.exchanged(found, today))
    return _file(request, found, made, "application/akn+xml", "xml")


@audience(Audience.PUBLIC)
@require_safe
def markdown(request: Any, pk: int) -> HttpResponse:
    """The version as Markdown, with what its clauses state."""
    today = timezone.localdate()
    found = _version(request, pk, today)
    made = as_markdown.write(handing_over.exchanged(found, today))
    return _file(request, found, made, "text/markdown; charset=utf-8", "md")


@audience(Audience.PUBLIC)
@require_safe
def paper(request: Any, pk: int) -> HttpResponse:
    """The version as a PDF."""
    today = timezone.localdate()
    found = _version(request, pk, today)
    return _file(request, found, handing_over.paper(found, today), "application/pdf", "pdf")


@audience(Audience.PUBLIC)
@require_safe
def document(request: Any, pk: int) -> FileResponse:
    """The document that the council adopted, as it was uploaded."""
    found = get_object_or_404(for_everyone(request.council, timezone.localdate()), pk=pk)
    if not found.document:
        raise Http404("No document is kept with this version.")
    return as_uploaded(found)
