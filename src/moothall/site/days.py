"""Counting days: each of the three calendars, with the account of every day."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from moothall.look.audience import Audience, audience
from moothall.look.forms import DateField, Form, IntegerField, RadioField
from moothall.protocol.core.calendars import (
    Account,
    Notice,
    clear_days,
    foi_days,
    in_words,
    last_day_to_issue,
    working_days,
)
from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.rulings import Count

LONGEST = 400


class DaysForm(Form):
    """What to count, from when."""

    count = RadioField(
        label="What do you want to count?",
        choices=[
            (Count.WORKING.value, "Working days, for an answer"),
            (Count.FOI.value, "Working days under freedom of information law"),
            (Count.CLEAR.value, "Clear days, for the notice of a meeting"),
        ],
        initial=Count.WORKING.value,
    )
    start = DateField(
        label="From which day?", help_text="The day it came or, for a meeting, the day the summons goes out."
    )
    number = IntegerField(
        label="How many days?", help_text="Not needed for clear days: there it is three.", min_value=0,
        max_value=LONGEST, required=False,
    )  # fmt: skip
    meeting = DateField(label="Day of the meeting", help_text="For clear days only.", required=False)
    nation = RadioField(
        label="Where is the council?",
        choices=[(nation.value, nation.value.title()) for nation in Nation],
        initial=Nation.ENGLAND.value,
    )

    def clean(self) -> dict[str, Any]:
        """Each calendar needs a figure of its own."""
        given = super().clean() or self.cleaned_data
        if given.get("count") == Count.CLEAR.value:
            if not given.get("meeting") and "meeting" not in self.errors:
                self.add_error(
                    "meeting", ValidationError("Give the day of the meeting.", params={"parts": ("day",)})
                )
        elif given.get("number") is None and "number" not in self.errors:
            self.add_error("number", "Give the number of days.")
        return given


def counted(given: dict[str, Any]) -> Account | Notice:
    """The account of what was asked for."""
    nation, start = Nation(given["nation"]), given["start"]
    if given["count"] == Count.FOI.value:
        return foi_days(start, given["number"])
    if given["count"] == Count.CLEAR.value:
        return clear_days(start, given["meeting"], nation=nation)
    return working_days(start, given["number"], nation=nation)


@audience(Audience.PUBLIC)
def days(request: Any) -> HttpResponse:
    """The form, and the account beneath it. Nothing is stored; all of it stands in the address."""
    asked = "count" in request.GET
    initial = {"start": timezone.localdate(), "number": 10}
    form = DaysForm(request.GET if asked else None, initial=initial)
    account = problem = latest = None
    if asked and form.is_valid():
        try:
            account = counted(form.cleaned_data)
        except ValueError as wrong:
            problem = str(wrong)
        if isinstance(account, Notice):
            latest = in_words(last_day_to_issue(account.meeting, nation=Nation(form.cleaned_data["nation"])))
    return render(
        request, "site/days.html", {"form": form, "account": account, "problem": problem, "latest": latest}
    )
