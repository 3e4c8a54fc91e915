"""Reading one clause again, after its words were changed by hand."""

from moothall.protocol.core.clauses import Clause, Statement

from .convert import statements_of
from .structure.leading import leading
from .structure.piece import Piece
from .understanding import understand


def read_clause(clause: Clause, lead: str = "") -> tuple[tuple[Statement, ...], dict[str, float]]:
    """What the clause states, and how sure the reader is of each provision.

    ``lead`` is the clause that leads it in, as in "Officers should:"; without one its heading may.
    """
    piece = Piece(
        clause.ref,
        clause.text,
        1,
        clause.heading,
        clause.within,
        lead or leading(clause.heading, clause.text),
    )
    found = understand(piece)
    statements = tuple(statement for stated in found for statement in statements_of(clause.ref, stated))
    return statements, {stated.key: stated.confidence for stated in found}
