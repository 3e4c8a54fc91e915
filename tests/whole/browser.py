"""A real browser for tests: Debian's Chromium through playwright, axe-core, and pictures to look at."""

import atexit
import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

# Playwright's own loop runs in this thread, which Django would take for asynchronous code using the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ROOT = Path(__file__).parents[2]
NARROW, WIDE = 320, 1280
MISSING = (
    "Chromium was not found, so the tests in a browser were not run. Install it (Debian: apt-get install "
    "chromium) or name it in MOOTHALL_CHROMIUM."
)
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_AXE_RUN = """async () => (await axe.run(document, {runOnly: {type: 'tag', values: [
    'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})).violations"""


def chromium_path() -> str | None:
    """Where Chromium is, or None."""
    named = os.environ.get("MOOTHALL_CHROMIUM")
    names = [named] if named else ["chromium", "chromium-browser", "google-chrome"]
    return next((found for name in names if (found := shutil.which(name))), None)


@cache
def _chromium() -> Browser:
    """One browser for the whole run, closed with it."""
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=_FLAGS)
    atexit.register(playwright.stop)
    atexit.register(browser.close)
    return browser


@pytest.fixture
def browser_page() -> Iterator[Callable[..., Page]]:
    """Opens pages of a given width; at the end no page may have thrown an error or broken the CSP."""
    if chromium_path() is None:
        pytest.skip(MISSING)
    contexts: list[Any] = []
    problems: list[str] = []

    def listen(message: Any) -> None:
        if "Content Security Policy" in message.text:
            problems.append(message.text)

    def opened(width: int = WIDE, *, script: bool = True) -> Page:
        context = _chromium().new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script, locale="en-GB"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", listen)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not problems


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Runs axe-core on a page (WCAG 2.2 AA and best practice) and says each violation in a line."""
    source = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

    def violations(page: Page) -> list[str]:
        page.evaluate(source)
        return [
            f"{found['id']}: {found['help']} at {', '.join(str(node['target']) for node in found['nodes'])}"
            for found in page.evaluate(_AXE_RUN)
        ]

    return violations


def picture(page: Page, name: str) -> Path:
    """Keep a picture of the whole page as ``var/pictures/NAME-narrow.png`` or ``-wide.png``."""
    size = page.viewport_size
    width = "narrow" if size and size["width"] < 640 else "wide"
    path = ROOT / "var" / "pictures" / f"{name}-{width}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=True)
    return path


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than its window, as none may be."""
    root = "document.documentElement"
    return bool(page.evaluate(f"() => {root}.scrollWidth > {root}.clientWidth"))


def enter_as(page: Page, address: str, person: Any) -> None:
    """Sign a person in without the sign-in page; ``address`` is the live server's."""
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(person)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies(
        [{"name": cookie.key, "value": cookie.value, "domain": urlsplit(address).hostname, "path": "/"}]
    )
