"""A clause before anything is understood of it."""

from msgspec import Struct


class Piece(Struct):
    """One clause before anything is understood of it.

    ``lead`` is the lead-in it stands under, ``printed`` the text with its number or bullet as the document has it.
    """

    ref: str
    text: str
    page: int
    heading: str = ""
    within: str = ""
    lead: str = ""
    printed: str = ""
