"""How strongly things are put in documents in other councils' manners, where the provision was found."""

import pytest

from moothall.reading.reader import read

from .measuring import Score, manners, score


@pytest.mark.parametrize(("kind", "least"), [("dev-", 0.94), ("held-", 0.89)])
def test_strengths_in_other_manners_agree_with_the_labels(kind, least, record_property):
    total = sum(
        (score(each, read(each.text.encode(), each.name).clauses) for each in manners(kind)), start=Score()
    )
    right = total.strengths_right / total.right
    record_property("measured", f"documents {kind}*: strengths right {right:.3f} of {total.right}")
    assert right >= least
