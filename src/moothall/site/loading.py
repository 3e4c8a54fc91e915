"""A protocol as a command names it: one of the profiles, or a document."""

from calendar import monthrange
from datetime import date
from pathlib import Path

from moothall.protocol.core.clauses import Nation, Protocol
from moothall.site import profiles

ARGUMENT = f"{', '.join(profiles.names())}, or a document of your own"
"""What can be named, for the help of a command."""


class Unusable(Exception):
    """What was named cannot be used; the message is a sentence."""


def load(name: str, nation: Nation) -> Protocol:
    """The protocol of that name; Unusable where there is none.

    A profile knows where its council is; ``nation`` says it for a document.
    """
    if name in profiles.names():
        return profiles.load(name)
    path = Path(name)
    if not path.exists():
        raise Unusable(
            f"There is no file called {name}, and no profile of that name. "
            f"The profiles are: {', '.join(profiles.names())}."
        )
    return _document(path, nation)


def _document(path: Path, nation: Nation) -> Protocol:
    # Imported here: a profile is used without loading the reader.
    from moothall.reading import Unreadable
    from moothall.reading.child import read_safely
    from moothall.reading.convert import to_protocol

    try:
        reading = read_safely(path, path.name)
    except Unreadable as unreadable:
        raise Unusable(str(unreadable)) from None
    council = reading.council or path.name
    return to_protocol(reading, council, nation, first_day(reading.adoption.adopted))


def first_day(adopted: str | None) -> date | None:
    """The first day on which a version surely judges; of a month or a year alone, its last day."""
    if not adopted:
        return None
    year, month, day = [*map(int, adopted.split("-")), 0, 0][:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
