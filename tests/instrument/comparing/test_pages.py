"""Comparing two versions on a page: who sees which, and what it says."""

import re
from datetime import date, timedelta
from html import unescape

import msgspec
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument.comparing.queries import for_everyone, for_members
from moothall.protocol.chapters import CATALOGUE
from moothall.reading.comparing import Kind
from moothall.site import profiles
from moothall.site.effects import gives_effect
from tests.builders import a_council, in_force, standing
from tests.reading.comparing.protocols import COURTESY, ENQUIRIES, ORDERS, PRESS, protocol

VIA = "direction.via-clerk"
OLD = protocol(("1", COURTESY), ("2", ENQUIRIES, VIA, "must"), ("3", PRESS))
NEW = protocol(
    ("1", COURTESY), ("2", ENQUIRIES.replace("must", "should"), VIA, "should"), ("3", ORDERS), ("4", PRESS)
)


def at(name, council, **given):
    address = reverse(f"instrument:{name}", kwargs={"council": council.slug})
    return address + ("?" + "&".join(f"{key}={value}" for key, value in given.items()) if given else "")


def text_of(response):
    assert response.status_code == 200
    bare = re.sub(r"<[^>]+>", "", response.content.decode().partition("<main")[2])
    return " ".join(unescape(bare).split())


def a_version(council, understood, since=None, label="Protocol"):
    version = ProtocolVersion.objects.create(
        council=council, label=label, understood=msgspec.to_builtins(understood)
    )
    if since:
        Adoption.objects.create(council=council, version=version, adopted_on=since, in_force_from=since)
    return version


@pytest.fixture
def old(council):
    return a_version(council, OLD, date(2021, 5, 3))


@pytest.fixture
def new(council, old):
    return a_version(council, NEW, date(2024, 5, 6))


# Who sees which


def test_a_stranger_sees_the_public_page_alone(council, old, new):
    assert Client().get(at("compare", council)).status_code == 302
    assert Client().get(at("public-compare", council)).status_code == 200


def test_a_draft_is_the_clerks_to_compare_and_nobody_elses(as_clerk, as_councillor, council, old, new):
    draft = a_version(council, NEW, label="Third attempt")
    for client, name in (
        (as_councillor, "compare"),
        (Client(), "public-compare"),
        (as_clerk, "public-compare"),
    ):
        assert client.get(at(name, council, first=old.pk, second=draft.pk)).status_code == 404
        assert "Third attempt" not in text_of(client.get(at(name, council)))
    assert "Third attempt, draft of" in text_of(
        as_clerk.get(at("compare", council, first=old.pk, second=draft.pk))
    )


def test_another_councils_version_is_not_there(as_clerk, council, old, new):
    elsewhere = in_force(a_council("ash-magna"), "ware").version
    for name in ("compare", "public-compare"):
        assert as_clerk.get(at(name, council, first=old.pk, second=elsewhere.pk)).status_code == 404


@pytest.mark.parametrize("key", ["999999", "x", "-1", "%00", "1 OR 1"])
def test_what_is_no_version_is_not_there(as_clerk, council, old, new, key):
    assert as_clerk.get(at("compare", council, first=old.pk, second=key)).status_code == 404


def test_the_public_compares_what_was_adopted_by_today(council, old, new):
    today = timezone.localdate()
    later = a_version(council, NEW, today + timedelta(1))
    assert set(for_everyone(council, today)) == {old, new}
    assert set(for_everyone(council, today + timedelta(1))) == {old, new, later}


def test_a_version_adopted_and_not_yet_in_force_is_public_all_the_same(council, old):
    later = a_version(council, NEW)
    today = timezone.localdate()
    Adoption.objects.create(
        council=council, version=later, adopted_on=today, in_force_from=today + timedelta(30)
    )
    assert later in for_everyone(council, today)


def test_a_version_readopted_or_corrected_stands_once_under_its_own_first_day(council, clerk, old, new):
    Adoption.objects.create(
        council=council, version=old, adopted_on=date(2025, 5, 1), in_force_from=date(2025, 5, 1)
    )
    wrong = new.adoptions.get()
    Adoption.objects.create(
        council=council,
        version=new,
        corrects=wrong,
        adopted_on=date(2024, 6, 6),
        in_force_from=date(2024, 6, 6),
    )
    for held in (for_members(standing(clerk)), for_everyone(council, timezone.localdate())):
        assert [(one.pk, one.begins) for one in held] == [
            (old.pk, date(2021, 5, 3)),
            (new.pk, date(2024, 6, 6)),
        ]


# What it says


def test_with_fewer_than_two_there_is_nothing_to_compare(as_clerk, council):
    assert "no version is on record" in text_of(as_clerk.get(at("compare", council)))
    a_version(council, OLD, date(2021, 5, 3))
    assert "only one version is on record" in text_of(Client().get(at("public-compare", council)))


def test_the_last_two_are_compared_where_none_are_named(as_councillor, council, old, new):
    response = as_councillor.get(at("compare", council))
    assert (response.context["first"], response.context["second"]) == (old, new)


@pytest.mark.parametrize("name", ["compare", "public-compare"])
def test_the_two_are_named_in_full_and_other_councils_are_a_link_away(as_councillor, council, old, new, name):
    response = as_councillor.get(at(name, council))
    assert (
        "Compared here: Protocol, adopted and in force from 3 May 2021 with Protocol, adopted and in force from "
        "6 May 2024." in text_of(response)
    )
    for other in ("compare-councils", "compare-provisions"):
        assert f'href="{reverse(other)}"' in response.content.decode()


