"""The three boxes of a date: drawing them, and reading what was typed into them."""

from datetime import date
from typing import Any

from django import forms

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

EARLIEST_YEAR = 1800
"""Nothing that is recorded here is older; an earlier year was mistyped."""


class DateProblem(Exception):
    """What is wrong with a date as typed, in a sentence, and which boxes it is about."""

    def __init__(self, sentence: str, *parts: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.parts = parts


def _month(text: str) -> int | None:
    """The month's number, from a number or from at least three letters of its English name."""
    if text.isdecimal():
        return int(text) if len(text) <= 2 else None
    found = [
        number for number, name in enumerate(_MONTHS, 1) if len(text) > 2 and name.startswith(text.lower())
    ]
    return found[0] if found else None


def read_date(value: Any, label: str) -> date | None:
    """The date in the boxes (day, month, year), or None where all are empty.

    Takes a date as well. Raises DateProblem where a box is empty, is no number, or no such day exists,
    and where the year is long past.
    """
    if value is None or isinstance(value, date):
        return value
    day, month, year = texts = tuple((text or "").strip() for text in value)
    if not any(texts):
        return None
    empty = [part for part, text in zip(DateBoxes.PARTS, texts, strict=True) if not text]
    if empty:
        raise DateProblem(f"{label} must include a {' and a '.join(empty)}.", *empty)
    number = _month(month)
    wrong = [
        part
        for part, good in (("day", day.isdecimal() and len(day) <= 2), ("month", number is not None))
        if not good
    ]
    if not (year.isdecimal() and len(year) == 4):
        wrong.append("year")
    if wrong:
        asked = {"day": "the day as a number", "month": "the month as a number or a name",
                 "year": "the year with all four digits"}  # fmt: skip
        raise DateProblem(f"{label} must have {' and '.join(asked[part] for part in wrong)}.", *wrong)
    if not 1 <= (number or 0) <= 12:
        raise DateProblem(f"{label} must have a month from 1 to 12.", "month")
    if int(year) < EARLIEST_YEAR:
        raise DateProblem(f"{label} must have a year from {EARLIEST_YEAR} on: there it says {year}.", "year")
    try:
        return date(int(year), number or 0, int(day))
    except ValueError:
        typed = f"{day} {_MONTHS[(number or 0) - 1].capitalize()} {year}"
        raise DateProblem(f"{label} must be a real date: there is no {typed}.", "day") from None


class DateBoxes(forms.MultiWidget):
    """Three text inputs named ``NAME_day``, ``NAME_month`` and ``NAME_year``."""

    PARTS = ("day", "month", "year")
    template_name = "look/forms/date.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(dict.fromkeys(self.PARTS, forms.TextInput), attrs)

    def decompress(self, value: Any) -> list[str]:
        """The three texts of a date."""
        return [str(value.day), str(value.month), str(value.year)] if value else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Django's context, with ids that say the part and the boxes marked that an error is about."""
        attrs = dict(attrs or {})
        wrong = attrs.pop("wrong", ())
        context = super().get_context(name, value, attrs)
        for part, box in zip(self.PARTS, context["widget"]["subwidgets"], strict=True):
            box["attrs"] = {"id": f"{attrs.get('id', name)}_{part}"}
            box["part"], box["wrong"] = part, part in wrong
        return context
