"""What the tests of the model share: councils, choices, and the papers made of them."""

from datetime import date
from io import BytesIO

from moothall.instrument.showing import has_rules
from moothall.instrument.starting.composing import For, asked, compose
from moothall.instrument.starting.consequences import choices
from moothall.instrument.starting.paper import Paper, Row, paper
from moothall.instrument.starting.papers import as_pdf
from moothall.instrument.starting.word import word
from moothall.protocol.core.clauses import Nation

DAY = date(2026, 3, 9)
ENGLISH = For("Elmsford Parish Council", Nation.ENGLAND, "Elm District Council")
WELSH = For("Cwm Derwen Community Council", Nation.WALES)
FULL = {"groups": "yes"}
CHOICES = {
    "suggested": {},
    "full": FULL,
    "strict": {
        "groups": "yes",
        "ungrouped": "no",
        "operations": "must",
        "contact": "must",
        "copies": "must",
        "chair_letters": "never",
        "route": "clerk",
        "panel": "sub-committee",
        "response": "two-five",
    },
    "small": {
        "staff": "one",
        "chair": "chairman",
        "instructions": "should",
        "confidential": "should",
        "criticism": "should",
        "decline": "no",
        "inspection": "brief",
        "response": "promptly",
        "spokesperson": "clerk",
        "social_media": "no",
        "panel": "council",
        "mediator": "independent",
        "review": "four-yearly",
        "bulletin": "quarterly",
    },
}


def answered(given):
    """Every question that arises with the answer that counts."""
    return {question.name: value for question, value in asked(given)}


def sheet(council=ENGLISH, given=None) -> Paper:
    """The paper for these choices, with its annex."""
    given = given or {}
    rows = tuple(
        Row(one.question.short, one.answer.label, one.consequence.in_full)
        for one in choices(council, given, has_rules, DAY)
    )
    made = compose(council, given)
    return paper(made, made.label, "Draft for the meeting of 9 March 2026", rows)


PAPERS = {"docx": word, "pdf": as_pdf}


def opened(content: bytes):
    """A Word document as python-docx sees it."""
    import docx

    return docx.Document(BytesIO(content))
