"""Versions of one name are told apart by their state and its days, in every list and chooser."""

from datetime import date, datetime
from html import unescape

import msgspec
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument.models import Consultation, SetAside
from moothall.instrument.naming import spoken_of, state_of, telling
from moothall.site import profiles
from tests.builders import a_council
from tests.instrument.test_adopting import a_draft

MAY = datetime(2026, 5, 3, 14, 32)


def made(council, at=MAY, label="Protocol"):
    version = a_draft(council, label=label)
    ProtocolVersion.objects.filter(pk=version.pk).update(created=timezone.make_aware(at))
    return version


def adopt(version, adopted_on, in_force_from=None, **more):
    return Adoption.objects.create(
        council=version.council,
        version=version,
        adopted_on=adopted_on,
        in_force_from=in_force_from or adopted_on,
        **more,
    )


def told(version):
    """The same whether the version comes with what tells it, as in a list, or without."""
    alone = state_of(ProtocolVersion.objects.get(pk=version.pk))
    assert alone == state_of(telling(ProtocolVersion.objects.all()).get(pk=version.pk))
    return alone


def test_a_draft_has_the_day_on_which_it_was_made(council):
    draft = made(council)
    assert told(draft) == "draft of 3 May 2026"
    assert spoken_of(draft) == "draft of 3 May 2026"


def test_the_day_is_that_of_the_clock_on_the_wall(council):
    assert told(made(council, datetime(2026, 5, 4, 0, 30))) == "draft of 4 May 2026"


def test_a_draft_set_aside_says_when(council):
    draft = made(council)
    SetAside.objects.create(version=draft, why="No need", at=timezone.make_aware(datetime(2026, 6, 9, 0, 15)))
    assert told(draft) == "draft of 3 May 2026, set aside on 9 June 2026"


def test_an_adopted_version_has_the_day_of_its_adoption_and_its_first_day_in_force(council):
    version = made(council)
    adopt(version, date(2025, 6, 4), date(2025, 7, 1))
    assert told(version) == "adopted on 4 June 2025, in force from 1 July 2025"
    assert spoken_of(version) == "version of 1 July 2025"
    adopt(version, date(2026, 6, 3))
    assert told(version) == "adopted on 4 June 2025, in force from 1 July 2025"


def test_one_day_is_said_once(council):
    version = made(council)
    adopt(version, date(2025, 6, 4))
    assert told(version) == "adopted and in force from 4 June 2025"


def test_a_record_that_was_wrong_does_not_count(council):
    version = made(council)
    wrong = adopt(version, date(2024, 6, 4))
    adopt(version, date(2025, 6, 4), corrects=wrong, what_was_wrong="The year")
    assert told(version) == "adopted and in force from 4 June 2025"


def test_two_drafts_of_one_name_and_day_have_the_minute_too(council):
    one, two = made(council), made(council, MAY.replace(hour=9, minute=5))
    assert told(one) == "draft of 3 May 2026, 14:32"
    assert told(two) == "draft of 3 May 2026, 09:05"
    assert spoken_of(two) == "draft of 3 May 2026, 09:05"


def test_without_a_name_the_minute_tells_drafts_of_other_names_apart(council):
    one, two = made(council), made(council, MAY.replace(hour=9, minute=5), "Another")
    assert (spoken_of(one), spoken_of(two)) == ("draft of 3 May 2026, 14:32", "draft of 3 May 2026, 09:05")


@pytest.mark.parametrize("other", ["another day", "another name", "another council", "adopted"])
def test_the_minute_is_left_out_where_nothing_else_bears_the_name_that_day(council, other):
    one = made(council)
    there = a_council("ash-magna") if other == "another council" else council
    day = MAY.replace(day=4, hour=0, minute=0) if other == "another day" else MAY
    two = made(there, day, "Another" if other == "another name" else "Protocol")
    if other == "adopted":
        adopt(two, date(2026, 5, 3))
    assert told(one) == "draft of 3 May 2026"


def test_two_that_came_into_force_on_one_day_are_told_apart_as_well(council):
    one, two = made(council), made(council, MAY.replace(day=5))
    adopt(one, date(2026, 6, 4))
    assert told(one) == "adopted and in force from 4 June 2026"
    adopt(two, date(2026, 6, 4))
    assert told(one) == "adopted and in force from 4 June 2026 (kept here since 3 May 2026, 14:32)"
    assert spoken_of(two) == "version of 4 June 2026 that is kept here since 5 May 2026, 14:32"


# Where they stand


