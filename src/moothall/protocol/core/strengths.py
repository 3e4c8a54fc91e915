"""How strongly a clause is worded, what kind of norm it is, and what a contrary act meets because of it."""

from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What sort of thing a provision asks for."""

    GUARD = "guard"
    ROUTE = "route"
    DUTY = "duty"
    NOTICE = "notice"
    RECORD = "record"
    NORM = "norm"


class Strength(StrEnum):
    """The wording of a clause, or the law behind a law rule."""

    LAW = "law"
    GUIDANCE = "guidance"
    MUST = "must"
    SHOULD = "should"
    NORMALLY = "normally"
    MAY = "may"
    EXPECTS = "expects"
    STATES = "states"

    @property
    def rank(self) -> int:
        """Higher counts before lower where several clauses state one provision.

        ``may`` ranks above ``expects`` because a contrary act meets more under it; ranked the other
        way, a stricter wording could loosen an outcome.
        """
        return _RANK[self]


_RANK = {strength: len(Strength) - place for place, strength in enumerate(Strength)}


class Outcome(IntEnum):
    """The answer to an act; of several findings the highest decides."""

    SILENT = 0
    PERMITTED = 1
    CONDITIONS = 2
    NEEDS_REASON = 3
    REFUSED = 4

    @property
    def words(self) -> str:
        """The outcome as a page, a case and the JSON name it."""
        return _WORDS[self]


_WORDS = {
    Outcome.SILENT: "silent",
    Outcome.PERMITTED: "permitted",
    Outcome.CONDITIONS: "permitted with conditions",
    Outcome.NEEDS_REASON: "needs a reason",
    Outcome.REFUSED: "refused",
}

_CONTRARY = {
    Strength.LAW: Outcome.REFUSED,
    Strength.GUIDANCE: Outcome.NEEDS_REASON,
    Strength.MUST: Outcome.REFUSED,
    Strength.SHOULD: Outcome.NEEDS_REASON,
    Strength.NORMALLY: Outcome.NEEDS_REASON,
    Strength.MAY: Outcome.NEEDS_REASON,
    Strength.EXPECTS: Outcome.PERMITTED,
    Strength.STATES: Outcome.PERMITTED,
}


def contrary_outcome(kind: Kind, strength: Strength) -> Outcome:
    """What an act contrary to a provision of this kind and strength meets.

    A norm (an aim, courtesy, partnership) never stops an act, however it is worded.
    """
    return Outcome.PERMITTED if kind is Kind.NORM else _CONTRARY[strength]


def follows_outcome(offered: bool) -> Outcome:
    """What an act meets that brings a duty, notice, record or route with it.

    These follow whatever the strength; under ``may`` alone they are only offered.
    """
    return Outcome.PERMITTED if offered else Outcome.CONDITIONS
