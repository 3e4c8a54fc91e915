"""A bar on the terminal, and nothing where there is none."""

from types import TracebackType
from typing import TextIO

_WIDTH = 30


class Progress:
    """How many of all are done; drawn on one line, which ``clear`` frees for something else to be printed."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total, self._stream, self._done = total, stream, -1
        self._shown = stream.isatty()

    def __enter__(self) -> "Progress":
        self.step()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        filled = _WIDTH * self._done // max(self._total, 1)
        self._write(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {self._done} of {self._total}")

    def clear(self) -> None:
        """Take the bar away until the next step."""
        self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._shown:
            self._stream.write(text)
            self._stream.flush()
