"""Which page each kind of act is done on, for *do this instead*."""

from collections.abc import Mapping

from django.urls import reverse

PAGES = {
    "ask-enquiry": "enquiries:ask",
    "record-enquiry": "enquiries:record",
    "instruct-officer": "enquiries:instruct",
    "agree-direct-contact": "enquiries:agree",
    "send-letter": "letters:write",
    "forward-letter": "letters:list",  # a letter is passed on from its own page
    "send-official-letter": "letters:official",
    "request-official-letter": "letters:ask-for",
    "store-draft": "instrument:upload",
    "start-amendment": "instrument:amend",
    "readopt-protocol": "instrument:readopt",
    "lapse-protocol": "instrument:lapse",
    "register-linked-policy": "instrument:register-policy",
}

MATTER_PAGES = {
    "enquiry": "enquiries:detail",
    "letter": "letters:detail",
    "letter_request": "letters:asked-for",
    "forward": "letters:passed-on",
    "protocol_review": "instrument:review",
}
"""The page of each kind of matter; the row's own key, under the kind's name, leads there."""


def addresses_in(council: str) -> Mapping[str, str]:
    """The address of each kind of act in one council."""
    found = {}
    for kind, name in PAGES.items():
        found[kind] = reverse(name, kwargs={"council": council})
    return found
