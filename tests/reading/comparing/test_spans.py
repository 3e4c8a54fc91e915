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
