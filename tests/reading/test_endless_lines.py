"""A line without end, made of what the reader looks for: it is read or refused, and nobody has to wait for it."""

import pytest

from moothall.reading.child import read_safely
from moothall.reading.values import Unreadable

from . import documents

UNITS = ("[", "[a](", ". ", ".", "_", "…")


@pytest.mark.parametrize("unit", UNITS)
def test_an_endless_line_does_not_keep_the_reader_busy(unit):
    data = documents.as_text() + f"\n\n99. Officers {unit * (100_000 // len(unit))}\n".encode()
    try:
        assert read_safely(data, "endless.txt").clauses
    except Unreadable as refusal:
        assert "was stopped" not in str(refusal)
