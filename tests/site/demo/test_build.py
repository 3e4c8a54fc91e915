"""The demonstration as it is built: its journals, states, pages, mail and protocols."""

import json
from datetime import date

import pytest
from django.db.models import F
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from moothall.casework.enquiries.models import Enquiry, State
from moothall.casework.letters.models import Forward, Letter, LetterRequest, Official, Receiver
from moothall.council.capacities import Standing, capacities, councils_of
from moothall.council.in_force import adoption_on, judge_on
from moothall.council.models import Council, Person, Post
from moothall.instrument.life import queries as life
from moothall.instrument.life.tracing import changes_in
from moothall.instrument.linked.queries import register
from moothall.instrument.models import Acknowledgement
from moothall.instrument.queries import not_yet_acknowledged
from moothall.mail.deliver import deliver_due
from moothall.protocol.core.clauses import Nation
from moothall.record.duties import Clock, of_matters
from moothall.record.export import export_lines
from moothall.record.models import Duty, Entry, Extension, Outgoing, Pause
from moothall.record.verify import verify
from moothall.site import profiles
from moothall.site.demo.build import build
from moothall.site.demo.queries import cast
from moothall.site.demo.script import Days
from tests.whole.demo import demo_database

from .test_script import TEXTS

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def demo():
    demo_database()
    return timezone.localdate()


def test_there_are_five_councils_and_all_are_demonstrations(demo):
    assert set(Council.objects.values_list("slug", "demo")) == {(name, True) for name in profiles.names()}


def test_each_journal_verifies_and_runs_forward_to_yesterday(demo):
    for council in Council.objects.all():
        found = verify(export_lines(council, timezone.now()))
        times = list(Entry.objects.filter(council=council).order_by("number").values_list("at", flat=True))
        assert found.entries == len(times) > 50
        assert times == sorted(times)
        assert timezone.localtime(times[-1]).date() < demo


def test_enquiries_are_in_every_state(demo):
    assert set(Enquiry.objects.values_list("state", flat=True)) == set(State.values)
    for council in Council.objects.all():
        clock = Clock.of(council, demo)
        mine = Enquiry.objects.filter(council=council)
        assert any(clock.overdue(duty) for duty in of_matters(mine.values("matter")))
        assert {State.OPEN, State.WAITING, State.ANSWERED} <= set(mine.values_list("state", flat=True))
        assert Extension.objects.filter(duty__council=council).exists()
        assert Pause.objects.filter(duty__council=council, last__isnull=True).exists()
        assert Pause.objects.filter(duty__council=council, last__isnull=False).exists()
        assert Duty.objects.filter(council=council, what="answer follow-up", done__isnull=True).exists()
    declined = [json.loads(entry.payload) for entry in Entry.objects.filter(kind="decline-enquiry")]
    assert {entry["details"]["ground"] for entry in declined} == {"law", "policy"}
    assert Enquiry.objects.filter(under_foi=True).exists()
    assert Enquiry.objects.filter(instruction=True, authority__isnull=False).exists()


def test_letters_are_of_every_kind(demo):
    pitstone = Letter.objects.filter(council__slug="pitstone")
    copied = pitstone.get(reason__gt="")
    assert "CC Councillor Philippa Wraysbury" in copied.foot
    assert pitstone.filter(confidential=True).exists()
    assert set(LetterRequest.objects.values_list("state", flat=True)) == set(LetterRequest.State.values)
    assert {"clerk", "chair"} <= set(Official.objects.values_list("in_name_of", flat=True))
    assert Receiver.objects.filter(part=Receiver.Part.BLIND, told=False).exists()
    assert not Letter.objects.filter(document__isnull=True).exists()
    assert Forward.objects.filter(letter=copied).exists()


def test_capacities_and_councils_overlap(demo):
    hester = Person.objects.get(name="Hester Pargeter")
    assert [council.slug for council in councils_of(hester, demo)] == ["st-helens", "wadhurst"]
    pitstone = Council.objects.get(slug="pitstone")
    chair = Person.objects.get(name="Ottilie Ravenhill")
    assert [one.title for one in capacities(chair, pitstone, demo)] == ["Councillor", "Chair of the Council"]
    assert capacities(Person.objects.get(name="Lionel Crabtree"), pitstone, demo) == []
    assert set(Post.objects.values_list("weekdays", flat=True)) > {"01234", "13"}


