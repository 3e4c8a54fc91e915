"""Asked again to acknowledge: what changed for whom since the version acknowledged before."""

import re
from datetime import date
from html import unescape

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from moothall.council.models import Adoption, ProtocolVersion
from moothall.instrument import changes, facts
from moothall.instrument.acknowledging import what_changed
from moothall.instrument.models import Acknowledgement
from moothall.instrument.queries import acknowledged_before, not_yet_acknowledged, to_acknowledge
from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Party, Role
from moothall.protocol.core.strengths import Strength
from moothall.road.perform import What, perform
from tests.builders import a_chair, a_council, a_councillor, standing
from tests.builders import at as moment
from tests.instrument.conftest import signed_in
from tests.instrument.desk import at

ACKNOWLEDGE = What(facts.acknowledge, changes.acknowledge)
OLD_DAY, NEW_DAY, DAY = date(2024, 5, 6), date(2026, 5, 4), date(2026, 6, 1)

ENQUIRIES = "Councillors must put their enquiries to the Clerk and not directly to other members of staff."
COPIES = "A letter from an officer to a councillor must never be copied in secret to another councillor."
CHAIRS = "The chair of a meeting should speak for the council to the press after asking the Clerk."
COUNCIL = "The council as a body must look at this protocol again once in every year that it stands."
COURTESY = "Everybody treats everybody else with courtesy and with respect at all times."
OWN = "The allotment wardens keep the keys of the lower gate and hand them over in autumn."

VIA, SILENT = "direction.via-clerk", "correspondence.no-silent-copies"
SPOKESPERSON, REVIEW = "media.chair-spokesperson", "instrument.review"


def text(*rows):
    """Clauses as (reference, words), or as (reference, words, provision, strength, whom it binds)."""
    return Protocol(
        "",
        clauses=tuple(Clause(ref, words) for ref, words, *_ in rows),
        statements=tuple(
            Statement(said[0], ref, Strength(said[1]), binds=frozenset(said[2:]) or None)
            for ref, _, *said in rows
            if said
        ),
    )


OLD = text(
    ("1", COURTESY),
    ("2", ENQUIRIES, VIA, "must", Party.COUNCILLOR),
    ("3", COPIES, SILENT, "must", Party.OFFICER),
    ("4", CHAIRS, SPOKESPERSON, "should", Party.CHAIR),
    ("5", COUNCIL, REVIEW, "must", Party.COUNCIL),
    ("6", OWN),
)
NEW = text(
    ("1", COURTESY),
    ("2", ENQUIRIES.replace("must", "should"), VIA, "should", Party.COUNCILLOR),
    ("3", COPIES.replace("must never", "should not"), SILENT, "should", Party.OFFICER),
    ("4", CHAIRS.replace("after asking", "once they have asked"), SPOKESPERSON, "should", Party.CHAIR),
    ("5", COUNCIL.replace("every year", "every second year"), REVIEW, "must", Party.COUNCIL),
    ("6", OWN.replace("autumn", "spring")),
)


def a_version(council, protocol, since, label):
    version = ProtocolVersion.objects.create(
        council=council, label=label, understood=msgspec.to_builtins(protocol)
    )
    Adoption.objects.create(council=council, version=version, adopted_on=since, in_force_from=since)
    return version


@pytest.fixture
def old(council):
    return a_version(council, OLD, OLD_DAY, "2024 edition")


@pytest.fixture
def new(council, old):
    return a_version(council, NEW, NEW_DAY, "2026 edition")


def read_it(held, version, on):
    perform(ACKNOWLEDGE, standing(held, on), {"version": version}, now=moment(on))


def refs(rows):
    return [(row.second or row.first).refs for row in rows]


def changed_for(person, version, *roles):
    found = what_changed(version, person, roles, DAY)
    assert found is not None
    return found


def page_of(client, council, version):
    response = client.get(at("acknowledge", council, pk=version.pk))
    assert response.status_code == 200
    return " ".join(unescape(response.content.decode()).split())


# Whom it is shown to


