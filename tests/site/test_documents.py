"""The council's own document is judged by as its profile is."""

from functools import cache

import pytest

from moothall.reading.child import read_safely
from moothall.reading.convert import to_protocol
from moothall.site import judging, profiles
from moothall.site.case_files import cases

from .test_profiles import NAMES, TEXTS, needs_texts

ALIKE = 0.9


@cache
def as_read(name: str):
    profile = profiles.load(name)
    reading = read_safely(TEXTS / f"{name}.txt", f"{name}.txt")
    return to_protocol(reading, profile.council, profile.nation, profile.in_force_from)


@needs_texts
@pytest.mark.parametrize("name", NAMES)
def test_the_cases_come_out_alike_under_the_document_as_read(name, record_property):
    differ = []
    here = [case for case in cases() if name in case.expect]
    for case in here:
        given = judging.rule(as_read(name), judging.act_of(case.facts)).outcome.words
        if given != case.expect[name].outcome:
            differ.append(f"{case.name}: {case.expect[name].outcome} by the profile, {given} as read")
    share = 1 - len(differ) / len(here)
    alike = len(here) - len(differ)
    record_property("measured", f"{name} as read: {alike} of {len(here)} cases come out as under its profile")
    assert share >= ALIKE, f"only {share:.0%} of the cases come out alike:\n  " + "\n  ".join(differ)
