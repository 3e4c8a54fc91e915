"""Back from canonical text to the document's own words, so that each thing read can be shown with them."""

import re
from functools import cached_property
from typing import NamedTuple

from .bound import MODAL, hangs, mentions
from .words import canonical, traced

MOST_WORDS = 12
_NEAR = 10  # words before a verb of duty among which its subject is looked for
_BRACKETS = (("[", "]"), ("(", ")"), ("“", "”"))
_WORD = re.compile(r"\S+")
_ARTICLES = re.compile(
    r"(?:\b(?:the|an?|all|any|each|every|both|no|neither|nor|either|individual|other|relevant|and|or|councillor|officer"
    r"|clerk|chair) )*$"
)
_LINKS = re.compile(
    rf"(?:(?:and|but|or|nor|however|although|whereas|while|unless|that(?! (?:{MODAL}|is|are)\b)|whilst|also)\b,? ?)+"
)
_GOES_ON = re.compile(r"(?: (?:not|never|always|normally|only|at all times|also|therefore))+\b")
_VERB_TOO = re.compile(r"(?: [\w']+){1,2}")


class Term(NamedTuple):
    """What a clause fixes, and its own words for it."""

    value: str
    words: str = ""


class Printed:
    """A text as printed beside its canonical form."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def canonical(self) -> str:
        """The text in one spelling for each thing."""
        return canonical(self.text)

    @cached_property
    def _places(self) -> list[int]:
        return traced(self.text)[1]

    def words(self, start: int, end: int) -> str:
        """The printed words behind a stretch of the canonical text, shortened at the end where they are many."""
        return _tidy(self.part(start, end).split()[:MOST_WORDS])

    def last_words(self, start: int, end: int) -> str:
        """The printed words behind a stretch, shortened at the beginning, so that it keeps its verb."""
        return _tidy(self.part(start, end).split()[-MOST_WORDS:])

    def term(self, found: re.Match[str], value: str = "", group: int = 0) -> Term:
        """A term read from a match in the canonical text; its value is the printed words unless told."""
        words = self.words(*found.span(group))
        return Term(value or words, words)

    def part(self, start: int, end: int) -> str:
        """The printed text of a whole stretch, as of a sentence, with the brackets that close on it."""
        while 0 < end < len(self._places) - 1 and self._places[end] == self._places[end - 1]:
            end += 1  # the stretch ends inside a word that stands for several
        first, last = self._places[start], self._places[end]
        for opening, closing in _BRACKETS:
            stretch = self.text[first:last]
            if closing in stretch and opening not in stretch and self.text[first - 1 : first] == opening:
                first -= 1
            elif opening in stretch and closing not in stretch and self.text[last : last + 1] == closing:
                last += 1
        return self.text[first:last]


def _tidy(words: list[str]) -> str:
    """Words as one line, without the signs that only part them from what stands beside them."""
    line = " ".join(words).strip(" ,;:–-")
    for opening, closing in _BRACKETS:
        if line.startswith(opening) and closing not in line:
            line = line.removeprefix(opening)
        elif line.endswith(closing) and opening not in line:
            line = line.removesuffix(closing)
    return line


def phrase(sentence: str, begin: int, told: tuple[int, int]) -> tuple[int, int]:
    """The verb of duty at ``told`` with its subject, in a stretch of a sentence that begins at ``begin``.

    Without a subject near by the verb takes the words after it along: "should be approved".
    """
    start, end = told
    if on := _GOES_ON.match(sentence, end):
        end = on.end()
    before = list(_WORD.finditer(sentence, begin, start))
    if len(before) <= _NEAR:
        links = _LINKS.match(sentence, begin)
        return (links.end() if links and links.end() <= start else begin), end
    near = before[-_NEAR].start()
    named = [place for place, *_ in mentions(sentence[near:start]) if not hangs(sentence, near + place)]
    if named:
        first = near + named[-1]
        articles = _ARTICLES.search(sentence, near, first)
        return (articles.start() if articles else first), end
    if further := _VERB_TOO.match(sentence, end):
        end = further.end()
    return start, end
