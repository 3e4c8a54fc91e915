"""An enquiry's life: its duties, pauses, extensions and follow-ups, dates on both sides."""

from datetime import date

import pytest

from moothall.casework.enquiries import changes, facts
from moothall.casework.enquiries.models import DirectContact, State
from moothall.casework.enquiries.queries import handed_on as handed
from moothall.casework.enquiries.queries import may_see, visible
from moothall.council.models import Absence
from moothall.protocol.core.strengths import Outcome
from moothall.record.duties import Clock, of_matters
from moothall.record.export import visible_entries
from moothall.record.models import Entry, Matter, Outgoing
from moothall.road.perform import NotPerformed, NotYours, What, perform, preview
from tests.builders import (
    a_clerk,
    a_council,
    a_councillor,
    a_post,
    an_authority,
    at,
    holder,
    in_force,
    standing,
)

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 6, 1)
WHATS = {
    name: What(getattr(facts, name), getattr(changes, name))
    for name in (
        "ask", "record", "instruct", "acknowledge", "answer", "ask_back", "reply", "extend", "decline",
        "send_back", "reassign", "attach", "follow_up", "agree", "revoke",
    )
}  # fmt: skip


@pytest.fixture
def council():
    council = a_council()
    in_force(council, "pitstone")
    return council


@pytest.fixture
def clerk(council):
    return a_clerk(council)


@pytest.fixture
def seat(council):
    return a_councillor(council)


@pytest.fixture
def warden(council, clerk):
    return a_post(council, "Warden", "Cy Dale", line_manager=clerk)


def do(name, who, day=MONDAY, hour=10, **given):
    return perform(WHATS[name], standing(who, day), given, now=at(day, hour)).result


def ask(seat, post, day=MONDAY, hour=10, **more):
    return do("ask", seat, day, hour, post=post, subject="Bench", text="It is broken.", **more)


def agreed(seat, post, clerk, since=MONDAY, until=None):
    matter = Matter.objects.create(
        council=seat.council, kind="direct_contact", title="Benches", opened=at(since)
    )
    return DirectContact.objects.create(
        council=seat.council, matter=matter, seat=seat, post=post, about="Benches", agreed_by=holder(clerk),
        since=since, until=until,
    )  # fmt: skip


def due(enquiry, what, today=MONDAY):
    clock = Clock.of(enquiry.council, today)
    return next(clock.account(duty).due for duty in of_matters([enquiry.matter_id]) if duty.what == what)


def test_acknowledge_in_three_and_answer_in_ten_working_days(seat, clerk):
    enquiry = ask(seat, clerk)
    assert (due(enquiry, "acknowledge"), due(enquiry, "answer")) == (date(2026, 6, 4), date(2026, 6, 15))


@pytest.mark.parametrize(("hour", "first"), [(16, date(2026, 6, 4)), (18, date(2026, 6, 5))])
def test_what_comes_after_hours_counts_from_the_next_working_day(seat, clerk, hour, first):
    assert due(ask(seat, clerk, hour=hour), "acknowledge") == first


def test_a_part_time_clerk_counts_her_own_days(seat, clerk):
    clerk.weekdays = "13"
    clerk.save()
    assert due(ask(seat, clerk, date(2026, 6, 2)), "acknowledge") == date(2026, 6, 11)


def test_an_absence_moves_the_date(seat, clerk):
    enquiry = ask(seat, clerk)
    Absence.objects.create(council=seat.council, post=clerk, since=date(2026, 6, 3), until=date(2026, 6, 5))
    assert due(enquiry, "acknowledge") == date(2026, 6, 9)


def test_an_absence_without_end_stops_the_clock(seat, clerk):
    enquiry = ask(seat, clerk)
    Absence.objects.create(council=seat.council, post=clerk, since=date(2026, 6, 3))
    assert due(enquiry, "acknowledge", date(2026, 6, 8)) is None


@pytest.mark.parametrize(("today", "late"), [(date(2026, 6, 15), False), (date(2026, 6, 16), True)])
def test_overdue_from_the_day_after(seat, clerk, today, late):
    enquiry = ask(seat, clerk)
    clock = Clock.of(enquiry.council, today)
    assert [clock.overdue(duty) for duty in of_matters([enquiry.matter_id]) if duty.what == "answer"] == [
        late
    ]


def test_asking_back_stops_the_clock_and_no_paused_day_is_lost(seat, clerk):
    enquiry = ask(seat, clerk)
    do("ask_back", clerk, date(2026, 6, 3), enquiry=enquiry, text="Which bench?")
    assert enquiry.state == State.WAITING
    assert due(enquiry, "answer", date(2026, 6, 10)) is None
    do("reply", seat, date(2026, 6, 10), enquiry=enquiry, text="The one by the pond.")
    assert enquiry.state == State.OPEN
    assert due(enquiry, "answer") == date(2026, 6, 23)  # six working days stood still: 3 to 10 June


