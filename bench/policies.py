"""The Pitstone profile and the law as policies that a rule engine can load: one or more per provision.

For the two acts measured, the conditions are those of the rules. For every other provision there is one
policy for each kind of act that it bears on, so that an engine holds as many as the judge does.
"""

from typing import Any, NamedTuple

import msgspec

from moothall.protocol.acts import ACTS, Act, kind_of
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.law import LAW

from .acts import ENQUIRY, LETTER, PITSTONE

ASK, SEND = kind_of(type(ENQUIRY)), kind_of(type(LETTER))
UNKNOWN = "unknown"


class Test(NamedTuple):
    """One fact compared with one value: ``==``, ``!=`` or ``>``."""

    fact: str
    operator: str
    value: Any


class Policy(NamedTuple):
    """What one provision says of one kind of act where all the tests hold."""

    source: str
    act: str
    contrary: bool
    tests: tuple[Test, ...]


def _policy(source: str, act: str, *tests: tuple[str, str, Any], contrary: bool = False) -> Policy:
    return Policy(source, act, contrary, tuple(Test(*test) for test in tests))


_MEASURED = (
    _policy("roles.councillor-term", ASK, ("term_over", "==", True), contrary=True),
    _policy("roles.day-to-day", ASK, ("operational", "==", True)),
    _policy("roles.distinct", ASK, ("capacity_chosen", "==", True)),
    _policy("roles.equal-rights", ASK, ("precedence", "==", "none")),
    _policy("roles.equal-rights", ASK, ("precedence", "==", "urgency")),
    _policy("roles.equal-rights", ASK, ("precedence", "==", "status"), contrary=True),
    _policy("roles.line-management", ASK, ("to", "==", "officer"), ("has_line_manager", "==", True)),
    _policy("direction.via-clerk", ASK, ("to", "==", "clerk")),
    _policy("direction.via-clerk", ASK, ("to", "==", "officer"), ("direct_contact", "==", "yes")),
    _policy(
        "direction.via-clerk", ASK, ("to", "==", "officer"), ("direct_contact", "!=", "yes"), contrary=True
    ),
    _policy("direction.timely-response", ASK, ("who", "!=", "nobody")),
    _policy("direction.workloads", ASK, ("queue", ">", 0)),
    _policy("access.ask-officer", ASK, ("who", "!=", "nobody")),
    _policy("access.foi", ASK, ("under_foi", "==", True)),
    _policy("groups.officer-neutrality", ASK, ("concerns_party_or_person", "==", True)),
    _policy("conduct.courtesy", ASK, ("who", "!=", "nobody")),
    _policy("law.term-of-office", ASK, ("term_over", "==", True), contrary=True),
    _policy("law.foi-clock", ASK, ("under_foi", "==", True)),
    _policy("roles.distinct", SEND, ("capacity_chosen", "==", True)),
    _policy("correspondence.no-silent-copies", SEND, ("to", "==", "councillor"), ("copies", "==", 0)),
    _policy(
        "correspondence.no-silent-copies",
        SEND,
        ("to", "==", "councillor"),
        ("copies", ">", 0),
        ("has_reason", "==", False),
        contrary=True,
    ),
    _policy("correspondence.copy-notice", SEND, ("copies", ">", 0)),
    _policy(
        "correspondence.confidential-marking", SEND, ("to", "==", "councillor"), ("confidential", "==", True)
    ),
    _policy("conduct.courtesy", SEND, ("who", "!=", "nobody")),
    _policy("law.term-of-office", SEND, ("term_over", "==", True), contrary=True),
)


def policies() -> tuple[Policy, ...]:
    """Every policy, those for the two acts measured first."""
    adopted = {statement.provision for statement in PITSTONE.protocol.statements}
    written = {policy.source for policy in _MEASURED}
    rest = [provision for key, provision in CATALOGUE.items() if key in adopted]
    return _MEASURED + tuple(
        _policy(norm.key, kind, ("goes_against", "==", norm.key), contrary=True)
        for norm in (*rest, *LAW)
        if norm.key not in written
        for kind in _kinds(norm)
    )


def _kinds(norm: Any) -> list[str]:
    kinds = {kind_of(act) for rule in norm.rules for act in rule.acts} - {ASK, SEND}
    return sorted(kinds) or [next(kind for kind in ACTS if kind not in (ASK, SEND))]


def facts_of(act: Act) -> dict[str, Any]:
    """The act's facts in the flat form that engines take; what is not known is ``unknown``."""
    plain = msgspec.to_builtins(act)
    flat = {
        name: {None: UNKNOWN, True: "yes", False: "no"}[value] if name == "direct_contact" else value
        for name, value in plain.items()
        if isinstance(value, str | bool | int) or name == "direct_contact"
    }
    copied = (*plain.get("copied_councillors", ()), *plain.get("blind_copied_councillors", ()))
    return flat | {
        "copies": len(copied),
        "has_reason": bool(act.reason.strip()),
        "term_over": act.held_until is not None and act.on > act.held_until,
        "goes_against": "",
    }
