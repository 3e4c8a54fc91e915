"""The kinds of act, as frozen values. ``moothall acts`` prints them with their facts."""

from typing import Any, Union

import msgspec

from . import enquiries, instrument, letters, offices
from .base import Act, kind_of

ACTS: dict[str, type[Act]] = {
    kind_of(value): value
    for module in (enquiries, letters, instrument, offices)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, Act) and value is not Act
}


def act_from(facts: Any) -> Act:
    """The act that these plain facts describe; msgspec.ValidationError says what is wrong and where."""
    kind: Any = Union[tuple(ACTS.values())]  # noqa: UP007 - a union made from a list
    act: Act = msgspec.convert(facts, kind)
    return act


__all__ = ["ACTS", "Act", "act_from", "kind_of"]
