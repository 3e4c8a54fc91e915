"""What is shown of a stranger's words at a terminal."""

import pytest

from moothall.site.cli import main
from moothall.site.terminal import printable
from tests.reading import documents


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\x07", "\r", "\x85", "\x00", "\u202e", "\u2066", "\u200b"])
def test_what_moves_the_cursor_or_turns_words_round_is_not_printed(sign):
    shown = printable(f"a{sign}b")
    assert sign not in shown
    assert (shown[0], shown[-1], len(shown)) == ("a", "b", 3)


def test_words_lines_and_spaces_are():
    assert printable("Gŵyl – “£5”\n  a\xa0b\tc") == "Gŵyl – “£5”\n  a b c"


@pytest.mark.parametrize("command", ["read", "lint", "survey"])
def test_a_hostile_name_and_text_reach_no_terminal(command, tmp_path, capsys):
    broken = b"---\nmoothall: protocol\ncouncil: \x1b]0;owned\x07\n\x1b[2J: \x1b[31mred\n---\n"
    (tmp_path / "whole.txt").write_bytes(documents.as_text())
    (tmp_path / "broken.md").write_bytes(broken)
    files = [tmp_path] if command == "survey" else [tmp_path / "whole.txt", tmp_path / "broken.md"]
    for file in files:
        main([command, str(file)])
    told = capsys.readouterr()
    assert told.out
    assert "\x1b" not in told.out + told.err
    assert "\x07" not in told.out + told.err
