"""Acts of every kind with any facts, and protocols that state what bears on them."""

from datetime import date, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from moothall.protocol.acts import ACTS
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Clause, Nation, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength

DAY = date(2026, 5, 4)
WORDINGS = ("must", "should", "normally", "may", "expects", "states")
REFS = ("1", "2", "3", "4")
TERMS = (
    {},
    {"days": "5"},
    {"days": "unstated"},
    {"regardless_of": "status"},
    {"regardless_of": "status,party"},
    {"review_interval": "2 years"},
)

days = st.sampled_from(
    [DAY, DAY - timedelta(1), DAY + timedelta(1), DAY - timedelta(365), date(2004, 12, 31), date(2018, 7, 3)]
)
words = st.sampled_from(["", "  ", "Standing order 12"])
wordings = st.sampled_from([Strength(word) for word in WORDINGS])
kinds = st.sampled_from(list(ACTS.values()))
nations = st.sampled_from(list(Nation))


def values_of(hint):
    """Any value of a fact of this type; a type that no act has had so far is an error."""
    if get_origin(hint) is UnionType or NoneType in get_args(hint):
        return st.one_of(*(st.none() if part is NoneType else values_of(part) for part in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(values_of(get_args(hint)[0]), max_size=2).map(tuple)
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return {bool: st.booleans(), int: st.integers(0, 12), str: words, date: days}[hint]


@st.composite
def acts(draw, kind=None):
    """An act, with every fact drawn."""
    kind = kind or draw(kinds)
    hints = get_type_hints(kind)
    return kind(**{name: draw(values_of(hints[name])) for name in kind.__struct_fields__})


def bearing_on(kind):
    """The keys of the provisions with a rule for this kind of act."""
    return [
        provision.key
        for provision in CATALOGUE.values()
        if any(kind in rule.acts for rule in provision.rules)
    ]


@st.composite
def statements(draw, keys, terms=None, binds=None):
    """One statement of one of these provisions."""
    return Statement(
        draw(st.sampled_from(keys)),
        draw(st.sampled_from(REFS)),
        draw(wordings),
        dict(draw(st.sampled_from(TERMS))) if terms is None else terms,
        draw(st.none() | st.frozensets(st.sampled_from(list(Party)))) if binds is None else binds,
    )


def protocol_of(held, nation=Nation.ENGLAND):
    """A protocol of four clauses with these statements."""
    clauses = tuple(Clause(ref, f"Clause {ref}.") for ref in REFS)
    return Protocol("Little Whitmoor", nation, "first", date(2020, 1, 1), clauses, tuple(held))


@st.composite
def cases(draw, **fixed):
    """An act, and statements of what bears on acts of its kind."""
    act = draw(acts())
    held = draw(st.lists(statements(bearing_on(type(act)), **fixed), max_size=10))
    return act, held
