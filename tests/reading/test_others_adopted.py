"""When another document was adopted says nothing of the protocol's own adoption."""

import pytest

from moothall.reading.reader import read
from moothall.reading.structure.piece import Piece
from moothall.reading.understanding import understand

OTHERS = (
    "The Council's Code of Conduct was adopted in 2021 and applies beside this protocol.",
    "It sits alongside the Code of Conduct adopted in 2021.",
    "The standing orders, which were adopted by the Council on 4 May 2020, apply.",
    "The Council adopted its Code of Conduct in July 2012.",
    "The Code of Conduct for Members (adopted 3 May 2021) applies.",
    "The Council's media policy was approved on 3 May 2021.",
)


@pytest.mark.parametrize("text", OTHERS)
def test_another_documents_adoption_is_not_the_protocols(text):
    assert "instrument.adoption" not in {one.key for one in understand(Piece("1", text, 1))}


@pytest.mark.parametrize(
    "text",
    [
        "This protocol was adopted with the Code of Conduct on 4 May 2021.",
        "This policy was adopted in 2021.",
        "Adopted by Full Council on 4 May 2021.",
    ],
)
def test_the_protocols_own_is(text):
    (found,) = (one for one in understand(Piece("1", text, 1)) if one.key == "instrument.adoption")
    assert found.terms["adopted"].startswith("2021")


def test_only_its_own_is_the_documents_fact():
    text = (
        "Protocol on Councillors and Officers\n\n1. General\n"
        "1.1 Councillors must not give instructions to individual members of staff.\n"
        "1.2 Councillors should contact officers through the Clerk.\n"
        f"1.3 {OTHERS[0]}"
    )
    assert read(text.encode(), "protocol.txt").adoption.adopted is None
    own = f"{text}\n1.4 This protocol was adopted by Full Council on 14 May 2024."
    assert read(own.encode(), "protocol.txt").adoption.adopted == "2024-05-14"
