"""How long a document may be, so that a file made to keep the reader busy does not."""

import re
from collections.abc import Iterable
from itertools import islice

from moothall.reading.values import Line, Unreadable

MOST_LINES = 15_000
MOST_LETTERS = 1_200_000
LONGEST_PARAGRAPH = 40_000
_LONGEST_WORD = 1000
_MOST_ALIKE = 200
_ENDLESS_WORD = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_ALIKE = re.compile(rf"(.)\1{{{_MOST_ALIKE},}}")
_TOO_LONG = "The document is far longer than any protocol: upload the protocol alone."
_NO_PARAGRAPHS = (
    "A single paragraph of the document is longer than a whole protocol: check that its lines were not lost when it "
    "was saved, and save it again as PDF or DOCX."
)


def refuse_long(lines: int, letters: int) -> None:
    """Refuse a document that is longer than any protocol."""
    if lines > MOST_LINES or letters > MOST_LETTERS:
        raise Unreadable(_TOO_LONG)


def shortened(text: str) -> str:
    """The text without a row of one sign, or a word, that has no end; no line of a real document loses anything.

    Patterns look from each letter on for where a word, a gap or a row of dots ends. So these must end somewhere.
    """
    if len(text) <= _LONGEST_WORD:
        return text
    return _ENDLESS_WORD.sub(r"\g<0> ", _ALIKE.sub(lambda found: found[1] * _MOST_ALIKE, text))


def held(lines: Iterable[Line]) -> list[Line]:
    """The lines, which are no longer made once there are too many of them."""
    kept = list(islice(lines, MOST_LINES + 1))
    refuse_long(len(kept), sum(len(line.text) for line in kept))
    if any(len(line.text) > LONGEST_PARAGRAPH for line in kept):
        raise Unreadable(_NO_PARAGRAPHS)
    return kept
