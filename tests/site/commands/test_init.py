"""``moothall init``: an installation out of nothing, and no harm the second time."""

import os
import re
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing


def init(folder):
    made = subprocess.run(
        [sys.executable, "-m", "moothall.site.cli", "init"],
        env={**os.environ, "MOOTHALL_HOME": str(folder), "MOOTHALL_URL": "https://council.example.org"},
        capture_output=True,
        text=True,
        check=True,
    )
    return made.stdout


def link(said):
    return re.search(r"https://council\.example\.org/invitation/\S+/", said)[0]


def test_init_makes_what_is_missing_and_keeps_what_is_there(tmp_path):
    folder = tmp_path / "home"
    first = init(folder)
    secret, key = (folder / "secret").read_text(), (folder / "journal.key").read_text()
    assert len(secret.strip()) > 50
    assert len(bytes.fromhex(key)) == 32
    for name in ("secret", "journal.key"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (folder / "uploads").is_dir()
    second = init(folder)
    assert (secret, key) == ((folder / "secret").read_text(), (folder / "journal.key").read_text())
    assert link(first) != link(second)
    with closing(sqlite3.connect(folder / "moothall.sqlite3")) as database, database:
        database.execute(
            "INSERT INTO council_council (name, slug, nation, principal_authority, mail_from, opens, closes, demo,"
            " created) VALUES ('Marsh Parva', 'marsh-parva', 'england', '', '', '09:00', '17:00', 0, '2026-05-04')"
        )
    third = init(folder)
    assert "It serves a council already" in third
    assert "invitation" not in third
