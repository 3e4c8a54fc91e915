"""``moothall read``: what it prints, and its exit codes."""

import json
import subprocess
import sys

import pytest

from moothall.site.cli import main
from tests.reading import documents


@pytest.fixture
def protocol(tmp_path):
    path = tmp_path / "protocol.docx"
    path.write_bytes(documents.as_docx())
    return str(path)


def test_wrong_usage_ends_with_2(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["read"])
    assert ended.value.code == 2
    assert "FILE" in capsys.readouterr().err


def test_an_unreadable_file_ends_with_1_and_one_sentence(tmp_path, capsys):
    letter = tmp_path / "letter.txt"
    letter.write_text(documents.LETTER)
    assert main(["read", str(letter)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "does not read as a protocol" in told.err


def test_a_missing_file_ends_with_1(tmp_path, capsys):
    assert main(["read", str(tmp_path / "none.pdf")]) == 1
    assert "There is no file" in capsys.readouterr().err


def test_json_holds_clauses_adoption_and_findings(protocol):
    done = subprocess.run(
        [sys.executable, "-m", "moothall.site.cli", "read", protocol, "--json"],
        capture_output=True,
        check=True,
    )
    given = json.loads(done.stdout)
    assert {"clauses", "adoption", "findings"} <= given.keys()
    clause = next(clause for clause in given["clauses"] if clause["ref"] == "2.2")
    (stated,) = clause["provisions"]
    assert (stated["key"], stated["strength"]) == ("roles.day-to-day", "must")
    assert {"confidence", "terms", "binds"} <= stated.keys()
    assert given["adoption"]["minute"] == "24/118"


def test_the_table_shows_each_clause_with_what_it_states(protocol, capsys):
    assert main(["read", protocol]) == 0
    shown = capsys.readouterr().out
    assert "Council: Thornwick Parish Council" in shown
    assert "Adopted: 2024-06-04" in shown
    assert "-> roles.day-to-day (must)" in shown


def test_reading_waits_for_no_database(protocol):
    shown = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from moothall.site.cli import main;"
            f"main(['read', {protocol!r}]); print('django.db' in sys.modules, file=sys.stderr)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stderr.strip() == "False"
