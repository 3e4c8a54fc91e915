"""What the protocol's word on other documents makes of the register's acts."""

from datetime import date

import pytest

from moothall.protocol.acts.instrument import (
    ConfirmLeaningClauses,
    MendLinkedPolicy,
    RegisterLinkedPolicy,
    TakeOutLinkedPolicy,
)
from moothall.protocol.core.parties import Role

from ..judging import DAY, answer, judged

KEY = "instrument.wider-law"
KNOWN = {"version": "2", "adopted_on": date(2025, 5, 12), "review_due": date(2027, 5, 12)}


def adds(act):
    return judged(KEY, act).adds


@pytest.mark.parametrize("kind", [RegisterLinkedPolicy, MendLinkedPolicy])
@pytest.mark.parametrize(
    ("left_out", "gaps"),
    [
        ((), ()),
        (("version",), ("version: not recorded",)),
        (("adopted_on", "review_due"), ("date of adoption: not recorded", "next review: not recorded")),
    ],
)
def test_what_the_register_lacks_is_said(kind, left_out, gaps):
    act = kind(
        who=Role.CLERK, on=DAY, **{name: value for name, value in KNOWN.items() if name not in left_out}
    )
    assert answer(KEY, act) == "permitted with conditions"
    assert adds(act) == gaps


def test_a_version_of_blanks_is_none():
    act = RegisterLinkedPolicy(who=Role.CLERK, on=DAY, **{**KNOWN, "version": "  "})
    assert adds(act) == ("version: not recorded",)


def test_what_is_taken_out_although_it_is_named_shows_as_missing():
    act = TakeOutLinkedPolicy(who=Role.CLERK, on=DAY, named_in=("3.2(g)", "7(1)"))
    assert adds(act) == ("It shows as missing from the register: named in 3.2(g), 7(1).",)
    assert answer(KEY, TakeOutLinkedPolicy(who=Role.CLERK, on=DAY)) == "permitted"


def test_confirming_is_spoken_of_and_stops_nothing():
    assert answer(KEY, ConfirmLeaningClauses(who=Role.CLERK, on=DAY)) == "permitted"
