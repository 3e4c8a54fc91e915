"""How long a document may be, so that a file made to keep the reader busy does not."""

from collections.abc import Iterable
from itertools import islice

from moothall.reading.values import Line, Unreadable

MOST_LINES = 15_000
MOST_LETTERS = 1_200_000
_TOO_LONG = "The document is far longer than any protocol: upload the protocol alone."


def refuse_long(lines: int, letters: int) -> None:
    """Refuse a document that is longer than any protocol."""
    if lines > MOST_LINES or letters > MOST_LETTERS:
        raise Unreadable(_TOO_LONG)


def held(lines: Iterable[Line]) -> list[Line]:
    """The lines, which are no longer made once there are too many of them."""
    kept = list(islice(lines, MOST_LINES + 1))
    refuse_long(len(kept), sum(len(line.text) for line in kept))
    return kept
