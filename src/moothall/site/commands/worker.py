"""``moothall worker``: sends the outbox and signs the journals. ``moothall serve`` runs one."""

import argparse
import logging
import signal
import threading

from . import django_ready

log = logging.getLogger(__name__)

SIGN_EVERY = 3600  # seconds between signatures over the journals' heads


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("worker", help="send the outbox and sign the journals, until stopped")
    command.add_argument("--interval", type=float, default=2.0, help="seconds between looks at the outbox")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Work until told to stop."""
    django_ready()
    from moothall.mail.worker import run as work

    stop = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stop.set())
    signer = threading.Thread(target=_sign_heads, args=(stop,), daemon=True)
    signer.start()
    work(stop, args.interval)
    return 0


def _sign_heads(stop: threading.Event) -> None:
    from django.db import close_old_connections
    from django.utils import timezone

    from moothall.council.models import Council
    from moothall.record.checkpoints import sign_head

    while not stop.is_set():
        try:
            close_old_connections()
            for council in Council.objects.all():
                sign_head(council, timezone.now())
        except Exception:
            # A database that is being restored must not end the signing for as long as the server runs.
            log.exception("The journals could not be signed")
        stop.wait(SIGN_EVERY)
