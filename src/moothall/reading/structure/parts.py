"""What stands under one number or heading, and the pieces that it makes, each under a reference of its own."""

import re
from collections.abc import Iterable

from msgspec import Struct, field

from .leading import leading
from .lists import Unit, listed
from .markers import ORDINALS
from .piece import Piece

_NUMBERED = re.compile(r"(?:[^.]*\.)?[A-Z]?\d[\d.]*(?: \(\w+\))?")  # "3.2 (second)" too


class Part(Struct):
    """What stands under one number or one heading without a number."""

    ref: str
    heading: str
    counted: bool = False  # paragraphs are counted even where there is only one
    own: bool = False  # the first unit is the numbered clause itself
    whole: bool = False  # all in one piece: a table of versions, an adoption with its signatures
    page: int = 1
    printed: str = ""
    scope: str = ""  # the appendix, lettered section or part around it
    above: str = ""  # the heading over it
    units: list[Unit] = field(default_factory=list)


def pieces_from(parts: Iterable[Part]) -> list[Piece]:
    """The pieces of all parts in order; a number or an item that looks like a heading over nothing is one too."""
    parts = list(parts)
    used: dict[str, int] = {}
    parents = {part.ref[:end] for part in parts for end, sign in enumerate(part.ref) if sign == "."}
    made: list[tuple[Part, list[Piece]]] = []
    for part in parts:
        found = _pieces_of(part, part.ref in parents)
        if found:
            count = used[part.ref] = used.get(part.ref, 0) + 1
            if count > 1:
                part.ref = f"{part.ref} ({_ordinal(count)})"
                found = _pieces_of(part, False)
        made.append((part, found))
    shown = {piece.heading for _, found in made for piece in found}
    pieces: list[Piece] = []
    over = ""
    for part, found in made:
        alone = not found and part.counted and part.heading not in shown and part.ref not in parents
        lead = leading(over, part.heading) if alone else ""
        if lead:
            # Bare items under "What members can expect" that lost their bullets look like headings too.
            pieces.append(Piece(part.ref, part.heading, part.page, lead, printed=part.heading))
        elif found:
            over = found[-1].text
        pieces += found
    return pieces


def _pieces_of(part: Part, has_children: bool) -> list[Piece]:
    units = part.units
    if not units:
        # A short numbered item in a list of such items reads like a heading, but has nothing beneath it.
        alone = bool(_NUMBERED.fullmatch(part.ref)) and not has_children and not part.counted
        own = Piece(part.ref, part.heading, part.page, part.above, printed=part.printed)
        return [own] if alone and part.heading else []
    if part.whole:
        rows = [text for unit in units for text in (unit.text, *(item.text for item in unit.bullets)) if text]
        shown = [row for unit in units for row in (unit.printed, *(item.printed for item in unit.bullets))]
        own = Piece(part.ref, "\n".join(rows), units[0].page, part.heading)
        own.printed = "\n".join(row for row in shown if row)
        return [own]
    if part.own and len(units) == 2 and units[0].text.endswith(":") and not units[0].bullets:
        text, printed = f"{units[0].text} {units[1].text}", f"{units[0].printed}\n{units[1].printed}"
        units = [Unit(text, units[0].page, units[0].heading, printed, units[1].bullets)]
    only_items = len(units) == 1 and not units[0].text
    several = (len(units) > 1 or part.counted) and not only_items
    pieces: list[Piece] = []
    for place, unit in enumerate(units):
        base = part.ref if (place == 0 and part.own) or not several else f"{part.ref}({place + 1})"
        pieces += listed(base, unit)
    return pieces


def _ordinal(count: int) -> str:
    return ORDINALS[count - 2] if count - 2 < len(ORDINALS) else str(count)


def told_apart(pieces: list[Piece]) -> list[Piece]:
    """Every piece under a reference of its own, whatever the document's numbers do."""
    seen: dict[str, int] = {}
    taken = {piece.ref for piece in pieces}
    for piece in pieces:
        count = seen[piece.ref] = seen.get(piece.ref, 0) + 1
        if count == 1:
            continue
        own = piece.ref
        while (ref := f"{own} ({_ordinal(count)})") in taken:
            count += 1
        seen[own] = count
        taken.add(ref)
        piece.ref = ref
    return pieces
