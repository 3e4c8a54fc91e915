"""Many patterns at once find what the one pattern would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from moothall.reading.language.anyof import AnyOf

SOURCE = (
    r"\bmust\b|\bmay not\b|\b(?:is|are) (?:also )?required to\b|\bno (?:power|right)\b|(?<!the )\bneeds? to\b"
)
_TEXTS = st.lists(
    st.sampled_from(
        ["must", "may", "not", "is", "also", "required", "to", "no", "right", "the", "need", "needs", "a"]
    ),
    max_size=12,
).map(" ".join)


@given(_TEXTS)
def test_it_finds_what_one_pattern_would(text):
    one, many = re.compile(SOURCE).search(text), AnyOf(SOURCE).search(text)
    assert (one and one.span()) == (many and many.span())


@given(_TEXTS)
def test_blanking_keeps_every_place_and_leaves_nothing_to_find(text):
    blanked = AnyOf(SOURCE).blanked(text)
    assert len(blanked) == len(text)
    assert AnyOf(SOURCE).search(blanked) is None
