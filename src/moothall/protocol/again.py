"""Judging what was done once more, by another protocol: "what would this amendment have changed?"."""

from typing import Any

import msgspec
from msgspec.structs import fields, replace

from .acts import Act, act_from
from .core.rulings import Ruling
from .core.strengths import Outcome

SAID = "said"
LEFT_TO_READ = "silent, with a clause to read yourself"


def without_words(act: Act) -> Act:
    """The act with everything that somebody wrote taken out; that something was written stays.

    No rule looks at what is written, only at whether something is, so the act is judged alike; a reason, a name or a
    confidence need not be kept for it.
    """
    values = {field.name: getattr(act, field.name) for field in fields(act)}
    return replace(act, **{name: _without(value) for name, value in values.items()})


def _without(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_without(item) for item in value)
    # The names of a fixed set, such as Role, are text as well, and no words of anybody's.
    return (SAID if value.strip() else "") if type(value) is str else value


def kept(act: Act, by: int) -> str:
    """What is kept of an act so that it can be judged again, as JSON; ``by`` is the key of the person who acted."""
    return msgspec.json.encode({"by": by, "act": without_words(act)}).decode()


def as_kept(facts: str, to: int) -> Act | None:
    """The act as it may be told to the person of that key; None where acts of that kind no longer have those facts.

    To others than its author it is told without what only the author knows, such as blind copies.
    """
    try:
        held = msgspec.json.decode(facts)
        act = act_from(held["act"])
    except (msgspec.MsgspecError, KeyError, TypeError):
        return None
    if held.get("by") == to:
        return act
    unsaid = {field.name: field.default for field in fields(act) if field.name in act.FOR_THE_AUTHOR}
    return replace(act, **unsaid)


def ends(ruling: Ruling) -> str:
    """How the person would have fared, in words: the outcome, or that more would have been asked."""
    if ruling.unknowns and ruling.outcome < Outcome.REFUSED:
        return "more would have been asked first"
    return LEFT_TO_READ if ruling.left_to_read else ruling.outcome.words
