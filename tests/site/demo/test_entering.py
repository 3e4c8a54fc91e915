"""Signing in by name exists while every council is a demonstration, and at no other time."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import a_clerk, a_council, a_councillor, holder

pytestmark = pytest.mark.django_db
PEOPLE, ENTER = reverse("demo:people"), reverse("demo:enter")


def enter(client, person, council):
    return client.post(ENTER, {"person": person.pk, "in": council.slug})


def signed_in(client):
    return "_auth_user_id" in client.session


def hidden(client):
    return [client.get(page).text.count(PEOPLE) for page in (reverse("home"), reverse("account_login"))] == [
        0,
        0,
    ]


def test_not_without_any_council(client):
    assert client.get(PEOPLE).status_code == 404
    assert client.post(ENTER).status_code == 404
    assert hidden(client)


def test_not_in_a_real_council(client):
    council = a_council()
    person = holder(a_clerk(council))
    assert client.get(PEOPLE).status_code == 404
    assert enter(client, person, council).status_code == 404
    assert not signed_in(client)
    assert hidden(client)


def test_not_where_one_council_is_real(client):
    demo, real = a_council("demo-parva", demo=True), a_council("marsh-magna")
    person = holder(a_clerk(demo))
    a_clerk(real, "Real Clerk")
    assert client.get(PEOPLE).status_code == 404
    assert enter(client, person, demo).status_code == 404
    assert not signed_in(client)
    assert hidden(client)
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    home = client.get(reverse("council-home", kwargs={"council": demo.slug}))
    assert "This is a demonstration" in home.text
    assert PEOPLE not in home.text


def test_in_a_demonstration_one_click_signs_in(client):
    council = a_council(demo=True)
    person = holder(a_clerk(council))
    page = client.get(PEOPLE)
    assert "Bea Clark" in page.text
    assert "Three things to try" in page.text
    went = enter(client, person, council)
    assert went.url == reverse("council-home", kwargs={"council": council.slug})
    assert client.session["_auth_user_id"] == str(person.pk)
    assert PEOPLE in client.get(went.url).text  # to sign in as somebody else


def test_front_page_and_sign_in_page_lead_there_in_a_demonstration(client):
    a_clerk(a_council(demo=True))
    for page in (reverse("home"), reverse("account_login")):
        text = client.get(page).text
        assert PEOPLE in text
        assert "This is a demonstration" in text


def test_only_those_listed_can_be_entered_as(client):
    council = a_council(demo=True)
    other = a_council("demo-magna", demo=True)
    gone = a_councillor(council, "Gone Away", until=council.created.date().replace(year=2021)).person
    elsewhere = holder(a_clerk(other, "Else Where"))
    for person in (gone, elsewhere):
        assert enter(client, person, council).status_code == 404
    assert client.post(ENTER, {"person": "x", "in": council.slug}).status_code == 404
    assert client.post(ENTER, {"person": elsewhere.pk}).status_code == 404
    assert not signed_in(client)


def test_entering_is_never_a_link(client):
    a_clerk(a_council(demo=True))
    assert client.get(ENTER).status_code == 405


def test_entering_needs_the_forms_token():
    council = a_council(demo=True)
    client = Client(enforce_csrf_checks=True)
    assert enter(client, holder(a_clerk(council)), council).status_code == 403
