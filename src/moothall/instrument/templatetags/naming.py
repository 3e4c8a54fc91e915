"""Names of versions in templates: ``{% load naming %}``."""

from django import template

from ..naming import state_of

register = template.Library()
register.filter("state_of", state_of)
