"""Who may open a page: every role against every audience, and what the others are told."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import include, path

from moothall.look.audience import Audience, audience, every_view, open_to, shows, without_audience
from moothall.protocol.core.parties import Role

pytestmark = pytest.mark.urls("tests.look.look_gallery")
STAFF = {Role.CLERK, Role.OFFICER, Role.ACTING_OFFICER}
SEATS = {Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.GROUP_LEADER}
ADMITTED = {
    Audience.PUBLIC: set(Role),
    Audience.SIGNED_IN: set(Role),
    Audience.MEMBER_OF_COUNCIL: set(Role) - {Role.PUBLIC},
    Audience.COUNCILLOR: SEATS,
    Audience.OFFICER: STAFF,
    Audience.CLERK: {Role.CLERK},
}


@pytest.fixture(autouse=True)
def sign_in_page(settings):
    settings.LOGIN_URL = "/sign-in"


def view(request):
    return HttpResponse("open")


def standing(role):
    return SimpleNamespace(role=role, is_clerk=role is Role.CLERK)


def asked(view, *, signed_in, stands=None, method="get", **headers):
    request = getattr(RequestFactory(), method)("/enquiries?page=2", headers=headers)
    request.user = SimpleNamespace(is_authenticated=True) if signed_in else AnonymousUser()
    request.standing = stands
    return view(request)


@pytest.mark.parametrize("who", Audience)
@pytest.mark.parametrize("role", Role)
def test_each_audience_admits_its_own_and_nobody_else(who, role):
    status = asked(audience(who)(view), signed_in=True, stands=standing(role)).status_code
    assert status == (200 if role in ADMITTED[who] else 403)


@pytest.mark.parametrize("who", Audience)
@pytest.mark.parametrize("stands", [None, standing(None)])
def test_a_person_without_a_capacity_here_gets_no_further_than_signing_in(who, stands):
    status = asked(audience(who)(view), signed_in=True, stands=stands).status_code
    assert status == (200 if who in (Audience.PUBLIC, Audience.SIGNED_IN) else 403)


@pytest.mark.parametrize("who", Audience)
def test_nobody_is_let_in_by_a_standing_alone(who):
    status = asked(audience(who)(view), signed_in=False, stands=standing(Role.CLERK)).status_code
    assert status == (200 if who is Audience.PUBLIC else 302)


def test_whoever_is_signed_out_comes_back_to_the_page_after_signing_in():
    guarded = audience(Audience.CLERK)(view)
    assert asked(guarded, signed_in=False).url == "/sign-in?next=%2Fenquiries%3Fpage%3D2"
    assert asked(guarded, signed_in=False, method="post").url == "/sign-in"


def test_a_refusal_says_for_whom_the_page_is():
    said = asked(audience(Audience.CLERK)(view), signed_in=True).content.decode()
    assert "It is for the Clerk of this council." in said


@pytest.mark.parametrize("signed_in", [False, True])
def test_a_hidden_page_is_not_found(signed_in):
    with pytest.raises(Http404):
        asked(audience(Audience.CLERK, hidden=True)(view), signed_in=signed_in)


@pytest.mark.parametrize(("signed_in", "status"), [(False, 401), (True, 403)])
def test_a_preview_is_cut_off_without_leaving_the_form(signed_in, status):
    said = asked(audience(Audience.CLERK)(view), signed_in=signed_in, method="post", **{"HX-Request": "true"})
    assert said.status_code == status
    assert (said["HX-Retarget"], said["HX-Reswap"]) == ("#ruling", "innerHTML")
    assert "What you typed is still here." in said.content.decode()
    assert "<html" not in said.content.decode()


def test_a_view_names_its_audience_and_what_it_shows_in_either_order():
    one = shows("instrument.purpose")(audience(Audience.CLERK)(view))
    other = audience(Audience.CLERK)(shows("instrument.purpose")(lambda request: HttpResponse()))
    for marked in (one, other):
        assert (marked.audience, marked.shows) == (Audience.CLERK, ("instrument.purpose",))


def test_a_url_without_an_audience_is_found_however_deep():
    inner = [path("named/", audience(Audience.PUBLIC)(view)), path("forgotten/", view)]
    patterns = [path("", view), path("council/<slug:council>/", include(inner))]
    assert without_audience(patterns) == ["", "council/<slug:council>/forgotten/"]
    assert len(list(every_view(patterns))) == 3


def test_somebody_elses_urls_are_opened_to_one_audience():
    patterns = open_to(Audience.CLERK, [path("a/", view), path("b/", include([path("c/", view)]))])
    assert without_audience(patterns) == []
    for _, guarded in every_view(patterns):
        assert asked(guarded, signed_in=True).status_code == 403
