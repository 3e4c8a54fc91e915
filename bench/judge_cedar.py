"""Judge one act, against Cedar in process (cedarpy), its policies and entities parsed beforehand.

Cedar names the policies that decided: all that permit, or all that forbid. It returns no clauses, no words and
no duties, and its facts are made ready outside the measurement, so that it has less to do than the judge.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import cedarpy

from moothall.protocol.acts import Act
from moothall.protocol.core.rulings import Manner

from .acts import ACTS, PITSTONE
from .measure import Row
from .policies import Policy, facts_of, policies

GOAL = "at most 0.125 x"


def _written(policy: Policy) -> str:
    tests = " && ".join(
        f"context.{fact} {operator} {_value(value)}" for fact, operator, value in policy.tests
    )
    effect = "forbid" if policy.contrary else "permit"
    return (
        f'@id("{policy.source}") {effect}(principal, action == Action::"{policy.act}", resource) '
        f"when {{ {tests} }};"
    )


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool | int) else f'"{value}"'


def _doubt(act: Act, result: cedarpy.AuthzResult) -> str:
    named = set(result.diagnostics.id_annotations_by_reason.values())
    findings = PITSTONE.judge(act).findings
    contrary = {finding.source for finding in findings if finding.manner is Manner.CONTRARY}
    expected = contrary or {finding.source for finding in findings}
    errors = ", ".join(map(str, result.diagnostics.errors))
    return errors or ("" if named == expected else f"Cedar names {sorted(named)}, not {sorted(expected)}")


@contextmanager
def rows() -> Iterator[list[Row]]:
    """One row for each act."""
    loaded = policies()
    parsed = cedarpy.PolicySet.from_str("\n".join(map(_written, loaded)))
    nobody = cedarpy.Entities.from_json_str("[]")
    requests = {
        name: {
            "principal": f'Role::"{act.who.value}"',
            "action": f'Action::"{act.kind}"',
            "resource": 'Council::"pitstone"',
            "context": facts_of(act),
        }
        for name, act in ACTS
    }
    yield [
        Row(
            f"judge {name}",
            lambda act=act: PITSTONE.judge(act),
            f"cedarpy, {len(loaded)} policies",
            lambda name=name: cedarpy.is_authorized(requests[name], parsed, nobody),
            GOAL,
            _doubt(act, cedarpy.is_authorized(requests[name], parsed, nobody)),
        )
        for name, act in ACTS
    ]
