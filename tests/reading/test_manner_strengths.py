"""How strongly things are put in documents in other councils' manners, where the provision was found."""

from moothall.reading.reader import read

from .measuring import Score, manners, score


def test_strengths_in_other_manners_agree_with_the_labels(record_property):
    total = sum(
        (score(each, read(each.text.encode(), each.name).clauses) for each in manners("dev-")), start=Score()
    )
    right = total.strengths_right / total.right
    record_property("measured", f"documents dev-*: strengths right {right:.3f} of {total.right}")
    assert right >= 0.93
