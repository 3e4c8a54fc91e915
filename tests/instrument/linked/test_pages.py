"""The pages of the register, and what other pages show of it, to whom."""

from datetime import date, timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from moothall.instrument.models import LinkedPolicy
from tests.builders import a_council, holder, in_force
from tests.instrument.conftest import signed_in
from tests.instrument.desk import at

from .conftest import SAID, entered

TODAY = timezone.localdate()


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


def boxes(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def filled(**more):
    """The form as a browser sends it."""
    said = {"kind": "grievance", "title": "Grievance policy", "version": "3", "place": SAID["place"]}
    return said | boxes("adopted_on", date(2025, 5, 12)) | boxes("review_due", TODAY) | more


def errors(response):
    assert response.status_code == 200
    return [message for found in response.context["form"].errors.values() for message in found]


def section(page, heading, until="<h2"):
    return page[page.index(heading) + 1 :].split(until)[0]


# Who


def test_members_read_it_and_the_clerk_alone_changes_it(as_councillor, warden, council, adoption):
    row = entered(council)
    assert Client().get(at("linked", council)).status_code == 302
    for client in (as_councillor, signed_in(holder(warden))):
        page = read(client, at("linked", council))
        assert "Grievance policy" in page
        for word in ("Enter a policy", "enter it", "Mend", "Take out", "Confirm the clauses"):
            assert word not in page
        assert client.get(at("register-policy", council)).status_code == 403
        for name in ("mend-policy", "policy-clauses", "take-out-policy"):
            assert client.post(at(name, council, policy=row.pk)).status_code == 403
    assert as_councillor.post(at("linked", council)).status_code == 405
    assert LinkedPolicy.objects.get() == row


def test_another_councils_entry_is_not_found(as_clerk, council, adoption):
    row = entered(a_council("ash-magna"))
    for name in ("mend-policy", "policy-clauses", "take-out-policy"):
        assert as_clerk.get(at(name, council, policy=row.pk)).status_code == 404


# Entering


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"title": ""}, "Fill in “Title”."),
        ({"place": ""}, "Fill in “Where can it be found?”."),
        ({"place": "http://marsh-parva.example/policy.pdf"}, "must begin with https://"),
        ({"place": "javascript:alert(1)"}, "must begin with https://"),
        ({"place": "data:text/html,x"}, "must begin with https://"),
        ({"place": "www.marsh-parva.example"}, "must begin with https://"),
        ({"place": "https://"}, "is not complete"),
        ({"place": "https://marsh parva"}, "is not complete"),
        ({"kind": "nonsense"}, "Choose one of the answers"),
        (boxes("adopted_on", TODAY + timedelta(1)), "must be today or in the past"),
        (boxes("review_due", date(2025, 5, 12)), "must be after the day it was adopted"),
        (boxes("review_due", date(2025, 5, 11)), "must be after the day it was adopted"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_entered(as_clerk, council, adoption, wrong, says):
    found = errors(as_clerk.post(at("register-policy", council), filled(**wrong)))
    assert any(says in message for message in found)
    assert not LinkedPolicy.objects.exists()


@pytest.mark.parametrize(
    ("place", "link"),
    [
        ("https://marsh-parva.example/a?b=c#d", "https://marsh-parva.example/a?b=c#d"),
        ("HTTPS://marsh-parva.example/a", "https://marsh-parva.example/a"),
        ("held by the Clerk", ""),
        ("Office: top shelf", ""),
    ],
)
def test_it_is_found_by_a_link_or_by_words(as_clerk, council, place, link):
    assert as_clerk.post(at("register-policy", council), filled(place=place)).status_code == 302
    row = LinkedPolicy.objects.get()
    assert row.link == link
    page = read(as_clerk, at("linked", council))
    assert (f'href="{link}"' in page) is bool(link)
    assert (link or place[0].upper() + place[1:]) in page


def test_the_days_on_the_edge_are_taken(as_clerk, council):
    more = boxes("adopted_on", TODAY) | boxes("review_due", TODAY + timedelta(1))
    assert as_clerk.post(at("register-policy", council), filled(**more)).status_code == 302
    row = LinkedPolicy.objects.get()
    assert (row.adopted_on, row.review_due) == (TODAY, TODAY + timedelta(1))


def test_what_is_missing_leads_to_the_form_filled_in(as_clerk, council, adoption):
    page = read(as_clerk, at("linked", council))
    assert "Grievance procedure, named in" in section(page, "Missing from the register</h2>")
    form = as_clerk.get(at("register-policy", council) + "?kind=grievance&title=Grievance%20procedure")
    assert (form.context["form"]["kind"].value(), form.context["form"]["title"].value()) == (
        "grievance",
        "Grievance procedure",
    )
    assert 'kind=grievance&title=Grievance%20procedure"' in page


def test_the_answer_stands_beside_it(as_clerk, council, adoption):
    page = as_clerk.post(at("register-policy", council), filled(version="", check="1")).content.decode()
    assert "Version: not recorded" in unescape(page)
    assert not LinkedPolicy.objects.exists()


def test_from_entering_it_goes_on_to_its_clauses(as_clerk, council, adoption):
    answer = as_clerk.post(at("register-policy", council), filled())
    row = LinkedPolicy.objects.get()
    assert answer["Location"] == at("policy-clauses", council, policy=row.pk)
    form = as_clerk.get(answer["Location"]).context["form"]
    assert [value for value, _ in form.fields["leans"].choices] == ["7(1)", "7(3)"]
    assert form["leans"].value() == ["7(1)", "7(3)"]


# Clauses


def test_clauses_are_confirmed_by_a_tick_or_by_reference(as_clerk, as_councillor, council, adoption):
    row = entered(council)
    page = at("policy-clauses", council, policy=row.pk)
    seen = str(adoption.version.pk)
    assert "no clause 99 and no clause 7" in str(
        errors(as_clerk.post(page, {"seen": seen, "others": "8, 99, 7"}))
    )
    assert errors(as_clerk.post(page, {"seen": seen, "leans": ["8"]}))
    assert "Another version is in force" in str(errors(as_clerk.post(page, {"seen": "0", "leans": ["7(1)"]})))
    row.refresh_from_db()
    assert row.leans_in is None
    assert "Suggested" in read(as_councillor, at("linked", council))
    assert as_clerk.post(page, {"seen": seen, "leans": ["7(1)"], "others": " 8 ,"}).status_code == 302
    row.refresh_from_db()
    assert row.leans == ["7(1)", "8"]
    shown = read(as_councillor, at("linked", council))
    assert "Suggested" not in shown
    assert f'href="{at("protocol", council)}#clause-7-1">7(1)</a>' in shown


def test_without_a_protocol_there_are_no_clauses(as_clerk, council):
    row = entered(council)
    assert as_clerk.get(at("policy-clauses", council, policy=row.pk)).status_code == 404
    assert "Clauses that lean on it" not in read(as_clerk, at("linked", council))
    more = filled(title="Another")
    assert as_clerk.post(at("register-policy", council), more)["Location"] == at("linked", council)


def test_a_clause_says_what_it_leans_on_once_that_is_confirmed(as_councillor, council, adoption):
    row = entered(council)
    for client, name in ((as_councillor, "protocol"), (Client(), "public")):
        assert "Leans on:" not in read(client, at(name, council))
    row.leans, row.leans_in = ["7(1)"], adoption.version
    row.save()
    for client, name in ((as_councillor, "protocol"), (Client(), "public")):
        page = read(client, at(name, council))
        assert page.count("Leans on:") == 1
        clause = section(page, 'id="clause-7-1"', 'id="clause-')
        assert f'Leans on:</strong> <a class="govuk-link" href="{SAID["place"]}"' in clause


# Mending and taking out


def test_the_entry_is_mended(as_clerk, council, adoption):
    row = entered(council)
    page = at("mend-policy", council, policy=row.pk)
    form = as_clerk.get(page).context["form"]
    assert {name: form[name].value() for name in form.fields} == SAID
    assert as_clerk.post(page, filled(title="")).status_code == 200
    assert as_clerk.post(page, filled(version="4")).status_code == 302
    row.refresh_from_db()
    assert row.version == "4"


def test_why_it_is_taken_out_is_asked(as_clerk, council, adoption):
    row = entered(council)
    page = at("take-out-policy", council, policy=row.pk)
    assert errors(as_clerk.post(page, {"why": ""}))
    assert "named in 7(1)" in unescape(as_clerk.post(page, {"why": "x", "check": "1"}).content.decode())
    assert LinkedPolicy.objects.exists()
    assert as_clerk.post(page, {"why": "Given up"}).status_code == 302
    assert not LinkedPolicy.objects.exists()
    assert as_clerk.post(page, {"why": "Given up"}).status_code == 404


# What is flagged


@pytest.mark.parametrize(("due", "overdue"), [(TODAY - timedelta(1), True), (TODAY, False)])
def test_members_see_what_is_overdue_and_the_public_does_not(as_councillor, council, adoption, due, overdue):
    entered(council, review_due=due)
    assert ("Review overdue" in read(as_councillor, at("protocol", council))) is overdue
    assert (
        "The review was due on" in section(read(as_councillor, at("linked", council)), "In the register")
    ) is (overdue)
    assert "verdue" not in read(Client(), at("public", council))


def test_what_has_no_date_is_flagged(as_councillor, council):
    entered(council, adopted_on=None, review_due=None, version="")
    page = read(as_councillor, at("protocol", council))
    assert "No review date" in page
    assert "No date of adoption" in page
    page = read(as_councillor, at("linked", council))
    assert page.count("No date</strong>") == 2
    assert "not recorded" in page
    assert '<td class="govuk-table__cell">not recorded</td>' in read(Client(), at("public", council))


def test_what_is_missing_shows_to_members_and_not_to_the_public(as_councillor, council, adoption):
    assert "Disciplinary procedure, named in 7(5)" in read(as_councillor, at("protocol", council))
    assert "Policies read with it" not in read(Client(), at("public", council))
    entered(council, kind="disciplinary", title="Disciplinary rules")
    assert "Disciplinary procedure, named in" not in read(as_councillor, at("protocol", council))
    public = read(Client(), at("public", council))
    assert "Disciplinary rules" in section(public, "Policies read with it")
    assert "Missing" not in public


def test_the_public_sees_title_version_date_and_place_alone(council, adoption):
    entered(council)
    entered(council, title="Standing orders", kind="standing-orders", place="held by the Clerk")
    page = section(read(Client(), at("public", council)), "Policies read with it")
    for words in ("Grievance policy", "third edition", "12 May 2025", SAID["place"], "Held by the Clerk"):
        assert words in page
    assert "31 May 2026" not in page


def test_what_is_entered_is_shown_as_text(as_clerk, council):
    entered(council, title="<script>alert(1)</script>", place="<script>alert(2)</script>")
    for client, name in ((as_clerk, "linked"), (as_clerk, "protocol"), (Client(), "public")):
        assert b"<script>alert" not in client.get(at(name, council)).content


def test_no_page_takes_more_queries_for_many_entries(as_clerk, council, adoption):
    def queries(client, name):
        with CaptureQueriesContext(connection) as made:
            client.get(at(name, council))
        return len(made)

    entered(council)
    pages = ((as_clerk, "linked"), (as_clerk, "protocol"), (Client(), "public"))
    for client, name in pages:
        client.get(at(name, council))
    one = [queries(*page) for page in pages]
    for number in range(40):
        entered(council, kind="", title=f"Policy {number}", leans=["7(1)"], leans_in=adoption.version)
    assert [queries(*page) for page in pages] == one


def test_a_version_that_is_not_in_force_leans_on_nothing(as_councillor, council, adoption):
    entered(council, leans=["7(1)"], leans_in=adoption.version)
    in_force(council, "ware", date(2026, 1, 1))
    assert "Leans on:" not in read(as_councillor, at("version", council, pk=adoption.version.pk))


def test_another_kind_than_those_known_is_kept_as_none(as_clerk, council):
    assert (
        as_clerk.post(at("register-policy", council), filled(kind="other", title="Lettings")).status_code
        == 302
    )
    row = LinkedPolicy.objects.get()
    assert row.kind == ""
    assert as_clerk.get(at("mend-policy", council, policy=row.pk)).context["form"]["kind"].value() == "other"
    assert ">Kind<" not in read(as_clerk, at("linked", council))


def test_each_page_names_the_policy_that_it_is_about(as_clerk, council, adoption):
    row = entered(council, title="Grievance {policy}")
    for name, title in (
        ("mend-policy", "Mend the entry “Grievance {policy}”"),
        ("policy-clauses", "Which clauses lean on “Grievance {policy}”?"),
        ("take-out-policy", "Take “Grievance {policy}” out of the register"),
    ):
        page = read(as_clerk, at(name, council, policy=row.pk))
        assert f'<h1 class="govuk-heading-l">{title}</h1>' in page
        assert ">Seen<" not in page


@pytest.mark.parametrize(
    "place", ["http://marsh-parva.example", "javascript://x", "data://x", "see https://x.example"]
)
def test_no_other_address_is_ever_a_link(as_councillor, council, place):
    entered(council, place=place)
    for client, name in ((as_councillor, "linked"), (as_councillor, "protocol"), (Client(), "public")):
        page = read(client, at(name, council))
        assert "Grievance policy" in page
        assert f'href="{place}' not in page
