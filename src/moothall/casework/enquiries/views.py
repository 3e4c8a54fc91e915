"""Pages of enquiries."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from moothall.look.audience import Audience, audience, shows
from moothall.look.forms import Form
from moothall.record.attachments import as_download
from moothall.record.duties import Clock, of_matters
from moothall.record.journal import entries_of
from moothall.record.models import Attachment
from moothall.road.pages import ActPage
from moothall.road.perform import Performed, What

from . import changes, facts, forms
from .models import DirectContact, Enquiry, State
from .queries import agreements, found, may_see, posts_to_ask, visible
from .steps import STEPS, may_take, steps_for

PAGE = 25

ASK = What(facts.ask, changes.ask)
RECORD = What(facts.record, changes.record)
INSTRUCT = What(facts.instruct, changes.instruct)
AGREE = What(facts.agree, changes.agree)
REVOKE = What(facts.revoke, changes.revoke)

STEP_WHATS: dict[str, tuple[What, type[Form]]] = {
    "acknowledge": (What(facts.acknowledge, changes.acknowledge), forms.NoteForm),
    "answer": (What(facts.answer, changes.answer), forms.TextForm),
    "ask-back": (What(facts.ask_back, changes.ask_back), forms.TextForm),
    "reply": (What(facts.reply, changes.reply), forms.TextForm),
    "extend": (What(facts.extend, changes.extend), forms.ExtendForm),
    "decline": (What(facts.decline, changes.decline), forms.DeclineForm),
    "return": (What(facts.send_back, changes.send_back), forms.ReturnForm),
    "reassign": (What(facts.reassign, changes.reassign), forms.ReassignForm),
    "attach": (What(facts.attach, changes.attach), forms.AttachForm),
    "follow-up": (What(facts.follow_up, changes.follow_up), forms.TextForm),
}


@audience(Audience.MEMBER_OF_COUNCIL)
def listing(request: Any) -> HttpResponse:
    """Enquiries that show to the person, newest first, with words and state to filter by."""
    rows = visible(request.standing)
    words, state = request.GET.get("words", "").strip(), request.GET.get("state", "")
    if words:
        rows = found(rows, words)
    if state in State.values:
        rows = rows.filter(state=state)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "enquiries/list.html",
        {"page": page, "words": words, "state": state, "states": State.choices},
    )


def _enquiry(request: Any, pk: int) -> Enquiry:
    enquiry = get_object_or_404(
        Enquiry.objects.select_related(
            "asker", "post__line_manager", "seat", "matter", "authority", "council"
        ),
        pk=pk,
    )
    if not may_see(request.standing, enquiry):
        raise Http404("There is no such enquiry for you.")
    return enquiry


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("direction.timely-response", "direction.workloads")
def detail(request: Any, pk: int) -> HttpResponse:
    """One enquiry: the thread, its files, its duties and how they are counted, and the next steps."""
    enquiry = _enquiry(request, pk)
    clock = Clock.of(request.council, request.standing.on)
    duties = [(duty, clock.account(duty), clock.overdue(duty)) for duty in of_matters([enquiry.matter_id])]
    return render(
        request,
        "enquiries/detail.html",
        {
            "enquiry": enquiry,
            "thread": enquiry.messages.select_related("by").order_by("at", "pk"),
            "files": enquiry.matter.attachments.order_by("pk"),
            "duties": duties,
            "steps": steps_for(request.standing, enquiry),
            "entries": entries_of(enquiry.matter),
        },
    )


@audience(Audience.MEMBER_OF_COUNCIL)
def attachment(request: Any, pk: int, file: int) -> FileResponse:
    """A file of the enquiry, as a download."""
    enquiry = _enquiry(request, pk)
    row = get_object_or_404(Attachment, pk=file, matter=enquiry.matter_id)
    return as_download(row)


class EnquiryPage(ActPage):
    """What the pages that open an enquiry share."""

    template_name = "enquiries/act.html"
    facts: ClassVar[tuple[str, ...]] = ("post",)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Who acts decides what can be chosen."""
        return {"standing": request.standing}

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """When an answer can be expected of each post, beside the form."""
        standing = request.standing  # type: ignore[attr-defined]
        clock = Clock.of(standing.council, standing.on)
        expected = [(post, clock.working(standing.on, 10, post).due) for post in posts_to_ask(standing)]
        return {"expected": expected}

    def next_url(self, request: Any, done: Performed) -> str:
        """The enquiry itself."""
        return reverse("enquiries:detail", kwargs={"council": request.council.slug, "pk": done.result.pk})


