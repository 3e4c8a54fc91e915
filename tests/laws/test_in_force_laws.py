"""The version in force on an act's date judges it, whatever was adopted and corrected in which order."""

from datetime import date, timedelta
from itertools import count

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from moothall.council.in_force import adoption_on, ceased_since, judge_on
from moothall.council.models import Adoption, Lapse
from tests.builders import a_council, in_force

FIRST = date(2026, 1, 1)
days = st.integers(0, 12).map(lambda number: FIRST + timedelta(days=number))
# Each adoption has a first day and, where it was recorded wrongly, the first days of its corrections in turn.
histories = st.lists(st.tuples(days, st.lists(days, max_size=2)), max_size=4)
# Each end has a day and, where it was recorded wrongly, those of its corrections; None: it did not end after all.
endings = st.lists(st.tuples(days, st.lists(st.none() | days, max_size=2)), max_size=2)


class Undone(Exception):
    """Ends one example's transaction, so that the next begins with no rows."""


def by_hand(recorded, ended, day):
    """The slow reference: of what was last said of each adoption, the latest to begin; of equals, the last said.

    Nothing that began before a day by which the protocol ceased counts from that day on.
    """
    over = max((end for end in ended if end is not None and end <= day), default=date.min)
    said = [(last, order, name) for name, (last, order) in recorded.items() if over <= last <= day]
    return max(said, default=(None, None, None))[2]


def end(council, first, corrections):
    """An end of the protocol is recorded, and corrected in turn; what was said last."""
    row = Lapse.objects.create(council=council, since=first, ground="repealed")
    for corrected in corrections:
        row = Lapse.objects.create(council=council, since=corrected, ground="repealed", corrects=row)
    return row.since


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(history=histories, ends=endings, day=days)
def test_the_version_in_force_on_the_day_judges(history, ends, day):
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
            ended = [end(council, first, corrections) for first, corrections in ends]
            row, judge = adoption_on(council, day), judge_on(council, day)
            expected = by_hand(recorded, ended, day)
            assert (row.version.label if row else None) == expected
            assert (judge.protocol.label if judge.protocol.in_force else None) == expected
            if row is None and any(last is not None and last <= day for last in ended):
                assert ceased_since(council, day).since == max(e for e in ended if e is not None and e <= day)
            raise Undone
    except Undone:
        pass
