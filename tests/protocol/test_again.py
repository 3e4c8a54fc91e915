"""An act judged again needs none of the words that somebody wrote in it."""

from datetime import date

from hypothesis import assume, given, settings

from moothall.protocol.acts.enquiries import AskEnquiry
from moothall.protocol.acts.letters import ForwardLetter, Recipient, SendLetter
from moothall.protocol.again import as_kept, ends, kept, without_words
from moothall.protocol.core.parties import Role
from moothall.protocol.judge import Judge
from moothall.site import profiles
from tests.laws.strategies import acts

from .judging import stating

DAY = date(2026, 5, 4)


def a_letter(**more):
    return SendLetter(who=Role.OFFICER, on=DAY, blind_copied_councillors=("Dee Moor",), **more)


def test_what_cannot_be_read_any_more_is_no_act():
    assert as_kept('{"by": 1, "act": {"act": "no-such-act"}}', 1) is None
    assert as_kept("[]", 1) is None
    assert as_kept("{", 1) is None


def test_nobody_but_the_author_is_told_of_a_blind_copy():
    text = kept(a_letter(copied_others=(Recipient.OFFICER,), copied_councillors=("Ann Lea",)), 1)
    assert as_kept(text, 1).blind_copied_councillors
    other = as_kept(text, 2)
    assert (other.blind_copied_councillors, other.copied_others) == ((), ())
    assert len(other.copied_councillors) == 1


def test_neither_names_nor_reasons_are_kept():
    text = kept(a_letter(reason="Ada asked me to", why_confidential="Her illness"), 1)
    assert "Dee Moor" not in text
    assert "Ada" not in text
    assert "illness" not in text
    assert as_kept(text, 1).who is Role.OFFICER


def test_what_was_left_empty_stays_empty():
    act = as_kept(kept(a_letter(reason="  "), 1), 1)
    assert (act.reason, act.why_confidential) == ("", "")
    assert len(act.blind_copied_councillors) == 1


@settings(deadline=None)
@given(acts())
def test_every_act_is_judged_alike_without_its_words(act):
    again = as_kept(kept(act, 1), 1)
    assume(again is not None)  # some drawn figures no act can have, such as a longer time of no days
    assert again == without_words(act)
    for name in ("st-helens", "ware"):
        judge = Judge(profiles.load(name))
        assert ends(judge.judge(again)) == ends(judge.judge(act))
        assert [f.source for f in judge.judge(again).findings] == [
            f.source for f in judge.judge(act).findings
        ]


def test_the_same_act_ends_otherwise_where_protocols_differ():
    strict, silent = (Judge(profiles.load(name)).judge(a_letter()) for name in ("pitstone", "wadhurst"))
    assert ends(strict) != ends(silent)


def test_a_question_left_open_is_an_end_of_its_own():
    asked = Judge(profiles.load("pitstone")).judge(AskEnquiry(who=Role.COUNCILLOR, on=DAY, to=Role.OFFICER))
    assert ends(asked) == "more would have been asked first"


def test_a_clause_that_nothing_acts_on_ends_in_its_being_read():
    act = ForwardLetter(
        who=Role.COUNCILLOR, on=date(2026, 5, 4), to=Recipient.THIRD_PARTY, marked_confidential=True
    )
    held = Judge(stating(("conduct.confidentiality", "must"))).judge(act)
    assert ends(held) == "silent, with a clause to read yourself"
    assert ends(Judge(stating()).judge(act)) == "silent"
