"""Documents in other councils' manners, written by people who did not know the reader, and the founding texts."""

from collections.abc import Sequence

import pytest

from moothall.reading.reader import read

from .measuring import Document, Score, manners, score

# The reader learnt from all but the last kind; docs/decisions/matching.md says what that taught since it was written.
LEAST = {"dev-": (0.97, 0.985), "held-": (0.97, 0.985), "late-": (0.95, 0.985), "last-": (0.92, 0.98)}


def _measured(documents: Sequence[Document]) -> Score:
    return sum(
        (score(each, read(each.text.encode(), each.name).clauses) for each in documents),
        start=Score(),
    )


@pytest.mark.parametrize("kind", LEAST)
def test_documents_in_other_manners_are_understood(kind, record_property):
    documents = manners(kind)
    assert documents, "the labelled documents belong to the tests"
    total = _measured(documents)
    record_property("measured", f"{len(documents)} documents {kind}*: {total}")
    least, sure = LEAST[kind]
    assert total.f1 >= least
    assert total.sure >= sure


@pytest.mark.parametrize("kind", ["dev-", "held-"])
def test_every_labelled_line_of_them_is_in_a_clause(kind):
    lost = [error for error in _measured(manners(kind)).errors if error[1] == "in no clause"]
    assert lost == []
