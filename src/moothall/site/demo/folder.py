"""The folder of a demonstration. It is emptied at each start, so everything here is about whose folder it is."""

import fcntl
import os
import secrets
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TextIO

from ..keeping import DATABASE, FILES, UPLOADS

MARK = "demonstration"
_NOTE = "Moothall makes this folder anew each time its demonstration starts. Keep nothing here.\n"
_OURS = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", *FILES, UPLOADS)


class NotOurs(Exception):
    """The folder is not for a demonstration to use; its text says why and what to do."""


def claim(folder: Path) -> TextIO:
    """Empty the folder of an earlier demonstration, mark it and put a new secret there.

    What is returned holds the folder: keep it open while the demonstration runs.

    Raises NotOurs, with nothing touched, where another installation is there or a demonstration runs from it.
    """
    if _has_another(folder):
        raise NotOurs(
            f"There is an installation in {folder} that is no demonstration, so nothing was touched. "
            "Give the demonstration a folder of its own in MOOTHALL_HOME."
        )
    folder.mkdir(parents=True, exist_ok=True)
    mark = (folder / MARK).open("a+")
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        mark.close()
        raise NotOurs(
            f"A demonstration is running from {folder} already. Stop it first, or name another folder in "
            "MOOTHALL_HOME."
        ) from None
    mark.truncate(0)
    mark.write(_NOTE)
    mark.flush()
    for name in _OURS:
        _remove(folder / name)
    _make_secret(folder / "secret")  # settings read it, so it is there before Django is
    return mark


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _has_another(folder: Path) -> bool:
    """Whether something stands there that no demonstration made.

    One that was broken off while it was being made has its mark and no council yet; an installation that waits
    for its first Clerk has no council either, and no mark.
    """
    if not any((folder / name).exists() for name in _OURS):
        return False
    flags = _councils(folder / DATABASE)
    if flags is None:
        return True
    return flags != {True} if flags else not (folder / MARK).exists()


def _councils(database: Path) -> set[bool] | None:
    """Which kinds of council the database holds: demonstrations, others; None where it cannot be told."""
    if not database.exists():
        return set()
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'council_council'")
            if tables.fetchone() is None:
                return set()
            return {bool(row[0]) for row in connection.execute("SELECT DISTINCT demo FROM council_council")}
    except sqlite3.Error:
        return None


def _make_secret(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(50) + "\n")
