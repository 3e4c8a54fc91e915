"""A council, and its Clerk signed in at the test's client."""

import pytest

from tests.builders import a_clerk, a_council, holder

from .desk import BACKEND


@pytest.fixture
def council():
    return a_council()


@pytest.fixture
def clerk(client, council):
    post = a_clerk(council)
    client.force_login(holder(post), backend=BACKEND)
    return post
