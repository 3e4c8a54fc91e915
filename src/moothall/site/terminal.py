"""What a stranger's file may do to a terminal: nothing but show words."""

import json
import sys


def printable(text: str) -> str:
    """The text without what would move a terminal's cursor or turn its words round; lines and spaces stay."""
    return text if text.isprintable() else "".join(map(_sign, text))


def escaped(text: str) -> str:
    """JSON that means the same, with ``\\u`` for every sign that ``printable`` would not print."""
    return "\n".join(line if line.isprintable() else "".join(map(_code, line)) for line in text.split("\n"))


def handed_on(made: bytes) -> None:
    """Write a file to standard output: byte for byte into a pipe or file, and as words on a terminal."""
    if sys.stdout.isatty():
        print(printable(made.decode(errors="replace")))
    else:
        sys.stdout.buffer.write(made)


def _sign(sign: str) -> str:
    if sign.isprintable() or sign == "\n":
        return sign
    return " " if sign in "\t\xa0\u2007\u2009\u202f" else "\N{REPLACEMENT CHARACTER}"


def _code(sign: str) -> str:
    return sign if sign.isprintable() else json.dumps(sign)[1:-1]