def test_some_have_read_the_protocol_and_some_have_not(demo):
    for council in Council.objects.all():
        assert Acknowledgement.objects.filter(council=council).exists()
        assert not_yet_acknowledged(council, demo)


def test_an_amendment_is_consulted_on_and_reviews_are_overdue(demo):
    rosalind = Person.objects.get(name="Rosalind Tamworth")
    yateley = Council.objects.get(slug="yateley")
    standing = Standing(rosalind, yateley, capacities(rosalind, yateley, demo)[0], demo)
    (consultation,) = life.open_to(standing)
    assert [change.ref for change in changes_in(consultation.version)] == ["6.1(d)"]
    assert [said.answered is not None for said in life.comments_on(consultation.version)] == [False, True]
    due = {council.slug: life.review_due(council, demo) for council in Council.objects.all()}
    overdue = {slug for slug, review in due.items() if review.overdue and not review.duty.suggested}
    assert overdue == {"pitstone", "st-helens", "ware"}


def test_one_linked_policy_is_overdue_one_has_no_date_and_one_is_missing(demo):
    pitstone = Council.objects.get(slug="pitstone")
    found = register(pitstone, demo, adoption_on(pitstone, demo).version)
    assert [entry.policy.title for entry in found.entries if entry.overdue] == ["Grievance Policy"]
    undated = [entry.policy.title for entry in found.entries if not entry.policy.review_due]
    assert undated == ["Standing Orders"]
    assert [one.named.kind for one in found.missing] == ["disciplinary"]
    leaning = {entry.policy.kind for entry in found.entries if entry.leans}
    assert leaning == {"code", "grievance"}
    assert [entry.policy.kind for entry in found.entries if entry.suggested] == ["training"]


def test_each_councils_pages_open_for_each_of_its_people(demo):
    for council, people in cast(demo):
        for one in people:
            client = Client()
            client.force_login(one.person, backend=BACKEND)
            for page in ("council-home", "enquiries:list", "letters:list", "instrument:protocol"):
                shown = client.get(reverse(page, kwargs={"council": council.slug}))
                assert shown.status_code == 200, (council, one, page)
                assert "This is a demonstration" in shown.text


def test_no_mail_leaves_it(demo):
    assert Outgoing.objects.exists()
    assert not Outgoing.objects.exclude(sent=F("queued")).exists()
    assert not Outgoing.objects.exclude(to__endswith=".example").exists()
    Outgoing.objects.update(sent=None)  # as mail of acts done in the demonstration stands there
    assert deliver_due() == 0
    assert not Outgoing.objects.filter(sent__isnull=False).exists()


def test_without_documents_the_clauses_are_in_our_words(demo):
    for council in Council.objects.all():
        protocol = judge_on(council, demo).protocol
        assert protocol.clauses == profiles.load(council.slug).clauses
        assert not any(clause.quoted for clause in protocol.clauses)


@pytest.mark.parametrize("today", [date(2027, 1, 3), date(2028, 2, 29)])
def test_it_can_be_built_on_any_day(today):
    build(today, say=pytest.fail)
    yesterday = Days(today, Nation.ENGLAND).working(1)
    assert Entry.objects.filter(at__date=yesterday).exists()
    assert not Entry.objects.filter(at__date__gte=today).exists()


@pytest.fixture
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


def test_with_the_real_documents_the_clauses_quote_them(uploads):
    if not TEXTS.is_dir():
        pytest.skip(
            "The founding texts are not here (FOUNDING_TEXTS), so the demonstration did not quote them."
        )
    today = timezone.localdate()
    build(today, TEXTS, say=pytest.fail)
    for council in Council.objects.all():
        protocol = judge_on(council, today).protocol
        assert all(clause.quoted for clause in protocol.clauses)
        assert council.protocol_versions.get(amends=None).document_name == f"{council.slug}.txt"


def test_a_document_that_is_missing_or_cannot_be_read_is_named(uploads, tmp_path):
    folder = tmp_path / "protocols"
    folder.mkdir()
    (folder / "ware.pdf").write_bytes(b"no such thing")
    said = []
    build(timezone.localdate(), folder, said.append)
    assert len(said) == len(profiles.names())
    assert any("ware.pdf cannot be used" in sentence for sentence in said)
    assert any("no file pitstone" in sentence and ".odt" in sentence for sentence in said)
    assert all(not version.document for version in Council.objects.get(slug="ware").protocol_versions.all())
