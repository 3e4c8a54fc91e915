"""What a DOCX file shows on the page, and nothing else of what it holds."""

import pytest

from moothall.reading.formats import open_document
from moothall.reading.reader import read

from .making import docx, levels, num, para, run
from .reads import clauses, lines

LEGAL = levels(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))


def _numbered(*places: tuple[int, int], numbering: str) -> list[str]:
    body = "".join(para(f"x{n}", number=place) for n, place in enumerate(places))
    return [line.split(" x")[0] for line in lines(docx(body, numbering=numbering))]


def test_levels_count_and_lower_ones_start_anew():
    shown = _numbered(
        (1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 2), (1, 0), (1, 1), numbering=LEGAL + num(1)
    )
    assert shown == ["1.", "1.1", "1.2", "(a)", "(i)", "(b)", "2.", "2.1"]


def test_two_lists_of_one_kind_count_on_unless_one_starts_anew():
    on = _numbered((1, 0), (2, 0), numbering=LEGAL + num(1) + num(2))
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    again = _numbered((1, 0), (2, 0), (2, 0), numbering=LEGAL + num(1) + num(2, inner=anew))
    assert (on, again) == (["1.", "2."], ["1.", "1.", "2."])


def test_a_list_can_show_one_level_its_own_way():
    own = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>'
    )
    assert _numbered((1, 0), (1, 0), numbering=LEGAL + num(1, inner=own)) == ["III)", "IV)"]


def test_a_level_may_never_start_anew_and_may_be_shown_in_figures():
    kept = levels(
        ("upperRoman", "%1."), ("decimal", "%1.%2"), more={1: '<w:lvlRestart w:val="0"/><w:isLgl/>'}
    )
    assert _numbered((1, 0), (1, 1), (1, 0), (1, 1), numbering=kept + num(1)) == ["I.", "1.1", "II.", "2.2"]


def test_numbers_come_from_styles_and_from_the_styles_these_are_based_on():
    styled = levels(
        ("decimal", "%1."),
        ("decimal", "%1.%2"),
        more={0: '<w:pStyle w:val="H1"/>', 1: '<w:pStyle w:val="H2"/>'},
    )
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{1}"/>{2}</w:style>'
    holds = '<w:pPr><w:numPr>{}<w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        style.format("H1", "Heading 1", holds.format(""))
        + style.format("H2", "Clause", holds.format('<w:ilvl w:val="1"/>'))
        + style.format("H3", "Clause too", '<w:basedOn w:val="H2"/>')
    )
    body = para("Start", style="H1") + para("x", style="H2") + para("y", style="H3")
    document = docx(body, numbering=styled + num(1), styles=styles)
    assert lines(document) == ["1. Start", "1.1 x", "1.2 y"]
    assert [line.heading for line in open_document(document).lines] == [True, False, False]


def test_a_paragraph_can_take_itself_out_of_its_style_s_list():
    styles = (
        '<w:style w:type="paragraph" w:styleId="N"><w:name w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    out = f"<w:p><w:pPr><w:pStyle w:val='N'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>{run('y')}</w:p>"
    assert lines(docx(para("x", style="N") + out, numbering=LEGAL + num(1), styles=styles)) == ["1. x", "y"]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimalZero", "01"), ("upperLetter", "A"), ("lowerRoman", "i"), ("ordinal", "1st"),
        ("cardinalText", "One"), ("none", ""),
    ],
)  # fmt: skip
def test_every_form_of_counting_is_written_out(form, shown):
    assert _numbered((1, 0), numbering=levels((form, "%1")) + num(1)) == [shown or "x0"]


def test_bullets_of_symbol_fonts_stay_bullets_and_tell_levels_apart():
    bullets = levels(("bullet", "\uf0b7"), ("bullet", "o"), ("bullet", "\uf0a7")) + num(1)
    assert _numbered((1, 0), (1, 1), (1, 2), numbering=bullets) == ["•", "o", "▪"]
    body = para("3.1 They look for:") + "".join(
        para(f"{word} and more", number=(1, depth))
        for word, depth in (("Help", 0), ("Now", 1), ("Then", 1), ("Rest", 0))
    )
    assert list(clauses(docx(body, numbering=bullets))) == [
        "3.1",
        "3.1(a)",
        "3.1(a)(i)",
        "3.1(a)(ii)",
        "3.1(b)",
    ]


