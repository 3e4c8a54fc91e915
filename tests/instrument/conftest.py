"""A council with a Clerk, a councillor and an officer, and a place of its own for uploads."""

import pytest
from django.test import Client

from tests.builders import a_clerk, a_council, a_councillor, a_post, holder

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def council(db):
    return a_council()


@pytest.fixture
def clerk(council):
    return a_clerk(council)


@pytest.fixture
def seat(council):
    return a_councillor(council)


@pytest.fixture
def warden(council, clerk):
    return a_post(council, "Warden", "Cy Dale", line_manager=clerk)


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client


@pytest.fixture
def as_clerk(clerk):
    return signed_in(holder(clerk))


@pytest.fixture
def as_councillor(seat):
    return signed_in(seat.person)
