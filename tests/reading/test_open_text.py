"""ODT files: lists and the numbers that LibreOffice counts, tables, notes, what is hidden or struck out."""

import pytest

from moothall.reading.formats import open_document
from moothall.reading.values import Unreadable

from .making import odt
from .reads import clauses, lines

STYLES = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="&#xf0b7;"/></text:list-style>'
)


def _item(*inner: str, more: str = "") -> str:
    return f"<text:list-item{more}>{''.join(inner)}</text:list-item>"


def _list(*items: str, more: str = ' text:style-name="L"') -> str:
    return f"<text:list{more}>{''.join(items)}</text:list>"


def _p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_lists_within_lists_are_numbered_as_their_style_says():
    inner = _list(_item(_p("b"), _list(_item(_p("c")), more="")), _item(_p("d")), more="")
    body = _list(_item(_p("a"), inner), _item(_p("e")))
    assert lines(odt(body, automatic=STYLES)) == ["1. a", "(a) b", "• c", "(b) d", "2. e"]


def test_a_list_continues_starts_where_told_and_has_paragraphs_without_a_number():
    body = (
        _list(_item(_p("a"), _p("more of a")), more=' text:style-name="L" xml:id="one"')
        + _p("between")
        + _list(_item(_p("b")), more=' text:style-name="L" text:continue-numbering="true"')
        + _list(_item(_p("c")))
        + _list(_item(_p("d")), more=' text:style-name="L" text:continue-list="one"')
        + _list(_item(_p("e"), more=' text:start-value="7"'))
    )
    assert lines(odt(body, automatic=STYLES)) == [
        "1. a", "more of a", "between", "2. b", "1. c", "2. d", "7. e",
    ]  # fmt: skip


def test_headings_are_numbered_by_the_outline():
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    head = '<text:h text:outline-level="{}">{}</text:h>'
    body = head.format(1, "Start") + head.format(2, "One") + head.format(2, "Two") + head.format(1, "End")
    assert lines(odt(body, styles=outline)) == ["1. Start", "1.1 One", "1.2 Two", "2. End"]


def test_a_paragraph_style_may_bring_the_list_along():
    style = '<style:style style:name="P1" style:family="paragraph" style:list-style-name="L"/>'
    assert lines(odt(_list(_item(_p("a", "P1")), more=""), automatic=STYLES + style)) == ["1. a"]


def test_spaces_breaks_links_notes_frames_and_fields_are_read():
    note = (
        "<text:note "
        'text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>An '
        "Act.</text:p></text:note-body></text:note>"
    )
    frame = "<draw:frame><draw:text-box><text:p>In a frame.</text:p></draw:text-box></draw:frame>"
    body = _p(
        f'One<text:s text:c="3"/>two<text:tab/><text:a>three</text:a>{note}<text:line-break/>four{frame}'
    )
    assert lines(odt(body)) == ["One two three", "four", "In a frame.", "Footnotes", "(1) An Act."]


def test_what_was_struck_out_noted_or_hidden_is_not_read_and_changes_are_told():
    struck = "<text:deletion><text:p>Gone.</text:p></text:deletion>"
    changes = (
        f"<text:tracked-changes><text:changed-region>{struck}</text:changed-region></text:tracked-changes>"
    )
    hidden = '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>'
    body = (
        changes
        + _p(
            "Kept<office:annotation><text:p>A remark.</text:p></office:annotation> open<text:span "
            'text:style-name="T9">secret</text:span>.'
        )
        + '<text:section text:display="none"><text:p>Hidden.</text:p></text:section>'
        + "<text:table-of-content><text:index-body><text:p>1. Start "
        "2</text:p></text:index-body></text:table-of-content>"
    )
    document = open_document(odt(body, automatic=hidden))
    assert [line.text for line in document.lines] == ["Kept open."]
    assert "tracked changes" in document.remarks[0]


def test_tables_are_read_cell_by_cell():
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    head = f"<table:table-row>{cell('Matter')}{cell('Officers')}</table:table-row>"
    head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    row = f"<table:table-row>{cell('Ask.')}<table:covered-table-cell/>{cell('Answer.')}</table:table-row>"
    assert lines(odt(f"<table:table>{head}{row}</table:table>")) == [
        "Matter",
        "Officers",
        "Ask.",
        "Answer.",
    ]


def test_a_list_in_a_clause_gets_references():
    body = _p("3.1 They look for:") + _list(_item(_p("a"), _list(_item(_p("b")), _item(_p("c")), more="")))
    bullets = (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
        '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
    )
    assert list(clauses(odt(body, automatic=bullets))) == ["3.1", "3.1(a)", "3.1(a)(i)", "3.1(a)(ii)"]


def test_a_locked_file_is_told():
    with pytest.raises(Unreadable, match="password"):
        open_document(odt(_p("x"), manifest="<m><manifest:encryption-data/></m>"))
