"""What the tests of a draft do at the Clerk's desk: upload, open a clause's page, send it back."""

from django.urls import reverse

from moothall.instrument import facts
from tests.instrument.documents import TEXT, upload


def at(name, council, **kwargs):
    return reverse(f"instrument:{name}", kwargs={"council": council.slug, **kwargs})


def sent(client, council, data=TEXT, name="protocol.txt", **more):
    return client.post(at("upload", council), {"document": upload(data, name), **more})


def number(draft, ref):
    return [clause.ref for clause in facts.understood(draft).clauses].index(ref)


def page_of(draft, ref, name="clause"):
    return at(name, draft.council, pk=draft.pk, number=number(draft, ref))


def as_it_stands(client, draft, ref):
    """What a browser would send back of the clause's page, untouched."""
    form = client.get(page_of(draft, ref)).context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value}
