"""The registers that the Clerk keeps: absences, committees, groups, resolutions."""

from datetime import timedelta

import pytest
from django.utils import timezone

from moothall.council.models import (
    Absence,
    Authority,
    Body,
    Group,
    Membership,
)
from moothall.record.models import Entry
from tests.builders import (
    a_councillor,
    a_post,
)

from .desk import BACKEND, TODAY, boxes, sentence, url

pytestmark = pytest.mark.django_db


def test_absences_and_closures(client, council, clerk):
    page = url(council, "record-absence")
    nameless = client.post(page, boxes("since", TODAY)).content.decode()
    assert "Say what the closure is, or choose who is away." in nameless
    client.post(page, {"label": "Christmas closure", **boxes("since", TODAY), **boxes("until", TODAY)})
    client.post(page, {"post": clerk.pk, "label": "ill", **boxes("since", timezone.localdate())})
    closure, away = Absence.objects.order_by("pk")
    assert (closure.post, closure.label, closure.until) == (None, "Christmas closure", TODAY)
    assert (away.post, away.label, away.until) == (clerk, "", None)
    assert "ill" not in sentence().replace("until", "")
    assert "the Clerk is away from" in sentence()


def test_committees_and_chairs(client, council, clerk):
    client.post(url(council, "form-body"), {"name": "Planning", "kind": "committee", **boxes("since", TODAY)})
    body = Body.objects.get()
    again = client.post(
        url(council, "form-body"), {"name": "planning", "kind": "committee", **boxes("since", TODAY)}
    )
    assert "There is a body called “planning” already." in again.content.decode()
    one, two = a_councillor(council, "Gil Weir"), a_councillor(council, "Hal Pike")
    page = url(council, "place", pk=body.pk)
    client.post(page, {"seat": one.pk, "part": "chair", **boxes("since", TODAY), **boxes("until", TODAY)})
    second = client.post(page, {"seat": two.pk, "part": "chair", **boxes("since", TODAY)}).content.decode()
    assert "Councillor Gil Weir is the chair on those days." in second
    twice = client.post(page, {"seat": one.pk, "part": "member", **boxes("since", TODAY)}).content.decode()
    assert "Councillor Gil Weir is chair on those days." in twice
    assert client.post(page, {"seat": two.pk, "part": "member", **boxes("since", TODAY)}).status_code == 302
    after = boxes("since", TODAY + timedelta(days=1))
    Membership.objects.filter(seat=two).delete()
    assert client.post(page, {"seat": two.pk, "part": "chair", **after}).status_code == 302
    assert "Councillor Hal Pike is chair of Planning from 5 May 2026." in sentence()


def test_groups_and_leaders(client, council, clerk):
    client.post(url(council, "form-group"), {"name": "Fen Group", **boxes("since", TODAY)})
    client.post(url(council, "form-group"), {"name": "Marsh Group", **boxes("since", TODAY)})
    fen, marsh = Group.objects.order_by("pk")
    one, two = a_councillor(council, "Gil Weir"), a_councillor(council, "Hal Pike")
    page = url(council, "join-group", pk=fen.pk)
    client.post(page, {"seat": one.pk, "leads": "on", **boxes("since", TODAY), **boxes("until", TODAY)})
    assert "Councillor Gil Weir leads Fen Group from 4 May 2026 to 4 May 2026." in sentence()
    second = client.post(page, {"seat": two.pk, "leads": "on", **boxes("since", TODAY)}).content.decode()
    assert "Councillor Gil Weir leads the group on those days." in second
    other = client.post(url(council, "join-group", pk=marsh.pk), {"seat": one.pk, **boxes("since", TODAY)})
    assert "Councillor Gil Weir belongs to Fen Group on those days." in other.content.decode()
    after = boxes("since", TODAY + timedelta(days=1))
    assert client.post(page, {"seat": two.pk, "leads": "on", **after}).status_code == 302
    moved = client.post(url(council, "join-group", pk=marsh.pk), {"seat": one.pk, **after})
    assert moved.status_code == 302


def test_resolutions_and_delegations(client, council, clerk):
    given = {"kind": "delegation", "what": "Small repairs", "minute": "4/26", **boxes("since", TODAY)}
    client.post(url(council, "record-authority"), given)
    assert str(Authority.objects.get()) == "Small repairs (4/26)"
    assert "recorded a delegation: Small repairs (4/26), from 4 May 2026." in sentence()
    client.force_login(a_councillor(council).person, backend=BACKEND)
    page = client.get(url(council, "authorities")).content.decode()
    assert "Small repairs" in page
    assert "Not recorded" in page
    assert "Last day" not in page


def test_checking_leaves_no_trace(client, council, clerk):
    post = a_post(council, "Warden")
    given = {"name": "Cai Moor", "paid": "yes", **boxes("since", TODAY), "check": "1"}
    assert client.post(url(council, "appoint", pk=post.pk), given).status_code == 200
    typing = client.post(url(council, "appoint", pk=post.pk), {"name": "Cai"}, headers={"HX-Request": "true"})
    assert typing.status_code == 200
    assert not Entry.objects.exists()
    assert not post.appointments.exists()
