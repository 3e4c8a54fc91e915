"""Words that the recognition of a scan broke apart ("c ouncillor", "offi cers"), put together again.

Only words of the field are mended, of which no part is a word that might stand beside the other.
"""

import re

_WORDS = (
    "councillors", "councillor", "councils", "council", "officers", "officer", "members", "member", "employees",
    "employee", "protocol", "committee", "relations", "relationship", "instructions", "information", "confidential",
    "correspondence", "enquiries", "responsible", "responsibility", "accountable", "should", "clerk", "advice",
)  # fmt: skip
# A space before the last "s" is left: "Councillor S Smith", "the council S106 money".
_BROKEN = re.compile(
    r"\b(?:" + "|".join(re.sub(" [?]s$", "s", " ?".join(word)) for word in _WORDS) + r")(?![a-z])",
    re.IGNORECASE,
)
_BEGIN_OTHERS = frozenset({"for", "ate", "con", "all", "off", "our", "out", "cou", "and", "not"})
# What the later parts of these words begin with: a line in which nothing begins so holds no broken word.
_PARTS = tuple(
    f" {part}"
    for part in {word[at : at + 3] for word in _WORDS for at in range(1, len(word) - 2)} - _BEGIN_OTHERS
)
_NUMBER = re.compile(r"^(\d{1,2}) ([.)])(?= )")


def mended(text: str) -> str:
    """The text with its words whole, and the sign behind its number at the number."""
    text = _NUMBER.sub(r"\1\2", text)
    if not any(map(text.__contains__, _PARTS)):
        return text
    return _BROKEN.sub(lambda found: found[0].replace(" ", ""), text)
