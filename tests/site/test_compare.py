"""The same act under five protocols: the page, its questions, and whose words it shows."""

import itertools
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from moothall.protocol.acts import ACTS
from moothall.protocol.core.strengths import Outcome
from moothall.protocol.typical import TYPICAL
from moothall.site import judging, profiles
from moothall.site.compare import answered, protocols
from tests.builders import a_council, in_force

DAY = date(2026, 6, 8)


def page(**given):
    response = Client().get(reverse("compare"), given)
    assert response.status_code == 200
    return response


def outcomes(name, **given):
    typical = next(one for one in TYPICAL if one.name == name)
    act = judging.act_of(typical.with_answers(given, DAY))
    return {
        profile: answered(profiles.load(profile), act).ruling.outcome.words for profile in profiles.names()
    }


@pytest.mark.django_db
@pytest.mark.parametrize("given", [{"act": "nothing"}, {"act": "letter", "copies": "<script>"}, {"x": "\0"}])
def test_an_address_that_asks_for_nothing_known_shows_the_first_there_is(given):
    response = page(**given)
    assert "<script>" not in response.content.decode()
    assert len(response.context["answers"]) == 5


@pytest.mark.parametrize("typical", TYPICAL, ids=lambda one: one.name)
def test_every_combination_of_answers_is_an_act(typical):
    names = [[(question.name, answer.value) for answer in question.answers] for question in typical.questions]
    for chosen in itertools.product(*names):
        assert typical.facts["act"] in ACTS
        judging.act_of(typical.with_answers(dict(chosen), DAY))


@pytest.mark.parametrize("typical", TYPICAL, ids=lambda one: one.name)
def test_no_question_is_idle(typical):
    """Each question can change the act, and its names are unique, so that an answer is never lost."""
    assert len({question.name for question in typical.questions}) == len(typical.questions)
    for question in typical.questions:
        acts = {
            judging.act_of(typical.with_answers({question.name: answer.value}, DAY))
            for answer in question.answers
        }
        assert len(acts) == len(question.answers)


def test_there_are_a_dozen_and_each_has_a_name_of_its_own():
    assert len(TYPICAL) == 12
    assert len({one.name for one in TYPICAL}) == 12


def test_councils_differ():
    blind = outcomes("letter", copies="blind")
    assert blind["pitstone"] == Outcome.NEEDS_REASON.words
    assert blind["ware"] == Outcome.SILENT.words
    assert set(outcomes("appoint", paid="yes").values()) == {Outcome.REFUSED.words}
    assert Outcome.REFUSED.words not in outcomes("appoint", paid="no").values()


def shown(profile, name, **given):
    typical = next(one for one in TYPICAL if one.name == name)
    act = judging.act_of(typical.with_answers(given, DAY))
    return [finding.source for finding in answered(profiles.load(profile), act).shown]


def test_what_decided_is_shown_and_aims_are_not():
    assert shown("pitstone", "letter", copies="blind") == ["correspondence.no-silent-copies"]
    assert "correspondence.confidential-marking" in shown("pitstone", "confidential", grounds="yes")
    assert shown("pitstone", "letter", copies="none") == ["correspondence.no-silent-copies"]
    assert shown("ware", "letter", copies="blind") == []


@pytest.mark.django_db
def test_the_page_shows_five_answers_with_their_clauses_in_short_and_is_marked_as_a_demo():
    text = " ".join(page(act="letter", copies="blind").content.decode().split())
    for name in profiles.names():
        assert profiles.facts(name).council in text
    assert profiles.load("pitstone").clause("5(1)").text in text
    assert "in Moothall's words" in text.replace("&#x27;", "'")
    assert "This is a demonstration" in text
    assert 'id="copies-blind" name="copies" type="radio" value="blind" checked' in text


@pytest.mark.django_db
def test_only_a_demo_councils_own_words_are_quoted():
    real = a_council("pitstone", name="Another Pitstone")
    version = in_force(real, "pitstone").version
    version.understood["clauses"][0]["text"] = "Words of its own."
    version.save()
    assert [one.council for one in protocols(DAY)] == [
        profiles.facts(name).council for name in profiles.names()
    ]
    type(real).objects.update(demo=True)
    found = {one.council: one for one in protocols(DAY)}
    assert found["Another Pitstone"].clauses[0].text == "Words of its own."


@pytest.mark.django_db
def test_a_demo_council_before_its_adoption_is_shown_by_its_profile():
    council = a_council("ware", demo=True)
    in_force(council, "ware", since=date(2026, 6, 9))
    assert protocols(DAY)[3] == profiles.load("ware")
    assert protocols(date(2026, 6, 9))[3].council == council.name
