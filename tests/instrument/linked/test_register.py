"""What the register holds, what in it is out of date, what it lacks, and which clauses lean on what."""

import json
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument.linked.queries import register, titles
from moothall.instrument.models import LinkedPolicy
from moothall.record.models import Entry
from moothall.road.perform import NotYours
from tests.builders import a_clerk, a_council, in_force

from .conftest import CONFIRM, DAY, MEND, REGISTER, SAID, TAKE_OUT, do, entered


def held(council, version=None, on=DAY):
    return register(council, on, version)


def only(council, version=None, on=DAY):
    (entry,) = held(council, version, on).entries
    return entry


def missing(council, version):
    return {one.named.kind: one.refs for one in held(council, version).missing}


def amended(version, changed):
    """A further version of which one clause reads otherwise."""
    said = json.loads(json.dumps(version.understood))
    for clause in said["clauses"]:
        if clause["ref"] == changed:
            clause["text"] += " Now otherwise."
    return ProtocolVersion.objects.create(council=version.council, label="amended", understood=said)


# Who keeps it


@pytest.mark.parametrize("what", [REGISTER, MEND, CONFIRM, TAKE_OUT])
def test_it_is_the_clerks_alone_to_keep(council, clerk, seat, warden, adoption, what):
    policy = entered(council)
    given = {**SAID, "policy": policy, "version": adoption.version, "leans": [], "why": "x"}
    for person in (seat, warden):
        with pytest.raises(NotYours):
            do(what, person, **given)
    assert LinkedPolicy.objects.get() == policy
    assert not Entry.objects.exists()


@pytest.mark.parametrize("what", [MEND, CONFIRM, TAKE_OUT])
def test_another_councils_entry_and_one_that_is_gone_are_left_alone(council, clerk, adoption, what):
    other = entered(a_council("ash-magna"))
    gone = entered(council)
    LinkedPolicy.objects.filter(pk=gone.pk).delete()
    for policy in (other, gone):
        with pytest.raises(NotYours):
            do(
                what,
                clerk,
                **{**SAID, "policy": policy, "version": adoption.version, "leans": [], "why": "x"},
            )
    assert LinkedPolicy.objects.get() == other


def test_what_is_entered_stands_there_and_in_the_journal(council, clerk, adoption):
    row = do(REGISTER, clerk, **SAID)
    assert only(council).policy == row
    entry = json.loads(Entry.objects.get().payload)
    assert (
        entry["sentence"]
        == "Bea Clark, Clerk, entered “Grievance policy” in the register of linked policies."
    )
    assert entry["details"] == {
        "version": "third edition",
        "adopted": "Monday 12 May 2025",
        "next review": "Sunday 31 May 2026",
        "where to find it": SAID["place"],
    }
    assert entry["clauses"]  # those that say it is read with other documents


def test_what_is_mended_says_something_else_and_keeps_its_clauses(council, clerk, adoption):
    row = do(REGISTER, clerk, **SAID)
    do(CONFIRM, clerk, policy=row, version=adoption.version, leans=["7(1)"])
    do(MEND, clerk, policy=row, **{**SAID, "version": "fourth edition", "review_due": None})
    entry = only(council, adoption.version)
    assert (entry.policy.version, entry.policy.review_due, entry.leans) == ("fourth edition", None, ("7(1)",))
    details = [json.loads(one.payload)["details"] for one in Entry.objects.order_by("number")]
    assert [one.get("version") for one in details] == ["third edition", None, "fourth edition"]


def test_what_is_taken_out_is_gone_and_shows_as_missing_where_it_is_named(council, clerk, adoption):
    row = do(REGISTER, clerk, **SAID)
    assert "grievance" not in missing(council, adoption.version)
    do(TAKE_OUT, clerk, policy=row, why="There is a new one")
    assert missing(council, adoption.version)["grievance"] == ("7(1)",)
    payload = json.loads(Entry.objects.latest("number").payload)
    assert payload["details"] == {"why": "There is a new one"}
    assert payload["outcome"] == "permitted with conditions"


def test_what_another_entry_stands_for_too_can_go_without_a_word(council, clerk, adoption):
    row = entered(council)
    entered(council, kind="", title="Grievance and disciplinary procedures; grievance procedure")
    do(TAKE_OUT, clerk, policy=row, why="Both are one now")
    assert json.loads(Entry.objects.get().payload)["outcome"] == "permitted"
    assert "grievance" not in missing(council, adoption.version)


# What is flagged


@pytest.mark.parametrize(
    ("due", "overdue"),
    [(DAY - timedelta(1), True), (DAY, False), (DAY + timedelta(1), False), (None, False)],
)
def test_a_review_is_overdue_from_the_day_after_its_last(council, due, overdue):
    entered(council, review_due=due)
    assert only(council).overdue is overdue


def test_what_is_named_and_not_registered_is_missing(council, adoption):
    assert missing(council, adoption.version) == {
        "code": ("1(3)", "3.expectations(2)(g)"),
        "training": ("3.officers(4)(i)",),
        "grievance": ("7(1)",),
        "disciplinary": ("7(5)",),
    }
    entered(council)
    entered(council, kind="", title="Code of Conduct 2024")
    assert set(missing(council, adoption.version)) == {"training", "disciplinary"}


