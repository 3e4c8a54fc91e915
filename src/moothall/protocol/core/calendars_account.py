"""What a count of days looks like to a reader: each day with its number, or with why it does not count."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from .rulings import Count

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def in_words(day: date) -> str:
    """A date as a letter gives it: ``Monday 4 May 2026``, whatever the machine's language."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


class Span(Struct, frozen=True):
    """Days held out of a count, first and last included; ``last`` is None while it is still open.

    ``why`` is shown to everybody who may open the account: say that somebody is away, not what ails them.
    """

    first: date
    last: date | None = None
    why: str = ""

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise ValueError(
                f"The last day, {in_words(self.last)}, lies before the first, {in_words(self.first)}: "
                "check the two dates."
            )


class Day(Struct, frozen=True):
    """One day of a count: ``number`` from 1 where it counts, otherwise None and ``why`` it does not."""

    day: date
    number: int | None
    why: str = ""


class Run(NamedTuple):
    """Days in a row that read alike: all counted (``numbers``: first and last), or all out for one reason."""

    first: date
    last: date
    numbers: tuple[int, int] | None
    why: str

    @property
    def sentence(self) -> str:
        """The run as a line of an account."""
        days = in_words(self.first)
        if self.last != self.first:
            days = f"{days} to {in_words(self.last)}"
        if self.numbers is None:
            return f"Not counted: {days} ({self.why})."
        first, last = self.numbers
        return f"Day {first}: {days}." if first == last else f"Days {first} to {last}: {days}."


def compress(days: Iterable[Day]) -> tuple[Run, ...]:
    """The same days, which follow one another, with neighbours that read alike put together."""
    runs: list[Run] = []
    for day in days:
        numbers = None if day.number is None else (day.number, day.number)
        last = runs[-1] if runs else None
        if last is None or (last.numbers is None) != (numbers is None) or last.why != day.why:
            runs.append(Run(day.day, day.day, numbers, day.why))
        else:
            joined = None if last.numbers is None or numbers is None else (last.numbers[0], numbers[1])
            runs[-1] = Run(last.first, day.day, joined, day.why)
    return tuple(runs)


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun[:-1] if number == 1 else noun}"


class Account(Struct, frozen=True):
    """How a due date was counted. ``start`` is the day of the event and is itself not counted.

    ``due`` is the last counted day, or None while a pause is open: what was counted before it is kept. Where the day
    is fixed nothing is counted, and ``why`` says what fixes it.
    """

    count: Count
    start: date
    wanted: int
    due: date | None
    days: tuple[Day, ...]
    why: str = ""

    @property
    def counted(self) -> int:
        """How many days have counted so far."""
        return sum(day.number is not None for day in self.days)

    def compressed(self) -> tuple[Run, ...]:
        """The days with neighbours that read alike put together."""
        return compress(self.days)

    def sentences(self) -> tuple[str, ...]:
        """The account for a reader: where it starts, each run of days, and what it comes to."""
        if self.count is Count.FIXED and self.due is not None:
            return (f"Due on {in_words(self.due)}.", self.why)
        wanted = _plural(self.wanted, self.count.value)
        end = (
            f"The clock stands still: {self.counted} of {wanted} counted so far. "
            "It runs on from the day after the pause ends."
            if self.due is None
            else f"Due on {in_words(self.due)}, after {wanted}."
        )
        begin = f"Counted from {in_words(self.start)}, which is itself not counted."
        return (begin, *(run.sentence for run in self.compressed()), end)


class Notice(Struct, frozen=True):
    """The clear days between the issue of a summons and the meeting; neither end is counted."""

    issued: date
    meeting: date
    wanted: int
    days: tuple[Day, ...]

    @property
    def counted(self) -> int:
        """How many clear days there are."""
        return sum(day.number is not None for day in self.days)

    @property
    def enough(self) -> bool:
        """Whether there are as many as are wanted, and the summons goes out before the meeting."""
        return self.issued < self.meeting and self.counted >= self.wanted

    def compressed(self) -> tuple[Run, ...]:
        """The days with neighbours that read alike put together."""
        return compress(self.days)

    def sentences(self) -> tuple[str, ...]:
        """The account for a reader: both ends, each run of days between them, and what it comes to."""
        begin = (
            f"Issued on {in_words(self.issued)} for a meeting on {in_words(self.meeting)}: "
            "neither of these two days is counted."
        )
        days = _plural(self.counted, Count.CLEAR.value)
        end = (
            f"That makes {days}, and {self.wanted} are needed: "
            f"{'the notice is long enough' if self.enough else 'the notice is too short'}."
        )
        return (begin, *(run.sentence for run in self.compressed()), end)
