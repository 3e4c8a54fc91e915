"""Filters and tags for rulings, accounts and forms, so that templates stay plain."""

from collections.abc import Iterable
from typing import Any

from django import forms, template
from django.template.loader import render_to_string

from moothall.look.forms import error_links
from moothall.protocol.core.rulings import DutyOwed, Finding, Manner, Ruling
from moothall.protocol.core.strengths import Outcome

register = template.Library()

_COLOURS = {
    Outcome.SILENT: "grey",
    Outcome.PERMITTED: "green",
    Outcome.CONDITIONS: "teal",
    Outcome.NEEDS_REASON: "yellow",
    Outcome.REFUSED: "red",
}
_MEANING = {
    Outcome.SILENT: "No clause in force speaks of this, and no law known here forbids it.",
    Outcome.PERMITTED: "You can go on.",
    Outcome.CONDITIONS: "You can go on. What is named below is added or follows.",
    Outcome.NEEDS_REASON: "You can go on if you give a reason. Those it touches see the reason.",
    Outcome.REFUSED: "This cannot be done as it stands.",
}
_LEFT_TO_READ = (
    "A clause bears on this that Moothall does not act on: whether it stands in the way, read it yourself."
)
_LEADS = {
    Manner.CONTENT: "Satisfied",
    Manner.FOLLOWS: "Follows",
    Manner.SHOWN: "To bear in mind",
    Manner.FAILED: "Could not be checked",
    Manner.NOT_YET: "Not acted on yet",
}


@register.filter
def colour(outcome: Outcome) -> str:
    """The tag colour of an outcome; its words say the same to whoever does not see colours."""
    return _COLOURS[outcome]


@register.filter
def meaning(ruling: Ruling) -> str:
    """What the outcome means for the person, in a sentence."""
    if ruling.unknowns and ruling.outcome < Outcome.REFUSED:
        return "There is no full answer yet: something is still to be said."
    return _LEFT_TO_READ if ruling.left_to_read else _MEANING[ruling.outcome]


@register.filter
def undecided(ruling: Ruling) -> bool:
    """Whether what is still to be asked might decide, so that the outcome so far must not read as leave."""
    return bool(ruling.unknowns) and ruling.outcome < Outcome.REFUSED


@register.filter
def lead(finding: Finding) -> str:
    """The word that a finding begins with."""
    if finding.manner is not Manner.CONTRARY:
        return _LEADS[finding.manner]
    if finding.outcome >= Outcome.NEEDS_REASON:
        return finding.outcome.words.capitalize()
    return "Against what is expected"


@register.filter
def foremost(ruling: Ruling) -> list[Finding]:
    """The findings to show at once, the weightiest first: what stops, asks, brings something, or failed."""
    found = [finding for finding in ruling.findings if _is_foremost(finding, ruling)]
    return sorted(found, key=lambda finding: -finding.outcome)


@register.filter
def besides(ruling: Ruling) -> list[Finding]:
    """The findings that can wait behind a fold: what is satisfied, expected, or outweighed though not acted on yet."""
    return [finding for finding in ruling.findings if not _is_foremost(finding, ruling)]


def _is_foremost(finding: Finding, ruling: Ruling) -> bool:
    if finding.manner in (Manner.CONTRARY, Manner.FAILED):
        return True
    if finding.manner is Manner.NOT_YET and ruling.outcome <= Outcome.PERMITTED:
        return True  # nobody has looked whether it forbids, so it must not wait behind a fold
    # Nothing follows from what is refused, so what would have followed must not stand in the way.
    return finding.outcome >= Outcome.CONDITIONS and ruling.outcome is not Outcome.REFUSED


@register.filter
def goes_on(ruling: Ruling) -> bool:
    """Whether anything can follow from the act, so that its lines and duties are worth showing."""
    return ruling.outcome is not Outcome.REFUSED


@register.filter
def within(duty: DutyOwed) -> str:
    """The period of a duty in words, where its date has not been counted yet."""
    if not duty.days:
        return "at once"
    noun = duty.count.value.removesuffix("s") if duty.days == 1 else duty.count.value
    return f"within {duty.days} {noun} of {duty.start.day} {duty.start:%B %Y}"


@register.filter
def owed_or_plain(owed: Iterable[Any] | None, ruling: Ruling) -> list[Any]:
    """The view's (duty, account) pairs; without them each duty stands alone."""
    return list(owed) if owed else [(duty, None) for duty in ruling.duties]


@register.simple_tag
def error_summary(form: forms.BaseForm) -> str:
    """The error summary of any form, Django's or somebody else's."""
    links = list(error_links(form))
    return render_to_string("look/error_summary.html", {"links": links}) if links else ""
