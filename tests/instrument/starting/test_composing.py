"""The text that answers make: every provision, the council's own nation, numbers without a gap."""

import re
from itertools import product

import pytest

from moothall.instrument.starting.composing import For, asked, compose
from moothall.instrument.starting.model import questions, sections
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.strengths import Strength
from moothall.protocol.core.terms import term_names
from tests.instrument.starting.texts import CHOICES, ENGLISH, FULL, WELSH, answered

COUNCILS = {"england": ENGLISH, "wales": WELSH}


def text_of(council, given):
    return " ".join(clause.text for clause in compose(council, given).clauses)


@pytest.mark.parametrize(
    "nonsense", [{"groups": "perhaps"}, {"nothing": "yes"}, {"copies": ""}, {"copies": "silent"}]
)
def test_an_answer_that_is_none_counts_as_not_given(nonsense):
    assert compose(ENGLISH, nonsense) == compose(ENGLISH, {})


def test_an_answer_to_a_question_that_no_longer_arises_changes_nothing():
    assert compose(ENGLISH, {"groups": "no", "ungrouped": "no"}) == compose(ENGLISH, {})
    assert "ungrouped" not in answered({"groups": "no"})
    assert answered({"groups": "yes"})["ungrouped"] == "yes"


@pytest.mark.parametrize("council", COUNCILS.values(), ids=COUNCILS)
def test_the_full_choice_states_every_provision(council):
    stated = {statement.provision for statement in compose(council, FULL).statements}
    assert stated == set(CATALOGUE)


@pytest.mark.parametrize("council", COUNCILS.values(), ids=COUNCILS)
@pytest.mark.parametrize("given", CHOICES.values(), ids=CHOICES)
def test_every_clause_states_something_and_is_numbered_in_its_section(council, given):
    protocol = compose(council, given)
    assert {statement.clause for statement in protocol.statements} == {one.ref for one in protocol.clauses}
    section, place, heading = 0, 0, ""
    for clause in protocol.clauses:
        if clause.heading != heading:
            section, place, heading = section + 1, 0, clause.heading
        place += 1
        assert clause.ref == f"{section}.{place}"
        assert clause.quoted


@pytest.mark.parametrize("council", COUNCILS.values(), ids=COUNCILS)
def test_no_word_is_left_open_whatever_is_answered(council):
    for question in questions():
        for answer in question.answers:
            for groups in ("yes", "no"):
                protocol = compose(council, {"groups": groups, question.name: answer.value})
                terms = [value for one in protocol.statements for value in one.terms.values()]
                assert not re.search(r"[{}\[\]_]", " ".join([clause.text for clause in protocol.clauses]))
                assert not [value for value in terms if not value or "{" in value]


def test_clauses_point_at_clauses_that_are_there():
    for council, given in product(COUNCILS.values(), CHOICES.values()):
        protocol = compose(council, given)
        refs = {clause.ref for clause in protocol.clauses}
        named = re.findall(r"[Pp]aragraph (\d+\.\d+)", text_of(council, given))
        assert named
        assert set(named) <= refs


def test_every_condition_names_an_answer_that_can_be_given():
    known = {question.name: {answer.value for answer in question.answers} for question in questions()}
    held = [clause.when for section in sections() for clause in section.clauses]
    for when in [*held, *(question.when for question in questions())]:
        for name, values in when.items():
            assert set(values) <= known[name]


def test_a_question_is_asked_after_those_on_which_it_hangs():
    seen = set()
    for question in questions():
        assert set(question.when) <= seen
        seen.add(question.name)
        assert question.suggested in {answer.value for answer in question.answers}


def test_there_are_no_more_questions_than_a_clerk_has_patience_for():
    assert 15 <= len(list(asked({}))) <= len(questions()) <= 25


def test_every_term_has_a_name_that_pages_know():
    for statement in compose(ENGLISH, FULL).statements:
        known = {term.name for term in term_names(statement.provision)}
        assert set(statement.terms) <= known, statement


def test_what_leaves_the_council_in_wales_goes_to_the_ombudsman():
    english, welsh = text_of(ENGLISH, {}), text_of(WELSH, {})
    assert "Ombudsman" not in english
    assert "Localism Act 2011" in english
    assert "Public Services Ombudsman for Wales" in welsh
    assert "local resolution" in welsh
    assert "Localism Act" not in welsh


def test_a_principal_authority_that_is_known_is_named():
    assert "the Monitoring Officer of Elm District Council" in text_of(ENGLISH, {})
    assert "The Monitoring Officer of the principal authority may" in text_of(WELSH, {})


def test_a_council_of_any_name_keeps_it():
    name = "St {council}’s %s Parish Council"
    assert name in compose(For(name, Nation.ENGLAND), {}).clauses[0].text


@pytest.mark.parametrize(
    ("question", "value", "provision", "strength"),
    [
        ("copies", "should", "correspondence.no-silent-copies", Strength.SHOULD),
        ("copies", "must", "correspondence.no-silent-copies", Strength.MUST),
        ("chair_letters", "exception", "correspondence.chair-letters", Strength.NORMALLY),
        ("chair_letters", "never", "correspondence.chair-letters", Strength.MUST),
        ("decline", "yes", "roles.councillor-role-only", Strength.MAY),
        ("decline", "no", "roles.councillor-role-only", None),
        ("inspection", "brief", "access.no-roving", None),
        ("panel", "council", "concerns.personnel-panel", None),
        ("groups", "no", "groups.equal-notice", None),
        ("groups", "no", "groups.no-party-politics", Strength.MUST),
        ("staff", "one", "roles.line-management", None),
    ],
)
def test_an_answer_sets_the_strength_or_leaves_the_provision_out(question, value, provision, strength):
    stated = [one for one in compose(ENGLISH, {question: value}).statements if one.provision == provision]
    assert {one.strength for one in stated} == ({strength} if strength else set())


@pytest.mark.parametrize(
    ("given", "provision", "terms"),
    [
        ({"response": "two-five"}, "direction.timely-response", {"days": "5", "acknowledge_days": "2"}),
        ({"papers": "10"}, "meetings.agenda-items", {"papers_days": "10"}),
        ({"review": "two-yearly"}, "instrument.review", {"review_interval": "2 years in May"}),
        ({"panel": "sub-committee"}, "concerns.personnel-panel", {"panel": "personnel sub-committee"}),
        ({"route": "clerk"}, "conduct.private-criticism", {"to": "clerk"}),
        ({"route": "clerk"}, "concerns.councillor-route", {"route": "clerk>chair>disciplinary"}),
    ],
)
def test_an_answer_sets_the_terms(given, provision, terms):
    stated = next(one for one in compose(ENGLISH, given).statements if one.provision == provision)
    assert terms.items() <= stated.terms.items()


def test_the_name_of_the_chair_runs_through_the_text():
    text = text_of(ENGLISH, {"chair": "mayor", "route": "chair"})
    assert "The mayor and the chairs of committees" in text
    assert "made in private to the mayor" in text
    assert "the deputy mayor takes the place of the mayor" in text
