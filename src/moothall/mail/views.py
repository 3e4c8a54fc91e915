"""The Clerk's page of mail that did not go out."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from moothall.look.audience import Audience, audience
from moothall.record.models import Outgoing
from moothall.road.perform import NotPerformed, perform

from .again import SEND_AGAIN
from .queries import may_see, stuck

PAGE = 25


@audience(Audience.CLERK)
def listing(request: Any) -> HttpResponse:
    """Mail given up or still being tried, with the mail server's words."""
    page = Paginator(stuck(request.standing), PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "mail/list.html",
        {
            "page": page,
            "previous_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
            "next_url": f"?page={page.next_page_number()}" if page.has_next() else "",
        },
    )


@audience(Audience.CLERK)
@require_POST
def again(request: Any, pk: int) -> HttpResponse:
    """Have one tried again, now."""
    mail = get_object_or_404(Outgoing.objects.select_related("matter").defer("document", "body"), pk=pk)
    if not may_see(request.standing, mail):
        raise Http404("There is no such mail here.")
    try:
        perform(SEND_AGAIN, request.standing, {"mail": mail})
    except NotPerformed as stopped:
        ruling = stopped.ruling
        asked = [unknown.question for unknown in ruling.unknowns]
        for words in asked or [finding.why for finding in ruling.deciding]:
            messages.error(request, words)
        return redirect("mail:list", council=request.council.slug)
    messages.success(request, f"The mail to {mail.to} is tried again now. If it fails, it comes back here.")
    return redirect("mail:list", council=request.council.slug)
