"""What a document's own words make of its adoption: nothing of another version's, and nobody who has not signed."""

import pytest

from moothall.protocol.core.strengths import Strength
from moothall.reading.language.dates import dates_in
from moothall.reading.particulars.adoption import find_adoption
from moothall.reading.particulars.decided import told_apart
from moothall.reading.values import ReadClause, Stated


def facts(*texts, key="instrument.adoption"):
    clauses = tuple(
        ReadClause(str(place), text, provisions=(Stated(key, Strength.STATES, 1.0),))
        for place, text in enumerate(texts)
    )
    return find_adoption("", clauses)


@pytest.mark.parametrize(
    "text",
    [
        "Minute 07/2026",
        "See resolution 7/2026.",
        "Reviewed: minute 07/2026",
        "Review date: 13/2026",
        "Review date: 07/2026-27",
        "Approved, ref 07/2026",
    ],
)
def test_two_numbers_that_may_be_a_minutes_are_no_month(text):
    assert dates_in(text) == []


@pytest.mark.parametrize(
    "text",
    ["Next review 07/2026.", "Review date: 7/2026", "Review due by 07/2026", "To be reviewed in 07/2026"],
)
def test_a_month_in_figures_is_a_day_of_review(text):
    held = facts(f"Adopted on 3 March 2024. {text}", key="instrument.review")
    assert (held.adopted, held.review_due) == ("2024-03-03", "2026-07")


TABLE = "Version Date By\n1 May 2018 Clerk First (minute 18/33)\n2 11 May 2021 Clerk Post\n3 13 May 2025 Clerk Again"


def test_the_newest_version_has_no_older_ones_minute():
    assert facts(TABLE).minute is None
    assert facts(TABLE.replace("Clerk Again", "Reviewed, minute 25/41(c)")).minute == "25/41(c)"


def test_the_newest_version_was_not_adopted_by_the_body_of_an_older_one():
    assert facts(TABLE.replace("Clerk First", "Adopted by Full Council")).body is None
    assert facts(TABLE.replace("Clerk Again", "Adopted by Full Council")).body == "full council"


def test_a_column_of_minutes_gives_the_rows_own():
    rows = "Version Adopted Minute Notes\n1.0 10 May 2021 21/18 First\n2.0 13 May 2025 25/15 Section 4"
    assert (facts(rows).adopted, facts(rows).minute) == ("2025-05-13", "25/15")
    assert facts(rows.replace("Minute", "Pages")).minute is None


def test_the_number_of_a_version_is_not_the_day_of_its_month():
    assert facts(TABLE).versions == ("2018-05", "2021-05-11", "2025-05-13")
    newest_first = "3 13 May 2025 Third version\n2 11 May 2021 Second version\n1 May 2018 First version"
    assert facts(newest_first).versions == ("2018-05", "2021-05-11", "2025-05-13")


@pytest.mark.parametrize(
    "rows",
    [
        "1 May 2018 First version\n2 June 2021 Second version",
        "9 May 2018 First version\n2 11 May 2021 Second version",
        "1 May 2018 First version\n2.0 11 May 2021 Second version",
    ],
)
def test_the_day_of_a_date_stays_one_where_no_row_beside_it_counts_on(rows):
    assert told_apart(rows) == rows


@pytest.mark.parametrize(
    "line",
    [
        "Signed: ______________ Chairman Date: ________",
        "Signed . . . . . . . . . . . (Chairman) Date . . . . . . . .",
        "Signed ................ Chair",
    ],
)
def test_a_line_that_nobody_signed_names_nobody(line):
    assert facts(f"Adopted on 3 March 2024.\n{line}").signatory is None


@pytest.mark.parametrize(
    ("line", "signatory"),
    [
        ("Signed: A. Bell (Chairman) Date: 14 May 2024", "A. Bell (Chairman)"),
        ("Signed: A. Bell, Chairman, dated 14 May 2024", "A. Bell, Chairman"),
        ("Signed by the Mayor.", "Mayor"),
        ("Signed: B. Dale", "B. Dale"),
    ],
)
def test_who_signed_is_named_with_the_office_alone(line, signatory):
    assert facts(f"Adopted on 14 May 2024.\n{line}").signatory == signatory
