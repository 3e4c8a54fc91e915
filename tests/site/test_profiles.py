"""The profiles say what the five texts say, reference by reference, and in no words of theirs."""

import csv
import os
import re
from datetime import date
from pathlib import Path

import pytest

from moothall.protocol.chapters import CATALOGUE
from moothall.protocol.core.clauses import Nation, adopt
from moothall.protocol.core.parties import COUNCILLORS, OFFICERS, Party
from moothall.protocol.core.strengths import Strength
from moothall.site import profiles

ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path(os.environ.get("FOUNDING_TEXTS", ROOT.parent / "shared" / "mission" / "protocols"))
NAMES = ("pitstone", "st-helens", "wadhurst", "ware", "yateley")
RUN = 9

needs_texts = pytest.mark.skipif(
    not TEXTS.is_dir(),
    reason=f"the five founding texts are not in {TEXTS}: set FOUNDING_TEXTS to their place",
)


def labelled(council: str) -> list[dict[str, str]]:
    with (TEXTS.parent / "clauses.tsv").open() as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["council"] == council]


def test_an_unknown_name_is_answered_with_the_names_there_are():
    with pytest.raises(profiles.UnknownProfile) as error:
        profiles.load("Pitstone Town")
    assert str(error.value) == (
        "There is no profile called “Pitstone Town”. There are: pitstone, st-helens, wadhurst, ware, yateley."
    )


@pytest.mark.parametrize("name", ["../profiles/pitstone", "", "pitstone.yaml"])
def test_a_path_is_no_name(name):
    with pytest.raises(profiles.UnknownProfile):
        profiles.facts(name)


def test_the_five_are_there():
    assert profiles.names() == NAMES


def test_facts_of_one():
    facts = profiles.facts("pitstone")
    assert facts.council == "Pitstone Parish Council"
    assert facts.nation is Nation.ENGLAND
    assert facts.principal_authority == "Buckinghamshire Council"
    assert facts.monitoring_officer == "The Monitoring Officer of Buckinghamshire Council"
    assert facts.adoption == profiles.Adoption(
        "2024-03-21",
        date(2024, 3, 21),
        "Pitstone Parish Council",
        "327/23",
        "chair",
        review_interval="1 year",
    )


def test_what_a_text_does_not_record_is_empty():
    assert profiles.facts("wadhurst").adoption.in_force_from is None
    assert profiles.facts("wadhurst").adoption.adopted == ""
    assert profiles.facts("st-helens").adoption.minute == ""


@pytest.mark.parametrize("name", NAMES)
def test_a_clause_is_a_gist_under_a_reference_of_its_own(name):
    protocol = profiles.load(name)
    assert protocol.in_force
    assert not any(clause.quoted for clause in protocol.clauses)
    assert all(clause.text.endswith(".") for clause in protocol.clauses)
    refs = [clause.ref for clause in protocol.clauses]
    assert len(set(refs)) == len(refs)
    assert {statement.clause for statement in protocol.statements} == set(refs)


def test_a_heading_stands_over_every_clause_of_its_chapter():
    protocol = profiles.load("pitstone")
    assert protocol.clause("5(1)").heading == protocol.clause("5(3)").heading == "Correspondence"
    assert protocol.clause("6(1)").heading == "Press and media"


def test_one_clause_can_bind_officers_and_councillors_differently():
    neutrality = [
        (said.strength, said.binds)
        for said in profiles.load("yateley").statements
        if (said.clause, said.provision) == ("7.5", "groups.officer-neutrality")
    ]
    assert neutrality == [(Strength.MUST, OFFICERS), (Strength.SHOULD, COUNCILLORS)]


@pytest.mark.parametrize(
    ("name", "provision", "party", "strength", "refs"),
    [
        ("pitstone", "roles.officer-to-council", Party.OFFICER, Strength.MUST, ["3.officers(4)(e)", "3(c)"]),
        ("pitstone", "roles.officer-to-council", Party.COUNCILLOR, Strength.STATES, ["3(c)", "3.general(1)"]),
        ("pitstone", "direction.no-individual-instruction", Party.OFFICER, None, []),
        ("yateley", "direction.no-individual-instruction", Party.COUNCILLOR, Strength.SHOULD, ["8.2"]),
        ("st-helens", "conduct.courtesy", Party.OFFICER, Strength.EXPECTS, ["3.1(h)"]),
        ("st-helens", "conduct.courtesy", Party.COUNCILLOR, Strength.EXPECTS, ["3.2(d)"]),
        ("ware", "groups.officer-neutrality", Party.CHAIR, Strength.MUST, ["2.4"]),
    ],
)
def test_who_is_bound(name, provision, party, strength, refs):
    both = COUNCILLORS | OFFICERS
    adopted = adopt(profiles.load(name), provision, both, frozenset({party}))
    assert (adopted and adopted.strength) == strength
    assert [clause.ref for clause in adopted.clauses][: len(refs)] == refs if adopted else refs == []


@pytest.mark.parametrize("name", NAMES)
def test_every_provision_is_in_the_catalogue_with_these_references(name):
    here = {}
    for said in profiles.load(name).statements:
        here.setdefault(said.provision, []).append(said.clause)
    there = {key: provision.stated[name] for key, provision in CATALOGUE.items() if name in provision.stated}
    assert {key: sorted(set(refs)) for key, refs in here.items()} == {
        key: sorted(set(refs)) for key, refs in there.items()
    }


@needs_texts
@pytest.mark.parametrize("name", NAMES)
def test_references_provisions_strengths_and_terms_are_those_of_the_labels(name):
    protocol = profiles.load(name)
    rows = labelled(name)
    assert [clause.ref for clause in protocol.clauses] == [row["ref"] for row in rows]
    for row in rows:
        said = [statement for statement in protocol.statements if statement.clause == row["ref"]]
        strongest = {}
        for statement in sorted(said, key=lambda statement: statement.strength.rank):
            strongest[statement.provision] = statement.strength.value
        wanted = dict(zip(row["provisions"].split(","), row["strengths"].split(","), strict=True))
        assert strongest == wanted, row["ref"]
        terms = {key: value for statement in said for key, value in statement.terms.items()}
        parts = [part.strip() for part in row["terms"].split(";") if part]
        assert terms == dict(part.split("=", 1) for part in parts), row["ref"]


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "'").replace("'", ""))


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def test_a_run_of_nine_words_is_noticed_and_one_of_eight_is_not():
    theirs = runs("The Clerk keeps a list of every key to the hall.")
    assert runs("… Clerk keeps a list, of every key to THE hall…") & theirs
    assert not runs("Clerk keeps a list of every key to a hall") & theirs


@needs_texts
def test_no_sentence_of_the_five_texts_stands_anywhere_in_the_tree():
    theirs = set().union(*(runs(path.read_text()) for path in TEXTS.glob("*.txt")))
    files = [
        path
        for folder in ("src", "tests", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yaml", ".html", ".txt", ".toml", ".typ", ".json"}
        and "vendor" not in path.parts
    ]
    shared = {
        str(path.relative_to(ROOT)): " ".join(sorted(common)[0])
        for path in (*files, ROOT / "README.md")
        if (common := runs(path.read_text(errors="replace")) & theirs)
    }
    assert shared == {}
