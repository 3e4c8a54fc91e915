"""Documents of invented councils in which there is nothing to find, and one of them to put faults into."""

from datetime import date
from functools import cache
from pathlib import Path

from moothall.reading.lint import Finding, lint
from moothall.reading.reader import read
from moothall.reading.values import Reading

ON = date(2026, 6, 1)

HERE = Path(__file__).parent
NAMES = ("village", "town", "welsh", "questions", "large", "scheme")
CLEAN = {name: (HERE / f"{name}.txt").read_text() for name in NAMES}
VILLAGE, TOWN, WELSH = (CLEAN[name] for name in NAMES[:3])


@cache
def reading(text: str) -> Reading:
    """A text as it is read."""
    return read(text.encode(), "protocol.txt")


def found(text: str, on: date = ON, **more: object) -> list[Finding]:
    """What is found in a text, apart from what it leaves out."""
    return [one for one in lint(reading(text), on, **more) if one.kind != "lacking"]  # type: ignore[arg-type]


def kinds(text: str, on: date = ON, **more: object) -> list[str]:
    """The kinds of what is found, apart from what it leaves out."""
    return [one.kind for one in found(text, on, **more)]


def village(*clauses: str, without: str = "", instead: str = "") -> str:
    """The village's protocol with more clauses at the end of section 3, or with one of its lines changed."""
    text = VILLAGE
    if without:
        assert without in text, without
        text = text.replace(without, instead)
    more = "\n".join(f"3.{number} {clause}" for number, clause in enumerate(clauses, start=9))
    return text.replace("\n4. If something", f"{more}\n\n4. If something")
