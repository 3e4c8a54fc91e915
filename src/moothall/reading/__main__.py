"""The child process of ``child.read_safely``: a document on standard input, its reading as JSON on output."""

import resource
import sys

import msgspec

from .child_limits import CPU_SECONDS, MEMORY, REFUSED
from .reader import read
from .values import MOST_BYTES, Unreadable


def main() -> int:
    """Read standard input under limits; the sentence of an unreadable file goes to standard error."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        reading = read(data, sys.argv[1] if len(sys.argv) > 1 else "")
    except Unreadable as unreadable:
        sys.stderr.write(str(unreadable))
        return REFUSED
    sys.stdout.buffer.write(msgspec.json.encode(reading))
    return 0


if __name__ == "__main__":
    sys.exit(main())