def test_the_first_acknowledgement_shows_no_differences(as_councillor, council, seat, new):
    assert acknowledged_before(new, seat.person) is None
    assert what_changed(new, seat.person, [Role.COUNCILLOR], DAY) is None
    page = page_of(as_councillor, council, new)
    assert "You acknowledged “" not in page
    assert "Clauses that bind you" not in page
    assert "I have read this version</button>" in page


def test_what_another_person_or_another_council_has_on_record_does_not_count(council, seat, warden, old, new):
    read_it(warden, old, OLD_DAY)
    other = a_council("ash-magna")
    elsewhere = a_version(other, OLD, OLD_DAY, "theirs")
    Acknowledgement.objects.create(
        council=other, version=elsewhere, person=seat.person, signed="Ada", at="2024-06-01T10:00Z"
    )
    assert acknowledged_before(new, seat.person) is None


def test_a_version_readopted_unchanged_asks_nobody(council, seat, clerk, warden, old):
    for held in (seat, clerk, warden):
        read_it(held, old, OLD_DAY)
    Adoption.objects.create(council=council, version=old, adopted_on=NEW_DAY, in_force_from=NEW_DAY)
    assert to_acknowledge(standing(seat, DAY)) is None
    assert not_yet_acknowledged(council, DAY) == []
    assert acknowledged_before(old, seat.person) is None


def test_of_several_versions_the_last_one_acknowledged_is_compared(council, seat, old, new):
    read_it(seat, old, OLD_DAY)
    between = a_version(council, NEW, date(2025, 5, 5), "2025 edition")
    read_it(seat, between, date(2025, 6, 2))
    assert acknowledged_before(new, seat.person).version == between
    found = changed_for(seat.person, new, Role.COUNCILLOR)
    assert (found.binding, found.others, found.otherwise) == ([], [], [])


# What binds whom


@pytest.mark.parametrize(
    ("roles", "binding", "others"),
    [
        ([Role.COUNCILLOR], ["2"], ["3", "4", "5", "6"]),
        ([Role.COUNCILLOR, Role.CHAIR], ["2", "4"], ["3", "5", "6"]),
        ([Role.VICE_CHAIR], ["2", "4"], ["3", "5", "6"]),
        ([Role.OFFICER], ["3"], ["2", "4", "5", "6"]),
        ([Role.CLERK], ["3", "5"], ["2", "4", "6"]),
        ([Role.ACTING_OFFICER], ["3", "5"], ["2", "4", "6"]),
        ([Role.COUNCILLOR, Role.CLERK], ["2", "3", "5"], ["4", "6"]),
    ],
)
def test_what_binds_their_capacity_comes_first(council, seat, old, new, roles, binding, others):
    read_it(seat, old, OLD_DAY)
    found = changed_for(seat.person, new, *roles)
    assert (refs(found.binding), refs(found.others)) == (binding, others)
    assert found.elsewhere == []


def test_whom_a_provision_usually_binds_counts_where_the_clause_says_nothing(council, seat):
    old = a_version(council, text(("2", ENQUIRIES, VIA, "must")), OLD_DAY, "old")
    new = a_version(council, text(("2", f"{ENQUIRIES} Always.", VIA, "must")), NEW_DAY, "new")
    read_it(seat, old, OLD_DAY)
    assert refs(changed_for(seat.person, new, Role.COUNCILLOR).binding) == ["2"]
    assert refs(changed_for(seat.person, new, Role.OFFICER).binding) == []


def test_whoever_is_bound_no_longer_is_told_so(council, seat):
    old = a_version(council, text(("2", ENQUIRIES, VIA, "must", Party.COUNCILLOR)), OLD_DAY, "old")
    new = a_version(council, text(("2", f"{ENQUIRIES} Or so.")), NEW_DAY, "new")
    read_it(seat, old, OLD_DAY)
    assert refs(changed_for(seat.person, new, Role.COUNCILLOR).binding) == ["2"]


