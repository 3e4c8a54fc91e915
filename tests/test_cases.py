"""Every case is answered as it says, and every effect has cases on both sides, council by council."""

from collections import defaultdict

import pytest

from moothall.protocol.chapters import CATALOGUE
from moothall.site import judging, profiles
from moothall.site.case_files import Case, Expected, WrongCase, cases, read_cases

# What Moothall gives effect to so far, and what the cases therefore have to cover.
IN_SCOPE = (
    *("correspondence.no-silent-copies", "correspondence.copy-notice", "correspondence.officer-signs"),
    *("correspondence.chair-letters", "correspondence.no-commitment-by-councillor"),
    *("correspondence.confidential-marking", "direction.via-clerk", "direction.no-individual-instruction"),
    *("direction.timely-response", "direction.workloads", "direction.within-law-and-policy"),
    *("roles.distinct", "roles.councillor-term", "roles.officer-to-council", "roles.equal-rights"),
    *("roles.day-to-day", "roles.clerk-instructions", "roles.line-management", "roles.councillor-role-only"),
    *("roles.external-representation", "instrument.purpose", "instrument.adoption", "instrument.review"),
    "conduct.courtesy",
)


def answer(case: Case, council: str):
    protocol = profiles.load(council)
    act = judging.act_of(case.facts)
    return judging.plain(protocol, act, judging.rule(protocol, act))


def duty(owed: dict) -> str:
    if owed["count"] == "fixed day":
        return f"{owed['what']}, by {owed['due']}{' (suggested)' if owed['suggested'] else ''}"
    return f"{owed['what']} within {owed['days']} {owed['count']}, by {owed['due']}"


def refs(findings: list[dict]) -> list[str]:
    return sorted({clause["ref"] for finding in findings for clause in finding["clauses"]})


def deciding(given: dict) -> list[str]:
    """What made the answer what it is; where nothing stands in the way, everything that speaks did."""
    return [finding["source"] for finding in given["findings"] if finding["outcome"] == given["outcome"]]


def differences(given: dict, expected: Expected) -> list[str]:
    """What differs, in sentences."""
    speaks = {finding["source"] for finding in given["findings"]} | {
        ask["source"] for ask in given["unknowns"]
    }
    found = []

    def compare(what: str, wanted, there) -> None:
        if wanted != there:
            found.append(f"{what}: expected {wanted}, got {there}")

    compare("outcome", expected.outcome, given["outcome"])
    because = sorted(expected.because)
    decided = sorted(set(deciding(given)))
    if given["outcome"] in ("refused", "needs a reason"):
        compare("because", because, decided)
    else:
        compare("because", because, [source for source in because if source in decided])
    compare("shown", expected.shown, tuple(source for source in expected.shown if source in speaks))
    compare("silent on", (), tuple(source for source in expected.silent_on if source in speaks))
    compare("unknowns", sorted(expected.unknowns), sorted({ask["fact"] for ask in given["unknowns"]}))
    if expected.clauses is not None:
        named = [finding for finding in given["findings"] if finding["source"] in expected.because]
        compare("clauses", sorted(expected.clauses), refs(named))
    if expected.duties is not None:
        compare("duties", sorted(expected.duties), sorted(map(duty, given["duties"])))
    if expected.adds is not None:
        compare(
            "adds",
            sorted(expected.adds),
            sorted({line for each in given["findings"] for line in each["adds"]}),
        )
    if expected.instead is not None:
        compare("instead", {expected.instead}, {each["instead"] for each in given["findings"]} - {""})
    return found


PAIRS = [(case, council) for case in cases() for council in case.expect]


@pytest.mark.parametrize(
    ("case", "council"), PAIRS, ids=[f"{case.file}: {case.name} ({council})" for case, council in PAIRS]
)
def test_case(case, council):
    differ = differences(answer(case, council), case.expect[council])
    assert not differ, f"{case.file}, “{case.name}”, {council}:\n  " + "\n  ".join(differ)


