"""`moothall judge`: one act under a profile, a document or all five."""

import io
import json

import pytest

from moothall.site import cli
from moothall.site.commands import judge

LETTER = "act: send-letter\nwho: clerk\non: 2026-06-08\nblind_copied_councillors: [Tom Fennimore]\n"


@pytest.fixture
def act(tmp_path):
    def write(text: str) -> str:
        path = tmp_path / "act.yaml"
        path.write_text(text)
        return str(path)

    return write


def run(*words: str) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    judge.add(parser.add_subparsers())
    args = parser.parse_args(["judge", *words])
    return args.run(args)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (LETTER + "whom: all\n", "“send-letter” has no fact called “whom”."),
        (
            LETTER.replace("2026-06-08", "soon"),
            "The fact “on” cannot be “soon”: it is a date, as in 2026-05-04.",
        ),
        ("act: : :", "is neither YAML nor JSON near line 1."),
        ("", "An act is a list of facts with their names"),
    ],
)
def test_an_act_that_cannot_be_understood_gets_a_sentence(act, capsys, text, says):
    assert run("pitstone", "--act", act(text)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err


def test_a_file_that_is_not_there_or_no_text_gets_a_sentence(tmp_path, capsys):
    assert run("pitstone", "--act", str(tmp_path / "none.yaml")) == 1
    assert capsys.readouterr().err.endswith("none.yaml: No such file or directory.\n")
    (tmp_path / "act.pdf").write_bytes(b"%PDF-1.7\xff\xfe")
    assert run("pitstone", "--act", str(tmp_path / "act.pdf")) == 1
    assert capsys.readouterr().err.endswith("act.pdf: it is not a text file.\n")


def test_a_protocol_that_is_not_there_gets_the_names_there_are(act, capsys):
    assert run("pitstoun", "--act", act(LETTER)) == 1
    assert capsys.readouterr().err == (
        "There is no file called pitstoun, and no profile of that name. "
        "The profiles are: pitstone, st-helens, wadhurst, ware, yateley.\n"
    )


def test_a_day_that_is_none_is_wrong_usage(act, capsys):
    with pytest.raises(SystemExit) as stop:
        run("pitstone", "--act", act(LETTER), "--on", "soon")
    assert stop.value.code == 2
    assert "soon is no date; write it as in 2026-05-04" in capsys.readouterr().err


def test_as_json(act, capsys):
    assert run("pitstone", "--act", act(LETTER), "--json") == 0
    given = json.loads(capsys.readouterr().out)
    assert given["outcome"] == "needs a reason"
    copies = next(each for each in given["findings"] if each["source"] == "correspondence.no-silent-copies")
    assert (copies["outcome"], copies["clauses"][0]["ref"]) == ("needs a reason", "5(1)")


def test_an_act_from_standard_input_in_json(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO('{"act": "ask-enquiry", "who": "councillor"}'))
    assert run("ware", "--act", "-", "--on", "2026-06-08", "--json") == 0
    given = json.loads(capsys.readouterr().out)
    assert (given["on"], given["outcome"]) == ("2026-06-08", "permitted with conditions")
    assert [duty["due"] for duty in given["duties"]] == ["2026-06-11", "2026-06-22"]


def test_for_a_reader_what_decides_comes_first_with_clause_and_way(act, capsys):
    assert run("pitstone", "--act", act(LETTER)) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "NEEDS A REASON: send-letter on Monday 8 June 2026, under Pitstone Parish Council"
    assert lines[2] == "needs a reason: correspondence.no-silent-copies, “should”"
    assert lines[3].startswith("  5(1)  in short: ")
    assert "  Added: CC Councillor Tom Fennimore" in lines
    assert "shown beside it: conduct.courtesy, “must”" in lines


def test_for_a_reader_a_duty_is_counted_and_marked_as_suggested(act, capsys):
    asked = "act: ask-enquiry\nwho: councillor\nto: officer\non: 2026-05-22\nunder_foi: yes\n"
    assert run("pitstone", "--act", act(asked)) == 0
    text = capsys.readouterr().out
    assert "Still to be asked (direction.via-clerk, fact “direct_contact”): " in text
    assert "Duty of the officer asked to the asker: answer (suggested, for the council to adopt)\n" in text
    assert "  Not counted: Monday 25 May 2026 (bank holiday" in text
    assert "  Due on Monday 8 June 2026, after 10 working days." in text
    assert "Duty of the officer asked to the asker: answer under freedom of information law\n" in text
    assert "permitted with conditions: law.foi-clock, Freedom of Information Act 2000, s.10" in text
    assert "provided for, not acted on yet: access.foi, “may”" in text


def test_a_silent_protocol_says_that_it_is_silent(act, capsys):
    assert run("ware", "--act", act(LETTER)) == 0
    text = capsys.readouterr().out
    assert text.startswith("SILENT: ")
    assert "The protocol does not speak of it, and no law that Moothall knows forbids it." in text


def test_a_clause_that_nothing_acts_on_is_left_to_read_and_permits_nothing(act, capsys):
    passed_on = (
        "act: forward-letter\nwho: councillor\non: 2026-06-08\nto: complainant\nmarked_confidential: yes\n"
    )
    assert run("st-helens", "--act", act(passed_on)) == 0
    text = capsys.readouterr().out
    assert text.startswith("SILENT: ")
    assert "A clause bears on it that Moothall does not act on: read it yourself." in text
    assert "does not speak of it" not in text
    assert run("all", "--act", act(passed_on)) == 0
    (line,) = [row for row in capsys.readouterr().out.splitlines() if row.startswith("st-helens")]
    assert line.split()[1:3] == ["silent", "read"] and "conduct.confidentiality" in line


@pytest.mark.parametrize(("day", "by_law_alone"), [("2024-03-20", True), ("2024-03-21", False)])
def test_before_its_first_day_only_law_applies_and_that_is_said(act, capsys, day, by_law_alone):
    assert run("pitstone", "--act", act(LETTER), "--on", day) == 0
    said = "in force from Thursday 21 March 2024: before that, only law applies." in capsys.readouterr().out
    assert said is by_law_alone
    run("pitstone", "--act", act(LETTER), "--on", day, "--json")
    assert json.loads(capsys.readouterr().out)["by_law_alone"] is by_law_alone


def test_the_same_act_under_all_five_as_a_table(act, capsys):
    assert run("all", "--act", act(LETTER), "--on", "2024-03-20") == 0
    assert capsys.readouterr().out.splitlines() == [
        "send-letter on Wednesday 20 March 2024",
        "",
        "pitstone    silent                    not yet in force: only law applies",
        "st-helens   silent",
        "wadhurst    silent",
        "ware        silent",
        "yateley     silent",
    ]


def test_the_table_names_what_decides_and_what_is_still_asked(act, capsys):
    told = "act: instruct-officer\nwho: councillor\non: 2026-06-08\nauthority: no\nclerk_approves: yes\n"
    assert run("all", "--act", act(told)) == 0
    lines = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()[2:])
    assert lines["ware"] == (
        "refused                   direction.no-individual-instruction (2.3.5 (second), 4.2); asks: operational"
    )
    assert lines["wadhurst"].startswith("permitted                 roles.officer-to-council (2.1); asks: ")


