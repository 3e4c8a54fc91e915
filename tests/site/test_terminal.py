"""What is shown of a stranger's words at a terminal."""

import json
import os
import pty

import msgspec
import pytest

from moothall.protocol.core.clauses import Nation
from moothall.reading.exchange.markdown import write
from moothall.site import loading
from moothall.site.cli import main
from moothall.site.terminal import escaped, handed_on, printable
from tests.reading import documents

HOSTILE = "\x1b]0;owned\x07\x9b2J\u202e"
ACT = {"act": "ask-enquiry", "who": "councillor", "on": "2026-06-08"}


def of_a_hostile_council(council=HOSTILE):
    """A profile as Markdown, with a name and a first clause that no terminal should be given as they stand."""
    held = loading.handed_over("ware", Nation.ENGLAND)
    first, *others = held.protocol.clauses
    clauses = (msgspec.structs.replace(first, text=f"{first.text} {council}"), *others)
    protocol = msgspec.structs.replace(held.protocol, council=council, clauses=clauses)
    return write(msgspec.structs.replace(held, protocol=protocol))


@pytest.fixture
def hostile(tmp_path):
    for name in ("whole", HOSTILE):
        (tmp_path / f"{name}.md").write_bytes(of_a_hostile_council())
    (tmp_path / "broken.md").write_bytes(b"---\nmoothall: protocol\ncouncil: X\n\x1b[2J\xc2\x9b: red\n---\n")
    (tmp_path / "act.json").write_text(json.dumps(ACT))
    (tmp_path / "wrong.json").write_text(json.dumps({**ACT, HOSTILE: "yes"}))
    return tmp_path


def harmless(capsys):
    told = capsys.readouterr()
    assert told.out + told.err
    assert not [sign for sign in told.out + told.err if not sign.isprintable() and sign != "\n"]
    return told


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\x07", "\r", "\x85", "\x00", "\u202e", "\u2066", "\u200b"])
def test_what_moves_the_cursor_or_turns_words_round_is_not_printed(sign):
    shown = printable(f"a{sign}b")
    assert sign not in shown
    assert (shown[0], shown[-1], len(shown)) == ("a", "b", 3)


def test_words_lines_and_spaces_are():
    assert printable("Gŵyl – “£5”\n  a\xa0b\tc") == "Gŵyl – “£5”\n  a b c"


@pytest.mark.parametrize("sign", ["\x7f", "\x9b", "\u202e", "\xa0", "\udc9b", "\U000e0041"])
def test_json_says_the_same_in_signs_that_a_terminal_shows(sign):
    made = json.dumps({"£": f"a{sign}b"}, ensure_ascii=False, indent=2)
    assert sign not in escaped(made)
    assert "£" in escaped(made)
    assert json.loads(escaped(made)) == {"£": f"a{sign}b"}


@pytest.mark.parametrize("command", ["read", "lint", "survey"])
def test_a_hostile_name_and_text_reach_no_terminal(command, hostile, capsys):
    (hostile / f"{HOSTILE}.txt").write_bytes(documents.as_text())
    files = [hostile] if command == "survey" else [hostile / f"{HOSTILE}.txt", hostile / "broken.md"]
    for file in files:
        main([command, str(file)])
    harmless(capsys)


@pytest.mark.parametrize("more", [[], ["--json"]])
@pytest.mark.parametrize(
    "command",
    [
        ["read", "whole.md"],
        ["lint", "whole.md"],
        ["compare", f"{HOSTILE}.md", "ware"],
        ["compare", "whole.md", "broken.md"],
        ["compare", "whole.md", HOSTILE],
        ["judge", "whole.md", "--act", "act.json"],
        ["judge", "broken.md", "--act", "act.json"],
        ["judge", "ware", "--act", "wrong.json"],
        ["judge", "ware", "--act", HOSTILE],
        ["judge", "all", "--act", "wrong.json"],
        ["verify", "broken.md"],
        ["verify", HOSTILE],
    ],
)
def test_no_command_lets_it_through_as_words_or_as_json(command, more, hostile, capsys, monkeypatch):
    monkeypatch.chdir(hostile)
    main([*command, *more])
    harmless(capsys)


@pytest.mark.parametrize(
    "command",
    [
        ["convert", "broken.md", "--to", "akoma"],
        ["convert", "ware", "--to", "akoma", "--out", f"no/{HOSTILE}"],
        ["survey", HOSTILE],
        ["survey", ".", "--csv", f"no/{HOSTILE}"],
    ],
)
def test_nor_does_one_that_fails(command, hostile, capsys, monkeypatch):
    monkeypatch.chdir(hostile)
    assert main(command) == 1
    harmless(capsys)


def test_a_journal_whose_council_is_hostile_is_verified_without_harm(hostile, capsys):
    head = {"moothall": "journal", "format": 1, "council": HOSTILE, "chain": "common"}
    (hostile / "journal").write_text(json.dumps(head) + "\n")
    assert main(["verify", str(hostile / "journal")]) == 0
    assert "0 entries of" in harmless(capsys).out


def test_a_file_is_whole_in_a_pipe(capsysbinary):
    handed_on(f"a{HOSTILE}b\n".encode())
    assert capsysbinary.readouterr().out == f"a{HOSTILE}b\n".encode()


def test_and_harmless_on_a_terminal(monkeypatch):
    ours, theirs = pty.openpty()
    with open(theirs, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr("sys.stdout", terminal)
        handed_on(f"a{HOSTILE}b".encode())
        terminal.flush()
        shown = os.read(ours, 1000).decode()
    os.close(ours)
    assert shown == f"{printable(f'a{HOSTILE}b')}\r\n"


def test_a_protocol_is_converted_onto_standard_output(hostile, capsysbinary):
    assert main(["convert", str(hostile / "whole.md"), "--to", "markdown"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"---\nmoothall: protocol\n")
