"""From the model to a draft for the meeting: by keyboard without script, and each of its pages in both widths."""

import pytest

from moothall.council.models import ProtocolVersion
from moothall.instrument.models import Chosen
from moothall.instrument.starting.model import questions
from tests.builders import a_clerk, a_council, holder
from tests.whole.browser import NARROW, WIDE, enter_as, picture, scrolls_sideways
from tests.whole.test_journey import Hands

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_draft_by_keyboard_and_without_script(live_server, browser_page):
    clerk = a_clerk(a_council())
    hands = Hands(browser_page(NARROW, script=False), live_server.url)
    hands.sign_in(holder(clerk))
    hands.press("a[href$='/protocol/model/']")
    hands.press("main button")
    hands.sees("Question 1 of", "Who works for the council?")
    hands.press("main button")
    hands.sees("There is a problem", "Choose one of the answers.")
    hands.reach("a[href='#id_answer_0']")
    hands.reach("input[name=answer]")
    hands.page.keyboard.press("ArrowDown")
    hands.press("main button")
    hands.sees("Question 2 of")
    assert Chosen.objects.get().answers == {"staff": "one"}
    hands.press("a:has-text('All answers')")
    hands.sees("Check your answers", "The Clerk alone", "no answer yet")
    hands.press("a:has-text('See the draft')")
    hands.sees("It was made from the model and your answers", "The Clerk is the council's only employee")


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_nothing_on_any_question(live_server, browser_page, axe, width):
    council = a_council()
    page = browser_page(width)
    enter_as(page, live_server.url, holder(a_clerk(council)))
    found = []

    def look(name):
        found.extend(f"{name}: {violation}" for violation in axe(page))
        if scrolls_sideways(page):
            found.append(f"{name} scrolls sideways")
        picture(page, f"model-{name}")

    page.goto(f"{live_server.url}/{council.slug}/protocol/model/")
    look("start")
    page.click("main button")
    draft = ProtocolVersion.objects.get()
    page.click("main button")
    look("missing")
    way = f"{live_server.url}/{council.slug}/protocol/versions/{draft.pk}"
    for question in questions():
        page.goto(f"{way}/model/ask/{question.name}/")
        if question.name != "ungrouped":
            look(question.name)
        if question.name == "groups":
            page.check("input[value=yes]")
            page.click("main button")
            look("ungrouped")
    for name, path in (("meeting", "model/meeting/"), ("answers", "model/"), ("draft", "reading/")):
        page.goto(f"{way}/{path}")
        look(name)
    assert found == []
