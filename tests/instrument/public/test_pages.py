"""What everybody can read of the protocol: the text in force, how it was adopted, every version, its review."""

from datetime import date
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from moothall.council.models import Adoption, Lapse, ProtocolVersion
from moothall.instrument import facts
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.citing import anchors
from moothall.site import profiles
from tests.builders import a_council, in_force
from tests.instrument.conftest import signed_in
from tests.instrument.desk import at
from tests.instrument.life.conftest import ADOPT, do

pytestmark = pytest.mark.django_db

TODAY = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(f"{TODAY} 10:00", tick=False):
        yield


def read(address, client=None):
    response = (client or Client()).get(address)
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def a_draft(council):
    adopted = ProtocolVersion.objects.filter(council=council).first()
    understood = adopted.understood if adopted else {"council": "X"}
    return ProtocolVersion.objects.create(council=council, label="A draft", understood=understood)


def test_a_draft_and_another_councils_version_are_not_there(council, clerk):
    in_force(council, "pitstone")
    theirs = in_force(a_council("elsewhere"), "ware").version
    for version in (a_draft(council), theirs):
        for client in (Client(), signed_in(clerk.appointments.get().person)):
            assert client.get(at("public-version", council, pk=version.pk)).status_code == 404
            assert client.get(at("public-document", council, pk=version.pk)).status_code == 404


def test_what_will_be_adopted_tomorrow_is_not_there_today(council):
    version = in_force(council, "pitstone", since=date(2026, 7, 1)).version
    Adoption.objects.update(adopted_on=date(2026, 6, 2))
    assert Client().get(at("public-version", council, pk=version.pk)).status_code == 404
    with time_machine.travel("2026-06-02 10:00", tick=False):
        assert Client().get(at("public-version", council, pk=version.pk)).status_code == 200


def test_it_is_only_read(council):
    for name in ("public", "public-version", "public-document", "export-akoma", "export-markdown", "pdf"):
        kwargs = {} if name == "public" else {"pk": 1}
        assert Client().post(at(name, council, **kwargs)).status_code == 405


def test_each_clause_has_an_anchor_and_a_link_to_it_and_says_what_comes_of_it(council):
    adoption = in_force(council, "pitstone")
    page = read(at("public", council))
    for anchor in anchors(facts.understood(adoption.version).clauses).values():
        assert f'id="{anchor}"' in page and f'href="#{anchor}"' in page
    assert CATALOGUE["correspondence.no-silent-copies"].effect in page
    assert "Moothall does not act on this yet." in page
    for heading in {clause.heading for clause in profiles.load("pitstone").clauses if clause.heading}:
        assert f">{heading}</a></li>" in page


def test_every_version_is_there_with_its_record_and_wrong_records_are_not(council):
    first = in_force(council, "pitstone", since=date(2020, 5, 4))
    wrong = in_force(council, "ware", since=date(2025, 5, 5))
    Adoption.objects.filter(pk=wrong.pk).update(minute="1/99")
    right = Adoption.objects.create(
        council=council,
        version=wrong.version,
        corrects=wrong,
        adopted_on=date(2025, 5, 12),
        in_force_from=date(2025, 6, 1),
        body="Full council",
        minute="14/25",
        what_was_wrong="A slip of the pen.",
    )
    ProtocolVersion.objects.filter(pk=first.version_id).update(label="The old one")
    page = read(at("public", council))
    for shown in (
        "14/25",
        "Full council",
        "12 May 2025",
        "The old one",
        "No longer in force",
        "What changed",
    ):
        assert shown in page
    for hidden in ("1/99", "A slip of the pen.", "5 May 2025"):
        assert hidden not in page
    old = read(at("public-version", council, pk=first.version_id))
    assert "This version is no longer in force." in old
    assert profiles.load("pitstone").clause("5(1)").text in old
    now = read(at("public-version", council, pk=right.version_id))
    assert "no longer in force" not in now and "not recorded" in now


@pytest.mark.parametrize(
    ("day", "coming"), [("2026-06-01", True), ("2026-06-30", True), ("2026-07-01", False)]
)
def test_what_is_adopted_and_not_yet_in_force_is_announced_until_its_day(council, day, coming):
    in_force(council, "pitstone", since=date(2020, 5, 4))
    later = in_force(council, "ware", since=date(2026, 7, 1))
    Adoption.objects.filter(pk=later.pk).update(adopted_on=date(2026, 5, 18))
    with time_machine.travel(f"{day} 10:00", tick=False):
        page = read(at("public", council))
        assert ("comes into force on 1 July 2026. Until then the text below is in force." in page) is coming
        text = profiles.load("pitstone" if coming else "ware").clauses[0].text
        assert text in page
        own = read(at("public-version", council, pk=later.version_id))
        assert ("This version is in force from 1 July 2026." in own) is coming


def test_before_any_is_in_force_and_after_the_last_has_ceased_the_page_says_so(council):
    assert "has no protocol in force here." in read(at("public", council))
    adoption = in_force(council, "pitstone", since=date(2020, 5, 4))
    lapse = Lapse.objects.create(council=council, since=date(2026, 6, 2), ground="repealed", minute="31/26")
    assert profiles.load("pitstone").clause("5(1)").text in read(at("public", council))
    Lapse.objects.filter(pk=lapse.pk).update(since=TODAY)
    page = read(at("public", council))
    assert "has no protocol in force here since 1 June 2026." in page
    assert profiles.load("pitstone").clause("5(1)").text not in page
    assert at("public-version", council, pk=adoption.version_id) in page
    assert "no longer in force" in read(at("public-version", council, pk=adoption.version_id))


def test_overdue_is_said_without_an_alarm(council, clerk):
    in_force(council, "pitstone", since=date(2020, 5, 4))
    version = in_force(council, "pitstone", since=date(2021, 5, 4)).version
    Adoption.objects.filter(version=version).delete()
    do(ADOPT, clerk, on=date(2024, 5, 13), version=version, adopted_on=date(2024, 5, 13))
    page = read(at("public", council))
    assert "The review was due on" in page
    assert "Overdue" not in page and "govuk-tag--red" not in page
    assert "Overdue" in read(at("protocol", council), signed_in(clerk.appointments.get().person))


def test_it_asks_as_much_of_the_database_for_twenty_versions_as_for_two(council):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as met:
            read(at("public", council))
        return len(met)

    for year in (2001, 2002):
        in_force(council, "wadhurst", since=date(year, 5, 4))
    few = queries()
    for year in range(2003, 2021):
        in_force(council, "wadhurst", since=date(year, 5, 4))
    assert queries() == few
