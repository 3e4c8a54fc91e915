"""Reading and checking a stranger's file: in a child process with limits, so that no document harms the caller."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from moothall.protocol.core.clauses import Nation

from .child_limits import CHECK, REFUSED, SURVEY, WALL_SECONDS
from .values import MOST_BYTES, TOO_LARGE, Reading, Unreadable

if TYPE_CHECKING:
    from .checked import Checked
    from .surveying import Document

BROKE = (
    "Moothall failed while reading this file, which is a fault of Moothall's and not of yours: save the document as "
    "PDF or plain text and try that, and tell whoever looks after Moothall."
)
_TOO_HARD = "The file took more time or memory than a protocol needs, so reading it was stopped."


def read_safely(source: Path | bytes, name: str) -> Reading:
    """Read a file or its bytes in a child process held to time, memory and size.

    Raises:
        Unreadable: its text is one sentence for a Clerk; also where the file cannot be opened at all.

    """
    return msgspec.json.decode(_in_child(source, name), type=Reading)


def check_safely(source: Path | bytes, name: str, on: date, nation: Nation | None) -> "Checked":
    """Read a file and check what it says, as of a day; for the nation it suggests itself where none is given.

    Raises:
        Unreadable: as ``read_safely`` does.

    """
    from .checked import Checked

    done = _in_child(source, name, CHECK, on.isoformat(), nation.value if nation else "")
    return msgspec.json.decode(done, type=Checked)


def survey_safely(source: Path | bytes, name: str, on: date) -> "Document":
    """Read a file and tell what a survey says of it.

    Raises:
        Unreadable: as ``read_safely`` does.

    """
    from .surveying import Document

    return msgspec.json.decode(_in_child(source, name, SURVEY, on.isoformat()), type=Document)


def _in_child(source: Path | bytes, name: str, *asked: str) -> bytes:
    """What the child process puts out."""
    data = source if isinstance(source, bytes) else _content(source)
    if len(data) > MOST_BYTES:
        raise Unreadable(TOO_LARGE)
    try:
        done = subprocess.run(  # noqa: S603 -- our own interpreter and module; the document goes in by pipe
            [sys.executable, "-m", "moothall.reading", name.replace("\x00", "")[-200:], *asked],
            input=data,
            capture_output=True,
            timeout=WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(_TOO_HARD) from error
    if done.returncode == REFUSED:
        raise Unreadable(done.stderr.decode(errors="replace"))
    if done.returncode != 0:
        stopped = done.returncode < 0 or b"MemoryError" in done.stderr
        raise Unreadable(_TOO_HARD if stopped else BROKE)
    return done.stdout


def _content(path: Path) -> bytes:
    """The file's bytes, unless it is larger than any protocol; never more of it than that in memory."""
    try:
        if path.is_dir():
            raise Unreadable(f"{path} is a folder: name the file in it.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise Unreadable(f"There is no file {path}: check the name.") from error
    except OSError as error:
        raise Unreadable(
            f"The file {path} cannot be opened: {error.strerror or 'unknown reason'}."
        ) from error
