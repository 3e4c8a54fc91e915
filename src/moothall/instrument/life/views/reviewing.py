"""Pages of the review: its day, recording it, readopting; and of the protocol's end."""

from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from moothall.council.in_force import adoption_on
from moothall.council.models import Lapse as LapseRow
from moothall.look.audience import Audience, audience, shows
from moothall.look.forms import Form
from moothall.record.duties import Clock, of_matters
from moothall.record.journal import entries_of
from moothall.road.perform import Performed, What

from ...models import Review, ReviewEnd
from .. import changes, facts, forms, queries
from .common import LifePage, url

READOPT = What(facts.readopt, changes.readopt)
RECORD = What(facts.record_review, changes.record_review)
DAY = What(facts.set_day, changes.set_day)
DISMISS = What(facts.dismiss, changes.dismiss)
LAPSE = What(facts.lapse, changes.lapse)
CORRECT_LAPSE = What(facts.correct_lapse, changes.correct_lapse)


def _review(request: Any, pk: int) -> Review:
    rows = Review.objects.select_related("matter", "adoption__version")
    return get_object_or_404(rows, pk=pk, council=request.council)


@audience(Audience.CLERK)
@shows("instrument.review")
def review(request: Any, pk: int) -> HttpResponse:
    """One review: by when it is owed and what fixes that day, or how it ended."""
    row = _review(request, pk)
    clock = Clock.of(request.council, request.standing.on)
    duties = [(duty, clock.account(duty), clock.overdue(duty)) for duty in of_matters([row.matter_id])]
    context = {"review": row, "duties": duties, "entries": entries_of(row.matter)}
    return render(request, "instrument/life/review.html", context)


class InForcePage(LifePage):
    """Pages that need a protocol in force."""

    judged = True

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the adoption in force."""
        adoption = adoption_on(request.council, request.standing.on)
        if adoption is None:
            raise Http404("No protocol is in force here today.")
        self.adoption = adoption
        return super().dispatch(request, *args, **kwargs)


class Readopt(InForcePage):
    """The Clerk records that the council adopted the version in force again."""

    what = READOPT
    form_class: ClassVar[type[Form]] = forms.ReadoptForm
    title = "Record that the council readopted the protocol unchanged"
    button = "Record the readoption"
    facts: ClassVar[tuple[str, ...]] = ("adopted_on",)
    lead = (
        "The version in force stays as it is. Whoever has acknowledged it is not asked again. The review that is owed "
        "is done with this, and the next one is owed from the day of the readoption."
    )
    done_says = "The readoption is recorded, and the next review has its day."

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Between which days it can have happened."""
        return {"today": request.standing.on, "begun": self.adoption.in_force_from}


class SetFirstDay(InForcePage):
    """The Clerk sets a day for the review where none is owed yet."""

    what = DAY
    form_class: ClassVar[type[Form]] = forms.DayForm
    title = "Set a day for the review"
    button = "Set this day"
    judged = False
    done_says = "The day for the review is set."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Where a review is owed its own page has the day."""
        if queries.review_due(request.council, request.standing.on) is not None:
            raise Http404("A review is owed already; its own page sets another day.")
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Today, as the last day is not over yet."""
        return {"today": request.standing.on}


class ReviewPage(LifePage):
    """Pages on a review that is still owed."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the review; one that has ended takes no further step."""
        self.review = _review(request, kwargs["pk"])
        if self.review.end:
            raise Http404("This review has come to its end.")
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """Which review."""
        return {"review": self.review}

    def there(self, request: Any) -> str:
        """The review."""
        return url(request, "review", pk=self.review.pk)


class RecordReview(ReviewPage):
    """The Clerk records that the protocol was reviewed."""

    what = RECORD
    form_class: ClassVar[type[Form]] = forms.ReviewForm
    title = "Record that the protocol was reviewed"
    button = "Record the review"
    judged = True
    facts: ClassVar[tuple[str, ...]] = ("reviewed_on", "end")
    lead = "Where the council adopted the protocol again, record the readoption instead."
    done_says = "The review is recorded, and the next one has its day."

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Today, as nothing has been reviewed in the future."""
        return {"today": request.standing.on}

    def next_url(self, request: Any, done: Performed) -> str:
        """On to the amendment, where one is started."""
        started = done.result is not None and done.result.end == ReviewEnd.STARTED
        return url(request, "amend" if started else "protocol")


class SetDay(ReviewPage):
    """The Clerk sets another day for the review."""

    what = DAY
    form_class: ClassVar[type[Form]] = forms.DayForm
    title = "Set another day for the review"
    button = "Set this day"
    lead = "The day and the reason show on the protocol page. Reminders follow the new day."
    done_says = "The review has another day."

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Today, as the last day is not over yet."""
        return {"today": request.standing.on}


class Dismiss(LifePage):
    """The Clerk sees no need to review the protocol because a new term began."""

    what = DISMISS
    form_class: ClassVar[type[Form]] = forms.WhyForm
    title = "No review because of the new term"
    button = "Put the prompt away"
    done_says = "The prompt is put away. The review keeps its own day."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Not there without a prompt."""
        self.day = queries.new_term(request.council, request.standing.on)
        if self.day is None:
            raise Http404("There is no such prompt.")
        return super().dispatch(request, *args, **kwargs)

    def about(self, request: Any) -> dict[str, Any]:
        """The day on which the term began."""
        return {"day": self.day}


class Lapse(InForcePage):
    """The Clerk records that the protocol ceases."""

    what = LAPSE
    form_class: ClassVar[type[Form]] = forms.LapseForm
    title = "Record that the protocol ceases"
    button = "Record the end"
    facts: ClassVar[tuple[str, ...]] = ("since",)
    lead = "What was owed to people before stays owed. The public page says from when there is no protocol in force."
    done_says = "The end of the protocol is recorded."

    def get(self, request: Any, **kwargs: Any) -> HttpResponse:
        """Not there where its end is on record already."""
        if queries.glance(request.council, request.standing.on, self.adoption).ends:
            raise Http404("The end of this protocol is on record already; correct that record instead.")
        return super().get(request, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """After which day it can cease."""
        return {"begun": self.adoption.in_force_from}


class CorrectLapse(LifePage):
    """The Clerk records that an end was recorded wrongly, and what is right."""

    what = CORRECT_LAPSE
    form_class: ClassVar[type[Form]] = forms.CorrectLapseForm
    title = "Correct the record of the protocol's end"
    button = "Record the correction"
    lead = "What stands on record stays visible as recorded wrongly. From now on what you enter here counts."
    done_says = "The record is corrected."

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the record; one corrected already is corrected no further."""
        rows = LapseRow.objects.filter(corrected_by__isnull=True)
        self.wrong = get_object_or_404(rows, pk=kwargs["lapse"], council=request.council)
        return super().dispatch(request, *args, **kwargs)

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """Any day will do: what had ended may have begun on any."""
        return {"begun": None}

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form, filled with what stands on record."""
        form = super().form(request, data, files)
        recorded = {name: getattr(self.wrong, name) for name in ("since", "ground", "body", "minute")}
        form.initial = {**recorded, **form.initial}
        return form

    def about(self, request: Any) -> dict[str, Any]:
        """Which record."""
        return {"lapse": self.wrong}
