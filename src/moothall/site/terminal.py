"""What a stranger's file may do to a terminal: nothing but show words."""


def printable(text: str) -> str:
    """The text without what would move a terminal's cursor or turn its words round; lines and spaces stay."""
    return "".join(map(_sign, text))


def _sign(sign: str) -> str:
    if sign.isprintable() or sign == "\n":
        return sign
    return " " if sign in "\t\xa0\u2007\u2009\u202f" else "\N{REPLACEMENT CHARACTER}"
