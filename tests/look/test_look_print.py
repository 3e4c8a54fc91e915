"""What the stylesheet makes of a page on paper."""

import io

import pypdf

from tests.whole.browser import ROOT, WIDE

STYLES = ROOT / "src/moothall/look/static/vendor/moothall.css"
ROWS = "".join(
    f'<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">Row {number}</th></tr>'
    for number in range(3)
)
TABLE = (
    '<table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row">'
    '<th scope="col" class="govuk-table__header">Head</th></tr></thead>'
    f'<tbody class="govuk-table__body">{ROWS}</tbody></table>'
)


def test_the_head_of_a_table_never_stands_alone_at_the_foot_of_a_page(browser_page):
    opened = browser_page(WIDE)
    on_the_first = set()
    for above in range(840, 1000, 8):
        opened.set_content(
            f'<style>{STYLES.read_text()}</style><body class="govuk-template__body">'
            f'<div style="height: {above}px"></div>{TABLE}'
        )
        first, *_ = pypdf.PdfReader(io.BytesIO(opened.pdf(format="A4"))).pages
        text = first.extract_text()
        on_the_first.add(("Head" in text, "Row 0" in text))
    assert on_the_first == {(True, True), (False, False)}
