"""Erasing what an entry says: by the Clerk alone, once, and with nothing of it left behind."""

import pytest
from django.urls import reverse
from django.utils import timezone

from moothall.record import journal
from moothall.record.export import export_lines
from moothall.record.models import Entry
from moothall.record.verify import verify
from moothall.road.perform import NotYours, perform
from moothall.site.journal.erasing import ERASE
from moothall.site.journal.views import kind_in_words
from tests.builders import a_clerk, a_council, a_councillor, a_post, holder, standing

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    return a_council()


@pytest.fixture
def entry(council):
    journal.append(council, "ask-enquiry", timezone.now(), {"sentence": "Zoë asked about the pavilion."})
    return Entry.objects.get()


def page(entry):
    return reverse("journal:erase", kwargs={"council": entry.council.slug, "number": entry.number})


def test_only_the_clerk_of_that_council_erases(council, entry):
    for who in (a_councillor(council), a_post(council, "Warden", "Wil Moss"), a_clerk(a_council("ufton"))):
        with pytest.raises(NotYours):
            perform(ERASE, standing(who), {"entry": entry, "ground": "Because."})
    entry.refresh_from_db()
    assert entry.payload


def test_words_and_salt_go_and_the_chain_still_verifies(client, council, entry):
    clerk = a_clerk(council)
    client.force_login(holder(clerk), backend=BACKEND)
    assert "stays where it is" in client.get(page(entry)).content.decode()
    client.post(page(entry), {"ground": "The retention schedule"})
    entry.refresh_from_db()
    assert (entry.payload, entry.salt, entry.erased_by) == (None, "", holder(clerk))
    lines = list(export_lines(council, timezone.now()))
    assert not any("pavilion" in line for line in lines)
    assert verify(lines).erased == [1]


def test_what_somebody_else_erased_meanwhile_is_not_erased_again(council, entry):
    clerk, deputy = a_clerk(council), a_post(council, "Deputy Clerk", "Dee Vane", is_proper_officer=True)
    opened_before = Entry.objects.get(pk=entry.pk)
    perform(ERASE, standing(clerk), {"entry": entry, "ground": "The retention schedule"})
    with pytest.raises(NotYours, match="already"):
        perform(ERASE, standing(deputy), {"entry": opened_before, "ground": "Another ground"})
    assert Entry.objects.get(pk=entry.pk).erased_by == holder(clerk)


def test_an_entry_reads_as_words_and_not_as_a_file(client, council):
    details = {"foot": ["CC Councillor Joan Reed", "Copied to the Clerk"], "minute": None, "paid": True}
    payload = {"sentence": "Zoë wrote.", "who": "Zoë", "as": "Clerk", "details": details}
    journal.append(council, "send-letter", timezone.now(), payload)
    client.force_login(holder(a_clerk(council)), backend=BACKEND)
    said = client.get(
        reverse("journal:detail", kwargs={"council": council.slug, "number": 1})
    ).content.decode()
    assert "CC Councillor Joan Reed\nCopied to the Clerk</dd>" in said
    assert "not recorded</dd>" in said and "yes</dd>" in said
    assert "send-letter" not in said and "writes to" in said
    assert "send-letterx" in kind_in_words("send-letterx")


def test_the_list_says_that_what_is_between_others_does_not_show(client, council, entry):
    client.force_login(holder(a_clerk(council)), backend=BACKEND)
    said = client.get(reverse("journal:list", kwargs={"council": council.slug})).content.decode()
    assert "its numbers are passed over" in said
