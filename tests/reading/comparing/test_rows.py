"""Which clauses stand side by side, and what became of each."""

import pytest
from msgspec.structs import replace

from moothall.reading.comparing import Kind
from moothall.reading.comparing.aligning import Group, in_place
from moothall.reading.comparing.rows import rows
from moothall.site import profiles

from .protocols import COPIES, COURTESY, ENQUIRIES, ORDERS, PRESS, REVIEW, protocol

OLD = protocol(("1", COURTESY), ("2", ENQUIRIES), ("3", ORDERS), ("4", COPIES), ("5", PRESS), ("6", REVIEW))


def told(first, second):
    """Each row as its kind and the references on both sides."""
    return [
        (row.kind.value, [one.ref for one in row.first], [one.ref for one in row.second])
        for row in rows(first, second)
    ]


def test_nothing_and_something():
    assert told(protocol(), protocol()) == []
    assert told(protocol(), protocol(("1", COURTESY))) == [("only second", [], ["1"])]
    assert told(protocol(("1", COURTESY)), protocol()) == [("only first", ["1"], [])]


def test_another_shape_of_quotation_marks_is_no_change_and_another_word_is():
    old = protocol(("1", "The council's “Proper Officer” keeps the members' register of interests."))
    new = protocol(("1", 'The council’s "Proper Officer" keeps the members’ register of interests.'))
    assert [(row.kind.value, row.spans) for row in rows(old, new)] == [("same", ())]
    other = protocol(("1", new.clauses[0].text.replace("keeps", "mends")))
    assert [row.kind.value for row in rows(old, other)] == ["changed"]


def test_a_clause_put_in_renumbers_those_after_it_and_moves_none():
    new = protocol(
        ("1", COURTESY), ("2", "Training is offered every spring."), ("3", ENQUIRIES), ("4", ORDERS),
        ("5", COPIES), ("6", PRESS), ("7", REVIEW),
    )  # fmt: skip
    assert told(OLD, new) == [
        ("same", ["1"], ["1"]),
        ("only second", [], ["2"]),
        ("renumbered", ["2"], ["3"]),
        ("renumbered", ["3"], ["4"]),
        ("renumbered", ["4"], ["5"]),
        ("renumbered", ["5"], ["6"]),
        ("renumbered", ["6"], ["7"]),
    ]


def test_what_was_left_out_stands_where_it_stood():
    new = protocol(("2", ENQUIRIES), ("5", PRESS), ("6", REVIEW))
    assert told(OLD, new) == [
        ("only first", ["1"], []),
        ("same", ["2"], ["2"]),
        ("only first", ["3"], []),
        ("only first", ["4"], []),
        ("same", ["5"], ["5"]),
        ("same", ["6"], ["6"]),
    ]


def test_a_clause_that_went_elsewhere_has_moved_and_the_others_have_not():
    new = protocol(
        ("2", ENQUIRIES), ("3", ORDERS), ("4", COPIES), ("5", PRESS), ("5a", COURTESY), ("6", REVIEW)
    )
    assert told(OLD, new)[4] == ("moved", ["1"], ["5a"])
    assert [row.kind for row in rows(OLD, new)].count(Kind.SAME) == 5


def test_a_clause_that_went_elsewhere_in_other_words_has_changed_and_moved():
    other = COURTESY.replace("respect", "dignity")
    new = protocol(("2", ENQUIRIES), ("3", ORDERS), ("4", COPIES), ("5", PRESS), ("5a", other), ("6", REVIEW))
    row = next(row for row in rows(OLD, new) if row.kind is Kind.CHANGED)
    assert row.moved
    assert [(run.was, run.now) for run in row.spans if not run.kept] == [("respect", "dignity")]


def test_of_two_that_swapped_both_moved():
    a, b, c = Group((0,), (1,)), Group((1,), (0,)), Group((2,), (2,))
    assert in_place([a, b, c]) == {c}
    assert in_place([]) == set()


@pytest.mark.parametrize("ref", ["2", "9"])
def test_a_changed_clause_is_found_under_its_reference_or_another(ref):
    new = protocol(("1", COURTESY), (ref, ENQUIRIES.replace("must", "should normally")), ("3", ORDERS))
    assert told(OLD, new)[1] == ("changed", ["2"], [ref])


def test_under_the_same_reference_few_words_in_common_are_enough_and_none_are_too_few():
    mended = "Whoever sits on the council puts enquiries to the Clerk alone, and to nobody besides."
    assert told(OLD, protocol(("1", COURTESY), ("2", mended), ("3", ORDERS)))[1][1:] == (["2"], ["2"])
    other = "Photographs of the fair may be taken freely."
    assert ("only second", [], ["2"]) in told(OLD, protocol(("1", COURTESY), ("2", other), ("3", ORDERS)))