def test_taking_longer_needs_a_reason_and_moves_the_date(seat, clerk):
    enquiry = ask(seat, clerk)
    with pytest.raises(NotPerformed):
        do("extend", clerk, enquiry=enquiry, days_more=3, text=" ")
    assert due(enquiry, "answer") == date(2026, 6, 15)
    do("extend", clerk, enquiry=enquiry, days_more=3, text="The maker has to be asked.")
    assert due(enquiry, "answer") == date(2026, 6, 18)


def test_an_answer_ends_the_duties(seat, clerk):
    enquiry = ask(seat, clerk)
    do("answer", clerk, enquiry=enquiry, text="It will be mended.")
    assert not enquiry.matter.duties.filter(done__isnull=True).exists()
    assert not enquiry.matter.duties.filter(dropped=True).exists()


@pytest.mark.parametrize(
    ("day", "opened"),
    [(date(2026, 6, 9), {"answer follow-up"}), (date(2026, 6, 10), {"acknowledge", "answer"})],
)
def test_a_follow_up_within_five_working_days_or_a_new_enquiry(seat, clerk, day, opened):
    enquiry = ask(seat, clerk)
    do("answer", clerk, date(2026, 6, 2), enquiry=enquiry, text="Mended.")
    do("follow_up", seat, day, enquiry=enquiry, text="It is not.")
    assert set(enquiry.matter.duties.filter(done=None).values_list("what", flat=True)) == opened


def test_a_follow_up_opens_a_duty_again(seat, clerk):
    enquiry = ask(seat, clerk)
    do("answer", clerk, enquiry=enquiry, text="Mended.")
    do("follow_up", seat, date(2026, 6, 2), enquiry=enquiry, text="It is not.")
    assert enquiry.state == State.OPEN
    assert due(enquiry, "answer follow-up") == date(2026, 6, 16)


def test_declining_on_policy_names_the_policy(seat, clerk):
    enquiry = ask(seat, clerk)
    with pytest.raises(NotPerformed) as stopped:
        do("decline", clerk, enquiry=enquiry, ground="policy", text="We cannot.")
    assert {unknown.fact for unknown in stopped.value.ruling.unknowns} == {"instrument"}
    do("decline", clerk, enquiry=enquiry, ground="policy", instrument="Benches policy", text="We cannot.")
    assert enquiry.state == State.DECLINED
    assert set(enquiry.matter.duties.values_list("dropped", flat=True)) == {True}


def test_only_the_asker_hears_of_a_decline(seat, clerk):
    enquiry = ask(seat, clerk)
    Outgoing.objects.all().delete()
    do("decline", clerk, enquiry=enquiry, ground="policy", instrument="Benches policy", text="We cannot.")
    assert list(Outgoing.objects.values_list("to", flat=True)) == [seat.person.email]


def test_a_mail_never_says_what_the_enquiry_says(seat, clerk):
    ask(seat, clerk)
    mail = Outgoing.objects.get()
    assert mail.to == holder(clerk).email
    assert "Bench" not in mail.subject + mail.body
    assert "broken" not in mail.body


def test_a_returned_request_is_back_with_sender_and_clerk(seat, clerk, warden):
    enquiry = ask(seat, warden, agreement=agreed(seat, warden, clerk))
    do("send_back", warden, enquiry=enquiry, against_line_manager=True)
    assert enquiry.state == State.RETURNED
    assert may_see(standing(clerk, MONDAY), enquiry)
    do("reassign", clerk, enquiry=enquiry, post=clerk)
    assert enquiry.state == State.OPEN
    assert {(duty.owed_by, duty.done) for duty in enquiry.matter.duties.all()} == {(clerk, None)}


@pytest.mark.parametrize(("until", "open_"), [(MONDAY, True), (date(2026, 5, 31), False)])
def test_direct_contact_lasts_to_its_last_day(seat, clerk, warden, until, open_):
    agreement = agreed(seat, warden, clerk, since=date(2026, 5, 1), until=until)
    given = {"post": warden, "agreement": agreement, "subject": "Bench", "text": "?"}
    assert preview(WHATS["ask"], standing(seat, MONDAY), given).can_be_performed is open_


def test_direct_contact_is_for_one_councillor_one_officer_and_the_matter_named(council, seat, clerk, warden):
    agreement = do("agree", clerk, seat=seat, post=warden, about="Benches")
    other = a_councillor(council, "Di Elm")
    groundsman = a_post(council, "Groundsman")
    given = {"post": warden, "agreement": agreement, "subject": "Bench", "text": "?"}
    assert preview(WHATS["ask"], standing(seat, MONDAY), given).can_be_performed
    for who, instead in ((other, {}), (seat, {"post": groundsman}), (seat, {"agreement": None})):
        ruling = preview(WHATS["ask"], standing(who, MONDAY), {**given, **instead})
        assert ruling.outcome is Outcome.NEEDS_REASON


