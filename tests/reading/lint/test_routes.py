"""To whom concerns go."""

from moothall.reading.lint import Weight

from .documents import VILLAGE, found, kinds, village


def line(number: str) -> str:
    """The clause of that number, whole."""
    return next(line for line in VILLAGE.splitlines() if line.startswith(number))


ROUTE, OTHERS, CODE = line("4.2"), line("4.3"), line("4.6")
TO_CLERK = (
    "4.2 A councillor who is dissatisfied with the work of the Clerk or another employee should raise it with the "
    "Clerk."
)


def test_a_concern_about_the_clerk_that_goes_to_the_clerk_first_is_to_be_put_right():
    text = village(
        without=ROUTE,
        instead=TO_CLERK,
    )
    (one,) = found(text)
    assert (one.kind, one.weight, one.ref) == ("route-to-subject", Weight.PUT_RIGHT, "4.2")


def test_a_concern_that_nobody_in_particular_raises_is_found_as_well():
    text = village(
        without=ROUTE, instead="4.2 A concern about the Clerk should be raised first with the Clerk."
    )
    (one,) = found(text)
    assert (one.kind, one.weight, one.ref) == ("route-to-subject", Weight.PUT_RIGHT, "4.2")
    text = village(
        without=ROUTE, instead="4.2 A concern about the Clerk should be raised first with the Chair."
    )
    assert "route-to-subject" not in kinds(text)


def test_one_that_reaches_the_clerk_after_the_chair_is_to_be_looked_at():
    text = village(
        without=ROUTE,
        instead="4.2 A councillor who is dissatisfied with the work of the Clerk or another employee should report it "
        "to the chair, who raises it with the Clerk.",
    )
    (one,) = found(text)
    assert (one.kind, one.weight) == ("route-to-subject", Weight.LOOK_AT)


def test_one_that_names_staff_alone_is_to_be_looked_at():
    text = village(
        without=ROUTE,
        instead="4.2 A councillor who has a concern about a member of staff should raise it with the Clerk.",
    )
    (one,) = found(text)
    assert (one.kind, one.weight) == ("route-to-subject", Weight.LOOK_AT)


def test_another_way_for_the_clerk_is_enough_wherever_it_stands():
    text = village(
        "If a concern is about the Clerk it is taken to the chair of the Staffing Committee.",
        without=ROUTE,
        instead=TO_CLERK,
    )
    assert kinds(text) == []


def test_cases_that_are_left_out_are_named():
    text = village(without=OTHERS, instead="4.3 People may ask for mediation.").replace(
        CODE, "4.6 Papers are kept."
    )
    (one,) = found(text)
    assert (one.kind, one.weight) == ("route-leaves-out", Weight.LOOK_AT)
    assert "the chair or one councillor" in one.says


def test_a_way_out_of_the_council_for_code_complaints_covers_chair_and_councillors():
    assert kinds(village(without=OTHERS, instead="4.3 People may ask for mediation.")) == []


def test_without_a_word_on_concerns_there_is_no_route_to_look_at():
    text = village()
    start, end = text.index("4. If something"), text.index("5. Adoption")
    text = text[:start] + text[end:].replace("5. Adoption", "4. Adoption").replace("5.1 This", "4.1 This")
    assert [kind for kind in kinds(text) if kind.startswith("route")] == []


def test_one_that_goes_to_the_clerk_even_where_it_is_the_clerk_is_to_be_put_right():
    says = "4.2 A councillor who is unhappy with an officer should tell the Clerk; "
    text = village(
        without=ROUTE,
        instead=says + "if the Clerk is the officer in question, it is still the Clerk who hears it.",
    )
    (one,) = found(text)
    assert (one.kind, one.weight) == ("route-to-subject", Weight.PUT_RIGHT)
    assert "concern about the Clerk goes first to the Clerk" in one.says
    text = village(
        without=ROUTE, instead=says + "if the Clerk is the officer in question, it goes to the chair."
    )
    assert kinds(text) == []


def test_a_request_concerning_the_work_of_staff_is_no_concern_about_them():
    assert kinds(village("Councillors address requests concerning the groundsman's work to the Clerk.")) == []


def test_the_head_of_a_principal_authoritys_staff_is_called_as_the_document_does():
    text = (
        "Wexcombe Vale District Council\n\nMembers and officers\n\n"
        "1. Concerns\n1.1 A member unhappy with an officer should go to that officer's Director and then to the "
        "Chief Executive.\n1.2 A written complaint under the councillors' Code of Conduct goes to the "
        "Monitoring Officer.\n\n2. Adoption\n2.1 Adopted by the Council on 12 May 2026, minute 14, and reviewed "
        "every year."
    )
    (one,) = found(text)
    assert (one.kind, one.weight) == ("route-to-subject", Weight.LOOK_AT)
    assert "goes to the director and then to the Chief Executive" in one.says
    assert "Clerk" not in one.says + one.do


def test_a_way_that_begins_with_the_clerk_is_no_other_way_for_a_concern_about_the_clerk():
    text = village(
        without=ROUTE,
        instead="4.2 A councillor's concern about staff: to the Clerk. A concern about the Clerk: to the Clerk first, "
        "then to the chair.",
    )
    (one,) = found(text)
    assert (one.kind, one.weight) == ("route-to-subject", Weight.PUT_RIGHT)
    assert one.words.startswith("A concern about the Clerk")
    for other in (
        "A councillor dissatisfied with the Clerk speaks to the chair.",
        "If it is the Clerk, tell the chair.",
        "Where the Clerk is concerned, the chair is told.",
    ):
        text = village(
            without=ROUTE, instead=f"4.2 A councillor's concern about staff is told to the Clerk. {other}"
        )
        assert kinds(text) == []


NO_CASES = (CODE, "4.6 Papers are kept.")


def without_cases(route: str) -> list[str]:
    """The kinds found where nothing but this says where a concern goes."""
    text = village(without=ROUTE, instead=f"4.2 {route}").replace(OTHERS, "4.3 People may ask for mediation.")
    return kinds(text.replace(*NO_CASES))


def test_a_route_that_ends_with_the_clerk_or_the_chair_leaves_cases_out():
    assert "route-leaves-out" in without_cases("The matter goes to the Clerk and then to the Chair.")
    assert "route-leaves-out" in without_cases(
        "The matter goes to the Clerk, then to the Staffing Committee."
    )
    assert "route-leaves-out" in without_cases(
        "Papers go to the Clerk, then to the Chair, and last to the Staffing Committee."
    )


def test_a_route_by_the_clerk_and_the_chair_to_a_committee_leaves_nobody_out():
    route = "If talking fails, the matter goes to the Clerk, then to the Chair, and last to the Staffing Committee."
    assert "route-leaves-out" not in without_cases(route)


def test_another_who_takes_the_place_of_a_clerk_who_is_a_party_is_somebody_to_go_to():
    route = "Stage 1: the Clerk brings both together. Stage 2: the Panel hears a concern."
    text = f"{route}\n4.4 Where the Clerk is a party, the Chair takes the Clerk's place."
    both = village(without=ROUTE, instead=f"4.2 {text}").replace(OTHERS, "4.3 People may ask for mediation.")
    (one,) = [one for one in found(both.replace(*NO_CASES)) if one.kind == "route-leaves-out"]
    assert "Clerk" not in one.says
