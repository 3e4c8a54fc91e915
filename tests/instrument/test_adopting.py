"""Recording an adoption, and correcting the record. From its first day in force a version judges."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from moothall.council.in_force import adoption_on, judge_on
from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument import changes, facts
from moothall.instrument.models import Notes
from moothall.protocol.acts.enquiries import AskEnquiry
from moothall.protocol.acts.letters import SendLetter
from moothall.protocol.core.parties import Role
from moothall.protocol.core.strengths import Outcome
from moothall.record.models import Entry
from moothall.road.perform import NotPerformed, NotYours, What, perform, preview
from tests.builders import a_clerk, a_council, in_force, standing

ADOPT = What(facts.adopt, changes.adopt, facts.by_the_version)
CORRECT = What(facts.correct_adoption, changes.correct_adoption, facts.by_the_version)
DAY = date(2025, 5, 12)
BEFORE = DAY - timedelta(days=1)


def a_draft(council, profile="pitstone", label="2025 edition"):
    import msgspec

    from moothall.site import profiles

    understood = msgspec.to_builtins(profiles.load(profile))
    return ProtocolVersion.objects.create(council=council, label=label, understood=understood)


def boxes(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def adopt_url(version):
    return reverse("instrument:adopt", kwargs={"council": version.council.slug, "pk": version.pk})


def correct_url(adoption):
    return reverse(
        "instrument:correct-adoption", kwargs={"council": adoption.council.slug, "adoption": adoption.pk}
    )


def copying(day):
    """A letter copied to another councillor: Pitstone's protocol asks for a reason, the law for nothing."""
    return SendLetter(who=Role.CLERK, on=day, copied_councillors=("Tom Fennimore",))


def outcome(council, day):
    return judge_on(council, day).judge(copying(day)).outcome


def test_only_the_clerk_adopts(council, seat, as_councillor):
    draft = a_draft(council)
    assert as_councillor.post(adopt_url(draft), boxes("adopted_on", DAY)).status_code == 403
    with pytest.raises(NotYours):
        perform(ADOPT, standing(seat), {"version": draft, "adopted_on": DAY})
    assert not Adoption.objects.exists()


def test_another_councils_version_is_not_adopted(council, clerk):
    draft = a_draft(a_council("ash-magna"))
    with pytest.raises(NotYours):
        perform(ADOPT, standing(clerk), {"version": draft, "adopted_on": DAY})


def test_an_adoption_needs_its_day(as_clerk, clerk, council):
    draft = a_draft(
        council, "wadhurst"
    )  # which says nothing of its adoption, so that no question comes first
    response = as_clerk.post(adopt_url(draft), {"body": "Full council"})
    assert "adopted_on" in response.context["form"].errors
    assert b"Full council" in response.content
    with pytest.raises(ValueError, match="its day"):
        perform(ADOPT, standing(clerk), {"version": draft})
    assert not Adoption.objects.exists()


def test_nothing_is_adopted_in_the_future(as_clerk, council):
    draft, today = a_draft(council), timezone.localdate()
    tomorrow = today + timedelta(days=1)
    response = as_clerk.post(adopt_url(draft), boxes("adopted_on", tomorrow))
    assert "today or in the past" in response.context["form"].errors["adopted_on"][0]
    assert as_clerk.post(adopt_url(draft), boxes("adopted_on", today)).status_code == 302


def test_a_version_does_not_judge_before_it_was_adopted(as_clerk, council):
    draft = a_draft(council)
    typed = {**boxes("adopted_on", DAY), **boxes("in_force_from", BEFORE)}
    response = as_clerk.post(adopt_url(draft), typed)
    assert "must be the day of adoption or later" in response.content.decode()
    assert not Adoption.objects.exists()
    assert as_clerk.post(adopt_url(draft), {**typed, **boxes("in_force_from", DAY)}).status_code == 302


def test_the_protocol_in_force_names_its_clause_on_what_is_not_recorded(clerk, council):
    in_force(council, "pitstone")
    draft = a_draft(council, label="next")
    ruling = preview(ADOPT, standing(clerk), {"version": draft, "adopted_on": DAY, "body": "Full council"})
    finding = next(one for one in ruling.findings if one.source == "instrument.adoption")
    assert finding.adds == ("minute: not recorded", "signatory: not recorded")
    assert [clause.ref for clause in finding.clauses] == ["8"]


