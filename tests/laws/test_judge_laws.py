"""Laws of the judge, on any act under any protocol, against a slow reference evaluator."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from moothall.protocol.acts import ACTS
from moothall.protocol.acts.enquiries import AskEnquiry, Precedence
from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Statement
from moothall.protocol.core.parties import BOTH, Party, Role
from moothall.protocol.core.provisions import LawRule, Provision, content, contrary, follows, missing, shown
from moothall.protocol.core.rulings import Count, DutyOwed, Manner
from moothall.protocol.core.strengths import Kind, Outcome, Strength
from moothall.protocol.judge import Judge, law_alone
from moothall.protocol.law import LAW

from .reference import evaluate
from .strategies import DAY, REFS, acts, bearing_on, cases, nations, protocol_of, statements, wordings

PROVISIONS = tuple(CATALOGUE.values())
no_deadline = settings(deadline=None)


def as_reference(ruling):
    """A ruling in the terms of the reference."""
    return (
        ruling.outcome.words,
        [(f.source, f.outcome.words, [clause.ref for clause in f.clauses]) for f in ruling.findings],
        [(unknown.source, unknown.fact) for unknown in ruling.unknowns],
        [(duty.source, duty.what, duty.days, duty.offered) for duty in ruling.duties],
    )


@no_deadline
@given(cases(), nations)
def test_the_judge_agrees_with_the_reference(case, nation):
    act, held = case
    protocol = protocol_of(held, nation)
    assert as_reference(Judge(protocol).judge(act)) == evaluate(protocol, act, PROVISIONS, LAW)


DUTY = DutyOwed("answer", "officer asked", "asker", 7, DAY, "")
SAYINGS = (
    content("It is content."),
    contrary("It goes against it.", "Do this."),
    follows("It brings.", ["A line"], [DUTY]),
    shown("An aim."),
    missing("authority", "Which?"),
    None,
    ValueError("it broke"),
)


def saying(said):
    """A check that says this, worded afresh each time, or breaks."""

    def check(_act, _adopted):
        if isinstance(said, Exception):
            raise said
        return said and replace(said)

    return check


@st.composite
def made_up(draw):
    """Provisions and a law rule of any kind whose checks say anything, and statements of them."""
    provisions = []
    for name in ("one", "two", "three"):
        provision = Provision(
            f"roles.{name}",
            draw(st.sampled_from(list(Kind))),
            says="It asks.",
            effect="It shows.",
            binds=draw(st.frozensets(st.sampled_from(list(Party)), min_size=1)),
            ware="1",
        )
        party = draw(st.none() | st.sampled_from(list(Party)))
        provision.bears_on(AskEnquiry, party=party)(saying(draw(st.sampled_from(SAYINGS))))
        provisions.append(provision)
    law = LawRule("law.made-up", says="It asks.", source="An Act", since=DAY, guidance=draw(st.booleans()))
    law.bears_on(AskEnquiry)(saying(draw(st.sampled_from(SAYINGS))))
    held = draw(st.lists(statements([provision.key for provision in provisions]), max_size=8))
    return provisions, [law], held


@no_deadline
@given(made_up(), acts(AskEnquiry))
def test_the_judge_agrees_with_the_reference_on_anything_a_check_can_say(world, act):
    provisions, law, held = world
    protocol = protocol_of(held)
    assert as_reference(Judge(protocol, provisions, law).judge(act)) == evaluate(
        protocol, act, provisions, law
    )


@no_deadline
@given(made_up(), acts(AskEnquiry))
def test_refusal_beats_permission(world, act):
    provisions, law, held = world
    ruling = Judge(protocol_of(held), provisions, law).judge(act)
    assert ruling.outcome == max((f.outcome for f in ruling.findings), default=Outcome.SILENT)
    if any(finding.outcome is Outcome.REFUSED for finding in ruling.findings):
        assert ruling.outcome is Outcome.REFUSED
        assert not ruling.can_be_performed


@no_deadline
@given(made_up(), acts(AskEnquiry), wordings, st.sampled_from(list(Kind)))
def test_a_failing_rule_never_permits(world, act, wording, kind):
    provisions, law, held = world
    broken = Provision("roles.broken", kind, says="It asks.", effect="It shows.", ware="1")
    broken.bears_on(AskEnquiry, party=Party.OFFICER)(saying(ValueError("it broke")))
    held = [*held, Statement("roles.broken", "1", wording)]
    ruling = Judge(protocol_of(held), [*provisions, broken], law).judge(act)
    assert ruling.outcome is Outcome.REFUSED
    assert Manner.FAILED in {finding.manner for finding in ruling.findings}


@no_deadline
@given(made_up(), acts(AskEnquiry), wordings, st.sampled_from(list(Kind)))
def test_a_clause_that_nothing_acts_on_never_permits(world, act, wording, kind):
    provisions, law, held = world
    idle = Provision("roles.idle", kind, says="It asks.", effect="It shows.", ware="1")
    idle.not_yet(AskEnquiry, party=Party.OFFICER)
    without = Judge(protocol_of(held), [*provisions, idle], law).judge(act)
    held = [*held, Statement("roles.idle", "1", wording)]
    ruling = Judge(protocol_of(held), [*provisions, idle], law).judge(act)
    assert ruling.outcome is without.outcome
    assert ruling.left_to_read is (without.outcome is Outcome.SILENT)
    assert [finding.source for finding in ruling.findings if finding.manner is Manner.NOT_YET] == [
        "roles.idle"
    ]


@no_deadline
@given(cases(), st.data())
def test_order_and_duplicates_of_statements_do_not_matter(case, data):
    act, held = case
    assume(held)
    again = data.draw(st.lists(st.sampled_from(held), max_size=4))
    shuffled = data.draw(st.permutations([*held, *again]))
    first, second = Judge(protocol_of(held)).judge(act), Judge(protocol_of(shuffled)).judge(act)
    assert first == second


@no_deadline
@given(acts(), nations, st.data())
def test_a_silent_protocol_refuses_nothing_beyond_law(act, nation, data):
    elsewhere = sorted(set(CATALOGUE) - set(bearing_on(type(act))))
    held = data.draw(st.lists(statements(elsewhere), max_size=6))
    assert Judge(protocol_of(held, nation)).judge(act) == law_alone(nation).judge(act)
    law_on_this_kind = [law.key for law in LAW if any(type(act) in rule.acts for rule in law.rules)]
    if act.held_until is None and law_on_this_kind == ["law.term-of-office"]:
        assert law_alone(nation).judge(act).outcome is Outcome.SILENT


# A permission is no weaker or stricter kind of expectation: each weighs in another way, so they stand in no order.
STRICTER = {
    "states": ("expects", "normally", "should", "must"),
    "expects": ("normally", "should", "must"),
    "may": ("normally", "should", "must"),
    "normally": ("should", "must"),
    "should": ("must",),
    "must": ("must",),
}


@no_deadline
@given(cases(terms={"regardless_of": "status,party"}), st.data())
def test_a_stricter_strength_never_loosens_an_outcome(case, data):
    act, held = case
    assume(held)
    place = data.draw(st.integers(0, len(held) - 1))
    stricter = data.draw(st.sampled_from(STRICTER[held[place].strength.value]))
    hardened = [*held]
    hardened[place] = replace(held[place], strength=Strength(stricter))
    before, after = Judge(protocol_of(held)).judge(act), Judge(protocol_of(hardened)).judge(act)
    assert before.outcome <= after.outcome
    assert before.unknowns == after.unknowns


@no_deadline
@given(cases(terms={"regardless_of": "status,party"}), st.data())
def test_a_further_clause_never_loosens_an_outcome(case, data):
    act, held = case
    more = data.draw(statements(bearing_on(type(act)), terms={"regardless_of": "status,party"}))
    before, after = Judge(protocol_of(held)).judge(act), Judge(protocol_of([*held, more])).judge(act)
    assert before.outcome <= after.outcome


SEATS = (Role.COUNCILLOR, Role.CHAIR, Role.VICE_CHAIR, Role.GROUP_LEADER)
ABOUT_A_SEAT = {Party.CHAIR, Party.GROUP}


@no_deadline
@given(cases(binds=BOTH), st.sampled_from(SEATS), st.sampled_from(SEATS))
def test_seniority_never_changes_a_ruling(case, one, other):
    act, held = case
    judge = Judge(protocol_of(held))
    rulings = [judge.judge(replace(act, who=who)) for who in (one, other)]
    first, second = (
        (
            ruling.outcome,
            [(f.source, f.outcome, f.manner) for f in ruling.findings],
            ruling.unknowns,
            ruling.duties,
        )
        for ruling in rulings
    )
    assert first == second


@no_deadline
@given(acts(AskEnquiry), st.data(), st.sampled_from(Precedence), st.sampled_from(Precedence))
def test_the_ground_of_precedence_matters_to_equal_rights_alone(act, data, one, other):
    keys = [key for key in bearing_on(AskEnquiry) if key != "roles.equal-rights"]
    judge = Judge(protocol_of(data.draw(st.lists(statements(keys), max_size=8))))
    assert judge.judge(replace(act, precedence=one)) == judge.judge(replace(act, precedence=other))


@no_deadline
@given(cases(), nations)
def test_findings_are_sentences_and_name_ways_that_exist(case, nation):
    act, held = case
    ruling = Judge(protocol_of(held, nation)).judge(act)
    for finding in ruling.findings:
        assert finding.manner is not Manner.FAILED, finding
        assert finding.why[0].isupper() or finding.why[0].isdigit()
        assert finding.why.endswith(".")
        assert finding.instead == "" or finding.instead in ACTS
        if finding.manner is Manner.CONTRARY:
            assert finding.way.endswith(".")
    for unknown in ruling.unknowns:
        assert unknown.fact in type(act).__struct_fields__
        assert "?" in unknown.question
        assert not ruling.can_be_performed
    for duty in ruling.duties:
        assert duty.due is not None if duty.count is Count.FIXED else duty.days > 0
        assert {clause.ref for clause in duty.clauses} <= set(REFS)
