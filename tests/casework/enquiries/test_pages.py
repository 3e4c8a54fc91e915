"""The pages of enquiries: what was typed is never lost, and nothing shows to those it is not for."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from moothall.casework.enquiries.models import Enquiry
from moothall.record.models import Entry
from tests.builders import a_clerk, a_council, a_councillor, a_post, holder, in_force

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    council = a_council()
    in_force(council, "pitstone")
    return council


@pytest.fixture
def clerk(council):
    return a_clerk(council)


@pytest.fixture
def seat(council):
    return a_councillor(council)


def signed_in(person):
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def ask(client, council, post, **more):
    data = {"post": post.pk, "subject": "Street light", "text": "It is out.", "precedence": "none", **more}
    return client.post(f"/{council.slug}/enquiries/ask/", data)


def test_a_message_to_staff_shows_why_not_and_the_way_and_keeps_the_words(council, clerk, seat):
    warden = a_post(council, "Warden", "Cy Dale")
    page = ask(signed_in(seat.person), council, warden)
    words = page.content.decode()
    assert page.status_code == 200
    assert "needs a reason" in words
    assert "Put it to the Clerk" in words
    assert "3.principles(3)" in words
    assert "Street light" in words
    assert "It is out." in words
    assert 'name="reason"' in words
    assert not Enquiry.objects.exists()


def test_a_forgotten_field_keeps_the_rest(council, clerk, seat):
    words = ask(signed_in(seat.person), council, clerk, subject="").content.decode()
    assert "Error: " in words
    assert 'href="#id_subject"' in words
    assert "It is out." in words


def test_the_check_button_shows_the_ruling_and_stores_nothing(council, clerk, seat):
    words = ask(signed_in(seat.person), council, clerk, check="1", text="").content.decode()
    assert "permitted with conditions" in words
    assert "How this was counted" in words
    assert "Error: " not in words
    assert not Entry.objects.exists()


def test_while_typing_only_the_ruling_comes_back(council, clerk, seat):
    page = signed_in(seat.person).post(
        f"/{council.slug}/enquiries/ask/", {"post": clerk.pk}, headers={"HX-Request": "true"}
    )
    words = page.content.decode()
    assert "permitted with conditions" in words
    assert "<html" not in words
    assert not Entry.objects.exists()


def test_the_way_to_what_is_permitted_takes_the_words_along(council, clerk, seat):
    client = signed_in(seat.person)
    page = client.post(
        f"/{council.slug}/enquiries/instruct/",
        {
            "post": clerk.pk,
            "subject": "Hedge",
            "text": "Cut it.",
            "operational": "yes",
            "instead": "ask-enquiry",
        },
    )
    assert page.status_code == 302
    words = client.get(page.url).content.decode()
    assert "Hedge" in words
    assert "Cut it." in words
    assert not Entry.objects.exists()


def test_a_file_is_kept_and_only_a_download(council, clerk, seat, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    hostile = SimpleUploadedFile("../../<b>evil.html", b"<script>alert(1)</script>", "text/html")
    client = signed_in(seat.person)
    ask(client, council, clerk, file=hostile)
    enquiry = Enquiry.objects.get()
    file = enquiry.matter.attachments.get()
    page = client.get(f"/{council.slug}/enquiries/{enquiry.pk}/files/{file.pk}/")
    assert page["Content-Type"] == "application/octet-stream"
    assert page["Content-Disposition"].startswith("attachment")
    assert "<b>" not in client.get(f"/{council.slug}/enquiries/{enquiry.pk}/").content.decode()
    stranger = signed_in(a_councillor(council, "Di Elm").person)
    assert stranger.get(f"/{council.slug}/enquiries/{enquiry.pk}/files/{file.pk}/").status_code == 404


def test_an_enquiry_does_not_leak_to_another_councillor(council, clerk, seat):
    ask(signed_in(seat.person), council, clerk, subject="Zanzibar")
    enquiry = Enquiry.objects.get()
    other = signed_in(a_councillor(council, "Di Elm").person)
    slug = council.slug
    assert other.get(f"/{slug}/enquiries/{enquiry.pk}/").status_code == 404
    assert other.get(f"/{slug}/enquiries/{enquiry.pk}/answer/").status_code == 404
    for place in ("", "enquiries/", "enquiries/?words=out", "journal/", "journal/export/"):
        page = other.get(f"/{slug}/{place}")
        body = b"".join(page.streaming_content) if page.streaming else page.content
        assert b"Zanzibar" not in body, place
    assert b"Zanzibar" in signed_in(seat.person).get(f"/{slug}/journal/").content


def test_an_enquiry_of_one_council_is_not_there_in_another(council, clerk, seat):
    ask(signed_in(seat.person), council, clerk)
    enquiry = Enquiry.objects.get()
    other = a_council("upper-ware")
    stranger = signed_in(holder(a_clerk(other, "Fay Gill")))
    assert stranger.get(f"/{other.slug}/enquiries/{enquiry.pk}/").status_code == 404
    assert stranger.get(f"/{council.slug}/enquiries/{enquiry.pk}/").status_code == 403


def test_words_find_subject_text_and_thread(council, clerk, seat):
    client = signed_in(seat.person)
    ask(client, council, clerk, subject="Pond", text="It is green.")
    ask(client, council, clerk, subject="Hedge", text="It is tall.")
    enquiry = Enquiry.objects.get(subject="Pond")
    signed_in(holder(clerk)).post(
        f"/{council.slug}/enquiries/{enquiry.pk}/answer/", {"text": "Algae were ordered away."}
    )
    for words, there in (
        ("pond", True),
        ("GREEN", True),
        ("algae away", True),
        ("tall", False),
        ("algae tall", False),
    ):
        page = client.get(f"/{council.slug}/enquiries/", {"words": words}).content.decode()
        assert (f'href="{enquiry.pk}/"' in page) is there, words


def test_the_list_takes_as_many_queries_for_three_as_for_one(council, clerk, seat):
    client = signed_in(seat.person)
    counts = []
    for _ in range(2):
        ask(client, council, clerk)
        client.get(f"/{council.slug}/enquiries/")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/{council.slug}/enquiries/")
        counts.append(len(queries))
        ask(client, council, clerk)
    assert counts[0] == counts[1]


def test_the_form_shows_queue_and_expected_date(council, clerk, seat):
    client = signed_in(seat.person)
    ask(client, council, clerk)
    words = client.get(f"/{council.slug}/enquiries/ask/").content.decode()
    assert "Clerk (1 open enquiry)" in words
    assert "an answer to something sent today" in words


def test_a_matter_leads_to_its_page_and_is_not_there_for_others(council, clerk, seat):
    client = signed_in(seat.person)
    ask(client, council, clerk)
    enquiry = Enquiry.objects.get()
    address = f"/{council.slug}/matter/{enquiry.matter_id}/"
    assert client.get(address).url == f"/{council.slug}/enquiries/{enquiry.pk}/"
    assert signed_in(a_councillor(council, "Di Elm").person).get(address).status_code == 404


def test_the_reason_for_a_departure_shows_to_both_sides(council, clerk, seat):
    warden = a_post(council, "Warden", "Cy Dale")
    ask(signed_in(seat.person), council, warden, reason="The Clerk is in hospital.")
    enquiry = Enquiry.objects.get()
    for person in (seat.person, holder(warden)):
        page = signed_in(person).get(f"/{council.slug}/enquiries/{enquiry.pk}/").content.decode()
        assert "The Clerk is in hospital." in page


def test_a_reason_that_was_not_called_for_is_not_kept(council, clerk, seat):
    ask(signed_in(seat.person), council, clerk, reason="Just because.")
    assert Enquiry.objects.get().reason == ""


def test_a_decline_shows_its_ground(council, clerk, seat):
    ask(signed_in(seat.person), council, clerk)
    enquiry = Enquiry.objects.get()
    given = {"ground": "policy", "instrument": "Benches policy", "text": "Bring it to the council."}
    signed_in(holder(clerk)).post(f"/{council.slug}/enquiries/{enquiry.pk}/decline/", given)
    page = signed_in(seat.person).get(f"/{council.slug}/enquiries/{enquiry.pk}/").content.decode()
    assert "policy or procedures: Benches policy" in page


def test_only_who_has_an_agreement_is_asked_about_it(council, clerk, seat):
    warden = a_post(council, "Warden", "Cy Dale")
    client, page = signed_in(seat.person), f"/{council.slug}/enquiries/ask/"
    assert "id_agreement" not in client.get(page).content.decode()
    signed_in(holder(clerk)).post(
        f"/{council.slug}/enquiries/direct-contact/agree/",
        {"seat": seat.pk, "post": warden.pk, "about": "Benches"},
    )
    assert "With the Warden: Benches" in client.get(page).content.decode()
    assert ask(client, council, warden).status_code == 200
    agreement = council.direct_contacts.get()
    assert ask(client, council, warden, agreement=agreement.pk).status_code == 302
    assert "Benches" in Entry.objects.get(kind="ask-enquiry").payload


def test_no_rule_of_a_closed_step(council, clerk, seat):
    client = signed_in(seat.person)
    ask(client, council, clerk)
    enquiry = Enquiry.objects.get()
    assert client.get(f"/{council.slug}/enquiries/{enquiry.pk}/answer/").status_code == 404
    assert client.post(f"/{council.slug}/enquiries/{enquiry.pk}/answer/", {"text": "x"}).status_code == 404
    assert client.get(f"/{council.slug}/enquiries/{enquiry.pk}/nonsense/").status_code == 404


def test_home_shows_what_i_owe_and_what_i_am_owed(council, clerk, seat):
    ask(signed_in(seat.person), council, clerk)
    mine = signed_in(seat.person).get(f"/{council.slug}/").content.decode()
    theirs = signed_in(holder(clerk)).get(f"/{council.slug}/").content.decode()
    assert mine.index("What I am owed") < mine.index("Street light</a>: answer")
    assert (
        theirs.index("What I owe") < theirs.index("Street light</a>: answer") < theirs.index("What I am owed")
    )