def test_other_councils_are_a_link_away_where_there_is_nothing_to_compare(as_clerk, council):
    assert reverse("compare-councils") in as_clerk.get(at("compare", council)).content.decode()


def test_one_version_and_itself(as_councillor, council, old, new):
    assert "one and the same version" in text_of(
        as_councillor.get(at("compare", council, first=old.pk, second=old.pk))
    )


def test_versions_that_differ_in_nothing(as_councillor, council, old):
    same = a_version(council, OLD, date(2022, 5, 3))
    assert "The two do not differ" in text_of(
        as_councillor.get(at("compare", council, first=old.pk, second=same.pk))
    )


@pytest.mark.parametrize("name", ["compare", "public-compare"])
def test_behaviour_first_then_norms_then_clauses(as_councillor, council, old, new, name):
    text = text_of(as_councillor.get(at(name, council)))
    change = text.index(
        "without direct contact agreed by the Clerk: refused in the version of 3 May 2021, needs a reason in the "
        "version of 6 May 2024."
    )
    stated = text.index("“Must” in the version of 3 May 2021, “should” in the version of 6 May 2024.")
    assert (
        change < stated < text.index("Clause 1 is the same") < text.index("Only in the version of 6 May 2024")
    )
    assert CATALOGUE[VIA].says in text


def test_words_left_out_and_put_in_are_marked_and_said(as_councillor, council, old, new):
    page = as_councillor.get(at("compare", council)).content.decode()
    assert re.search(r"<del [^>]+><span [^>]+> \(left out: </span>must <span", page)
    assert re.search(r"<ins [^>]+><span [^>]+> \(put in: </span>should <span", page)
    text = text_of(as_councillor.get(at("compare", council)))
    assert "Councillors (left out: must ) put their enquiries" in text
    assert "Councillors (put in: should ) put their enquiries" in text


def test_the_other_way_round(as_councillor, council, old, new):
    text = text_of(as_councillor.get(at("compare", council, first=new.pk, second=old.pk)))
    assert "needs a reason in the version of 6 May 2024, refused in the version of 3 May 2021." in text
    assert "Councillors (left out: should ) put" in text


def test_text_is_shown_as_text(as_councillor, council, old):
    evil = protocol(("1", "<script>alert(1)</script> & more"))
    a_version(council, evil, date(2024, 1, 1), label="<b>bold</b>")
    page = as_councillor.get(at("compare", council)).content
    assert b"<script>alert" not in page
    assert b"<b>bold" not in page


def test_every_kind_of_row_has_words():
    from moothall.instrument.comparing.showing import _TAGS

    assert set(_TAGS) == set(Kind)


def test_gists_are_called_gists(as_councillor, council, old):
    assert "in Moothall's words" not in text_of(as_councillor.get(at("compare", council)))
    a_version(council, profiles.load("ware"), date(2024, 1, 1))
    assert "in Moothall's words" in text_of(as_councillor.get(at("compare", council)))


def test_ten_versions_cost_no_more_queries_than_two(as_clerk, council, old, new):
    address = at("compare", council)
    as_clerk.get(address)
    with CaptureQueriesContext(connection) as two:
        as_clerk.get(address)
    for year in range(2025, 2033):
        a_version(council, NEW, date(year - 20, 1, 1))
    with CaptureQueriesContext(connection) as ten:
        as_clerk.get(address)
    assert len(ten) == len(two)


def test_the_history_leads_there(as_councillor, council, old, new):
    page = as_councillor.get(at("protocol", council)).content.decode()
    assert f'href="{at("compare", council)}"' in page
    assert f'href="{at("compare", council, first=old.pk, second=new.pk).replace("&", "&amp;")}"' in page
    assert at("public-compare", council) in Client().get(at("public", council)).content.decode()


def test_with_one_version_nothing_leads_there(as_councillor, council, old):
    assert at("compare", council) not in as_councillor.get(at("protocol", council)).content.decode()
    assert at("public-compare", council) not in Client().get(at("public", council)).content.decode()


def test_the_history_of_versions_has_its_effect():
    assert gives_effect("instrument.amendment-record")


def test_a_history_stands_version_by_version_and_a_month_is_written_out(as_councillor, council):
    record = "instrument.amendment-record"
    told = {"history": "1.0, 2021-05-10, First; 1.1, 2023-05, Annex"}
    bare = protocol(("1", "The versions are listed here.", record, "states"))
    (stated,) = bare.statements
    listed = msgspec.structs.replace(bare, statements=(msgspec.structs.replace(stated, terms=told),))
    first, second = (
        a_version(council, one, date(year, 5, 3)) for one, year in ((bare, 2021), (listed, 2022))
    )
    page = as_councillor.get(at("compare", council, first=first.pk, second=second.pk))
    (how,) = [one.how for one in page.context["stated"]]
    assert [line.partition(" in the version")[0] for line in how] == [
        "History: not said",
        "History",
        "1.0, 10 May 2021, First.",
        "1.1, May 2023, Annex.",
    ]


def test_a_table_that_may_be_wider_than_its_window_says_so_outside_its_frame(
    as_councillor, council, old, new
):
    for name in ("compare", "public-compare"):
        page = as_councillor.get(at(name, council)).content.decode()
        assert 0 < page.index("moothall-sideways") < page.index('class="moothall-scroll"')
