"""What the Clerk fills in: a document, a clause as it is understood, an adoption."""

from datetime import date
from typing import Any

from django import forms as django_forms

from moothall.look.forms import (
    CharField,
    DateField,
    FileField,
    Form,
    TextField,
)
from moothall.reading.child import read_safely
from moothall.reading.values import MOST_BYTES, TOO_LARGE, Unreadable


class UploadForm(Form):
    """A document, read while the form is checked, so that nothing is stored of one that cannot be read."""

    document = FileField(
        label="The protocol, as a PDF, Word (.docx), OpenDocument (.odt), web page, Markdown or text file",
        help_text="It needs text in it: a scan has to be recognised first, and a file locked with a password saved "
        "without one. Nothing in the file is run, and no link in it is followed. What Moothall wrote as Akoma Ntoso or "
        "Markdown is taken with all that it states. Once the council adopts it, everybody can take the file away as it "
        "is: accept tracked changes and remove comments first.",
        widget=django_forms.FileInput(attrs={"accept": ".pdf,.docx,.odt,.html,.htm,.md,.txt,.xml"}),
    )
    label = CharField(
        label="What do you call this version?",
        help_text="For example “2026 edition”. Left empty, it gets the title of the document.",
        max_length=100,
        required=False,
    )

    def clean_document(self) -> Any:
        """The file, once it has been read; the reading goes into ``cleaned_data`` too."""
        file = self.cleaned_data["document"]
        if file.size > MOST_BYTES:
            raise django_forms.ValidationError(TOO_LARGE)
        try:
            self.cleaned_data["reading"] = read_safely(file.read(), file.name or "")
        except Unreadable as unreadable:
            raise django_forms.ValidationError(str(unreadable)) from unreadable
        return file


class EmptyForm(Form):
    """Nothing to fill in but to confirm."""


class AdoptForm(Form):
    """When and how the council adopted a version."""

    adopted_on = DateField(label="When did the council adopt it?")
    in_force_from = DateField(
        label="From which day is it in force?",
        help_text="Moothall judges by it from this day. Left empty, it is the day of adoption.",
        required=False,
    )
    body = CharField(
        label="Which body adopted it?",
        help_text="For example full council. Left empty, it shows as not recorded.",
        max_length=200,
        required=False,
    )
    minute = CharField(
        label="Under which minute?",
        help_text="The minute's reference. Left empty, it shows as not recorded.",
        max_length=100,
        required=False,
    )
    signatory = CharField(
        label="Who signed it?",
        help_text="Left empty, it shows as not recorded.",
        max_length=200,
        required=False,
    )
    reason = TextField(label="Your reason", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_adopted_on(self) -> Any:
        """Nothing has been adopted in the future."""
        day = self.cleaned_data["adopted_on"]
        if day and day > self.today:
            raise django_forms.ValidationError(
                "“When did the council adopt it?” must be today or in the past."
            )
        return day

    def clean(self) -> dict[str, Any]:
        """A version cannot judge before it was adopted, whatever a protocol says of that or does not."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        adopted, begins = cleaned.get("adopted_on"), cleaned.get("in_force_from")
        if adopted and begins and begins < adopted:
            # On the form as a whole, so that the ruling still sees both days and can name the clause.
            self.add_error(None, "The first day in force must be the day of adoption or later.")
        return cleaned


class CorrectForm(AdoptForm):
    """What is right of an adoption, and what was recorded wrongly."""

    what_was_wrong = TextField(
        label="What was recorded wrongly?", widget=django_forms.Textarea(attrs={"rows": 3})
    )
    field_order = ["what_was_wrong", "adopted_on", "in_force_from", "body", "minute", "signatory", "reason"]
