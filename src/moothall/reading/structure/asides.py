"""What a file shows besides its clauses, for whoever checks it: the lines of its cover, and page heads left in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..values import Aside, Head, Line, ReadClause
from .blocks import Block, ended, looks_like_heading
from .front import split_front

_TAIL = 40  # letters before a head by which the clause that it stands in is known


def heads_inside(lines: Sequence[Line], kept: Iterable[Line]) -> tuple[Head, ...]:
    """The heads and feet of pages that were taken out of the middle of a sentence."""
    held = {id(line) for line in kept}
    found: list[Head] = []
    taken: list[str] = []
    before: Line | None = None
    for line in lines:
        if id(line) not in held:
            taken.append(line.text)
            continue
        if taken and before is not None and not ended(before.text) and line.text[:1].islower():
            found += [Head(text, before.text[-2 * _TAIL :]) for text in taken]
        before, taken = line, []
    return tuple(found)


def asides(heads: Iterable[Head], blocks: list[Block], clauses: Iterable[ReadClause]) -> tuple[Aside, ...]:
    """The lines of the cover and of the title, and page heads with the clause that each stands in."""
    letters = {clause.ref: _letters(clause.text) for clause in clauses}
    found = [Aside("cover", text) for text in _cover(blocks)]
    for head in heads:
        tail = _letters(head.after)[-_TAIL:]
        ref = next((ref for ref, held in letters.items() if tail in held), "")
        found.append(Aside("header", head.text, ref))
    return tuple(found)


def _cover(blocks: list[Block]) -> Iterator[str]:
    """Each line above what names the document, where the cover has some."""
    title, cover, _ = split_front(blocks)
    yield from (block.text for block in cover if looks_like_heading(block.text))
    joined = [block.text for block in blocks]
    # Several lines that together are the title: all but the last stand above it.
    for number, _ in enumerate(pairwise(joined), start=2):
        if " ".join(joined[:number]) == title:
            yield from joined[: number - 1]


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]+", "", text.lower())
