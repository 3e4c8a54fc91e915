"""Read a ten-page protocol as PDF into clauses with provisions, against extracting its text alone.

The document is invented and set with typst. The peer opens the same bytes with pypdfium2 and takes each page's
text, and does nothing with it. The reader is imported and warmed up before it is measured, and forgets before each
reading what it kept of the sentences that it read before.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice

import pypdfium2
import typst

from moothall.reading.language import strengths, words
from moothall.reading.reader import read

from .measure import Row

GOAL = "at most 200 ms in all"
PAGES = 10

_HEADINGS = (
    "Purpose",
    "Roles",
    "Asking officers",
    "Meetings",
    "Advice",
    "Papers and information",
    "Letters",
    "The press",
    "Political groups",
    "Conduct",
    "Concerns",
    "Review",
)
_SENTENCES = (
    "Members should bring their questions to the Clerk, who passes them to whoever can answer.",
    "No member may give a member of staff an order of their own accord.",
    "Officers must reply to a member's question within ten working days, or say when a reply will come.",
    "The Clerk sees to the daily work of the office; members keep out of it.",
    "Where a letter to one member is copied to a second, the foot of the letter should name the second.",
    "Officers can expect to be treated with courtesy, in the office and in the chamber.",
    "Members and officers serve the public together, each in a part of their own.",
    "A paper marked confidential is not to be handed to anybody outside the council.",
    "An officer's advice must be the same whichever group asks for it.",
    "The chair speaks for the council to newspapers once the Clerk has seen the words.",
    "A worry about an officer's work goes to the Clerk first, and in private.",
    "A worry about the Clerk goes to the chair, who will take it to the staffing committee.",
    "Members may look at papers that they need for their work on the council.",
    "Nobody should use their place on the council to gain something for a friend or relation.",
    "This protocol will be looked at again every May, and after each election.",
    "Officers will normally leave before a group talks about party business.",
)


def source() -> str:
    sentences = cycle(_SENTENCES)
    parts = ['#set page(paper: "a4", margin: 2.5cm)', "#set text(size: 11pt)", "#set par(leading: 0.9em)"]
    parts.append("#align(center)[*Protocol on Member and Officer Relations of Marsh Parva Parish Council*]")
    for number, heading in enumerate(_HEADINGS, start=1):
        parts.append(f"*{number}. {heading}*")
        parts += [f"{number}.{place} {' '.join(islice(sentences, 3))}" for place in range(1, 10)]
    return "\n\n".join(parts)


def text_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def read_anew(data: bytes) -> object:
    """The document's reading, as if none of its sentences had been met before."""
    for kept in (words.respelt, strengths.segments, strengths.worded):
        kept.cache_clear()
    return read(data, "protocol.pdf")


@contextmanager
def rows() -> Iterator[list[Row]]:
    """The one row."""
    data = typst.compile(source().encode())
    assert isinstance(data, bytes)
    pages, clauses = len(text_of(data)), len(read(data, "protocol.pdf").clauses)
    doubt = "" if pages == PAGES and clauses > 100 else f"{pages} pages and {clauses} clauses"
    work = f"read {pages} pages of PDF, {clauses} clauses"
    yield [
        Row(
            work,
            lambda: read_anew(data),
            "pypdfium2, text alone",
            lambda: text_of(data),
            GOAL,
            doubt,
        )
    ]