def test_one_clause_made_into_two_is_split_and_the_other_way_round_merged():
    whole = protocol(("1", COURTESY), ("2", f"{ENQUIRIES} {ORDERS}"), ("3", PRESS))
    parts = protocol(("1", COURTESY), ("2", ENQUIRIES), ("3", ORDERS), ("4", PRESS))
    assert told(whole, parts) == [
        ("same", ["1"], ["1"]),
        ("split", ["2"], ["2", "3"]),
        ("renumbered", ["3"], ["4"]),
    ]
    assert told(parts, whole)[1] == ("merged", ["2", "3"], ["2"])


def test_a_part_that_went_far_away_still_belongs_to_its_clause():
    whole = protocol(
        ("1", f"{ENQUIRIES} {ORDERS}"), ("2", COURTESY), ("3", COPIES), ("4", PRESS), ("5", REVIEW)
    )
    parts = protocol(
        ("1", ENQUIRIES), ("2", COURTESY), ("3", COPIES), ("4", PRESS), ("5", REVIEW), ("6", ORDERS)
    )
    assert told(whole, parts)[0] == ("split", ["1"], ["1", "6"])


def test_councils_that_word_it_differently_meet_in_what_they_state():
    ours = protocol(("1", "Keep the Clerk between you and the staff.", "direction.via-clerk", "must"))
    theirs = protocol(
        ("4.2", "Photographs may be taken.", "media.social-media", "may"),
        ("4.3", "Staff are asked by way of their manager, the Clerk.", "direction.via-clerk", "should"),
    )
    assert told(ours, theirs) == [("only second", [], ["4.2"]), ("reworded", ["1"], ["4.3"])]
    assert rows(ours, theirs)[1].spans == ()


def test_a_clause_on_one_side_alone_says_where_the_other_states_the_same():
    ours = protocol(
        ("1", COURTESY, "conduct.courtesy", "must"), ("2", "Be kind.", "conduct.courtesy", "should")
    )
    theirs = protocol(("7", COURTESY, "conduct.courtesy", "must"))
    assert [(row.kind.value, row.see) for row in rows(ours, theirs)] == [
        ("renumbered", ()),
        ("only first", ("7",)),
    ]


def test_between_councils_nothing_has_moved():
    found = rows(profiles.load("pitstone"), profiles.load("yateley"))
    assert not any(row.moved or row.kind is Kind.MOVED for row in found)


def test_the_councils_own_norm_and_the_heading_belong_to_a_clause():
    one = protocol(("1", COURTESY), ("2", ENQUIRIES))
    headed = replace(one, clauses=(replace(one.clauses[0], heading="Conduct"), one.clauses[1]))
    kept = replace(one, clauses=(replace(one.clauses[0], local="Wear a badge."), one.clauses[1]))
    assert rows(one, headed)[0].kind is Kind.RENUMBERED
    assert rows(one, kept)[0].kind is Kind.CHANGED
    assert rows(one, kept)[0].spans[-1].now.strip() == "Wear a badge."


def test_of_clauses_that_read_the_same_the_nearest_in_place_is_taken():
    first = protocol(("1", PRESS), ("2", COURTESY))
    second = protocol(("a", COURTESY), ("b", COURTESY))
    assert ("renumbered", ["2"], ["b"]) in told(first, second)
    assert ("only second", [], ["a"]) in told(first, second)


def test_between_councils_the_same_reference_means_nothing():
    ours = "The Clerk answers an enquiry within seven days and tells the chair of it."
    theirs = "The Clerk answers nobody on Sundays, and keeps the keys of the hall."
    assert told(protocol(("1", ours)), protocol(("1", theirs))) == [
        ("only first", ["1"], []),
        ("only second", [], ["1"]),
    ]
    beside = [("2", ENQUIRIES), ("3", ORDERS)]  # between versions of one text it does mean something
    assert told(protocol(("1", ours), *beside), protocol(("1", theirs), *beside))[0] == (
        "reworded",
        ["1"],
        ["1"],
    )


def test_a_clause_that_says_more_than_the_rest_of_a_pair_is_no_part_of_it():
    first = protocol(
        ("1", COURTESY, "conduct.courtesy", "must"),
        (
            "2",
            "Nobody bullies, and all the hats stay on.",
            "conduct.no-bullying",
            "must",
            "conduct.codes",
            "must",
        ),
    )
    second = protocol(("1", COURTESY, "conduct.courtesy", "must", "conduct.no-bullying", "must"))
    assert ("only first", ["2"], []) in told(first, second)
    both = protocol(
        ("1", COURTESY, "conduct.courtesy", "must", "conduct.no-bullying", "must", "conduct.codes", "must")
    )
    assert told(first, both) == [("merged", ["1", "2"], ["1"])]
