"""``moothall backup FILE``: everything an installation holds, in one file, while it runs."""

import argparse
import sys
from pathlib import Path

from moothall.site.terminal import printable

from . import django_ready


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("backup", help="save the whole installation to one file, while it runs")
    command.add_argument("file", type=Path, help="where to write it, as in moothall-2026-05-04.tar.gz")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when saved; 1 with a sentence where it could not be."""
    django_ready()
    from ..keeping import NotKept, back_up

    try:
        back_up(args.file)
    except (NotKept, OSError) as problem:
        print(printable(str(problem)), file=sys.stderr)
        return 1
    print(
        printable(
            f"Saved to {args.file}. It holds the secret and the signing key too: keep it where only you can read it."
        )
    )
    return 0
