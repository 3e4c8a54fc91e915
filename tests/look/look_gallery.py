"""A page with every component on it, and its URLs; for tests alone."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from moothall.look import forms
from moothall.look.audience import Audience, audience
from moothall.protocol.core.calendars import Span, working_days
from moothall.protocol.core.clauses import Clause, Nation
from moothall.protocol.core.rulings import DutyOwed, Finding, Manner, Ruling, Unknown
from moothall.protocol.core.strengths import Outcome, Strength

QUOTED = Clause("4.2", "Questions about the work of staff go to the Clerk.")
GIST = Clause("7(b)", "answers are due within ten working days", quoted=False)
STARTED = date(2026, 4, 30)
ACCOUNT = working_days(
    STARTED, 5, nation=Nation.ENGLAND, away=[Span(date(2026, 5, 5), date(2026, 5, 6), "the Clerk is away")]
)
DUTY = DutyOwed(
    "Answer the enquiry", "Clerk", "councillor who asked", 5, STARTED, "direction.timely-response"
)


def finding(outcome: Outcome, manner: Manner, why: str, **more: object) -> Finding:
    """A finding of a made-up provision."""
    more.setdefault("clauses", (QUOTED,))
    return Finding("direction.via-clerk", outcome, Strength.MUST, manner=manner, why=why, **more)


REFUSED = Ruling(
    Outcome.REFUSED,
    (
        finding(
            Outcome.CONDITIONS,
            Manner.FOLLOWS,
            "It is answered in time.",
            clauses=(GIST,),
            adds=("A foot line.",),
        ),
        finding(
            Outcome.REFUSED,
            Manner.CONTRARY,
            "This instructs a member of staff.",
            way="Ask the Clerk, who passes it on.",
        ),
        finding(
            Outcome.REFUSED,
            Manner.CONTRARY,
            "No single councillor can decide for the council.",
            clauses=(),
            citation="Local Government Act 1972 s.101",
        ),
        finding(Outcome.PERMITTED, Manner.SHOWN, "Courtesy is expected of both sides."),
        finding(Outcome.SILENT, Manner.NOT_YET, "Workloads are looked at each year."),
    ),
    duties=(DUTY,),
)
BRINGING = Ruling(
    Outcome.CONDITIONS,
    (
        finding(
            Outcome.CONDITIONS,
            Manner.FOLLOWS,
            "It is answered in time.",
            clauses=(GIST,),
            adds=("A foot line.",),
        ),
        finding(Outcome.PERMITTED, Manner.SHOWN, "Courtesy is expected of both sides."),
    ),
    duties=(DUTY,),
)
ASKING = Ruling(
    Outcome.PERMITTED,
    (),
    (Unknown("urgent", "Can it wait for the next working day?", "direction.via-clerk"),),
)


class GalleryForm(forms.Form):
    """One field of each kind."""

    subject = forms.CharField(max_length=12, help_text="A few words.")
    text = forms.TextField(label="What do you ask?")
    email = forms.EmailField(label="E-mail", required=False)
    ground = forms.SelectField(choices=[("law", "Law"), ("policy", "Policy")])
    way = forms.RadioField(label="How did it come?", choices=[("mail", "By mail"), ("call", "By telephone")])
    copies = forms.CheckboxesField(choices=[("a", "The Chair"), ("b", "All members")], required=False)
    agreed = forms.CheckboxField(label="I have read it")
    on = forms.DateField(label="Date of adoption", help_text="For example, 4 May 2026.")
    file = forms.FileField(label="The document")
    password = forms.PasswordField()


PAGE = """{% extends "look/base.html" %}
{% block title %}Gallery{% endblock %}
{% block before_content %}<c-breadcrumbs :items="[('Home', '/'), ('Gallery', '')]" />{% endblock %}
{% block content %}
{{ form.error_summary }}
<c-back href="/back">Back to the list</c-back>
<h1 class="govuk-heading-l">Gallery</h1>
<form method="post" novalidate>{{ form }}<div class="govuk-button-group">
<c-button>Send</c-button><c-button kind="secondary" name="draft" value="1">Keep as draft</c-button>
<c-button href="/there" kind="warning">Withdraw</c-button></div></form>
<c-inset>Something to note.</c-inset>
<c-warning>This cannot be undone.</c-warning>
<c-summary><c-row key="Name" href="/change">Jane Roe</c-row><c-row key="Seat">North Ward</c-row></c-summary>
<p class="govuk-body"><c-tag colour="red">Overdue</c-tag> <c-tag>New</c-tag></p>
<c-table caption="Enquiries" :head="['Subject', 'From', 'Due']">{% for number in numbers %}
<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">Drains in Mill Lane {{ number }}</th>
<td class="govuk-table__cell">Councillor Roe</td><td class="govuk-table__cell">4 May 2026</td></tr>
{% endfor %}
</c-table>
<c-details summary="Why this is asked">Because the clause says so.</c-details>
<c-tasks><c-task id="people" href="/people" hint="Paste a list" status="To do">Enter the people</c-task>
<c-task id="text" status="Done">Upload the document</c-task></c-tasks>
{% include "look/pagination.html" with previous_url="?page=1" next_url="?page=3" %}
{% include "look/account.html" %}
{% endblock %}
{% block aside %}<div class="govuk-grid-column-one-third">{% include "look/ruling.html" %}</div>{% endblock %}
"""
DONE = """{% extends "look/base.html" %}{% block title %}Done{% endblock %}
{% block content %}<c-panel title="Enquiry sent">Your reference: 12</c-panel>
{% include "look/ruling.html" %}{% endblock %}"""
FILLED = {
    "subject": "Drains in Mill Lane",
    "text": "Why <b>not</b>?",
    "email": "nobody",
    "copies": ["b"],
    "on_day": "31",
    "on_month": "February",
    "on_year": "2026",
}
AROUND = {
    "council": "Ambleford Parish Council",
    "capacity": "Clerk",
    "capacity_url": "/capacity",
    "person": "Jane Roe",
    "sign_out_url": "/out",
    "navigation": [("Home", "/", False), ("Enquiries", "/enquiries", True), ("Protocol", "/protocol", False)],
    "footer": [("Accessibility", "/accessibility")],
    "demo": True,
}


def _page(request: HttpRequest, source: str, **context: object) -> HttpResponse:
    return HttpResponse(engines["django"].from_string(compiled(source)).render(AROUND | context, request))


def compiled(source: str) -> str:
    """Cotton works on files; this does the same for a text."""
    from django_cotton.compiler_regex import CottonCompiler

    return CottonCompiler().process(source)


@audience(Audience.PUBLIC)
def fresh(request: HttpRequest) -> HttpResponse:
    """The gallery with an empty form and a refusal."""
    messages.success(request, "The enquiry was sent.")
    return _page(
        request,
        PAGE,
        form=GalleryForm(),
        ruling=REFUSED,
        owed=[(DUTY, ACCOUNT)],
        account=ACCOUNT,
        numbers=(1, 2),
    )


@audience(Audience.PUBLIC)
def wrong(request: HttpRequest) -> HttpResponse:
    """The gallery with errors everywhere and a ruling that asks."""
    return _page(request, PAGE, form=GalleryForm(FILLED), ruling=ASKING, account=ACCOUNT, numbers=(1,))


@audience(Audience.PUBLIC)
def done(request: HttpRequest) -> HttpResponse:
    """A confirmation, and a ruling with what follows."""
    return _page(request, DONE, ruling=BRINGING, owed=[(DUTY, ACCOUNT)])


TYPED = """{% extends "look/base.html" %}{% block title %}Typed{% endblock %}
{% block content %}<h1 class="govuk-heading-l">Typed</h1><form method="post" novalidate>
{% for target in targets %}<label class="govuk-label" for="{{ target }}">{{ target }}</label>
<textarea id="{{ target }}" name="text" class="govuk-textarea" hx-post="/{{ target }}" hx-trigger="input delay:50ms"
 hx-target="#ruling" hx-swap="innerHTML"></textarea>{% endfor %}</form>{% include "look/ruling.html" %}{% endblock %}"""


@audience(Audience.PUBLIC)
def typed(request: HttpRequest) -> HttpResponse:
    """A form whose answer is looked up while somebody types."""
    return _page(request, TYPED, targets=("preview", "gone", "broken"))


@csrf_exempt
@audience(Audience.PUBLIC)
def preview(request: HttpRequest) -> HttpResponse:
    """The answer to what was typed."""
    return render(request, "look/ruling_body.html", {"ruling": BRINGING})


@csrf_exempt
@audience(Audience.CLERK)
def gone(request: HttpRequest) -> HttpResponse:
    """An answer that is not for whoever asks."""
    raise AssertionError


@csrf_exempt
@audience(Audience.PUBLIC)
def broken(request: HttpRequest) -> HttpResponse:
    """An answer that cannot be had."""
    return HttpResponse("<p>Permitted</p>", status=500)


urlpatterns = [
    path("fresh", fresh),
    path("wrong", wrong),
    path("done", done),
    path("typed", typed),
    path("preview", preview),
    path("gone", gone),
    path("broken", broken),
]
