"""Every step has its words."""

from moothall.casework.enquiries.models import Message
from moothall.casework.enquiries.steps import STEPS
from moothall.casework.enquiries.views import STEP_WHATS


def test_every_step_has_its_page_and_its_words():
    assert STEPS.keys() == STEP_WHATS.keys()
    assert all(Message(step=step).did != step for step in STEPS)
