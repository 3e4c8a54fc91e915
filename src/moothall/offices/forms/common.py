"""Fields and checks that several forms of this room share."""

from datetime import date
from typing import Any

from django import forms as django_forms

from moothall.council.capacities import Standing
from moothall.council.models import Appointment, Person, Seat
from moothall.look.forms import CharField, DateField, EmailField, Form, TextField

from ..people import found_by
from ..queries import people_of
from ..words import day, span


class RowField(django_forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among rows; the form's constructor says which."""

    def __init__(self, model: Any, **kwargs: Any) -> None:
        super().__init__(queryset=model.objects.none(), **kwargs)


class OfficesForm(Form):
    """A form that knows who fills it in, and checks that no last day lies before its first day."""

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing = standing
        if "since" in self.fields:
            self.fields["since"].initial = standing.on
        self.fields["reason"] = TextField(label="Your reason", required=False)

    def offer(self, name: str, rows: Any) -> None:
        """Let a field choose among these rows."""
        self.fields[name].queryset = rows  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The last day is the first day or later."""
        given: dict[str, Any] = super().clean() or {}
        since, until = given.get("since"), given.get("until")
        if since and until and until < since:
            self.add_error("until", f"“Last day” must not be before the first day, {day(since)}.")
        return given

    def first_day(self) -> date:
        """The first day given, today where it is left out or wrong."""
        first: date = self.cleaned_data.get("since") or self.standing.on
        return first


class EndForm(OfficesForm):
    """A last day for what is held."""

    until = DateField(label="Last day", help_text="The last day on which it is still held.")

    def __init__(self, *args: Any, since: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.begun = since
        self.fields["until"].initial = self.standing.on

    def clean_until(self) -> Any:
        """Nothing ends before it begins."""
        until = self.cleaned_data["until"]
        if until < self.begun:
            raise django_forms.ValidationError(
                f"“Last day” must not be before the first day, {day(self.begun)}."
            )
        return until


class PersonForm(OfficesForm):
    """Forms about a person, who is chosen among those known here or entered anew."""

    person = RowField(Person, label="Who?", required=False, empty_label="Somebody new, named below")
    name = CharField(label="Name of somebody new", max_length=200, required=False)
    mail = EmailField(
        label="Mail address of somebody new",
        help_text="Leave empty for a person without mail, who can be given a printed code.",
        required=False,
    )
    since = DateField(label="First day")
    until = DateField(label="Last day", help_text="Leave empty if it is open.", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("person", people_of(self.standing.council))

    def clean(self) -> dict[str, Any]:
        """Exactly one person; one who is known by that mail address is taken for the same."""
        given = super().clean()
        if given.get("person") and (given.get("name") or given.get("mail")):
            self.add_error("person", "Choose a person, or name somebody new; not both.")
        elif not given.get("person"):
            if not given.get("name"):
                self.add_error("person", "Choose a person, or name somebody new below.")
            given["person"] = found_by(given.get("mail") or "")
        return given


def seat_in_the_way(person: Person | None, council: Any, since: date, until: date | None) -> str:
    """A sentence where the person has a seat that overlaps these days, else nothing."""
    for seat in Seat.objects.filter(person=person, council=council) if person else ():
        if overlap(seat, since, until):
            return f"{seat.person.name} holds a seat {span(seat.since, seat.until)} already."
    return ""


def paid_post_in_the_way(person: Person | None, council: Any, since: date, until: date | None) -> str:
    """A sentence where the person holds a paid post on these days, which keeps them off the council."""
    rows = Appointment.objects.filter(person=person, post__council=council, paid=True) if person else ()
    for held in rows:
        if overlap(held, since, until):
            return (
                f"{held.person.name} is paid as {held.post.title}, and nobody who holds a paid office of the "
                "council can be its member (Local Government Act 1972, s.80). End the appointment first."
            )
    return ""


def overlap(held: Any, since: date, until: date | None) -> bool:
    """Whether what is held shares a day with these days."""
    return (held.until is None or held.until >= since) and (until is None or held.since <= until)
