"""Pages of the journal."""

import inspect
import json
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from moothall.look.audience import Audience, audience
from moothall.look.forms import CharField, Form
from moothall.protocol.acts import ACTS
from moothall.record.chain import fingerprint
from moothall.record.checkpoints import sign_head
from moothall.record.export import export_lines, visible_entries
from moothall.record.journal import head
from moothall.record.models import Entry
from moothall.road.pages import ActPage
from moothall.road.perform import Performed

from .erasing import ERASE

PAGE = 50


@audience(Audience.MEMBER_OF_COUNCIL)
def listing(request: Any) -> HttpResponse:
    """The entries that show to the person, newest first, each with its sentence."""
    entries = (
        Entry.objects.filter(visible_entries(request.standing), council=request.council, chain="common")
        .select_related("erased_by")
        .order_by("-number")
    )
    page = Paginator(entries, PAGE).get_page(request.GET.get("page"))
    last = head(request.council)
    return render(
        request,
        "journal/list.html",
        {
            "page": page,
            "rows": [(entry, sentence(entry)) for entry in page],
            "fingerprint": fingerprint(last.digest),
            "last": last.number,
        },
    )


def sentence(entry: Entry) -> str:
    """What the entry says, or that it was erased."""
    if entry.payload is None:
        return "What this entry said was erased."
    return str(json.loads(entry.payload)["sentence"])


@audience(Audience.MEMBER_OF_COUNCIL)
def detail(request: Any, number: int) -> HttpResponse:
    """One entry with all it holds and its digests."""
    entry = _entry(request, number)
    payload = json.loads(entry.payload) if entry.payload is not None else None
    details = [(name, in_words(value)) for name, value in (payload or {}).get("details", {}).items()]
    shown = {
        "payload": payload,
        "details": details,
        "sentence": sentence(entry),
        "kind": kind_in_words(entry.kind),
    }
    return render(request, "journal/detail.html", {"entry": entry, **shown})


def kind_in_words(kind: str) -> str:
    """The kind of an act as a sentence; its bare name where no such act is known any more."""
    act = ACTS.get(kind)
    return (inspect.getdoc(act) or kind).splitlines()[0] if act else kind


def in_words(value: Any) -> str:
    """A detail as an entry holds it, without the brackets and quotation marks of a file; one item to a line."""
    if isinstance(value, dict):
        return "\n".join(f"{name.replace('_', ' ')}: {in_words(item)}" for name, item in value.items())
    if isinstance(value, list):
        return "\n".join(map(in_words, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "not recorded" if value in (None, "") else str(value)


def _entry(request: Any, number: int) -> Entry:
    return get_object_or_404(
        Entry.objects.filter(visible_entries(request.standing)).select_related("erased_by"),
        council=request.council,
        chain="common",
        number=number,
    )


@audience(Audience.MEMBER_OF_COUNCIL)
def export(request: Any) -> StreamingHttpResponse:
    """The chain as a file; what the person may not see stands with its digest alone."""
    now = timezone.now()
    sign_head(request.council, now)
    response = StreamingHttpResponse(
        export_lines(request.council, now, request.standing), content_type="application/jsonl"
    )
    day = timezone.localdate().isoformat()
    response["Content-Disposition"] = f'attachment; filename="journal-{request.council.slug}-{day}.jsonl"'
    return response


class EraseForm(Form):
    """Why it is erased."""

    ground = CharField(
        label="Why is it erased?",
        help_text="For example: the retention schedule, or a person's right to erasure.",
        max_length=200,
    )


class Erase(ActPage):
    """Erase what an entry says."""

    what = ERASE
    form_class = EraseForm
    template_name = "journal/erase.html"
    title = "Erase what this entry says"
    button = "Erase it for good"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """An entry already erased has nothing left to erase."""
        self.entry = _entry(request, kwargs["number"])
        if self.entry.payload is None:
            raise Http404("What this entry said has been erased already.")
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """The entry at hand."""
        return {"entry": self.entry}

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """What it says, once more."""
        return {"entry": self.entry, "sentence": sentence(self.entry)}

    def next_url(self, request: Any, done: Performed) -> str:
        """The entry, now without words."""
        return reverse(
            "journal:detail", kwargs={"council": request.council.slug, "number": self.entry.number}
        )
