"""Words in Markdown: what would be taken for markup gets a backslash, what an editor could lose gets a name."""

import re
import unicodedata

_MARKUP = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
_NAMED = re.compile(r"\\([!-/:-@\[-`{-~])|&#x([0-9A-Fa-f]{1,6});")
_LINE_START = re.compile(r"([#>+=|-])|(\d+)([.)])")
_HASH = re.compile("(?<!&)#")  # a heading may end in some; those of a named character stay
_LOST = frozenset({"Cc", "Zl", "Zp"})


def inline(text: str) -> str:
    """Words that stand within one line, whatever they hold."""
    safe = _MARKUP.sub(r"\\\g<0>", text)
    safe = "".join(_name(char) if unicodedata.category(char) in _LOST else char for char in safe)
    inner = safe.strip(" ")
    if not inner:
        return _name(" ") * len(safe)
    before = len(safe) - len(safe.lstrip(" "))
    return _name(" ") * before + inner + _name(" ") * (len(safe) - before - len(inner))


def cell(text: str) -> str:
    """Words in a cell of a table."""
    return inline(text).replace("|", "\\|")


def heading(text: str) -> str:
    """Words of a heading."""
    return _HASH.sub(r"\\#", inline(text))


def lines(text: str) -> list[str]:
    """Words with their line breaks: each line but the last ends in the backslash that keeps the break."""
    first, *rest = [inline(line) for line in text.split("\n")]
    safe = [
        first,
        *(_LINE_START.sub(_guarded, line, count=1) if _LINE_START.match(line) else line for line in rest),
    ]
    return [line + "\\" for line in safe[:-1]] + safe[-1:]


def _guarded(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def plain(text: str) -> str:
    """The words that were made safe; ValueError where a name stands for no character."""

    def named(found: re.Match[str]) -> str:
        if found[1]:
            return found[1]
        code = int(found[2], 16)
        if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            raise ValueError(f"{found[0]} stands for no character")
        return chr(code)

    return _NAMED.sub(named, text)


def breaks(line: str) -> bool:
    """Whether the line ends in the backslash that keeps its break, rather than in one that was made safe."""
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _name(char: str) -> str:
    return f"&#x{ord(char):x};"
