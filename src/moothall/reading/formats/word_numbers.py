"""The numbers that Word counts by itself: per list and level, with styles, overrides and restarts."""

import re
from typing import Any

from msgspec import Struct

from .counting import bullet, written

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_LEVELS = 9


class _Level(Struct, frozen=True):
    form: str
    shown: str
    start: int
    restart: int | None
    style: str
    legal: bool


class _List(Struct, frozen=True):
    """A ``num``: which list it counts in, and what it does differently at some levels."""

    abstract: str
    starts: dict[int, int]
    levels: dict[int, _Level]


class Styles:
    """Paragraph styles: what each is called, what it is based on, how it numbers, whether it is a heading."""

    def __init__(self, root: Any) -> None:
        self._held = {} if root is None else {value_of(s, "styleId"): s for s in root.iter(f"{WORD}style")}
        self._default = next(
            (
                name
                for name, s in self._held.items()
                if value_of(s, "default") in ("1", "true") and _is_paragraph(s)
            ),
            "",
        )

    def chain(self, name: str) -> list[tuple[str, Any]]:
        """The style and those it is based on, nearest first."""
        found: list[tuple[str, Any]] = []
        name = name or self._default
        while name in self._held and len(found) < 12 and name not in [seen for seen, _ in found]:
            style = self._held[name]
            found.append((name, style))
            name = child_value(style, "basedOn")
        return found

    def names(self, name: str) -> list[str]:
        """What the style and those it is based on are called."""
        return [child_value(style, "name") or own for own, style in self.chain(name)]


class Numbers:
    """Counts the automatic numbers as Word would."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._linked: dict[str, str] = {}
        self._lists: dict[str, _List] = {}
        if root is None:
            return
        for abstract in root.findall(f"{WORD}abstractNum"):
            name = value_of(abstract, "abstractNumId")
            self._abstract[name] = _levels(abstract)
            self._linked[name] = child_value(abstract, "numStyleLink")
        for number in root.findall(f"{WORD}num"):
            self._lists[value_of(number, "numId")] = _list(number)

    def next(self, properties: Any, style: str) -> tuple[str, int]:
        """The marker that a paragraph shows, empty where it has none, and its level."""
        name, depth = self._place(properties, style)
        held = self._lists.get(name)
        if held is None:
            return "", 0
        abstract = self._followed(held.abstract)
        levels = self._abstract.get(abstract, {}) | held.levels
        level = levels.get(depth)
        if level is None:
            return "", 0
        counts = self._count(name, abstract, depth, levels, held.starts)
        if level.form == "bullet":
            return bullet(level.shown), depth
        if level.form == "none":
            return re.sub(r"%\d", "", level.shown).strip(), depth

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = levels.get(at, level)
            form = "decimal" if level.legal else other.form
            return written(counts.get(at, other.start), form)

        return re.sub(r"%([1-9])", shown, level.shown).strip(), depth

    def _count(
        self, name: str, abstract: str, depth: int, levels: dict[int, _Level], starts: dict[int, int]
    ) -> dict[int, int]:
        counts = self._counts.setdefault(abstract, {})
        if depth in starts and (name, depth) not in self._begun:
            counts[depth] = starts[depth] - 1
        self._begun.add((name, depth))
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or depth < restart:
                del counts[deeper]
        return counts

    def _place(self, properties: Any, style: str) -> tuple[str, int]:
        """The list and level of a paragraph, from itself or from its style."""
        name, depth = _numbering(properties)
        by_style = ""
        for own, held in self._styles.chain(style):
            style_name, style_depth = _numbering(held.find(f"{WORD}pPr"))
            if name is None and style_name is not None:
                name, by_style = style_name, own
            if depth is None and style_depth is not None:
                depth = style_depth
        if name is None or name == "0":
            return "", 0
        if depth is None and by_style and name in self._lists:
            levels = self._abstract.get(self._followed(self._lists[name].abstract), {})
            depth = next((at for at, level in levels.items() if level.style == by_style), 0)
        return name, min(depth or 0, _MOST_LEVELS - 1)

    def _followed(self, abstract: str) -> str:
        """The list itself, where one is only a link to the list of a style."""
        for _ in range(5):
            link = self._linked.get(abstract, "")
            if not link:
                break
            for _, style in self._styles.chain(link)[:1]:
                name, _ = _numbering(style.find(f"{WORD}pPr"))
                if name in self._lists:
                    abstract = self._lists[name].abstract
        return abstract


def value_of(element: Any, name: str) -> str:
    """An attribute of Word's own, empty where it is missing."""
    return str(element.get(f"{WORD}{name}", ""))


def child_value(element: Any, child: str, default: str = "") -> str:
    """The value of a child such as ``<w:start w:val="1"/>``."""
    found = element.find(f"{WORD}{child}")
    return default if found is None else value_of(found, "val") or default


def _is_paragraph(style: Any) -> bool:
    return value_of(style, "type") == "paragraph"


def _numbering(properties: Any) -> tuple[str | None, int | None]:
    held = properties.find(f"{WORD}numPr") if properties is not None else None
    if held is None:
        return None, None
    name, depth = child_value(held, "numId"), child_value(held, "ilvl")
    return name or None, _whole(depth, 0) if depth else None


def _levels(holder: Any) -> dict[int, _Level]:
    return {_whole(value_of(level, "ilvl"), 0): _level(level) for level in holder.findall(f"{WORD}lvl")}


def _level(level: Any) -> _Level:
    restart = child_value(level, "lvlRestart")
    legal = level.find(f"{WORD}isLgl")
    return _Level(
        form=child_value(level, "numFmt", "decimal"),
        shown=child_value(level, "lvlText"),
        start=_whole(child_value(level, "start", "1"), 1),
        restart=_whole(restart, 0) if restart else None,
        style=child_value(level, "pStyle"),
        legal=legal is not None and value_of(legal, "val") not in ("0", "false"),
    )


def _list(number: Any) -> _List:
    starts: dict[int, int] = {}
    levels: dict[int, _Level] = {}
    for override in number.findall(f"{WORD}lvlOverride"):
        depth = _whole(value_of(override, "ilvl"), 0)
        start = child_value(override, "startOverride")
        if start:
            starts[depth] = _whole(start, 1)
        for level in override.findall(f"{WORD}lvl"):
            levels[depth] = _level(level)
    return _List(child_value(number, "abstractNumId"), starts, levels)


def _whole(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else default
