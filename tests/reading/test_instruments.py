"""Other documents of a council that a text names."""

import pytest

from moothall.reading.instruments import holds, named_in


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
