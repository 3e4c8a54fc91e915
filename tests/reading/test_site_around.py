"""A page of a website, saved or printed to PDF: the site's menu, breadcrumbs and footer are no part of the protocol."""

import pytest

from .making import pdf
from .reads import lines

COOKIES = "We use cookies to make this website work better."
PAGES = ("Home", "Your Council", "Meetings and agendas", "Planning", "News", "Policies", "Contact us")
CRUMBS = "Home / Policies / Protocol"
TITLE = "Protocol between Members and Officers"
TEXT = (
    "1. Members and officers of the council work together as this protocol says.",
    "2. Members should put their questions to the Clerk.",
    "Adopted on 4 June 2024",
)
FOOT = (
    "Last updated 4 March 2026", "Share this page", "Facebook", "Privacy policy", "The Clerk, Village Hall, Elm",
    "© 2026 Elm Parish Council. All rights reserved.", "Website by Oak",
)  # fmt: skip
HEAD = (
    COOKIES,
    "Accept all",
    "Skip to content",
    "Elm Parish Council",
    "Our village since 1894",
    "Search",
    *PAGES,
)
PRINTED = (
    (30.0, 815.0, "23/11/2026, 10:14"),
    (250.0, 815.0, TITLE),
    (30.0, 20.0, "https://elm.example/p 1/1"),
)


def saved(*rows):
    return f"<!doctype html><html><body>{''.join(f'<div>{row}</div>' for row in rows)}</body></html>".encode()


def printed(*rows, by_browser=True):
    placed = [(60.0, 790.0 - 16 * n, row.replace("©", "(c)")) for n, row in enumerate(rows)]
    return pdf([*placed, *(PRINTED if by_browser else ())])


@pytest.mark.parametrize("made", [saved, printed])
@pytest.mark.parametrize(
    "head", [HEAD, (*HEAD, CRUMBS), ("Skip to main content", CRUMBS), (" ".join(PAGES),)]
)
@pytest.mark.parametrize("foot", [FOOT, FOOT[2:], FOOT[-2:], ()])
def test_what_a_site_puts_around_a_page_is_left_out(made, head, foot):
    council = ["Elm Parish Council"] if "Elm Parish Council" in head else []
    assert lines(made(*head, TITLE, *TEXT, *foot)) == [*council, TITLE, *TEXT]


def test_the_council_s_name_stays_once():
    title = f"Elm Parish Council {TITLE}"
    assert lines(saved(*HEAD, title, *TEXT)) == [title, *TEXT]


def test_the_page_s_heading_stays_where_it_stands_above_the_menu():
    assert lines(saved("Skip to content", TITLE, *PAGES, *TEXT)) == [TITLE, *TEXT]


def test_a_page_printed_without_its_address_is_told_by_what_leads_into_it():
    assert lines(printed(*HEAD, TITLE, *TEXT, *FOOT, by_browser=False)) == [
        "Elm Parish Council",
        TITLE,
        *TEXT,
    ]


CONTENTS = ("Elm Parish Council", TITLE, "Contents", "Meetings", "Documents", "Planning", "Services")
ENDING = ("Contact us", "The Clerk, Village Hall, Elm")


def test_a_document_that_is_no_page_keeps_its_contents_and_its_address():
    assert lines(printed(*CONTENTS, *TEXT, *FOOT[-2:], by_browser=False)) == [
        *CONTENTS, *TEXT, "(c) 2026 Elm Parish Council. All rights reserved.", "Website by Oak",
    ]  # fmt: skip


@pytest.mark.parametrize("made", [saved, printed])
def test_one_line_that_might_lead_elsewhere_takes_nothing_along(made):
    assert lines(made(TITLE, *TEXT, *ENDING)) == [TITLE, *TEXT, *ENDING]


@pytest.mark.parametrize("made", [saved, printed])
@pytest.mark.parametrize(
    "clause",
    ["Officers may not set cookies for members.", "Privacy: officers must keep what members tell them."],
)
def test_a_norm_is_never_taken_for_a_site_s_line(made, clause):
    assert lines(made(TITLE, clause, *TEXT, clause, *FOOT)) == [TITLE, clause, *TEXT, clause]


SAID = (
    "Facebook is looked after by the Clerk.",
    "Privacy: the Clerk is the contact",
    "Accessibility",
    "This protocol is kept in large print at the office.",
)


@pytest.mark.parametrize("made", [saved, printed])
def test_what_a_protocol_says_of_such_things_at_its_end_stays(made):
    assert lines(made(TITLE, *TEXT, *SAID)) == [TITLE, *TEXT, *SAID]
    assert lines(made(TITLE, *TEXT, *SAID, *FOOT[-2:])) == [TITLE, *TEXT, *SAID]
    ended = "Accessibility", "Privacy: the Clerk is the contact"
    assert lines(made(TITLE, *TEXT, *ended)) == [TITLE, *TEXT, *ended]


OTHERS = (
    "Related documents",
    "Terms of reference of the committee",
    "Privacy notice",
    "Accessibility statement",
)


@pytest.mark.parametrize("made", [saved, printed])
def test_a_list_of_other_documents_at_the_end_stays(made):
    assert lines(made(TITLE, *TEXT, *OTHERS)) == [TITLE, *TEXT, *OTHERS]
    assert lines(made(TITLE, *TEXT, *OTHERS[2:], "Terms of use")) == [TITLE, *TEXT]


@pytest.mark.parametrize("made", [saved, printed])
def test_a_footer_may_name_the_clerk_as_the_one_who_owns_it(made):
    foot = "Share this page", "© 2026 The Clerk to Elm Parish Council.", "Website by Oak"
    assert lines(made(TITLE, *TEXT, *foot)) == [TITLE, *TEXT]


@pytest.mark.parametrize("row", ["Home/office working", "Home - working staff are covered too."])
def test_work_from_home_is_no_way_through_a_site(row):
    assert lines(saved("Our protocol", row, *TEXT)) == ["Our protocol", row, *TEXT]


def test_a_list_in_the_text_is_no_menu():
    listed = "".join(f"<li>{page}</li>" for page in ("Meetings", "Planning", "Finance", "Services"))
    text = f"{TITLE}</div><p>This is for all of us.</p><p>It covers:</p><ul>{listed}</ul><div>{TEXT[0]}"
    assert lines(saved(text)) == [
        TITLE, "This is for all of us.", "It covers:", "• Meetings", "• Planning", "• Finance", "• Services", TEXT[0],
    ]  # fmt: skip
    assert lines(saved(text.replace("It covers:", "You are here:"))) == [TITLE, TEXT[0]]


@pytest.mark.parametrize("made", [saved, printed])
def test_the_footer_begins_after_the_line_of_the_adoption(made):
    *clauses, adopted = TEXT
    assert lines(made(TITLE, *clauses, "Contact us", adopted, *FOOT[-2:])) == [
        TITLE, *clauses, "Contact us", adopted,
    ]  # fmt: skip
