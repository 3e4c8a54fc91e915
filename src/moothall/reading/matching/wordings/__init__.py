"""How protocols put each provision: cues and wordings of our own, one module per chapter.

Nothing here is a council's sentence, and nothing knows a council: the cues are terms of the field that any
protocol on these matters has to use.
"""

from moothall.reading.matching.matcher import Wording

from . import (
    access,
    advice,
    concerns,
    conduct,
    correspondence,
    direction,
    groups,
    instrument,
    media,
    meetings,
    roles,
)

WORDINGS: dict[str, Wording] = {
    f"{chapter.__name__.rpartition('.')[2]}.{name}": wording
    for chapter in (
        instrument,
        roles,
        direction,
        meetings,
        advice,
        access,
        correspondence,
        media,
        groups,
        conduct,
        concerns,
    )
    for name, wording in chapter.WORDINGS.items()
}
