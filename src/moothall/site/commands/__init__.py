"""One module per command; each gives add(subparsers), which sets ``run``."""

import os


def django_ready() -> None:
    """Set Django up, for commands that need the database; those that do not start faster without."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "moothall.site.settings")
    django.setup()
