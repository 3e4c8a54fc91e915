"""What a ruling, its clauses, duties and counts look like to the person it answers."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from lxml import html
from msgspec.structs import replace

from moothall.protocol.core.calendars import clear_days
from moothall.protocol.core.clauses import Clause, Nation
from moothall.protocol.core.rulings import Manner, Ruling, Unknown
from moothall.protocol.core.strengths import Outcome

from .look_gallery import ACCOUNT, ASKING, BRINGING, DUTY, GIST, QUOTED, REFUSED, finding


def words(markup):
    return " ".join(" ".join(html.fromstring(markup).itertext()).split()).replace(" .", ".")


def said(ruling, **context):
    return words(render_to_string("look/ruling.html", {"ruling": ruling, **context}))


def test_a_refusal_says_so_in_words_with_way_clause_and_source():
    text = said(REFUSED)
    assert text.startswith("Answer: refused This cannot be done as it stands.")
    assert (
        "Refused: This instructs a member of staff. What you can do: Ask the Clerk, who passes it on." in text
    )
    assert "Clause 4.2 “Questions about the work of staff go to the Clerk.”" in text
    assert "Source: Local Government Act 1972 s.101" in text


def test_nothing_follows_from_a_refusal():
    text = said(REFUSED)
    assert "Moothall adds" not in text and "What then has to be done" not in text
    assert text.index("What else bears on this") < text.index("Follows: It is answered in time.")


def test_what_does_not_act_yet_is_said_and_not_passed_over():
    assert "Not acted on yet: Workloads are looked at each year." in said(REFUSED)


def test_a_clause_that_nothing_acts_on_is_to_be_read_at_once_and_is_no_leave():
    idle = finding(Outcome.SILENT, Manner.NOT_YET, "Workloads are looked at each year.")
    text = said(Ruling(Outcome.SILENT, (idle,)))
    assert text.startswith("Answer: silent A clause bears on this that Moothall does not act on")
    assert "No clause in force speaks of this" not in text
    for outcome in (Outcome.SILENT, Outcome.PERMITTED):
        text = said(Ruling(outcome, (idle,)))
        assert "Workloads are looked at" in text and "What else bears on this" not in text


@pytest.mark.parametrize("outcome", list(Outcome))
def test_each_outcome_stands_in_words(outcome):
    assert said(Ruling(outcome)).startswith(f"Answer: {outcome.words} ")


@pytest.mark.parametrize("outcome", list(Outcome)[:-1])
def test_with_something_unasked_no_outcome_reads_as_leave(outcome):
    text = said(Ruling(outcome, (), (Unknown("urgent", "Can it wait?", "direction.via-clerk"),)))
    assert text.startswith("Answer: more to say first There is no full answer yet")
    assert "Still to be said Can it wait?" in text


def test_with_something_unasked_a_refusal_stays_one():
    assert said(Ruling(Outcome.REFUSED, (), ASKING.unknowns)).startswith("Answer: refused")


def test_a_rule_that_failed_is_shown_at_once():
    failed = finding(Outcome.REFUSED, Manner.FAILED, "A rule broke.")
    text = said(Ruling(Outcome.REFUSED, (failed,)))
    assert "Could not be checked: A rule broke." in text
    assert "What else bears on this" not in text


def test_an_expectation_gone_against_is_shown_at_once():
    against = finding(Outcome.PERMITTED, Manner.CONTRARY, "It is expected otherwise.")
    text = said(Ruling(Outcome.PERMITTED, (against,)))
    assert "Against what is expected: It is expected otherwise." in text
    assert "What else bears on this" not in text


def test_a_gist_is_never_put_in_quotation_marks():
    text = said(BRINGING)
    assert "Clause 7(b), in short: answers are due within ten working days" in text
    assert "“" not in render_to_string("look/clause.html", {"clause": GIST})
    assert "“" in render_to_string("look/clause.html", {"clause": QUOTED})


def test_words_of_a_clause_are_never_markup():
    assert "<b>" not in render_to_string("look/clause.html", {"clause": Clause("1", "<b>bold</b>")})


def test_a_duty_is_shown_with_its_date_and_how_it_was_counted():
    text = said(BRINGING, owed=[(DUTY, ACCOUNT)])
    assert (
        "Answer the enquiry: owed by the Clerk to the councillor who asked, by Tuesday 12 May 2026." in text
    )
    assert "Moothall adds A foot line." in text
    assert (
        "Tue 5 May 2026 no: the Clerk is away Wed 6 May 2026 no: the Clerk is away Thu 7 May 2026 day 2"
        in text
    )


def test_a_duty_not_counted_yet_names_its_period():
    assert "within 5 working days of 30 April 2026." in said(BRINGING)


def test_notice_of_a_meeting_is_counted_out_too():
    notice = clear_days(date(2026, 6, 5), date(2026, 6, 10), nation=Nation.ENGLAND)
    text = words(render_to_string("look/account.html", {"account": notice}))
    assert "Sat 6 Jun 2026 day 1 Sun 7 Jun 2026 no: Sundays do not count" in text


def test_a_preview_has_one_place_that_is_read_out():
    for ruling in (None, BRINGING):
        place = html.fromstring(render_to_string("look/ruling.html", {"ruling": ruling}))
        assert place.get("id") == "ruling" and place.get("aria-live") == "polite"


def test_the_weightiest_finding_comes_first():
    lighter = finding(Outcome.CONDITIONS, Manner.FOLLOWS, "A notice goes out.")
    heavier = finding(Outcome.NEEDS_REASON, Manner.CONTRARY, "This goes past the Clerk.")
    text = said(Ruling(Outcome.NEEDS_REASON, (lighter, heavier)))
    assert text.index("Needs a reason: This goes past the Clerk.") < text.index("Follows: A notice goes out.")


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({"days": 0}, "to the councillor who asked, at once."),
        ({"days": 1}, "within 1 working day of 30 April 2026."),
        ({"suggested": True}, "Suggested; the council has not adopted this period."),
        ({"offered": True}, "Only if taken up."),
    ],
)
def test_a_duty_says_what_kind_it_is(change, shown):
    assert shown in said(Ruling(Outcome.CONDITIONS, (), (), (replace(DUTY, **change),)))
    assert shown not in said(BRINGING)
