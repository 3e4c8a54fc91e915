"""The sayings that likeness learns from: each provision in many, none known twice."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from moothall.protocol.chapters import CATALOGUE, CHAPTERS

NONE = "none"
TABLES = sorted(
    table.name
    for table in files("moothall.reading.matching.sayings").iterdir()
    if table.name.endswith(".tsv")
)


def _lines(table: str) -> list[tuple[list[str], str]]:
    text = (files("moothall.reading.matching.sayings") / table).read_text(encoding="utf-8")
    fields = [line.split("\t") for line in text.splitlines()]
    assert [line for line in fields if len(line) != 2] == [], "a line is keys, one tab, a sentence"
    return [(keys.split(","), sentence) for keys, sentence in fields]


def _letters(sentence: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", sentence.lower()))


def test_every_chapter_has_its_table_and_there_is_one_for_none():
    assert sorted(f"{name}.tsv" for name in (*CHAPTERS, NONE)) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_a_line_names_known_provisions_the_first_of_its_own_chapter(table: str):
    for keys, sentence in _lines(table):
        assert sentence.strip() == sentence != ""
        assert len(keys) == len(set(keys)), sentence
        if table == f"{NONE}.tsv":
            assert keys == [NONE], sentence
        else:
            assert set(keys) <= set(CATALOGUE), sentence
            assert keys[0].partition(".")[0] == table.removesuffix(".tsv"), sentence


def test_no_sentence_stands_twice():
    said = Counter(_letters(sentence) for table in TABLES for _, sentence in _lines(table))
    assert [sentence for sentence, times in said.items() if times > 1] == []


def test_every_provision_is_said_in_many_ways_and_much_that_says_none():
    counted = Counter(key for table in TABLES for keys, _ in _lines(table) for key in keys)
    assert {key: counted[key] for key in CATALOGUE if counted[key] < 20} == {}
    assert counted[NONE] >= 400
