"""Fixtures of the tests that walk through the whole product in a browser."""

from typing import Any

from tests.whole.browser import MISSING, axe, browser_page, chromium_path

__all__ = ["axe", "browser_page"]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say once, and at the end, where it is seen, that a browser was missing."""
    if chromium_path() is None:
        terminalreporter.write_line(MISSING)
