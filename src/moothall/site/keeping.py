"""Saving an installation and bringing it back.

The database is copied by SQLite's own online backup, so that neither needs the server to stop: a copy holds one
moment, and a restored one takes the place of the old in one transaction.
"""

import os
import shutil
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from django.conf import settings

DATABASE = "moothall.sqlite3"
FILES = ("secret", "journal.key")
UPLOADS = "uploads"


class NotKept(Exception):
    """What stands in the way, in words for whoever looks after the installation."""


def _database() -> Path:
    return Path(str(settings.DATABASES["default"]["NAME"]))


def back_up(target: Path) -> None:
    """Write database, uploads, secret and signing key to one archive, readable by its owner alone."""
    if not _database().exists():
        raise NotKept(f"There is no installation in {settings.HOME}, so there is nothing to save.")
    if target.exists():
        raise NotKept(f"{target} is there already. Give another name.")
    with tempfile.TemporaryDirectory(dir=target.resolve().parent) as folder:
        copy = Path(folder) / DATABASE
        with closing(sqlite3.connect(_database())) as live, closing(sqlite3.connect(copy)) as saved:
            live.backup(saved)
        whole = Path(folder) / "whole"
        # The uploads after the database: a file is stored before its row, so no row lacks its file.
        descriptor = os.open(whole, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file, tarfile.open(fileobj=file, mode="w:gz") as archive:
            archive.add(copy, DATABASE)
            for name in (*FILES, UPLOADS):
                if (settings.HOME / name).exists():
                    archive.add(settings.HOME / name, name)
        whole.rename(target)


def restore(source: Path, replace: bool = False) -> Path | None:
    """Bring an archive's installation back; returns where the one it replaced was saved, if there was one.

    The archive is unpacked and its database checked before anything is touched.
    """
    if not source.exists():
        raise NotKept(f"There is no file {source}.")
    there = _database().exists()
    if there and not replace:
        raise NotKept(
            f"There is an installation in {settings.HOME} already. Add --replace to put this in its place."
        )
    settings.HOME.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.HOME) as folder:
        unpacked = _unpack(source, Path(folder))
        saved = None
        if there:
            saved = settings.HOME / f"before-restore-{datetime.now():%Y%m%d-%H%M%S}.tar.gz"
            back_up(saved)
        if (unpacked / UPLOADS).exists():
            # Before the rows that name them: a restore broken off half-way leaves no row without its file. Files of
            # acts after the backup stay: nothing refers to them, and nothing is lost.
            shutil.copytree(unpacked / UPLOADS, settings.HOME / UPLOADS, dirs_exist_ok=True)
        with (
            closing(sqlite3.connect(unpacked / DATABASE)) as old,
            closing(sqlite3.connect(_database())) as live,
        ):
            old.backup(live)
        for name in FILES:
            if (unpacked / name).exists():
                os.replace(unpacked / name, settings.HOME / name)
    return saved


def _unpack(source: Path, folder: Path) -> Path:
    try:
        with tarfile.open(source, "r:gz") as archive:
            archive.extractall(folder, filter="data")  # refuses links and paths that lead outside
    except (tarfile.TarError, OSError, EOFError) as problem:
        raise NotKept(
            f"{source} is no backup of Moothall, or is damaged ({problem}). Nothing was changed."
        ) from None
    database = folder / DATABASE
    if not database.exists():
        raise NotKept(f"{source} holds no database, so it is no backup of Moothall. Nothing was changed.")
    try:
        with closing(sqlite3.connect(database)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise NotKept(f"The database in {source} is damaged. Nothing was changed.")
    return folder
