"""``moothall manage ...``: Django's own commands, for whoever looks after an installation."""

import argparse
import os


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("manage", help="run one of Django's management commands")
    command.add_argument("rest", nargs=argparse.REMAINDER)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Hand over to Django."""
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "moothall.site.settings")
    execute_from_command_line(["moothall manage", *args.rest])
    return 0