def test_a_day_that_the_protocol_in_force_asks_for_is_asked(clerk, council):
    in_force(council, "pitstone")
    with pytest.raises(NotPerformed) as stopped:
        perform(ADOPT, standing(clerk), {"version": a_draft(council, label="next")})
    assert [unknown.fact for unknown in stopped.value.ruling.unknowns] == ["adopted_on"]


def test_from_its_first_day_it_judges_and_before_it_law_alone(as_clerk, council):
    draft = a_draft(council)
    assert outcome(council, DAY) is Outcome.SILENT
    as_clerk.post(adopt_url(draft), {**boxes("adopted_on", DAY), "body": "Full council", "minute": "14/25"})
    assert outcome(council, BEFORE) is Outcome.SILENT
    assert outcome(council, DAY) is Outcome.NEEDS_REASON
    adoption = Adoption.objects.get()
    assert (adoption.body, adoption.minute, adoption.signatory) == ("Full council", "14/25", "")
    assert adoption.in_force_from == DAY
    entry = Entry.objects.get()
    assert "recorded that the council adopted the protocol “2025 edition”" in entry.payload
    assert '"signatory":"not recorded"' in entry.payload


def test_before_its_first_day_its_predecessor_judges(council, clerk):
    old = in_force(council, "ware", since=date(2020, 1, 20))
    new = perform(
        ADOPT, standing(clerk), {"version": a_draft(council), "adopted_on": BEFORE, "in_force_from": DAY}
    ).result
    assert adoption_on(council, old.in_force_from - timedelta(days=1)) is None
    assert adoption_on(council, old.in_force_from) == old
    assert adoption_on(council, BEFORE) == old
    assert adoption_on(council, DAY) == new
    ask = {"who": Role.COUNCILLOR, "to": Role.OFFICER, "direct_contact": False}
    assert outcome(council, BEFORE) is Outcome.SILENT
    assert outcome(council, DAY) is Outcome.NEEDS_REASON
    assert judge_on(council, BEFORE).judge(AskEnquiry(on=BEFORE, **ask)).findings


def test_of_two_from_the_same_day_the_one_recorded_later_judges(council):
    in_force(council, "ware", since=DAY)
    later = in_force(council, "pitstone", since=DAY)
    assert adoption_on(council, DAY) == later


def test_a_version_adopted_again_has_two_adoptions(as_clerk, council):
    draft = a_draft(council)
    Notes.objects.create(version=draft, facts={"adopted": "2025-05-12"}, to_check={"1(1)": ["x"]})
    as_clerk.post(adopt_url(draft), boxes("adopted_on", DAY))
    again = as_clerk.get(adopt_url(draft))
    assert again.context["form"]["adopted_on"].value() is None  # the document tells of the first time
    assert b"still marked to be checked" not in again.content
    as_clerk.post(adopt_url(draft), boxes("adopted_on", DAY + timedelta(days=365)))
    assert draft.adoptions.count() == 2


def test_one_councils_adoption_judges_no_other(council):
    in_force(council, "pitstone", since=DAY)
    assert outcome(a_council("ash-magna"), DAY) is Outcome.SILENT


def test_the_form_is_filled_with_what_the_document_says(as_clerk, council):
    draft = a_draft(council)
    notes = Notes.objects.create(
        version=draft,
        facts={"adopted": "2025-05-12", "minute": "14/25", "body": None, "signatory": "A. Chair"},
    )
    form = as_clerk.get(adopt_url(draft)).context["form"]
    assert form["adopted_on"].value() == DAY
    assert form["in_force_from"].value() == DAY
    assert (form["body"].value(), form["minute"].value(), form["signatory"].value()) == (
        "",
        "14/25",
        "A. Chair",
    )

    notes.facts = {"adopted": "2025-05"}
    notes.save()
    response = as_clerk.get(adopt_url(draft))
    assert response.context["form"]["adopted_on"].value() is None
    assert "adopted in 2025-05" in response.content.decode()

    notes.facts = {"adopted": "2025-02-30"}
    notes.save()
    assert as_clerk.get(adopt_url(draft)).context["form"]["adopted_on"].value() is None


