"""Lead-ins over numbered clauses: "4.2 Councillors shall:" over 4.2.1 and 4.2.2, or a heading "Officers can expect"."""

import re
from collections.abc import Iterable

from msgspec import Struct

from .piece import Piece

_MOST_WORDS = 9
_COUNT = re.compile(r"\(\d+\)$")
_MODAL = r"(?:should|must|shall|will|may|can|cannot)"
_LEADING = re.compile(
    rf"(?:.*\b(?<!good )(?<!ill )(?<!free ))?(?:{_MODAL}(?: (?:not|never|always|also))?"
    r"|(?:are|is) (?:expected|required|asked|encouraged|entitled) to"
    r"|(?:can|may|should) (?:\w+ )?(?:expect|look for|count on|rely on|ask)(?: (?:of|from) .{1,60})?"
    r"|expects? (?:of|from) .{1,60})\s*:?",
    re.IGNORECASE,
)


_ENDS_OPEN = re.compile(rf"\b{_MODAL}(?: (?:not|never|always|also))?\s*:?$", re.IGNORECASE)
# "Councillors may" needs a verb: a clause that begins with whom it is about is a sentence of its own.
_OF_ITS_OWN = re.compile(
    r"(?:the|an?|this|these|it|they|councillors?|members?|officers?|employees?|clerk|chair|council)\b",
    re.IGNORECASE,
)


class _Lead(Struct):
    """A clause that leads in those whose references begin so."""

    ref: str
    text: str
    under: tuple[str, ...]


def lead_on(pieces: Iterable[Piece]) -> None:
    """Give each numbered clause the lead-in that it finishes, as an item of a list has its own.

    The lead-in is the clause right above the first of them that ends with a colon, or else the heading over them.
    """
    leads: list[_Lead] = []
    for piece in pieces:
        while leads and not piece.ref.startswith(leads[-1].under):
            leads.pop()
        if piece.lead:
            if leads and piece.within == leads[-1].ref:
                leads.pop()  # it leads in a list of its own and nothing after it
        elif leads and _led_already(leads[-1], piece):
            leads.pop()
        elif leads and not _COUNT.search(piece.ref):
            if _finishes(piece.text, leads[-1].text):
                piece.lead, piece.within = leads[-1].text, leads[-1].ref
        elif not leads:
            piece.lead = leading(piece.heading, piece.text)
        if piece.text.endswith(":"):
            leads.append(_begun(piece))


def _led_already(lead: _Lead, piece: Piece) -> bool:
    """Whether a paragraph right under a lead-in without a number is what that led in: "as follows:", and a line."""
    return bool(_COUNT.search(piece.ref)) and _COUNT.sub("", piece.ref) == _COUNT.sub("", lead.ref)


def _begun(piece: Piece) -> _Lead:
    base = _COUNT.sub("", piece.ref)
    parent, dot, _ = base.rpartition(".")
    # A paragraph after clause 2.2 that ends with a colon leads in its sisters 2.3 and on.
    under = (f"{base}.", f"{parent}.") if dot and base != piece.ref else (f"{base}.",)
    return _Lead(piece.ref, f"{piece.lead} {piece.text}".lstrip(), under)


def leading(heading: str, text: str) -> str:
    """A heading that a clause finishes, "Councillors must not"; empty where it is no beginning of that sentence."""
    return heading if _LEADING.fullmatch(heading) and _finishes(text, heading) else ""


def _finishes(text: str, lead: str) -> bool:
    return not (_ENDS_OPEN.search(lead) and _OF_ITS_OWN.match(text))


def only_leads(text: str) -> bool:
    """Whether a clause is nothing but a short beginning: "The Chair shall:"."""
    return text.endswith(":") and len(text.split()) < _MOST_WORDS and bool(_LEADING.fullmatch(text))
