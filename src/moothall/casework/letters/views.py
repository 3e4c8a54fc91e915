"""Pages on which letters, and requests for official ones, are read."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from moothall.council.models import Seat
from moothall.look.audience import Audience, audience
from moothall.record.attachments import as_download
from moothall.record.models import Attachment

from .models import Forward, Letter, LetterRequest
from .queries import (
    forwards,
    found,
    may_see,
    may_see_forward,
    may_see_request,
    receivers,
    requests,
    to_take_up,
    visible,
    wrote,
)

PAGE = 25


@audience(Audience.MEMBER_OF_COUNCIL)
def listing(request: Any) -> HttpResponse:
    """Letters that show to the person, newest first, with words to filter by."""
    rows, words = visible(request.standing), request.GET.get("words", "").strip()
    if words:
        rows = found(rows, words)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "words": words, "asked_for": to_take_up(request.standing).count()}
    return render(request, "letters/list.html", context | _around(request, page))


def _around(request: Any, page: Page[Any]) -> dict[str, str]:
    """The addresses of the pages before and after, with what was filtered by."""

    def address(number: int) -> str:
        query = request.GET.copy()
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "previous_url": address(page.previous_page_number()) if page.has_previous() else "",
        "next_url": address(page.next_page_number()) if page.has_next() else "",
    }


def _letter(request: Any, pk: int) -> Letter:
    rows = Letter.objects.select_related(
        "matter", "author", "author_post", "official__authority", "official__request"
    )
    letter = get_object_or_404(rows.defer("document"), pk=pk)
    if not may_see(request.standing, letter):
        raise Http404("There is no such letter for you.")
    return letter


@audience(Audience.MEMBER_OF_COUNCIL)
def detail(request: Any, pk: int) -> HttpResponse:
    """One letter: its words and foot, who got it, what was passed on, and what can be done with it."""
    letter = _letter(request, pk)
    mine = wrote(request.standing, letter)
    return render(
        request,
        "letters/detail.html",
        {
            "letter": letter,
            "mine": mine,
            "official": getattr(letter, "official", None),
            "receivers": receivers(request.standing, letter),
            "forwards": forwards(request.standing, letter).prefetch_related("mails"),
            "files": letter.matter.attachments.order_by("pk"),
            "has_document": not letter.reported,
            "write_back": "" if mine else _author_key(request.standing, letter),
        },
    )


def _author_key(standing: Any, letter: Letter) -> str:
    """The author as the form for writing names them, if the person can write to them today."""
    if letter.author_post_id is not None:
        return f"post:{letter.author_post_id}"
    seat = Seat.objects.on(standing.on).filter(council=letter.council_id, person=letter.author_id).first()
    return f"seat:{seat.pk}" if seat and standing.role.is_officer else ""


@audience(Audience.MEMBER_OF_COUNCIL)
def document(request: Any, pk: int) -> HttpResponse:
    """The letter as PDF, as it went out."""
    letter = _letter(request, pk)
    if letter.document is None:
        raise Http404("This letter went another way; Moothall made no PDF of it.")
    response = HttpResponse(bytes(letter.document), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="letter-{letter.pk}.pdf"'
    return response


@audience(Audience.MEMBER_OF_COUNCIL)
def attachment(request: Any, pk: int, file: int) -> FileResponse:
    """A file that went with the letter, as a download."""
    letter = _letter(request, pk)
    return as_download(get_object_or_404(Attachment, pk=file, matter=letter.matter_id))


@audience(Audience.MEMBER_OF_COUNCIL)
def passed_on(request: Any, pk: int) -> HttpResponse:
    """From a letter's being passed on to the letter, whose page shows it to those it concerns."""
    row = get_object_or_404(Forward.objects.select_related("matter"), pk=pk)
    if not may_see_forward(request.standing, row):
        raise Http404("There is no such letter for you.")
    return redirect("letters:detail", council=request.council.slug, pk=row.letter_id)


@audience(Audience.MEMBER_OF_COUNCIL)
def asked_for_listing(request: Any) -> HttpResponse:
    """Official letters asked for: all to the Clerk, their own to a councillor."""
    page = Paginator(requests(request.standing), PAGE).get_page(request.GET.get("page"))
    return render(request, "letters/asked_for_list.html", {"page": page} | _around(request, page))


@audience(Audience.MEMBER_OF_COUNCIL)
def asked_for(request: Any, pk: int) -> HttpResponse:
    """One request, and what became of it."""
    rows = LetterRequest.objects.select_related("asker", "matter", "sent_as__letter")
    asked = get_object_or_404(rows, pk=pk)
    if not may_see_request(request.standing, asked):
        raise Http404("There is no such request for you.")
    can_deal = request.standing.is_clerk and asked.state == LetterRequest.State.OPEN
    return render(
        request,
        "letters/asked_for.html",
        {"asked": asked, "can_deal": can_deal, "sent_as": getattr(asked, "sent_as", None)},
    )
