"""The council floor as a Django app."""

from django.apps import AppConfig


class CouncilConfig(AppConfig):
    """Tables of the council floor."""

    name = "moothall.council"
    label = "council"
