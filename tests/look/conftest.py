"""Fixtures of the gallery, which is looked at in the same browser as the whole."""

from copy import deepcopy

import pytest

from tests.whole.browser import axe, browser_page

__all__ = ["axe", "browser_page"]


@pytest.fixture(autouse=True)
def only_the_look(settings):
    """Pages here get their variables from the tests, not from the site above."""
    templates = deepcopy(settings.TEMPLATES)
    options = templates[0]["OPTIONS"]
    options["context_processors"] = [
        name for name in options["context_processors"] if not name.startswith("moothall.")
    ]
    settings.TEMPLATES = templates
