"""Words cut in two at the end of a line, made whole again."""

import re
from collections.abc import Iterable

SOFT = "\u00ad"
_LONGEST_WORD = 60
_HEAD = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)-$")
_TAIL = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# halves that stand before a hyphen in compounds of their own right
_COMPOUNDING = re.compile(
    r"self|non|co|re|pre|post|anti|ex|well|non-executive|sub|inter|vice|cross|decision|face|long|short|party|third|two"
    r"|three|one|full|part|high|low|over|under|day|man|policy"
)


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Every word of a document as it stands within its lines, not cut by their ends."""
    held: set[str] = set()
    for text in texts:
        words = _WORD.findall(text.lower())
        held.update(words[:-1] if text.endswith(("-", SOFT)) else words)
    return frozenset(held)


def joined(first: str, second: str, words: frozenset[str]) -> str:
    """Two lines as one; a word that was hyphenated between them loses the hyphen, a compound keeps it."""
    if first.endswith(SOFT):
        return first[:-1] + second
    if not first.endswith("-") or not second[:1].islower():
        return f"{first} {second}"
    head, tail = _HEAD.search(first[-_LONGEST_WORD:]), _TAIL.match(second)
    if head is None or tail is None:
        return f"{first} {second}"
    return (first if _keeps_hyphen(head[1].lower(), tail[0], words) else first[:-1]) + second


def _keeps_hyphen(head: str, tail: str, words: frozenset[str]) -> bool:
    if f"{head}-{tail}" in words:
        return True
    if head + tail in words:
        return False
    return "-" in head or bool(_COMPOUNDING.fullmatch(head)) or (head in words and tail in words)
