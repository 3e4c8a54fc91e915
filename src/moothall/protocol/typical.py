"""A dozen typical acts, each with the few facts on which councils' answers part."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

Facts = Mapping[str, Any]


class Answer(NamedTuple):
    """One answer to a question, and the facts of the act that it stands for."""

    value: str
    label: str
    facts: Facts


class Question(NamedTuple):
    """A question about an act; the first answer counts until another is given."""

    name: str
    label: str
    answers: tuple[Answer, ...]


class Typical(NamedTuple):
    """A kind of act with what is fixed of it and what can be asked about it."""

    name: str
    title: str
    facts: Facts
    questions: tuple[Question, ...]

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


def _ask(name: str, label: str, *answers: tuple[str, str, Facts]) -> Question:
    return Question(name, label, tuple(Answer(*answer) for answer in answers))


def _yes_no(fact: str, label: str, first: bool = True) -> Question:
    answers = [("yes", "Yes", {fact: True}), ("no", "No", {fact: False})]
    return _ask(fact, label, *(answers if first else reversed(answers)))


def _asker(*extra: tuple[str, str, Facts]) -> Question:
    return _ask(
        "who",
        "Who does it?",
        ("councillor", "A councillor", {"who": "councillor"}),
        ("chair", "The chair", {"who": "chair"}),
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
            _yes_no("direct_contact", "Has the Clerk agreed direct contact on this matter?", first=False),
            _yes_no("operational", "Is it about the day-to-day running of the council?", first=False),
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
                ("none", "No, in its turn", {"precedence": "none"}),
                ("urgency", "Yes, it is urgent", {"precedence": "urgency"}),
                ("status", "Yes, because of the office held", {"precedence": "status"}),
                ("party", "Yes, because of the asker's group", {"precedence": "party"}),
            ),
        ),
    ),
    Typical(
        "instruct",
        "Somebody tells an officer what to do",
        {"act": "instruct-officer", "within_job_description": True},
        (
            _asker(("clerk", "The Clerk", {"who": "clerk"})),
            _ask(
                "to",
                "Whom?",
                ("officer", "A member of staff", {"to": "officer"}),
                ("clerk", "The Clerk", {"to": "clerk"}),
            ),
            _yes_no("authority", "Does it rest on a resolution or a delegation?", first=False),
            _yes_no("clerk_approves", "Has the Clerk expressly approved it?", first=False),
            _yes_no("operational", "Is it about the day-to-day running of the council?"),
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
                ("policy", "A policy forbids it", {"ground": "policy", "instrument": "the grants policy"}),
                (
                    "private",
                    "It was not asked as a councillor",
                    {"ground": "not as councillor", "asked_as_councillor": False},
                ),
                ("other", "Another ground", {"ground": "other"}),
            ),
        ),
    ),
    Typical(
        "return",
        "An employee returns a request",
        {"act": "return-enquiry", "who": "officer"},
        (_yes_no("against_line_manager", "Does it go against what the line manager instructed?"),),
    ),
    Typical(
        "follow-up",
        "A councillor comes back on an answer",
        {"act": "follow-up-enquiry", "who": "councillor"},
        (
            _ask(
                "days",
                "How long after the answer?",
                ("three", "Three working days", {"working_days_since_answer": 3}),
                ("eight", "Eight working days", {"working_days_since_answer": 8}),
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
                ("open", "Openly", {"copied_councillors": [_NAMED]}),
                ("blind", "Blind", {"blind_copied_councillors": [_NAMED]}),
                ("none", "There is no copy after all", {}),
            ),
            _ask(
                "who",
                "Who writes?",
                ("clerk", "The Clerk", {"who": "clerk"}),
                ("officer", "A member of staff", {"who": "officer"}),
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
                ),
                ("no", "No", {}),
            ),
        ),
    ),
    Typical(
        "forward",
        "A councillor passes on a letter from an officer",
        {"act": "forward-letter", "from_officer": True, "to_councillor": True},
        (
            _asker(),
            _yes_no("marked_confidential", "Is it marked confidential?"),
            _ask(
                "to",
                "To whom?",
                ("complainant", "To whoever complained", {"to": "complainant"}),
                ("third", "To a third party", {"to": "third party"}),
                ("councillor", "To another councillor", {"to": "councillor"}),
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
                ("councillor", "In a councillor's", {"in_name_of": "councillor"}),
                ("chair", "In the chair's, on an occasion that calls for it",
                 {"in_name_of": "chair", "occasion": "a civic invitation"}),
                ("clerk", "In the Clerk's", {"in_name_of": "clerk"}),
            ),
            _yes_no("commits_council", "Does it bind the council to something?"),
            _yes_no("authority", "Does it rest on a resolution or a delegation?", first=False),
        ),
    ),
    Typical(
        "appoint",
        "A councillor is appointed to a post of the council",
        {"act": "appoint-to-post", "who": "clerk", "is_councillor": True},
        (_yes_no("paid", "Is the post paid?"),),
    ),
)  # fmt: skip
"""What can be compared, in the order in which the page offers it."""
