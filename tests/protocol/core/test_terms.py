"""The table of terms: each is of a provision there is, and the reader gives no term that the table does not name."""

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.strengths import Kind
from moothall.protocol.core.terms import EXCEPT, TERMS, term_name, term_names


def test_every_row_is_of_a_provision_and_names_each_term_once():
    assert TERMS.keys() <= CATALOGUE.keys()
    for key, terms in TERMS.items():
        names = [term.name for term in terms]
        assert len(names) == len(set(names)), key
        assert all(term.label and term.example for term in terms), key


def test_what_binds_can_have_exceptions_and_an_aim_cannot():
    assert EXCEPT in term_names("direction.via-clerk", Kind.GUARD)
    assert EXCEPT not in term_names("conduct.courtesy", Kind.NORM)
    assert term_names("roles.unheard-of") == ()


def test_an_unknown_term_is_called_by_its_name():
    assert term_name("conduct.courtesy", "who_is_told").label == "Who is told"
    assert term_name("direction.timely-response", "days").label == "Days to answer"
