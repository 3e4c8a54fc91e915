"""The pages on which letters are written, passed on, asked for and declined."""

from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from moothall.look.forms import Form
from moothall.protocol.core.rulings import Ruling
from moothall.road.pages import ActPage
from moothall.road.perform import Performed, What

from . import changes, facts, forms
from .models import Letter, LetterRequest
from .queries import may_see, may_see_request

SEND = What(facts.send, changes.send)
FORWARD = What(facts.forward, changes.forward)
OFFICIAL = What(facts.official, changes.official)
ASK_FOR = What(facts.request, changes.request)
DECLINE = What(facts.decline, changes.decline)

_ASK = "request-official-letter"


def sent_words(letter: Letter) -> str:
    """What became of a letter, and who has to be given it on paper because they have no mail."""
    if letter.reported:
        return "The letter is on record. Nothing was sent."
    unreached = [row.name for row in letter.receivers.filter(mails__isnull=True).order_by("pk")]
    if not unreached:
        return "The letter has been sent."
    return (
        f"The letter is on record. No mail goes to {'; '.join(unreached)}: "
        "no mail address is known. Print the letter, and hand it over or post it."
    )


class _Page(ActPage):
    template_name = "letters/act.html"

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Who acts decides what can be chosen."""
        return {"standing": request.standing}

    def next_url(self, request: Any, done: Performed) -> str:
        """The letter itself."""
        return reverse("letters:detail", kwargs={"council": request.council.slug, "pk": done.result.pk})

    def done_words(self, done: Performed) -> str:
        """Where it went."""
        return sent_words(done.result)


class Write(_Page):
    """Somebody writes to a councillor or an officer."""

    what = SEND
    form_class = forms.LetterForm
    title = "Write a letter"
    button = "Send the letter"
    facts: ClassVar[tuple[str, ...]] = ("to",)


class WriteOfficial(_Page):
    """A letter in the council's name. A councillor sees what the protocol says, and hands the draft to the Clerk."""

    what = OFFICIAL
    form_class: ClassVar[type[Form]] = forms.OfficialForm
    title = "Write an official letter"
    facts: ClassVar[tuple[str, ...]] = ("signatory",)

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        """The same as everywhere, but what a councillor sends goes to the Clerk as a request."""
        looking = "check" in request.POST or request.headers.get("HX-Request")
        if request.standing.role.is_councillor and not looking:
            return self.carry_over(request, _ASK)
        return super().post(request, **kwargs)

    def beside(self, request: Any, form: Form, ruling: Ruling | None) -> dict[str, Any]:
        """An officer is not sent to the Clerk: choosing an officer's name is the nearer way."""
        beside = super().beside(request, form, ruling)
        if not request.standing.role.is_councillor:
            beside["ways"] = [way for way in beside["ways"] if way[0] != _ASK]
        return beside

    def context(self, request: Any) -> dict[str, Any]:
        """Who sends it."""
        asks = request.standing.role.is_councillor
        return {"asks": asks, "button": "Hand the draft to the Clerk" if asks else "Send the letter"}


class TakeUp(WriteOfficial):
    """The Clerk sends what a councillor asked for, as it stands or mended."""

    title = "Send the official letter asked for"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """A request that is closed has nothing left to take up."""
        self.asked = _open_request(request, kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The councillor's draft to begin with."""
        draft = ("to_name", "to_address", "to_mail", "subject", "text")
        initial = None if data is not None else {name: getattr(self.asked, name) for name in draft}
        return self.form_class(data, files, initial=initial, **self.form_arguments(request))

    def about(self, request: Any) -> dict[str, Any]:
        """The request at hand."""
        return {"request": self.asked}

    def context(self, request: Any) -> dict[str, Any]:
        """Who asked, and what they said about it."""
        return {**super().context(request), "asked": self.asked}


def _open_request(request: Any, pk: int) -> LetterRequest:
    asked = get_object_or_404(LetterRequest.objects.select_related("asker", "matter", "council"), pk=pk)
    if not may_see_request(request.standing, asked) or asked.state != LetterRequest.State.OPEN:
        raise Http404("There is no such request to deal with.")
    return asked


class _AskedPage(_Page):
    """Pages that end on the request."""

    form_class: ClassVar[type[Form]] = forms.RequestForm

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Nothing to choose."""
        return {}

    def next_url(self, request: Any, done: Performed) -> str:
        """The request itself."""
        return reverse("letters:asked-for", kwargs={"council": request.council.slug, "pk": done.result.pk})


class AskFor(_AskedPage):
    """A councillor hands a draft to the Clerk."""

    what = ASK_FOR
    title = "Ask for an official letter"
    button = "Hand the draft to the Clerk"

    def done_words(self, done: Performed) -> str:
        """Where it went."""
        return "Your draft is with the Clerk."


class Decline(_AskedPage):
    """The Clerk does not send what was asked for."""

    what = DECLINE
    form_class = forms.DeclineForm
    title = "Decline to send the letter"
    button = "Decline"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """A request that is closed cannot be declined."""
        self.asked = _open_request(request, kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """The request at hand."""
        return {"request": self.asked}

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """It stands above the form."""
        return {"asked": self.asked}

    def done_words(self, done: Performed) -> str:
        """What the councillor learns."""
        return f"{done.result.asker.name} is told, with your words."


class PassOn(_Page):
    """A letter is passed on."""

    what = FORWARD
    form_class = forms.ForwardForm
    title = "Pass the letter on"
    facts: ClassVar[tuple[str, ...]] = ("to_key", "outside_is")

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """A letter that does not show to the person is not there; an official one is no secret between two."""
        self.letter = get_object_or_404(
            Letter.objects.select_related("matter", "council", "author", "author_post"),
            pk=kwargs["pk"],
            official__isnull=True,
        )
        if not may_see(request.standing, self.letter):
            raise Http404("There is no such letter for you.")
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """The letter at hand."""
        return {"letter": self.letter}

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """It stands above the form."""
        return {"letter": self.letter}

    def next_url(self, request: Any, done: Performed) -> str:
        """The letter."""
        return reverse("letters:detail", kwargs={"council": request.council.slug, "pk": self.letter.pk})

    def done_words(self, done: Performed) -> str:
        """Where it went."""
        row = done.result
        if row.reported:
            return "It is on record that you passed the letter on. Nothing was sent."
        if not row.mails.exists():
            return f"{row.to_name} can read the letter here, but gets no mail: no mail address is known."
        return f"The letter has been passed on to {row.to_name}."
