"""``moothall serve``: the web and the worker, in one command."""

import argparse
import os
import subprocess
import sys

from moothall.site.terminal import printable

from . import django_ready


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("serve", help="run the web server and the worker")
    command.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this machine only)"
    )
    command.add_argument("--port", type=int, default=8000)
    command.add_argument("--processes", type=int, default=2, help="web processes (default 2)")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until stopped; 1 where there is no installation yet."""
    django_ready()
    from django.conf import settings
    from django.core.management import call_command

    if not (settings.HOME / "secret").exists():
        print(
            printable(f"There is no installation in {settings.HOME}. Make one first: moothall init"),
            file=sys.stderr,
        )
        return 1
    call_command("migrate", verbosity=0)  # an upgrade brings its tables along
    return serve(args.host, args.port, args.processes)


def serve(host: str, port: int, processes: int) -> int:
    """Run the web server in front and the worker beside it; both end together."""
    from granian import Granian
    from granian.constants import Interfaces

    worker = subprocess.Popen([sys.executable, "-m", "moothall.site.cli", "worker"], env=os.environ)
    try:
        Granian(
            "moothall.site.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=processes,
            blocking_threads=2,
            respawn_failed_workers=True,
            log_access=False,
        ).serve()
    finally:
        worker.terminate()
        worker.wait(timeout=20)
    return 0
