"""What is filled in on the pages of the protocol's later life."""

from datetime import date
from typing import Any

from django import forms as django_forms

from moothall.council.models import LapseGround
from moothall.look.forms import (
    CharField,
    DateField,
    Form,
    HiddenInput,
    RadioField,
    SelectField,
    TextField,
    YesNoField,
)
from moothall.protocol.core.clauses import Clause, Protocol

from ..corrections import mark
from ..facts import OVERTAKEN
from ..forms import AdoptForm
from ..models import ReviewEnd

_FEW_ROWS = {"rows": 3}


def _few(label: str, **kwargs: Any) -> TextField:
    return TextField(label=label, widget=django_forms.Textarea(attrs=_FEW_ROWS), **kwargs)


class StartForm(Form):
    """What the draft is called."""

    label = CharField(
        label="What do you call the draft?",
        help_text="Left empty, it is called after the version in force, with “amended”.",
        max_length=100,
        required=False,
    )


class WhoForm(Form):
    """Who proposed an amendment, and why."""

    proposal = CharField(widget=HiddenInput, required=False)
    proposer = SelectField(label="Who proposed it?", required=False)
    proposer_else = CharField(
        label="Somebody else, or more exactly",
        help_text="For example “the working party on the constitution”. It takes the place of the choice above.",
        max_length=300,
        required=False,
    )
    why = _few("Why?", required=False)

    def __init__(self, *args: Any, choices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["proposer"].choices = [("", "Not recorded"), *choices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One proposer, in words."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        cleaned["proposer"] = cleaned.get("proposer_else") or cleaned.get("proposer") or ""
        return cleaned


class AmendForm(WhoForm):
    """A clause as it is to read; its present words are filled in where it is changed."""

    seen = CharField(widget=HiddenInput, required=False)
    ref = CharField(label="Reference", help_text="As a reader would cite it.", max_length=60)
    heading = CharField(label="Heading it stands under", max_length=300, required=False)
    text = TextField(label="New words")
    field_order = ["seen", "proposal", "ref", "heading", "text", "proposer", "proposer_else", "why"]

    def __init__(self, *args: Any, protocol: Protocol, ref: str = "", after: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.protocol, self.was = protocol, ref
        if ref:
            clause = protocol.clause(ref)
            filled = {"ref": ref, "heading": clause.heading, "text": clause.text, "seen": mark(protocol, ref)}
            self.initial = {**filled, **self.initial}
        elif after:
            self.initial = {"heading": protocol.clause(after).heading, **self.initial}

    def clean_ref(self) -> str:
        """A reference cites one clause only."""
        ref = " ".join(self.cleaned_data["ref"].split())
        if ref != self.was and any(clause.ref == ref for clause in self.protocol.clauses):
            raise django_forms.ValidationError(
                f"There is a clause {ref} already. Give this one another reference, for example “{ref}A”."
            )
        return ref

    def clean(self) -> dict[str, Any]:
        """The clause as it is to stand."""
        cleaned = super().clean()
        if self.was and cleaned.get("seen") != mark(self.protocol, self.was):
            self.add_error(None, OVERTAKEN)
        before = self.protocol.clause(self.was) if self.was else None
        if before is not None and not self.errors and not self._says_something(before, cleaned):
            self.add_error(
                "text", "Nothing is changed here. Change the words, or say who proposed it or why."
            )
        cleaned["clause"] = Clause(
            cleaned.get("ref", self.was),
            cleaned.get("text", ""),
            heading=cleaned.get("heading", ""),
            within=before.within if before else "",
            local=before.local if before else "",
        )
        return cleaned

    @staticmethod
    def _says_something(before: Clause, cleaned: dict[str, Any]) -> bool:
        """Whether the clause is changed, or something noted on a change that was made before."""
        now = (
            cleaned["ref"],
            cleaned.get("heading", ""),
            cleaned["text"].splitlines(),
        )  # a browser's line ends
        noted = any(cleaned.get(name) for name in ("proposer", "why", "proposal"))
        return now != (before.ref, before.heading, before.text.strip().splitlines()) or noted


class ConsultForm(Form):
    """Until when people are asked."""

    until = DateField(
        label="What is the last day for comments?", help_text="Comments still count on this day."
    )
    note = _few("What should they know?", help_text="It stands above the draft.", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_until(self) -> Any:
        """The last day is not over yet."""
        day = self.cleaned_data["until"]
        if day and day < self.today:
            raise django_forms.ValidationError("“What is the last day for comments?” must be today or later.")
        return day


class CommentForm(Form):
    """A comment on a clause, or on the whole."""

    ref = SelectField(label="What is it about?", required=False)
    text = TextField(
        label="Your comment", help_text="Councillors and officers see it, with your name and capacity."
    )
    new_words = TextField(
        label="How should the clause read instead?",
        help_text="Leave it empty if you propose no words.",
        required=False,
    )

    def __init__(self, *args: Any, refs: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "The whole draft"), *((ref, f"Clause {ref}") for ref in refs)]
        self.fields["ref"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Words are proposed for a clause."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("new_words") and not cleaned.get("ref"):
            self.add_error("ref", "Choose the clause that your words are for.")
        return cleaned


class ProposeForm(CommentForm):
    """Other words for a clause in force."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ref"].choices = self.fields["ref"].choices[1:]  # type: ignore[attr-defined]
        for name, label in (
            ("ref", "Which clause?"),
            ("new_words", "How should it read instead?"),
            ("text", "Why?"),
        ):
            self.fields[name].label, self.fields[name].required = label, True
            self.fields[name].error_messages["required"] = f"Fill in “{label}”."
        self.fields["new_words"].help_text = ""
        self.order_fields(["ref", "new_words", "text"])


class AnswerForm(Form):
    """What becomes of a comment."""

    taken_up = YesNoField(label="Is it taken up?")
    answer = _few("Why?", help_text="Everybody who sees the comment sees this.")


class WhyForm(Form):
    """Why it is done."""

    why = _few("Why?")


class ReadoptForm(AdoptForm):
    """When and how the council adopted the version in force again."""

    in_force_from = None  # type: ignore[assignment]
    adopted_on = DateField(label="When did the council readopt it?")

    def __init__(self, *args: Any, begun: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begun = begun

    def clean_adopted_on(self) -> Any:
        """A version is readopted while it is in force, and not in the future."""
        day = self.cleaned_data["adopted_on"]
        if day and not self.begun <= day <= self.today:
            raise django_forms.ValidationError(
                "“When did the council readopt it?” must lie between the version's first day in force, "
                f"{self.begun.day} {self.begun:%B %Y}, and today."
            )
        return day


class ReviewForm(Form):
    """When the protocol was reviewed, and what came of it."""

    reviewed_on = DateField(label="When was it reviewed?")
    end = RadioField(
        label="What came of it?",
        choices=[
            (ReviewEnd.UNCHANGED.value, "Nothing is to be changed"),
            (ReviewEnd.STARTED.value, "An amendment is started"),
        ],
    )
    body = CharField(label="Which body reviewed it?", max_length=200, required=False)
    minute = CharField(label="Under which minute?", max_length=100, required=False)
    note = _few("Is there more to record?", required=False)
    reason = TextField(label="Your reason", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_reviewed_on(self) -> Any:
        """Nothing has been reviewed in the future."""
        day = self.cleaned_data["reviewed_on"]
        if day and day > self.today:
            raise django_forms.ValidationError("“When was it reviewed?” must be today or in the past.")
        return day


class DayForm(Form):
    """Another day for the review."""

    due = DateField(label="What is the last day for the review?")
    why = _few("Why this day?", help_text="It is shown with the day.")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_due(self) -> Any:
        """Nobody can keep a day that is over."""
        day = self.cleaned_data["due"]
        if day and day < self.today:
            raise django_forms.ValidationError(
                "“What is the last day for the review?” must be today or later."
            )
        return day


class LapseForm(Form):
    """How and from when the protocol ceases."""

    since = DateField(
        label="From which day is it no longer in force?",
        help_text="From this day only law is judged by, until a protocol is adopted again.",
    )
    ground = RadioField(label="Why does it cease?", choices=LapseGround.choices)
    body = CharField(label="Which body decided it?", max_length=200, required=False)
    minute = CharField(label="Under which minute?", max_length=100, required=False)
    reason = TextField(label="Your reason", required=False)

    def __init__(self, *args: Any, begun: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begun = begun

    def clean_since(self) -> Any:
        """What is to cease has been in force for a day at least."""
        day = self.cleaned_data["since"]
        if day and self.begun and day <= self.begun:
            raise django_forms.ValidationError(
                "“From which day is it no longer in force?” must be after the first day in force, "
                f"{self.begun.day} {self.begun:%B %Y}."
            )
        return day


class CorrectLapseForm(LapseForm):
    """What is right of an end that was recorded wrongly."""

    what_was_wrong = _few("What was recorded wrongly?")
    ceased = YesNoField(label="Did the protocol cease at all?")
    since = DateField(label="If so, from which day is it no longer in force?", required=False)
    field_order = ["what_was_wrong", "ceased", "since", "ground", "body", "minute", "reason"]

    def clean(self) -> dict[str, Any]:
        """Where it ceased there is a day."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("ceased") and not cleaned.get("since") and "since" not in self.errors:
            self.add_error("since", "Fill in from which day the protocol is no longer in force.")
        return cleaned
