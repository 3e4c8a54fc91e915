"""The command line: ``moothall COMMAND``. Each command is a module of ``moothall.site.commands``."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

# Named here rather than found on disk, so that the list is the same from a wheel and `--help` keeps this order.
COMMANDS = (
    "read",
    "lint",
    "compare",
    "survey",
    "convert",
    "judge",
    "effects",
    "acts",
    "verify",
    "init",
    "export",
    "demo",
    "serve",
    "worker",
    "backup",
    "restore",
    "manage",
)


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; each module gives ``add(subparsers)`` and sets ``run``."""
    top = argparse.ArgumentParser(
        prog="moothall", description="Puts a council's protocol on member/officer relations into force."
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        importlib.import_module(f"moothall.site.commands.{name}").add(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code is 0, 1 for a refusal or failed check, 2 for wrong usage."""
    args = parser().parse_args(argv)
    # Database, uploads, backups and exports hold what is confidential: whoever runs Moothall reads them, nobody else.
    os.umask(0o077)
    try:
        code = int(args.run(args) or 0)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads the output has seen enough, as `head` has
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # nothing is left to be written at the end
        return 1
    return code


if __name__ == "__main__":
    sys.exit(main())
