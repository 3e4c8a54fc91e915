"""Letters as a Django app."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """Tables of letters."""

    name = "moothall.casework.letters"
    label = "letters"
