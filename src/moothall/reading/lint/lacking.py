"""Provisions of the five founding protocols that this one does not seem to have."""

from collections.abc import Iterator

from moothall.protocol.chapters import CHAPTERS
from moothall.protocol.core.provisions import Provision

from .finding import Finding, Weight
from .text import Text


def lacking(text: Text) -> Iterator[Finding]:
    """One finding for each chapter; what most of the five say comes first."""
    stated = {one.key for clause in text.clauses for one in clause.provisions}
    for chapter in CHAPTERS.values():
        missing = [provision for provision in chapter.provisions if provision.key not in stated]
        missing.sort(key=lambda provision: -len(provision.stated))
        if missing:
            yield Finding(
                "",
                "lacking",
                f"{chapter.title}. Not recognised here, each with how many of the five founding protocols have it: "
                + " ".join(map(_said, missing)),
                "Nothing needs to be done. Consider at the next review whether the council wants any of it.",
                Weight.LOOK_AT,
                words=", ".join(provision.key for provision in missing),
            )


def _said(provision: Provision) -> str:
    return f"{provision.says} ({len(provision.stated)})"
