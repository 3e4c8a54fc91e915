"""Every component: tied together as a screen reader needs it, and clean in a browser."""

import pytest
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from lxml import html

from tests.whole.browser import NARROW, WIDE, picture, scrolls_sideways

from .look_gallery import AROUND

pytestmark = [pytest.mark.urls("tests.look.look_gallery"), pytest.mark.django_db]
PAGES = ["fresh", "wrong", "done"]


@pytest.fixture
def tree(client):
    return lambda name: html.fromstring(client.get(f"/{name}").content)


@pytest.mark.parametrize("name", PAGES)
def test_no_id_stands_twice_and_what_is_referred_to_is_there(tree, name):
    page = tree(name)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    referred = set(
        page.xpath("//label/@for") + page.xpath("//@aria-labelledby") + page.xpath("//@aria-controls")
    )
    for described in page.xpath("//@aria-describedby"):
        referred.update(described.split())
    referred.update(link[1:] for link in page.xpath("//a/@href") if link.startswith("#"))
    assert referred <= set(ids)


@pytest.mark.parametrize("name", ["fresh", "wrong"])
def test_every_input_has_a_label(tree, name):
    page = tree(name)
    labelled = set(page.xpath("//label/@for"))
    inputs = page.xpath("//form//input | //form//textarea | //form//select")
    assert len(inputs) == 14
    assert {field.get("id") for field in inputs} <= labelled


@pytest.mark.parametrize("name", PAGES)
def test_no_script_and_no_style_stand_in_the_page(tree, name):
    page = tree(name)
    assert not page.xpath("//style | //@style | //script[not(@src)] | //@onclick")


def test_what_was_typed_is_kept_and_escaped(client):
    said = client.get("/wrong").content.decode()
    assert "Why &lt;b&gt;not&lt;/b&gt;?" in said
    assert 'value="Drains in Mill Lane"' in said
    assert 'value="February"' in said


def test_the_title_says_error_first_only_where_there_is_one(tree):
    assert tree("wrong").findtext(".//title") == "Error: Gallery – Ambleford Parish Council – Moothall"
    assert tree("fresh").findtext(".//title") == "Gallery – Ambleford Parish Council – Moothall"


def test_around_each_page_stand_capacity_and_demonstration(tree):
    around = " ".join(tree("fresh").text_content().split())
    assert "You are acting as Clerk – change as what you act" in around
    assert "This is a demonstration: invented people." in around


def test_the_place_one_is_in_is_marked_in_the_menu(tree):
    menu = tree("fresh").xpath("//nav[@aria-label='Menu']")[0]
    assert [link.text_content() for link in menu.xpath(".//a[@aria-current='true']")] == ["Enquiries"]


@pytest.mark.parametrize(
    ("level", "title", "role"),
    [
        (messages.SUCCESS, "Done", "alert"),
        (messages.ERROR, "There is a problem", "alert"),
        (messages.INFO, "Important", "region"),
    ],
)
def test_a_message_says_what_kind_it_is(level, title, role):
    told = [Message(level, "The <enquiry>.")]
    banner = html.fromstring(render_to_string("look/messages.html", {"messages": told}))
    assert (banner.xpath("string(.//h2)"), banner.get("role")) == (title, role)
    assert "The <enquiry>." in banner.text_content()
    assert ("govuk-notification-banner--success" in banner.get("class")) is (level == messages.SUCCESS)


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_error_pages_stand_alone(name):
    page = html.fromstring(render_to_string(name))
    assert page.xpath("//h1") and page.xpath("//html/@lang") == ["en-GB"]
    assert "acting as" not in page.text_content()


def test_the_page_for_others_says_for_whom_it_is():
    said = render_to_string("403.html", {**AROUND, "audience": "the Clerk of this council"})
    assert "It is for the Clerk of this council." in said


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(live_server, browser_page, axe, name, width):
    page = browser_page(width)
    page.goto(f"{live_server.url}/{name}")
    page.wait_for_selector("body.js-enabled")
    picture(page, f"gallery-{name}")
    assert axe(page) == []
    assert not scrolls_sideways(page)


def test_no_word_in_a_table_is_cut_up(live_server, browser_page):
    page = browser_page(NARROW)
    page.goto(f"{live_server.url}/fresh")
    lines = page.evaluate("""() => [...document.querySelectorAll('.moothall-scroll thead th')].map(cell => {
        cell.textContent = 'Acknowledgement';
        const words = document.createRange();
        words.selectNodeContents(cell);
        return words;
    }).map(words => words.getClientRects().length)""")
    assert lines == [1, 1, 1]
    assert not scrolls_sideways(page)


def test_without_script_everything_is_there(live_server, browser_page):
    page = browser_page(NARROW, script=False)
    page.goto(f"{live_server.url}/wrong")
    assert page.get_by_role("link", name="Enquiries").is_visible()
    assert page.get_by_label("Password", exact=True).is_visible()


def test_a_line_of_the_summary_leads_to_its_field(live_server, browser_page):
    page = browser_page(WIDE)
    page.goto(f"{live_server.url}/wrong")
    page.wait_for_selector("body.js-enabled")
    page.get_by_role("link", name="there is no 31 February 2026").click()
    assert page.evaluate("document.activeElement.id") == "id_on_day"


@pytest.mark.parametrize(
    ("target", "answer"),
    [
        ("preview", "permitted with conditions"),
        ("gone", "You have been signed out. Sign in again in another window"),
        ("broken", "There is no answer to show just now."),
    ],
)
def test_the_answer_follows_what_is_typed_and_never_costs_it(live_server, browser_page, axe, target, answer):
    page = browser_page(WIDE)
    page.goto(f"{live_server.url}/typed")
    page.wait_for_selector("body.js-enabled")
    page.get_by_label(target).fill("Dear Clerk")
    page.locator("#ruling").get_by_text(answer).wait_for()
    assert page.get_by_label(target).input_value() == "Dear Clerk"
    assert "Permitted" not in page.locator("#ruling").inner_text()
    assert axe(page) == []
