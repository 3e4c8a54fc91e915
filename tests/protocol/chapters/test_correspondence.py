import pytest

from moothall.protocol.acts.letters import (
    ForwardLetter,
    Recipient,
    RequestOfficialLetter,
    SendLetter,
    SendOfficialLetter,
)
from moothall.protocol.core.parties import Role
from moothall.protocol.core.rulings import Manner

from ..judging import DAY, answer, judged, only


def letter(**facts):
    return SendLetter(**{"who": Role.CLERK, "on": DAY} | facts)


def official(**facts):
    return SendOfficialLetter(**{"who": Role.CLERK, "on": DAY} | facts)


def forward(**facts):
    return ForwardLetter(**{"who": Role.COUNCILLOR, "on": DAY, "marked_confidential": True} | facts)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (letter(copied_councillors=("Brook",)), "refused"),
        (letter(blind_copied_councillors=("Brook",)), "refused"),
        (letter(who=Role.OFFICER, copied_councillors=("Brook",)), "refused"),
        (letter(copied_councillors=("Brook",), to=Recipient.OFFICER), "silent"),
        (letter(copied_councillors=("Brook",), who=Role.COUNCILLOR), "silent"),
        (letter(copied_others=(Recipient.OFFICER,)), "permitted"),
        (letter(), "permitted"),
    ],
)
def test_no_silent_copies(act, expected):
    assert answer("correspondence.no-silent-copies", act) == expected


def test_with_a_reason_the_copy_goes_out_and_the_addressee_is_told():
    act = letter(copied_councillors=("Brook",), blind_copied_councillors=("Ash",), reason="Both chair it.")
    ruling = judged("correspondence.no-silent-copies", act, "should")
    assert ruling.outcome.words == "permitted with conditions"
    assert ruling.adds == ("The addressee is told that a copy goes to: Brook, Ash.",)
    assert answer("correspondence.no-silent-copies", letter(copied_councillors=("Brook",)), "should") == (
        "needs a reason"
    )


def test_copy_notice_names_open_and_blind_copies_once_each():
    act = letter(copied_councillors=("Brook", "Ash"), blind_copied_councillors=("Ash", "Thorn"))
    ruling = judged("correspondence.copy-notice", act, "should")
    assert ruling.outcome.words == "permitted with conditions"
    assert ruling.adds == ("CC Councillor Brook", "CC Councillor Ash", "CC Councillor Thorn")
    assert "blind" in only(ruling).why


def test_copy_notice_says_nothing_of_blind_copies_where_there_are_none():
    finding = only(judged("correspondence.copy-notice", letter(copied_councillors=("Brook",))))
    assert "blind" not in finding.why
    assert finding.adds == ("CC Councillor Brook",)


def test_copy_notice_without_copies_is_silent():
    assert answer("correspondence.copy-notice", letter()) == "silent"
    assert (
        answer("correspondence.copy-notice", letter(who=Role.CHAIR, copied_councillors=("Ash",))) == "silent"
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Role.COUNCILLOR, "refused"),
        (Role.GROUP_LEADER, "refused"),
        (Role.PUBLIC, "refused"),
        (Role.CHAIR, "silent"),
        (Role.VICE_CHAIR, "silent"),
        (Role.CLERK, "permitted"),
        (Role.OFFICER, "permitted"),
        (Role.ACTING_OFFICER, "permitted"),
    ],
)
@pytest.mark.parametrize("who", [Role.CLERK, Role.COUNCILLOR])
def test_officer_signs(who, name, expected):
    act = official(who=who, in_name_of=name, commits_council=False)
    assert answer("correspondence.officer-signs", act) == expected


def test_officer_signs_shows_the_way_by_the_clerk():
    act = official(in_name_of=Role.COUNCILLOR, commits_council=False)
    finding = judged("correspondence.officer-signs", act).findings[0]
    assert (finding.manner, finding.instead) == (Manner.CONTRARY, "request-official-letter")


