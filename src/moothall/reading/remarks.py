"""What the reader tells a person to look at, and how it recognises that a document is no protocol."""

import re
from collections.abc import Iterable

from .values import ReadClause, Remark, Unreadable

_FEWEST = 4  # different provisions that even a short protocol states
_UNSURE = 0.9
_MANY = 10  # clauses of which a share says something
_LEAST_SHARE = 0.25  # of many clauses that state something for certain
_LEAST_CODE = 0.25  # of the lines of a text that are those of a program
_FEW_LINES = 6
_CODE = re.compile(
    r"(?:from [\w.]+ import\b|import [\w.{*'\"]+|(?:async )?def \w+\(|class \w+[^.]*[:{]$|return\b.*[\w)\]};]$"
    r"|(?:export |pub |public |private |static )+\w+|(?:const|let|var) \w+|(?:func|fn|function)\b.*\("
    r"|#(?:include|!/|import|set|show|let)\b|@\w+(?:\.\w+)*(?:\(.*)?$|(?:el)?if\b.*[:{]$|else ?[:{]"
    r"|(?:for|while|with|try|except)\b.*[:{]$"
    r"|[\w.\[\]\"']+(?:: [\w\[\]. |]+)? ?[:+|-]?= ?\S|[\])}]+[,;]?$|.*[{(\[]$|[rfb]?\".*\"[,)]*$)"
)
NOTHING_RECOGNISED = "None of the norms Moothall knows was recognised here."
_WORDS = re.compile(r"[A-Za-z]{2,}")
WHOLE = "document"  # the reference of a remark on the document as a whole
PARTLY = (
    "This reads only partly as a protocol on how councillors and officers work together: few of the norms that such "
    "protocols state were recognised, so check that it is the right document and go through each clause."
)
NO_PROTOCOL = (
    "This does not read as a protocol on how councillors and officers work together: "
    "check that the right document was chosen."
)

PROGRAM = "This is the text of a computer program and no protocol: check that the right document was chosen."


def refuse_other_documents(title: str, clauses: tuple[ReadClause, ...]) -> None:
    """Raise Unreadable for a letter, a recipe or whatever else plainly is no protocol.

    That is one that speaks of no councillors or of no officers, or in which not one provision is likely. Anything
    else is read: a short or unusual protocol is not to be turned away.
    """
    words = _WORDS.findall(" ".join([title, *(clause.text for clause in clauses)]).lower())
    councillors = sum(word.startswith(("councillor", "cllr", "member", "cynghor")) for word in words)
    officers = sum(word.startswith(("officer", "clerk", "employee", "staff", "clerc")) for word in words)
    if not councillors or not officers or not any(clause.provisions for clause in clauses):
        raise Unreadable(NO_PROTOCOL)


def refuse_programs(lines: Iterable[str]) -> None:
    """Raise Unreadable for the text of a computer program, however much it may say of councillors and officers."""
    held = [line.strip() for line in lines]
    code = sum(bool(_CODE.match(line)) for line in held)
    if len(held) >= _FEW_LINES and code >= len(held) * _LEAST_CODE:
        raise Unreadable(PROGRAM)


def on_the_whole(clauses: tuple[ReadClause, ...], of_the_file: tuple[str, ...]) -> tuple[Remark, ...]:
    """What a person should know of the document as a whole, before its clauses."""
    found = [Remark(WHOLE, says) for says in of_the_file]
    keys = {stated.key for clause in clauses for stated in clause.provisions if stated.confidence >= _UNSURE}
    certain = sum(any(stated.confidence >= _UNSURE for stated in clause.provisions) for clause in clauses)
    seldom = len(clauses) >= _MANY and certain < len(clauses) * _LEAST_SHARE
    if len(keys) < _FEWEST or seldom:
        found.append(Remark(WHOLE, PARTLY))
    return tuple(found)


def remarks(clauses: tuple[ReadClause, ...]) -> tuple[Remark, ...]:
    """Clauses that nothing was understood in or that were understood with doubt, and numbers used twice."""
    found = []
    leads = {clause.within for clause in clauses}
    twice: set[str] = set()
    for clause in clauses:
        doubtful = [stated.key for stated in clause.provisions if stated.confidence < _UNSURE]
        number, again, _ = clause.ref.partition(" (second)")
        if again and number not in twice:
            twice.add(number)
            found.append(Remark(clause.ref, "This number stands twice in the document."))
        if doubtful:
            found.append(Remark(clause.ref, f"Read with doubt, please check: {', '.join(doubtful)}."))
        elif not clause.provisions and clause.ref not in leads and clause.ref != "title":
            found.append(Remark(clause.ref, NOTHING_RECOGNISED))
    return tuple(found)
