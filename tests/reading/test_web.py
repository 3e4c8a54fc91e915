"""Web pages: the text without menus and banners, and the numbers that a browser shows."""

import pytest

from moothall.reading.child import read_safely
from moothall.reading.values import Unreadable

from .reads import clauses, lines

FILLER = (
    "<p>Councillors and officers must treat one another with courtesy at every meeting of the council.</p>"
)


def _page(body: str, head: str = "") -> list[str]:
    return lines(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ('<ol type="a" start="3"><li>a<li>b</ol>', ["c. a", "d. b"]),
        ('<ol type="I"><li>a<li value="4">b<li>c</ol>', ["I. a", "IV. b", "V. c"]),
        ("<ol reversed><li>a<li>b</ol>", ["2. a", "1. b"]),
        ('<ol style="list-style-type: lower-roman"><li>a</ol>', ["i. a"]),
        ('<ol style="list-style: none"><li>1.1 a</ol>', ["1.1 a"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["• a", "◦ b", "• c"]),
        ("<ol><li><p>a</p><p>more</p><li>b</ol>", ["1. a", "more", "2. b"]),
    ],
)
def test_lists_show_the_numbers_that_a_browser_shows(html, shown):
    assert _page(html) == shown


def test_numbers_that_a_style_joins_are_joined():
    style = '<style>ol { counter-reset: item } li:before { content: counters(item, ".") " " }</style>'
    assert _page("<ol><li>Start<ol><li>a</li><li>b</li></ol></li><li>End</li></ol>", style) == [
        "1. Start", "1.1 a", "1.2 b", "2. End",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "around",
    [
        "<nav><a href='/'>Home</a> and other places</nav>",
        "<aside>See also the tennis club</aside>",
        "<div class='site-header'>The council's site</div>",
        "<div role='navigation'>Home and away</div>",
        "<div id='cookie-consent'>We set cookies</div>",
        "<div>This site uses cookies, as others do. <button>Fine</button></div>",
        "<ul class='main-menu'><li>Home</li><li>News</li></ul>",
        "<div class='breadcrumb'>Home / Policies</div>",
        "<footer>Telephone the office</footer>",
        "<p hidden>Hidden</p>",
        "<p style='display:none'>Hidden</p>",
        "<span class='sr-only'>Only read aloud</span>",
        "<script>document.write('Written')</script>",
        "<style>p:before { content: 'Styled' }</style>",
        "<noscript>Turn scripts on</noscript>",
        "<template><p>Template</p></template>",
        "<p><a href='/a'>Next page</a></p>",
        "<!-- commented -->",
        "<form><label>Search</label><input value='x'><button>Go</button></form>",
        '<div title="header"><p>Elmcote Parish Council, version of June</p></div>',
    ],
)
def test_what_is_around_the_text_is_left_out(around):
    text = f"<h1>Protocol</h1>{FILLER}{FILLER}"
    assert _page(f"{around}<div>{text}</div>") == _page(f"<div>{text}</div>{around}") == _page(text)


def test_a_section_on_social_media_with_a_telling_name_stays():
    section = "<section id='social-media'><h2>Social media</h2><p>Members post as themselves.</p></section>"
    body = f"<main><h1>Protocol</h1>{FILLER * 3}{section}</main>"
    assert "Members post as themselves." in _page(body)


def test_the_heading_is_kept_where_it_stands_outside_the_text():
    assert (
        _page(f"<header class='masthead'><h1>Protocol of Thornwick</h1></header><main>{FILLER}</main>")[0]
        == "Protocol of Thornwick"
    )


def test_tables_headings_and_breaks_are_read():
    body = (
        "<h2>3. Duties</h2><table><tr><th>Councillors</th><th>Officers</th></tr>"
        "<tr><td>Ask.<br>Wait.</td><td>Answer.</td></tr>"
        "</table><p><strong>Not a sentence</strong></p><p>One<br>two<sup>1</sup> on 3<sup>rd</sup> May</p>"
    )
    assert _page(body) == [
        "3. Duties", "Councillors:", "• Ask.", "• Wait.", "Officers:", "• Answer.", "Not a sentence",
        "One", "two on 3rd May",
    ]  # fmt: skip


def test_typed_text_keeps_its_lines():
    typed = "Protocol\n\n1. Roles\n1.1 Members ask.\n1.2 Officers answer, and they do so\n    as soon as they can.\n"
    page = f"<html><body><pre>{typed}</pre></body></html>".encode()
    assert clauses(page) == clauses(typed.encode())
    assert list(clauses(page)) == ["title", "1.1", "1.2"]


def test_lists_of_a_page_become_clauses():
    page = (
        "<html><body><h1>Protocol</h1><h2>3. Duties</h2><p>3.1 They look "
        "for:</p><ul><li>help<ul><li>now</li><li>then</li></ul>"
        "</li><li>rest</li></ul></body></html>"
    )
    assert list(clauses(page.encode())) == ["title", "3.1", "3.1(a)", "3.1(a)(i)", "3.1(a)(ii)", "3.1(b)"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_the_encoding_is_found(encoding):
    page = "<!doctype html><html><body><p>The Clerk’s café</p></body></html>"
    assert lines(page.encode(encoding)) == ["The Clerk’s café"]


def test_an_encoding_that_the_page_declares_is_believed():
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Czesław</p></body></html>'
    assert lines(page.encode("iso-8859-2")) == ["Czesław"]


def test_no_number_of_comments_keeps_the_reader_busy():
    html = f"{'<!---->' * 100}<p>a</p>{FILLER * 3}"
    assert lines(html.encode())[0] == "a"
    with pytest.raises(Unreadable) as refusal:
        read_safely(("<!---->" * 100 + "x").encode(), "it.html")
    assert "was stopped" not in str(refusal.value)
