"""Public pages on several councils."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Lapse, LapseGround, ProtocolVersion
from moothall.protocol.chapters import CATALOGUE
from moothall.site import profiles
from moothall.site.councils import choices
from tests.builders import a_council, in_force

pytestmark = pytest.mark.django_db


def page(name="compare-councils", **given):
    return Client().get(reverse(name), given)


def text_of(response):
    assert response.status_code == 200
    bare = re.sub(r"<[^>]+>", "", response.content.decode().partition("<main")[2])
    return " ".join(unescape(bare).split())


def names():
    return [choice.name for choice in choices(timezone.localdate())]


# Which can be compared


def test_a_council_without_a_protocol_in_force_is_not_offered():
    today = timezone.localdate()
    draft = a_council("ash-magna")
    ProtocolVersion.objects.create(council=draft, label="Secret draft")
    in_force(a_council("ash-parva"), "ware", since=today + timedelta(1))
    in_force(a_council("marsh-parva"), "ware", since=today)
    assert [name for name in names() if "Marsh" in name or "Ash" in name] == ["Marsh Parva Parish Council"]
    for slug in ("ash-magna", "ash-parva", "nowhere", "profile:nowhere", "\0"):
        assert page(first=slug, second="marsh-parva").status_code == 404
    assert "Secret draft" not in text_of(page())


def test_a_protocol_that_ceased_is_not_shown():
    council = a_council()
    in_force(council, "ware")
    today = timezone.localdate()
    Lapse.objects.create(council=council, since=today, ground=LapseGround.REPEALED)
    assert page(first="marsh-parva", second="profile:ware").status_code == 404
    assert page().status_code == 200


def test_the_profiles_are_there_as_examples_and_a_demonstrations_councils_in_their_place():
    assert names() == [f"{profiles.load(name).council} (example)" for name in profiles.names()]
    in_force(a_council("ware", name="Ware Town Council", demo=True), "ware")
    assert names()[0] == "Ware Town Council"
    assert "Ware Town Council (example)" not in names()
    in_force(a_council("yateley", name="Yateley Town Council"), "yateley")
    assert {"Yateley Town Council", "Yateley Town Council (example)"} <= set(names())


# What is shown


def test_two_councils_of_one_installation():
    in_force(a_council("ash-magna"), "st-helens")
    in_force(a_council("marsh-parva"), "ware")
    text = text_of(page(first="ash-magna", second="marsh-parva"))
    assert "needs a reason at Ash Magna Parish Council, refused at Marsh Parva Parish Council." in text
    assert "Only at Marsh Parva Parish Council" in text
    assert "in Moothall's words" in text


def test_without_a_choice_the_first_two_are_shown_and_one_with_itself_is_not_compared():
    assert "Pitstone Parish Council (example)" in text_of(page())
    assert "one and the same protocol" in text_of(page(first="profile:ware", second="profile:ware"))


def test_ten_councils_cost_no_more_queries_than_two():
    def costs():
        with CaptureQueriesContext(connection) as made:
            page(first="marsh-0", second="marsh-1")
        return len(made)

    for number in range(2):
        in_force(a_council(f"marsh-{number}"), "ware")
    costs()
    two = costs()
    for number in range(2, 10):
        in_force(a_council(f"marsh-{number}"), "ware")
    assert costs() == two


# Provisions by councils


def test_every_provision_and_every_council_stands_in_picture_and_table():
    response = page("compare-provisions")
    content = unescape(response.content.decode())
    for name in profiles.names():
        assert content.count(f">{profiles.load(name).council}<") == 2
    for provision in CATALOGUE.values():
        assert provision.says in content
    assert (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="picture-title picture-text"'
        in content
    )
    assert " style=" not in content


def test_the_table_says_how_and_where():
    text = text_of(page("compare-provisions"))
    says = CATALOGUE["correspondence.no-silent-copies"].says
    assert f"{says}should5(1)– not stated– not stated– not stated– not stated" in text


def test_the_page_on_one_act_leads_to_both():
    content = page("compare").content.decode()
    assert reverse("compare-councils") in content
    assert reverse("compare-provisions") in content