def test_what_is_new_and_what_is_taken_out_say_so(council, seat):
    old = a_version(council, text(("1", COURTESY), ("2", OWN)), OLD_DAY, "old")
    new = a_version(
        council, text(("1", COURTESY), ("3", COPIES, SILENT, "must", Party.OFFICER)), NEW_DAY, "new"
    )
    read_it(seat, old, OLD_DAY)
    found = changed_for(seat.person, new, Role.OFFICER)
    assert [(row.tag, row.first, row.second.refs) for row in found.binding] == [("New", None, "3")]
    assert [(row.tag, row.first.refs, row.second) for row in found.others] == [("Taken out", "2", None)]


def test_what_reads_the_same_elsewhere_is_named_and_not_shown(council, seat):
    old = a_version(council, text(("1", COURTESY), ("2", OWN)), OLD_DAY, "old")
    new = a_version(council, text(("1", COURTESY), ("2A", OWN)), NEW_DAY, "new")
    read_it(seat, old, OLD_DAY)
    found = changed_for(seat.person, new, Role.COUNCILLOR)
    assert (found.binding, found.others, found.elsewhere) == ([], [], ["2A (was 2)"])


# What Moothall answers otherwise


@pytest.mark.parametrize(
    ("roles", "via", "copies"),
    [
        ([Role.COUNCILLOR], True, False),
        ([Role.CHAIR], True, False),
        ([Role.OFFICER], False, True),
        ([Role.CLERK], False, True),
        ([Role.COUNCILLOR, Role.OFFICER], True, True),
    ],
)
def test_acts_of_their_capacity_alone_are_told_of(council, seat, old, new, roles, via, copies):
    read_it(seat, old, OLD_DAY)
    told = " ".join(one.sentence for one in changed_for(seat.person, new, *roles).otherwise)
    assert ("A councillor asks a member of staff something" in told) is via
    assert ("An officer writes to a councillor and copies another councillor" in told) is copies
    assert "refused before, needs a reason now." in told


def test_what_a_chair_alone_does_is_not_told_to_other_councillors(council, seat):
    orders, said = (
        "direction.no-individual-instruction",
        "The chair of a committee must not instruct officers alone.",
    )
    old = a_version(council, text(("1", said, orders, "must", Party.CHAIR)), OLD_DAY, "old")
    new = a_version(council, text(("1", said, orders, "should", Party.CHAIR)), NEW_DAY, "new")
    read_it(seat, old, OLD_DAY)
    for role in (Role.CHAIR, Role.VICE_CHAIR):
        assert "by the chair" in changed_for(seat.person, new, role).otherwise[0].sentence
    for role in (Role.COUNCILLOR, Role.GROUP_LEADER, Role.CLERK):
        assert changed_for(seat.person, new, role).otherwise == []


def test_what_a_member_of_staff_alone_does_is_told_to_the_clerk_as_well(council, seat):
    manager, said = "roles.line-management", "Employees answer to their line managers and to nobody else."
    old = a_version(council, text(("1", said, manager, "must")), OLD_DAY, "old")
    new = a_version(council, text(("1", said, manager, "should")), NEW_DAY, "new")
    read_it(seat, old, OLD_DAY)
    for role in (Role.OFFICER, Role.CLERK):
        sentences = [one.sentence for one in changed_for(seat.person, new, role).otherwise]
        assert any(sentence.startswith("An employee returns a request") for sentence in sentences)


def test_what_is_tried_as_the_clerk_and_any_officer_does_is_told_to_each(council, seat):
    marking = "correspondence.confidential-marking"
    said = "Letters are marked as confidential where they have to be, with the reason for it."
    old = a_version(council, text(("1", said)), OLD_DAY, "old")
    new = a_version(council, text(("1", said, marking, "must")), NEW_DAY, "new")
    read_it(seat, old, OLD_DAY)
    marks = "An officer marks a letter to a councillor as confidential"
    for role in (Role.OFFICER, Role.CLERK, Role.ACTING_OFFICER):
        assert any(marks in one.sentence for one in changed_for(seat.person, new, role).otherwise)
    assert not any(marks in one.sentence for one in changed_for(seat.person, new, Role.COUNCILLOR).otherwise)


# The pages


