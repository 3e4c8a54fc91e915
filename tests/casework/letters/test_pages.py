"""The pages of letters, as people fill them in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from moothall.casework.letters.models import Letter, LetterRequest
from moothall.record.models import Entry, Outgoing
from tests.builders import holder, standing

from .writing import a_town, ask_for, key_of, mails, name_key, pass_on, send_official, write

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def town():
    town = a_town()
    town.chair.delete()  # Ada holds one capacity, so that nothing has to be chosen first
    return town


@pytest.fixture
def enter(client):
    def sign_in(held):
        person = held.person if hasattr(held, "person") else holder(held)
        client.force_login(person, backend=BACKEND)
        return client

    return sign_in


def page(name, **more):
    return reverse(f"letters:{name}", kwargs={"council": "marsh-parva", **more})


def typed(to, **more):
    return {"to": key_of(to), "subject": "Bench", "text": "It is mended.", **more}


def official_typed(key, **more):
    return {
        "signatory": key,
        "to_name": "Highways",
        "to_mail": "h@example.org",
        "subject": "Potholes",
        "text": "Mend them.",
        **more,
    }


def words(response):
    return " ".join(response.content.decode().split())


def test_a_copy_without_reason_shows_the_clause_and_keeps_what_was_typed(town, enter):
    said = words(enter(town.clerk).post(page("write"), typed(town.ada, copies=[key_of(town.ben)])))
    assert "This has not been done" in said and "Clause 5(1)" in said and "Your reason" in said
    assert "It is mended." in said
    assert not Letter.objects.exists()


def test_typing_shows_the_ruling_and_tells_nobody_off(town, enter):
    client = enter(town.clerk)
    said = words(client.post(page("write"), {"to": key_of(town.ada), "blind": [key_of(town.ben)]}, **HTMX))
    assert "needs a reason" in said and "Ben Cole" in said and "govuk-error" not in said
    assert "appears here as you type" in words(client.post(page("write"), {"to": ""}, **HTMX))
    assert not Entry.objects.exists() and not Outgoing.objects.exists()


def test_the_check_button_does_the_same_without_script(town, enter):
    data = typed(town.ada, confidential="on", check="1")
    said = words(enter(town.clerk).post(page("write"), data))
    assert "What in this letter do you share in confidence?" in said and "It is mended." in said
    assert not Letter.objects.exists()


def test_nobody_gets_a_letter_twice(town, enter):
    ada, ben = key_of(town.ada), key_of(town.ben)
    data = typed(town.ada, copies=[ada, ben], blind=[ben], reason="x")
    said = words(enter(town.clerk).post(page("write"), data))
    assert "Councillor Ada Brook is who you write to, and needs no copy." in said
    assert "Councillor Ben Cole stands under the open copies already." in said
    assert not Letter.objects.exists()


def test_wrong_lines_and_files_too_large_come_back_as_sentences(town, enter, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    big = SimpleUploadedFile("big.txt", b"x" * (10 * 1024 * 1024 + 1))
    data = typed(town.ada, others="Jo Reed", enclosures=[big])
    said = words(enter(town.clerk).post(page("write"), data))
    assert "Line 1: Give one mail address" in said and "larger than 10 MB together" in said
    assert "Jo Reed" in said and not Letter.objects.exists()


def test_a_letter_is_sent_with_files_and_its_page_shows_who_got_it(town, enter, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client = enter(town.clerk)
    data = typed(
        town.ada,
        copies=[key_of(town.ben)],
        reason="Both sit on it.",
        enclosures=[SimpleUploadedFile("a.txt", b"one"), SimpleUploadedFile("b.txt", b"two")],
    )
    said = words(client.post(page("write"), data, follow=True))
    assert "The letter has been sent." in said
    for part in ("CC Councillor Ben Cole", "a.txt", "b.txt", "mail on its way", "Both sit on it."):
        assert part in said
    letter = Letter.objects.get()
    file = letter.matter.attachments.first()
    got = client.get(page("attachment", pk=letter.pk, file=file.pk))
    assert got["Content-Disposition"].startswith("attachment") and b"".join(got) == b"one"
    pdf = client.get(page("document", pk=letter.pk))
    assert pdf["Content-Type"] == "application/pdf" and pdf.content == bytes(letter.document)


def test_the_addressee_sees_foot_and_reason_but_not_how_the_mail_fares(town, enter):
    letter = write(town.clerk, town.ada, copies=[town.ben], reason="Both sit on it.")
    said = words(enter(town.ada).get(page("detail", pk=letter.pk)))
    assert "CC Councillor Ben Cole" in said and "Both sit on it." in said
    assert "mail on its way" not in said
    assert f"?to=post%3A{town.clerk.pk}" in said
    assert "selected" in words(enter(town.ada).get(page("write") + f"?to=post%3A{town.clerk.pk}"))


def test_the_author_reads_the_mail_servers_words(town, enter):
    letter = write(town.clerk, town.ada)
    Outgoing.objects.update(gave_up=letter.written, error="550 No such person")
    said = words(enter(town.clerk).get(page("detail", pk=letter.pk)))
    assert "mail not delivered" in said and "550 No such person" in said


def test_the_author_is_told_who_gets_no_mail(town, enter):
    town.ada.person.email = None
    town.ada.person.save()
    said = words(enter(town.clerk).post(page("write"), typed(town.ada), follow=True))
    assert "No mail goes to Councillor Ada Brook" in said and "Print the letter" in said


def test_a_letter_that_had_gone_has_no_pdf_and_says_so(town, enter):
    client = enter(town.clerk)
    said = words(client.post(page("write"), typed(town.ada, already_done="on"), follow=True))
    assert "Nothing was sent." in said and "The letter (PDF)" not in said
    assert client.get(page("document", pk=Letter.objects.get().pk)).status_code == 404


def test_those_who_have_no_part_find_nothing(town, enter, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    letter = write(town.staff, town.ada, enclosures=[SimpleUploadedFile("a.txt", b"one")])
    asked = ask_for(town.ben)
    row = pass_on(town.ada, letter, "Jo, jo@example.org, third party")
    file = letter.matter.attachments.get().pk
    client = enter(town.cai)
    for path in (
        page("detail", pk=letter.pk),
        page("document", pk=letter.pk),
        page("attachment", pk=letter.pk, file=file),
        page("pass-on", pk=letter.pk),
        page("passed-on", pk=row.pk),
        page("asked-for", pk=asked.pk),
    ):
        assert client.get(path).status_code == 404
    assert "Bench by the pond" not in words(client.get(page("list")))
    assert "Potholes" not in words(client.get(page("asked-for-list")))
    assert client.get(page("take-up", pk=asked.pk)).status_code == 403


def test_a_file_of_another_letter_is_not_there(town, enter, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    other = write(town.clerk, town.ben, enclosures=[SimpleUploadedFile("a.txt", b"one")])
    mine = write(town.clerk, town.ada)
    file = other.matter.attachments.get().pk
    assert enter(town.ada).get(page("attachment", pk=mine.pk, file=file)).status_code == 404


def test_the_list_finds_by_words_and_takes_the_same_queries_at_one_and_three_rows(town, enter):
    client = enter(town.ada)
    write(town.clerk, town.ada, subject="The pavilion")
    client.get(page("list"))
    with CaptureQueriesContext(connection) as one:
        client.get(page("list"))
    write(town.clerk, town.ada)
    send_official(town.clerk, name_key(town.clerk))
    write(town.ada, town.clerk)
    with CaptureQueriesContext(connection) as three:
        said = words(client.get(page("list")))
    assert len(one) == len(three) and "3 letters" in said
    said = words(client.get(page("list") + "?words=pavilion"))
    assert "1 letter" in said and "Bench by the pond" not in said
    assert "No letter fits." in words(client.get(page("list") + "?words=nowhere"))


def test_the_page_of_a_letter_takes_the_same_queries_with_one_and_three_receivers(town, enter):
    client = enter(town.clerk)
    few = write(town.clerk, town.ada, copies=[town.ben], reason="x")
    many = write(town.clerk, town.ada, copies=[town.ben, town.cai, town.staff], reason="x")
    client.get(page("detail", pk=few.pk))
    counts = []
    for letter in (few, many):
        with CaptureQueriesContext(connection) as queries:
            client.get(page("detail", pk=letter.pk))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_passing_on_asks_who_and_what_they_are(town, enter):
    letter = write(town.clerk, town.ada)
    client = enter(town.ada)
    said = words(client.post(page("pass-on", pk=letter.pk), {}))
    assert "Give the name of the person outside" in said and "Say what they are" in said
    said = words(client.post(page("pass-on", pk=letter.pk), {"to_key": key_of(town.ben), "name": "Jo"}))
    assert "not both" in said
    assert not letter.forwards.exists()


def test_passing_a_marked_letter_outside_shows_clause_and_way(town, enter):
    mark = {"confidential": True, "what_is_confidential": "A name", "why_confidential": "Asked for"}
    letter = write(town.clerk, town.ada, **mark)
    data = {"name": "Pat", "mail": "pat@example.org", "outside_is": "complainant"}
    client = enter(town.ada)
    said = words(client.post(page("pass-on", pk=letter.pk), data))
    assert "Clause 5(3)" in said and "Ask it as an enquiry instead" in said and "Your reason" in said
    said = words(
        client.post(page("pass-on", pk=letter.pk), {**data, "reason": "A court order."}, follow=True)
    )
    assert "passed on to Pat" in said and "A court order." in said
    assert len(mails("pat@example.org")) == 1
    assert "A court order." in words(enter(town.clerk).get(page("detail", pk=letter.pk)))


def test_an_official_letter_is_not_passed_on_as_if_it_were_private(town, enter):
    letter = send_official(town.clerk, name_key(town.clerk))
    assert enter(town.clerk).get(page("pass-on", pk=letter.pk)).status_code == 404


def test_a_councillor_sees_the_clause_and_hands_the_draft_over(town, enter):
    client = enter(town.ben)
    data = official_typed(key_of(town.ben), commits_council="yes")
    said = words(client.post(page("official"), {**data, "check": "1"}))
    assert "refused" in said and "Clause 5(2)" in said and "Hand the draft to the Clerk" in said
    said = words(client.post(page("official"), data, follow=True))
    assert "Ask for an official letter" in said and "Mend them." in said and "Potholes" in said
    assert not Letter.objects.exists() and not LetterRequest.objects.exists()
    draft = {"to_name": "Highways", "subject": "Potholes", "text": "Mend them."}
    assert "Your draft is with the Clerk." in words(client.post(page("ask-for"), draft, follow=True))


def test_an_officer_is_not_sent_to_the_clerk_with_an_official_letter(town, enter):
    data = official_typed(key_of(town.ben), commits_council="yes")
    said = words(enter(town.clerk).post(page("official"), data))
    assert "refused" in said and "Ask the Clerk to write it instead" not in said


def test_the_clerk_takes_a_draft_up_as_it_was_written(town, enter):
    asked = ask_for(town.ben, note="The bus slows down there.")
    client = enter(town.clerk)
    assert "1 waiting" in words(client.get(page("list")))
    said = words(client.get(page("take-up", pk=asked.pk)))
    assert "Please mend them." in said and "The bus slows down there." in said
    said = words(client.post(page("take-up", pk=asked.pk), official_typed(name_key(town.clerk)), follow=True))
    assert "The letter has been sent." in said
    assert client.get(page("take-up", pk=asked.pk)).status_code == 404
    assert client.get(page("decline", pk=asked.pk)).status_code == 404
    assert "the letter that was sent" in words(enter(town.ben).get(page("asked-for", pk=asked.pk)))


def test_declining_needs_words_and_the_councillor_reads_them(town, enter):
    asked = ask_for(town.ben)
    client = enter(town.clerk)
    assert "Fill in" in words(client.post(page("decline", pk=asked.pk), {"text": ""}))
    client.post(page("decline", pk=asked.pk), {"text": "It went last week."})
    assert "It went last week." in words(enter(town.ben).get(page("asked-for", pk=asked.pk)))


@pytest.mark.parametrize("kind", ["letter", "forward", "letter_request"])
def test_the_page_of_each_kind_of_matter_is_known(town, enter, kind):
    letter = write(town.clerk, town.ada)
    pass_on(town.ada, letter, town.ben)
    asked = ask_for(town.ada)
    row = {"letter": letter, "forward": letter.forwards.get(), "letter_request": asked}[kind]
    assert row.matter.kind == kind
    address = reverse("matter", kwargs={"council": "marsh-parva", "pk": row.matter_id})
    assert enter(town.ada).get(address, follow=True).status_code == 200


def test_courtesy_is_shown_wherever_somebody_writes(town, enter):
    client = enter(town.clerk)
    asked = ask_for(town.ben)
    for path, data in (
        (page("write"), typed(town.ada)),
        (page("official"), official_typed(name_key(town.clerk))),
        (page("decline", pk=asked.pk), {"text": "No."}),
    ):
        assert "Courtesy and respect" in words(client.post(path, data, **HTMX))
    draft = {"to_name": "Highways", "subject": "x", "text": "x"}
    assert "Courtesy and respect" in words(enter(town.ben).post(page("ask-for"), draft, **HTMX))


def test_who_is_offered(town):
    from moothall.casework.letters.people import addressees

    assert [one.label for one in addressees(standing(town.ben))] == ["Bea Clark, Clerk", "Wyn Ward, Warden"]
    assert [one.label for one in addressees(standing(town.clerk))] == [
        "Councillor Ada Brook",
        "Councillor Ben Cole",
        "Councillor Cai Dunn",
        "Wyn Ward, Warden",
    ]
