"""What the reader tells a person to look at, and how it recognises that a document is no protocol."""

import re

from .values import ReadClause, Remark, Unreadable

_FEWEST = 4  # different provisions that even a short protocol states
_UNSURE = 0.9
NOTHING_RECOGNISED = "None of the norms Moothall knows was recognised here."
_WORDS = re.compile(r"[A-Za-z]{2,}")
NO_PROTOCOL = (
    "This does not read as a protocol on how councillors and officers work together: "
    "check that the right document was chosen."
)


def refuse_other_documents(title: str, clauses: tuple[ReadClause, ...]) -> None:
    """Raise Unreadable for a letter, a recipe or whatever else says next to nothing that protocols say."""
    keys = {stated.key for clause in clauses for stated in clause.provisions if stated.confidence >= _UNSURE}
    words = _WORDS.findall(" ".join([title, *(clause.text for clause in clauses)]).lower())
    councillors = sum(word.startswith(("councillor", "member")) for word in words)
    officers = sum(word.startswith(("officer", "clerk", "employee", "staff")) for word in words)
    if len(keys) < _FEWEST or not councillors or not officers:
        raise Unreadable(NO_PROTOCOL)


def remarks(clauses: tuple[ReadClause, ...]) -> tuple[Remark, ...]:
    """Clauses that nothing was understood in or that were understood with doubt, and numbers used twice."""
    found = []
    leads = {clause.within for clause in clauses}
    for clause in clauses:
        doubtful = [stated.key for stated in clause.provisions if stated.confidence < _UNSURE]
        if "(second)" in clause.ref:
            found.append(Remark(clause.ref, "This number stands twice in the document."))
        if doubtful:
            found.append(Remark(clause.ref, f"Read with doubt, please check: {', '.join(doubtful)}."))
        elif not clause.provisions and clause.ref not in leads and clause.ref != "title":
            found.append(Remark(clause.ref, NOTHING_RECOGNISED))
    return tuple(found)
