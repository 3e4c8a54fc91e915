"""Form fields that letters need: people to choose, files, and lines of people outside."""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from moothall.look.forms import CheckboxesField, FileField, SelectField, TextField
from moothall.protocol.acts.letters import Recipient

from .people import Insider, Outsider

LARGEST = 10 * 1024 * 1024
"""Bytes of all files together: mail servers take about twenty megabytes, and mail makes files a third larger."""


class PersonField(SelectField):
    """One of the people offered; cleans to the one chosen."""

    people: dict[str, Any]

    def offer(self, people: Iterable[Any], empty: str) -> None:
        """Say who can be chosen, and what stands first in the list."""
        self.people = {one.key: one for one in people}
        self.choices = [("", empty), *((key, one.label) for key, one in self.people.items())]

    def clean(self, value: Any) -> Any:
        """The person, None where none is chosen."""
        return self.people.get(super().clean(value))


class PeopleField(CheckboxesField):
    """Any of the people offered; cleans to those chosen."""

    people: dict[str, Insider]

    def offer(self, people: Iterable[Insider]) -> None:
        """Say who can be chosen."""
        self.people = {one.key: one for one in people}
        self.choices = [(key, one.label) for key, one in self.people.items()]

    def clean(self, value: Any) -> Any:
        """The people, in the order offered."""
        chosen = set(super().clean(value))
        return [one for key, one in self.people.items() if key in chosen]


class _FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(FileField):
    """Any number of files, of at most ten megabytes together."""

    widget = _FilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The list of files, empty where none is chosen."""
        uploads = [super(FilesField, self).clean(one, initial) for one in data or ()]
        if sum(one.size for one in uploads) > LARGEST:
            raise ValidationError(
                f"The files are larger than {LARGEST // 1024 // 1024} MB together, more than mail carries. "
                "Leave one out, or send a link to it."
            )
        return uploads


_WORDS = {
    "officer": Recipient.OFFICER,
    "councillor": Recipient.COUNCILLOR,
    "complainant": Recipient.COMPLAINANT,
    "third party": Recipient.THIRD_PARTY,
    "third": Recipient.THIRD_PARTY,
    "other": Recipient.THIRD_PARTY,
}


class OutsidersField(TextField):
    """People outside Moothall, one a line: name, mail address, and what they are."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> Any:
        """The people; where lines cannot be read, a sentence for each that says which and what to do."""
        found, wrong = [], []
        for number, line in enumerate(str(super().clean(value) or "").splitlines(), 1):
            if line.strip():
                try:
                    found.append(read_outsider(line))
                except ValidationError as error:
                    wrong.append(f"Line {number}: {error.messages[0]}")
        if wrong:
            raise ValidationError([ValidationError(sentence) for sentence in wrong])
        return found


def read_outsider(line: str) -> Outsider:
    """One person from a line such as ``Jo Reed, jo@example.org, third party``; ValidationError says what is amiss."""
    parts = [part.strip() for part in re.split(r"[,;\t]", line) if part.strip()]
    addresses = [part.strip("<>") for part in parts if "@" in part]
    if len(addresses) != 1:
        raise ValidationError("Give one mail address, as in: Jo Reed, jo@example.org, third party.")
    try:
        validate_email(addresses[0])
    except ValidationError:
        raise ValidationError(f"{addresses[0]} is not a mail address.") from None
    words = [part for part in parts if "@" not in part]
    what = next((_WORDS[word.lower()] for word in words if word.lower() in _WORDS), None)
    names = [word for word in words if word.lower() not in _WORDS]
    if what is None:
        raise ValidationError(
            f"Say what {names[0] if names else addresses[0]} is: officer, complainant or third party."
        )
    return Outsider(" ".join(names) or addresses[0], addresses[0], what)
