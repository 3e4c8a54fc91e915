"""Forms and fields in GOV.UK markup, with error sentences for a Clerk.

Use :class:`Form` with the fields of this module, or any field of Django's. In a template
``{{ form.error_summary }}`` goes above the heading, ``{{ form }}`` or ``{{ form.subject.as_field_group }}``
where the fields belong. Put ``novalidate`` on the ``<form>``: a browser's own bubbles are not read out by
every screen reader.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates
from django.forms.widgets import Input
from django.utils.safestring import SafeString

from .dates import DateBoxes, DateProblem, read_date

# The order matters: Django derives checkboxes from radios, and nearly everything from Input.
_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, ""),
    (forms.CheckboxSelectMultiple, "govuk-checkboxes__input"),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.RadioSelect, "govuk-radios__input"),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.PasswordInput, "govuk-input govuk-password-input__input govuk-js-password-input-input"),
    (Input, "govuk-input"),
)


class GovukField(BoundField):
    """A field on a form, which knows its GOV.UK classes and where its error message should lead."""

    @property
    def shape(self) -> str:
        """Which markup the field takes: radios, checkboxes, checkbox, date, password, file or plain."""
        widget = self.field.widget
        for kind, shape in (
            (forms.CheckboxSelectMultiple, "checkboxes"),
            (forms.CheckboxInput, "checkbox"),
            (forms.RadioSelect, "radios"),
            (DateBoxes, "date"),
            (forms.PasswordInput, "password"),
            (forms.FileInput, "file"),
        ):
            if isinstance(widget, kind):
                return shape
        return "plain"

    @property
    def optional(self) -> bool:
        """Whether the label says so: GOV.UK marks what may be left out, not what is required."""
        return not self.field.required and not self.field.disabled

    @property
    def to_choose_again(self) -> bool:
        """Whether a file was chosen but has to be chosen again, because no browser keeps it.

        That goes for a page that was only checked or that was stopped as well, where no field is wrong.
        """
        return self.shape == "file" and bool(self.data)

    @property
    def wrong_parts(self) -> tuple[str, ...]:
        """For a date, the boxes that the error is about."""
        data = self.form.errors.as_data().get(self.name, []) if self.form.is_bound else []
        parts = [part for error in data for part in (error.params or {}).get("parts", ())]
        return tuple(parts) if parts or not data else DateBoxes.PARTS

    @property
    def anchor(self) -> str:
        """The id an error message links to: the first option, the first wrong box, or the field itself."""
        if self.shape in ("radios", "checkboxes"):
            return f"{self.auto_id}_0"
        if self.shape == "date":
            return f"{self.auto_id}_{(self.wrong_parts or DateBoxes.PARTS)[0]}"
        return self.id_for_label

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes and GOV.UK's classes.

        ``maxlength`` goes: with it a browser cuts off what is pasted, without a word.
        """
        widget = widget or self.field.widget
        attrs = dict(super().build_widget_attrs(attrs, widget))
        for silent in ("maxlength", "minlength"):
            widget.attrs.pop(silent, None)
        if isinstance(widget, DateBoxes):
            return attrs | {"wrong": self.wrong_parts}
        classes = next((names for kind, names in _CLASSES if isinstance(widget, kind)), "")
        if self.shape in ("radios", "checkboxes"):
            attrs.pop("aria-invalid", None)
        elif classes and self.errors:
            base = classes.split()[0]
            classes = f"{classes} {base}--error"
        if classes:
            attrs["class"] = f"{classes} {widget.attrs.get('class', '')}".strip()
        return attrs


class GovukRenderer(DjangoTemplates):
    """Renders forms with the templates of ``look/forms``; name it in ``FORM_RENDERER`` for others' forms."""

    form_template_name = "look/forms/form.html"
    field_template_name = "look/forms/field.html"
    bound_field_class = GovukField


class ErrorLink(NamedTuple):
    """One line of the error summary; ``anchor`` is empty where no single field is to blame."""

    message: str
    anchor: str


def error_links(form: forms.BaseForm) -> Iterator[ErrorLink]:
    """Every error of a form, in the order of its fields, those of the form as a whole last."""
    for name in form.fields:
        for message in form.errors.get(name, ()):
            bound = form[name]
            anchor = bound.anchor if isinstance(bound, GovukField) and not bound.is_hidden else ""
            yield ErrorLink(str(message), anchor)
    for message in form.non_field_errors():
        yield ErrorLink(str(message), "")


