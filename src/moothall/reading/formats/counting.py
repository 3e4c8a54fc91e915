"""Numbers of lists written out in the figures and letters that word processors and browsers use."""

from moothall.reading.structure.lists import letter, roman

_WORDS = (
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
)  # fmt: skip
_BULLETS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf06f": "o",
    "\uf02d": "-",
}


def written(count: int, form: str) -> str:
    """A count in one of the forms that Word names: decimal, lowerLetter, upperRoman, decimalZero, ordinal and so on."""
    if count < 1 or count > 9999:
        return str(count)
    if form in ("lowerLetter", "upperLetter"):
        text = letter((count - 1) % 26 + 1) * ((count - 1) // 26 + 1)
        return text if form == "lowerLetter" else text.upper()
    if form in ("lowerRoman", "upperRoman"):
        return roman(count) if form == "lowerRoman" else roman(count).upper()
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10 if count % 100 not in (11, 12, 13) else 0, "th")
        return f"{count}{ending}"
    if form == "cardinalText" and count <= len(_WORDS):
        return _WORDS[count - 1]
    return str(count)


def bullet(glyph: str) -> str:
    """A bullet that any font can show, for one of a symbol font."""
    sign = glyph.strip()[:1]
    shown = _BULLETS.get(sign, sign)
    return shown if shown and not "\ue000" <= shown <= "\uf8ff" else "•"
