"""A restore broken off half-way, and who can read what it brings back."""

import os
import sqlite3
import stat
import subprocess
import sys
import time

FILE = "uploads/attachments/2026/05/abc"


def command(home, *words):
    env = {**os.environ, "MOOTHALL_HOME": str(home), "DJANGO_SETTINGS_MODULE": "moothall.site.settings"}
    return subprocess.Popen(
        [sys.executable, "-m", "moothall.site.cli", *words], env=env, stdout=subprocess.DEVNULL
    )


def saved_with_a_file(tmp_path):
    home, saved = tmp_path / "home", tmp_path / "saved.tar.gz"
    assert command(home, "init").wait() == 0
    (home / FILE).parent.mkdir(parents=True)
    (home / FILE).write_text("What the row speaks of")
    assert command(home, "backup", str(saved)).wait() == 0
    (home / FILE).unlink()
    return home, saved


def test_killed_before_the_rows_are_back_it_leaves_none_without_its_file(tmp_path):
    home, saved = saved_with_a_file(tmp_path)
    database = sqlite3.connect(home / "moothall.sqlite3", isolation_level=None)
    database.execute("BEGIN IMMEDIATE")  # the rows cannot come back while somebody else is writing
    restoring = command(home, "restore", str(saved), "--replace")
    for _ in range(300):
        if (home / FILE).exists():
            break
        time.sleep(0.1)
    restoring.kill()
    restoring.wait()
    database.close()
    assert (home / FILE).read_text() == "What the row speaks of"


def test_on_a_new_machine_nobody_else_can_read_it(tmp_path):
    _, saved = saved_with_a_file(tmp_path)
    there = tmp_path / "there"
    there.mkdir(mode=0o755)
    assert command(there, "restore", str(saved)).wait() == 0
    for name in ("moothall.sqlite3", "secret", "journal.key"):
        assert stat.S_IMODE((there / name).stat().st_mode) & 0o077 == 0, name
    assert (there / FILE).exists()
    assert stat.S_IMODE((there / "uploads").stat().st_mode) & 0o077 == 0
