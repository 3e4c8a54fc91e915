"""Scripts: days relative to the day of the demonstration, and people who are invented."""

import os
import re
from datetime import date, time
from pathlib import Path

import pytest

from moothall.protocol.core.clauses import Nation
from moothall.site import profiles
from moothall.site.demo.script import Days, load
from moothall.site.demo.telling import DOES

TEXTS = Path(os.environ.get("FOUNDING_TEXTS", Path(__file__).parents[4] / "shared/mission/protocols"))


@pytest.mark.parametrize(
    ("today", "ago", "day"),
    [
        (date(2026, 6, 3), 1, date(2026, 6, 2)),
        (date(2026, 6, 1), 1, date(2026, 5, 29)),
        (date(2026, 5, 31), 1, date(2026, 5, 29)),
        (date(2026, 5, 26), 1, date(2026, 5, 22)),  # over a bank holiday
        (date(2026, 5, 22), -1, date(2026, 5, 26)),
        (date(2026, 6, 12), 10, date(2026, 5, 29)),
    ],
)
def test_days_are_working_days_before_and_after(today, ago, day):
    assert Days(today, Nation.ENGLAND).working(ago) == day


def test_nothing_is_told_of_today():
    with pytest.raises(ValueError, match="today"):
        Days(date(2026, 6, 3), Nation.ENGLAND).working(0)


def test_moments_of_a_day_follow_each_other():
    days, day = Days(date(2026, 6, 3), Nation.ENGLAND), date(2026, 6, 2)
    first, second = days.moment(day), days.moment(day)
    evening = days.moment(day, time(20, 0))
    assert first < second < evening
    with pytest.raises(ValueError, match="not later"):
        days.moment(day, time(20, 0))


@pytest.mark.parametrize("name", profiles.names())
def test_every_council_has_a_script_of_the_size_of_such_a_council(name):
    script = load(name)
    sitting = [seat for seat in script.seats.values() if seat.until is None]
    assert 5 <= len(sitting) <= 7
    assert len(sitting) < len(script.seats)  # one whose term has ended
    assert all(post.line_manager for key, post in script.posts.items() if key != script.clerk)
    assert set(script.people) == {*script.seats, *(post.held_by for post in script.posts.values())}


def test_everything_that_can_be_told_is_told_somewhere():
    assert {scene.does for name in profiles.names() for scene in load(name).life} == set(DOES)


def test_one_person_serves_two_councils_as_clerk():
    clerks = [load(name).people[next(iter(load(name).posts.values())).held_by] for name in profiles.names()]
    assert len(set(clerks)) == len(clerks) - 1


def test_the_people_are_invented():
    if not TEXTS.is_dir():
        pytest.skip("The founding texts are not here (FOUNDING_TEXTS), so names were not held against them.")
    texts = " ".join(path.read_text(encoding="utf-8") for path in TEXTS.glob("*.txt")).lower()
    words = set(re.findall(r"[a-z]+", texts))
    for name in profiles.names():
        for person in load(name).people.values():
            assert person.lower() not in texts
            assert person.lower().split()[-1] not in words