def test_an_agreement_shows_in_the_journal_to_its_parties_alone(council, seat, clerk, warden):
    do("agree", clerk, seat=seat, post=warden, about="Her neighbour's hedge")
    other = a_councillor(council, "Di Elm")
    shown = [
        Entry.objects.filter(visible_entries(standing(who, MONDAY))).exists()
        for who in (seat, clerk, warden, other)
    ]
    assert shown == [True, True, True, False]


def test_an_agreement_ends_once(seat, clerk, warden):
    agreement = do("agree", clerk, seat=seat, post=warden, about="Benches")
    do("revoke", clerk, agreement=agreement)
    with pytest.raises(NotYours):
        do("revoke", clerk, date(2026, 6, 2), agreement=agreement)


def test_only_the_clerk_agrees_direct_contact(seat, warden):
    with pytest.raises(NotYours):
        do("agree", seat, seat=seat, post=warden, about="Benches")


def test_an_enquiry_by_telephone_is_the_askers(council, seat, clerk):
    enquiry = do(
        "record", clerk, post=clerk, seat=seat, channel="telephone", subject="Bench", text="?",
        received=date(2026, 5, 28),
    )  # fmt: skip
    assert (enquiry.asker, enquiry.channel) == (seat.person, "telephone")
    assert due(enquiry, "acknowledge") == date(2026, 6, 2)
    assert may_see(standing(seat, MONDAY), enquiry)


def test_a_request_under_foi_has_the_statutory_clock_too(seat, clerk):
    enquiry = ask(seat, clerk, under_foi=True)
    # Twenty working days, and 15 June 2026 is a bank holiday in Scotland.
    assert due(enquiry, "answer under freedom of information law") == date(2026, 6, 30)
    do("answer", clerk, enquiry=enquiry, text="Here it is.")
    assert not enquiry.matter.duties.filter(done__isnull=True).exists()


def test_an_instruction_names_what_it_rests_on(seat, clerk):
    given = {"post": clerk, "subject": "Roof", "text": "Have it mended.", "operational": False}
    authority = an_authority(seat.council)
    without = preview(WHATS["instruct"], standing(seat, MONDAY), given)
    assert any(
        finding.source == "direction.no-individual-instruction" and finding.way
        for finding in without.findings
    )
    enquiry = do("instruct", seat, **given, authority=authority, within_job_description=True)
    assert (enquiry.instruction, enquiry.authority) == (True, authority)


def test_an_instruction_outside_the_job_description_is_flagged(seat, clerk):
    given = {"post": clerk, "subject": "Roof", "text": "Mend it yourself.", "operational": False}
    flags = [
        do(
            "instruct", seat, **given, authority=an_authority(seat.council), within_job_description=within
        ).outside_job_description
        for within in (True, False)
    ]
    assert flags == [False, True]


def seen(who, day=MONDAY):
    return set(visible(standing(who, day)))


def test_list_and_predicate_agree(council, seat, clerk, warden):
    agreement = do("agree", clerk, seat=seat, post=warden, about="Benches")
    enquiries = [
        ask(seat, clerk),
        ask(seat, warden, agreement=agreement),
        ask(a_councillor(council, "Di Elm"), clerk),
    ]
    for who in (seat, clerk, warden):
        for enquiry in enquiries:
            assert (enquiry in seen(who)) is may_see(standing(who, MONDAY), enquiry)
    assert seen(seat) == set(enquiries[:2])
    assert seen(warden) == {enquiries[1]}


@pytest.mark.parametrize(("day", "handed_on"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_the_day_after_a_terms_end_the_clerk_has_it(council, clerk, warden, day, handed_on):
    leaver = a_councillor(council, "Lee Long", until=date(2026, 6, 30))
    agreement = agreed(leaver, warden, clerk)
    warden.line_manager = None
    warden.save()
    enquiry = ask(leaver, warden, agreement=agreement)
    assert (enquiry in seen(clerk, day)) is handed_on
    assert (enquiry in handed(standing(clerk, day))) is handed_on
    assert may_see(standing(clerk, day), enquiry) is handed_on


def test_a_subject_that_is_a_sentence_ends_once_in_the_journal(seat, clerk):
    enquiry = do("ask", seat, post=clerk, subject="Please paint the bench.", text="It is broken.")
    do("answer", clerk, enquiry=enquiry, text="It is painted.")
    asked, answered = Entry.objects.all()
    assert all(': Please paint the bench."' in one.payload for one in (asked, answered))
