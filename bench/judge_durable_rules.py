"""Judge one act, against durable_rules, a forward-chaining engine: its rules name what they find.

The act is asserted as a fact, so that every rule that bears on it fires and not only the first, and is
retracted again. Nothing but the names of the provisions comes out; the facts are made ready beforehand.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import reduce
from itertools import count
from operator import and_, eq, gt, ne
from typing import Any

from durable.lang import assert_fact, m, retract_fact, ruleset, when_all

from moothall.protocol.acts import Act

from .acts import ACTS, PITSTONE
from .measure import Row
from .policies import Policy, facts_of, policies

GOAL = "at most 0.125 x"

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {"==": eq, "!=": ne, ">": gt}
_RULES = "pitstone"


def _condition(policy: Policy) -> Any:
    tests = [_OPERATORS[operator](getattr(m, fact), value) for fact, operator, value in policy.tests]
    return reduce(and_, tests, m.act == policy.act)


def _speaker(source: str, found: list[str]) -> Callable[[Any], None]:
    def speak(_: Any) -> None:
        found.append(source)

    return speak


def _engine() -> tuple[int, Callable[[dict[str, Any]], list[str]]]:
    """The number of rules loaded, and a function from facts to the provisions that spoke."""
    found: list[str] = []
    loaded = policies()
    with ruleset(_RULES):
        for policy in loaded:
            when_all(_condition(policy))(_speaker(policy.source, found))
    numbers = count(1)

    def judge(facts: dict[str, Any]) -> list[str]:
        found.clear()
        fact = {**facts, "id": next(numbers)}
        assert_fact(_RULES, fact)
        retract_fact(_RULES, fact)
        return found

    return len(loaded), judge


def _doubt(act: Act, named: list[str]) -> str:
    expected = sorted({finding.source for finding in PITSTONE.judge(act).findings})
    return "" if sorted(named) == expected else f"durable_rules names {sorted(named)}, not {expected}"


@contextmanager
def rows() -> Iterator[list[Row]]:
    """One row for each act."""
    loaded, judge = _engine()
    facts = {name: facts_of(act) for name, act in ACTS}
    yield [
        Row(
            f"judge {name}",
            lambda act=act: PITSTONE.judge(act),
            f"durable_rules, {loaded} rules",
            lambda name=name: judge(facts[name]),
            GOAL,
            _doubt(act, judge(facts[name])),
        )
        for name, act in ACTS
    ]
