"""The front of a document: its title, its cover, and which lines speak of adoption, versions and signatures."""

import re

from .blocks import Block, ended, looks_like_heading

ADOPTION_LINE = re.compile(
    r"^(?:\w+(?: \w+){0,3}\s*/\s*)?(?:this\s+(?:policy|protocol|document)\s+was\s+)?"
    r"(?:re-?)?(?:date\s+(?:of\s+)?)?(?:last\s+|next\s+)?"
    r"(?:approv(?:ed|al)|adopt(?:ed|ion)|ratified|review(?:ed)?(?:\s+date)?|revised|amended|version|minute\s+(?:ref|no)\w*"
    r"|effective\s+from|date\s+for\s+review|due\s+for\s+review|policy\s+date|issue\s+date|agreed\s+(?:by|at))\b",
    re.IGNORECASE,
)
SIGNED = re.compile(r"^(?:signed\b|signature\b|dated?\s*[:.…]|print(?:ed)?\s+name\b)", re.IGNORECASE)
CONTACT = re.compile(
    r"^(?:for\s+more\s+information|contact\b|tel(?:ephone)?\b|e-?mail\b|www\.|https?:|\S+@\S+$)",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"^(?:document\s+|policy\s+)?(amendments?|revisions?|versions?|changes?|document|review|adoption|approval)\s+"
    r"(?:record|history|summary|log|control|table|schedule|details)\b",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"\bprotocol\b|\brelation(?:s|ships?)\b|\bpolicy\b|\bcode\b|\bcharter\b|\bconcordat\b", re.IGNORECASE
)
_KIND = r"((?:Town|Parish|Community|City|Village|Neighbourhood|Joint Parish|Grouped Parish)\s+Council)\b"
_COUNCIL = re.compile(rf"\b((?:[A-Z][\w'’.-]*|&)(?: (?:[A-Z][\w'’.-]*|&)){{0,5}}?)\s+{_KIND}", re.IGNORECASE)
_ANY_COUNCIL = re.compile(rf"\b{_KIND}", re.IGNORECASE)
_LONGEST_NAME = 200  # letters before "Parish Council" among which its name is looked for
_OF_THE_DOCUMENT = re.compile(
    r"protocol|polic(?:y|ies)|charter|codes?|agreement|guide|relation(?:s|ships?)|members?|councillors?|officers?|staff"
    r"|employees?|adopted|approved|signed|agreed|up",
    re.IGNORECASE,
)
_LEADING = frozenset({"the", "and", "of", "on", "in", "by", "for", "at", "to", "with", "under"})
# How sensitive a paper is, as government marks it at the head of every page; no part of any name.
_MARKING = re.compile(
    r"^\W*(?:OFFICIAL(?:\W+SENSITIVE)?|UNCLASSIFIED|NOT PROTECTIVELY MARKED)(?:\W+(?=[A-Z][a-z])|\W*$)"
)
_FRONT = 25


def is_adoption_line(text: str) -> bool:
    """Whether a short line says when the document was adopted or is due for review."""
    return (
        len(text) < 160 and bool(ADOPTION_LINE.match(text)) and bool(re.search(r"\d", text) or len(text) < 60)
    )


def split_front(blocks: list[Block]) -> tuple[str, list[Block], list[Block]]:
    """The title (empty where there is none), the blocks of the cover before it, and all after it."""
    first = next((i for i, block in enumerate(blocks[:_FRONT]) if _counts_a_section(block)), None)
    front = blocks[: first if first is not None else _FRONT]
    named = next((i for i, block in enumerate(front) if _names(block)), None)
    if named is None:
        last = 0
        while last < len(front) and _bare_heading(front[last]) and _council(front[last].text):
            last += 1
        # what the document calls itself stands right under the council's name, or alone at the head
        if last < len(front) - 1 and _bare_heading(front[last]) and not front[last].text.endswith(":"):
            last += 1
        return unmarked(" ".join(block.text for block in blocks[:last])), [], blocks[last:]
    before = blocks[:named]
    if all(_bare_heading(block) for block in before):
        return unmarked(" ".join(block.text for block in blocks[: named + 1])), [], blocks[named + 1 :]
    return unmarked(blocks[named].text), before, blocks[named + 1 :]


def find_council(title: str, texts: list[str]) -> str | None:
    """The council's name as the title, or else the text, gives it; None where it is not found."""
    for text in [title, *texts]:
        found = _council(text)
        if found:
            return found
    return None


def named_alone(blocks: list[Block]) -> list[str]:
    """The lines of the front that are a council's name and nothing else."""
    return [block.text for block in blocks[:_FRONT] if is_council(block.text)]


def is_council(text: str) -> bool:
    """Whether a text is a council's name and nothing else."""
    return (_council(text) or "").casefold() == " ".join(text.split()).strip(" .,–-").casefold()


def unmarked(text: str) -> str:
    """A line without the protective marking before it."""
    return _MARKING.sub("", text)


def _council(text: str) -> str | None:
    text = unmarked(text)
    behind = 0
    for kind in _ANY_COUNCIL.finditer(text):
        found = _COUNCIL.search(text, max(behind, kind.start() - _LONGEST_NAME), kind.end())
        if found is None:
            continue
        behind = found.end()
        words = found[1].split()
        # "Protocol of Marsh Parva Parish Council": what the document is called is no part of the council's name
        about = [place for place, word in enumerate(words) if _OF_THE_DOCUMENT.fullmatch(word)]
        words = words[about[-1] + 1 :] if about else words
        while words and words[0].lower() in _LEADING:
            words.pop(0)
        if words and words[0][0].isupper():
            return " ".join([*words, *found[2].split()]).title().replace("'S", "'s").replace("’S", "’s")
    return None


def _counts_a_section(block: Block) -> bool:
    """Whether a block is the first of the numbered sections; "Part 5" of a constitution holds the whole text."""
    return bool(block.number) and not block.number.startswith(("part", "chapter"))


def _names(block: Block) -> bool:
    text = block.text
    return (
        not block.number
        and not block.marker
        and not block.record
        and len(text) < 140
        and bool(_NAMES_IT.search(text))
        and not ended(text)
        and not is_adoption_line(text)
        and looks_like_heading(text)
    )


def _bare_heading(block: Block) -> bool:
    plain = not (block.marker or block.record or _counts_a_section(block) or is_adoption_line(block.text))
    return plain and looks_like_heading(block.text) and not ended(block.text)
