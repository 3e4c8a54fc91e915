"""An installation that lives as long as the bench: settings, a SQLite file, two invented councils."""

import atexit
import os
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

PROFILE = "pitstone"


class Installation(NamedTuple):
    """A councillor's standing and the Clerk's post at a council that has adopted the profile, and a second one."""

    asker: Any
    clerk: Any
    other_asker: Any
    other_clerk: Any


@lru_cache
def installation() -> Installation:
    """Set Django up on a new database file, once; what it needs of Django is imported only then."""
    folder = TemporaryDirectory(prefix="moothall-bench-")
    atexit.register(folder.cleanup)
    (Path(folder.name) / "static").mkdir()
    os.environ["MOOTHALL_HOME"] = folder.name
    os.environ["DJANGO_SETTINGS_MODULE"] = "moothall.site.settings"

    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    return Installation(*_council("marsh-parva", "One"), *_council("marsh-magna", "Two"))


def _council(slug: str, number: str) -> tuple[Any, Any]:
    from tests.builders import a_clerk, a_council, a_councillor, in_force, standing

    council = a_council(slug)
    seat, clerk = a_councillor(council, f"Ada Brook {number}"), a_clerk(council, f"Bea Clark {number}")
    in_force(council, PROFILE)
    return standing(seat), clerk
