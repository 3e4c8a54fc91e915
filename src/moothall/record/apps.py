"""The record floor as a Django app."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Tables of the record floor."""

    name = "moothall.record"
    label = "record"