@pytest.fixture
def namesakes(council):
    """An old version, the one in force and three drafts, two of them of one day; one is set aside."""
    old, new = made(council), made(council)
    adopt(old, date(2021, 5, 3))
    adopt(new, date(2024, 5, 6))
    drafts = made(council), made(council, MAY.replace(hour=9)), made(council, MAY.replace(day=7))
    SetAside.objects.create(version=drafts[2], why="No need", at=timezone.now())
    for draft in drafts:
        ProtocolVersion.objects.filter(pk=draft.pk).update(amends=new)
        Consultation.objects.create(
            council=council,
            version=draft,
            since=date(2026, 5, 8),
            until=date(2999, 1, 1),
            at=timezone.now(),
        )
    return old, new, *drafts


def at(name, council, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": council.slug, **kwargs})


def read(client, address):
    return " ".join(unescape(client.get(address).content.decode()).split())


def test_no_two_choices_of_a_comparison_read_alike(as_clerk, as_councillor, council, namesakes):
    for client, name, number in ((as_clerk, "compare", 5), (Client(), "public-compare", 2)):
        names = [words for _, words in client.get(at(name, council)).context["choices"]]
        assert len(set(names)) == len(names) == number
        assert all(name.startswith(("Draft of ", "Version of ")) for name in names)


def test_drafts_that_differ_under_one_name_are_spoken_of_apart(as_clerk, council, namesakes):
    other = msgspec.to_builtins(profiles.load("ware"))
    ProtocolVersion.objects.filter(pk=namesakes[2].pk).update(understood=other)
    page = read(as_clerk, f"{at('compare', council)}?first={namesakes[2].pk}&second={namesakes[3].pk}")
    assert "Only in the draft of 3 May 2026, 09:32" in page


def test_lists_and_pages_say_which_of_its_name_a_version_is(as_clerk, as_councillor, council, namesakes):
    old, _, draft, _, _ = namesakes
    protocol = read(as_clerk, at("protocol", council))
    for words in (
        "draft of 3 May 2026, 14:32",
        "draft of 3 May 2026, 09:32",
        "draft of 7 May 2026, set aside",
    ):
        assert words in protocol
    amended = "It amends Protocol, adopted and in force from 6 May 2024"
    assert amended in protocol
    assert "adopted and in force from 6 May 2024" in read(as_clerk, at("amendments", council, pk=draft.pk))
    for name in ("reading", "comments", "would-change", "check", "consult", "set-aside", "adopt"):
        page = read(as_clerk, at(name, council, pk=draft.pk))
        assert "raft of 3 May 2026, 14:32" in page, name
    for client, name in ((as_councillor, "version"), (Client(), "public-version")):
        assert "Adopted and in force from 3 May 2021" in read(client, at(name, council, pk=old.pk))
    assert "Protocol”</a>, draft of 3 May 2026, 14:32: open until" in read(as_councillor, f"/{council.slug}/")


def test_the_page_takes_as_many_queries_with_many_drafts_as_with_two(as_clerk, council, namesakes):
    def queries():
        with CaptureQueriesContext(connection) as held:
            as_clerk.get(at("protocol", council))
        return len(held)

    before = queries()
    new = namesakes[1]
    for number in range(20):
        draft = made(council, MAY.replace(month=6, day=number + 1))
        ProtocolVersion.objects.filter(pk=draft.pk).update(amends=new)
        Consultation.objects.create(
            council=council, version=draft, since=date(2026, 5, 8), until=date(2999, 1, 1), at=timezone.now()
        )
    assert queries() == before


# What comes first


def test_what_waits_comes_before_what_lies_behind(as_councillor, council, namesakes):
    page = read(as_councillor, at("protocol", council))
    inside = page.index("In force</dt>")
    waiting, unread = page.index("Comment on “Protocol”"), page.index("Have you read it?")
    drafts, versions = page.index("Drafts under way"), page.index("Earlier versions, and records")
    aside, text = page.index("Drafts that were set aside (1)"), page.index("Clause by clause")
    assert inside < waiting < unread < drafts < versions < aside < text


@pytest.mark.parametrize(("number", "folded"), [(3, 0), (4, 1)])
def test_older_drafts_are_folded_up(as_clerk, council, number, folded):
    for day in range(number):
        made(council, MAY.replace(day=day + 1))
    response = as_clerk.get(at("protocol", council))
    assert [len(response.context[part]) for part in ("drafts", "older_drafts")] == [3, folded]
    assert ("Older drafts (1)" in response.content.decode()) == bool(folded)


def test_records_that_were_corrected_lie_with_the_earlier_versions(as_clerk, council):
    version = made(council)
    wrong = adopt(version, date(2024, 6, 4))
    right = adopt(version, date(2025, 6, 4), corrects=wrong, what_was_wrong="The year")
    context = as_clerk.get(at("protocol", council)).context
    assert [row[0] for row in context["current"]] == [right]
    assert [row[0] for row in context["earlier"]] == [wrong]
