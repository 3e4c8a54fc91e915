"""What the Clerk fills in for the register of linked policies."""

import re
from datetime import date
from typing import Any

from django import forms as django_forms
from django.core.validators import URLValidator

from moothall.look.forms import CharField, CheckboxesField, DateField, Form, HiddenInput, SelectField
from moothall.protocol.core.clauses import Protocol
from moothall.reading.particulars.instruments import KINDS

from ..models import LinkedPolicy

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:\S|www\.", re.IGNORECASE)
_SHOWN = 90
_OTHER = "other"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


class PolicyForm(Form):
    """What the register says of a document."""

    kind = SelectField(
        label="Which kind of document is it?",
        choices=[*((kind, _capital(title)) for kind, title in KINDS.items()), (_OTHER, "Another kind")],
        initial=_OTHER,
    )
    title = CharField(label="Title", max_length=200)
    version = CharField(
        label="Version",
        help_text="As it calls itself, for example “2026 edition”. Left empty, it shows as not recorded.",
        max_length=100,
        required=False,
    )
    adopted_on = DateField(
        label="When did the council adopt it?", help_text="Left empty, it is flagged.", required=False
    )
    review_due = DateField(
        label="By when is it to be reviewed next?",
        help_text="It is flagged from the day after. Left empty, that is flagged.",
        required=False,
    )
    place = CharField(
        label="Where can it be found?",
        help_text="A link that begins with https://, or words such as “held by the Clerk”.",
        max_length=500,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_kind(self) -> str:
        """The kind, empty for another than those that are known."""
        kind: str = self.cleaned_data["kind"]
        return "" if kind == _OTHER else kind

    def clean_adopted_on(self) -> Any:
        """Nothing has been adopted in the future."""
        day = self.cleaned_data["adopted_on"]
        if day and day > self.today:
            raise django_forms.ValidationError(
                "“When did the council adopt it?” must be today or in the past."
            )
        return day

    def clean_place(self) -> str:
        """Words, or an address that a browser opens safely."""
        place: str = self.cleaned_data["place"].strip()
        if place.lower().startswith("https://"):
            place = "https" + place[5:]
            try:
                URLValidator(schemes=["https"])(place)
            except django_forms.ValidationError as wrong:
                raise django_forms.ValidationError(
                    "The link in “Where can it be found?” is not complete. Copy it from the browser's address bar."
                ) from wrong
        elif _ADDRESS.match(place):
            raise django_forms.ValidationError(
                "A link in “Where can it be found?” must begin with https://. Otherwise say in words where it is."
            )
        return place

    def clean(self) -> dict[str, Any]:
        """A document is reviewed after it was adopted."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        adopted, due = cleaned.get("adopted_on"), cleaned.get("review_due")
        if adopted and due and due <= adopted:
            self.add_error(
                "review_due", "“By when is it to be reviewed next?” must be after the day it was adopted."
            )
        return cleaned


def filled_from(policy: LinkedPolicy) -> dict[str, Any]:
    """What the form says of an entry as it stands."""
    said = {name: getattr(policy, name) for name in PolicyForm.base_fields}
    return {**said, "kind": policy.kind or _OTHER}


class LeaningForm(Form):
    """Which clauses lean on a policy: those offered to tick, and others by their references."""

    seen = CharField(widget=HiddenInput)
    leans = CheckboxesField(label="Which of these clauses lean on it?", required=False)
    others = CharField(
        label="Other clauses that lean on it",
        help_text="Their references, with a comma between them.",
        required=False,
    )

    def __init__(
        self, *args: Any, protocol: Protocol, offered: list[str], version: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.version = self.fields["seen"].initial = version
        self.refs = {clause.ref for clause in protocol.clauses}
        texts = {clause.ref: clause.text for clause in protocol.clauses}
        choices = [(ref, f"{ref}: {_short(texts[ref])}") for ref in offered]
        self.fields["leans"].choices = choices  # type: ignore[attr-defined]
        self.fields["leans"].initial = offered
        if not offered:
            del self.fields["leans"]
            self.fields["others"].label = "Clauses that lean on it"

    def clean_others(self) -> list[str]:
        """References that are there."""
        refs = [" ".join(part.split()) for part in self.cleaned_data["others"].split(",") if part.strip()]
        absent = [ref for ref in refs if ref not in self.refs]
        if absent:
            raise django_forms.ValidationError(
                f"The protocol in force has no clause {' and no clause '.join(absent)}. "
                "Write references as the protocol page shows them."
            )
        return refs

    def clean(self) -> dict[str, Any]:
        """All of them together."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("seen") != self.version:
            self.add_error(None, "Another version is in force since you opened this page. Open it again.")
        cleaned["leans"] = [*cleaned.get("leans", ()), *cleaned.get("others", ())]
        return cleaned


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