def test_all_five_as_json(act, capsys):
    assert run("all", "--act", act(LETTER), "--json") == 0
    given = json.loads(capsys.readouterr().out)
    assert [(each["profile"], each["outcome"]) for each in given] == [
        ("pitstone", "needs a reason"),
        ("st-helens", "silent"),
        ("wadhurst", "silent"),
        ("ware", "silent"),
        ("yateley", "silent"),
    ]
    assert given[0]["council"] == "Pitstone Parish Council"


DOCUMENT = """\
Little Hatherley Parish Council
Protocol on Member and Officer Relations

Adopted on 2 March 2026, minute 14/26.

1. Purpose

1.1 This protocol guides councillors and officers in dealing with each other.

2. Roles

2.1 Councillors must keep out of day-to-day management, which is for the Clerk.

2.2 Officers work for the whole council and councillors must not give instructions to officers individually.

3. Correspondence

3.1 An officer's letter to a councillor must not be copied silently to another councillor.
"""


def test_a_document_of_ones_own_is_quoted(act, tmp_path, capsys):
    (tmp_path / "ours.txt").write_text(DOCUMENT)
    told = "act: instruct-officer\nwho: councillor\non: 2026-06-08\nauthority: no\noperational: yes\n"
    assert run(str(tmp_path / "ours.txt"), "--act", act(told)) == 0
    text = capsys.readouterr().out
    assert text.startswith(
        "REFUSED: instruct-officer on Monday 8 June 2026, under Little Hatherley Parish Council"
    )
    assert "2.1  “Councillors must keep out of day-to-day management" in text


def test_a_document_judges_from_the_day_of_its_adoption(act, tmp_path, capsys):
    (tmp_path / "ours.txt").write_text(DOCUMENT)
    for day, by_law_alone in (("2026-03-01", True), ("2026-03-02", False)):
        run(str(tmp_path / "ours.txt"), "--act", act(LETTER), "--on", day, "--nation", "wales", "--json")
        assert json.loads(capsys.readouterr().out)["by_law_alone"] is by_law_alone


def test_a_document_that_cannot_be_read_gets_the_readers_sentence(act, tmp_path, capsys):
    (tmp_path / "ours.txt").write_text("")
    assert run(str(tmp_path / "ours.txt"), "--act", act(LETTER)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(".\n")
    assert run(str(tmp_path), "--act", act(LETTER)) == 1
    assert "is a folder" in capsys.readouterr().err


def test_the_command_is_one_of_moothalls():
    assert "judge" in cli.COMMANDS
