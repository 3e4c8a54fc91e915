"""The site floor as a Django app."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Settings, addresses, public pages and the command line; the site floor has no tables."""

    name = "moothall.site"
    label = "site"
