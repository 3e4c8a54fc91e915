"""What a person fills in for an enquiry, a step on it, or direct contact."""

from typing import Any

from django import forms as django_forms

from moothall.council.capacities import Standing
from moothall.council.models import Authority, Post, Seat
from moothall.look.forms import (
    CharField,
    CheckboxField,
    DateField,
    FileField,
    Form,
    IntegerField,
    RadioField,
    TextField,
    YesNoField,
)

from .models import DirectContact
from .queries import agreements_of, posts_to_ask, seats


class PostField(django_forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice of posts, each with the length of its queue."""

    def label_from_instance(self, post: Any) -> str:
        """Title and queue."""
        return f"{post.title} ({post.waiting} open {'enquiry' if post.waiting == 1 else 'enquiries'})"


class _ToPost(Form):
    """Forms that begin with whom it is put to."""

    post = PostField(queryset=Post.objects.none(), label="Who is it for?", empty_label=None)
    subject = CharField(label="Subject", max_length=200)
    text = TextField(label="What do you want to ask or report?")

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing = standing
        self.fields["post"].queryset = posts_to_ask(standing)  # type: ignore[attr-defined]


class AgreementField(django_forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice of the councillor's own agreements on direct contact, each by officer and matter."""

    def __init__(self) -> None:
        super().__init__(
            queryset=DirectContact.objects.none(),
            label="Does it fall under direct contact that the Clerk has agreed?",
            empty_label="No",
            required=False,
        )

    def label_from_instance(self, agreement: Any) -> str:
        """Officer and matter."""
        return f"With the {agreement.post.title}: {agreement.about}"


def _offer_agreements(form: Form, standing: Standing) -> None:
    """Offer what the councillor has; nobody is asked about agreements who has none."""
    mine = agreements_of(standing).select_related("post")
    if mine.exists():
        form.fields["agreement"].queryset = mine  # type: ignore[attr-defined]
    else:
        del form.fields["agreement"]


class AskForm(_ToPost):
    """A councillor asks."""

    agreement = AgreementField()
    precedence = RadioField(
        label="Should it be taken before other enquiries?",
        choices=[
            ("none", "No, in its turn"),
            ("urgency", "Yes, it is urgent: the text says why"),
            ("status", "Yes, because of the office I hold"),
            ("party", "Yes, because of the group I belong to"),
        ],
        initial="none",
        required=False,
    )
    operational = CheckboxField(label="It is about the day-to-day running of the council", required=False)
    under_foi = CheckboxField(
        label="Treat it as a request under the Freedom of Information Act",
        help_text="You have the same right to information as anybody else.",
        required=False,
    )
    file = FileField(label="File", required=False)
    reason = TextField(label="Your reason", required=False)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, standing=standing, **kwargs)
        _offer_agreements(self, standing)


class RecordForm(_ToPost):
    """The Clerk records an enquiry that came another way."""

    seat = django_forms.ModelChoiceField(queryset=Seat.objects.none(), label="Who asked?")
    channel = RadioField(
        label="How did it come?",
        choices=[
            ("telephone", "By telephone"),
            ("mail", "By e-mail"),
            ("letter", "By letter"),
            ("in person", "In person"),
        ],
    )
    received = DateField(label="When did it come?", help_text="Leave empty for today.", required=False)
    under_foi = CheckboxField(label="It is a request under the Freedom of Information Act", required=False)
    file = FileField(label="File", required=False)
    reason = TextField(label="Your reason", required=False)
    field_order = ["seat", "channel", "received", "post", "subject", "text", "under_foi", "file", "reason"]

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, standing=standing, **kwargs)
        self.fields["seat"].queryset = seats(standing)  # type: ignore[attr-defined]
        self.fields["text"].label = "What was asked?"

    def clean_received(self) -> Any:
        """Nothing arrives in the future."""
        day = self.cleaned_data["received"]
        if day and day > self.standing.on:
            raise django_forms.ValidationError("“When did it come?” must be today or in the past.")
        return day


