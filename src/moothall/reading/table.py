"""A reading as a plain table for a Clerk at a terminal."""

import textwrap

from .values import Adoption, Reading, Stated

_WIDTH = 100
_UNSURE = 0.9


def to_table(reading: Reading) -> str:
    """Title, adoption, every clause with what it states and how strongly, and the remarks at the end."""
    lines = [reading.title or reading.name]
    if reading.council:
        lines.append(f"Council: {reading.council}")
    lines += [*_adoption(reading.adoption), ""]
    column = min(24, max((len(clause.ref) for clause in reading.clauses), default=0)) + 2
    for clause in reading.clauses:
        text = textwrap.shorten(clause.text, 2 * (_WIDTH - column), placeholder=" …")
        first, *rest = textwrap.wrap(text, _WIDTH - column) or [""]
        lines.append(clause.ref.ljust(column) + first)
        lines += [" " * column + row for row in rest]
        lines += [" " * column + row for stated in clause.provisions for row in _stated(stated)]
    if reading.findings:
        lines += ["", "To check:"]
        lines += [f"  {remark.ref}: {remark.says}" for remark in reading.findings]
    return "\n".join(lines)


def _adoption(adoption: Adoption) -> list[str]:
    facts = (
        ("Adopted", adoption.adopted),
        ("By", adoption.body),
        ("Minute", adoption.minute),
        ("Signed", adoption.signatory),
        ("Review due", adoption.review_due),
        ("Reviewed every", adoption.review_interval),
        ("Versions", ", ".join(adoption.versions) or None),
        ("Edition", adoption.edition),
    )
    return [f"{name}: {value}" for name, value in facts if value] or [
        "Adoption: not recorded in the document"
    ]


def _stated(stated: Stated) -> list[str]:
    """What a clause states, and beneath it the clause's own words that it was read from."""
    said = f"{stated.key} ({stated.strength})"
    if len(set(stated.binds.values())) > 1:
        said += " " + ", ".join(f"{party}: {strength}" for party, strength in stated.binds.items())
    if stated.confidence < _UNSURE:
        said += " – in doubt"
    lines = [f"-> {said}"]
    if stated.words:
        lines.append(f"   read from: “{stated.words}”")
    for name, value in stated.terms.items():
        words = stated.term_words.get(name)
        lines.append(f"   {name}: {value}" + (f" (“{words}”)" if words else ""))
    return lines
