"""``moothall lint``: what it prints, and its exit codes."""

import json
import re

import pytest

from moothall.site.cli import main
from tests.reading import documents
from tests.reading.lint.documents import VILLAGE, village


@pytest.fixture
def file(tmp_path):
    def written(text):
        path = tmp_path / "protocol.txt"
        path.write_text(text)
        return str(path)

    return written


@pytest.mark.parametrize(
    "wrong", [["lint"], ["lint", "a.txt", "--on", "yesterday"], ["lint", "a.txt", "--nation", "france"]]
)
def test_wrong_usage_ends_with_2(wrong):
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2


def test_an_unreadable_or_missing_file_ends_with_2_and_one_sentence(tmp_path, file, capsys):
    for path in (file(documents.RECIPE), str(tmp_path / "none.pdf")):
        assert main(["lint", path]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1


def test_nothing_to_put_right_ends_with_0(file, capsys):
    assert main(["lint", file(VILLAGE), "--on", "2026-06-01"]) == 0
    told = capsys.readouterr().out
    assert "Checked as of 1 June 2026, for a council in England." in told
    assert "To put right: 0. To look at: 0." in told
    assert "What other councils' protocols also say" in told


def test_something_only_to_look_at_ends_with_0(file, capsys):
    assert main(["lint", file(village("The [Deputy] Clerk keeps the keys.")), "--on", "2026-06-01"]) == 0
    assert "To look at: 1." in capsys.readouterr().out


def test_something_to_put_right_ends_with_1_and_stands_under_its_clause(file, capsys):
    text = village("Complaints may be sent to the Standards Board for England.")
    assert main(["lint", file(text), "--on", "2026-06-01"]) == 1
    told = capsys.readouterr().out
    assert told.index("\nTo put right\n") < told.index("\nClause 3.9\n")
    clause = told[told.index("Clause 3.9") :]
    for part in (
        "“Complaints may be sent",
        "Name the Monitoring Officer",
        "Localism Act 2011, s.26",
    ):
        assert part in clause


def test_the_day_and_the_nation_can_be_given(file, capsys):
    assert main(["lint", file(VILLAGE), "--on", "2027-06-01"]) == 1
    assert "Review overdue" in capsys.readouterr().out
    main(["lint", file(VILLAGE), "--on", "2026-06-01", "--nation", "wales"])
    assert "for a council in Wales" in capsys.readouterr().out


def test_what_is_lacking_is_a_line_for_each_chapter_and_listed_when_asked_for(file, capsys):
    path = file(VILLAGE)
    assert main(["lint", path, "--on", "2026-06-01"]) == 0
    short = capsys.readouterr().out.partition("What other councils' protocols also say")[2].splitlines()[1:]
    assert short[-1] == "  With --all or --json these are listed."
    counted = " ".join(" ".join(short[:-1]).split()).removeprefix("Not recognised here: ").removesuffix(".")
    counts = [re.fullmatch(r"(\d+) on ([a-z ]+)", part) for part in counted.split(", ")]
    assert len(short) <= 6  # all chapters in one paragraph
    assert len(counts) > 5
    assert all(counts)
    assert main(["lint", path, "--on", "2026-06-01", "--all"]) == 0
    whole = " ".join(capsys.readouterr().out.partition("What other councils' protocols also say")[2].split())
    assert "each with how many of the five founding protocols have it:" in whole
    for number, title in (count.groups() for count in counts):
        told = whole.partition(f"- {title.capitalize()}. Not recognised here")[2].partition(" - ")[0]
        assert len(re.findall(r" \([1-5]\)", told)) == int(number)
    assert "--all" not in whole


def test_json_holds_everything(file, capsys):
    text = village("Some posts are politically restricted by law.")
    assert main(["lint", file(text), "--on", "2026-06-01", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["council"], told["on"], told["nation"]) == (
        "Hollin Beck Parish Council",
        "2026-06-01",
        "england",
    )
    (one,) = [one for one in told["findings"] if one["kind"] != "lacking"]
    assert (one["ref"], one["kind"], one["weight"]) == ("3.9", "law-restricted-posts", "to look at")
    assert one["says"] and one["do"] and one["words"] and one["title"]
    assert one["law"]["check"] is True
    assert one["law"]["nations"] == ["england", "wales"]
