"""What the tests of a format look at: references with texts, or the lines alone."""

from moothall.reading.formats import open_document
from moothall.reading.structure.blocks import to_blocks
from moothall.reading.structure.tree import to_pieces


def lines(data: bytes) -> list[str]:
    """The lines with the marker that the document counts by itself before them."""
    return [f"{line.marker} {line.text}".strip() for line in open_document(data).lines]


def clauses(data: bytes) -> dict[str, str]:
    """Every clause as printed, by its reference."""
    pieces = to_pieces(to_blocks(open_document(data).lines))[1]
    assert len({piece.ref for piece in pieces}) == len(pieces)
    return {piece.ref: piece.printed for piece in pieces}
