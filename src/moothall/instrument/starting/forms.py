"""What the Clerk fills in on the way to a draft from the model."""

from typing import Any

from moothall.look.forms import DateField, Form, RadioField

from .model import Question


class AnswerForm(Form):
    """One question, its answers as radios."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question
        field = RadioField(
            label=question.asks, choices=[(answer.value, answer.label) for answer in question.answers]
        )
        field.error_messages["required"] = "Choose one of the answers."
        self.fields["answer"] = field

    def clean_answer(self) -> Any:
        """The answer itself rather than its name."""
        return self.question.answer(self.cleaned_data["answer"])


class MeetingForm(Form):
    """The meeting to which the draft goes."""

    meeting = DateField(
        label="At which meeting will the council consider the draft?",
        help_text="The day stands on the draft. Leave it empty if it is not known yet.",
        required=False,
    )
