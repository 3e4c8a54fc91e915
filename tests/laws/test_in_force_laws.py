"""The version in force on an act's date judges it, whatever was adopted and corrected in which order."""

from datetime import date, timedelta
from itertools import count

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from moothall.council.in_force import adoption_on, judge_on
from moothall.council.models import Adoption
from tests.builders import a_council, in_force

FIRST = date(2026, 1, 1)
days = st.integers(0, 12).map(lambda number: FIRST + timedelta(days=number))
# Each adoption has a first day and, where it was recorded wrongly, the first days of its corrections in turn.
histories = st.lists(st.tuples(days, st.lists(days, max_size=2)), max_size=4)


class Undone(Exception):
    """Ends one example's transaction, so that the next begins with no rows."""


def by_hand(recorded, day):
    """The slow reference: of what was last said of each adoption, the latest to begin; of equals, the last said."""
    said = [(last, order, name) for name, (last, order) in recorded.items() if last <= day]
    return max(said, default=(None, None, None))[2]


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(history=histories, day=days)
def test_the_version_in_force_on_the_day_judges(history, day):
    recorded = {}
    try:
        with transaction.atomic():
            council = a_council()
            said = count()
            for number, (first, corrections) in enumerate(history):
                adoption = in_force(council, "ware", first)
                adoption.version.label = name = f"version {number}"
                adoption.version.save()
                recorded[name] = (first, next(said))
                for corrected in corrections:
                    adoption = Adoption.objects.create(
                        council=council,
                        version=adoption.version,
                        corrects=adoption,
                        adopted_on=first,
                        in_force_from=corrected,
                    )
                    recorded[name] = (corrected, next(said))
            row, judge = adoption_on(council, day), judge_on(council, day)
            expected = by_hand(recorded, day)
            assert (row.version.label if row else None) == expected
            assert (judge.protocol.label if judge.protocol.in_force else None) == expected
            raise Undone
    except Undone:
        pass
