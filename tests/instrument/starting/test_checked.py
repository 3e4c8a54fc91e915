"""A careful adviser finds nothing to say of the model, whether as stored or as taken back from paper."""

import pytest

from moothall.instrument.starting.composing import compose
from moothall.reading.lint import from_version, lint
from moothall.reading.reader import read
from moothall.reading.values import Adoption
from tests.instrument.starting.texts import CHOICES, DAY, ENGLISH, FULL, PAPERS, WELSH, sheet

LEFT_OUT = "lacking"  # what an answer leaves out is lacking because the council wants it so

councils = pytest.mark.parametrize("council", [ENGLISH, WELSH], ids=["england", "wales"])


def checked(reading, council):
    return lint(reading, DAY, nation=council.nation, council=council.council, draft=True)


@councils
def test_the_full_choice_lacks_nothing_and_has_nothing_to_put_right(council):
    assert checked(from_version(compose(council, FULL), Adoption()), council) == ()


@councils
@pytest.mark.parametrize("given", CHOICES.values(), ids=CHOICES)
def test_other_choices_have_nothing_to_put_right(council, given):
    found = checked(from_version(compose(council, given), Adoption()), council)
    assert [one for one in found if one.kind != LEFT_OUT] == []


@councils
@pytest.mark.parametrize("kind", PAPERS)
def test_nor_has_the_paper(council, kind):
    reading = read(PAPERS[kind](sheet(council, FULL)), f"draft.{kind}")
    found = [one for one in checked(reading, council) if not one.ref.startswith("annex")]
    assert found == []
