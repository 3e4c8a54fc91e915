"""``moothall export COUNCIL``: a council's journal as a file that anyone can check."""

import argparse
import sys

from moothall.site.terminal import escaped, printable

from . import django_ready


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("export", help="write a council's journal to a file that anyone can check")
    command.add_argument("council", help="the council's name in addresses, as in my-parish")
    command.add_argument("--out", help="file to write; without it, standard output")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when written; 1 where there is no such council."""
    django_ready()
    from django.utils import timezone

    from moothall.council.models import Council
    from moothall.record.checkpoints import sign_head
    from moothall.record.export import export_lines

    council = Council.objects.filter(slug=args.council).first()
    if council is None:
        known = ", ".join(Council.objects.order_by("slug").values_list("slug", flat=True)) or "none yet"
        print(printable(f"There is no council {args.council!r} here. Known: {known}."), file=sys.stderr)
        return 1
    now = timezone.now()
    sign_head(council, now)
    lines = export_lines(council, now)
    if args.out is None:
        sys.stdout.writelines(map(escaped, lines))
    else:
        with open(args.out, "w", encoding="utf-8") as file:
            file.writelines(lines)
    return 0
