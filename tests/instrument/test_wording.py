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
        ("law,policies", "law, policies"),
        ("1,000 pounds", "1,000 pounds"),
        ("small group of councillors", "small group of councillors"),
    ],
)
def test_a_term_reads_as_words(stored, shown):
    assert term_in_words(stored) == shown
