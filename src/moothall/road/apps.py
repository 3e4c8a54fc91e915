"""The road as a Django app: the page of an act; no tables."""

from django.apps import AppConfig


class RoadConfig(AppConfig):
    """Templates of the page on which an act is filled in and judged."""

    name = "moothall.road"
    label = "road"
