"""Which clause stands inside which, as far as the order of the text can show it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from moothall.protocol.core.clauses import Clause

DEEPEST = 20
"""At most so many clauses stand one inside the other; parsers of XML stop somewhere too."""


class Placed(NamedTuple):
    """A clause with the number of clauses around it, and its own number as it is printed there.

    ``under`` names the clause it stands under where its place cannot tell: that one is elsewhere, or not there.
    """

    clause: Clause
    depth: int
    number: str
    under: str = ""


def placed(clauses: Iterable[Clause]) -> Iterator[Placed]:
    """Every clause in the order of the text, each inside the clause it stands under if that is still open."""
    around: list[str] = []
    for clause in clauses:
        while around and clause.within and around[-1] != clause.within and clause.within in around:
            around.pop()
        if clause.within and around and around[-1] == clause.within and len(around) < DEEPEST:
            yield Placed(clause, len(around), _number(clause))
        else:
            around.clear()
            yield Placed(clause, 0, clause.ref, clause.within)
        around.append(clause.ref)


def _number(clause: Clause) -> str:
    """(a) where the reference is 3.1(a) and the clause stands in 3.1."""
    rest = clause.ref.removeprefix(clause.within)
    return rest if rest.startswith("(") and rest != clause.ref else clause.ref