class InstructForm(_ToPost):
    """Somebody tells an officer to do something."""

    agreement = AgreementField()
    authority = django_forms.ModelChoiceField(
        queryset=Authority.objects.none(),
        label="Which resolution or delegation does it rest on?",
        empty_label="None",
        required=False,
    )
    operational = YesNoField(label="Is it about the day-to-day running of the council?", required=False)
    within_job_description = YesNoField(
        label="Is it within the officer's agreed job description?", required=False
    )
    against_law_or_policy = CharField(
        label="Does it ask for something against a law, a policy or a procedure? Name it",
        required=False,
        max_length=200,
    )
    reason = TextField(label="Your reason", required=False)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, standing=standing, **kwargs)
        self.fields["text"].label = "What is the officer to do?"
        _offer_agreements(self, standing)
        self.fields["authority"].queryset = Authority.objects.on(standing.on).filter(  # type: ignore[attr-defined]
            council=standing.council
        )


class TextForm(Form):
    """A step that needs words."""

    text = TextField(label="What do you want to say?")
    reason = TextField(label="Your reason", required=False)


class NoteForm(Form):
    """A step whose words may be left out."""

    text = TextField(label="Anything to add?", required=False)
    reason = TextField(label="Your reason", required=False)


class ExtendForm(Form):
    """Taking longer."""

    days_more = IntegerField(label="How many more working days?", min_value=1, max_value=60, initial=5)
    text = TextField(label="Why? The asker sees this")
    reason = TextField(label="Your reason", required=False)


class DeclineForm(Form):
    """Declining, on a ground."""

    ground = RadioField(
        label="Why do you decline?",
        choices=[
            ("law", "It is outside the law"),
            ("policy", "It is outside the council's policy or procedures"),
            ("not as councillor", "It was not asked in a councillor's role"),
            ("other", "Another ground"),
        ],
    )
    instrument = CharField(
        label="Which law, policy or procedure?",
        help_text="Needed for the first two grounds.",
        required=False,
        max_length=200,
    )
    asked_as_councillor = YesNoField(
        label="Was it asked in the councillor's role?",
        help_text="Needed for the third ground.",
        required=False,
    )
    text = TextField(label="What do you want to say to the asker?", help_text="Say how they can go on.")
    tells_of_review = CheckboxField(
        label="My answer tells of the internal review and of the Information Commissioner",
        help_text="For requests under the Freedom of Information Act.",
        required=False,
    )
    reason = TextField(label="Your reason", required=False)


class ReturnForm(Form):
    """An employee returns a request."""

    against_line_manager = YesNoField(label="Does it go against what your line manager instructed?")
    text = TextField(label="Anything to add?", required=False)
    reason = TextField(label="Your reason", required=False)


class ReassignForm(Form):
    """Handing to another officer."""

    post = PostField(queryset=Post.objects.none(), label="Who takes it on?", empty_label=None)
    text = TextField(label="Anything to add?", required=False)
    reason = TextField(label="Your reason", required=False)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["post"].queryset = posts_to_ask(standing)  # type: ignore[attr-defined]


class AttachForm(Form):
    """Adding a file."""

    file = FileField(label="File")
    text = TextField(label="Anything to add?", required=False)


class AgreeForm(Form):
    """Agreeing direct contact."""

    seat = django_forms.ModelChoiceField(queryset=Seat.objects.none(), label="Which councillor?")
    post = PostField(queryset=Post.objects.none(), label="With which officer?", empty_label=None)
    about = CharField(label="On which matter?", max_length=200)
    until = DateField(label="Last day", help_text="Leave empty if it is open.", required=False)

    def __init__(self, *args: Any, standing: Standing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = seats(standing)  # type: ignore[attr-defined]
        self.fields["post"].queryset = posts_to_ask(standing).filter(is_proper_officer=False)  # type: ignore[attr-defined]


class EndForm(Form):
    """Ending an agreement: nothing to fill in."""
