"""``moothall restore FILE``: an installation as it was saved, also while it runs."""

import argparse
import sys
from pathlib import Path

from moothall.site.terminal import printable

from . import django_ready


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("restore", help="bring back what `moothall backup` saved")
    command.add_argument("file", type=Path, help="the file that was saved")
    command.add_argument(
        "--replace", action="store_true", help="replace what is there; it is saved beside first"
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when restored; 1 with a sentence where it could not be, and nothing changed."""
    django_ready()
    from ..keeping import NotKept, restore

    try:
        saved = restore(args.file, replace=args.replace)
    except (NotKept, OSError) as problem:
        print(printable(str(problem)), file=sys.stderr)
        return 1
    if saved:
        print(printable(f"What was there before is saved in {saved}."))
    print("Restored. If a server is running, restart it, so that it takes up the restored secret.")
    return 0
