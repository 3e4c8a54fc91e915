"""Reading every document in a folder, on all cores."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import date
from pathlib import Path

import msgspec

from moothall.reading.child import BROKE, survey_safely
from moothall.reading.surveying import Document, Unread
from moothall.reading.values import Unreadable
from moothall.site.terminal import printable


def files_in(folder: Path) -> list[Path]:
    """Every file in the folder and the folders within, in order of name.

    Hidden ones and the lock files of word processors are left out; a link is not followed, and what is no plain file
    is not opened.
    """
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            if not name.startswith((".", "~$")) and path.is_file() and not path.is_symlink():
                found.append(path)
    return found


def links_in(folder: Path) -> list[Path]:
    """The symbolic links in the folder and the folders within, which ``files_in`` passes over, in order of name."""
    return sorted(
        Path(place) / name
        for place, folders, names in os.walk(folder)
        for name in (*folders, *names)
        if not name.startswith(".") and (Path(place) / name).is_symlink()
    )


def gather(folder: Path, files: Sequence[Path], today: date) -> Iterator[Document | Unread]:
    """Each file as it has been read, whichever is ready first.

    Every file is read in a child process of its own, held to time and memory, so that a hostile one spoils no other;
    a thread for each core waits for one.
    """
    pool = ThreadPoolExecutor(len(os.sched_getaffinity(0)))
    try:
        for ready in as_completed([pool.submit(_one, folder, path, today) for path in files]):
            yield ready.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _one(folder: Path, path: Path, today: date) -> Document | Unread:
    # A name need not be text that can be written, nor harmless on a terminal.
    name = printable(os.fsencode(path.relative_to(folder)).decode(errors="replace"))
    try:
        return msgspec.structs.replace(survey_safely(path, name, today), file=name)
    except Unreadable as unreadable:
        return Unread(name, str(unreadable))
    except Exception:  # one file never ends the survey of the others
        return Unread(name, BROKE)
