"""What the Clerk fills in: a document, a clause as it is understood, an adoption."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms as django_forms
from django.forms.boundfield import BoundField

from moothall.look.forms import (
    CharField,
    CheckboxesField,
    CheckboxField,
    DateField,
    FileField,
    Form,
    HiddenInput,
    SelectField,
    TextField,
)
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.child import read_safely
from moothall.reading.values import MOST_BYTES, TOO_LARGE, Unreadable

from .corrections import mark, stated_by
from .facts import OVERTAKEN
from .wording import PARTIES, STRENGTHS, provision_choices, says, terms_from_text, terms_to_text


class UploadForm(Form):
    """A document, read while the form is checked, so that nothing is stored of one that cannot be read."""

    document = FileField(label="The protocol, as a PDF, Word (.docx) or text file")
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


def _strength(required: bool = True) -> SelectField:
    choices = [("", "Choose"), *((one.value, words) for one, words in STRENGTHS.items())]
    return SelectField(label="How it is worded", choices=choices, required=required)


def _binds() -> CheckboxesField:
    return CheckboxesField(
        label="Whom it binds",
        help_text="Tick nobody for those it usually binds.",
        choices=[(one.value, words) for one, words in PARTIES.items()],
        required=False,
    )


def _terms() -> TextField:
    return TextField(
        label="Terms",
        help_text="What the clause fixes, such as a number of days: one to a line, as in “days: 10”.",
        widget=django_forms.Textarea(attrs={"rows": 2}),
        required=False,
    )


class ClauseForm(Form):
    """A clause: its reference and words, what it states already, and room for one thing more."""

    seen = CharField(widget=HiddenInput, required=False)
    ref = CharField(label="Reference", help_text="As a reader would cite it.", max_length=60)
    heading = CharField(label="Heading it stands under", max_length=300, required=False)
    text = TextField(label="Its words")
    new = SelectField(label="What else does it state?", required=False)
    new_strength = _strength(required=False)
    new_binds = _binds()
    new_terms = _terms()

    def __init__(self, *args: Any, protocol: Protocol, ref: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.protocol = protocol
        self.was = ref
        self.stated = stated_by(protocol, ref) if ref else ()
        for number, statement in enumerate(self.stated):
            self.fields[f"strength_{number}"] = _strength()
            self.fields[f"binds_{number}"] = _binds()
            self.fields[f"terms_{number}"] = _terms()
            self.fields[f"remove_{number}"] = CheckboxField(
                label="Take this out: the clause does not state it", required=False
            )
            self.initial[f"strength_{number}"] = statement.strength.value
            self.initial[f"binds_{number}"] = sorted(statement.binds or ())
            self.initial[f"terms_{number}"] = terms_to_text(statement.terms)
        choices = [("", "Nothing else"), *provision_choices()]
        self.fields["new"].choices = choices  # type: ignore[attr-defined]
        if ref:
            clause = protocol.clause(ref)
            self.initial.update(ref=ref, heading=clause.heading, text=clause.text, seen=mark(protocol, ref))

    def rows(self) -> Iterator[tuple[str, str, list[BoundField]]]:
        """What the clause states already: the provision's key, what it says, and the fields to change it."""
        for number, statement in enumerate(self.stated):
            fields = [self[f"{name}_{number}"] for name in ("strength", "binds", "terms", "remove")]
            yield statement.provision, says(statement.provision), fields

    def about_new(self) -> list[BoundField]:
        """The fields for one thing more."""
        return [self[name] for name in ("new", "new_strength", "new_binds", "new_terms")]

    def clean_ref(self) -> str:
        """A reference cites one clause only."""
        ref = " ".join(self.cleaned_data["ref"].split())
        if ref != self.was and any(clause.ref == ref for clause in self.protocol.clauses):
            raise django_forms.ValidationError(
                f"There is a clause {ref} already. Cite this one so that a reader can tell them apart, "
                f"for example “{ref} (second)”."
            )
        return str(ref)

    def clean(self) -> dict[str, Any]:
        """The clause and what it states, as values."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.was and cleaned.get("seen") != self.initial["seen"]:
            self.add_error(None, OVERTAKEN)
        ref = cleaned.get("ref", self.was)
        statements = []
        for number, statement in enumerate(self.stated):
            read = self._statement(statement.provision, ref, number)
            if read is not None and not cleaned.get(f"remove_{number}"):
                statements.append(read)
        if cleaned.get("new"):
            if not cleaned.get("new_strength"):
                self.add_error("new_strength", "Choose how the clause words what else it states.")
            elif (read := self._statement(cleaned["new"], ref, "new")) is not None:
                statements.append(read)
        within = self.protocol.clause(self.was).within if self.was else ""
        cleaned["clause"] = Clause(
            ref, cleaned.get("text", ""), quoted=True, heading=cleaned.get("heading", ""), within=within
        )
        cleaned["statements"] = tuple(statements)
        return cleaned

    def _statement(self, provision: str, ref: str, at: int | str) -> Statement | None:
        strength, binds, terms = (
            ("new_strength", "new_binds", "new_terms")
            if at == "new"
            else (f"strength_{at}", f"binds_{at}", f"terms_{at}")
        )
        if not self.cleaned_data.get(strength):
            return None
        try:
            named = terms_from_text(self.cleaned_data.get(terms, ""))
        except ValueError as line:
            self.add_error(
                terms, f"In the terms, “{line}” must be a name, a colon and a value, as in “days: 10”."
            )
            return None
        parties = frozenset(map(Party, self.cleaned_data.get(binds) or ()))
        return Statement(provision, ref, Strength(self.cleaned_data[strength]), named, parties or None)


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
