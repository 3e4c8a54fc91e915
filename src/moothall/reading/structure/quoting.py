"""Which clauses only quote somebody else, paragraph after paragraph, as a council quotes national guidance."""

import re

from ..language.printed import MOST_WORDS, Term
from .tree import Piece

_OPENS = re.compile(r"^\W{0,2}[\"“]")
_MARKS = re.compile(r"[\"“”]")
_MOST = 15  # clauses; a mark that nothing closes for longer was forgotten
_AUTHORS = (
    ("LGA", r"\bLocal Government Association\b|\bLGA\b"),
    ("NALC", r"\bNational Association of Local Councils\b|\bNALC\b"),
    ("One Voice Wales", r"\bOne Voice Wales\b"),
    ("SLCC", r"\bSociety (?:of|for) Local Council Clerks\b|\bSLCC\b"),
    ("Welsh Government", r"\bWelsh (?:Assembly )?Government\b"),
    ("Government", r"\b(?:Secretary of State|Government|Department for)\b"),
)


def quotations(pieces: list[Piece]) -> dict[str, Term]:
    """By reference, whose words a clause quotes, where a quotation runs over several clauses."""
    found: dict[str, Term] = {}
    for place, piece in enumerate(pieces):
        if piece.ref in found or not _OPENS.match(piece.text) or _closed(piece.text):
            continue
        end = next(
            (
                number
                for number in range(place + 1, min(place + _MOST, len(pieces)))
                if not _closed(pieces[number].text)
            ),
            None,
        )
        if end is not None:
            before = pieces[place - 1].text if place else ""
            source = _source(piece.lead or before)
            found |= dict.fromkeys((quoted.ref for quoted in pieces[place : end + 1]), source)
    return found


def _closed(text: str) -> bool:
    """Whether every quotation that the text opens is closed in it."""
    return len(_MARKS.findall(text)) % 2 == 0


def _source(before: str) -> Term:
    """Whom the words before a quotation name."""
    for author, pattern in _AUTHORS:
        if found := re.search(pattern, before):
            words = before[found.start() :].split()
            guidance = (
                "guidance" if re.search(r"\bguid(?:ance|e)\b|\bcode\b", before, re.IGNORECASE) else "words"
            )
            return Term(f"quoted {author} {guidance}", " ".join(words[:MOST_WORDS]).rstrip(":"))
    return Term("quoted")
