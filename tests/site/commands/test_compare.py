"""`moothall compare`: two protocols, for a reader and as JSON."""

import json

import pytest

from moothall.site.cli import main
from tests.reading import documents

ENQUIRIES = """

6. Enquiries

6.1 Councillors must put their enquiries to the Clerk and not directly to other members of staff.

6.2 Officers should reply to enquiries from councillors promptly.
"""
MENDED = ENQUIRIES.replace("must put", "should put").replace(
    "6.2", "6.2 Photographs may be taken at the fair by whoever likes to take them.\n\n6.3"
)


@pytest.fixture
def two(tmp_path):
    first, second = tmp_path / "old.txt", tmp_path / "new.txt"
    first.write_bytes(documents.as_text() + ENQUIRIES.encode())
    second.write_bytes(documents.as_text() + MENDED.encode())
    return str(first), str(second)


def test_wrong_usage_ends_with_2(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["compare", "ware"])
    assert ended.value.code == 2
    capsys.readouterr()


@pytest.mark.parametrize("names", [("ware", "nowhere"), ("nowhere", "ware")])
def test_what_cannot_be_used_gets_a_sentence(names, capsys):
    assert main(["compare", *names]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("There is no file called nowhere, and no profile of that name.")


def test_two_versions_of_a_document(two, capsys):
    assert main(["compare", *two]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"A: Thornwick Parish Council ({two[0]}), {len(documents.REFS) + 2} clauses\n")
    told = " ".join(text.split())
    assert ": refused in A, needs a reason in B. A: 6.1; B: 6.1" in told
    assert "must in A, should in B (A: 6.1; B: 6.1)" in told
    assert "6.2 in B alone Photographs may be taken" in told
    assert "6.2 / 6.3 renumbered" in told
    assert "Councillors [-must-]{+should+} put their" in told
    assert (
        text.index("answers differently") < text.index("do not state alike") < text.index("Clause by clause")
    )


def test_as_json(two, capsys):
    assert main(["compare", *two, "--json"]) == 0
    given = json.loads(capsys.readouterr().out)
    assert given["first"] == {
        "name": two[0],
        "council": "Thornwick Parish Council",
        "clauses": len(documents.REFS) + 2,
    }
    assert given["differs"] is True
    assert given["behaviour"]
    for change in given["behaviour"]:
        assert (change["first"], change["second"]) == ("refused", "needs a reason")
        assert (change["first_clauses"], change["second_clauses"]) == (["6.1"], ["6.1"])
        assert change["sentence"] == f"{change['act']}: refused in A, needs a reason in B."
    assert given["provisions"]
    for provision in given["provisions"]:
        assert provision["differs"] == ["strength"]
        assert (provision["first"]["strength"], provision["second"]["strength"]) == ("must", "should")
    kinds = {(row["kind"], *(clause["ref"] for clause in row["second"])) for row in given["clauses"]}
    assert {("only second", "6.2"), ("renumbered", "6.3"), ("changed", "6.1"), ("same", "2.2")} <= kinds
    (row,) = [row for row in given["clauses"] if row["kind"] == "changed"]
    assert [(run["was"], run["now"]) for run in row["words"] if not run["kept"]] == [("must ", "should ")]


def test_every_field_is_explained(capsys):
    assert main(["compare", "ware", "yateley", "--json"]) == 0
    given = json.loads(capsys.readouterr().out)
    with pytest.raises(SystemExit):
        main(["compare", "--help"])
    told = capsys.readouterr().out
    named = set(given) | {
        name for rows in given.values() if isinstance(rows, list) for row in rows for name in row
    }
    assert not [name for name in named if name not in told]


def test_nothing_to_tell(capsys):
    assert main(["compare", "ware", "ware"]) == 0
    assert capsys.readouterr().out.endswith("\nThey do not differ.\n")


def test_two_councils(capsys):
    assert main(["compare", "wadhurst", "pitstone"]) == 0
    text = capsys.readouterr().out
    assert "A: Wadhurst Parish Council (wadhurst), 34 clauses\n" in text
    assert "In B alone: " in text
    assert "not spoken of in A" in " ".join(text.split())
