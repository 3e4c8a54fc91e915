"""What holds whatever is compared: nothing against itself, the mirror image, every clause once, every word kept."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from moothall.reading.comparing import Kind, compare
from moothall.reading.comparing.rows import rows
from moothall.reading.comparing.spans import Span, spans

from .protocols import protocols

DAY = date(2026, 6, 8)
MIRROR = {
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
    Kind.ONLY_FIRST: Kind.ONLY_SECOND,
    Kind.ONLY_SECOND: Kind.ONLY_FIRST,
}


@settings(max_examples=60, deadline=None)
@given(protocols())
def test_a_protocol_does_not_differ_from_itself(one):
    found = compare(one, one, DAY)
    assert not found.differs
    assert (found.changes, found.follows, found.provisions) == ((), (), ())
    assert [row.first for row in found.rows] == [(clause,) for clause in one.clauses]


@settings(max_examples=60, deadline=None)
@given(protocols(), protocols())
def test_the_other_way_round_is_the_mirror_image(one, other):
    here, there = compare(one, other, DAY), compare(other, one, DAY)
    assert here.differs is there.differs
    told = {(change.act, change.second, change.first) for change in here.changes}
    assert told == {(change.act, change.first, change.second) for change in there.changes}
    assert {(each.act, each.second, each.first) for each in here.follows} == {
        (each.act, each.first, each.second) for each in there.follows
    }
    assert [(each.provision, each.second, each.first) for each in here.provisions] == [
        (each.provision, each.first, each.second) for each in there.provisions
    ]
    turned = {
        (MIRROR.get(row.kind, row.kind), row.second, row.first, _turned(row.spans), row.moved, row.see)
        for row in here.rows
    }
    assert turned == {(row.kind, row.first, row.second, row.spans, row.moved, row.see) for row in there.rows}


@settings(max_examples=150, deadline=None)
@given(protocols(), protocols())
def test_every_clause_of_both_stands_in_exactly_one_row(one, other):
    found = rows(one, other)
    for side, clauses in (("first", one.clauses), ("second", other.clauses)):
        held = [clause.ref for row in found for clause in getattr(row, side)]
        assert sorted(held) == sorted(clause.ref for clause in clauses)
    assert all(row.first or row.second for row in found)


@settings(max_examples=150, deadline=None)
@given(protocols(), protocols())
def test_what_is_unchanged_reads_the_same_and_what_is_changed_does_not(one, other):
    for row in rows(one, other):
        if row.kind in (Kind.SAME, Kind.RENUMBERED, Kind.MOVED):
            (ours,), (theirs,) = row.first, row.second
            assert ours.text.split() == theirs.text.split()
        if row.kind is Kind.SAME:
            assert (ours.ref, ours.heading, ours.local) == (theirs.ref, theirs.heading, theirs.local)


_words = st.lists(
    st.sampled_from(["the", "Clerk", "must", "not", ",", "  ", "\n", "’s", "day-to-day"]), max_size=12
)
_texts = _words.map(" ".join) | _words.map("".join) | st.text(max_size=30)


@settings(max_examples=300)
@given(_texts, _texts)
def test_the_runs_of_words_give_each_text_whole(one, other):
    found = spans(one, other)
    assert "".join(run.was for run in found) == one
    assert "".join(run.now for run in found) == other
    assert all(_bare(run.was) == _bare(run.now) for run in found if run.kept)
    assert spans(other, one) == _turned(found)


def _turned(found):
    return tuple(Span(run.now, run.was, run.kept) for run in found)


def _bare(text):
    return "".join(text.split()).replace("’", "'")


@given(_texts)
def test_a_text_against_itself_is_one_run(one):
    assert spans(one, one) == ((Span(one, one, kept=True),) if one else ())
