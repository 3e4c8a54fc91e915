"""Forms about the council itself, and about people, seats and appointments."""

from typing import Any

from django import forms as django_forms

from moothall.council.models import Appointment, Person, Post
from moothall.look.forms import (
    CharField,
    CheckboxField,
    DateField,
    EmailField,
    Form,
    RadioField,
    TextField,
)
from moothall.protocol.core.clauses import Nation

from ..people import found_by
from ..people_list import EXAMPLE, Entry, read
from .common import OfficesForm, PersonForm, overlap, paid_post_in_the_way, seat_in_the_way

_NATIONS = [(nation.value, nation.value.title()) for nation in Nation]


class CouncilForm(Form):
    """The council's own particulars."""

    name = CharField(
        label="Name of the council", help_text="In full, such as Marsh Parva Parish Council.", max_length=200
    )
    nation = RadioField(
        label="In which nation?",
        help_text="It decides which law and which bank holidays apply.",
        choices=_NATIONS,
    )
    principal_authority = CharField(
        label="Principal authority",
        help_text="The district, borough, county or unitary council whose Monitoring Officer is yours.",
        max_length=200,
        required=False,
    )
    mail_from = EmailField(
        label="Mail address of the council",
        help_text="Mail from Moothall comes from this address.",
        required=False,
    )


class NewCouncilForm(CouncilForm):
    """The same, with what only matters at the start."""

    is_rfo = CheckboxField(label="I am the Responsible Financial Officer as well", required=False)


class DescribeCouncilForm(OfficesForm, CouncilForm):
    """The same, on the page of an act."""


class RegisterForm(OfficesForm):
    """People, pasted as a list."""

    people = TextField(
        label="The people, one per line",
        help_text=f"Name, mail, role, as in “{EXAMPLE}”. The role is councillor, chair, vice-chair, chair of a "
        "committee, clerk, or an officer's title. Leave the mail out for a person without. A list copied from "
        "a spreadsheet works too.",
    )
    since = DateField(
        label="From which day do they hold this?", help_text="Leave empty for today.", required=False
    )
    until = DateField(
        label="Last day of the councillors' term",
        help_text="From the next day their powers here end. Leave empty if you enter it later.",
        required=False,
    )

    def clean_people(self) -> list[Entry]:
        """Every line, or for each that cannot be understood what to do about it."""
        found = read(self.cleaned_data["people"])
        problems = list(found.problems)
        entries = []
        for entry in found.entries:
            problem = self._problem(entry)
            if problem:
                problems.append(f"Line {entry.line}: {problem}")
            elif problem is None:
                entries.append(entry)
        if problems:
            raise django_forms.ValidationError(problems)
        if not entries:
            raise django_forms.ValidationError(
                f"There is nobody new on this list. Write one person per line, as in “{EXAMPLE}”."
            )
        return entries

    def _problem(self, entry: Entry) -> str | None:
        """What keeps the line from being registered; None if nothing, empty if it is on record already."""
        standing = self.standing
        person = found_by(entry.mail)
        if entry.is_councillor:
            if seat_in_the_way(person, standing.council, standing.on, None):
                return ""
            return paid_post_in_the_way(person, standing.council, standing.on, None) or None
        held = Appointment.objects.on(standing.on).filter(post__council=standing.council)
        if person and held.filter(person=person, post__is_proper_officer=entry.proper_officer).exists():
            return ""
        clerk = held.filter(post__is_proper_officer=True).select_related("person").first()
        if entry.proper_officer and clerk:
            return (
                f"{clerk.person.name} is the Clerk, and a council has one Proper Officer. Give this person "
                "another title, or end that appointment first."
            )
        if seat_in_the_way(person, standing.council, standing.on, None):
            return (
                f"{entry.name} is a councillor here and cannot hold a paid post. Record an unpaid appointment "
                "under Posts."
            )
        return None


class FillSeatForm(PersonForm):
    """A seat for a person."""

    ward = CharField(label="Ward", max_length=100, required=False)
    field_order = ["person", "name", "mail", "ward", "since", "until"]

    def clean(self) -> dict[str, Any]:
        """Nobody sits twice, nor while paid by the council."""
        given = super().clean()
        days = (self.standing.council, self.first_day(), given.get("until"))
        person = given.get("person")
        if problem := seat_in_the_way(person, *days) or paid_post_in_the_way(person, *days):
            self.add_error("person", problem)
        return given


class AppointForm(PersonForm):
    """A person for a post."""

    acting = CheckboxField(label="An acting appointment, to fill a vacancy for a short time", required=False)
    paid = RadioField(
        label="Is it paid?", choices=[("yes", "Yes"), ("no", "No, it is unpaid")], initial="yes"
    )
    field_order = ["person", "name", "mail", "paid", "acting", "since", "until"]

    def __init__(self, *args: Any, post: Post, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.post = post

    def clean_paid(self) -> bool:
        """Whether it is paid."""
        return bool(self.cleaned_data["paid"] == "yes")

    def clean(self) -> dict[str, Any]:
        """Nobody is appointed twice, and an acting appointment has a last day."""
        given = super().clean()
        person = given.get("person")
        for held in Appointment.objects.filter(post=self.post, person=person) if person else ():
            if overlap(held, self.first_day(), given.get("until")):
                self.add_error("person", f"{held.person.name} holds this post on those days already.")
        if given.get("acting") and not given.get("until") and "until" not in self.errors:
            self.add_error("until", "An acting appointment needs a last day: it ends by itself.")
        return given


class InviteForm(OfficesForm):
    """How a person is let in."""

    how = RadioField(
        label="How?",
        choices=[("mail", "By mail"), ("paper", "With a code that you print and hand over")],
    )
    mail = EmailField(label="Mail address", required=False)

    def __init__(self, *args: Any, person: Person, fixed: bool, paper: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person, self.paper = person, paper
        self.fields["how"].initial = "paper" if paper else "mail"
        if not paper:  # whoever holds the paper could sign in as that person
            self.fields["how"] = RadioField(label="How?", choices=[("mail", "By mail")], initial="mail")
        self.fields["mail"].initial = person.email
        if fixed:
            del self.fields["mail"]

    def clean_mail(self) -> str:
        """An address that is nobody else's."""
        mail = str(self.cleaned_data["mail"]).lower()
        other = found_by(mail)
        if other and other != self.person:
            raise django_forms.ValidationError(
                "Somebody else has this mail address. Each person needs an address of their own."
            )
        return mail

    def clean(self) -> dict[str, Any]:
        """By mail needs an address."""
        given = super().clean()
        mail = given.get("mail", self.person.email or "")
        if given.get("how") == "mail" and not mail and "mail" not in self.errors:
            where = "mail" if "mail" in self.fields else "how"
            other = ", or print a code instead" if self.paper else ""
            self.add_error(where, f"Enter a mail address{other}.")
        if given.get("how") == "paper":
            given["mail"] = ""
        return given
