"""Every provision is declared, once, in its chapter, in words of our own."""

import csv
import os
import re
from collections import defaultdict
from pathlib import Path

import pytest

from moothall.protocol import chapters
from moothall.protocol.chapters import CATALOGUE, CHAPTERS
from moothall.protocol.core.strengths import Kind

ROOT = Path(__file__).parents[2]
TEXTS = Path(os.environ.get("FOUNDING_TEXTS", ROOT.parent / "shared" / "mission" / "protocols"))
RUN = 9

needs_labels = pytest.mark.skipif(
    not (TEXTS.parent / "clauses.tsv").is_file(),
    reason=f"the labelled clauses of the founding texts are not in {TEXTS.parent}: set FOUNDING_TEXTS",
)


def rows(name):
    with (TEXTS.parent / name).open() as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_a_hundred_and_six_in_eleven_chapters():
    assert len(CATALOGUE) == 106
    assert list(CHAPTERS) == [
        "instrument",
        "roles",
        "direction",
        "meetings",
        "advice",
        "access",
        "correspondence",
        "media",
        "groups",
        "conduct",
        "concerns",
    ]
    assert sum(len(chapter.provisions) for chapter in CHAPTERS.values()) == 106


@pytest.mark.parametrize("chapter", CHAPTERS.values(), ids=CHAPTERS)
def test_one_name_across_key_and_code(chapter):
    module = getattr(chapters, chapter.name)
    assert chapter.title
    for provision in chapter.provisions:
        assert provision.key.startswith(f"{chapter.name}.")
        name = provision.key.partition(".")[2].replace("-", "_")
        assert getattr(module, name) is provision
        assert CATALOGUE[provision.key] is provision


@pytest.mark.parametrize("provision", CATALOGUE.values(), ids=CATALOGUE)
def test_words_are_whole_sentences(provision):
    for words in (provision.says, provision.effect):
        assert words[0].isupper()
        assert words.endswith(".")
        assert "  " not in words


def test_a_norm_is_only_ever_shown_or_followed():
    norms = [provision for provision in CATALOGUE.values() if provision.kind is Kind.NORM]
    assert {provision.key for provision in norms if provision.rules} == {
        "instrument.purpose",
        "roles.distinct",
        "roles.corporate-decision",
        "direction.workloads",
        "conduct.courtesy",
    }


@needs_labels
def test_keys_and_kinds_are_those_of_the_labels():
    labelled = {next(iter(row.values())): Kind(row["kind"]) for row in rows("provisions.tsv")}
    assert {key: provision.kind for key, provision in CATALOGUE.items()} == labelled


@needs_labels
def test_references_are_those_of_the_labels():
    labelled = defaultdict(lambda: defaultdict(dict))
    for row in rows("clauses.tsv"):
        for key in filter(None, row["provisions"].split(",")):
            labelled[key][row["council"]][row["ref"]] = None
    assert {key: provision.stated for key, provision in CATALOGUE.items()} == {
        key: {council: tuple(refs) for council, refs in councils.items()}
        for key, councils in labelled.items()
    }


def runs(text):
    words = re.findall(r"[a-z0-9']+", text.lower())
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


@needs_labels
def test_no_sentence_of_a_council_stands_in_the_protocol_package():
    theirs = set().union(*(runs(path.read_text(errors="replace")) for path in TEXTS.glob("*.txt")))
    assert theirs
    for path in (ROOT / "src" / "moothall" / "protocol").rglob("*.py"):
        joined = re.sub(r'"\s*\n\s*f?"', "", path.read_text())
        assert not runs(joined) & theirs, path
    for provision in CATALOGUE.values():
        assert not (runs(provision.says) | runs(provision.effect)) & theirs, provision
