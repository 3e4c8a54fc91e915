"""From blocks to pieces, each under the reference that a reader would cite.

The rules are general. A numbered clause is cited by its number. Bullets under a lead-in become (a), (b) and so
on; a short list that finishes one sentence stays with it. Paragraphs without a number are counted within
their section: 1(1), 1(2), or just 1 where there is only one. A heading without a number gives its main word:
3.officers(2). What stands before the title is the cover, what stands between it and the first section the
preamble. A number used twice is told apart as "(second)".
"""

import re

from .blocks import BULLET, Block, ended, looks_like_heading
from .front import CONTACT, RECORD, SIGNED, is_adoption_line, is_council, split_front
from .leading import lead_on
from .lists import Unit
from .markers import CITED
from .parts import Part, pieces_from, told_apart
from .piece import Piece
from .unmarked import mark_lost_items

__all__ = ["Piece", "to_pieces"]

_SETTLING = re.compile(r"\b(?:review|adopt|approv|sign|authoris)", re.IGNORECASE)
_SLUG_SKIP = re.compile(
    r"an?|the|some|of|on|and|or|for|to|in|general|specific|main|relationships?|about|with|between"
)
_OUTER = re.compile(r"[A-Z]|[IVX]{1,5}|(?:part|chapter|appendix|annexe?|schedule|attachment)\b.*")
_LABELLED = re.compile(r"[A-Z]\w*(?: \w+){0,3}: \S")  # "Owner: the Clerk."
_APPENDED = re.compile(r"(?:appendix|annexe?|schedule|attachment)\b")


def to_pieces(blocks: list[Block]) -> tuple[str, list[Piece]]:
    """The document's title (empty where it has none) and its clauses in order."""
    title, cover, rest = split_front(blocks)
    mark_lost_items(rest)
    walker = _Walker()
    for block in cover:
        walker.take_cover(block)
    walker.parts.append(Part("preamble", ""))
    for place, block in enumerate(rest):
        walker.take(block, rest[place + 1] if place + 1 < len(rest) else None)
    _number_within_scopes(walker.parts)
    own_title = any(part.ref == "title" for part in walker.parts)
    pieces = [Piece("title", title, 1, printed=title)] if title and not own_title else []
    pieces = told_apart(pieces + pieces_from(walker.parts))
    lead_on(pieces)
    return title, pieces


def _number_within_scopes(parts: list[Part]) -> None:
    """Give numbers that start anew in each appendix, part or lettered section that one's name before them."""
    scopes: dict[str, set[str]] = {}
    for part in parts:
        if part.ref[:1].isdigit():
            scopes.setdefault(part.ref, set()).add(part.scope)
    anew = any(len({scope for scope in held if scope}) > 1 for held in scopes.values())
    for part in parts:
        within = part.scope and part.ref[:1].isdigit()
        if within and (anew or _APPENDED.match(part.scope)):
            part.ref = f"{part.scope}.{part.ref}"


