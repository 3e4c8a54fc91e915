"""``moothall init``: make an installation, and print the link by which its first Clerk comes in."""

import argparse
import os
import secrets
from pathlib import Path

from moothall.site import config
from moothall.site.terminal import printable

from . import django_ready


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    command = commands.add_parser("init", help="make an installation and print the link for its first Clerk")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make what is missing; what is there stays as it is, so that running it again does no harm."""
    folder = config.home()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _make_secret(folder / "secret")  # before Django reads it
    django_ready()
    from django.conf import settings
    from django.core.management import call_command

    from moothall.council.models import Council
    from moothall.record.checkpoints import make_key

    Path(settings.MEDIA_ROOT).mkdir(mode=0o700, parents=True, exist_ok=True)
    if not Path(settings.JOURNAL_KEY).exists():
        make_key(Path(settings.JOURNAL_KEY))
    call_command("migrate", verbosity=0)
    print(
        printable(
            f"The installation is in {folder}. Keep that folder safe: it holds everything, the keys included."
        )
    )
    if Council.objects.exists():
        print("It serves a council already. A Clerk who has signed in can add another.")
        return 0
    print("The first Clerk opens this address, which works once, for 14 days:")
    print(_link())
    return 0


def _make_secret(path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(50) + "\n")


def _link() -> str:
    from django.urls import reverse
    from django.utils import timezone

    from moothall.offices.invitations import invite_first_clerk
    from moothall.record.outbox import absolute

    code = invite_first_clerk(timezone.now(), timezone.localdate())
    return absolute(reverse("offices-entrance:follow", kwargs={"code": code}))
