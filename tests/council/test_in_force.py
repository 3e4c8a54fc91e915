"""Which version judges on a day: the row and the judge always agree."""

from datetime import date, timedelta

import pytest

from moothall.council.in_force import adoption_on, judge_on
from moothall.council.models import Adoption
from moothall.protocol.core.clauses import Nation
from tests.builders import a_council, in_force

pytestmark = pytest.mark.django_db

DAY = date(2026, 5, 5)


def agree(council, day):
    adoption, protocol = adoption_on(council, day), judge_on(council, day).protocol
    assert protocol.in_force is (adoption is not None)
    if adoption:
        assert (protocol.label, protocol.in_force_from) == (adoption.version.label, adoption.in_force_from)
    return adoption


def correct(adoption, day):
    return Adoption.objects.create(
        council=adoption.council,
        version=adoption.version,
        corrects=adoption,
        adopted_on=day,
        in_force_from=day,
    )


def test_no_protocol_before_the_first_day_and_one_from_it_on():
    council = a_council()
    first = in_force(council, "ware", DAY)
    assert agree(council, DAY - timedelta(days=1)) is None
    assert agree(council, DAY) == first


def test_the_successor_judges_from_its_own_first_day():
    council = a_council()
    first, second = in_force(council, "ware"), in_force(council, "pitstone", DAY)
    assert agree(council, DAY - timedelta(days=1)) == first
    assert agree(council, DAY) == second


def test_a_correction_takes_the_place_of_what_it_corrects():
    council = a_council()
    wrong = in_force(council, "ware", DAY)
    later = correct(wrong, DAY + timedelta(days=7))
    assert agree(council, DAY + timedelta(days=6)) is None
    assert agree(council, DAY + timedelta(days=7)) == later
    last = correct(later, DAY)
    assert agree(council, DAY) == last


def test_of_two_of_the_same_day_the_one_recorded_later_judges():
    council = a_council()
    in_force(council, "ware", DAY)
    second = in_force(council, "pitstone", DAY)
    assert agree(council, DAY) == second


def test_another_councils_adoption_is_not_ours():
    council, other = a_council(), a_council("upper-ware")
    in_force(other, "ware", DAY)
    assert agree(council, DAY) is None


def test_a_council_described_anew_is_judged_as_what_it_is_now():
    council = a_council()
    in_force(council)
    assert judge_on(council, DAY).protocol.nation is Nation.ENGLAND
    council.nation, council.name = "wales", "Cyngor Cymuned Marsh"
    council.save()
    protocol = judge_on(council, DAY).protocol
    assert (protocol.nation, protocol.council) == (Nation.WALES, "Cyngor Cymuned Marsh")
