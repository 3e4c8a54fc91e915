"""The mail room as a Django app."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """The mail room."""

    name = "moothall.mail"
    label = "mail"
