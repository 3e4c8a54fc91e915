"""A survey as CSV."""

import csv
from datetime import date

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.strengths import Strength
from moothall.reading.surveying import Unread, document
from moothall.reading.values import Adoption, ReadClause, Reading, Stated
from moothall.site.survey.tables import beside, write

DAY = date(2026, 6, 8)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def written(tmp_path, council="Marsh Parva", words="Words."):
    stated = Stated("direction.timely-response", Strength.SHOULD, 0.95, {"days": "7"})
    reading = Reading(
        "a.pdf", None, council, (ReadClause("2.1", words, provisions=(stated,)),), Adoption("2024-05-06")
    )
    path = tmp_path / "survey.csv"
    write(path, [document("a.pdf", reading, DAY)], [Unread("b.pdf", "It is empty.")])
    return path


def test_a_row_for_each_provision_stated_or_not(tmp_path):
    found = {row["provision"]: row for row in rows(written(tmp_path))}
    assert list(found) == list(CATALOGUE)
    stated = found["direction.timely-response"]
    assert (stated["file"], stated["council"], stated["strength"]) == ("a.pdf", "Marsh Parva", "should")
    assert (stated["terms"], stated["clauses"], stated["sure"]) == ("days: 7", "2.1", "yes")
    assert "officer: should" in stated["binds"]
    assert found["conduct.courtesy"]["strength"] == ""


def test_a_row_for_each_document_read_or_not(tmp_path):
    read, unread = rows(beside(written(tmp_path)))
    assert (read["file"], read["adopted"], read["review"], read["not read because"]) == (
        "a.pdf", "2024-05-06", "none named", "",
    )  # fmt: skip
    assert "conduct.courtesy" in read["lacks"].split()
    assert (unread["file"], unread["not read because"]) == ("b.pdf", "It is empty.")


def test_what_a_document_says_is_no_formula(tmp_path):
    path = written(tmp_path, council='=HYPERLINK("x")')
    assert rows(path)[0]["council"] == '\'=HYPERLINK("x")'
    assert not [
        value for row in rows(beside(path)) for value in row.values() if value.startswith(("=", "+", "@"))
    ]


def test_the_second_table_stands_beside_the_first(tmp_path):
    assert beside(tmp_path / "survey.csv").name == "survey-documents.csv"
    assert beside(tmp_path / "survey").name == "survey-documents"
