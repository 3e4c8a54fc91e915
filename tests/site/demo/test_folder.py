"""Whose folder it is: a demonstration empties its own and touches nobody else's."""

import sqlite3

import pytest

from moothall.site.demo.folder import MARK, NotOurs, claim


def a_database(folder, *demos):
    with sqlite3.connect(folder / "moothall.sqlite3") as database:
        database.execute("CREATE TABLE council_council (demo bool)")
        database.executemany("INSERT INTO council_council VALUES (?)", [(demo,) for demo in demos])
    database.close()


def untouched(folder):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(NotOurs) as stopped:
        claim(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    return str(stopped.value)


def test_a_real_council_is_never_touched(tmp_path):
    a_database(tmp_path, False)
    assert "MOOTHALL_HOME" in untouched(tmp_path)


def test_a_real_council_among_demonstrations_is_never_touched(tmp_path):
    a_database(tmp_path, True, False)
    (tmp_path / MARK).write_text("")
    assert "no demonstration" in untouched(tmp_path)


def test_an_installation_that_waits_for_its_first_clerk_is_never_touched(tmp_path):
    a_database(tmp_path)
    untouched(tmp_path)


@pytest.mark.parametrize("name", ["secret", "journal.key"])
def test_keys_without_a_database_are_never_touched(tmp_path, name):
    (tmp_path / name).write_text("kept")
    untouched(tmp_path)


def test_a_database_that_cannot_be_read_is_never_touched(tmp_path):
    (tmp_path / "moothall.sqlite3").write_bytes(b"something else entirely, and long enough to look at")
    (tmp_path / MARK).write_text("")
    untouched(tmp_path)


def test_a_running_demonstration_is_not_emptied_under_its_feet(tmp_path):
    with claim(tmp_path):
        secret = (tmp_path / "secret").read_text()
        with pytest.raises(NotOurs, match="running"):
            claim(tmp_path)
        assert (tmp_path / "secret").read_text() == secret
    claim(tmp_path).close()


def test_a_new_folder_is_made_and_gets_a_secret_of_its_own(tmp_path):
    folder = tmp_path / "var" / "demo"
    claim(folder).close()
    assert (folder / "secret").stat().st_mode & 0o777 == 0o600
    assert len((folder / "secret").read_text()) > 40


def test_an_earlier_demonstration_goes_and_other_files_stay(tmp_path):
    a_database(tmp_path, True, True)
    (tmp_path / "uploads").mkdir()
    (tmp_path / "uploads" / "old").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    claim(tmp_path).close()
    assert {path.name for path in tmp_path.iterdir()} == {MARK, "secret", "notes.txt"}


def test_one_that_was_broken_off_is_made_again(tmp_path):
    a_database(tmp_path)
    (tmp_path / MARK).write_text("")
    claim(tmp_path).close()
    assert not (tmp_path / "moothall.sqlite3").exists()