def test_a_draft_as_a_request_is_what_officer_signs_provides():
    act = RequestOfficialLetter(who=Role.COUNCILLOR, on=DAY)
    assert answer("correspondence.officer-signs", act) == "permitted"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"in_name_of": Role.CHAIR, "occasion": "a letter to a Minister"}, "needs a reason"),
        ({"in_name_of": Role.VICE_CHAIR, "occasion": "condolence"}, "needs a reason"),
        ({"in_name_of": Role.CHAIR, "occasion": " "}, "asks occasion"),
        ({"in_name_of": Role.COUNCILLOR}, "silent"),
        ({"in_name_of": Role.CLERK}, "silent"),
    ],
)
def test_chair_letters(facts, expected):
    act = official(commits_council=False, **facts)
    assert answer("correspondence.chair-letters", act, "normally") == expected


def test_a_chairs_letter_with_occasion_and_reason_goes_out():
    act = official(
        in_name_of=Role.CHAIR,
        commits_council=False,
        occasion="condolence",
        reason="The family knew the chair.",
    )
    ruling = judged("correspondence.chair-letters", act, "normally")
    assert ruling.outcome.words == "permitted with conditions"
    assert "condolence" in ruling.findings[0].why


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"in_name_of": Role.COUNCILLOR, "commits_council": True}, "refused"),
        ({"in_name_of": Role.CHAIR, "commits_council": True}, "refused"),
        (
            {"in_name_of": Role.CHAIR, "commits_council": True, "authority": True, "reason": "urgent"},
            "refused",
        ),
        ({"in_name_of": Role.CHAIR}, "asks commits_council and commits_council"),
        ({"in_name_of": Role.CHAIR, "commits_council": False}, "permitted"),
        ({"in_name_of": Role.CLERK, "commits_council": True}, "silent"),
        ({"in_name_of": Role.CLERK}, "silent"),
    ],
)
def test_no_commitment_by_councillor(facts, expected):
    facts = {"authority": True} | facts
    assert answer("correspondence.no-commitment-by-councillor", official(**facts)) == expected


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (forward(), "refused"),
        (forward(to=Recipient.COMPLAINANT), "refused"),
        (forward(who=Role.OFFICER), "refused"),
        (forward(to=Recipient.COUNCILLOR), "permitted"),
        (forward(to=Recipient.OFFICER), "permitted"),
        (forward(marked_confidential=False), "silent"),
        (forward(from_officer=False), "silent"),
        (forward(to_councillor=False), "silent"),
        (letter(confidential=True), "asks what_is_confidential and why_confidential"),
        (letter(confidential=True, what_is_confidential="Names"), "asks why_confidential"),
        (letter(confidential=True, why_confidential="Privacy"), "asks what_is_confidential"),
        (
            letter(confidential=True, what_is_confidential=" ", why_confidential="x"),
            "asks what_is_confidential",
        ),
        (letter(confidential=True, to=Recipient.OFFICER), "silent"),
        (letter(confidential=True, who=Role.COUNCILLOR), "silent"),
        (letter(), "silent"),
    ],
)
def test_confidential_marking(act, expected):
    assert answer("correspondence.confidential-marking", act) == expected


def test_nothing_is_marked_while_a_word_is_missing():
    act = letter(confidential=True, what_is_confidential=" ", why_confidential="Privacy")
    assert judged("correspondence.confidential-marking", act).findings == ()


MARKED = {"confidential": True, "what_is_confidential": "Two names", "why_confidential": "They asked for it."}


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (letter(**MARKED, copied_others=(Recipient.COMPLAINANT,)), "refused"),
        (letter(**MARKED, copied_others=(Recipient.OFFICER, Recipient.THIRD_PARTY)), "refused"),
        (letter(**MARKED, copied_others=(Recipient.OFFICER,)), "permitted with conditions"),
        (letter(**MARKED, copied_others=(Recipient.THIRD_PARTY,), to=Recipient.OFFICER), "silent"),
        (letter(**MARKED, copied_others=(Recipient.THIRD_PARTY,), who=Role.COUNCILLOR), "silent"),
        (letter(copied_others=(Recipient.COMPLAINANT,)), "silent"),
    ],
)
def test_a_marked_letter_is_not_copied_outside(act, expected):
    assert answer("correspondence.confidential-marking", act) == expected


def test_a_marked_letter_says_what_and_why():
    act = letter(confidential=True, what_is_confidential="Two names", why_confidential="They asked for it.")
    ruling = judged("correspondence.confidential-marking", act, "should")
    assert ruling.outcome.words == "permitted with conditions"
    assert ruling.adds == (
        "Confidential: Two names",
        "Shared in confidence because: They asked for it.",
    )
