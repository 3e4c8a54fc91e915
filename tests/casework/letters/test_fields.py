"""What is typed about people outside, and files."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from moothall.casework.letters.fields import LARGEST, FilesField, OutsidersField, read_outsider
from moothall.casework.letters.people import Outsider
from moothall.protocol.acts.letters import Recipient


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Jo Reed", "Give one mail address, as in: Jo Reed, jo@example.org, third party."),
        (
            "a@example.org, b@example.org, officer",
            "Give one mail address, as in: Jo Reed, jo@example.org, third party.",
        ),
        ("Jo Reed, jo@, officer", "jo@ is not a mail address."),
        ("Jo Reed, jo@example.org\x00, officer", "jo@example.org\x00 is not a mail address."),
        ("Jo Reed, jo@example.org", "Say what Jo Reed is: officer, complainant or third party."),
        ("jo@example.org", "Say what jo@example.org is: officer, complainant or third party."),
    ],
)
def test_a_line_that_cannot_be_read_says_what_to_do(line, sentence):
    with pytest.raises(ValidationError) as wrong:
        read_outsider(line)
    assert wrong.value.messages == [sentence]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Jo Reed, jo@example.org, third party",
            Outsider("Jo Reed", "jo@example.org", Recipient.THIRD_PARTY),
        ),
        (
            "complainant; <jo@example.org>; Zoë Ó Briain",
            Outsider("Zoë Ó Briain", "jo@example.org", Recipient.COMPLAINANT),
        ),
        ("jo@example.org, Officer", Outsider("jo@example.org", "jo@example.org", Recipient.OFFICER)),
    ],
)
def test_a_line_is_read_in_any_order(line, expected):
    assert read_outsider(line) == expected


def test_each_wrong_line_is_named_by_its_number():
    field = OutsidersField(required=False)
    with pytest.raises(ValidationError) as wrong:
        field.clean("Jo, jo@example.org, officer\n\nsomebody\nPat, pat@example.org")
    assert [sentence[:7] for sentence in wrong.value.messages] == ["Line 3:", "Line 4:"]
    assert len(field.clean("Jo, jo@example.org, officer\n\n")) == 1
    assert field.clean("") == []


def test_files_too_large_together_are_turned_down_and_just_fitting_ones_taken():
    field = FilesField(required=False, label="Files")
    half = SimpleUploadedFile("a.txt", b"x" * (LARGEST // 2))
    assert field.clean([half, half]) == [half, half]
    with pytest.raises(ValidationError, match="larger than 10 MB together"):
        field.clean([half, half, SimpleUploadedFile("b.txt", b"x")])
    assert field.clean([]) == []


def test_an_empty_file_is_turned_down():
    with pytest.raises(ValidationError):
        FilesField(required=False).clean([SimpleUploadedFile("a.txt", b"")])
