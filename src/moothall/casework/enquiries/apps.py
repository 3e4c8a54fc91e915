"""Enquiries as a Django app."""

from django.apps import AppConfig


class EnquiriesConfig(AppConfig):
    """Tables of enquiries."""

    name = "moothall.casework.enquiries"
    label = "enquiries"
