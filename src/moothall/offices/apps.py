"""The offices room as a Django app."""

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """The offices room."""

    name = "moothall.offices"
    label = "offices"
