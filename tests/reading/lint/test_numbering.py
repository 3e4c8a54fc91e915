"""Numbers and paragraphs that stand twice, are left out or out of order."""

from moothall.reading.lint import Weight

from .documents import TOWN, WELSH, found, kinds, village

LONG = "Officers keep the diary of the hall and tell the hirers of any change before the day of the booking."


def test_a_number_used_twice_is_to_be_put_right():
    (one,) = found(village(without="3.6 Councillors may inspect", instead="3.5 Councillors may inspect"))[:1]
    assert (one.kind, one.weight, one.ref) == ("number-twice", Weight.PUT_RIGHT, "3.5 (second)")


def test_a_number_left_out_is_named_where_the_next_one_stands():
    (one,) = found(village(without="4.6 A written", instead="4.8 A written"))
    assert (one.kind, one.weight, one.ref) == ("number-skipped", Weight.LOOK_AT, "4.8")
    assert "4.6, 4.7" in one.says


def test_the_first_number_of_a_section_can_be_the_one_left_out():
    (one,) = found(village(without="1.1 This protocol helps", instead="1.3 This protocol helps"))[:1]
    assert one.kind in {"number-skipped", "number-out-of-order"}


def test_numbers_out_of_order_are_found():
    text = village("The hall is closed on Mondays.", "The office is closed on Fridays.")
    text = text.replace("3.9 The hall", "3.10 The hall").replace("3.10 The office", "3.9 The office")
    assert kinds(text) == ["number-out-of-order"]


def test_a_letter_left_out_of_a_list_is_found():
    assert kinds(
        TOWN.replace("(c) regular information", "(d) regular information").replace(
            "(d) that they keep", "(e) that they keep"
        )
    ) == ["number-skipped"]


def test_a_letter_twice_in_a_list_is_found():
    assert "number-twice" in kinds(TOWN.replace("(c) regular information", "(b) regular information"))


def test_numbers_behind_a_letter_count_too():
    assert kinds(WELSH.replace("C4. The Monitoring", "C5. The Monitoring")) == ["number-skipped"]


def test_a_paragraph_that_stands_twice_is_found_at_its_second_place():
    (one,) = found(village(LONG, LONG))
    assert (one.kind, one.ref, one.also) == ("paragraph-twice", "3.10", ("3.9",))


def test_short_lines_and_items_of_different_lists_may_be_alike():
    assert kinds(village("Officers are polite.", "Officers are polite.")) == []
    same = "understanding for the workload that comes with the work of each and every day of the week;"
    text = TOWN.replace("(d) understanding for their workload.", f"(d) {same}").replace(
        "(c) regular information;", f"(c) {same}"
    )
    assert kinds(text) == []


def test_numbers_used_twice_are_one_finding_with_all_their_places():
    text = village(without="3.6 Councillors may inspect", instead="3.5 Councillors may inspect")
    text = text.replace("4.6 A written", "4.5 A written")
    (one,) = found(text)
    assert (one.kind, one.ref, one.also) == ("number-twice", "3.5 (second)", ("4.5 (second)",))
    assert one.says.startswith("The numbers 3.5 and 4.5 stand twice")


def test_a_number_that_the_second_of_two_was_to_have_is_not_left_out_as_well():
    text = village(without="3.6 Councillors may inspect", instead="3.5 Councillors may inspect")
    assert kinds(text) == ["number-twice"]
    assert kinds(text.replace("3.8 Official", "3.9 Official")) == ["number-twice", "number-skipped"]
