"""Every step has its words."""

import pytest

from moothall.casework.enquiries.changes import ended
from moothall.casework.enquiries.models import Message
from moothall.casework.enquiries.steps import STEPS
from moothall.casework.enquiries.views import STEP_WHATS


def test_every_step_has_its_page_and_its_words():
    assert STEPS.keys() == STEP_WHATS.keys()
    assert all(Message(step=step).did != step for step in STEPS)


@pytest.mark.parametrize(
    "typed", ["Please paint the bench.", "Who paints the bench?", "The bench! ", "And so on …"]
)
def test_a_sentence_that_ends_gets_no_second_full_stop(typed):
    assert ended(typed) == typed.rstrip()


def test_one_that_does_not_end_gets_a_full_stop():
    assert ended("Please paint the bench") == "Please paint the bench."
