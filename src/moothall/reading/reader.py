"""The reader: bytes in, a Reading out, and nothing but ``Unreadable`` raised."""

from . import front, remarks
from .adoption import find_adoption
from .blocks import to_blocks
from .formats import open_document
from .quoting import quotations
from .tree import to_pieces
from .understanding import understand
from .values import MOST_BYTES, TOO_LARGE, ReadClause, Reading, Unreadable


def read(data: bytes, name: str) -> Reading:
    """Read a council's document.

    Args:
        data: the file's content; its kind is told from this alone.
        name: what the file is called, for messages.

    Raises:
        Unreadable: its text is one sentence for a Clerk.

    """
    if len(data) > MOST_BYTES:
        raise Unreadable(TOO_LARGE)
    document = open_document(data)
    title, pieces = to_pieces(to_blocks(document.lines))
    quoted = quotations(pieces)
    clauses = tuple(
        ReadClause(
            piece.ref,
            piece.text,
            piece.heading,
            piece.page,
            piece.within,
            understand(piece, quoted.get(piece.ref)),
            piece.printed,
        )
        for piece in pieces
    )
    remarks.refuse_other_documents(title, clauses)
    texts = [clause.text for clause in clauses]
    return Reading(
        name=name,
        title=title or None,
        council=front.find_council(title, texts),
        clauses=clauses,
        adoption=find_adoption(title, clauses),
        findings=remarks.remarks(clauses),
    )