class Ask(EnquiryPage):
    """A councillor asks."""

    what = ASK
    form_class = forms.AskForm
    title = "Ask an officer"
    button = "Send the enquiry"

    def done_words(self, done: Performed) -> str:
        """Where it went."""
        return f"Your enquiry is with the {done.result.post.title}."


class Record(EnquiryPage):
    """The Clerk records an enquiry that came another way."""

    what = RECORD
    form_class = forms.RecordForm
    title = "Record an enquiry that came another way"
    button = "Record the enquiry"


class Instruct(EnquiryPage):
    """Somebody tells an officer to do something."""

    what = INSTRUCT
    form_class = forms.InstructForm
    title = "Instruct an officer"
    button = "Send the instruction"


class StepPage(ActPage):
    """One step on an enquiry."""

    template_name = "enquiries/act.html"
    what = ASK  # replaced by ``setup`` for the step at hand
    form_class: ClassVar[type[Form]] = forms.NoteForm

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Find the enquiry and the step."""
        super().setup(request, *args, **kwargs)
        self.step = kwargs["step"]

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """A step that cannot be taken now, or not by this person, is not there."""
        self.enquiry = _enquiry(request, kwargs["pk"])
        if self.step not in STEPS or not may_take(request.standing, self.enquiry, self.step):
            raise Http404("This step cannot be taken now.")
        self.what, self.form_class = STEP_WHATS[self.step]  # type: ignore[misc]
        self.title = STEPS[self.step].label  # type: ignore[misc]
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Handing over needs to know who acts, to offer posts."""
        return {"standing": request.standing} if self.step == "reassign" else {}

    def about(self, request: Any) -> dict[str, Any]:
        """The enquiry at hand."""
        return {"enquiry": self.enquiry}

    def context(self, request: HttpRequest) -> dict[str, Any]:
        """The enquiry stands above the form."""
        return {"enquiry": self.enquiry}

    def next_url(self, request: Any, done: Performed) -> str:
        """The enquiry itself."""
        return reverse("enquiries:detail", kwargs={"council": request.council.slug, "pk": self.enquiry.pk})


@audience(Audience.MEMBER_OF_COUNCIL)
@shows("direction.via-clerk")
def contacts(request: Any) -> HttpResponse:
    """Agreements on direct contact: the Clerk sees all, others their own."""
    return render(request, "enquiries/contacts.html", {"agreements": agreements(request.standing)})


class Agree(ActPage):
    """The Clerk agrees direct contact."""

    what = AGREE
    form_class: ClassVar[type[Form]] = forms.AgreeForm
    title = "Agree direct contact"
    button = "Agree"
    facts: ClassVar[tuple[str, ...]] = ("seat", "post")

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Who acts decides what can be chosen."""
        return {"standing": request.standing}

    def next_url(self, request: Any, done: Performed) -> str:
        """The list of agreements."""
        return reverse("enquiries:contacts", kwargs={"council": request.council.slug})


class Revoke(Agree):
    """The Clerk ends an agreement."""

    what = REVOKE
    form_class = forms.EndForm
    title = "End direct contact"
    button = "End it today"
    facts: ClassVar[tuple[str, ...]] = ()

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Nothing to choose."""
        return {}

    def about(self, request: Any) -> dict[str, Any]:
        """The agreement at hand."""
        return {"agreement": get_object_or_404(DirectContact, pk=self.kwargs["pk"], council=request.council)}
