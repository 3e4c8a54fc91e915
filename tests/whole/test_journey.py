"""One enquiry from asking to answer, with the keyboard alone and with no script."""

import pytest

from tests.builders import PASSWORD, a_clerk, a_council, a_councillor, a_post, holder, in_force
from tests.whole.browser import NARROW

pytestmark = pytest.mark.django_db(transaction=True)

MOST_TABS = 80


class Hands:
    """A person at the keyboard: tab on until the thing has the focus, then type or press."""

    def __init__(self, page, address):
        self.page, self.address = page, address

    def reach(self, selector):
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.locator(f"{selector}:focus").count():
                return
        raise AssertionError(f"{selector} cannot be reached with the keyboard on {self.page.url}")

    def type(self, selector, words):
        self.reach(selector)
        self.page.keyboard.insert_text(words)

    def press(self, selector, key="Enter"):
        self.reach(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def go(self, path):
        self.page.goto(self.address + path)

    def sign_in(self, person):
        self.go("/accounts/login/")
        self.type("input[name=login]", person.login)
        self.type("input[name=password]", PASSWORD)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def sees(self, *words):
        text = " ".join(self.page.inner_text("body").split())
        for word in words:
            assert word in text, f"{word!r} is not on {self.page.url}"


def test_an_enquiry_by_keyboard_and_without_script(live_server, browser_page):
    council = a_council()
    in_force(council)
    clerk, seat = a_clerk(council), a_councillor(council)
    warden = a_post(council, "Warden", "Cy Dale", line_manager=clerk)

    asker = Hands(browser_page(script=False), live_server.url)
    asker.sign_in(seat.person)
    asker.sees("What I owe", "You are acting as Councillor")
    asker.press("a[href$='/enquiries/']")
    asker.press("a[href$='/enquiries/ask/']")
    asker.reach("select[name=post]")
    asker.page.keyboard.type("Warden")
    asker.type("input[name=subject]", "The bench by the pond")
    asker.type("textarea[name=text]", "A plank is loose.")
    asker.press("button:has-text('Send the enquiry')")
    asker.sees("This has not been done", "needs a reason", "Put it to the Clerk")
    assert asker.page.input_value("textarea[name=text]") == "A plank is loose."
    asker.reach("select[name=post]")
    asker.page.keyboard.type("Clerk")
    asker.press("button:has-text('Send the enquiry')")
    asker.sees("Your enquiry is with the Clerk", "What is owed", "How this was counted")
    path = asker.page.url.removeprefix(live_server.url)

    officer = Hands(browser_page(NARROW, script=False), live_server.url)
    officer.sign_in(holder(clerk))
    officer.sees("The bench by the pond")
    officer.go(path)
    officer.press("a[href$='/answer/']")
    officer.type("textarea[name=text]", "It is being mended.")
    officer.press("button:has-text('Answer')")
    officer.sees("It is being mended.")
    asker.go(path)
    asker.sees("It is being mended.", "Answered", "Ask about the answer")
    assert warden.enquiries.count() == 0
