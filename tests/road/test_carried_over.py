"""What was typed goes along to the page it was meant for, and nowhere else."""

import pytest
from django.urls import reverse

from moothall.council.models import Seat
from tests.builders import LONG_AGO, a_clerk, a_council, a_councillor, in_force

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WORDS = "Please mend the gate of the allotments."

pytestmark = pytest.mark.django_db


@pytest.fixture
def council(client):
    council = a_council()
    in_force(council)
    client.force_login(a_councillor(council).person, backend=BACKEND)
    return council


def address(council, name):
    return reverse(f"enquiries:{name}", kwargs={"council": council.slug})


def carry_over(client, council):
    post = a_clerk(council)
    typed = {"post": post.pk, "subject": "Gate", "text": WORDS, "instead": "ask-enquiry"}
    return client.post(address(council, "instruct"), typed)


def test_it_fills_the_page_it_was_meant_for_once(client, council):
    answer = carry_over(client, council)
    assert answer.url == address(council, "ask")
    assert WORDS in client.get(answer.url).content.decode()
    assert WORDS not in client.get(answer.url).content.decode()


def test_another_councils_page_neither_shows_nor_keeps_it(client, council):
    other = a_council("upper-ware")
    a_clerk(other, "Oz Till")
    person = Seat.objects.get(council=council).person
    Seat.objects.create(council=other, person=person, since=LONG_AGO)
    carry_over(client, council)
    assert WORDS not in client.get(address(other, "ask")).content.decode()
    assert WORDS not in str(dict(client.session))
