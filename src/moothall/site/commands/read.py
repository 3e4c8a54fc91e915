"""``moothall read FILE``: what the reader understands of a council's document."""

import argparse
import sys
from pathlib import Path
from typing import Any


def add(commands: Any) -> None:
    """Add ``read`` to the command line."""
    parser = commands.add_parser(
        "read", help="read a protocol (PDF, DOCX, ODT, HTML, Markdown or TXT) and show what it states"
    )
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="the council's document; its kind is told by its content, not by its name",
    )
    parser.add_argument(
        "--json", action="store_true", help="print everything as JSON, each text as it is printed"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the reading; 1 and one sentence on standard error where the file cannot be read."""
    # Imported here: every other command would otherwise load the reader as well.
    import msgspec

    from moothall.reading import Unreadable
    from moothall.reading.child import read_safely
    from moothall.site.terminal import escaped, printable

    try:
        reading = read_safely(args.file, args.file.name)
    except Unreadable as unreadable:
        print(printable(str(unreadable)), file=sys.stderr)
        return 1
    if args.json:
        # What a document hands over stands in the clauses already.
        shown = msgspec.to_builtins(msgspec.structs.replace(reading, exchanged=None))
        del shown["exchanged"]
        for clause in shown["clauses"]:
            clause["text"] = clause.pop("printed")
        shown_as = escaped(msgspec.json.format(msgspec.json.encode(shown), indent=2).decode())
        sys.stdout.buffer.write(f"{shown_as}\n".encode())
        return 0
    from moothall.reading.table import to_table

    print(printable(to_table(reading)))
    return 0
