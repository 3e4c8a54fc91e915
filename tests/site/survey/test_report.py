"""A survey as a page that stands by itself, and the bar on the terminal."""

import io
import re
from datetime import date

from moothall.protocol.core.strengths import Strength
from moothall.reading.surveying import Unread, document
from moothall.reading.values import Adoption, ReadClause, Reading, Stated
from moothall.site.survey import report
from moothall.site.survey.picture import SIGNS
from moothall.site.survey.progress import Progress
from tests.whole.browser import NARROW, WIDE, axe, browser_page, scrolls_sideways

__all__ = ["axe", "browser_page"]
DAY = date(2026, 6, 8)


def a_document(file, council, strength, due=None):
    stated = Stated("conduct.courtesy", strength, 0.95)
    reading = Reading(
        file, None, council, (ReadClause("2.1", "Words.", provisions=(stated,)),), Adoption(review_due=due)
    )
    return document(file, reading, DAY)


def page(tmp_path, documents, unread=()):
    path = tmp_path / "survey.html"
    report.write(path, documents, unread, DAY)
    return path.read_text(encoding="utf-8")


def test_it_says_what_is_overdue_and_what_could_not_be_read(tmp_path):
    text = page(
        tmp_path,
        [
            a_document("b.pdf", "Wood End", Strength.MUST, "2026-06-07"),
            a_document("a.pdf", "Ash", Strength.MAY, "2026-06-08"),
        ],
        [Unread("c.pdf", "It is empty.")],
    )
    assert "Wood End: it was due by 7 June 2026 (b.pdf)" in text
    assert "Ash: it was due" not in text
    assert "c.pdf: It is empty." in text
    assert text.index(">Ash<") < text.index(">Wood End<")  # in the order of the alphabet, whatever they state


def test_it_fetches_nothing_runs_nothing_and_shows_a_strangers_words_as_words(tmp_path):
    text = page(tmp_path, [a_document("a.pdf", "<script>alert(1)</script>", Strength.MUST)])
    assert "<script" not in text
    assert not re.search(r'(?:src|href)="', text)
    assert "default-src 'none'" in text


def test_a_strength_is_told_by_a_sign_of_its_own_and_not_by_colour_alone(tmp_path):
    assert len({sign.sign for sign in SIGNS.values()}) == len(SIGNS) == 6
    text = page(tmp_path, [a_document("a.pdf", "Ash", Strength.MUST)])
    assert ">Mu</text>" in text
    assert "<strong>must</strong><br>2.1" in text
    assert '<title id="picture-title">' in text


def test_documents_of_one_council_are_told_apart_by_their_files(tmp_path):
    name = "Oakmere with Long Wittering Parish Council"
    text = page(
        tmp_path,
        [a_document(file, name, Strength.MUST) for file in ("2019.pdf", "2024.pdf")]
        + [a_document("ash.pdf", "Ash", Strength.MAY)],
    )
    for file in ("2019.pdf", "2024.pdf"):
        assert f'<th scope="col" class="govuk-table__header">{name} ({file})</th>' in text
        (short,) = re.findall(rf">([^<]*\({file}\))</text>", text)
        assert len(short) == 28
    assert '<th scope="col" class="govuk-table__header">Ash</th>' in text


def test_a_folder_of_which_nothing_could_be_read(tmp_path):
    text = page(tmp_path, [], [Unread("a.pdf", "It is empty.")])
    assert "No document could be read." in text
    assert "<svg" not in text


def test_axe_finds_nothing_narrow_or_wide(tmp_path, browser_page, axe):
    names = [f"Much Longer Name of a Council in a Long Valley {number}" for number in range(12)]
    page(tmp_path, [a_document(f"{name}.pdf", name, Strength.SHOULD, "2020-01-01") for name in names])
    for width in (NARROW, WIDE):
        opened = browser_page(width)
        opened.goto((tmp_path / "survey.html").as_uri())
        assert axe(opened) == []
        assert not scrolls_sideways(opened)
        assert opened.get_by_text("move each of them sideways").is_visible() == (width == NARROW)
        if width == WIDE:
            assert opened.locator("svg").is_visible()


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_bar_is_quiet_where_there_is_no_terminal():
    stream = io.StringIO()
    with Progress(2, stream) as progress:
        progress.step()
    assert stream.getvalue() == ""


def test_the_bar_shows_how_many_of_all_and_leaves_a_clean_line():
    stream = Terminal()
    with Progress(2, stream) as progress:
        progress.step()
        progress.step()
    assert [part.split("] ")[-1] for part in stream.getvalue().split("\r")[1:-1]] == [
        "0 of 2",
        "1 of 2",
        "2 of 2",
    ]
    assert stream.getvalue().endswith("\r\x1b[K")
    assert "[##############################]" in stream.getvalue()
