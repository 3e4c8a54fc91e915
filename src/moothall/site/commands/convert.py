"""``moothall convert PROTOCOL --to akoma|markdown``: a protocol with all that it states, for others to read."""

import argparse
import sys
from pathlib import Path

from moothall.protocol.core.clauses import Nation
from moothall.site import loading
from moothall.site.terminal import handed_on, printable

FORMATS = ("akoma", "markdown")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "convert", help="write a protocol, with what it states, as Akoma Ntoso XML or Markdown"
    )
    parser.add_argument("protocol", help=loading.ARGUMENT)
    parser.add_argument(
        "--to",
        required=True,
        choices=FORMATS,
        help="akoma: Akoma Ntoso 3.0 (XML); markdown: for people to read",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="file to write; without it, standard output")
    parser.add_argument(
        "--nation",
        choices=[nation.value for nation in Nation],
        default="england",
        help="where a document's council is, unless the document itself says so",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the protocol; 1 with a sentence where it cannot be read or written."""
    try:
        held = loading.handed_over(args.protocol, Nation(args.nation))
    except loading.Unusable as error:
        print(printable(str(error)), file=sys.stderr)
        return 1
    if args.to == "akoma":
        from moothall.reading.exchange.akoma import write
    else:
        from moothall.reading.exchange.markdown import write
    made = write(held)
    if args.out is None:
        handed_on(made)
        return 0
    try:
        args.out.write_bytes(made)
    except OSError as error:
        print(printable(f"{args.out} cannot be written: {error.strerror}."), file=sys.stderr)
        return 1
    return 0
