"""The page on which the Clerk checks a version, and what other pages show of it."""

from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument.checking.findings import checked
from moothall.instrument.models import LinkedPolicy
from moothall.protocol.chapters import CATALOGUE
from tests.builders import holder, in_force
from tests.instrument.conftest import signed_in
from tests.instrument.documents import TEXT, upload

FAULTS = TEXT.replace(
    "3.3 Bullying",
    "3.2 Complaints may go to the Standards Board for England, as section 9 says.\n3.3 Bullying",
)


def at(name, council, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": council.slug, **kwargs})


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def uploaded(client, council, text=FAULTS):
    response = client.post(at("upload", council), {"document": upload(text)}, follow=True)
    assert response.status_code == 200
    return ProtocolVersion.objects.latest("pk"), " ".join(unescape(response.content.decode()).split())


@pytest.fixture
def draft(as_clerk, council):
    return uploaded(as_clerk, council)[0]


def kinds(version, on=date(2025, 6, 1)):
    found = checked(version, on)
    return [one.kind for one in (*found.put_right, *found.look_at)]


def test_it_is_for_the_clerk_alone(as_councillor, warden, council, draft):
    for client in (as_councillor, signed_in(holder(warden))):
        assert client.get(at("check", council, pk=draft.pk)).status_code == 403


def test_another_councils_version_is_not_found(as_clerk, council, draft):
    from tests.builders import a_council

    other = ProtocolVersion.objects.create(council=a_council("elsewhere"), understood=draft.understood)
    assert as_clerk.get(at("check", council, pk=other.pk)).status_code == 404


def test_nothing_is_changed_by_asking(as_clerk, council, draft):
    assert as_clerk.post(at("check", council, pk=draft.pk)).status_code == 405


def test_each_finding_stands_with_its_clause_and_what_to_do(as_clerk, council, draft):
    page = read(as_clerk, at("check", council, pk=draft.pk))
    right = page[page.index("To put right</h2>") : page.index("To look at</h2>")]
    for words in (
        "Number used twice",
        "Standards Board",
        "Name the Monitoring Officer",
        "Localism Act 2011, s.26",
        "section 9",
    ):
        assert words in right
    number = [clause["ref"] for clause in draft.understood["clauses"]].index("3.2 (second)")
    assert f'href="{at("clause", council, pk=draft.pk, number=number)}">Clause 3.2 (second)' in right
    assert "of the five founding protocols" in page
    assert f"{CATALOGUE['access.no-roving'].says} (1 of the five)" in page[page.index("Access") :]


def test_the_draft_shows_them_beside_their_clauses(as_clerk, council, draft):
    page = read(as_clerk, at("reading", council, pk=draft.pk))
    count = len(checked(draft, timezone.localdate()).put_right)
    assert count >= 3
    assert f"Check this version</a>: {count} to put right" in page
    row = page[page.index('id="clause-3-2-second"') :]
    assert "Number used twice." in row[: row.index("Correct<")]


def test_a_draft_is_not_asked_for_its_adoption(as_clerk, council):
    text = TEXT.replace("5.1 Adopted by the full council on 12 May 2025, minute 14/25. The", "5.1 The")
    version, _ = uploaded(as_clerk, council, text)
    assert not [kind for kind in kinds(version) if kind.startswith("adoption")]


def test_what_is_on_record_of_an_adoption_counts_before_what_the_text_says(as_clerk, council):
    text = TEXT.replace("on 12 May 2025, minute 14/25", "in 2025")
    version, _ = uploaded(as_clerk, council, text)
    row = Adoption.objects.create(
        council=council,
        version=version,
        adopted_on=date(2025, 5, 12),
        in_force_from=date(2025, 5, 12),
        body="Council",
    )
    assert "adoption-incomplete" in kinds(version)
    row.minute = "14/25"
    row.save()
    assert "adoption-incomplete" not in kinds(version)
    assert "review-overdue" not in kinds(version, date(2026, 5, 12))
    assert "review-overdue" in kinds(version, date(2026, 5, 13))


def test_members_see_no_findings_on_the_protocol_page_and_the_clerk_does(
    as_clerk, as_councillor, council, draft
):
    Adoption.objects.create(
        council=council, version=draft, adopted_on=date(2025, 5, 12), in_force_from=date(2025, 5, 12)
    )
    for name, args in (("protocol", {}), ("version", {"pk": draft.pk})):
        assert (
            "A body is named here"
            in read(as_clerk, at(name, council, **args)).partition("Check this version")[2][:2000]
        )
        assert "Check this version" not in read(as_councillor, at(name, council, **args))
    page = read(as_clerk, at("check", council, pk=draft.pk))
    assert f"{at('version', council, pk=draft.pk)}#clause-3-2-second" in page


def test_a_document_of_another_council_is_taken_with_a_warning(as_clerk, council):
    version, page = uploaded(as_clerk, council, TEXT.replace("Marsh Parva", "Upper Thorpe"))
    warning = f"The document names Upper Thorpe Parish Council; this council is {council.name}."
    assert page.count(warning) >= 2  # in the message and in the summary
    assert "names-another-council" in kinds(version)
    assert "names-another-council" not in kinds(uploaded(as_clerk, council, TEXT)[0])


def test_what_is_to_put_right_is_said_where_the_adoption_is_recorded(as_clerk, council):
    text = TEXT.replace("Marsh Parva", "Upper Thorpe")
    version = uploaded(as_clerk, council, text)[0]
    page = read(as_clerk, at("adopt", council, pk=version.pk))
    assert f"The document names Upper Thorpe Parish Council; this council is {council.name}." in page
    assert "to put right" not in read(
        as_clerk, at("adopt", council, pk=in_force(council, "pitstone").version_id)
    )


def test_a_version_in_short_is_not_checked_for_its_wording(as_clerk, council):
    version = in_force(council, "pitstone").version
    page = read(as_clerk, at("check", council, pk=version.pk))
    assert "so their wording is not checked" in page
    assert {kind.split("-")[0] for kind in kinds(version, timezone.localdate())} <= {"adoption", "review"}


def test_it_takes_the_same_number_of_queries_for_few_findings_and_many(as_clerk, council, draft):
    def queries(version):
        with CaptureQueriesContext(
            connection,
        ) as made:
            as_clerk.get(at("check", council, pk=version.pk))
        return len(made)

    few = uploaded(as_clerk, council, TEXT)[0]
    queries(few)
    assert queries(few) == queries(draft)


def test_what_only_the_file_shows_is_noted_when_it_is_uploaded(as_clerk, council):
    text = "CEMETERY MANAGEMENT PLAN\n\nThis paper is about councillors and officers.\n\n" + TEXT
    _, page = uploaded(as_clerk, council, text)
    assert "Another document's title. “CEMETERY MANAGEMENT PLAN”" in page


def test_a_policy_is_missed_only_once_a_register_has_begun(as_clerk, council):
    names_one = TEXT.replace("3.3 Bullying", "3.2 The Grievance Procedure applies.\n3.3 Bullying")
    version = uploaded(as_clerk, council, names_one)[0]
    assert "instrument-unregistered" not in kinds(version)
    LinkedPolicy.objects.create(council=council, title="Standing Orders", place="Held by the Clerk")
    assert "instrument-unregistered" in kinds(version)
