"""No false alarm: documents in which there is nothing to find."""

from datetime import date

import pytest

from moothall.protocol.chapters import CATALOGUE
from moothall.reading.lint import Weight, lint

from .documents import CLEAN, ON, found, reading


@pytest.mark.parametrize("name", CLEAN)
def test_nothing_is_found_in_a_clean_document(name):
    assert found(CLEAN[name]) == []


@pytest.mark.parametrize("name", CLEAN)
def test_what_it_leaves_out_is_told_by_chapter_and_asks_for_nothing(name):
    lacking = [one for one in lint(reading(CLEAN[name]), ON) if one.kind == "lacking"]
    stated = {one.key for clause in reading(CLEAN[name]).clauses for one in clause.provisions}
    named = [key for one in lacking for key in one.words.split(", ")]
    assert set(named) == CATALOGUE.keys() - stated
    assert len(named) == len(set(named))
    assert all(one.weight is Weight.LOOK_AT for one in lacking)
    for one in lacking:
        counts = [len(CATALOGUE[key].stated) for key in one.words.split(", ")]
        assert counts == sorted(counts, reverse=True)
        assert len({key.split(".")[0] for key in one.words.split(", ")}) == 1


def test_the_same_document_is_overdue_a_year_later():
    assert [one.kind for one in found(CLEAN["village"], date(2027, 6, 1))] == ["review-overdue"]


def test_what_is_to_put_right_comes_first_then_by_clause_and_what_is_lacking_last():
    text = CLEAN["village"].replace("1.1 This protocol", "1.1 The [Deputy] Clerk says: this protocol")
    text = text.replace("1.2 It is read", "1.2 The Audit Commission says that it is read")
    text = text.replace("4.3 ", "4.3 Write to the Standards Board. ")
    found = [(one.ref, one.kind) for one in lint(reading(text), ON)]
    told = [one for one in found if one[1] != "lacking"]
    assert told == [("1.2", "law-abolished"), ("4.3", "law-abolished"), ("1.1", "brackets")]
    assert found[: len(told)] == told
