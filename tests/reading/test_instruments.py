"""Other documents of a council that a text names."""

import pytest

from moothall.protocol.core.clauses import Clause, Protocol, Statement
from moothall.protocol.core.parties import Party
from moothall.protocol.core.strengths import Strength
from moothall.reading.particulars.instruments import (
    KINDS,
    Named,
    holds,
    is_named,
    leaning_on,
    named_by,
    named_in,
)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("as the councillors' Code of Conduct and standing orders say", ["code", "standing-orders"]),
        ("under the Social Media Policy", ["social-media"]),
        ("under the Media Policy", ["media"]),
        ("the Officers' Code of Conduct applies", ["officers-code"]),
        ("Standing Orders; standing orders again", ["standing-orders"]),
        ("the scheme of delegation and the Training Policy", ["delegation", "training"]),
        ("as is the policy of the council", []),
        ("This Member and Officer Protocol", []),
    ],
)
def test_instruments_are_known_by_kind(text, kinds):
    assert [named.kind for named in named_in(text)] == kinds


def test_one_of_no_known_kind_is_known_by_its_title():
    (named,) = named_in("Rooms are let under the Lettings Policy.")
    assert (named.kind, named.title, named.words) == ("", "Lettings Policy", "Lettings Policy")
    assert holds(["Lettings policy 2024"], named)
    assert not holds(["Allotments policy"], named)


def test_a_register_holds_an_instrument_under_any_title_of_its_kind():
    (named,) = named_in("under the grievance procedure")
    assert holds(["Grievance Policy (2025)"], named)
    assert not holds(["Disciplinary procedure"], named)
    assert not holds([], named)


@pytest.mark.parametrize(
    ("text", "of_officers", "kinds"),
    [
        ("They keep to the code of conduct.", False, ["code"]),
        ("They keep to the code of conduct.", True, ["officers-code"]),
        ("They help members to keep to the members' code of conduct.", True, ["code"]),
        ("The Code of Conduct for Employees applies.", False, ["officers-code"]),
    ],
)
def test_the_code_of_officers_is_told_from_that_of_members(text, of_officers, kinds):
    assert [named.kind for named in named_in(text, of_officers)] == kinds


def _protocol(*rows):
    """Clauses as (reference, text), or as (reference, text, provision, whom it binds)."""
    return Protocol(
        "Marsh Parva",
        clauses=tuple(Clause(ref, text) for ref, text, *_ in rows),
        statements=tuple(
            Statement(said[0], ref, Strength.MUST, binds=frozenset(said[1:]) or None)
            for ref, _, *said in rows
            if said
        ),
    )


def test_each_instrument_that_a_protocol_names_has_its_clauses():
    protocol = _protocol(
        ("1", "Standing orders and the Lettings Policy apply."),
        ("2", "As the Standing Orders say, and standing orders alone."),
        ("3", "Officers keep to their code of conduct.", "conduct.codes", Party.OFFICER),
        ("4", "The code of conduct is kept to.", "conduct.codes"),
    )
    assert [(one.named.title, one.refs) for one in named_by(protocol)] == [
        ("standing orders", ("1", "2")),
        ("Lettings Policy", ("1",)),
        ("officers' code of conduct", ("3",)),
        ("members' code of conduct", ("4",)),
    ]


def test_a_clause_leans_on_what_it_names_and_on_what_goes_with_what_it_states():
    protocol = _protocol(
        ("1", "The disciplinary procedure may follow."),
        ("2", "There is a formal way to complain.", "concerns.disciplinary"),
        ("3", "Officers keep to their own.", "conduct.codes", Party.OFFICER),
        ("4", "All keep to what was agreed.", "conduct.codes"),
        ("5", "Rooms are let under the Lettings Policy."),
    )
    named = named_by(protocol)
    assert leaning_on(protocol, named, "disciplinary", "How we deal with misconduct") == ("1", "2")
    assert leaning_on(protocol, named, "officers-code", "Staff handbook") == ("3",)
    assert leaning_on(protocol, named, "code", "Code") == ("4",)
    assert leaning_on(protocol, named, "", "Lettings policy 2024") == ("5",)
    assert leaning_on(protocol, named, "", "Allotments policy") == ()


@pytest.mark.parametrize(
    ("kind", "title", "held"),
    [
        ("grievance", "Sorting things out at work", ["grievance"]),
        ("grievance", "Grievance procedure and disciplinary procedure", ["grievance", "disciplinary"]),
        ("", "Disciplinary procedure", ["disciplinary"]),
        ("code", "Code of Conduct", ["code"]),
        ("officers-code", "Code of Conduct", ["officers-code"]),
    ],
)
def test_an_entry_is_what_its_kind_says_and_what_its_title_says(kind, title, held):
    kinds = ("grievance", "disciplinary", "code", "officers-code")
    found = [one for one in kinds if is_named(Named(one, KINDS[one], ""), kind, title)]
    assert found == held
