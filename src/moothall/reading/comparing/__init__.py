"""Two protocols side by side: clauses aligned, words and provisions compared, and what changes in behaviour.

Pure, as the reader and the judge are, and the same whichever of the two is named first: comparing the other way
round gives the mirror image.
"""

from .behaviour import Change, Follows
from .comparison import Comparison, compare
from .provisions import Difference, Held
from .rows import Kind, Row
from .spans import Span

__all__ = ["Change", "Comparison", "Difference", "Follows", "Held", "Kind", "Row", "Span", "compare"]
