"""The outbox against a real mail server."""

import email
import email.policy
import os
from datetime import timedelta
from threading import Event

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from moothall.mail.deliver import HELD, WAITS, deliver_due, send, take
from moothall.mail.worker import run
from moothall.record import outbox
from moothall.record.attachments import attach
from moothall.record.matters import open_matter
from moothall.record.models import Outgoing
from tests.builders import a_council, a_person

from .servers import free_port, mail_server, use

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(settings):
    with mail_server(settings) as desk:
        yield desk


@pytest.fixture
def council():
    return a_council(name="Llanfair-ym-Mêl, Town Council", mail_from="office@mel.example")


def put(council, to="jo@example.org", subject="Hello", body="A word.", **more):
    return outbox.put(council, to, subject, body, timezone.now(), **more)


def parsed(taken):
    return email.message_from_bytes(taken[2], policy=email.policy.default)


def again(row):
    row.refresh_from_db()
    return row


def test_what_the_server_refuses_for_good_is_given_up_at_once_with_its_words(council, desk):
    desk.to["jo@example.org"] = "550 5.1.1 No such person here"
    row = put(council)
    assert deliver_due() == 1
    assert again(row).gave_up and not row.sent
    assert row.error == "550 5.1.1 No such person here"
    assert deliver_due() == 0


def test_what_the_server_refuses_after_reading_it_is_given_up_too(council, desk):
    desk.data["jo@example.org"] = "554 Too large"
    row = put(council)
    deliver_due()
    assert again(row).gave_up and row.error == "554 Too large"


def test_what_the_server_puts_off_is_tried_again_and_then_goes(council, desk):
    desk.to["jo@example.org"] = "451 Come back later"
    row = put(council)
    start = timezone.now()
    with time_machine.travel(start, tick=False):
        deliver_due()
    assert (again(row).gave_up, row.tries, row.error) == (None, 1, "451 Come back later")
    assert row.next_try == start + timedelta(minutes=1)
    del desk.to["jo@example.org"]
    with time_machine.travel(start + timedelta(seconds=59)):
        assert deliver_due() == 0
    with time_machine.travel(start + timedelta(seconds=60)):
        assert deliver_due() == 1
    assert again(row).sent and row.error == "" and len(desk.taken) == 1


def test_the_waits_grow_and_after_three_days_the_mail_is_given_up(council, settings):
    use(settings, free_port())
    row = put(council)
    moment, waits = row.queued, []
    while again(row).gave_up is None:
        with time_machine.travel(moment, tick=False):
            assert deliver_due() == 1
        waits.append(again(row).next_try - moment)
        moment = row.next_try
    assert [wait.total_seconds() / 60 for wait in waits[:6]] == [1, 5, 15, 60, 240, 240]
    assert timedelta(days=3) <= row.gave_up - row.queued <= timedelta(days=3, hours=4)
    assert row.tries == len(WAITS) + 1
    assert row.error.startswith("The mail server could not be reached: ")


def test_a_server_that_is_down_leaves_the_rest_due_and_untouched(council, settings):
    use(settings, free_port())
    first, second = put(council), put(council)
    assert deliver_due() == 1
    assert (again(first).tries, again(second).tries) == (1, 0)
    assert deliver_due() == 1
    assert again(second).tries == 1


def test_one_that_fails_blocks_none_of_the_others(council, desk):
    desk.to["bad@example.org"] = "550 No"
    desk.data["worse@example.org"] = "451 Later"
    rows = [put(council, to=f"{name}@example.org") for name in ("bad", "a", "worse", "b")]
    broken = put(council, to="not an address")
    last = put(council, to="c@example.org")
    assert deliver_due() == 6
    assert [to for _, (to,), _ in desk.taken] == ["a@example.org", "b@example.org", "c@example.org"]
    assert again(broken).gave_up and broken.error == (
        "The mail could not be made up: not an address is not a mail address"
    )
    assert again(last).sent and not again(rows[0]).sent


