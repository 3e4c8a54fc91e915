from datetime import date

import pytest

from moothall.protocol.acts.enquiries import AskEnquiry
from moothall.protocol.core.clauses import Nation
from moothall.protocol.core.parties import BOTH, OFFICERS, Party
from moothall.protocol.core.provisions import LawRule, Provision, content, contrary, follows, missing, shown
from moothall.protocol.core.rulings import Manner
from moothall.protocol.core.strengths import Kind, Strength


@pytest.mark.parametrize(
    "key", ["via-clerk", "direction.", "Direction.via-clerk", "direction.via_clerk", "a.b.c", "direction.-x"]
)
def test_a_wrong_key(key):
    with pytest.raises(ValueError, match="not a provision's key"):
        Provision(key, Kind.GUARD, says="It asks.", effect="It shows.", ware="1")


@pytest.mark.parametrize(
    ("says", "effect", "stated"),
    [("", "It shows.", {"ware": "1"}), ("It asks.", "", {"ware": "1"}), ("It asks.", "It shows.", {})],
)
def test_words_and_references_are_required(says, effect, stated):
    with pytest.raises(ValueError, match="says, effect"):
        Provision("roles.distinct", Kind.NORM, says=says, effect=effect, **stated)


def test_references_are_split_and_councils_spelt():
    provision = Provision(
        "roles.distinct", Kind.NORM, says="It asks.", effect="It shows.", st_helens="2.1(a), 3.1 (second)"
    )
    assert provision.stated == {"st-helens": ("2.1(a)", "3.1 (second)")}
    assert provision.binds == BOTH
    assert repr(provision) == "Provision('roles.distinct')"


def test_checks_stand_under_their_provision():
    provision = Provision(
        "roles.distinct", Kind.NORM, says="It asks.", effect="It shows.", binds=OFFICERS, ware="1"
    )

    @provision.bears_on(AskEnquiry, party=Party.OFFICER)
    def check(_act, _adopted):
        return None

    provision.not_yet(AskEnquiry, when=bool)
    first, second = provision.rules
    assert (first.acts, first.party, first.check) == ((AskEnquiry,), Party.OFFICER, check)
    assert (second.acts, second.party, second.check, second.when) == ((AskEnquiry,), None, None, bool)


def test_a_law_rule_names_its_source():
    with pytest.raises(ValueError, match="without a source"):
        LawRule("law.made-up", says="It asks.", source="", since=date(2020, 1, 1))


def test_a_law_rule_holds_in_both_nations_and_without_end_unless_it_says_so():
    law = LawRule("law.made-up", says="It asks.", source="An Act", since=date(2020, 1, 1))
    assert (law.nations, law.until, law.strength) == (frozenset(Nation), date.max, Strength.LAW)
    assert not law.check_it
    guidance = LawRule(
        "law.made-up", says="It asks.", source="A code", since=date(2020, 1, 1), guidance=True, check_it=True
    )
    assert (guidance.strength, guidance.check_it) == (Strength.GUIDANCE, True)


def test_what_a_check_can_say():
    assert content("Fine.").manner is Manner.CONTENT
    assert shown("An aim.").manner is Manner.SHOWN
    said = contrary("It goes against it.", "Do this.", "ask-enquiry", ["A line"])
    assert (said.manner, said.way, said.instead, said.adds) == (
        Manner.CONTRARY,
        "Do this.",
        "ask-enquiry",
        ("A line",),
    )
    assert follows("It brings.", ["A line"]).adds == ("A line",)
    asked = missing("authority", "Which?")
    assert (asked.manner, asked.fact, asked.why) == (None, "authority", "Which?")
