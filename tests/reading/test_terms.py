"""Terms: days, routes, bodies, dates and intervals as a clause's own words give them."""

import pytest

from moothall.reading.language.dates import find_dates
from moothall.reading.language.printed import Printed
from moothall.reading.particulars.terms import terms_of


@pytest.mark.parametrize(
    ("key", "text", "terms"),
    [
        ("direction.timely-response", "A prompt reply.", {"days": "unstated"}),
        (
            "direction.timely-response",
            "A reply within 10 working days.",
            {"days": "10", "count": "working days"},
        ),
        ("direction.timely-response", "A reply within two weeks.", {"days": "14"}),
        (
            "meetings.agenda-items",
            "Papers reach the Clerk a week before.",
            {"papers_days": "7", "to": "clerk"},
        ),
        ("meetings.agenda-items", "Papers reach the Clerk in good time.", {"to": "clerk"}),
        (
            "roles.equal-rights",
            "Regardless of their status or political party.",
            {"regardless_of": "status,party"},
        ),
        ("roles.equal-rights", "All are equal.", {}),
        (
            "concerns.councillor-route",
            "A complaint is taken to the Chairman, later raised with the Clerk.",
            {"route": "chair>clerk"},
        ),
        (
            "concerns.councillor-route",
            "A concern is raised with the Clerk, then the disciplinary policy.",
            {"route": "clerk>disciplinary"},
        ),
        # Where a concern about the Clerk goes is no further step of one about anybody else.
        (
            "concerns.councillor-route",
            "A concern about an officer is raised first with the Clerk. A concern about the Clerk goes to the Chair.",
            {"route": "clerk"},
        ),
        (
            "concerns.councillor-route",
            "A complaint is made to the Clerk. If it is about the Clerk, it is made to the Mayor.",
            {"route": "clerk"},
        ),
        (
            "concerns.councillor-route",
            "A complaint is made to the Clerk. If it is not settled, it goes to the Chairman.",
            {"route": "clerk>chair"},
        ),
        (
            "concerns.councillor-route",
            "A concern about the Clerk goes to the Chair.",
            {"route": "chair"},
        ),
        (
            "concerns.personnel-panel",
            "The Staffing Committee deals with it.",
            {"panel": "Staffing Committee"},
        ),
        (
            "concerns.monitoring-officer",
            "The Borough Council's Monitoring Officer may help.",
            {"monitoring_officer": "borough council"},
        ),
        ("instrument.review", "To be reviewed every three years.", {"review_interval": "3 years"}),
        ("instrument.review", "Adopted May 2021. Review date: May 2023.", {"review_due": "2023-05"}),
        ("instrument.adoption", "Adopted on 17th May 2021.", {"adopted": "2021-05-17"}),
        (
            "instrument.amendment-record",
            "Version 1: 07.03.16 Version 2: 9/9/19",
            {"versions": "2016-03-07,2019-09-09", "history": "1, 2016-03-07; 2, 2019-09-09"},
        ),
        ("roles.acting-officer", "Unpaid and only temporary.", {"unpaid": "yes", "short_term": "yes"}),
        ("conduct.courtesy", "In written and oral dealings.", {"covers": "written,oral"}),
        ("conduct.no-bullying", "Within 5 days.", {}),
    ],
)
def test_terms_are_those_of_the_clause(key, text, terms):
    assert {name: term.value for name, term in terms_of(key, Printed(text)).items()} == terms


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 31 May 2023", ["2023-05-31"]),
        ("on 31 June 2023", []),
        ("on May 3rd, 2023", ["2023-05-03"]),
        ("in Sept 2022", ["2022-09"]),
        ("21/3/24", ["2024-03-21"]),
        ("2023-05-31", ["2023-05-31"]),
        ("clause 2.3.5 and 99/99/99", []),
    ],
)
def test_dates_are_as_exact_as_they_are_written(text, dates):
    assert [value for _, value in find_dates(text)] == dates
