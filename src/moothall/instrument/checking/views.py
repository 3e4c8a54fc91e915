"""The Clerk's page on which a version is checked."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from moothall.council.models import ProtocolVersion
from moothall.look.audience import Audience, audience
from moothall.protocol.chapters import CATALOGUE, CHAPTERS
from moothall.reading.lint import Finding

from ..facts import understood
from ..showing import anchors
from ..views import version_at
from .findings import checked


class Place(NamedTuple):
    """A clause as a link."""

    ref: str
    url: str


class Shown(NamedTuple):
    """A finding with links to the clauses that it concerns; none where it is the document as a whole."""

    finding: Finding
    places: tuple[Place, ...]


@audience(Audience.CLERK)
@require_safe
def check(request: Any, pk: int) -> HttpResponse:
    """What to put right in a version, what to look at, and what other councils' protocols also say."""
    version = version_at(request, pk)
    found = checked(version, request.standing.on)
    draft = not version.adoptions.exists()
    urls = _urls(request, version, draft)
    context = {
        "version": version,
        "draft": draft,
        "checked": found,
        "put_right": list(_shown(found.put_right, urls)),
        "look_at": list(_shown(found.look_at, urls)),
        "lacking": list(_lacking(found.lacking)),
    }
    return render(request, "instrument/checking/check.html", context)


def _lacking(findings: Iterable[Finding]) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Chapter by chapter what is not recognised here, and how many of the founding protocols have each."""
    for finding in findings:
        provisions = [CATALOGUE[key] for key in finding.words.split(", ")]
        chapter = CHAPTERS[provisions[0].key.partition(".")[0]]
        yield chapter.title, [(one.says, len(one.stated)) for one in provisions]


def _urls(request: Any, version: ProtocolVersion, draft: bool) -> dict[str, str]:
    """Where each clause is read, or mended while the version is a draft."""
    clauses = understood(version).clauses
    council = request.council.slug
    if draft:
        return {
            clause.ref: reverse(
                "instrument:clause", kwargs={"council": council, "pk": version.pk, "number": number}
            )
            for number, clause in enumerate(clauses)
        }
    page = reverse("instrument:version", kwargs={"council": council, "pk": version.pk})
    return {ref: f"{page}#{anchor}" for ref, anchor in anchors(clauses).items()}


def _shown(findings: Iterable[Finding], urls: dict[str, str]) -> Iterator[Shown]:
    for finding in findings:
        refs = dict.fromkeys((finding.ref, *finding.also))
        yield Shown(finding, tuple(Place(ref, urls[ref]) for ref in refs if ref in urls))
