"""The enquiry list, against a bare Django page of the same queries and the same bytes.

Both go through Django's WSGI handler with the same session cookie. Ours passes all its middleware and the
templates of the look; the bare one has sessions and sign-in alone, makes the same queries and fills 25 rows into
a template that is otherwise one flat text.
"""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from .installation import installation
from .measure import Row

GOAL = "at most 1.43 x"

ENQUIRIES, SHOWN = 200, 25


class Asked:
    """One request to a WSGI handler, over and over; keeps the body of the last answer."""

    def __init__(self, handler: Callable[..., Any], path: str, cookie: str) -> None:
        self.handler, self.path, self.cookie = handler, path, cookie
        self.status = ""
        self.body = b""

    def __call__(self) -> None:
        """Ask once."""
        answer = self.handler(
            {
                "REQUEST_METHOD": "GET",
                "PATH_INFO": self.path,
                "QUERY_STRING": "",
                "SERVER_NAME": "localhost",
                "SERVER_PORT": "80",
                "HTTP_HOST": "localhost",
                "HTTP_COOKIE": self.cookie,
                "wsgi.url_scheme": "http",
                "wsgi.input": io.BytesIO(),
            },
            self._begin,
        )
        self.body = b"".join(answer)
        answer.close()

    def _begin(self, status: str, _headers: Any) -> None:
        self.status = status


def _fill() -> str:
    """Perform some enquiries, sign the councillor in, and give the session cookie."""
    here = installation()

    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from moothall.casework.enquiries.views import ASK
    from moothall.road.perform import perform

    for number in range(ENQUIRIES):
        given = {"post": here.clerk, "subject": f"Street lamp {number} in Mill Lane", "text": "It is out."}
        perform(ASK, here.asker, given)
    person = here.asker.person
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    return f"sessionid={session.session_key}"


_ROW = re.compile(
    r'<tr class="govuk-table__row">\s*<t[hd] (?:scope="row"|class="govuk-table__cell").*?</tr>', re.S
)


def _template(page: str, first: Any) -> str:
    """The page as one flat text with a loop over its rows; ``first`` is the enquiry in the first of them."""
    found = list(_ROW.finditer(page))
    row = found[0].group()
    for value, variable in (
        (f'"{first.pk}/"', '"{{ enquiry.pk }}/"'),
        (first.subject, "{{ enquiry.subject }}"),
        (first.asker.name, "{{ enquiry.asker.name }}"),
        (first.received.strftime("%-d %b %Y"), '{{ enquiry.received|date:"j M Y" }}'),
        (first.get_state_display(), "{{ enquiry.get_state_display }}"),
    ):
        row = row.replace(value, variable)
    between = page[found[0].end() : found[1].start()]
    head, tail = page[: found[0].start()], page[found[-1].end() :]
    end = "{% if not forloop.last %}" + between + "{% endif %}"
    return head + "{% for enquiry in page %}" + row + end + "{% endfor %}" + tail


def _bare(page: str) -> Callable[..., Any]:
    """A WSGI handler that knows the one page, written in bare Django."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.core.paginator import Paginator
    from django.http import HttpResponse
    from django.template import Context, Engine
    from django.test import override_settings
    from django.urls import path
    from django.utils import timezone

    from moothall.casework.enquiries.queries import visible
    from moothall.council.capacities import Standing, capacities
    from moothall.council.models import Council

    first = visible(installation().asker)[0]
    template = Engine().from_string(_template(page, first))

    def listing(request: Any, slug: str) -> HttpResponse:
        council, today = Council.objects.get(slug=slug), timezone.localdate()
        held = capacities(request.user, council, today)
        standing = Standing(request.user, council, held[0], today)
        shown = Paginator(visible(standing), SHOWN).get_page(request.GET.get("page"))
        return HttpResponse(template.render(Context({"page": shown})))

    urls.urlpatterns = (path("<slug:slug>/enquiries/", listing),)
    middleware = [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        f"{__name__}.bare_urls",
    ]
    with override_settings(MIDDLEWARE=middleware):
        return WSGIHandler()


urls = SimpleNamespace(urlpatterns=())


def bare_urls(get_response: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Middleware that sends requests to the bare page and not to the product's addresses."""

    def serve(request: Any) -> Any:
        request.urlconf = urls.urlpatterns
        return get_response(request)

    return serve


def _queries(asked: Asked) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as found:
        asked()
    return len(found)


def _doubt(ours: Asked, theirs: Asked) -> str:
    here, there = _queries(ours), _queries(theirs)
    if not (ours.status.startswith("200") and theirs.status.startswith("200")):
        return f"answered {ours.status} and {theirs.status}"
    if here != there:
        return f"{here} and {there} queries"
    return "" if ours.body == theirs.body else "the pages differ"


@contextmanager
def rows() -> Iterator[list[Row]]:
    """The one row."""
    cookie = _fill()

    from django.core.wsgi import get_wsgi_application

    path = f"/{installation().asker.council.slug}/enquiries/"
    ours = Asked(get_wsgi_application(), path, cookie)
    ours()
    theirs = Asked(_bare(ours.body.decode()), path, cookie)
    doubt = _doubt(ours, theirs)
    work = f"the enquiry list, {SHOWN} rows, {len(ours.body) / 1000:.1f} KB"
    yield [Row(work, ours, "a bare Django page", theirs, GOAL, doubt)]
