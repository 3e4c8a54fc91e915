"""Terms in the words that a page shows."""

import pytest

from moothall.instrument.wording import term_in_words


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("chair>officer>disciplinary", "chair, then officer, then disciplinary"),
        ("2024-03-21", "21 March 2024"),
        ("2024-02-30", "2024-02-30"),
        ("2020-01-20,2023-05-15", "20 January 2020, 15 May 2023"),
        ("2027-05", "May 2027"),
        ("1.0, 2021-05, First; 2.0, 2023-05-09", "1.0, May 2021, First; 2.0, 9 May 2023"),
        ("2024-25", "2024-25"),
        ("2021-05/3", "2021-05/3"),
        ("2.0, 2023-05-09, minute 2023-05", "2.0, 9 May 2023, minute 2023-05"),
        ("law,policies", "law, policies"),
        ("1,000 pounds", "1,000 pounds"),
        ("small group of councillors", "small group of councillors"),
    ],
)
def test_a_term_reads_as_words(stored, shown):
    assert term_in_words(stored) == shown


def test_the_number_of_a_minute_is_no_month():
    assert term_in_words("2024-05", "minute") == "2024-05"
