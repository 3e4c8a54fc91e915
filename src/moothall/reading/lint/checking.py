"""All checks together."""

from collections.abc import Collection
from datetime import date

import msgspec

from moothall.protocol.core.clauses import Nation

from ..values import Reading
from .adoption import adoption
from .contradictions import contradictions
from .finding import Finding, Weight
from .lacking import lacking
from .law import law
from .leftovers import leftovers
from .names import names
from .numbering import numbering
from .pointing import pointing
from .routes import routes
from .text import Text

_BESIDE_THE_TEXT = frozenset({"other-title", "page-header"})
_CHECKS = (names, adoption, numbering, leftovers, pointing, contradictions, routes, law, lacking)


def lint(
    reading: Reading,
    on: date,
    *,
    nation: Nation | None = None,
    council: str | None = None,
    instruments: Collection[str] | None = None,
    draft: bool = False,
) -> tuple[Finding, ...]:
    """What to put right in a document, then what to look at; each in the order of the clauses, the whole of it first.

    Args:
        reading: the document as it was read, or a stored version by ``from_version``.
        on: the day for which law and reviews count.
        nation: whose law applies; told from the document where it is not given.
        council: whose document it should be, where that is known.
        instruments: titles in the council's register of linked policies, None where there is none to ask.
        draft: whether it is not adopted yet, so that nothing is said of an adoption that is still to come.

    """
    text = Text(reading, on, nation, council, instruments, draft)
    place = {clause.ref: number for number, clause in enumerate(reading.clauses)}
    found = [finding for check in _CHECKS for finding in check(text)]
    found.sort(
        key=lambda one: (one.kind == "lacking", one.weight is not Weight.PUT_RIGHT, place.get(one.ref, -1))
    )
    return tuple(found)


def beside_the_text(reading: Reading) -> tuple[Finding, ...]:
    """What only the file shows, its cover and its page headers, and a stored version does not show any more."""
    cover = Text(msgspec.structs.replace(reading, clauses=()), date.min)
    return tuple(one for one in (*names(cover), *leftovers(cover)) if one.kind in _BESIDE_THE_TEXT)
