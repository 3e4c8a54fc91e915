"""What a file shows besides its clauses."""

from moothall.reading.lint import beside_the_text
from moothall.reading.reader import read
from moothall.reading.structure.asides import heads_inside
from moothall.reading.values import Aside, Line

from .lint.documents import VILLAGE, kinds, reading

HEAD = "HOLLIN BECK PARISH COUNCIL"
CUT = VILLAGE.replace(
    "3.5 Advice from officers must be impartial.",
    f"3.5 Advice from officers must be impartial and\n\n{HEAD}\n\nfree from politics.",
).replace("\n4. If something", f"\n{HEAD}\n\n4. If something")
COVER = (
    "CEMETERY MANAGEMENT PLAN\n\nThis paper says how councillors and officers work together.\n\n" + VILLAGE
)


def test_a_page_head_in_the_middle_of_a_sentence_is_kept_with_its_clause():
    assert reading(CUT).asides == (
        Aside("cover", "Hollin Beck Parish Council"),
        Aside("header", HEAD, "3.5"),
    )
    assert kinds(CUT) == ["page-header"]


def test_between_sentences_it_is_no_fault():
    between = VILLAGE.replace("\n3.5 Advice", f"\n{HEAD}\n\n3.5 Advice").replace(
        "\n4. If", f"\n{HEAD}\n\n4. If"
    )
    assert [one for one in reading(between).asides if one.kind == "header"] == []
    assert kinds(between) == []


def test_another_documents_title_on_the_cover_is_found():
    assert Aside("cover", "CEMETERY MANAGEMENT PLAN") in reading(COVER).asides
    assert "other-title" in kinds(COVER)
    assert "other-title" not in kinds(COVER.replace("CEMETERY MANAGEMENT PLAN", "STAFF AND MEMBER POLICY"))
    assert "other-title" not in kinds(COVER.replace("CEMETERY MANAGEMENT PLAN", "GOVERNANCE"))


def test_what_only_the_file_shows_can_be_told_apart():
    assert [one.kind for one in beside_the_text(reading(CUT))] == ["page-header"]
    assert [one.kind for one in beside_the_text(reading(COVER))] == ["other-title"]
    assert beside_the_text(read(VILLAGE.encode(), "protocol.txt")) == ()


def test_a_head_is_inside_a_sentence_only_where_that_goes_on():
    first, head, after = Line("Officers give advice"), Line(HEAD), Line("that is impartial.")
    assert [one.text for one in heads_inside([first, head, after], [first, after])] == [HEAD]
    for before, then in (
        ("Officers give advice.", "that is impartial."),
        ("Officers give advice", "That is impartial."),
    ):
        one, two = Line(before), Line(then)
        assert heads_inside([one, head, two], [one, two]) == ()