def test_what_is_still_to_check_is_said_before_it_is_too_late(as_clerk, council):
    draft = a_draft(council)
    assert b"still marked to be checked" not in as_clerk.get(adopt_url(draft)).content
    Notes.objects.create(version=draft, to_check={"1(1)": ["instrument.purpose"]})
    assert b"still marked to be checked" in as_clerk.get(adopt_url(draft)).content


def test_the_ruling_stands_beside_the_form_without_script_and_stores_nothing(as_clerk, council):
    in_force(council, "pitstone")
    draft = a_draft(council, label="next")
    response = as_clerk.post(adopt_url(draft), {**boxes("adopted_on", DAY), "check": "1"})
    assert "Minute: not recorded" in response.content.decode()
    assert Adoption.objects.count() == 1
    assert not Entry.objects.exists()


# Correcting the record


def test_a_correction_says_what_was_wrong(as_clerk, council):
    wrong = in_force(council, "ware", since=DAY)
    response = as_clerk.post(correct_url(wrong), boxes("adopted_on", DAY))
    assert "what_was_wrong" in response.context["form"].errors
    assert Adoption.objects.count() == 1


def test_what_has_been_corrected_is_not_corrected_again(as_clerk, clerk, council):
    wrong = in_force(council, "pitstone", since=DAY)
    given = {"adoption": wrong, "adopted_on": BEFORE, "what_was_wrong": "The day."}
    perform(CORRECT, standing(clerk), given)
    with pytest.raises(NotYours):
        perform(CORRECT, standing(clerk), given)
    assert as_clerk.get(correct_url(wrong)).status_code == 404


def test_another_council_is_not_corrected(council, clerk, as_clerk):
    theirs = in_force(a_council("ash-magna"), "ware", since=DAY)
    with pytest.raises(NotYours):
        perform(CORRECT, standing(clerk), {"adoption": theirs, "adopted_on": DAY, "what_was_wrong": "x"})
    address = reverse("instrument:correct-adoption", kwargs={"council": council.slug, "adoption": theirs.pk})
    assert as_clerk.get(address).status_code == 404


@pytest.mark.parametrize("moved", [timedelta(days=10), timedelta(days=-10)])
def test_a_correction_moves_the_first_day_both_ways(as_clerk, council, moved):
    wrong = in_force(council, "pitstone", since=DAY)
    right = DAY + moved
    form = as_clerk.get(correct_url(wrong)).context["form"]
    assert form["adopted_on"].value() == DAY
    typed = {
        **boxes("adopted_on", right),
        **boxes("in_force_from", right),
        "minute": "14/25",
        "what_was_wrong": "The day was read off the agenda.",
    }
    assert as_clerk.post(correct_url(wrong), typed).status_code == 302
    assert outcome(council, right - timedelta(days=1)) is Outcome.SILENT
    assert outcome(council, right) is Outcome.NEEDS_REASON
    wrong.refresh_from_db()
    assert wrong.in_force_from == DAY  # never overwritten
    assert adoption_on(council, right).corrects == wrong
    assert "what was wrong" in Entry.objects.get().payload


def test_a_correction_is_corrected_in_turn(clerk, council):
    first = in_force(council, "pitstone", since=DAY)
    second = perform(
        CORRECT, standing(clerk), {"adoption": first, "adopted_on": BEFORE, "what_was_wrong": "The day."}
    ).result
    third = perform(
        CORRECT, standing(clerk), {"adoption": second, "adopted_on": DAY, "what_was_wrong": "It was right."}
    ).result
    assert adoption_on(council, BEFORE) is None
    assert adoption_on(council, DAY) == third


def test_the_history_shows_the_wrong_record_and_the_right_one(as_clerk, clerk, council):
    wrong = in_force(council, "pitstone", since=DAY)
    given = {"adoption": wrong, "adopted_on": BEFORE, "what_was_wrong": "It was the day before."}
    perform(CORRECT, standing(clerk), given)
    page = as_clerk.get(reverse("instrument:protocol", kwargs={"council": council.slug})).content.decode()
    assert "Recorded wrongly, corrected on" in page
    assert "It was the day before." in page
    assert page.count("Correct this record") == 1
    other = a_clerk(a_council("ash-magna"), "Dee Fox")
    assert not Adoption.objects.filter(council=other.council).exists()
