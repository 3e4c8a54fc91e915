"""What Moothall does not know: said so, kept in the Clerk's words, shown, acknowledged, cited. Never judged by."""

from datetime import date
from html import unescape

import pytest
from django.test import Client

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument import facts
from moothall.instrument.models import Notes
from moothall.instrument.showing import citations
from moothall.protocol.core.citing import LOCAL
from moothall.reading.remarks import NOTHING_RECOGNISED
from moothall.record.models import Entry
from tests.builders import in_force
from tests.instrument.desk import as_it_stands, at, page_of, sent
from tests.instrument.documents import TEXT

BISCUITS = TEXT + "\n6. Tea\n6.1 Whoever empties the tin buys the next packet of ginger nuts.\n"
SINCE = date(2025, 5, 12)
KEPT = "Whoever finishes the biscuits replaces them."


@pytest.fixture
def draft(as_clerk, council):
    sent(as_clerk, council, BISCUITS, label="2025 edition")
    return ProtocolVersion.objects.get()


@pytest.fixture
def kept(as_clerk, draft):
    as_clerk.post(page_of(draft, "6.1"), {**as_it_stands(as_clerk, draft, "6.1"), "local": f" {KEPT}\n"})
    draft.refresh_from_db()
    return draft


@pytest.fixture
def adopted(kept, council):
    Adoption.objects.create(council=council, version=kept, adopted_on=SINCE, in_force_from=SINCE)
    return kept


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def test_only_the_clerk_keeps_a_norm_and_only_in_a_draft(as_councillor, as_clerk, draft, council):
    assert as_councillor.post(page_of(draft, "6.1"), {"local": KEPT}).status_code == 403
    version = in_force(council, "pitstone").version
    assert as_clerk.post(at("clause", council, pk=version.pk, number=0), {"local": KEPT}).status_code == 404


def test_a_clause_without_a_known_norm_says_so_once_and_offers_to_keep_it(as_clerk, draft, council):
    page = read(as_clerk, at("reading", council, pk=draft.pk))
    row = page[page.index('id="clause-6-1"') :]
    assert row.count(NOTHING_RECOGNISED) == 1
    assert f'href="{page_of(draft, "6.1")}#id_local"' in row
    assert NOTHING_RECOGNISED not in [says for _, says in Notes.objects.get(version=draft).remarks]
    known = page[page.index('id="clause-3-2"') : page.index('id="clause-3-3"')]
    assert NOTHING_RECOGNISED not in known


def test_it_is_kept_in_the_clerks_words_and_on_record(as_clerk, kept, council):
    assert facts.understood(kept).clause("6.1").local == KEPT
    entry = Entry.objects.latest("number").payload
    assert "kept a norm of the council's own in it" in entry
    assert KEPT in entry
    page = read(as_clerk, at("reading", council, pk=kept.pk))
    assert KEPT in page
    assert NOTHING_RECOGNISED not in page[page.index('id="clause-6-1"') :]


def test_saving_again_says_it_once_and_taking_it_out_is_said_too(as_clerk, kept):
    as_clerk.post(page_of(kept, "6.1"), as_it_stands(as_clerk, kept, "6.1"))
    assert "of the council's own" not in Entry.objects.latest("number").payload.split('"details"')[0]
    kept.refresh_from_db()
    assert facts.understood(kept).clause("6.1").local == KEPT
    without = {**as_it_stands(as_clerk, kept, "6.1"), "local": ""}
    as_clerk.post(page_of(kept, "6.1"), without)
    assert "no longer keeps a norm" in Entry.objects.latest("number").payload


def test_members_and_the_public_see_it_with_an_address_of_its_own(as_councillor, adopted, council):
    for client, name in ((as_councillor, "protocol"), (Client(), "public")):
        page = read(client, at(name, council))
        assert 'id="clause-6-1--own"' in page
        assert f"A norm of this council's own.</strong> {KEPT}" in page


def test_it_counts_in_what_people_acknowledge(as_councillor, adopted, council):
    known = len({said.provision for said in facts.understood(adopted).statements})
    says = f"It states {known} norms that Moothall knows and 1 of this council's own."
    assert says in read(as_councillor, at("protocol", council))
    page = read(as_councillor, at("acknowledge", council, pk=adopted.pk))
    assert says in page
    assert f"6.1: {KEPT}" in page


def test_what_can_be_cited_is_listed_with_its_address(as_councillor, adopted, council):
    page = read(as_councillor, at("citable", council))
    assert f'href="{at("protocol", council)}#clause-6-1--own"' in page
    assert f'href="{at("protocol", council)}#clause-2-1"' in page
    assert page.count("<tr") - 1 == len(citations(facts.understood(adopted)))
    own = [one for one in citations(facts.understood(adopted)) if one.own]
    assert [(one.says, one.citation.provision) for one in own] == [(KEPT, LOCAL)]


def test_nothing_can_be_cited_where_nothing_is_in_force(as_councillor, draft, council):
    assert "No protocol is in force here" in read(as_councillor, at("citable", council))
    assert Client().get(at("citable", council)).status_code == 302
