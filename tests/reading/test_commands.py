"""Demands put as commands, and lists of what to do and what not to do."""

import pytest

from moothall.protocol.core.strengths import Strength
from moothall.reading.language.commands import command_in, commands
from moothall.reading.language.words import canonical
from moothall.reading.structure.piece import Piece
from moothall.reading.understanding import understand


@pytest.mark.parametrize(
    "text",
    [
        "Support in front of residents, and no undermining",
        "Contact by way of the office",
        "Respect for the clerk's time",
        "If you think the rule is wrong you may say so",
        "Reading the papers beforehand is wise",
    ],
)
def test_what_only_begins_like_a_command_is_none(text):
    assert command_in(canonical(text)) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Read the pack beforehand.", "read the"),
        ("Support the decision once it is made.", "support the"),
        ("Please answer every councillor alike.", "answer every"),
        ("If a matter worries you, tell the clerk.", "tell the"),
    ],
)
def test_a_command_begins_with_its_verb(text, told):
    sentence = canonical(text)
    place = command_in(sentence)
    assert place is not None
    assert sentence[slice(*place)] == told


@pytest.mark.parametrize("lead", ["What councillors do", "Who does what", "What we do not do here", ""])
def test_a_heading_that_only_describes_commands_nothing(lead):
    assert not commands(canonical(lead))


@pytest.mark.parametrize("lead", ["COUNCILLORS DO", "Staff do not:", "Please don't:", "Do:"])
def test_a_heading_that_says_do_or_do_not_commands(lead):
    assert commands(canonical(lead))


def _strengths(text, lead=""):
    return {each.key: each for each in understand(Piece("1", text, 1, lead=lead))}


def test_a_command_is_a_must_and_says_in_which_words():
    (stated,) = _strengths("Read the agenda papers before the meeting.").values()
    assert (stated.key, stated.strength) == ("meetings.preparation", Strength.MUST)
    assert stated.words == "Read the"


def test_what_stands_under_do_not_must_not_be_done():
    under = _strengths("Shout at or threaten anybody.", "COUNCILLORS DO NOT")["conduct.no-bullying"]
    described = _strengths("Shout at or threaten anybody.", "WHAT HAPPENED")["conduct.no-bullying"]
    assert (under.strength, described.strength) == (Strength.MUST, Strength.STATES)
    assert [str(party) for party in under.binds] == ["councillor"]
