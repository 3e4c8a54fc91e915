"""Reading a stranger's file: in a child process with limits, so that no document can harm the caller."""

import subprocess
import sys
from pathlib import Path

import msgspec

from .child_limits import REFUSED, WALL_SECONDS
from .values import MOST_BYTES, TOO_LARGE, Reading, Unreadable

_BROKE = (
    "Moothall failed while reading this file, which is a fault of Moothall's and not of yours: save the document as "
    "PDF or plain text and try that, and tell whoever looks after Moothall."
)
_TOO_HARD = "The file took more time or memory than a protocol needs, so reading it was stopped."


def read_safely(source: Path | bytes, name: str) -> Reading:
    """Read a file or its bytes in a child process held to time, memory and size.

    Raises:
        Unreadable: its text is one sentence for a Clerk; also where the file cannot be opened at all.

    """
    data = source if isinstance(source, bytes) else _content(source)
    if len(data) > MOST_BYTES:
        raise Unreadable(TOO_LARGE)
    try:
        done = subprocess.run(  # noqa: S603 -- our own interpreter and module; the document goes in by pipe
            [sys.executable, "-m", "moothall.reading", name.replace("\x00", "")[-200:]],
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
        raise Unreadable(_TOO_HARD if stopped else _BROKE)
    return msgspec.json.decode(done.stdout, type=Reading)


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
