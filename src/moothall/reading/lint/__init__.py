"""Checking a document as a careful adviser would: what to put right, and what to look at."""

from .adoption import review_by
from .checking import beside_the_text, lint
from .finding import KINDS, Basis, Finding, Weight
from .names import names_another
from .stored import from_version
from .text import nation_of

__all__ = [
    "KINDS",
    "Basis",
    "Finding",
    "Weight",
    "beside_the_text",
    "from_version",
    "lint",
    "names_another",
    "nation_of",
    "review_by",
]
