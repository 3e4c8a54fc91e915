"""One of many patterns at once: only those are tried whose letters the text holds.

A pattern of fifty alternatives is tried at every letter of a sentence. Of most alternatives the sentence does not even
hold the letters, and that is told at a glance; so they are kept apart, and each is compiled when a text first calls it.
"""

import re
from functools import cached_property

from .cues import branches, needed


class _Branch:
    """One alternative, with the letters of which at least one run must be there."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.needs = needed(source)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)


class AnyOf:
    """Finds what one pattern with these alternatives at its top level would find."""

    def __init__(self, source: str) -> None:
        self._branches = [_Branch(branch) for branch in branches(source)]

    def _called(self, text: str) -> list[re.Pattern[str]]:
        called = []
        for branch in self._branches:
            for letters in branch.needs:
                if letters in text:
                    called.append(branch.pattern)
                    break
            else:
                if not branch.needs:
                    called.append(branch.pattern)
        return called

    def search(self, text: str) -> re.Match[str] | None:
        """The first match; of several at one place that of the earlier alternative."""
        found = [match for pattern in self._called(text) if (match := pattern.search(text))]
        return min(found, key=re.Match.start, default=None)

    def blanked(self, text: str) -> str:
        """The text with every match blanked out, so that places stay what they are."""
        for pattern in self._called(text):
            text = pattern.sub(_blank, text)
        return text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
