"""What a person fills in for a letter."""

from typing import Any

from django import forms as django_forms

from moothall.council.capacities import Standing
from moothall.council.models import Authority
from moothall.look.forms import (
    CharField,
    CheckboxField,
    EmailField,
    Form,
    RadioField,
    TextField,
    YesNoField,
)
from moothall.protocol.acts.letters import Recipient

from .fields import FilesField, OutsidersField, PeopleField, PersonField
from .people import Outsider, addressees, insiders, signatories

GONE = "It has already gone another way: put it on record, and send nothing"
FILES_HELP = "You can choose several, of at most 10 MB together."


def _reason() -> TextField:
    return TextField(
        label="Your reason",
        help_text="Those who get the letter see it.",
        required=False,
        max_length=5000,
    )


class LetterForm(Form):
    """Writing to a councillor or an officer."""

    to = PersonField(label="Who do you write to?")
    subject = CharField(label="Subject", max_length=200)
    text = TextField(label="Letter", help_text="Leave an empty line between paragraphs.")
    copies = PeopleField(label="Copies, named openly", required=False)
    blind = PeopleField(
        label="Blind copies",
        help_text="The answer beside this form says whether they can stay blind.",
        required=False,
    )
    others = OutsidersField(
        label="Copies to others",
        help_text="One a line: name, mail address, and whether officer, complainant or third party. "
        "For example: Jo Reed, jo@example.org, third party",
        required=False,
    )
    confidential = CheckboxField(label="Mark it confidential", required=False)
    what_is_confidential = CharField(label="What in it is confidential?", required=False, max_length=300)
    why_confidential = CharField(label="Why is that confidential?", required=False, max_length=300)
    enclosures = FilesField(label="Files", help_text=FILES_HELP, required=False)
    already_done = CheckboxField(
        label=GONE, help_text="Those you name here see the record of a letter that has gone.", required=False
    )
    reason = _reason()

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].offer(addressees(standing), "Choose")  # type: ignore[attr-defined]
        people = insiders(standing)
        for name in ("copies", "blind"):
            self.fields[name].offer(people)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Nobody gets a letter twice."""
        said = super().clean() or self.cleaned_data
        to, copies, blind = said.get("to"), said.get("copies") or [], said.get("blind") or []
        for name, chosen in (("copies", copies), ("blind", blind)):
            if to is not None and to in chosen:
                self.add_error(name, f"{to.label} is who you write to, and needs no copy. Untick the box.")
        for one in blind:
            if one in copies:
                self.add_error(
                    "blind", f"{one.label} stands under the open copies already. Untick one of the two."
                )
        return said


class ForwardForm(Form):
    """Passing a letter on."""

    to_key = PersonField(label="Who do you pass it on to?", required=False)
    name = CharField(label="Name of somebody outside", required=False, max_length=200)
    mail = EmailField(label="Their mail address", required=False)
    outside_is = RadioField(
        label="What are they?",
        choices=[
            (Recipient.COMPLAINANT.value, "The person who complained"),
            (Recipient.THIRD_PARTY.value, "Somebody else outside the council"),
        ],
        required=False,
    )
    note = TextField(label="A word with it", required=False)
    already_done = CheckboxField(
        label="I have passed it on already: put it on record, and send nothing",
        required=False,
    )
    reason = TextField(
        label="Your reason",
        help_text="The person who wrote the letter sees it.",
        required=False,
        max_length=5000,
    )

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to_key"].offer(insiders(standing), "Somebody outside the council")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Either one inside, or name, address and standing of somebody outside."""
        said = super().clean() or self.cleaned_data
        inside = said.get("to_key")
        if inside is not None:
            for name in ("name", "mail"):
                if said.get(name):
                    self.add_error(
                        name, "Choose somebody inside the council or name somebody outside, not both."
                    )
            said["to"] = inside
            return said
        for name, sentence in (
            ("name", "Give the name of the person outside, or choose somebody inside the council above."),
            ("mail", "Give the mail address to pass it on to."),
            ("outside_is", "Say what they are: it decides what the protocol has to say."),
        ):
            if not said.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        what = said.get("outside_is")
        if what:
            said["to"] = Outsider(said.get("name") or "", said.get("mail") or "", Recipient(what))
        return said


class _Drafted(Form):
    """What an official letter and the request for one share."""

    to_name = CharField(label="Name of who it goes to", max_length=200)
    to_address = TextField(
        label="Their postal address",
        required=False,
        widget=django_forms.Textarea(attrs={"rows": 4}),
        max_length=500,
    )
    to_mail = EmailField(
        label="Their mail address",
        help_text="Leave it empty to print the letter and post it.",
        required=False,
    )
    subject = CharField(label="Subject", max_length=200)
    text = TextField(label="Letter", help_text="Leave an empty line between paragraphs.")


class OfficialForm(_Drafted):
    """A letter in the council's name."""

    signatory = PersonField(label="In whose name does it go out?")
    commits_council = YesNoField(
        label="Does it bind the council to something, or give an order on its behalf?", required=False
    )
    occasion = CharField(
        label="What kind of occasion is it?",
        help_text="Needed for a letter in the chair's name, for example a letter of condolence.",
        max_length=200,
        required=False,
    )
    authority = django_forms.ModelChoiceField(
        queryset=Authority.objects.none(),
        label="Which resolution or delegation does it rest on?",
        empty_label="None",
        required=False,
    )
    decided_matter = CharField(
        label="Which decision of the council does it touch, if any?", max_length=200, required=False
    )
    enclosures = FilesField(label="Files", help_text=FILES_HELP, required=False)
    already_done = CheckboxField(label=GONE, required=False)
    reason = _reason()
    field_order = ["signatory", "to_name", "to_address", "to_mail", "subject", "text"]

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signatory"].offer(signatories(standing), "Choose")  # type: ignore[attr-defined]
        self.fields["authority"].queryset = Authority.objects.on(standing.on).filter(  # type: ignore[attr-defined]
            council=standing.council
        )


class RequestForm(_Drafted):
    """A councillor's draft for the Clerk."""

    note = TextField(
        label="What should the Clerk know about it?",
        help_text="This does not go into the letter.",
        required=False,
    )
    reason = TextField(label="Your reason", required=False)


class DeclineForm(Form):
    """The Clerk's words to the councillor."""

    text = TextField(label="Why is it not sent, and how can the councillor go on?")
    reason = TextField(label="Your reason", required=False)