def test_without_a_protocol_in_force_nothing_is_missing_and_no_clause_leans(council):
    entered(council)
    found = held(council)
    assert found.missing == ()
    assert (found.entries[0].leans, found.entries[0].suggested) == ((), ())


def test_another_councils_register_does_not_count(council, adoption):
    entered(a_council("ash-magna"))
    assert held(council, adoption.version).entries == ()
    assert "grievance" in missing(council, adoption.version)
    assert titles(council) == ()


def test_it_is_in_the_order_of_the_titles(council):
    for title in ("Standing orders", "Code of conduct", "Media policy"):
        entered(council, title=title)
    assert [entry.policy.title for entry in held(council).entries] == [
        "Code of conduct",
        "Media policy",
        "Standing orders",
    ]


# Which clauses lean on it


def test_clauses_are_suggested_until_the_clerk_confirms(council, clerk, adoption):
    row = entered(council)
    entry = only(council, adoption.version)
    assert (entry.leans, entry.suggested) == ((), ("7(1)", "7(3)"))
    assert held(council, adoption.version).by_clause == {}
    do(CONFIRM, clerk, policy=row, version=adoption.version, leans=["8", "7(1)", "not there"])
    entry = only(council, adoption.version)
    assert (entry.leans, entry.suggested) == (("7(1)", "8"), ())
    assert held(council, adoption.version).by_clause == {"7(1)": [row], "8": [row]}
    assert json.loads(Entry.objects.get().payload)["details"] == {"clauses": "7(1), 8"}


def test_that_none_leans_on_it_can_be_confirmed(council, clerk, adoption):
    row = entered(council)
    do(CONFIRM, clerk, policy=row, version=adoption.version, leans=[])
    entry = only(council, adoption.version)
    assert (entry.leans, entry.suggested) == ((), ())
    assert json.loads(Entry.objects.get().payload)["details"] == {"clauses": "none"}


def test_only_clauses_of_the_version_in_force_are_confirmed(council, clerk, adoption):
    row = entered(council)
    draft = ProtocolVersion.objects.create(council=council, understood=adoption.version.understood)
    with pytest.raises(NotYours):
        do(CONFIRM, clerk, policy=row, version=draft, leans=["7(1)"])
    with pytest.raises(NotYours):
        do(CONFIRM, clerk, date(2024, 3, 20), policy=row, version=adoption.version, leans=["7(1)"])
    row.refresh_from_db()
    assert (row.leans, row.leans_in) == ([], None)


def test_what_reads_the_same_in_the_next_version_stays_decided(council, clerk, adoption):
    row = entered(council)
    do(CONFIRM, clerk, policy=row, version=adoption.version, leans=["7(1)", "8"])  # and so not 7(3)
    entry = only(council, amended(adoption.version, "8"))
    assert (entry.leans, entry.suggested) == (("7(1)",), ())
    entry = only(council, amended(adoption.version, "7(1)"))
    assert (entry.leans, entry.suggested) == (("8",), ("7(1)",))
    entry = only(council, amended(adoption.version, "7(3)"))
    assert (entry.leans, entry.suggested) == (("7(1)", "8"), ("7(3)",))


def test_what_is_known_of_no_kind_leans_by_its_title(council, adoption):
    version = adoption.version
    version.understood["clauses"][0]["text"] = "Rooms are let under the Lettings Policy."
    ref = version.understood["clauses"][0]["ref"]
    assert [one.refs for one in held(council, version).missing if one.named.title == "Lettings Policy"] == [
        (ref,)
    ]
    entered(council, kind="", title="Lettings policy 2024")
    entry = only(council, version)
    assert (entry.kind, entry.suggested) == ("", (ref,))


# The check of a text


def test_the_check_of_a_version_knows_the_register(council, clerk, as_clerk):
    from moothall.instrument.checking.findings import checked
    from tests.instrument.desk import sent
    from tests.instrument.documents import TEXT

    sent(as_clerk, council, TEXT.replace("3.2 Councillors", "3.2 Under the Grievance Policy councillors"))
    draft = ProtocolVersion.objects.get()

    def unregistered():
        return [one.ref for one in checked(draft, DAY).look_at if one.kind == "instrument-unregistered"]

    assert unregistered() == []  # the register has not been begun
    entered(council, kind="media", title="Media policy")
    assert unregistered() == ["3.2"]
    entered(council, title="Sorting things out at work")
    assert unregistered() == []


# Costs


def test_many_entries_cost_no_more_queries_than_one(council, clerk, adoption):
    older = amended(adoption.version, "8")
    Adoption.objects.create(
        council=council, version=older, adopted_on=date(2024, 1, 1), in_force_from=date(2024, 1, 1)
    )

    def queries():
        with CaptureQueriesContext(connection) as made:
            held(council, adoption.version)
        return len(made)

    entered(council, leans=["8"], leans_in=older)
    one = queries()
    for number in range(30):
        entered(council, kind="", title=f"Policy {number}", leans=["8"], leans_in=older)
    entered(council, leans=["8"], leans_in=adoption.version)
    assert queries() == one <= 2


def test_the_versions_of_two_councils_are_held_apart(council, clerk, adoption):
    other = a_council("ash-magna")
    a_clerk(other, "Dee Else")
    theirs = in_force(other, "ware", date(2024, 3, 21))
    entered(council)
    assert missing(other, theirs.version).keys() == {"code", "officers-code", "grievance", "disciplinary"}
