"""The reader: bytes in, a Reading out, and nothing but ``Unreadable`` raised."""

from . import remarks
from .exchange import opening
from .formats import open_document
from .particulars.adoption import find_adoption
from .structure import front
from .structure.asides import asides
from .structure.blocks import to_blocks
from .structure.quoting import quotations
from .structure.tree import to_pieces
from .understanding import understand_all
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
    handed_over = opening.exchanged(data)
    if handed_over is not None:
        return opening.to_reading(handed_over, name)
    document = open_document(data)
    remarks.refuse_programs(line.text for line in document.lines)
    blocks = to_blocks(document.lines)
    title, pieces = to_pieces(blocks)
    quoted = quotations(pieces)
    clauses = tuple(
        ReadClause(piece.ref, piece.text, piece.heading, piece.page, piece.within, stated, piece.printed)
        for piece, stated in zip(pieces, understand_all(pieces, quoted), strict=True)
    )
    remarks.refuse_other_documents(title, clauses)
    texts = [clause.text for clause in clauses]
    return Reading(
        name=name,
        title=title or None,
        council=front.find_council(title, front.named_alone(blocks) + texts),
        clauses=clauses,
        adoption=find_adoption(title, clauses),
        findings=remarks.on_the_whole(clauses, document.remarks) + remarks.remarks(clauses),
        asides=asides(document.heads, blocks, clauses),
    )
