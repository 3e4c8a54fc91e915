"""A council with Pitstone's protocol in force, and the acts of its later life by name."""

from datetime import date

import pytest

from moothall.instrument import changes as adopting
from moothall.instrument import facts as drafting
from moothall.instrument.life import changes, facts
from moothall.road.perform import What, perform
from tests.builders import in_force, standing
from tests.instrument.test_adopting import a_draft

DAY = date(2026, 6, 1)

ADOPT = What(drafting.adopt, adopting.adopt, drafting.by_the_version)
CORRECT_ADOPTION = What(drafting.correct_adoption, adopting.correct_adoption, drafting.by_the_version)
START = What(facts.start, changes.start)
AMEND = What(facts.amend, changes.amend)
CONSULT = What(facts.consult, changes.consult)
COMMENT = What(facts.comment, changes.comment)
PROPOSE = What(facts.propose, changes.propose)
MEND = What(facts.mend, changes.mend)
WITHDRAW = What(facts.withdraw, changes.withdraw)
ANSWER = What(facts.answer, changes.answer)
SET_ASIDE = What(facts.set_aside, changes.set_aside)
READOPT = What(facts.readopt, changes.readopt)
RECORD = What(facts.record_review, changes.record_review)
SET_DAY = What(facts.set_day, changes.set_day)
DISMISS = What(facts.dismiss, changes.dismiss)
LAPSE = What(facts.lapse, changes.lapse)
CORRECT_LAPSE = What(facts.correct_lapse, changes.correct_lapse)


def do(what, held, on=DAY, **given):
    """Carry an act out as whoever holds the seat or post, on that day; what came of it."""
    return perform(what, standing(held, on), given).result


def boxes(name, day):
    """A date as a browser sends it."""
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


@pytest.fixture
def adoption(council):
    return in_force(council, "pitstone", date(2024, 3, 21))


@pytest.fixture
def draft(clerk, adoption):
    return do(START, clerk)


@pytest.fixture
def adopted(clerk, council):
    """Pitstone's protocol, which is to be reviewed every year."""
    return do(ADOPT, clerk, version=a_draft(council), adopted_on=date(2026, 5, 12))