class _Walker:
    """Goes through the blocks and sorts each into the part and paragraph it belongs to."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.label = ""
        self.headings: dict[str, str] = {}
        self.heading = ""  # of the part last begun that has one
        self.heading_ref = ""
        self.section = (
            ""  # the number of the section last begun, or the appendix, part or letter before its first
        )
        self.scope = ""  # the appendix, part or lettered section that is being read
        self.section_shape = ""  # how the first section's number is written
        self.counted = False  # whether a clause 1 was met

    @property
    def part(self) -> Part:
        return self.parts[-1]

    @property
    def unit(self) -> Unit | None:
        return self.part.units[-1] if self.part.units else None

    def take_cover(self, block: Block) -> None:
        if not self.parts:
            self.parts.append(Part("cover", "", counted=True))
        unit = self.unit
        if block.record:
            self._record(block)
        elif unit and any(kind(block.text) and kind(unit.text) for kind in (is_adoption_line, _is_contact)):
            unit.text = f"{unit.text} {block.text}"
            unit.printed = f"{unit.printed}\n{block.printed}"
        elif not looks_like_heading(block.text) or is_adoption_line(block.text) or _is_contact(block.text):
            self.part.units.append(Unit(block.text, block.page, "", block.printed))

    def take(self, block: Block, after: Block | None) -> None:
        if block.record or self._ends_a_table(block, after):
            self._row(block)
        elif block.number and not self._numbers_a_list(block):
            self._number(block, after)
        elif block.number or block.marker:
            self._bullet(block)
        elif not (
            self._settles(block, after) or self._heads(block, after) or self._lost_bullet(block, after)
        ):
            self._paragraph(block)

    def _row(self, block: Block) -> None:
        """A row of a table of versions, which belongs to the heading right above it or stands for itself."""
        if self.part.whole:
            self._paragraph(block)
            return
        headed = bool(self.part.heading) and not self.part.own and not self.part.units
        if not headed and not (self.unit and self.unit.record):
            self._open(Part("amendments", self.label, page=block.page))
            self.label = ""
        self._record(block)

    def _ends_a_table(self, block: Block, after: Block | None) -> bool:
        """Whether a short line right under a table of versions heads nothing, and so is a cell of it."""
        if not (self.unit and self.unit.record) or block.number or block.marker or block.heading:
            return False
        last = after is None or (bool(after.number) and after.heading)
        return last and looks_like_heading(block.text) and not is_adoption_line(block.text)

    def _record(self, block: Block) -> None:
        unit = self.unit
        if unit and unit.record:
            unit.text, unit.printed = f"{unit.text}\n{block.text}", f"{unit.printed}\n{block.printed}"
        else:
            self.part.units.append(
                Unit(block.text, block.page, self.label or self.part.heading, block.printed, record=True)
            )

    def _numbers_a_list(self, block: Block) -> bool:
        """Whether a plain number counts the items of an open list rather than sections."""
        if not block.number.isdigit() or block.heading:
            return False
        if self.unit is None:
            return self._begins_anew(block)
        if self.unit.bullets:
            last = self.unit.bullets[-1]
            counted_on = last.marker.isdigit() and int(block.number) == int(last.marker) + 1
            return counted_on or (block.number == "1" and block.shape != self.section_shape)
        if block.number == "1" and self.section_shape and block.shape != self.section_shape:
            return True
        return block.number == "1" and self.unit.text.endswith(":") and self.part.ref != "preamble"

    def _begins_anew(self, block: Block) -> bool:
        """Whether paragraphs are counted from 1 again right under a heading."""
        if self.part.ref == self.scope:
            return False  # an appendix, part or lettered section counts its own paragraphs
        return block.number == "1" and self.counted and bool(self.part.heading) and not self.part.own

    def _number(self, block: Block, after: Block | None) -> None:
        parents = [block.number[:end] for end, sign in enumerate(block.number) if sign in ".("]
        above = next((self.headings[p] for p in reversed(parents) if p in self.headings), "")
        if block.number.isdigit():
            self.section_shape = self.section_shape or block.shape
        if _OUTER.fullmatch(block.number):
            self.scope = block.number
        scope = "" if self.scope == block.number else self.scope
        heading = self.label or above or (self.heading if self._heads_on(block.number) else "")
        if _heads_numbers(block, after):
            text = self.headings[block.number] = block.text.rstrip(":")
            self.label = ""
            self._open(
                Part(block.number, text, page=block.page, printed=block.printed, scope=scope, above=heading)
            )
            return
        self._open(Part(block.number, heading, own=True, page=block.page, scope=scope))
        self.part.units.append(Unit(block.text, block.page, heading, block.printed))

    def _heads_on(self, number: str) -> bool:
        """Whether the heading last met stands over this number too: "2. Roles" does not over clause 3."""
        return not self.heading_ref[:1].isdigit() or number.startswith(
            (f"{self.heading_ref}.", f"{self.heading_ref}(")
        )

    def _open(self, part: Part) -> None:
        """Begin a part, and note which section and which heading are in force from here on."""
        self.parts.append(part)
        if part.heading and part.heading != self.heading:
            self.heading, self.heading_ref = part.heading, part.ref
        self.counted = self.counted or part.ref == "1"
        if part.ref and part.ref == self.scope:
            self.section = part.ref
        elif part.ref[:1].isdigit():
            number = re.split(r"[.(]", part.ref)[0]
            self.section = f"{part.scope}.{number}" if _APPENDED.match(part.scope) else number

    def _bullet(self, block: Block) -> None:
        marker = block.marker or block.number
        if self.unit is None:
            self.part.units.append(Unit("", block.page, self.label or self.part.heading))
        assert self.unit is not None  # noqa: S101 -- just appended
        item = Block(block.text, block.page, marker=marker, shape=block.shape, printed=block.printed)
        item.indent = block.indent
        self.unit.bullets.append(item)

    def _settles(self, block: Block, after: Block | None) -> bool:
        """Adoption, review, signatures and versions: kept together rather than counted as paragraphs."""
        if after is not None and looks_like_heading(block.text):
            alone = bool(after.number) and block.text.isalpha()
            if alone or after.shape == CITED:
                return False  # "Review" heads the numbered clause under it
            told = ended(after.text) and len(after.text) > 60 and not is_adoption_line(after.text)
            if told and not self.section and block.text.isalpha() and is_adoption_line(block.text):
                return False  # and so it does a sentence where nothing is numbered
        record = RECORD.match(block.text)
        if record and looks_like_heading(block.text):
            lists_versions = record[1].lower().startswith(("amend", "revis", "version", "change"))
            ref = "amendments" if lists_versions else block.text.rstrip(":").lower()
            self._open(Part(ref, block.text.rstrip(":"), whole=True, page=block.page))
            return True
        if self.part.whole:
            if block.heading and not is_adoption_line(block.text):
                return False
            if self._goes_on(block, after):
                self._paragraph(block)
                return True
            if not self.section:
                self._open(Part("preamble", "", page=block.page))
            return False
        if is_adoption_line(block.text) or SIGNED.match(block.text):
            if not (_SETTLING.search(self.part.heading) and self.part.ref[:1].isdigit()):
                begun = bool(self.section)
                self._open(Part("approval" if begun else "adoption", "", page=block.page))
            self.part.whole = True
            self._paragraph(block)
            return True
        return False

    def _goes_on(self, block: Block, after: Block | None) -> bool:
        """Whether a line belongs to the adoption, signatures or versions above it."""
        text = block.text
        if self.section or any(kind(text) for kind in (is_adoption_line, SIGNED.match, RECORD.match)):
            return len(text) < 160 or is_adoption_line(text)
        told = (
            after is not None and not after.number and ended(after.text) and not _LABELLED.match(after.text)
        )
        heads = told and looks_like_heading(text)
        return len(text) < 160 and (bool(_LABELLED.match(text)) or not ended(text)) and not heads

    def _heads(self, block: Block, after: Block | None) -> bool:
        bare = block.text.rstrip(":")
        if not (block.heading or looks_like_heading(bare)) or after is None:
            return False
        ends_open = block.text.endswith(":")
        if ends_open and not block.heading:
            self.label = self.label if after.marker else bare
            return not after.marker
        if not block.heading and (len(bare.split()) > 9 or ended(bare) or self._awaits_items(block)):
            return False
        if self.part.ref == "preamble" and not self.part.units and is_council(bare):
            return True  # the council's name under the title heads no section
        top = self.section
        slug = _slug(bare)
        self.label = ""
        self._open(Part(f"{top}.{slug}" if top else slug, bare, counted=True, page=block.page))
        return True

    def _awaits_items(self, block: Block) -> bool:
        return (
            self.unit is not None and self.unit.text.endswith(":") and not self.unit.bullets and not block.gap
        )

    def _lost_bullet(self, block: Block, after: Block | None) -> bool:
        """An item of a list whose bullets were lost on the way."""
        unit = self.unit
        if unit is None or not unit.text.endswith(":") or len(block.text) > 260 or block.text.endswith(":"):
            return False
        begins_small = block.text[:1].islower()
        if unit.bullets:
            lost = begins_small or (block.text.endswith(";") and unit.bullets[-1].text.endswith(";"))
        else:
            lost = begins_small or block.text.endswith((";", "; and", "; or"))
        if lost:
            self._bullet(Block(block.text, block.page, marker=BULLET, shape="lost", printed=block.printed))
        return lost

    def _paragraph(self, block: Block) -> None:
        heading = self.label or self.part.heading
        self.part.units.append(Unit(block.text, block.page, heading, block.printed))


def _heads_numbers(block: Block, after: Block | None) -> bool:
    """Whether a numbered block is a heading rather than a clause."""
    if block.text.endswith(":"):
        listed = after is not None and (after.marker or (after.number == "1" and "." in block.number))
        return (block.heading or looks_like_heading(block.text)) and not listed
    if block.heading:
        return True
    # "2. Who does what" has a verb, but the next number is its own first child and it is no sentence.
    first_child = after is not None and after.number in (f"{block.number}.1", f"{block.number}.0.1")
    return first_child and len(block.text.split()) <= 12 and not ended(block.text)


def _is_contact(text: str) -> bool:
    return len(text) < 120 and bool(CONTACT.match(text))


def _slug(heading: str) -> str:
    words: list[str] = re.findall(r"[a-z]+(?:[-'’][a-z]+)*", heading.rsplit(":", maxsplit=1)[-1].lower())
    kept = [word for word in words if not _SLUG_SKIP.fullmatch(word)]
    if kept:
        return kept[0]
    return words[-1] if words else "part"
