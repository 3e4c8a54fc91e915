"""The protocol page: what it shows to whom, and honestly what nothing acts on."""

from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.council.capacities import Capacity
from moothall.council.models import ProtocolVersion
from moothall.instrument import changes, facts
from moothall.instrument.models import Acknowledgement
from moothall.instrument.queries import (
    may_see,
    not_yet_acknowledged,
    to_acknowledge,
    visible,
)
from moothall.instrument.showing import anchors, effect, has_rules, shown
from moothall.instrument.wording import binds_in_words
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Clause, Statement
from moothall.protocol.core.parties import Party, Role
from moothall.protocol.core.strengths import Strength
from moothall.record.models import Entry
from moothall.road.perform import NotYours, What, perform
from moothall.site import profiles
from tests.builders import a_council, a_councillor, a_person, a_post, in_force, standing
from tests.instrument.conftest import signed_in

ACKNOWLEDGE = What(facts.acknowledge, changes.acknowledge)


def at(name, council, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": council.slug, **kwargs})


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def test_it_is_for_members_and_the_public_page_for_everyone(council):
    in_force(council, "pitstone")
    assert Client().get(at("protocol", council)).status_code == 302
    assert signed_in(a_person("Eve Guest")).get(at("protocol", council)).status_code == 403
    assert Client().get(at("public", council)).status_code == 200


def test_without_a_protocol_in_force_both_pages_say_so(as_councillor, council):
    assert "No protocol is in force here, so only law applies." in read(
        as_councillor, at("protocol", council)
    )
    assert "no protocol in force" in read(Client(), at("public", council))


def test_a_version_not_yet_in_force_is_announced_and_does_not_count(as_councillor, council):
    in_force(council, "pitstone", since=date(2999, 1, 1))
    page = read(as_councillor, at("protocol", council))
    assert "only law applies" in page
    assert "Not yet in force" in page


def test_it_opens_with_what_the_protocol_is_for(as_councillor, council):
    in_force(council, "ware")
    page = read(as_councillor, at("protocol", council))
    opening = page.index("What it is for")
    assert opening < page.index(profiles.load("ware").clause("1.1").text) < page.index("Clause by clause")


def test_each_clause_has_its_anchor_its_effect_its_strength_and_whom_it_binds(as_councillor, council):
    in_force(council, "pitstone")
    page = read(as_councillor, at("protocol", council))
    assert 'id="clause-5-1"' in page
    row = page[page.index('id="clause-5-1"') :][:3000]
    assert CATALOGUE["correspondence.no-silent-copies"].effect in row
    assert "Whoever goes against it gives a reason." in row
    assert "<strong>Normally" in row or "<strong>Should" in row
    assert ", officers.</strong>" in row


def test_what_nothing_acts_on_says_so(as_councillor, council):
    in_force(council, "pitstone")
    page = read(as_councillor, at("protocol", council))
    assert "Moothall does not act on this yet." in page
    assert CATALOGUE["instrument.open-speech"].effect not in page


def test_a_provision_shows_its_effect_only_where_something_gives_it():
    said = Statement("instrument.respect-aim", "1", Strength.STATES)
    assert effect(said, lambda _key: False).effect == ""
    assert effect(said, lambda _key: True).effect == CATALOGUE["instrument.respect-aim"].effect
    assert not has_rules("roles.corporate-decision")  # provided for, and nothing acts on it
    assert has_rules("instrument.adoption")
    assert effect(Statement("roles.unheard-of", "1", Strength.MUST), has_rules).says == "roles.unheard-of"


@pytest.mark.parametrize(
    ("key", "strength", "says"),
    [
        ("direction.no-individual-instruction", Strength.MUST, "What goes against it is refused."),
        ("direction.no-individual-instruction", Strength.NORMALLY, "Whoever goes against it gives a reason."),
        ("direction.no-individual-instruction", Strength.STATES, "It is shown, and stops nothing."),
        ("conduct.courtesy", Strength.MUST, "It stops no act."),
        ("direction.timely-response", Strength.MUST, ""),
    ],
)
def test_what_an_act_against_it_meets(key, strength, says):
    assert effect(Statement(key, "1", strength), has_rules).meets == says


def test_two_references_never_share_an_anchor():
    names = anchors([Clause("3.1(a)", ""), Clause("3.1a", ""), Clause("3-1-a", ""), Clause("§", "")])
    assert names == {
        "3.1(a)": "clause-3-1-a",
        "3.1a": "clause-3-1a",
        "3-1-a": "clause-3-1-a--2",
        "§": "clause-",
    }
    for name in profiles.names():
        clauses = profiles.load(name).clauses
        assert len(set(anchors(clauses).values())) == len(clauses)


def test_a_heading_stands_where_it_begins_and_not_again():
    headings = [one.opens for one in shown(profiles.load("ware"), has_rules) if one.opens]
    assert headings[:2] == ["Cover", "Preamble"]


def test_whom_a_clause_binds_comes_before_whom_the_provision_usually_binds():
    usual = Statement("direction.via-clerk", "1", Strength.MUST)
    assert effect(usual, has_rules).binds == binds_in_words(CATALOGUE["direction.via-clerk"].binds)
    said = Statement("direction.via-clerk", "1", Strength.MUST, binds=frozenset({Party.CHAIR}))
    assert effect(said, has_rules).binds == "chairs"


def test_the_history_has_the_latest_first_and_names_the_one_in_force(as_clerk, council):
    in_force(council, "ware", since=date(2021, 1, 1))
    in_force(council, "pitstone", since=date(2022, 1, 1))
    in_force(council, "yateley", since=date(2999, 1, 1))
    ProtocolVersion.objects.create(council=council, label="a draft")
    response = as_clerk.get(at("protocol", council))
    current, earlier = (
        [(one.version.label, state) for one, state, _ in response.context[part]]
        for part in ("current", "earlier")
    )
    assert current == [("yateley", "not yet in force"), ("pitstone", "in force")]
    assert earlier == [("ware", "no longer in force")]
    assert [draft.label for draft in response.context["drafts"]] == ["a draft"]


def test_what_is_unknown_of_the_adoption_shows_as_not_recorded(as_councillor, council):
    adoption = in_force(council, "pitstone")
    assert (
        read(as_councillor, at("protocol", council)).count(
            '<dd class="govuk-summary-list__value">not recorded'
        )
        == 3
    )
    assert read(Client(), at("public", council)).count(">not recorded<") == 5
    type(adoption).objects.update(body="Full council", minute="14/25", signatory="A. Chair")
    assert ">not recorded<" not in read(Client(), at("public", council))


def test_the_public_page_has_text_and_adoption_and_nothing_of_how_it_is_kept(council, clerk, seat):
    adoption = in_force(council, "pitstone")
    perform(ACKNOWLEDGE, standing(seat), {"version": adoption.version})
    page = read(Client(), at("public", council))
    assert profiles.load("pitstone").clause("5(1)").text in page
    for inside in ("Ada Brook", "Bea Clark", "Have you read it?", "/acknowledge/"):
        assert inside not in page


def test_text_is_shown_as_text(as_councillor, council):
    adoption = in_force(council, "pitstone")
    version = adoption.version
    version.understood["clauses"][0]["text"] = "<script>alert(1)</script>"
    version.save()
    assert b"<script>alert" not in as_councillor.get(at("protocol", council)).content


# Acknowledging


def test_without_a_protocol_in_force_nothing_is_acknowledged(council, seat):
    version = in_force(council, "pitstone", since=date(2999, 1, 1)).version
    with pytest.raises(NotYours):
        perform(ACKNOWLEDGE, standing(seat), {"version": version})
    assert to_acknowledge(standing(seat)) is None
    assert not_yet_acknowledged(council, timezone.localdate()) == []


def test_a_guest_is_asked_nothing(council, seat):
    in_force(council, "pitstone")
    acting = standing(seat)
    guest = replace(acting, capacity=Capacity("guest:1", Role.GUEST, "Guest"))
    assert to_acknowledge(acting) is not None
    assert to_acknowledge(guest) is None
    with pytest.raises(NotYours):
        perform(ACKNOWLEDGE, guest, {"version": to_acknowledge(acting)})


def test_another_version_than_the_one_in_force_is_not_acknowledged(as_councillor, council, seat):
    old = in_force(council, "pitstone").version
    in_force(council, "ware", since=date(2024, 1, 1))
    with pytest.raises(NotYours):
        perform(ACKNOWLEDGE, standing(seat), {"version": old})
    assert as_councillor.post(at("acknowledge", council, pk=old.pk)).status_code == 403
    assert not Acknowledgement.objects.exists()


def test_one_acknowledges_once(as_councillor, council, seat):
    version = in_force(council, "pitstone").version
    address = at("acknowledge", council, pk=version.pk)
    assert as_councillor.post(address).status_code == 302
    assert as_councillor.post(address).status_code == 302
    with pytest.raises(NotYours):
        perform(ACKNOWLEDGE, standing(seat), {"version": version})
    assert Acknowledgement.objects.get().signed == "Ada Brook, Councillor"
    assert Entry.objects.count() == 1
    page = read(as_councillor, at("protocol", council))
    assert "You acknowledged this version on" in page
    assert "I have read this version</button>" not in page


def test_the_button_works_without_a_page_between(as_councillor, council):
    version = in_force(council, "pitstone").version
    page = read(as_councillor, at("protocol", council))
    assert f'action="{at("acknowledge", council, pk=version.pk)}"' in page
    assert as_councillor.get(at("acknowledge", council, pk=version.pk)).status_code == 200


def test_everybody_is_asked_again_for_a_new_version_and_not_for_the_old_one(council, seat):
    one = in_force(council, "pitstone")
    assert to_acknowledge(standing(seat)) == one.version
    perform(ACKNOWLEDGE, standing(seat), {"version": one.version})
    assert to_acknowledge(standing(seat)) is None
    two = in_force(council, "ware", since=date(2024, 1, 1))
    assert to_acknowledge(standing(seat)) == two.version
    assert to_acknowledge(standing(seat, on=date(2023, 12, 31))) is None


def test_the_clerk_sees_who_has_not_and_nobody_else_does(as_clerk, as_councillor, council, seat, warden):
    version = in_force(council, "pitstone").version
    today = timezone.localdate()
    assert not_yet_acknowledged(council, today) == ["Ada Brook", "Bea Clark", "Cy Dale"]
    perform(ACKNOWLEDGE, standing(warden), {"version": version})
    assert not_yet_acknowledged(council, today) == ["Ada Brook", "Bea Clark"]
    page = read(as_clerk, at("protocol", council))
    assert "<li>Ada Brook</li>" in page
    assert "Cy Dale, Warden" in page
    assert "Who has read it" not in read(as_councillor, at("protocol", council))


def test_those_who_have_left_or_are_not_there_yet_are_not_waited_for(council, clerk):
    in_force(council, "pitstone")
    day = date(2026, 6, 1)
    a_councillor(council, "Gone Before", until=date(2026, 5, 31))
    a_councillor(council, "Last Day", until=day)
    a_councillor(council, "First Day", since=day)
    a_councillor(council, "Not Yet", since=date(2026, 6, 2))
    a_councillor(a_council("ash-magna"), "Else Where")
    a_post(council, "Ranger", "Old Post", until=date(2026, 5, 31))
    left = a_post(council, "Keeper", "Has Left")
    left.appointments.update(until=date(2026, 5, 31))
    assert not_yet_acknowledged(council, day) == ["Bea Clark", "First Day", "Last Day"]


# Who may see which version


def test_list_and_predicate_agree(council, clerk, seat, warden):
    in_force(council, "pitstone")
    ProtocolVersion.objects.create(council=council, label="draft")
    in_force(a_council("ash-magna"), "ware")
    for one in (clerk, seat, warden):
        acting = standing(one)
        allowed = {version.pk for version in ProtocolVersion.objects.all() if may_see(acting, version)}
        assert set(visible(acting).values_list("pk", flat=True)) == allowed
        assert len(allowed) == (2 if acting.is_clerk else 1)


def test_an_older_version_stays_readable(as_councillor, council):
    old = in_force(council, "pitstone").version
    in_force(council, "ware", since=date(2024, 1, 1))
    assert "Clause by clause" in read(as_councillor, at("version", council, pk=old.pk))
    elsewhere = in_force(a_council("ash-magna"), "ware").version
    assert as_councillor.get(at("version", council, pk=elsewhere.pk)).status_code == 404


def test_three_adoptions_cost_no_more_queries_than_one(as_clerk, council, seat, warden):
    in_force(council, "pitstone", since=date(2020, 1, 1))
    address = at("protocol", council)
    as_clerk.get(address)
    with CaptureQueriesContext(
        connection,
    ) as one:
        as_clerk.get(address)
    in_force(council, "ware", since=date(2021, 1, 1))
    third = in_force(council, "pitstone", since=date(2022, 1, 1))
    for held in (seat, warden):
        perform(ACKNOWLEDGE, standing(held), {"version": third.version})
    ProtocolVersion.objects.create(council=council, label="draft")
    with CaptureQueriesContext(connection) as three:
        as_clerk.get(address)
    assert len(three) == len(one)


def test_the_documents_page_needs_a_document(as_councillor, council):
    version = in_force(council, "pitstone").version
    assert as_councillor.get(at("document", council, pk=version.pk)).status_code == 404
