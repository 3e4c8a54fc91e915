from datetime import date, timedelta

import pytest

from moothall.protocol.acts.enquiries import AskEnquiry, AttachToEnquiry
from moothall.protocol.acts.offices import RecordAbsence
from moothall.protocol.core.clauses import Nation, Protocol
from moothall.protocol.core.parties import COUNCILLORS, OFFICERS, Party, Role
from moothall.protocol.core.provisions import LawRule, Provision, content, contrary, follows, missing, shown
from moothall.protocol.core.rulings import DutyOwed, Manner
from moothall.protocol.core.strengths import Kind, Strength
from moothall.protocol.judge import Judge, law_alone

from .judging import DAY, ask, in_a_word, only, stating

KEY = "roles.made-up"


def made_up(said, kind=Kind.GUARD, *, party=None, binds=COUNCILLORS):
    """A provision whose check says this of every enquiry; it breaks where that is an error."""
    provision = Provision(KEY, kind, says="It asks.", effect="It shows.", binds=binds, ware="1")

    @provision.bears_on(AskEnquiry, party=party)
    def check(_act, _adopted):
        if isinstance(said, Exception):
            raise said
        return said

    return provision


def made_up_law(said, **facts):
    law = LawRule("law.made-up", **{"says": "It asks.", "source": "An Act, s.1", "since": DAY} | facts)

    @law.bears_on(AskEnquiry)
    def check(_act, _adopted):
        return said

    return law


def ruled(provision, strength="must", act=None, **facts):
    return Judge(stating((KEY, strength)), [provision], []).judge(act or ask(**facts))


AGAINST = contrary("You go against it.", "Do this instead.", "attach-to-enquiry")
DUTY = DutyOwed("answer", "officer asked", "asker", 7, DAY, "")


@pytest.mark.parametrize("error", [ValueError("x"), KeyError("y"), RecursionError()])
@pytest.mark.parametrize("strength", ["must", "expects", "states", "may"])
@pytest.mark.parametrize("kind", Kind)
def test_a_check_that_breaks_refuses(error, strength, kind):
    ruling = ruled(made_up(error, kind), strength, reason="It is urgent.")
    assert ruling.outcome.words == "refused"
    assert only(ruling).manner is Manner.FAILED
    assert not ruling.can_be_performed


@pytest.mark.parametrize("nonsense", [True, "permitted", 7])
def test_a_check_that_answers_nonsense_refuses(nonsense):
    assert in_a_word(ruled(made_up(nonsense))) == "refused"


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("strength", "expected"),
    [
        ("law", "refused"),
        ("guidance", "needs a reason"),
        ("must", "refused"),
        ("should", "needs a reason"),
        ("normally", "needs a reason"),
        ("may", "needs a reason"),
        ("expects", "permitted"),
        ("states", "permitted"),
    ],
)
def test_what_a_contrary_act_meets(kind, strength, expected):
    ruling = ruled(made_up(AGAINST, kind), strength)
    assert ruling.outcome.words == ("permitted" if kind is Kind.NORM else expected)
    finding = only(ruling)
    assert (finding.source, finding.strength, finding.manner) == (KEY, Strength(strength), Manner.CONTRARY)
    assert (finding.why, finding.way, finding.instead) == (AGAINST.why, AGAINST.way, AGAINST.instead)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("strength", [strength.value for strength in Strength])
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (content("Fine."), "permitted"),
        (shown("An aim."), "silent"),
        (missing("authority", "Which?"), "asks authority"),
        (None, "silent"),
    ],
)
def test_what_else_a_check_says_weighs_the_same_at_every_strength(said, expected, strength, kind):
    assert in_a_word(ruled(made_up(said, kind), strength)) == expected


@pytest.mark.parametrize("strength", [strength.value for strength in Strength])
def test_what_follows_follows_whatever_the_strength_and_is_offered_under_may(strength):
    ruling = ruled(made_up(follows("It brings.", ["A line"], [DUTY]), Kind.DUTY), strength)
    offered = strength == "may"
    assert ruling.outcome.words == ("permitted" if offered else "permitted with conditions")
    assert ruling.adds == ("A line",)
    (owed,) = ruling.duties
    assert (owed.what, owed.days, owed.source, owed.offered) == ("answer", 7, KEY, offered)
    assert [clause.ref for clause in owed.clauses] == ["1"]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [("", "needs a reason"), ("  \n", "needs a reason"), ("It is urgent.", "permitted with conditions")],
)
def test_comply_or_explain(reason, expected):
    assert ruled(made_up(AGAINST), "should", reason=reason).outcome.words == expected


def test_no_reason_lifts_a_refusal():
    assert ruled(made_up(AGAINST), "must", reason="It is urgent.").outcome.words == "refused"


def test_the_strongest_finding_decides():
    protocol = stating((KEY, "must"), ("roles.day-to-day", "must"))
    lenient = Provision("roles.day-to-day", Kind.GUARD, says="It asks.", effect="It shows.", ware="1")
    lenient.bears_on(AskEnquiry)(lambda _act, _adopted: content("Fine."))
    for provisions in ([made_up(AGAINST), lenient], [lenient, made_up(AGAINST)]):
        ruling = Judge(protocol, provisions, []).judge(ask())
        assert ruling.outcome.words == "refused"
        assert [finding.source for finding in ruling.deciding] == [KEY]
        assert len(ruling.findings) == 2


