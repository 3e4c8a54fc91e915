"""A dozen typical acts, each with the few facts on which councils' answers part."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from .core.parties import Role

Facts = Mapping[str, Any]


class Answer(NamedTuple):
    """One answer to a question, and the facts of the act that it stands for.

    ``words`` say the same behind the act's title, as in "An officer writes to a councillor, with a blind copy".
    """

    value: str
    label: str
    facts: Facts
    words: str


class Question(NamedTuple):
    """A question about an act; the first answer counts until another is given."""

    name: str
    label: str
    answers: tuple[Answer, ...]


class Typical(NamedTuple):
    """A kind of act with what is fixed of it and what can be asked about it.

    ``stands_for`` are roles of which it is typical as well, although it is tried as done by another.
    """

    name: str
    title: str
    facts: Facts
    questions: tuple[Question, ...]
    stands_for: frozenset[Role] = frozenset()

    def with_answers(self, given: Mapping[str, str], on: date) -> dict[str, Any]:
        """The act's facts, as ``moothall acts`` names them, for these answers on that day."""
        facts = {**self.facts, "on": on.isoformat()}
        for question in self.questions:
            facts |= self.chosen(question, given).facts
        return facts

    def chosen(self, question: Question, given: Mapping[str, str]) -> Answer:
        """The answer given, or the first where there is none of that name."""
        value = given.get(question.name)
        return next((one for one in question.answers if one.value == value), question.answers[0])


def _ask(name: str, label: str, *answers: tuple[str, str, Facts, str]) -> Question:
    return Question(name, label, tuple(Answer(*answer) for answer in answers))


def _yes_no(fact: str, label: str, yes: str, no: str, first: bool = True) -> Question:
    answers = [("yes", "Yes", {fact: True}, yes), ("no", "No", {fact: False}, no)]
    return _ask(fact, label, *(answers if first else reversed(answers)))


def _asker(*extra: tuple[str, str, Facts, str]) -> Question:
    return _ask(
        "who",
        "Who does it?",
        ("councillor", "A councillor", {"who": "councillor"}, "as an ordinary councillor"),
        ("chair", "The chair", {"who": "chair"}, "as the chair"),
        *extra,
    )


_NAMED = "the other councillor"

