"""Lists whose bullets were lost on the way to text: short lines one after the other that end without a full stop."""

from .blocks import BULLET, Block, ended, looks_like_heading
from .front import SIGNED, is_adoption_line

_LONGEST = 220
_LOST = "lost"


def mark_lost_items(blocks: list[Block]) -> None:
    """Give a bullet to the lines of such lists: two or more under a lead-in, three or more under a heading."""
    place = 0
    prose = False
    while place < len(blocks):
        block = blocks[place]
        if _leads(block):
            place = _mark(blocks, place + 1, 2)
            continue
        if prose and _plain(block) and looks_like_heading(block.text) and not ended(block.text):
            end = _mark(blocks, place + 1, 3)
            place = max(end, place + 1)
            continue
        prose = prose or (ended(block.text) and len(block.text.split()) > 8)
        place += 1


def _mark(blocks: list[Block], start: int, least: int) -> int:
    """Mark the items from here on, where there are enough of them; the place after them, or where to go on."""
    end = start
    while end < len(blocks) and _item(blocks[end]) and (least == 2 or looks_like_heading(blocks[end].text)):
        end += 1
    if end < len(blocks) and end > start and not blocks[end].number and not blocks[end].marker:
        if _plain(blocks[end]) and blocks[end].text.endswith(".") and len(blocks[end].text.split()) < 12:
            end += 1  # the list's own full stop
        elif looks_like_heading(blocks[end - 1].text):
            end -= 1  # the last line heads what follows
    if end - start < least:
        return start
    for block in blocks[start:end]:
        block.marker, block.shape, block.heading = BULLET, _LOST, False
    return end


def _leads(block: Block) -> bool:
    return block.text.endswith(":")


def _plain(block: Block) -> bool:
    return not (block.number or block.marker or block.heading or block.record)


def _item(block: Block) -> bool:
    return (
        _plain(block)
        and len(block.text) < _LONGEST
        and (not ended(block.text) or block.text.endswith(";"))
        and not is_adoption_line(block.text)
        and not SIGNED.match(block.text)
    )
