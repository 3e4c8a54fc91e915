"""The page of one clause: what each thing was read from, and a field of its own for each usual term."""

from html import unescape

import pytest

from moothall.council.models import ProtocolVersion
from moothall.instrument import facts
from moothall.instrument.wording import term_from_field, term_to_field
from moothall.protocol.core.strengths import Strength
from moothall.protocol.core.terms import term_name
from tests.instrument.desk import as_it_stands, at, page_of, sent


@pytest.fixture
def draft(as_clerk, council):
    sent(as_clerk, council)
    return ProtocolVersion.objects.get()


def answering(draft):
    draft.refresh_from_db()
    stated = facts.understood(draft).statements
    return next(one for one in stated if one.provision == "direction.timely-response")


def field(client, draft, label):
    """The name of the first field of that label on the page of clause 2.2."""
    form = client.get(page_of(draft, "2.2")).context["form"]
    return next(name for name, one in form.fields.items() if one.label == label)


def test_strength_and_terms_stand_with_the_words_they_were_read_from(as_clerk, draft, council):
    for address in (
        page_of(draft, "2.2"),
        at("reading", council, pk=draft.pk),
        at("version", council, pk=draft.pk),
    ):
        page = unescape(as_clerk.get(address).content.decode())
        assert "Read from: “Officers should”" in page
        assert "Read from: “seven working days”" in page
        assert "Days to answer" in page


def test_a_term_has_a_field_of_its_own_with_an_example(as_clerk, draft):
    form = as_clerk.get(page_of(draft, "2.2")).context["form"]
    days = form[field(as_clerk, draft, "Days to answer")]
    assert days.value() == "7"
    assert "For example “10”." in days.help_text
    assert form[field(as_clerk, draft, "Other terms")].value() == ""


def test_words_stay_with_what_was_not_changed_and_go_with_what_was(as_clerk, draft):
    same = as_it_stands(as_clerk, draft, "2.2")
    as_clerk.post(page_of(draft, "2.2"), same)
    before = answering(draft)
    assert (before.words, before.terms["days"], before.terms["count"]) == (
        "Officers should",
        "7",
        "working days",
    )
    assert before.term_words["days"] == before.term_words["count"] == "seven working days"

    days = field(as_clerk, draft, "Days to answer")
    as_clerk.post(page_of(draft, "2.2"), {**as_it_stands(as_clerk, draft, "2.2"), days: " 12 "})
    after = answering(draft)
    assert (after.terms["days"], after.words) == ("12", "Officers should")
    assert after.term_words == {"count": "seven working days"}

    strength = days.replace("term_", "strength_").removesuffix("_days")
    as_clerk.post(page_of(draft, "2.2"), {**as_it_stands(as_clerk, draft, "2.2"), strength: "must"})
    assert (answering(draft).strength, answering(draft).words) == (Strength.MUST, "")


def test_a_term_left_empty_is_gone_and_another_is_kept_beside_it(as_clerk, draft):
    days = field(as_clerk, draft, "Days to answer")
    other = field(as_clerk, draft, "Other terms")
    typed = {**as_it_stands(as_clerk, draft, "2.2"), days: "", other: "who is told: the asker"}
    as_clerk.post(page_of(draft, "2.2"), typed)
    assert "days" not in answering(draft).terms
    assert answering(draft).terms["who_is_told"] == "the asker"
    form = as_clerk.get(page_of(draft, "2.2")).context["form"]
    assert form[other].value() == "who_is_told: the asker"


def test_a_line_that_is_no_term_is_said_at_its_field_and_stores_nothing(as_clerk, draft):
    other = field(as_clerk, draft, "Other terms")
    response = as_clerk.post(
        page_of(draft, "2.2"), {**as_it_stands(as_clerk, draft, "2.2"), other: "ten days"}
    )
    assert "“ten days”" in response.context["form"].errors[other][0]
    assert answering(draft).terms["days"] == "7"


def test_a_value_that_cannot_be_one_of_its_term_is_said_at_its_field_and_stores_nothing(as_clerk, draft):
    days, other = (field(as_clerk, draft, label) for label in ("Days to answer", "Other terms"))
    typed = {
        days: "banana",
        other: "versions: banana",
        "new": "instrument.adoption",
        "new_strength": "states",
    }
    typed |= {"new_terms": "adopted: banana"}
    stands = as_it_stands(as_clerk, draft, "2.2")
    errors = as_clerk.post(page_of(draft, "2.2"), {**stands, **typed}).context["form"].errors
    assert "“Days to answer” must be a number, like 10" in errors[days][0]
    assert "must be days with commas between them" in errors[other][0]
    assert "“Adopted on” must be a day, a month or a year" in errors["new_terms"][0]
    assert answering(draft).terms["days"] == "7"


def test_a_value_that_was_read_so_may_stay_while_the_rest_is_mended(as_clerk, draft):
    for said in draft.understood["statements"]:
        if said["provision"] == "direction.timely-response":
            said["terms"]["days"] = "banana"
    draft.save()
    stands = as_it_stands(as_clerk, draft, "2.2")
    assert (
        as_clerk.post(page_of(draft, "2.2"), {**stands, "text": "Officers should reply."}).status_code == 302
    )
    assert answering(draft).terms["days"] == "banana"


@pytest.mark.parametrize(
    ("key", "name", "stored", "shown"),
    [
        (
            "concerns.councillor-route",
            "route",
            "chair>clerk>disciplinary",
            "chair, then clerk, then disciplinary",
        ),
        ("roles.equal-rights", "regardless_of", "status,party", "status, party"),
        ("direction.leadership", "final_decision", "councillors, on advice", "councillors, on advice"),
        ("direction.timely-response", "days", "10", "10"),
    ],
)
def test_a_term_comes_back_from_its_field_as_it_went_in(key, name, stored, shown):
    term = term_name(key, name)
    assert term_to_field(term, stored) == shown
    assert term_from_field(term, shown) == stored


@pytest.mark.parametrize("typed", ["chair > clerk", "chair then clerk", "chair,  then clerk", "chair>clerk"])
def test_steps_are_understood_however_they_are_joined(typed):
    assert term_from_field(term_name("concerns.councillor-route", "route"), typed) == "chair>clerk"
