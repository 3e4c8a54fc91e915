"""What a rule on words and law is made of."""

import re
from collections.abc import Callable
from typing import NamedTuple

from moothall.protocol.core.provisions import LawRule

from .finding import Weight

NEGATED = re.compile(
    r"\bnot\b|\bnever\b|\bno\b|\bcannot\b|\bneither\b|\bnor\b|\bwithout\b|\bnobody\b|\bnone\b"
    r"|\brather than\b|\binstead of\b"
)
PAST = re.compile(
    r"\b(?:former\w*|replac\w+|repeal\w+|abolish\w+|succe\w+|supersed\w+"
    r"|consolidat\w+|(?:took|taken|takes) the place|earlier|previous\w*|no longer|until|was)\b"
)


class LawFinding(NamedTuple):
    """Words that do not agree with a law rule.

    ``wrong`` finds them in the canonical words of one sentence, ``unless`` lets a sentence pass, and ``test`` has the
    last word where a number decides. ``settled`` lets the whole document pass. A rule for local councils alone is
    not asked of a principal authority's document.
    """

    kind: str
    law: LawRule
    wrong: re.Pattern[str]
    says: str
    do: str
    unless: re.Pattern[str] | None = NEGATED
    weight: Weight = Weight.PUT_RIGHT
    test: Callable[[str], bool] | None = None
    settled: re.Pattern[str] | None = None
    local_only: bool = True

    def speaks_of(self, said: str) -> bool:
        """Whether the sentence says what the law does not."""
        if not self.wrong.search(said) or (self.unless is not None and self.unless.search(said)):
            return False
        return self.test is None or self.test(said)
