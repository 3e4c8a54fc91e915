"""Lists, and lists within lists, under the references that a reader would cite: (a), then (a)(i), then (a)(i)(A)."""

import re

from msgspec import Struct, field

from .blocks import BULLET, Block
from .piece import Piece

_MODAL_END = re.compile(r"\b(?:should|must|shall|will|may|can)\s*:?\s*$", re.IGNORECASE)
_ROMAN = re.compile(r"[ivx]+|[IVX]+")
_ROMANS = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SHORT_LIST = 4
_DEEPEST = 8  # lists within lists
_SET_IN = 9.0  # points by which a list within a list is set in further at least


class Unit(Struct):
    """A paragraph and the list under it."""

    text: str
    page: int
    heading: str
    printed: str = ""
    bullets: list[Block] = field(default_factory=list)
    record: bool = False  # a table of versions


class _Item(Struct):
    block: Block
    items: list["_Item"] = field(default_factory=list)


def listed(base: str, unit: Unit) -> list[Piece]:
    """A paragraph with its list: in one piece where a short list finishes the sentence, else item by item."""
    own = Piece(base, unit.text, unit.page, unit.heading, printed=unit.printed)
    if not unit.bullets:
        return [own]
    items = _nested(unit.bullets)
    if unit.text and _is_short(unit.text, items):
        return [_with_items(own, items)]
    within = base if unit.text else ""
    pieces = [own] if unit.text else []
    return pieces + _pieces(base, within, unit.text, unit.heading, items, 0)


def roman(count: int) -> str:
    """A number in small Roman figures."""
    text = ""
    for value, sign in _ROMANS:
        while count >= value:
            text, count = text + sign, count - value
    return text


def letter(count: int) -> str:
    """The letter of a list's item, a to z, then aa, ab and so on; ``count`` begins at 1."""
    text = ""
    while count > 0:
        count, place = divmod(count - 1, 26)
        text = chr(ord("a") + place) + text
    return text


def _pieces(base: str, within: str, lead: str, heading: str, items: list[_Item], depth: int) -> list[Piece]:
    pieces: list[Piece] = []
    for place, item in enumerate(items, start=1):
        block = item.block
        marker = _by_depth(place, depth) if block.marker == BULLET else block.marker
        ref = f"{base}({marker})"
        own = Piece(ref, block.text, block.page, heading, within, lead, block.printed)
        if block.text and item.items and _is_short(block.text, item.items):
            pieces.append(_with_items(own, item.items))
            continue
        if block.text:
            pieces.append(own)
        below = f"{lead} {block.text}".strip() if block.text.endswith(":") else lead
        pieces += _pieces(ref, ref if block.text else within, below, heading, item.items, depth + 1)
    return pieces


def _by_depth(place: int, depth: int) -> str:
    return (letter(place), roman(place), letter(place).upper())[depth] if depth < 3 else str(place)


def _nested(blocks: list[Block]) -> list[_Item]:
    """The items with those below them, told by how their markers are written and how far they are set in."""
    top: list[_Item] = []
    open_lists: list[list[_Item]] = [top]
    for block in blocks:
        while len(open_lists) > 1 and _leaves(open_lists, block):
            open_lists.pop()
        here = open_lists[-1]
        if here and len(open_lists) < _DEEPEST and _goes_below(here, block):
            here = here[-1].items
            open_lists.append(here)
        here.append(_Item(block))
    return top


def _leaves(open_lists: list[list[_Item]], block: Block) -> bool:
    """Whether an item belongs to a list further out than the one last open."""
    here = open_lists[-1]
    if _continues(here, block) or here[-1].block.text.endswith(":"):
        return False
    return any(_continues(held, block) for held in open_lists[:-1])


def _continues(held: list[_Item], block: Block) -> bool:
    """Whether an item is the next one of a list: written alike, set in alike, and counted on."""
    if not held:
        return True
    last = held[-1].block
    if last.shape != block.shape or abs(last.indent - block.indent) >= _SET_IN:
        return False
    if BULLET in (block.marker, last.marker):
        return block.marker == last.marker
    if not _is_roman(held) and _follows(last.marker, block.marker):
        return True
    if _ROMAN.fullmatch(block.marker) and _is_roman(held):
        return _value(block.marker) >= _value(last.marker)
    return not _ROMAN.fullmatch(block.marker) and not _is_roman(held)


def _is_roman(held: list[_Item]) -> bool:
    """Whether a list counts in Roman figures: (i) first, or nothing but such figures from the second item on."""
    first = held[0].block.marker
    if not _ROMAN.fullmatch(first) or first.lower() not in ("i", "ii", "iii", "iv"):
        return False
    return len(held) == 1 or bool(_ROMAN.fullmatch(held[1].block.marker))


def _value(figures: str) -> int:
    worth = {"i": 1, "v": 5, "x": 10}
    values = [worth[sign] for sign in figures.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _goes_below(held: list[_Item], block: Block) -> bool:
    last = held[-1].block
    if _continues(held, block):
        return False
    # a bullet set out further than the one before cannot stand below it, whatever it looks like
    return not (block.marker == last.marker == BULLET and last.indent - block.indent >= _SET_IN)


def _follows(before: str, marker: str) -> bool:
    return len(before) == 1 and len(marker) == 1 and ord(marker) == ord(before) + 1


def _is_short(lead: str, items: list[_Item]) -> bool:
    """Whether a list is so short, and so much part of its sentence, that nobody cites its third line alone."""
    if len(items) > _SHORT_LIST or any(item.items for item in items):
        return False
    infinitives = all(item.block.text.lower().startswith("to ") for item in items)
    return infinitives or bool(_MODAL_END.search(lead.rstrip(":")))


def _with_items(own: Piece, items: list[_Item]) -> Piece:
    rows = [_shown(item.block) for item in items]
    own.text = "\n".join([own.text, *rows])
    own.printed = "\n".join([own.printed, *(item.block.printed for item in items)])
    return own


def _shown(item: Block) -> str:
    return f"– {item.text}" if item.marker == BULLET else f"({item.marker}) {item.text}"
