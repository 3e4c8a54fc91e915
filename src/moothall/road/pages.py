"""The page on which a person fills in an act, sees the ruling beside it, and carries it out."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.views import View

from moothall.look.forms import Form
from moothall.protocol.core.calendars import Account
from moothall.protocol.core.rulings import DutyOwed, Ruling
from moothall.protocol.core.strengths import Outcome
from moothall.record.duties import Clock

from .perform import NotPerformed, Performed, What, perform, preview

CARRIED = "carried"
_WITH_THE_PLACE = '{} <a class="govuk-notification-banner__link" href="#{}">{}</a>'
_NOT_TYPED = frozenset({"csrfmiddlewaretoken", "instead", "check", "reason"})

WAYS = {
    "ask-enquiry": "Ask it as an enquiry instead",
    "request-official-letter": "Ask the Clerk to write it instead",
    "answer-enquiry": "Answer it instead",
}
"""Buttons that lead to the nearest permitted way, by kind of act."""


def ways_to(request: Any) -> Mapping[str, str]:
    """The addresses of kinds of act in the council at hand, as the site maps them."""
    addresses: Mapping[str, str] = getattr(request, "addresses", {})
    return addresses


class ActPage(ABC, View):
    """One act, one page. Without script the *Check* button shows the ruling; with it, it shows while typing.

    The same address answers all three: GET shows the form, a POST by htmx or with ``check`` shows the ruling and
    stores nothing, any other POST performs.
    """

    what: ClassVar[What]
    form_class: ClassVar[type[Form]]
    template_name: ClassVar[str] = "road/act.html"
    title: ClassVar[str] = ""
    button: ClassVar[str] = ""
    place_words: str = "See it where it stands"
    """How the message leads to the place on the next page where what was done shows."""
    judged: ClassVar[bool] = True
    """Whether protocol or law may speak of the act; where neither does, no answer is shown beside the form."""
    facts: ClassVar[tuple[str, ...]] = ()
    """Fields that the ruling needs; while one of them is missing there is none."""

    def get(self, request: Any, **kwargs: Any) -> HttpResponse:
        """The empty form, or one carried over from another page."""
        return self.show(request, self.form(request, None))

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        """The ruling while typing or checking, otherwise the act itself."""
        form = self.form(request, request.POST, request.FILES)
        form.is_valid()
        if request.htmx:
            ruling = self.ruling(request, form)
            form.errors.clear()  # nobody is told off while still typing
            return render(request, "road/ruling_panel.html", self.beside(request, form, ruling))
        if request.POST.get("instead") in ways_to(request):
            return self.carry_over(request, request.POST["instead"])
        if "check" in request.POST:
            ruling = self.ruling(request, form)
            wanting = [name for name in form.errors if name in self.facts]
            if not wanting:
                form.errors.clear()  # a check asks only for what the ruling needs
            return self.show(request, form, ruling)
        if not form.is_valid():
            return self.show(request, form, self.ruling(request, form))
        try:
            done = perform(self.what, request.standing, self.given(request, form))
        except NotPerformed as stopped:
            return self.show(request, form, stopped.ruling, stopped=True)
        return self.after(request, done)

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form for this request, filled with what was carried over from another page."""
        initial = None if data is not None else self.carried(request) or request.GET.dict()
        return self.form_class(data, files, initial=initial, **self.form_arguments(request))

    def carry_over(self, request: Any, kind: str) -> HttpResponse:
        """Go to the page of another act and take along what was typed."""
        typed = {name: request.POST[name] for name in request.POST if name not in _NOT_TYPED}
        address = ways_to(request)[kind]
        request.session[CARRIED] = {"to": address, "typed": typed}
        return redirect(address)

    def carried(self, request: Any) -> Mapping[str, Any]:
        """What was carried over to this very page. It is forgotten here, wherever it was meant for.

        Another page may be another council's, where nothing of it may show.
        """
        over = request.session.pop(CARRIED, None) or {}
        typed: Mapping[str, Any] = over["typed"] if over.get("to") == request.path else {}
        return typed

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """What the form's constructor needs besides the data."""
        return {}

    def given(self, request: Any, form: Form) -> Mapping[str, Any]:
        """What the person entered, as the act's ``gather`` and ``change`` read it."""
        return {**form.cleaned_data, **self.about(request)}

    def about(self, request: Any) -> dict[str, Any]:
        """What the act is about besides what was entered, such as the enquiry at hand."""
        return {}

    def ruling(self, request: Any, form: Form) -> Ruling | None:
        """The ruling on what has been typed so far, None while a fact it needs is missing."""
        if any(name in form.errors for name in self.facts):
            return None
        return preview(self.what, request.standing, self.given(request, form))

    def show(
        self, request: HttpRequest, form: Form, ruling: Ruling | None = None, stopped: bool = False
    ) -> HttpResponse:
        """The page with the form, and the ruling beside it."""
        context = {
            **self.beside(request, form, ruling),
            "stopped": stopped,
            "judged": self.judged,
            "title": self.title,
            "button": self.button or self.title,
            **self.context(request),
        }
        return render(request, self.template_name, context)

    def beside(self, request: Any, form: Form, ruling: Ruling | None) -> dict[str, Any]:
        """The ruling, the dates of its duties, and the acts that could be done instead."""
        here = {kind: url for kind, url in ways_to(request).items() if url != request.path}
        findings = ruling.findings if ruling is not None and not ruling.can_be_performed else ()
        instead = dict.fromkeys(
            finding.instead for finding in findings if finding.outcome >= Outcome.NEEDS_REASON
        )
        needs_reason = ruling is not None and ruling.outcome is Outcome.NEEDS_REASON
        if needs_reason and "reason" in form.fields:
            form.fields["reason"].required = True  # so that its label does not call it optional
        return {
            "form": form,
            "ruling": ruling,
            "needs_reason": needs_reason,
            "ways": [(kind, WAYS[kind]) for kind in instead if kind in WAYS and kind in here],
            "owed": self.owed(request, form, ruling) if ruling is not None else [],
        }

    def owed(self, request: Any, form: Form, ruling: Ruling) -> list[tuple[DutyOwed, Account]]:
        """The duties that would follow, each with its date as it would be counted for this post."""
        post = form.cleaned_data.get("post")
        clock = Clock.of(request.council, request.standing.on)
        return [(duty, clock.would_be(duty, post)) for duty in ruling.duties]

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """What the page shows besides."""
        return {}

    def after(self, request: Any, done: Performed) -> HttpResponse:
        """Where to go on once the act is carried out."""
        # A browser that goes to a place on the page scrolls past the message, so the message leads there instead.
        address, _, place = self.next_url(request, done).partition("#")
        said = self.done_words(done)
        messages.success(
            request, format_html(_WITH_THE_PLACE, said, place, self.place_words) if place else said
        )
        return redirect(address)

    def done_words(self, done: Performed) -> str:
        """One sentence on what was done."""
        return "Done, and on record."

    @abstractmethod
    def next_url(self, request: Any, done: Performed) -> str:
        """The page that shows what was done."""
