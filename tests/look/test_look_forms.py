"""Forms: what is wrong is said plainly, nothing typed is lost."""

from datetime import date

import pytest
from django import forms as django_forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from lxml import html

from moothall.look import forms

from .look_gallery import FILLED, GalleryForm


class Dated(forms.Form):
    on = forms.DateField(label="Date")


class Optional(forms.Form):
    on = forms.DateField(required=False)


def dated(day, month, year, form=Dated):
    return form({"on_day": day, "on_month": month, "on_year": year})


@pytest.mark.parametrize(
    ("typed", "sentence", "parts"),
    [
        (("", "", ""), "Fill in “Date”.", ("day", "month", "year")),
        (("4", "", "2026"), "“Date” must include a month.", ("month",)),
        (("", "", "2026"), "“Date” must include a day and a month.", ("day", "month")),
        (("4", "5", "26"), "“Date” must have the year with all four digits.", ("year",)),
        (("4th", "5", "2026"), "“Date” must have the day as a number.", ("day",)),
        (("4", "Ma", "2026"), "“Date” must have the month as a number or a name.", ("month",)),
        (("4", "9" * 5000, "2026"), "“Date” must have the month as a number or a name.", ("month",)),
        (("9" * 5000, "5", "2026"), "“Date” must have the day as a number.", ("day",)),
        (("4", "13", "2026"), "“Date” must have a month from 1 to 12.", ("month",)),
        (("4", "0", "2026"), "“Date” must have a month from 1 to 12.", ("month",)),
        (("31", "4", "2026"), "“Date” must be a real date: there is no 31 April 2026.", ("day",)),
        (("29", "2", "2027"), "“Date” must be a real date: there is no 29 February 2027.", ("day",)),
        (("1", "1", "0000"), "“Date” must have a year from 1800 on: there it says 0000.", ("year",)),
        (("12", "5", "0026"), "“Date” must have a year from 1800 on: there it says 0026.", ("year",)),
        (("31", "12", "1799"), "“Date” must have a year from 1800 on: there it says 1799.", ("year",)),
    ],
)
def test_a_date_that_is_none_says_why_and_where(typed, sentence, parts):
    form = dated(*typed)
    assert form.errors["on"] == [sentence]
    assert form["on"].wrong_parts == parts
    marked = html.fromstring(str(form)).xpath("//input[contains(@class, 'govuk-input--error')]/@name")
    assert marked == [f"on_{part}" for part in parts]


@pytest.mark.parametrize(
    "typed", [("4", "5", "2026"), (" 04 ", "05", "2026"), ("4", "May", "2026"), ("4", "may", "2026")]
)
def test_a_date_is_read_as_people_write_it(typed):
    form = dated(*typed)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["on"] == date(2026, 5, 4)


def test_the_last_day_of_february_in_both_kinds_of_year():
    assert dated("29", "2", "2028").is_valid()
    assert not dated("29", "2", "2026").is_valid()


def test_a_date_may_be_left_out_where_it_is_optional_but_not_by_half():
    assert dated("", "", "", Optional).is_valid()
    assert not dated("", "5", "", Optional).is_valid()


def test_a_form_without_the_boxes_at_all_is_an_empty_date():
    assert Dated({}).errors["on"] == ["Fill in “Date”."]


def test_a_date_at_first_fills_the_boxes_and_knows_whether_it_changed():
    first = {"on": date(2026, 5, 4)}
    assert 'value="2026"' in str(Dated(initial=first))
    same = {"on_day": "4", "on_month": "may", "on_year": "2026"}
    assert not Dated(same, initial=first).has_changed()
    assert Dated(same | {"on_day": "5"}, initial=first).has_changed()
    assert Dated(same | {"on_day": "x"}, initial=first).has_changed()


def test_the_earliest_year_is_taken():
    assert dated("1", "1", "1800").is_valid()


def test_each_error_names_its_field_and_leads_to_it():
    form = GalleryForm(FILLED)
    lines = dict(forms.error_links(form))
    assert lines == {
        "“Subject” has 19 characters and at most 12 fit. Shorten it.": "id_subject",
        "“E-mail” must be an e-mail address, like clerk@example.org.": "id_email",
        "Choose an answer for “Ground”.": "id_ground",
        "Choose an answer for “How did it come?”.": "id_way_0",
        "Tick “I have read it” to go on.": "id_agreed",
        "“Date of adoption” must be a real date: there is no 31 February 2026.": "id_on_day",
        "Choose a file for “The document”.": "id_file",
        "Fill in “Password”.": "id_password",
    }
    summary = html.fromstring(form.error_summary)
    assert summary.xpath("//a/@href") == [f"#{anchor}" for anchor in lines.values()]


def test_without_errors_there_is_no_summary():
    assert GalleryForm().error_summary == ""