def sides() -> dict[tuple[str, str], set[str]]:
    """For each provision and council, the ways in which the cases that name it find it to speak."""
    found = defaultdict(set)
    for case, council in PAIRS:
        given = answer(case, council)
        expected = case.expect[council]
        for each in given["findings"]:
            if each["source"] in expected.named:
                found[each["source"], council].add(each["manner"])
        for ask in given["unknowns"]:
            if ask["fact"] in expected.unknowns:
                found[ask["source"], council].add("asked")
        for source in expected.silent_on:
            found[source, council].add("silent")
    return found


# Complying and contrary, or speaking and silent: cases have to fall on two of these sides.
SIDES = ({"content", "follows", "shown"}, {"contrary", "asked"}, {"silent"})


def test_every_effect_has_cases_on_both_sides_for_each_council_that_states_it():
    found = sides()
    stating = {
        (key, council)
        for council in profiles.names()
        for key in {said.provision for said in profiles.load(council).statements} & set(IN_SCOPE)
    }
    assert len(stating) > 60
    one_sided = {pair: found[pair] for pair in stating if sum(bool(found[pair] & side) for side in SIDES) < 2}
    assert one_sided == {}


def test_every_effect_is_silent_in_some_case_of_each_council_that_lacks_it():
    found = sides()
    lacking = {
        (key, council)
        for council in profiles.names()
        for key in set(IN_SCOPE) - {said.provision for said in profiles.load(council).statements}
    }
    assert sorted(pair for pair in lacking if found[pair] != {"silent"}) == []


def test_the_catalogue_has_every_provision_named_in_a_case():
    named = {key for case, council in PAIRS for key in case.expect[council].named}
    assert {key for key in named if not key.startswith("law.")} <= CATALOGUE.keys()


def test_two_cases_never_share_a_sentence():
    names = [case.name for case in cases()]
    assert len(set(names)) == len(names)


GOOD = """
- case: A clerk writes to a councillor
  on: 2026-06-08
  act: send-letter
  who: clerk
  expect:
    pitstone: {outcome: permitted}
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "who: clerk",
            "whom: clerk",
            "x.yaml, “A clerk writes to a councillor”: “send-letter” has no fact called “whom”",
        ),
        ("act: send-letter", "act: send-leter", "There is no kind of act called “send-leter”"),
        ("on: 2026-06-08", "on: tomorrow", "The fact “on” cannot be “tomorrow”"),
        ("outcome: permitted", "outcom: permitted", "what is expected cannot be understood"),
        ("pitstone:", "pitston:", "there is no profile called “pitston”"),
        ("    pitstone: {outcome: permitted}", "    {}", "it expects nothing of any council"),
        ("- case: A clerk", "- cases: A clerk", "every case begins with “case:”"),
    ],
)
def test_a_case_that_cannot_be_understood_is_named(old, new, says):
    assert [case.facts["who"] for case in read_cases("x.yaml", GOOD)] == ["clerk"]
    with pytest.raises(WrongCase) as error:
        list(read_cases("x.yaml", GOOD.replace(old, new)))
    assert says in str(error.value)


def test_a_file_that_is_no_list_is_named():
    with pytest.raises(WrongCase, match=r"x\.yaml: a file of cases is a list of cases\."):
        list(read_cases("x.yaml", "case: one"))


def test_differences_are_told_in_sentences():
    case = next(iter(read_cases("x.yaml", GOOD)))
    given = answer(case, "pitstone")
    assert differences(given, Expected(outcome=given["outcome"])) == []
    wrong = Expected(
        outcome="refused",
        because=("direction.workloads",),
        clauses=("9",),
        shown=("direction.workloads",),
        silent_on=("correspondence.no-silent-copies",),
        unknowns=("queue",),
        duties=("answer within 1 working days, by 2026-06-09",),
        adds=("a line",),
        instead="ask-enquiry",
    )
    told = [line.split(":")[0] for line in differences(given, wrong)]
    assert told == [
        "outcome",
        "because",
        "shown",
        "silent on",
        "unknowns",
        "clauses",
        "duties",
        "adds",
        "instead",
    ]
