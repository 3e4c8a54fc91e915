"""Words that fall short of law, or claim more than it: each rule with the law behind it."""

from collections.abc import Iterator

from .finding import Finding, basis
from .law_councillors import COUNCILLORS
from .law_meetings import MEETINGS
from .law_names import NAMES
from .text import Text


def law(text: Text) -> Iterator[Finding]:
    """Where the document says other than the law; one finding for each rule, with all the clauses it concerns."""
    for rule in (*MEETINGS, *COUNCILLORS, *NAMES):
        if not text.holds(rule.law) or (rule.local_only and not text.local):
            continue
        if rule.settled is not None and rule.settled.search(text.whole):
            continue
        hits = [sentence for sentence in text.sentences if rule.speaks_of(sentence.said)]
        if hits:
            refs = list(dict.fromkeys(sentence.ref for sentence in hits))
            yield Finding(
                refs[0],
                rule.kind,
                rule.says,
                rule.do,
                rule.weight,
                words=hits[0].quote,
                also=tuple(refs[1:]),
                law=basis(rule.law),
            )
