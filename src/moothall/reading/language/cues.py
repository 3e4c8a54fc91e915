"""Cues: short patterns of field terms over canonical text, tried only where they can match.

``~`` stands for a gap within the sentence, ``OFF`` for officer or clerk, ``NOT`` for any way of ruling something
out; parts joined by `` & `` must all be there, a part that begins with ``!`` must not.

Hundreds of cues are tried on each sentence. So each first names the letters without which it cannot match, and is
compiled only when a sentence holds them.
"""

import re
from functools import cache, cached_property

_MACROS = (
    ("OFF", r"(?:officer|clerk)"),
    (
        "NOT",
        r"(?:not|never|no|nor|neither|avoid(?:ed|ing)?|refrain|cannot|without|rather than|inappropriate|prohibits?)",
    ),
    (
        "BOTH",
        r"(?:councillor and (?:the )?(?:officer|clerk)|(?:officer|clerk) and (?:the )?councillor|councillor officer"
        r"|both sides|both parties|each other|one another)",
    ),
    # A gap takes the ending of the word before it along, and what follows begins a word.
    (" ~~", r"\w{0,3}\b.{0,160}?\b"),
    (" ~?", r"\w{0,3}\b.{0,70}?\b"),
    (" ~", r"\w{0,3}\b.{0,70}?\b"),
    ("~", r".{0,70}?"),
)
SHORTEST = 3
_OPTIONAL = ("?", "*", "{0")


class Cue:
    """One cue, compiled when a sentence first holds what it needs."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.needs = tuple(
            need
            for part in source.split(" & ")
            if not part.startswith("!") and (need := needed(_expanded(part)))
        )

    @cached_property
    def parts(self) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
        """The patterns that must and those that must not be there."""
        wanted: list[re.Pattern[str]] = []
        unwanted: list[re.Pattern[str]] = []
        for part in self.source.split(" & "):
            (unwanted if part.startswith("!") else wanted).append(compiled(part.lstrip("!")))
        return wanted, unwanted

    def find(self, sentence: str, offset: int) -> tuple[int, int] | None:
        """The span of the match, which must reach beyond the offset (where a bullet's own words begin)."""
        for need in self.needs:
            if not any(letters in sentence for letters in need):
                return None
        wanted, unwanted = self.parts
        start, end = len(sentence), 0
        for pattern in wanted:
            found = pattern.search(sentence)
            while found and found.end() <= offset and len(wanted) == 1:
                found = pattern.search(sentence, found.start() + 1)
            if not found:
                return None
            start, end = min(start, found.start()), max(end, found.end())
        if end <= offset or any(pattern.search(sentence, offset) for pattern in unwanted):
            return None
        return start, end


class Unless:
    """A pattern that rules a provision out, compiled when it is first asked."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, its short signs written out."""
        return compiled(self.source)

    def holds(self, sentence: str) -> bool:
        """Whether the sentence is ruled out."""
        return bool(self.pattern.search(sentence))


def compiled(source: str) -> re.Pattern[str]:
    """A cue's part as a pattern, its short signs written out."""
    return re.compile(rf"\b(?:{_expanded(source)})")


@cache
def needed(source: str) -> tuple[str, ...]:
    """Letters of which at least one run must occur for the pattern to match; empty where none can be told.

    Understands what cues are made of: letters, groups, alternatives, classes and simple repetitions.
    """
    runs = [_of_sequence(branch) for branch in branches(source)]
    if not runs or not all(runs):
        return ()
    return tuple(dict.fromkeys(letters for run in runs for letters in run))


def _expanded(source: str) -> str:
    for sign, pattern in _MACROS:
        source = source.replace(sign, pattern)
    return source


def branches(source: str) -> list[str]:
    """The alternatives of a pattern at its top level."""
    branches, depth, start, place = [], 0, 0, 0
    while place < len(source):
        sign = source[place]
        if sign == "\\":
            place += 1
        elif sign == "[":
            place = source.index("]", place)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            branches.append(source[start:place])
            start = place + 1
        place += 1
    return [*branches, source[start:]]


def _of_sequence(source: str) -> tuple[str, ...]:
    """The best needed letters of one alternative: those whose shortest run is longest."""
    best: tuple[str, ...] = ()
    run, place = "", 0
    while place <= len(source):
        sign = source[place] if place < len(source) else ""
        if sign and (sign.isalnum() or sign == " "):
            optional = source.startswith(_OPTIONAL, place + 1)
            if not optional:
                run += sign
                place += 1
                continue
        best = _better(best, (run,))
        run = ""
        if not sign:
            break
        if sign == "(":
            end = _closing(source, place)
            if source.startswith("(?:", place) and not source.startswith(_OPTIONAL, end + 1):
                best = _better(best, needed(source[place + 3 : end]))
            place = end
        elif sign == "[":
            place = source.index("]", place)
        elif sign == "{":
            place = source.index("}", place)
        elif sign == "\\":
            place += 1
        place += 1
    return best


def _better(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    shortest = min(map(len, other), default=0)
    return other if shortest >= SHORTEST and shortest > min(map(len, one), default=0) else one


def _closing(source: str, start: int) -> int:
    depth, place = 0, start
    while True:
        sign = source[place]
        if sign == "\\":
            place += 1
        elif sign == "[":
            place = source.index("]", place)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            if depth == 0:
                return place
        place += 1
