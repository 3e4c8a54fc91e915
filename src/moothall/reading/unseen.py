"""Signs that no reader sees: control characters, halves of pairs, marks that turn the writing direction."""

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def seen(text: str) -> str:
    """The text without them."""
    return _UNSEEN.sub("", text)