def test_an_error_of_the_whole_form_stands_in_the_summary_escaped():
    form = dated("4", "5", "2026")
    form.add_error(None, "The <meeting> has begun.")
    assert "The &lt;meeting&gt; has begun." in form.error_summary


def test_nothing_is_cut_off_in_silence():
    assert "maxlength" not in str(GalleryForm())


def test_a_label_with_a_per_cent_sign_breaks_no_sentence():
    class Share(forms.Form):
        share = forms.CharField(label="Share in % (d)", max_length=2)

    assert Share({"share": "100"}).errors["share"] == [
        "“Share in % (d)” has 3 characters and at most 2 fit. Shorten it."
    ]


def test_a_sentence_of_the_form_itself_is_left_alone():
    class Own(forms.Form):
        name = forms.CharField(error_messages={"required": "Who is it?"})

    assert Own({}).errors["name"] == ["Who is it?"]


def test_an_answer_not_offered_is_refused_and_a_number_must_be_one():
    class Asked(forms.Form):
        way = forms.RadioField(choices=[("a", "A")])
        days = forms.IntegerField(min_value=1, max_value=9)

    assert Asked({"way": "%(b)s", "days": "x"}).errors == {
        "way": ["Choose one of the answers offered for “Way”."],
        "days": ["“Days” must be a number, like 12."],
    }
    assert Asked({"way": "a", "days": "0"}).errors == {"days": ["“Days” must be 1 or more."]}
    assert Asked({"way": "a", "days": "10"}).errors == {"days": ["“Days” must be 9 or less."]}
    assert Asked({"way": "a", "days": "9"}).is_valid()


def test_a_password_is_never_shown_again_and_kept_as_typed():
    class Secret(forms.Form):
        password = forms.PasswordField(new=True)

    form = Secret({"password": " a b "})
    assert form.is_valid() and form.cleaned_data["password"] == " a b "
    assert "a b" not in str(form) and 'autocomplete="new-password"' in str(form)


def test_a_file_has_to_be_chosen_again_and_the_page_says_so():
    class Sent(forms.Form):
        file = forms.FileField()
        name = forms.CharField()

    file = SimpleUploadedFile("a.txt", b"text")
    assert "Choose the file again" in str(Sent({}, {"file": file}))
    only_checked = Sent({"name": "a"}, {"file": file})
    assert not only_checked.errors and "Choose the file again" in str(only_checked)
    assert "Choose the file again" not in str(Sent({}))
    assert "Choose the file again" not in str(Sent())


def test_what_may_be_left_out_is_marked_and_hidden_fields_are_carried():
    class Marked(forms.Form):
        note = forms.CharField(required=False)
        ways = forms.CheckboxesField(choices=[("a", "A")], required=False)
        agreed = forms.CheckboxField(required=False)
        key = forms.CharField(widget=forms.HiddenInput, initial="k")

    said = str(Marked())
    assert "Note (optional)" in said
    assert "Ways (optional)" in said and "Agreed (optional)" not in said
    assert '<input type="hidden" name="key" value="k" id="id_key">' in said


def test_others_forms_take_the_same_look():
    class Theirs(django_forms.Form):
        name = django_forms.CharField()

    form = Theirs({}, renderer=forms.GovukRenderer())
    assert "govuk-form-group--error" in str(form)
    template = Template("{% load look %}{% error_summary form %}")
    assert 'href="#id_name"' in template.render(Context({"form": form}))


def test_an_error_of_a_hidden_field_leads_nowhere():
    class Hidden(forms.Form):
        key = forms.CharField(widget=forms.HiddenInput)

    assert list(forms.error_links(Hidden({}))) == [("Fill in “Key”.", "")]


def test_a_wrong_field_is_marked_for_a_screen_reader_but_a_single_option_is_not():
    said = html.fromstring(str(GalleryForm(FILLED)))
    assert said.xpath("//input[@id='id_subject']/@aria-invalid") == ["true"]
    assert not said.xpath("//input[@type='radio']/@aria-invalid")
    assert said.xpath("//fieldset[@aria-describedby='id_way_error']")


class Enclosed(forms.Form):
    file = forms.FileField(label="File")


@pytest.mark.parametrize(("more", "fits"), [(0, True), (1, False)])
def test_a_file_larger_than_is_kept_is_said_to_be_so(more, fits):
    file = SimpleUploadedFile("plan.pdf", b"x")
    file.size = forms.LARGEST_FILE + more
    form = Enclosed({}, {"file": file})
    assert form.is_valid() is fits
    assert ("larger than 25 MB" in str(form.errors)) is not fits


def test_a_hidden_field_put_among_the_others_has_no_label():
    class Hidden(forms.Form):
        key = forms.CharField(widget=forms.HiddenInput, initial="k")

    drawn = str(Hidden()["key"].as_field_group())
    assert html.fromstring(f"<form>{drawn}</form>").xpath("//input[@type='hidden']/@value") == ["k"]
    assert "Key" not in drawn
    assert "govuk-form-group" not in drawn
