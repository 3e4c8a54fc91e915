"""``moothall convert``: a protocol goes out with what it states, and every command takes it back as it stands."""

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from moothall.protocol.core.clauses import Nation
from moothall.reading.convert import in_doubt
from moothall.reading.exchange import akoma, markdown
from moothall.reading.reader import read
from moothall.site import loading, profiles
from moothall.site.cli import main
from tests.reading import documents

ACT = {"act": "instruct-officer", "on": "2026-05-04", "who": "councillor"}


def test_wrong_usage_ends_with_2(capsys):
    for wrong in (["convert", "ware"], ["convert", "ware", "--to", "pdf"]):
        with pytest.raises(SystemExit) as ended:
            main(wrong)
        assert ended.value.code == 2


def test_what_cannot_be_read_ends_with_1_and_one_sentence(tmp_path, capsys):
    broken = tmp_path / "ours.md"
    broken.write_text("---\nmoothall: protocol\ncouncil: X\nnation: mercia\n---\n")
    assert main(["convert", str(broken), "--to", "akoma"]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert told.err.startswith("Line 4: ")


def test_what_cannot_be_written_ends_with_1(tmp_path, capsys):
    assert main(["convert", "ware", "--to", "akoma", "--out", str(tmp_path / "no" / "such.xml")]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["akoma", "markdown"])
def test_what_was_written_is_loaded_as_it_was(kind, tmp_path, capsysbinary):
    (tmp_path / "ours.txt").write_bytes(documents.as_text())
    first = loading.handed_over(str(tmp_path / "ours.txt"), Nation.WALES)
    assert first.protocol.in_force_from == date(2024, 6, 4)
    for name, nation in ((str(tmp_path / "ours.txt"), "wales"), ("ware", "england")):
        held = loading.handed_over(name, Nation(nation))
        assert main(["convert", name, "--to", kind, "--nation", nation]) == 0
        out = tmp_path / "out"
        out.write_bytes(capsysbinary.readouterr().out)
        assert loading.handed_over(str(out), Nation.ENGLAND) == held
        assert main(["convert", str(out), "--to", kind, "--out", str(tmp_path / "again")]) == 0
        assert (tmp_path / "again").read_bytes() == out.read_bytes()


@pytest.mark.parametrize("kind", ["akoma", "markdown"])
def test_what_the_reader_doubts_is_in_doubt_again_when_it_is_read_back(kind, tmp_path, capsys):
    (tmp_path / "ours.txt").write_bytes(documents.as_text())
    held = loading.handed_over(str(tmp_path / "ours.txt"), Nation.ENGLAND)
    doubtful = replace(
        held, in_doubt=frozenset((one.clause, one.provision) for one in held.protocol.statements)
    )
    assert doubtful.in_doubt != frozenset()
    writer = {"akoma": akoma, "markdown": markdown}[kind]
    (tmp_path / "out").write_bytes(writer.write(doubtful))
    assert main(["read", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out.count("– in doubt") == len(doubtful.in_doubt)
    assert main(["convert", str(tmp_path / "out"), "--to", kind, "--out", str(tmp_path / "again")]) == 0
    assert (tmp_path / "again").read_bytes() == (tmp_path / "out").read_bytes()


def test_a_document_s_doubts_are_handed_over():
    path = Path(__file__).parents[2] / "reading/manners/dev-large-town.txt"
    reading = read(path.read_bytes(), path.name)
    assert loading.handed_over(str(path), Nation.ENGLAND).in_doubt == in_doubt(reading) != frozenset()


@pytest.mark.parametrize("kind", ["akoma", "markdown"])
def test_every_command_takes_it_as_it_stands(kind, tmp_path, capsys):
    out, act = str(tmp_path / "ware"), tmp_path / "act.json"
    act.write_text(json.dumps(ACT))
    assert main(["convert", "ware", "--to", kind, "--out", out]) == 0
    for by in ("ware", out):
        assert main(["judge", by, "--act", str(act), "--json"]) == 0
    by_profile, by_file = capsys.readouterr().out.split("}\n{")
    assert json.loads(by_profile + "}") == json.loads("{" + by_file)
    assert main(["compare", "ware", out, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["differs"] is False
    assert main(["read", out, "--json"]) == 0
    read = json.loads(capsys.readouterr().out)
    held = profiles.load("ware")
    assert "exchanged" not in read
    assert [clause["ref"] for clause in read["clauses"]] == [clause.ref for clause in held.clauses]
    assert {(clause["ref"], one["key"]) for clause in read["clauses"] for one in clause["provisions"]} == {
        (one.clause, one.provision) for one in held.statements
    }
    assert main(["read", out]) == 0