def test_a_text_box_is_read_once_in_the_form_for_newer_programs():
    box = "<w:txbxContent>{}</w:txbxContent>"
    drawn = (
        '<w:p><w:r><w:t>Beside a box.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"<wps:txbx>{box.format(para('In the box.'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox>{box.format(para('In the box.'))}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert lines(docx(drawn)) == ["Beside a box.", "In the box."]


def test_what_was_inserted_is_read_and_what_was_deleted_is_not_and_it_is_said():
    changed = (
        f"<w:p>{run('Staff ')}<w:del><w:r><w:delText>may "
        f"</w:delText></w:r></w:del><w:ins>{run('must ')}</w:ins>{run('help.')}"
        f"<w:moveFrom>{run('Not here.')}</w:moveFrom></w:p><w:p><w:moveTo>{run('But here.')}</w:moveTo></w:p>"
    )
    document = open_document(docx(changed))
    assert [line.text for line in document.lines] == ["Staff must help.", "But here."]
    assert len(document.remarks) == 1
    assert "tracked changes" in document.remarks[0]
    assert open_document(docx(para("Staff must help."))).remarks == ()


def test_a_paragraph_whose_end_was_deleted_runs_on_and_is_not_counted():
    body = (
        para("They keep", number=(1, 0), mark="<w:del/>")
        + para(" order.", number=(1, 0))
        + para("x", number=(1, 0))
    )
    assert lines(docx(body, numbering=LEGAL + num(1))) == ["1. They keep order.", "2. x"]


def test_rows_of_a_table_are_read_cell_by_cell():
    cell = "<w:tc>{}</w:tc>".format
    rows = [
        ("Councillors", "Officers"),
        ("They must ask.", "They must answer."),
        ("1.1", "A clause beside its number."),
    ]
    table = "".join(f"<w:tr>{''.join(cell(para(text)) for text in row)}</w:tr>" for row in rows)
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell(para('A row struck out.'))}</w:tr>"
    below = f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{para('')}</w:tc>{cell(para('Merged.'))}</w:tr>"
    assert lines(docx(f"<w:tbl>{table}{gone}{below}</w:tbl>")) == [
        "Councillors", "Officers", "They must ask.", "They must answer.", "1.1 A clause beside "
"its number.", "Merged.",
    ]  # fmt: skip


def test_a_table_of_versions_is_read_row_by_row():
    rows = [("Version", "Date", "Change"), ("1", "3 May 2020", "First"), ("2", "6 May 2024", "Second")]
    table = "".join(f"<w:tr>{''.join(f'<w:tc>{para(text)}</w:tc>' for text in row)}</w:tr>" for row in rows)
    assert lines(docx(f"<w:tbl>{table}</w:tbl>")) == [
        "Version Date Change",
        "1 3 May 2020 First",
        "2 6 May 2024 Second",
    ]


def _table(*rows):
    table = "".join(f"<w:tr>{''.join(f'<w:tc>{para(text)}</w:tc>' for text in row)}</w:tr>" for row in rows)
    return lines(docx(f"<w:tbl>{table}</w:tbl>"))


@pytest.mark.parametrize(
    "rows",
    [
        [("Councillors", "By when"), ("Prompt answers", "Soon")],
        [("Matter", "The Clerk"), ("Letters", "Signs them")],
        [("Councillors must ask.", "Officers must answer."), ("Prompt answers", "Fair words")],
        [("Councillors", "Officers"), ("Prompt answers",)],
        [("Councillors", "Term", "Officers"), ("Prompt answers", "Soon", "Fair words")],
        [("Councillors" + " and others" * 8, "Officers"), ("Prompt answers", "Fair words")],
        [("Approved by", "Full Council"), ("Minute", "14/25"), ("Owner", "Clerk")],
        [("Who", "By when"), ("Members must ask.", "In a week"), ("The Clerk", "In a day")],
        [("Who", "By when"), ("The Clerk", "In a day")],
    ],
    ids=["one side", "one beside", "sentences", "uneven", "between", "long", "record", "sentence", "single"],
)
def test_cells_that_are_no_pairs_are_read_cell_by_cell(rows):
    assert _table(*rows) == [cell for row in rows for cell in row]


def test_what_a_row_says_of_its_first_cell_stays_with_it():
    assert _table(("Who", "Answer by"), ("The Clerk", "five days"), ("The Chairman", "ten days")) == [
        "Who – Answer by",
        "• The Clerk: five days",
        "• The Chairman: ten days",
    ]


def test_footnotes_come_at_the_end_and_fields_show_their_result_alone():
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{inner}'
        for kind, inner in (
            ("begin", "<w:r><w:instrText>PAGE</w:instrText></w:r>"),
            ("separate", run("section 3")),
            ("end", ""),
        )
    )
    noted = f'<w:p>{run("See ")}{field}{run(".")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnote w:id="2">{para("Act of 1972.")}</w:footnote>'
    assert lines(docx(noted + para("End."), footnotes=notes)) == [
        "See section 3.",
        "End.",
        "Footnotes",
        "(1) Act of 1972.",
    ]