def say_plainly(name: str, field: forms.Field) -> None:
    """Replace Django's stock error messages by sentences that name the field; a form's own stay."""
    field.label = field.label or name.replace("_", " ").capitalize()
    label = f"“{field.label}”"
    if isinstance(field, forms.FileField):
        required = f"Choose a file for {label}."
    elif isinstance(field, forms.ChoiceField):
        required = f"Choose an answer for {label}."
    elif isinstance(field, forms.BooleanField):
        required = f"Tick {label} to go on."
    else:
        required = f"Fill in {label}."
    counted = label.replace("%", "%%")  # these are filled in with figures or with what was typed
    plain = {
        "required": required,
        "max_length": f"{counted} has %(show_value)d characters and at most %(limit_value)d fit. Shorten it.",
        "min_length": f"{counted} has %(show_value)d characters; at least %(limit_value)d are needed.",
        "min_value": f"{counted} must be %(limit_value)s or more.",
        "max_value": f"{counted} must be %(limit_value)s or less.",
        "invalid_choice": f"Choose one of the answers offered for {counted}.",
        "empty": f"The file chosen for {label} is empty. Choose another.",
    }
    if isinstance(field, forms.EmailField):
        plain["invalid"] = f"{counted} must be an e-mail address, like clerk@example.org."
    elif isinstance(field, forms.IntegerField):
        plain["invalid"] = f"{label} must be a number, like 12."
    stock: dict[str, Any] = {}
    for parent in reversed(type(field).__mro__):
        stock.update(getattr(parent, "default_error_messages", {}))
    for code, sentence in plain.items():
        if field.error_messages.get(code) == stock.get(code):
            field.error_messages[code] = sentence


class Form(forms.Form):
    """A form in GOV.UK markup, that marks what is optional and says plainly what is wrong."""

    default_renderer = GovukRenderer()  # one for all forms: each renderer parses its templates anew
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            say_plainly(name, field)

    @property
    def error_summary(self) -> SafeString | str:
        """The summary for the top of the page, each line linked to its field; empty without errors."""
        links = list(error_links(self))
        if not links:
            return ""
        # The renderer gives what the template made, escaped already, as a bare string.
        return SafeString(self.renderer.render("look/error_summary.html", {"links": links}))


class TextField(forms.CharField):
    """Several lines of text; line breaks are kept as typed."""

    widget = forms.Textarea(attrs={"rows": 8})


class PasswordField(forms.CharField):
    """A password, never shown again and never stripped; ``new`` where it is being chosen."""

    def __init__(self, *, new: bool = False, **kwargs: Any) -> None:
        complete = "new-password" if new else "current-password"
        attrs = {"autocomplete": complete, "spellcheck": "false", "autocapitalize": "none"}
        super().__init__(widget=forms.PasswordInput(attrs=attrs), strip=False, **kwargs)


class RadioField(forms.ChoiceField):
    """One of a few answers, all of them in view."""

    widget = forms.RadioSelect


class YesNoField(RadioField):
    """Yes, no, or not answered yet (None)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[("yes", "Yes"), ("no", "No")], **kwargs)

    def clean(self, value: Any) -> Any:
        """True, False or None."""
        return {"yes": True, "no": False}.get(super().clean(value))


class CheckboxesField(forms.MultipleChoiceField):
    """Any number of a few answers."""

    widget = forms.CheckboxSelectMultiple


LARGEST_FILE = 25 * 1024 * 1024
"""Bytes of one file."""


class FileField(forms.FileField):
    """A file from the person's machine, of at most ``LARGEST_FILE`` bytes."""

    widget = forms.FileInput

    def to_python(self, data: Any) -> Any:
        """The file; ValidationError where it is too large to keep."""
        file = super().to_python(data)
        if file is not None and (file.size or 0) > LARGEST_FILE:
            raise ValidationError(
                f"The file is larger than {LARGEST_FILE // 1024 // 1024} MB. Send a link to it, or split it."
            )
        return file


class DateField(forms.Field):
    """A date in three boxes: day, month (number or name), year of four digits."""

    widget = DateBoxes

    def to_python(self, value: Any) -> date | None:
        """The date, None where all boxes are empty; ValidationError that says which box and why."""
        label = f"“{self.label}”" if self.label else "The date"
        try:
            return read_date(value, label)
        except DateProblem as problem:
            raise ValidationError(
                problem.sentence, code="invalid", params={"parts": problem.parts}
            ) from problem

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the boxes say another date than at first."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


# Django's own, under the names that forms here use.
CharField = forms.CharField
EmailField = forms.EmailField
IntegerField = forms.IntegerField
SelectField = forms.ChoiceField
CheckboxField = forms.BooleanField
HiddenInput = forms.HiddenInput
