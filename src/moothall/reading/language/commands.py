"""Demands that are put as commands: "Read the papers before you come", "If you want something done, ask the office"."""

import re

_VERBS = (
    "accept act allow ask attend avoid be bear behave bring check come complain comply consider declare decline"
    " discuss do follow get give go hand have inform join keep leave let listen make mind observe pass prepare put"
    " raise read refer refuse remember respond say seek send settle show sign speak stand stay stick submit take talk"
    " tell think treat try wait wear write"
)
# What may be a noun as well is a command only where its object follows: "support the decision", not "support in need".
_NOUNS = (
    "address answer approach back call consult contact copy direct help honour order report respect share support trust"
    " turn use work"
)
_OBJECT = (
    r"(?:the|an?|any|all|every|each|your|their|his|her|our|it|them|others|people|councillor|officer|clerk)"
)
_COMMAND = re.compile(
    r"(?:(?:so|and|then|instead),? |(?:if|when) [^,;:]{3,120}, )?(?:please |always |first )*"
    rf"(?P<told>(?:{'|'.join(_VERBS.split())}) (?!of\b|and\b|or\b|is\b|are\b)\w+"
    rf"|(?:{'|'.join(_NOUNS.split())}) {_OBJECT}\b)"
)
# "Councillors do:", "Staff do not": what stands below is a command, but not below "What councillors do".
_DO = re.compile(
    r"(?:^|[:.] )(?:(?:all |the |our )?(?:councillor|officer|clerk)(?: and (?:councillor|officer|clerk))? |everyone )?"
    r"(?:please )?(?:do|do not)\s*:?$"
)


def command_in(sentence: str) -> tuple[int, int] | None:
    """Where in a canonical sentence the command stands, if it is one."""
    found = _COMMAND.match(sentence)
    return found.span("told") if found else None


def commands(lead: str) -> bool:
    """Whether what stands under a canonical lead-in is to be done, or not to be done."""
    return bool(_DO.search(lead))