def test_numbers_beside_clauses_are_no_subjects_of_either_side():
    assert _table(("Councillors", "Officers"), ("1.1", "A clause beside its number")) == [
        "Councillors", "Officers", "1.1 A clause beside its number",
    ]  # fmt: skip


def test_what_stands_under_either_side_is_a_list_of_that_side():
    assert _table(
        ("Officers can expect", "Councillors can expect:"), ("Fair words", "Prompt answers"), ("", "Good advice")
    ) == [
        "Officers can expect:", "• Fair words",
        "Councillors can expect:", "• Prompt answers", "• Good advice",
    ]  # fmt: skip


def test_the_subject_of_a_row_stands_before_what_either_side_does():
    assert _table(
        ("Subject", "What members do", "What staff do"), ("Time:", "Ask early", "Answer soon"), ("Letters", "", "Sign")
    ) == [
        "What members do:", "• Time: Ask early",
        "What staff do:", "• Time: Answer soon", "• Letters: Sign",
    ]  # fmt: skip


def test_no_subject_of_a_row_is_lost():
    heads, row = ("Subject", "Members", "Staff"), ("Gifts", "", "")
    assert _table(heads, row, ("Time", "Ask early", "")) == [
        "Members:", "• Gifts", "• Time: Ask early", "Staff:",
    ]  # fmt: skip
    cell = "<w:tc>{}</w:tc>".format
    rows = cell(para("Time")) + cell(para("Members")) + cell(para("Staff"))
    below = cell(para("Letters") + para("and calls")) + cell(para("Ask")) + cell(para("Sign"))
    assert lines(docx(f"<w:tbl><w:tr>{rows}</w:tr><w:tr>{below}</w:tr></w:tbl>")) == [
        "Members:", "• Letters and calls: Ask", "Staff:", "• Letters and calls: Sign",
    ]  # fmt: skip


def test_an_unnamed_column_of_subjects_and_a_list_in_a_cell_are_read_under_either_side():
    cell = "<w:tc>{}</w:tc>".format
    heads = "".join(cell(para(text)) for text in ("", "Councillors", "Officers"))
    row = cell(para("Letters")) + cell(para("(a) Ask") + para("(b) Wait")) + cell(para("Sign"))
    assert lines(docx(f"<w:tbl><w:tr>{heads}</w:tr><w:tr>{row}</w:tr></w:tbl>")) == [
        "Councillors:", "• Letters: (a) Ask", "• (b) Wait", "Officers:", "• Letters: Sign",
    ]  # fmt: skip
    heads = cell(para("Councillors") + para("must")) + cell(para("Officers"))
    row = cell(para("Ask")) + cell(para("Sign"))
    assert lines(docx(f"<w:tbl><w:tr>{heads}</w:tr><w:tr>{row}</w:tr></w:tbl>")) == [
        "Councillors", "must", "Officers", "Ask", "Sign",
    ]  # fmt: skip


def test_a_side_of_a_table_tells_who_is_bound():
    rows = [("Councillors must", "Officers must"), ("be civil in speech", "stay out of party politics")]
    table = "".join(f"<w:tr>{''.join(f'<w:tc>{para(text)}</w:tc>' for text in row)}</w:tr>" for row in rows)
    data = docx(
        para("1. Aims")
        + para("1.1 We all work together for the good of the town.")
        + f"<w:tbl>{table}</w:tbl>"
    )
    found = {
        each.key: (str(each.strength), *map(str, each.binds))
        for clause in read(data, "x.docx").clauses
        for each in clause.provisions
    }
    assert found["conduct.courtesy"] == ("must", "councillor")
    assert found["groups.officer-neutrality"] == ("must", "officer")


def test_a_table_of_contents_hidden_text_and_prompts_are_no_text():
    toc = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{para('1. Start 3')}</w:sdtContent></w:sdt>"
    )
    control = f"<w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent>"
    prompt = f"<w:p>{run('By ')}<w:sdt>{control}</w:sdt></w:p>"
    assert lines(docx(toc + prompt + para(run("secret", "<w:vanish/>") + run("open")))) == ["By", "open"]


def test_a_document_with_macros_is_read_without_them():
    data = docx(para("Staff must help."), more={"word/vbaProject.bin": b"Sub AutoOpen()"})
    assert lines(data) == ["Staff must help."]


def test_a_document_by_the_strict_standard_is_read():
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>Staff must help.'
        "</w:t></w:r></w:p></w:body></w:document>"
    )
    assert lines(docx("", more={"word/document.xml": strict})) == ["Staff must help."]