def test_what_is_accepted_arrives_as_it_was_written(council, desk, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    person = a_person("Zoë Ó Briain")
    matter = open_matter(council, "letter", "Hello", timezone.now(), [person])
    file = attach(matter, SimpleUploadedFile("Plän, neu.txt", b"a plan"), person, timezone.now())
    row = put(
        council,
        to="zoe@example.org",
        subject="Möhren für Zoë Ó Briain " + "lang " * 30,
        body="Grüße,\n.\nZoë\n",
        headers={"Sensitivity": "Company-Confidential"},
        document=("letter.pdf", b"%PDF-1.7 body"),
        files=[file],
    )
    assert deliver_due() == 1
    sender, to, _ = desk.taken[0]
    mail = parsed(desk.taken[0])
    assert (sender, to) == ("office@mel.example", ["zoe@example.org"])
    assert mail["From"].addresses[0].display_name == "Llanfair-ym-Mêl, Town Council"
    assert mail["Subject"].strip() == row.subject and "Möhren" in row.subject
    assert mail["Message-ID"] == row.message_id
    assert mail["Sensitivity"] == "Company-Confidential"
    assert mail.get_body().get_content().replace("\r\n", "\n") == "Grüße,\n.\nZoë\n"
    pdf, plan = mail.iter_attachments()
    assert (pdf.get_content_type(), pdf.get_filename(), pdf.get_content()) == (
        "application/pdf",
        "letter.pdf",
        b"%PDF-1.7 body",
    )
    assert (plan.get_filename(), plan.get_content()) == ("Plän, neu.txt", "a plan")


@pytest.mark.parametrize(("secret", "kept"), [(True, ""), (False, "A word.")])
def test_a_mail_that_holds_a_way_in_is_forgotten_once_it_is_sent_and_not_before(council, desk, secret, kept):
    desk.to["jo@example.org"] = "451 Come back later"
    row = put(council, secret=secret)
    deliver_due()
    assert again(row).body == "A word."
    del desk.to["jo@example.org"]
    Outgoing.objects.update(next_try=timezone.now())
    deliver_due()
    assert (again(row).sent is not None, row.body) == (True, kept)


def test_a_council_without_an_address_sends_from_the_installation(desk, settings):
    put(a_council())
    deliver_due()
    assert desk.taken[0][0] == settings.DEFAULT_FROM_EMAIL


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_nothing_typed_becomes_a_header(council, desk, end):
    sneaky = f"Hello{end}Bcc: victim@example.org"
    council.name = sneaky
    council.save()
    put(council, subject=sneaky, headers={"Sensitivity": sneaky})
    deliver_due()
    ((_, to, _),) = desk.taken
    assert to == ["jo@example.org"]
    assert parsed(desk.taken[0])["Bcc"] is None


@pytest.mark.parametrize(
    "field", [{"subject": "Hello\nBcc: v@example.org"}, {"to": "jo@example.org\nBcc: v@example.org"}]
)
def test_line_breaks_that_got_into_a_row_otherwise_stop_the_mail(council, desk, field):
    row = put(council)
    Outgoing.objects.filter(pk=row.pk).update(**field)
    deliver_due()
    assert desk.taken == [] and again(row).gave_up


def test_a_file_that_is_gone_stops_its_mail_alone(council, desk, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    person = a_person("Jo Reed")
    matter = open_matter(council, "letter", "Hello", timezone.now(), [person])
    file = attach(matter, SimpleUploadedFile("a.txt", b"x"), person, timezone.now())
    row, other = put(council, files=[file]), put(council)
    os.remove(file.file.path)
    assert deliver_due() == 2
    assert again(row).gave_up and again(other).sent


def test_a_mail_taken_by_one_worker_is_not_taken_by_another(council):
    row = put(council)
    assert take(row.pk, row.next_try)
    assert not take(row.pk, row.next_try)
    assert again(row).tries == 1


def test_a_mail_sent_or_given_up_is_not_taken(council):
    for field in ("sent", "gave_up"):
        row = put(council)
        Outgoing.objects.filter(pk=row.pk).update(**{field: timezone.now()})
        assert not take(row.pk, row.next_try)


def test_a_limit_is_kept_and_the_longest_waiting_goes_first(council, desk):
    late, early = put(council, to="late@example.org"), put(council, to="early@example.org")
    Outgoing.objects.filter(pk=early.pk).update(next_try=late.next_try - timedelta(hours=1))
    assert deliver_due(limit=1) == 1
    assert desk.taken[0][1] == ["early@example.org"]


def test_mail_that_is_not_due_waits(council, desk):
    row = put(council)
    Outgoing.objects.filter(pk=row.pk).update(next_try=timezone.now() + timedelta(minutes=1))
    assert deliver_due() == 0 and desk.taken == []


def test_a_worker_that_dies_between_sending_and_noting_it_sends_the_same_mail_again(council, desk):
    row = put(council)
    start = timezone.now()
    assert take(row.pk, row.next_try)
    send(Outgoing.objects.select_related("council").get(pk=row.pk))
    Outgoing.objects.filter(pk=row.pk).update(sent=None)  # what a kill before the last statement leaves
    assert deliver_due() == 0
    with time_machine.travel(start + HELD + timedelta(seconds=5)):
        assert deliver_due() == 1
    first, second = desk.taken
    assert parsed(first)["Message-ID"] == parsed(second)["Message-ID"] == row.message_id
    assert parsed(first)["Date"] == parsed(second)["Date"]
    assert again(row).sent


def test_the_loop_ends_when_it_is_told_to(council, desk):
    stop = Event()
    stop.set()
    put(council)
    run(stop, 60)
    assert desk.taken == []
