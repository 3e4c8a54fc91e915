"""From plain facts to an act, and from a ruling to plain values: what `judge`, cases and pages share."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from moothall.protocol.acts import ACTS, Act, act_from
from moothall.protocol.core.calendars import Account, fixed_day, foi_days, working_days
from moothall.protocol.core.clauses import Nation, Protocol
from moothall.protocol.core.rulings import Count, DutyOwed, Finding, Ruling
from moothall.protocol.judge import Judge, law_alone


class WrongFact(ValueError):
    """A fact that no act can be made from; the message is a sentence that names it."""


def act_of(facts: Any, on: date | None = None) -> Act:
    """The act that these facts describe, moved to the day ``on`` if given; WrongFact says what is wrong."""
    if not isinstance(facts, Mapping):
        raise WrongFact("An act is a list of facts with their names, such as “act: ask-enquiry”.")
    given = dict(facts)
    if on is not None:
        given["on"] = on
    kind = given.get("act")
    if not isinstance(kind, str) or kind not in ACTS:
        said = "No kind of act is named." if kind is None else f"There is no kind of act called “{kind}”."
        raise WrongFact(f"{said} “moothall acts” lists them; the fact “act” says which it is.")
    known = {field.encode_name for field in msgspec.structs.fields(ACTS[kind])}
    if strangers := sorted(str(name) for name in given.keys() - known - {"act"}):
        raise WrongFact(f"“{kind}” has no fact called “{strangers[0]}”. It has: {', '.join(sorted(known))}.")
    try:
        return act_from(given)
    except msgspec.ValidationError as error:
        raise WrongFact(_in_words(str(error), given)) from None


_MISSING = re.compile(r"missing required field `(?P<name>\w+)`")
_AT = re.compile(r"^(?P<what>.*) - at `\$\.(?P<name>\w+)")
_MEANING = {
    "on": "the day of the act, as in 2026-05-04",
    "who": "as what the person acts, such as councillor or clerk",
}


def _in_words(error: str, given: Mapping[str, Any]) -> str:
    if found := _MISSING.search(error):
        name = found["name"]
        return f"The fact “{name}” is missing: {_MEANING.get(name, 'the act cannot be judged without it')}."
    if found := _AT.match(error):
        name = found["name"]
        return (
            f"The fact “{name}” cannot be “{given.get(name)}”: {_wanted(given['act'], name, found['what'])}."
        )
    return f"The act cannot be understood: {error}."


def _wanted(kind: str, name: str, said: str) -> str:
    if any(sign in said for sign in "<>"):  # a bound on a number or a length, which the kind does not tell
        return said.replace("`", "").replace("Expected int", "it is a number")
    field = next(field for field in msgspec.structs.fields(ACTS[kind]) if field.encode_name == name)
    kind_in_words = kind_of_fact(msgspec.json.schema(field.type))
    return f"it is {kind_in_words}" + {"a date": ", as in 2026-05-04", "words": ", in quotation marks"}.get(
        kind_in_words.removesuffix(" or not known"), ""
    )


def kind_of_fact(schema: dict[str, Any]) -> str:
    """What a fact can be, in words, from its JSON schema."""
    if named := schema.get("$ref"):
        return kind_of_fact(schema["$defs"][named.rsplit("/", 1)[1]] | {"$defs": schema["$defs"]})
    if choices := schema.get("enum"):
        return "one of: " + " / ".join(choices)
    if either := schema.get("anyOf"):
        defs = schema.get("$defs", {})
        return " or ".join(kind_of_fact(part | {"$defs": defs}) for part in either)
    if schema.get("type") == "array":
        return "a list of " + kind_of_fact(schema["items"] | {"$defs": schema.get("$defs", {})})
    words = {"boolean": "yes or no", "integer": "a number", "null": "not known"}
    return words.get(schema["type"]) or ("a date" if schema.get("format") == "date" else "words")


def in_force(protocol: Protocol, on: date) -> bool:
    """Whether this version judges on that day; one without a recorded date judges on every day."""
    return protocol.in_force and (protocol.in_force_from is None or protocol.in_force_from <= on)


def rule(protocol: Protocol, act: Act) -> Ruling:
    """The answer by the protocol if it is in force on the act's day, and otherwise by law alone."""
    judge = Judge(protocol) if in_force(protocol, act.on) else law_alone(protocol.nation)
    return judge.judge(act)


def account(duty: DutyOwed, nation: Nation) -> Account:
    """How the duty's due date is counted, day by day, for an officer who works Monday to Friday."""
    if duty.due is not None:
        return fixed_day(duty.start, duty.due, duty.why)
    if duty.count is Count.FOI:
        return foi_days(duty.start, duty.days)
    return working_days(duty.start, duty.days, nation=nation)


def plain(protocol: Protocol, act: Act, ruling: Ruling) -> dict[str, Any]:
    """The whole answer as plain values, ready for JSON."""
    return {
        "council": protocol.council,
        "in_force_from": protocol.in_force_from and protocol.in_force_from.isoformat(),
        "by_law_alone": not in_force(protocol, act.on),
        "act": act.kind,
        "on": act.on.isoformat(),
        "outcome": ruling.outcome.words,
        "findings": [_finding(finding) for finding in ruling.findings],
        "unknowns": [
            {"fact": unknown.fact, "question": unknown.question, "source": unknown.source}
            for unknown in ruling.unknowns
        ],
        "duties": [_duty(duty, protocol.nation) for duty in ruling.duties],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "source": finding.source,
        "outcome": finding.outcome.words,
        "strength": finding.strength.value,
        "manner": finding.manner.value,
        "why": finding.why,
        "way": finding.way,
        "instead": finding.instead,
        "clauses": [
            {"ref": clause.ref, "text": clause.text, "quoted": clause.quoted} for clause in finding.clauses
        ],
        "adds": list(finding.adds),
        "citation": finding.citation,
    }


def _duty(duty: DutyOwed, nation: Nation) -> dict[str, Any]:
    counted = account(duty, nation)
    return {
        "what": duty.what,
        "owed_by": duty.owed_by,
        "owed_to": duty.owed_to,
        "days": duty.days,
        "count": duty.count.value,
        "start": duty.start.isoformat(),
        "due": counted.due and counted.due.isoformat(),
        "account": [
            {"day": day.day.isoformat(), "number": day.number, "why": day.why} for day in counted.days
        ],
        "suggested": duty.suggested,
        "offered": duty.offered,
        "source": duty.source,
    }
