"""The child process of ``child``: a document on standard input, as JSON on output what was asked of it.

The arguments are the document's name, and then ``check``, a day and a nation, or ``survey`` and a day, or nothing for
the reading alone.
"""

import gc
import resource
import sys
from datetime import date
from typing import Any

import msgspec

from .child_limits import CHECK, CPU_SECONDS, MEMORY, REFUSED, SURVEY
from .reader import read
from .values import MOST_BYTES, Reading, Unreadable


def main() -> int:
    """Read standard input under limits; the sentence of an unreadable file goes to standard error."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    gc.disable()  # the process ends with this document: going through the model for what can go is lost time
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        reading = read(data, sys.argv[1] if len(sys.argv) > 1 else "")
    except Unreadable as unreadable:
        sys.stderr.write(str(unreadable))
        return REFUSED
    sys.stdout.buffer.write(msgspec.json.encode(_answer(reading, sys.argv[2:])))
    return 0


def _answer(reading: Reading, asked: list[str]) -> Any:
    match asked:
        case [question, day, nation] if question == CHECK:
            from moothall.protocol.core.clauses import Nation

            from .checked import checked

            return checked(reading, date.fromisoformat(day), Nation(nation) if nation else None)
        case [question, day] if question == SURVEY:
            from .surveying import document

            return document(reading.name, reading, date.fromisoformat(day))
    return reading


if __name__ == "__main__":
    sys.exit(main())
