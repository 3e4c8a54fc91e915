"""What is larger than anything that is taken is turned away unread."""

import pytest
from django.urls import reverse

from moothall.site.middleware import LARGEST_REQUEST

pytestmark = pytest.mark.django_db


class Unread:
    """A body that must not be touched."""

    def read(self, *_):
        raise AssertionError("it was read")

    readline = read


def post(client, length):
    client.handler.enforce_csrf_checks = True
    client.cookies["csrftoken"] = "x" * 32  # with one, the token is looked for in the body
    sent = {
        "CONTENT_TYPE": "multipart/form-data; boundary=x",
        "CONTENT_LENGTH": str(length),
        "wsgi.input": Unread(),
    }
    return client.generic("POST", reverse("account_login"), **sent)


def test_a_body_too_large_is_turned_away_unread(client):
    answer = post(client, LARGEST_REQUEST + 1)
    assert answer.status_code == 413
    assert "too large" in answer.content.decode()


def test_one_that_just_fits_is_read(client):
    with pytest.raises(AssertionError, match="it was read"):
        post(client, LARGEST_REQUEST)
