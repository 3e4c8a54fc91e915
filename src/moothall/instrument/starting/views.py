"""The Clerk's way from the model to a draft: one question to a page, all answers on one, the draft."""

from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from moothall.look.audience import Audience, audience
from moothall.look.forms import Form
from moothall.road.pages import ActPage
from moothall.road.perform import Performed, What

from ..facts import store
from ..forms import EmptyForm
from ..models import Chosen
from ..views import acts_in
from . import changes
from .composing import asked
from .consequences import choices, offered
from .forms import AnswerForm, MeetingForm
from .model import Question, questions
from .rows import council_of, going_on, settled

BEGIN = What(store, changes.begin)
CHOOSE = What(changes.answer_to_change, changes.choose)
SET_MEETING = What(changes.answer_to_change, changes.set_meeting)


def _url(request: Any, name: str, **kwargs: Any) -> str:
    return reverse(f"instrument:{name}", kwargs={"council": request.council.slug, **kwargs})


def _question_url(request: Any, chosen: Chosen, name: str) -> str:
    return _url(request, "model-question", pk=chosen.version_id, question=name)


def chosen_at(request: Any, pk: int) -> Chosen:
    """What was chosen for a draft of this council; not found where the draft did not begin from the model."""
    return get_object_or_404(
        Chosen.objects.select_related("version"),
        version=pk,
        version__council=request.council,
        version__adoptions__isnull=True,
    )


class StartPage(ActPage):
    """The Clerk begins a draft from the model. No clause bears on that, so no ruling stands beside it."""

    what = BEGIN
    form_class: ClassVar[type[Form]] = EmptyForm
    template_name = "instrument/starting/start.html"
    judged = False
    title = "Start from a model"
    button = "Start now"

    def ruling(self, request: Any, form: Form) -> None:
        """None: only what stops it is shown."""

    def context(self, request: Any) -> dict[str, Any]:
        """How many questions there are, and drafts that were begun before."""
        return {
            "number": len(questions()),
            "going_on": going_on(request.council),
            "back_url": _url(request, "protocol"),
        }

    def done_words(self, done: Performed) -> str:
        """That nothing is lost from here on."""
        return "The draft is begun. Your answers are kept as you give them."

    def next_url(self, request: Any, done: Performed) -> str:
        """The first question."""
        return _url(request, "model-question", pk=done.result.pk, question=questions()[0].name)


class _ChosenPage(ActPage):
    """What the pages on one draft share: they lead to the answers once these can no longer be changed."""

    judged = False

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the draft."""
        self.chosen = chosen_at(request, kwargs["pk"])
        if settled(self.chosen):
            return redirect(_url(request, "model-answers", pk=self.chosen.version_id))
        return super().dispatch(request, *args, **kwargs)

    def ruling(self, request: Any, form: Form) -> None:
        """None: only what stops it is shown."""

    def about(self, request: Any) -> dict[str, Any]:
        """Which draft."""
        return {"version": self.chosen.version}


class QuestionPage(_ChosenPage):
    """One question of the model."""

    what = CHOOSE
    form_class: ClassVar[type[Form]] = AnswerForm
    template_name = "instrument/starting/question.html"
    button = "Save and continue"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Find the question; one that does not arise under the other answers is not there."""
        self.name: str = kwargs["question"]
        return super().dispatch(request, *args, **kwargs)

    def _question(self) -> Question:
        for question, _ in asked(self.chosen.answers):
            if question.name == self.name:
                return question
        raise Http404("This question does not arise under the other answers.")

    def form_arguments(self, request: Any) -> dict[str, Any]:
        """The question."""
        self.question = self._question()
        self.title = self.question.asks  # type: ignore[misc]
        return {"question": self.question}

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form, with the answer given so far."""
        form = super().form(request, data, files)
        form.initial = {"answer": self.chosen.answers.get(self.name)}
        return form

    def about(self, request: Any) -> dict[str, Any]:
        """Which question of which draft."""
        return {**super().about(request), "question": self.question}

    def context(self, request: Any) -> dict[str, Any]:
        """Each answer with what follows from it, and where one has got to."""
        names = [question.name for question, _ in asked(self.chosen.answers)]
        place = names.index(self.name)
        answers = offered(
            self.question,
            council_of(request.council),
            self.chosen.answers,
            acts_in(request),
            request.standing.on,
        )
        return {
            "question": self.question,
            "offered": answers,
            "place": place + 1,
            "number": len(names),
            "answers_url": _url(request, "model-answers", pk=self.chosen.version_id),
            "back_url": _question_url(request, self.chosen, names[place - 1])
            if place
            else _url(request, "model"),
        }

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        """The answer; one that was given before is gone past and not recorded again."""
        form = self.form(request, request.POST)
        if form.is_valid() and form.cleaned_data["answer"].value == self.chosen.answers.get(self.name):
            return redirect(self._next(request, self.chosen))
        return super().post(request, **kwargs)

    def after(self, request: Any, done: Performed) -> HttpResponse:
        """On to the next question, without a message after each."""
        return redirect(self.next_url(request, done))

    def next_url(self, request: Any, done: Performed) -> str:
        """The next question that has no answer yet, then the meeting, then all answers on one page."""
        return self._next(request, done.result)

    def _next(self, request: Any, chosen: Chosen) -> str:
        names = [question.name for question, _ in asked(chosen.answers)]
        behind = names[names.index(self.name) + 1 :]
        if left := [name for name in behind if name not in chosen.answers]:
            return _question_url(request, chosen, left[0])
        if chosen.meeting is None and not behind:
            return _url(request, "model-meeting", pk=chosen.version_id)
        return _url(request, "model-answers", pk=chosen.version_id)


class MeetingPage(_ChosenPage):
    """To which meeting the draft goes."""

    what = SET_MEETING
    form_class: ClassVar[type[Form]] = MeetingForm
    template_name = "instrument/store.html"
    title = "The meeting"
    button = "Save and continue"

    def form(self, request: Any, data: Any, files: Any = None) -> Form:
        """The form, with the day set so far."""
        form = super().form(request, data, files)
        form.initial = {"meeting": self.chosen.meeting}
        return form

    def context(self, request: Any) -> dict[str, Any]:
        """Back to all answers."""
        return {"back_url": self.next_url(request, None)}

    def after(self, request: Any, done: Performed) -> HttpResponse:
        """On to all answers, without a message."""
        return redirect(self.next_url(request, done))

    def next_url(self, request: Any, done: Performed | None) -> str:
        """All answers on one page."""
        return _url(request, "model-answers", pk=self.chosen.version_id)


@audience(Audience.CLERK)
def answers(request: Any, pk: int) -> HttpResponse:
    """All answers with what follows from each, each of them to be changed."""
    chosen = chosen_at(request, pk)
    rows = choices(council_of(request.council), chosen.answers, acts_in(request), request.standing.on)
    context = {
        "chosen": chosen,
        "version": chosen.version,
        "rows": rows,
        "settled": settled(chosen),
        "left": next((row.question for row in rows if not row.given), None),
        "unanswered": sum(not row.given for row in rows),
    }
    return render(request, "instrument/starting/answers.html", context)