def test_the_page_shows_old_and_new_words_what_binds_first(as_councillor, council, seat, old, new):
    read_it(seat, old, OLD_DAY)
    page = page_of(as_councillor, council, new)
    assert "On 6 May 2024 you acknowledged “2024 edition”, adopted" in page
    yours, others = page.index("Clauses that bind you"), page.index("The other clauses that changed")
    assert (
        page.index("What Moothall answers otherwise when you act") < yours < others < page.index("Confirm<")
    )
    first = page[yours:others]
    assert re.search(r"<del[^>]*><span[^>]*> \(left out: </span>must <", first)
    assert re.search(r"<ins[^>]*><span[^>]*> \(put in: </span>should <", first)
    assert "copied in secret" not in first
    assert "copied in secret" in page[others:]
    assert "typical acts that you do as Councillor" in page


def test_every_capacity_held_counts_whichever_one_acts_in(council, seat, old, new):
    read_it(seat, old, OLD_DAY)
    a_chair(council, seat)
    page = page_of(signed_in(seat.person), council, new)
    yours = page[page.index("Clauses that bind you") : page.index("The other clauses that changed")]
    assert "<strong>4</strong>" in yours


def test_a_person_in_two_councils_is_shown_what_binds_them_here(council, seat, old, new):
    read_it(seat, old, OLD_DAY)
    other = a_council("ash-magna")
    theirs = a_councillor(other, "Else Where")
    theirs.person = seat.person
    theirs.save()
    a_chair(other, theirs)
    page = page_of(signed_in(seat.person), council, new)
    yours = page[page.index("Clauses that bind you") : page.index("The other clauses that changed")]
    assert "<strong>4</strong>" not in yours


def test_where_nothing_differs_it_says_so(as_councillor, council, seat, old):
    again = a_version(council, OLD, NEW_DAY, "2026 edition")
    read_it(seat, old, OLD_DAY)
    page = page_of(as_councillor, council, again)
    assert "No clause reads otherwise, and Moothall answers everything you do as before." in page


def test_the_protocol_page_leads_there_only_whoever_has_read_an_earlier_version(
    as_councillor, as_clerk, council, seat, old, new
):
    read_it(seat, old, OLD_DAY)

    def page(client):
        return unescape(client.get(at("protocol", council)).content.decode())

    there = f'href="{at("acknowledge", council, pk=new.pk)}"'
    assert "On 6 May 2024 you acknowledged “2024 edition”, adopted" in page(as_councillor)
    assert there in page(as_councillor)
    assert there not in page(as_clerk)
    assert "I have read this version</button>" in page(as_clerk)
    assert as_councillor.post(at("acknowledge", council, pk=new.pk)).status_code == 302
    assert "See what changed for you" not in page(as_councillor)
    assert Acknowledgement.objects.filter(version=new, person=seat.person).exists()


def test_nobody_sees_how_another_person_stands(as_councillor, council, seat, warden, old, new):
    for held in (seat, warden):
        read_it(held, old, OLD_DAY)
    assert "Cy Dale" not in page_of(as_councillor, council, new)


def test_words_are_shown_as_text(as_councillor, council, seat):
    old = a_version(council, text(("1", f"{COURTESY} <script>alert(1)</script>")), OLD_DAY, "<b>old</b>")
    new = a_version(council, text(("1", f"{COURTESY} <script>alert(2)</script>")), NEW_DAY, "new")
    read_it(seat, old, OLD_DAY)
    page = as_councillor.get(at("acknowledge", council, pk=new.pk)).content
    assert b"<script>alert" not in page
    assert b"<b>old" not in page


def test_many_earlier_acknowledgements_cost_no_more_queries_than_one(as_councillor, council, seat, old, new):
    def queries():
        with CaptureQueriesContext(connection) as made:
            as_councillor.get(at("acknowledge", council, pk=new.pk))
        return len(made)

    read_it(seat, old, OLD_DAY)
    queries()
    one = queries()
    for year in (2021, 2022, 2023):
        read_it(seat, a_version(council, OLD, date(year, 1, 4), str(year)), date(year, 2, 1))
    assert queries() == one
