"""What gives effect to a provision: a check or a page, and never a mere promise."""

from moothall.protocol.chapters import CATALOGUE
from moothall.site.effects import gives_effect, shown_on_pages


def test_what_is_merely_provided_for_has_no_effect():
    assert not gives_effect("roles.corporate-decision")
    assert not gives_effect("instrument.unheard-of")


def test_checks_and_pages_give_effect():
    assert gives_effect("instrument.adoption")
    assert "direction.workloads" in shown_on_pages()
    assert shown_on_pages() <= CATALOGUE.keys()