def test_an_unknown_stands_beside_findings_and_cannot_be_performed():
    fine = made_up(content("Fine."))
    fine.bears_on(AskEnquiry)(lambda _act, _adopted: missing("authority", "Which?"))
    ruling = ruled(fine)
    assert ruling.outcome.words == "permitted"
    assert not ruling.can_be_performed
    assert (ruling.unknowns[0].fact, ruling.unknowns[0].question, ruling.unknowns[0].source) == (
        "authority",
        "Which?",
        KEY,
    )


def test_a_clause_counts_for_those_whom_it_binds():
    assert in_a_word(ruled(made_up(AGAINST, binds=OFFICERS))) == "silent"
    assert in_a_word(ruled(made_up(AGAINST, binds=OFFICERS), act=ask(who=Role.CLERK))) == "refused"
    assert in_a_word(ruled(made_up(AGAINST, binds=OFFICERS, party=Party.OFFICER))) == "refused"
    protocol = stating((KEY, "must", {}, OFFICERS), (KEY, "should", {}, COUNCILLORS))
    judge = Judge(protocol, [made_up(AGAINST)], [])
    assert in_a_word(judge.judge(ask(who=Role.COUNCILLOR))) == "needs a reason"
    assert in_a_word(judge.judge(ask(who=Role.OFFICER))) == "refused"


def test_a_check_of_another_kind_of_act_says_nothing():
    assert ruled(made_up(AGAINST), act=AttachToEnquiry(who=Role.COUNCILLOR, on=DAY)).findings == ()


@pytest.mark.parametrize("strength", ["must", "may", "states"])
def test_what_is_provided_for_without_effect_permits_nothing_and_is_left_to_read(strength):
    provision = Provision(KEY, Kind.DUTY, says="It asks.", effect="It shows.", ware="1")
    provision.not_yet(AskEnquiry, when=lambda act: act.under_foi)
    judge = Judge(stating((KEY, strength)), [provision], [])
    assert judge.judge(ask()).findings == ()
    assert not judge.judge(ask()).left_to_read
    ruling = judge.judge(ask(under_foi=True))
    assert (ruling.outcome.words, only(ruling).manner) == ("silent", Manner.NOT_YET)
    assert ruling.left_to_read


def test_a_when_that_breaks_refuses():
    provision = Provision(KEY, Kind.DUTY, says="It asks.", effect="It shows.", ware="1")
    provision.not_yet(AskEnquiry, when=lambda act: act.nothing_of_the_sort)
    assert in_a_word(ruled(provision)) == "refused"


def by_law(law, act=None, nation=Nation.ENGLAND):
    return Judge(Protocol("Little Whitmoor", nation), [], [law]).judge(act or ask())


def test_law_refuses_whatever_the_protocol_permits():
    judge = Judge(stating((KEY, "must")), [made_up(content("Fine."))], [made_up_law(AGAINST)])
    ruling = judge.judge(ask(reason="It is urgent."))
    assert ruling.outcome.words == "refused"
    assert ruling.deciding[0].citation == "An Act, s.1"


def test_guidance_needs_a_reason():
    law = made_up_law(AGAINST, guidance=True)
    assert by_law(law).outcome.words == "needs a reason"
    assert by_law(law, ask(reason="It is urgent.")).outcome.words == "permitted with conditions"


def test_a_law_not_yet_begun():
    law = made_up_law(AGAINST, since=DAY + timedelta(1))
    assert by_law(law).findings == ()
    assert by_law(law, ask(on=DAY + timedelta(1))).outcome.words == "refused"


def test_a_law_that_has_ended():
    law = made_up_law(AGAINST, since=date(2000, 1, 1), until=DAY)
    assert by_law(law).outcome.words == "refused"
    assert by_law(law, ask(on=DAY + timedelta(1))).findings == ()


def test_a_law_of_one_nation():
    law = made_up_law(AGAINST, nations=[Nation.WALES])
    assert by_law(law).findings == ()
    assert by_law(law, nation=Nation.WALES).outcome.words == "refused"


def test_a_law_that_breaks_refuses():
    law = made_up_law(None)
    law.bears_on(AskEnquiry)(lambda act, _: act.nothing_of_the_sort)
    assert only(by_law(law)).manner is Manner.FAILED


def test_where_no_protocol_is_in_force_only_law_applies():
    act = RecordAbsence(who=Role.CLERK, on=DAY)
    assert law_alone(Nation.WALES).judge(act).outcome.words == "silent"
    assert law_alone(Nation.WALES) is law_alone(Nation.WALES)
    assert law_alone(Nation.WALES).protocol.nation is Nation.WALES


def test_the_protocol_speaks_before_the_law():
    judge = Judge(stating((KEY, "must")), [made_up(AGAINST)], [made_up_law(AGAINST)])
    assert [finding.source for finding in judge.judge(ask()).findings] == [KEY, "law.made-up"]


def test_judging_twice_gives_the_same():
    judge = Judge(stating((KEY, "must")), [made_up(AGAINST)], [])
    assert judge.judge(ask()) == judge.judge(ask())
