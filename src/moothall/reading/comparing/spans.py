"""Differences by words between two texts, each text's own words kept exactly."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec import Struct

_TOKEN = re.compile(r"\w+(?:['’.-]\w+)*\s*|[^\w\s]\s*|\s+")
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_FEWEST = 2
"""So many words in a row, between two changes, are worth showing as kept; fewer only break the change up."""
_MOST_MEETINGS = 50_000
"""Beyond so many pairs of equal words the matcher leaves the commonest out of account, for they would cost minutes."""


class Span(Struct, frozen=True):
    """A run of words that stands in both texts, or that was left out, put in, or replaced.

    Of words kept, the white space may differ, so each text's own is there; of words left out ``now`` is empty, of
    words put in ``was``.
    """

    was: str
    now: str
    kept: bool


def spans(first: str, second: str) -> tuple[Span, ...]:
    """The two texts as runs of words kept and changed; joined up again they give each text whole."""
    # The matcher prefers one side; so that the mirror image is exact, it always sees them the same way round.
    if second < first:
        return tuple(Span(one.now, one.was, one.kept) for one in _spans(second, first))
    return tuple(_spans(first, second))


def _spans(first: str, second: str) -> Iterator[Span]:
    ours, theirs = _TOKEN.findall(first), _TOKEN.findall(second)
    was = now = ""
    for kept, i1, i2, j1, j2 in _runs([_key(token) for token in ours], [_key(token) for token in theirs]):
        if not kept:
            was, now = was + "".join(ours[i1:i2]), now + "".join(theirs[j1:j2])
            continue
        if was or now:
            yield Span(was, now, kept=False)
            was = now = ""
        yield Span("".join(ours[i1:i2]), "".join(theirs[j1:j2]), kept=True)
    if was or now:
        yield Span(was, now, kept=False)


def _key(token: str) -> str:
    # White space alone still counts as something, so that every character of a text is in a run.
    return straight(token.strip()) or " "


def straight(text: str) -> str:
    """The text with straight quotation marks, for a word processor's curled ones change no word."""
    return text.translate(_STRAIGHT)


def _runs(ours: list[str], theirs: list[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """What is kept and what is not, by places; a word or two kept in the middle of a change belong to it."""
    held, other = Counter(ours), Counter(theirs)
    meetings = sum(number * other[key] for key, number in held.items())
    codes = SequenceMatcher(None, ours, theirs, autojunk=meetings > _MOST_MEETINGS).get_opcodes()
    for place, (tag, i1, i2, j1, j2) in enumerate(codes):
        words = sum(key[0].isalnum() for key in ours[i1:i2])
        inside = 0 < place < len(codes) - 1
        yield tag == "equal" and not (inside and words < _FEWEST), i1, i2, j1, j2
