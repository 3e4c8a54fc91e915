"""Which provisions something in Moothall gives effect to: a check of some kind of act, or a page that shows it."""

from functools import lru_cache

from django.urls import get_resolver

from moothall.look.audience import every_view
from moothall.protocol.chapters import CATALOGUE


@lru_cache
def shown_on_pages() -> frozenset[str]:
    """The provisions that some page says it shows. Worked out once: addresses do not change while running."""
    return frozenset(
        key for _, view in every_view(get_resolver().url_patterns) for key in getattr(view, "shows", ())
    )


def gives_effect(key: str) -> bool:
    """Whether anything gives effect to the provision; what is merely provided for does not."""
    provision = CATALOGUE.get(key)
    checked = provision is not None and any(rule.check for rule in provision.rules)
    return checked or key in shown_on_pages()
