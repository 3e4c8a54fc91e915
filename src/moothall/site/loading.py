"""A protocol as a command names it: one of the profiles, or a document."""

from calendar import monthrange
from datetime import date
from pathlib import Path

from moothall.protocol.core.clauses import Nation, Protocol
from moothall.reading.values import Adoption, Exchanged
from moothall.site import profiles

ARGUMENT = f"{', '.join(profiles.names())}, or a document of your own"
"""What can be named, for the help of a command."""


class Unusable(Exception):
    """What was named cannot be used; the message is a sentence."""


def load(name: str, nation: Nation) -> Protocol:
    """The protocol of that name; Unusable where there is none.

    A profile knows where its council is, and so does a protocol that Moothall exported; ``nation`` says it for any
    other document.
    """
    return handed_over(name, nation).protocol


def handed_over(name: str, nation: Nation) -> Exchanged:
    """The same, with what is known of its adoption."""
    if name in profiles.names():
        return Exchanged(profiles.load(name), _recorded(profiles.facts(name).adoption))
    path = Path(name)
    if not path.exists():
        raise Unusable(
            f"There is no file called {name}, and no profile of that name. "
            f"The profiles are: {', '.join(profiles.names())}."
        )
    return _document(path, nation)


def _recorded(known: profiles.Adoption) -> Adoption:
    return Adoption(
        adopted=known.adopted or None,
        body=known.body or None,
        minute=known.minute or None,
        signatory=known.signed_by or None,
        review_due=known.review_due or None,
        review_interval=known.review_interval or None,
        versions=tuple(day.isoformat() for day in known.versions),
    )


def _document(path: Path, nation: Nation) -> Exchanged:
    # Imported here: a profile is used without loading the reader.
    from moothall.reading import Unreadable
    from moothall.reading.child import read_safely
    from moothall.reading.convert import in_doubt, to_protocol

    try:
        reading = read_safely(path, path.name)
    except Unreadable as unreadable:
        raise Unusable(str(unreadable)) from None
    if reading.exchanged is not None:
        return reading.exchanged
    council = reading.council or path.name
    protocol = to_protocol(reading, council, nation, first_day(reading.adoption.adopted))
    return Exchanged(protocol, reading.adoption, in_doubt=in_doubt(reading))


def first_day(adopted: str | None) -> date | None:
    """The first day on which a version surely judges; of a month or a year alone, its last day."""
    if not adopted:
        return None
    year, month, day = [*map(int, adopted.split("-")), 0, 0][:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
