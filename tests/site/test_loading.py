"""A protocol as a command names it."""

from datetime import date

import pytest

from moothall.protocol.core.clauses import Nation
from moothall.site import profiles
from moothall.site.loading import Unusable, first_day, load
from tests.reading import documents


def test_what_is_not_there_gets_the_names_there_are():
    with pytest.raises(Unusable, match="no profile of that name"):
        load("pitstoun", Nation.ENGLAND)


def test_what_cannot_be_read_gets_the_readers_sentence(tmp_path):
    (tmp_path / "soup.txt").write_text(documents.RECIPE)
    with pytest.raises(Unusable, match="protocol"):
        load(str(tmp_path / "soup.txt"), Nation.ENGLAND)
    with pytest.raises(Unusable, match="is a folder"):
        load(str(tmp_path), Nation.ENGLAND)


def test_a_profile_and_a_document(tmp_path):
    assert load("ware", Nation.WALES) == profiles.load("ware")
    (tmp_path / "ours.txt").write_bytes(documents.as_text())
    ours = load(str(tmp_path / "ours.txt"), Nation.WALES)
    assert (ours.nation, ours.in_force_from) == (Nation.WALES, date(2024, 6, 4))
    assert ours.council == "Thornwick Parish Council"


@pytest.mark.parametrize(
    ("adopted", "first"),
    [
        (None, None),
        ("2026-03-02", date(2026, 3, 2)),
        ("2024-02", date(2024, 2, 29)),
        ("2021", date(2021, 12, 31)),
    ],
)
def test_the_first_day_of_a_document(adopted, first):
    assert first_day(adopted) == first
