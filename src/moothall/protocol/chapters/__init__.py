"""The chapters of a protocol: every provision known so far, and what gives it effect."""

from types import ModuleType
from typing import NamedTuple

from ..core.provisions import Provision
from . import (
    access,
    advice,
    concerns,
    conduct,
    correspondence,
    direction,
    groups,
    instrument,
    media,
    meetings,
    roles,
)


class Chapter(NamedTuple):
    """One chapter: its name as in a provision's key, its title for a reader, its provisions in order."""

    name: str
    title: str
    provisions: tuple[Provision, ...]


def _chapter(module: ModuleType) -> Chapter:
    provisions = tuple(value for value in vars(module).values() if isinstance(value, Provision))
    return Chapter(module.__name__.rpartition(".")[2], module.TITLE, provisions)


CHAPTERS: dict[str, Chapter] = {
    chapter.name: chapter
    for chapter in map(
        _chapter,
        (
            instrument,
            roles,
            direction,
            meetings,
            advice,
            access,
            correspondence,
            media,
            groups,
            conduct,
            concerns,
        ),
    )
}

CATALOGUE: dict[str, Provision] = {
    provision.key: provision for chapter in CHAPTERS.values() for provision in chapter.provisions
}
