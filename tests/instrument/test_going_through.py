"""Going through what was read: only what needs a look, without script, and back to that after each correction."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from moothall.council.models import ProtocolVersion
from moothall.instrument.models import Notes
from tests.instrument.desk import as_it_stands, at, page_of, sent
from tests.instrument.documents import TEXT

UNKNOWN = "\n6. The hall\n6.1 The hall is painted green.\n6.2 The roof is slated.\n"


@pytest.fixture
def draft(as_clerk, council):
    sent(as_clerk, council, data=TEXT + UNKNOWN)
    draft = ProtocolVersion.objects.get()
    to_check = {"2.3": ["direction.no-individual-instruction"], "3.1": ["conduct.courtesy"]}
    Notes.objects.filter(version=draft).update(to_check=to_check, checked=[])
    return draft


def shown(client, draft, part=""):
    """The references that the page shows, and its words."""
    response = client.get(at("reading", draft.council, pk=draft.pk), {"show": part} if part else {})
    assert response.status_code == 200
    refs = [row.one.clause.ref for row, _ in response.context["rows"]]
    return refs, " ".join(unescape(response.content.decode()).split())


def test_a_part_that_there_is_not_shows_all(as_clerk, draft):
    everything, _ = shown(as_clerk, draft)
    assert shown(as_clerk, draft, "nonsense")[0] == everything
    assert {"title", "1.1", "2.3", "6.2"} <= set(everything)


def test_only_the_doubtful_clauses_show_where_they_are_asked_for(as_clerk, draft):
    refs, page = shown(as_clerk, draft, "check")
    assert refs == ["2.3", "3.1"]
    assert '<strong aria-current="true">To check (2)</strong>' in page
    assert ">Enquiries</h3>" in page and ">Conduct</h3>" in page  # a heading opens wherever it is first met
    assert 'id="clause-2-1"' not in page


def test_only_the_clauses_without_a_norm_show_where_they_are_asked_for(as_clerk, draft):
    refs, _ = shown(as_clerk, draft, "unknown")
    assert {"6.1", "6.2"} <= set(refs)
    assert not {"title", "2.3", "3.1", "3.2"} & set(refs)


def test_each_part_is_a_link_with_its_number(as_clerk, draft):
    everything, page = shown(as_clerk, draft)
    unknown, _ = shown(as_clerk, draft, "unknown")
    address = at("reading", draft.council, pk=draft.pk)
    assert f'<strong aria-current="true">All clauses ({len(everything)})</strong>' in page
    assert f'href="{address}?show=check#clauses">To check (2)</a>' in page
    assert (
        f'href="{address}?show=unknown#clauses">Without a norm that Moothall knows ({len(unknown)})' in page
    )
    assert f'href="{address}#clauses">All clauses' in shown(as_clerk, draft, "check")[1]


@pytest.mark.parametrize(("part", "ref"), [("check", "2.3"), ("unknown", "6.1")])
def test_a_correction_comes_back_to_the_part_from_which_its_clause_is_gone(as_clerk, draft, part, ref):
    before, page = shown(as_clerk, draft, part)
    address = f"{page_of(draft, ref)}?show={part}"
    assert f'href="{address}"' in page
    listed = f"{at('reading', draft.council, pk=draft.pk)}?show={part}"
    opened = as_clerk.get(address).content.decode()
    assert f'href="{listed}#clauses"' in opened
    for name in ("add-clause", "remove-clause"):
        assert f'href="{page_of(draft, ref, name)}?show={part}"' in opened
    typed = as_it_stands(as_clerk, draft, ref)
    assert as_clerk.post(address, {**typed, "more": "1"}).url == address
    typed = as_it_stands(as_clerk, draft, ref)  # it was stored once, so what was seen is another text
    assert as_clerk.post(address, typed).url == listed
    assert 'href="#clauses">Go on with the others</a>' in as_clerk.get(listed).content.decode()
    assert shown(as_clerk, draft, part)[0] == [one for one in before if one != ref]


def test_where_none_is_left_it_says_so(as_clerk, draft):
    Notes.objects.filter(version=draft).update(to_check={})
    refs, page = shown(as_clerk, draft, "check")
    assert refs == []
    assert "No clause is left of these." in page and "To check (0)" in page


def test_without_a_part_the_message_leads_to_the_clause_and_nothing_scrolls_past_it(as_clerk, draft):
    typed = as_it_stands(as_clerk, draft, "2.3")
    done = as_clerk.post(page_of(draft, "2.3"), typed)
    assert done.url == at("reading", draft.council, pk=draft.pk)
    page = as_clerk.get(done.url).content.decode()
    assert 'href="#clause-2-3">See it where it stands</a>' in page
    assert 'id="clause-2-3"' in page


def test_it_takes_as_many_queries_with_many_clauses_as_with_one(as_clerk, draft):
    def queries(part):
        with CaptureQueriesContext(connection) as held:
            shown(as_clerk, draft, part)
        return len(held)

    shown(as_clerk, draft)  # what a session is told once
    before = [queries(part) for part in ("", "check", "unknown")]
    clause = {"text": "The hall is painted green.", "quoted": True}
    draft.understood["clauses"] += [{**clause, "ref": f"7.{number}"} for number in range(300)]
    ProtocolVersion.objects.filter(pk=draft.pk).update(understood=draft.understood)
    to_check = {f"7.{number}": ["conduct.courtesy"] for number in range(300)}
    Notes.objects.filter(version=draft).update(to_check=to_check)
    assert [queries(part) for part in ("", "check", "unknown")] == before
