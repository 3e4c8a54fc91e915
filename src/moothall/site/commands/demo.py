"""``moothall demo``: five councils with invented people, to try Moothall out."""

import argparse
import multiprocessing
import os
import socket
import sys
from pathlib import Path

from moothall.site.terminal import printable

from . import django_ready

FOLDER = "var/demo"
HOST = "127.0.0.1"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser(
        "demo", help="make and serve a demonstration: five councils, invented people"
    )
    command.add_argument("--port", type=int, default=8000)
    command.add_argument(
        "--protocols",
        type=Path,
        metavar="FOLDER",
        help="folder with the councils' real protocols (st-helens.txt, ware.pdf ...), so that clauses are quoted",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make it anew and serve it until stopped; 1 where it cannot be made here."""
    from ..demo.folder import NotOurs, claim

    folder = Path(os.environ.get("MOOTHALL_HOME", FOLDER)).resolve()
    if args.protocols is not None and not args.protocols.is_dir():
        return _stop(f"There is no folder {args.protocols} with protocols.")
    if not _is_free(args.port):
        return _stop(f"Port {args.port} is in use. Choose another one: moothall demo --port {args.port + 1}")
    try:
        held = claim(folder)
    except NotOurs as problem:
        return _stop(str(problem))
    with held:
        _surround(folder, args.port)
        if not _made_elsewhere(args.protocols):
            return _stop("The demonstration could not be made: what is said above is a fault of Moothall.")
        from .serve import serve

        return serve(HOST, args.port, 2)


def _stop(why: str) -> int:
    print(printable(why), file=sys.stderr)
    return 1


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _surround(folder: Path, port: int) -> None:
    """The environment of a demonstration, before settings read it; nothing of another installation gets in."""
    for name in [name for name in os.environ if name.startswith("MOOTHALL_")]:
        del os.environ[name]
    os.environ["MOOTHALL_HOME"] = str(folder)
    os.environ["MOOTHALL_URL"] = f"http://localhost:{port}"


def _made_elsewhere(protocols: Path | None) -> bool:
    """Make it in a process of its own.

    Making letters starts threads. The web server forks its processes off this one, and a fork of a process with
    threads that are not there any more waits for them for ever with its first letter.
    """
    process = multiprocessing.get_context("spawn").Process(target=_make, args=(protocols,))
    process.start()
    process.join()
    return process.exitcode == 0


def _make(protocols: Path | None) -> None:
    print("Making the demonstration ...", flush=True)
    django_ready()
    from django.conf import settings
    from django.core.management import call_command
    from django.utils import timezone

    from moothall.record.checkpoints import make_key

    from ..demo.build import build

    Path(settings.MEDIA_ROOT).mkdir(mode=0o700, parents=True, exist_ok=True)
    make_key(Path(settings.JOURNAL_KEY))
    call_command("migrate", verbosity=0)
    build(timezone.localdate(), protocols)
    _tell_who(settings.PUBLIC_URL)


def _tell_who(address: str) -> None:
    """Print the address and who can sign in."""
    from django.utils import timezone

    from ..demo.queries import cast

    for council, people in cast(timezone.localdate()):
        print(printable(f"\n{council.name}"))
        for one in people:
            print(printable(f"  {one.person.name:24} {', '.join(one.titles)}"))
    print(f"\nMoothall's demonstration: {address}/")
    print(f"Sign in by name, without a password: {address}/demo/", flush=True)