TYPICAL: tuple[Typical, ...] = (
    Typical(
        "ask-staff",
        "A councillor asks a member of staff something",
        {"act": "ask-enquiry", "to": "officer", "has_line_manager": True},
        (
            _asker(),
            _yes_no(
                "direct_contact",
                "Has the Clerk agreed direct contact on this matter?",
                "with direct contact agreed by the Clerk",
                "without direct contact agreed by the Clerk",
                first=False,
            ),
            _yes_no(
                "operational",
                "Is it about the day-to-day running of the council?",
                "on the day-to-day running of the council",
                "on something other than the day-to-day running",
                first=False,
            ),
        ),
    ),
    Typical(
        "ask-clerk",
        "A councillor asks the Clerk something",
        {"act": "ask-enquiry", "to": "clerk"},
        (
            _asker(),
            _ask(
                "precedence",
                "Is it to be taken before other enquiries?",
                ("none", "No, in its turn", {"precedence": "none"}, "in its turn"),
                ("urgency", "Yes, it is urgent", {"precedence": "urgency"}, "first because it is urgent"),
                (
                    "status",
                    "Yes, because of the office held",
                    {"precedence": "status"},
                    "first because of the office held",
                ),
                (
                    "party",
                    "Yes, because of the asker's group",
                    {"precedence": "party"},
                    "first because of the asker's group",
                ),
            ),
        ),
    ),
    Typical(
        "instruct",
        "Somebody tells an officer what to do",
        {"act": "instruct-officer", "within_job_description": True},
        (
            _ask(
                "who",
                "Who does it?",
                ("councillor", "A councillor", {"who": "councillor"}, "by a councillor"),
                ("chair", "The chair", {"who": "chair"}, "by the chair"),
                ("clerk", "The Clerk", {"who": "clerk"}, "by the Clerk"),
            ),
            _ask(
                "to",
                "Whom?",
                ("officer", "A member of staff", {"to": "officer"}, "to a member of staff"),
                ("clerk", "The Clerk", {"to": "clerk"}, "to the Clerk"),
            ),
            _yes_no(
                "authority",
                "Does it rest on a resolution or a delegation?",
                "resting on a resolution or delegation",
                "resting on no resolution or delegation",
                first=False,
            ),
            _yes_no(
                "clerk_approves",
                "Has the Clerk expressly approved it?",
                "with the Clerk's approval",
                "without the Clerk's approval",
                first=False,
            ),
            _yes_no(
                "operational",
                "Is it about the day-to-day running of the council?",
                "on the day-to-day running of the council",
                "on something other than the day-to-day running",
            ),
        ),
    ),
    Typical(
        "instruct-against-policy",
        "A councillor asks an officer to act against a policy of the council",
        {
            "act": "instruct-officer",
            "to": "clerk",
            "authority": False,
            "operational": False,
            "against_law_or_policy": "the financial regulations",
        },
        (_asker(),),
    ),
    Typical(
        "decline",
        "An officer declines a councillor's request",
        {"act": "decline-enquiry", "who": "clerk"},
        (
            _ask(
                "ground",
                "Why?",
                (
                    "policy",
                    "A policy forbids it",
                    {"ground": "policy", "instrument": "the grants policy"},
                    "because a policy forbids it",
                ),
                (
                    "private",
                    "It was not asked as a councillor",
                    {"ground": "not as councillor", "asked_as_councillor": False},
                    "because it was not asked as a councillor",
                ),
                ("other", "Another ground", {"ground": "other"}, "on another ground"),
            ),
        ),
        stands_for=frozenset({Role.OFFICER}),
    ),
    Typical(
        "return",
        "An employee returns a request",
        {"act": "return-enquiry", "who": "officer"},
        (
            _yes_no(
                "against_line_manager",
                "Does it go against what the line manager instructed?",
                "because it goes against the line manager's instructions",
                "although no line manager instructed otherwise",
            ),
        ),
    ),
    Typical(
        "follow-up",
        "A councillor comes back on an answer",
        {"act": "follow-up-enquiry", "who": "councillor"},
        (
            _ask(
                "days",
                "How long after the answer?",
                ("three", "Three working days", {"working_days_since_answer": 3}, "after three working days"),
                ("eight", "Eight working days", {"working_days_since_answer": 8}, "after eight working days"),
            ),
        ),
    ),
    Typical(
        "letter",
        "An officer writes to a councillor and copies another councillor",
        {"act": "send-letter", "to": "councillor"},
        (
            _ask(
                "copies",
                "How is the copy made?",
                ("open", "Openly", {"copied_councillors": [_NAMED]}, "with an open copy"),
                ("blind", "Blind", {"blind_copied_councillors": [_NAMED]}, "with a blind copy"),
                ("none", "There is no copy after all", {}, "without the copy after all"),
            ),
            _ask(
                "who",
                "Who writes?",
                ("clerk", "The Clerk", {"who": "clerk"}, "as the Clerk"),
                ("officer", "A member of staff", {"who": "officer"}, "as a member of staff"),
            ),
        ),
    ),
    Typical(
        "confidential",
        "An officer marks a letter to a councillor as confidential",
        {"act": "send-letter", "who": "clerk", "to": "councillor", "confidential": True},
        (
            _ask(
                "grounds",
                "Does it say what is confidential, and why?",
                (
                    "yes",
                    "Yes",
                    {
                        "what_is_confidential": "the tenant's name",
                        "why_confidential": "it is personal data",
                    },
                    "saying what and why",
                ),
                ("no", "No", {}, "without saying what or why"),
            ),
        ),
        stands_for=frozenset({Role.OFFICER}),
    ),
    Typical(
        "forward",
        "A councillor passes on a letter from an officer",
        {"act": "forward-letter", "from_officer": True, "to_councillor": True},
        (
            _asker(),
            _yes_no(
                "marked_confidential",
                "Is it marked confidential?",
                "marked confidential",
                "not marked confidential",
            ),
            _ask(
                "to",
                "To whom?",
                ("complainant", "To whoever complained", {"to": "complainant"}, "to whoever complained"),
                ("third", "To a third party", {"to": "third party"}, "to a third party"),
                ("councillor", "To another councillor", {"to": "councillor"}, "to another councillor"),
            ),
        ),
    ),
    Typical(
        "official-letter",
        "A letter goes out on the council's behalf",
        {"act": "send-official-letter", "who": "clerk"},
        (
            _ask(
                "in_name_of",
                "In whose name?",
                ("councillor", "In a councillor's", {"in_name_of": "councillor"}, "in a councillor's name"),
                (
                    "chair",
                    "In the chair's, on an occasion that calls for it",
                    {"in_name_of": "chair", "occasion": "a civic invitation"},
                    "in the chair's name on an occasion that calls for it",
                ),
                ("clerk", "In the Clerk's", {"in_name_of": "clerk"}, "in the Clerk's name"),
            ),
            _yes_no(
                "commits_council",
                "Does it bind the council to something?",
                "binding the council to something",
                "binding the council to nothing",
            ),
            _yes_no(
                "authority",
                "Does it rest on a resolution or a delegation?",
                "resting on a resolution or delegation",
                "resting on no resolution or delegation",
                first=False,
            ),
        ),
    ),
    Typical(
        "appoint",
        "A councillor is appointed to a post of the council",
        {"act": "appoint-to-post", "who": "clerk", "is_councillor": True},
        (_yes_no("paid", "Is the post paid?", "with pay", "without pay"),),
    ),
)  # fmt: skip
"""What can be compared, in the order in which the page offers it."""
