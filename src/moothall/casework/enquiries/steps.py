"""The one place that says which step may follow in which state, and who may take it."""

from collections.abc import Callable
from dataclasses import dataclass

from moothall.council.capacities import Standing

from .models import Enquiry, State

OPEN, WAITING, ANSWERED = State.OPEN, State.WAITING, State.ANSWERED


def is_asker(standing: Standing, enquiry: Enquiry) -> bool:
    """The councillor who asked, while still in the seat that asked."""
    return (
        enquiry.asker_id == standing.person.pk
        and enquiry.seat_id is not None
        and enquiry.seat_id == standing.capacity.seat
    )


def is_officer_asked(standing: Standing, enquiry: Enquiry) -> bool:
    """Whoever acts in the post that was asked."""
    return enquiry.post_id == standing.post_id


def is_clerk(standing: Standing, enquiry: Enquiry) -> bool:
    """The Clerk of the enquiry's council."""
    return standing.is_clerk


def answers(standing: Standing, enquiry: Enquiry) -> bool:
    """The officer asked, or the Clerk in the officer's place."""
    return is_officer_asked(standing, enquiry) or is_clerk(standing, enquiry)


def is_staff_asked(standing: Standing, enquiry: Enquiry) -> bool:
    """The officer asked, where that officer has a line manager."""
    return is_officer_asked(standing, enquiry) and enquiry.post.line_manager_id is not None


def takes_part(standing: Standing, enquiry: Enquiry) -> bool:
    """Either side."""
    return is_asker(standing, enquiry) or answers(standing, enquiry)


@dataclass(frozen=True)
class Step:
    """A step on an enquiry.

    Attributes:
        label: what the button says.
        states: in which states it may be taken.
        by: who may take it.
        not_yours: what a person is told who may not.

    """

    label: str
    states: frozenset[str]
    by: Callable[[Standing, Enquiry], bool]
    not_yours: str


_OFFICER = "Only the officer who was asked, or the Clerk, can do this while the enquiry is open."
_ASKER = "Only the councillor who asked can do this, and only at this stage."

STEPS: dict[str, Step] = {
    "acknowledge": Step("Acknowledge", frozenset({OPEN}), answers, _OFFICER),
    "answer": Step("Answer", frozenset({OPEN, WAITING}), answers, _OFFICER),
    "ask-back": Step("Ask for more information", frozenset({OPEN}), answers, _OFFICER),
    "reply": Step("Reply", frozenset({WAITING}), is_asker, _ASKER),
    "extend": Step("Take longer", frozenset({OPEN, WAITING}), answers, _OFFICER),
    "decline": Step("Decline", frozenset({OPEN, WAITING}), answers, _OFFICER),
    "return": Step(
        "Return: against my line manager's instruction",
        frozenset({OPEN, WAITING}),
        is_staff_asked,
        "Only the officer who was asked can return it, and only where that officer has a line manager.",
    ),
    "reassign": Step(
        "Hand to another officer",
        frozenset({OPEN, WAITING, State.RETURNED}),
        is_clerk,
        "Only the Clerk can hand an enquiry to another officer.",
    ),
    "attach": Step(
        "Add a file", frozenset({OPEN, WAITING, ANSWERED}), takes_part, "Only the two sides can add a file."
    ),
    "follow-up": Step("Ask about the answer", frozenset({ANSWERED}), is_asker, _ASKER),
}


def may_take(standing: Standing, enquiry: Enquiry, step: str) -> bool:
    """Whether the person may take the step now."""
    rule = STEPS[step]
    if enquiry.council_id != standing.council.pk or enquiry.state not in rule.states:
        return False
    if step == "acknowledge" and enquiry.acknowledged:
        return False
    return rule.by(standing, enquiry)


def steps_for(standing: Standing, enquiry: Enquiry) -> list[tuple[str, Step]]:
    """The steps the person may take now, in the order of the table."""
    return [(name, step) for name, step in STEPS.items() if may_take(standing, enquiry, name)]
