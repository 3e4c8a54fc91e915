"""Days as the pages, the journal and the refusals of this room write them."""

from datetime import date


def day(on: date) -> str:
    """A day in words, as in 4 May 2026."""
    return f"{on.day} {on:%B %Y}"


def span(since: date, until: date | None) -> str:
    """A first and a last day in words."""
    return f"from {day(since)} to {day(until)}" if until else f"from {day(since)}"
