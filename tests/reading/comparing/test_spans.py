"""Differences by words."""

import pytest

from moothall.reading.comparing.spans import spans


def told(first, second):
    """As one line: [-left out-]{+put in+}."""
    return "".join(
        run.now
        if run.kept
        else (f"[-{run.was}-]" if run.was else "") + (f"{{+{run.now}+}}" if run.now else "")
        for run in spans(first, second)
    )


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        ("", "", ""),
        ("Old.", "", "[-Old.-]"),
        ("", "New.", "{+New.+}"),
        ("The Clerk must answer.", "The Clerk should answer.", "The Clerk [-must -]{+should +}answer."),
        ("within five days", "within five working days", "within five {+working +}days"),
        ("Ask the Clerk", "Ask the Clerk,", "Ask the Clerk{+,+}"),
        ("day-to-day work", "day-to-day running", "day-to-day [-work-]{+running+}"),
        ("the council’s staff", "the council's staff", "the council's staff"),
        # a single word kept between two changes breaks nothing up
        ("a red and b c", "x blue and y b c", "[-a red and -]{+x blue and y +}b c"),
        ("Officers:\n(a) reply", "Officers:\n(a) advise\n(b) reply", "Officers:\n(a) {+advise\n(b) +}reply"),
    ],
)
def test_differences_by_words(first, second, says):
    assert told(first, second) == says


def test_a_very_long_text_takes_no_minutes():
    words = [f"w{number % 37} the" for number in range(4000)]
    changed = [*words[:2000], "something else entirely", *words[2001:]]
    found = spans(" ".join(words), " ".join(changed))
    assert "".join(run.now for run in found) == " ".join(changed)
    assert next(run.now for run in found if not run.kept).startswith("something else")


def test_a_text_of_nothing_but_the_same_words_takes_no_minutes():
    first, second = "a b " * 740, "b a c " * 490
    found = spans(first, second)
    assert "".join(run.was for run in found) == first
    assert "".join(run.now for run in found) == second


def test_the_other_way_round_is_the_mirror_image_where_there_is_a_choice():
    first, second = "a b a", "b a b"
    turned = [(run.now, run.was, run.kept) for run in spans(second, first)]
    assert [(run.was, run.now, run.kept) for run in spans(first, second)] == turned
