"""The look of Moothall as a Django app: templates, form fields, audiences, PDF. It has no rows."""

from django.apps import AppConfig


class Look(AppConfig):
    """Registers the templates and static files of the look."""

    name = "moothall.look"
    label = "look"
