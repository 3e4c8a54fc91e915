"""What the reader tells a person to look at, and how it recognises that a document is no protocol."""

import re

from .values import ReadClause, Remark, Unreadable

_FEWEST = 4  # different provisions that even a short protocol states
_UNSURE = 0.9
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


def on_the_whole(clauses: tuple[ReadClause, ...], of_the_file: tuple[str, ...]) -> tuple[Remark, ...]:
    """What a person should know of the document as a whole, before its clauses."""
    found = [Remark(WHOLE, says) for says in of_the_file]
    keys = {stated.key for clause in clauses for stated in clause.provisions if stated.confidence >= _UNSURE}
    if len(keys) < _FEWEST:
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
