"""The instrument room as a Django app."""

from django.apps import AppConfig


class InstrumentConfig(AppConfig):
    """The instrument room."""

    name = "moothall.instrument"
    label = "instrument"
