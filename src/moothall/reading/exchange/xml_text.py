"""Words in XML: what it cannot hold is named instead, so that nothing is lost."""

import re
from typing import Any

from lxml import etree

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:moothall:protocol:1"
CHARACTER = "character"
"""The name of the inline element that stands for a character which XML cannot hold; its title is the code point."""

_FORBIDDEN = re.compile("([\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff])")
_TO_ESCAPE = re.compile("[\\\\\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]{1,6})\}|(.?))", re.DOTALL)
_TITLE = re.compile(r"U\+([0-9A-F]{1,6})")


def akn(name: str) -> str:
    """An element of Akoma Ntoso."""
    return f"{{{AKN}}}{name}"


def own(name: str) -> str:
    """An element or attribute of Moothall's own."""
    return f"{{{OWN}}}{name}"


def shown(text: str) -> str:
    """Words for a place that is only looked at and never read back."""
    return _FORBIDDEN.sub("\ufffd", text)


def escaped(text: str) -> str:
    """Words for an attribute or element of our own; a backslash stands before what it names."""
    return _TO_ESCAPE.sub(lambda found: "\\\\" if found[0] == "\\" else f"\\u{{{ord(found[0]):x}}}", text)


def unescaped(text: str) -> str:
    """The words that were escaped; ValueError where that cannot be told."""

    def named(found: re.Match[str]) -> str:
        if found[1]:
            return character(int(found[1], 16))
        if found[2] != "\\":
            raise ValueError(
                f"a backslash stands before “{found[2]}”; a backslash that is meant is written twice"
            )
        return "\\"

    return _ESCAPED.sub(named, text)


def character(code: int) -> str:
    """The character of that code point; ValueError where there is none."""
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise ValueError(f"there is no character U+{code:04X}")
    return chr(code)


def fill(element: Any, text: str) -> None:
    """Put words into an element of the text."""
    first, *rest = _FORBIDDEN.split(text)
    element.text = first
    for strange, after in zip(rest[::2], rest[1::2], strict=True):
        named = etree.SubElement(element, akn("inline"), name=CHARACTER, title=f"U+{ord(strange):04X}")
        named.tail = after


def words(element: Any) -> str:
    """The words in an element of the text, whatever marks they carry."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(_character(child) or words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _character(element: Any) -> str:
    found = _TITLE.fullmatch(element.get("title", ""))
    if element.tag != akn("inline") or element.get("name") != CHARACTER or not found:
        return ""
    return character(int(found[1], 16))
